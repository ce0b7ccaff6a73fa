//! Money and quantities as they are typed and shown in forms.

use leptos::prelude::Callback;

use crate::desk::Desk;
use crate::domain::cart::{Discount, ONE_MILLI};
use crate::domain::{Money, Product};
use crate::text::amount::{self, AmountError};
use crate::text::{Language, money, numbers, words};

/// Quantities have three decimals: grams of a kilogram, millimetres of a metre.
const QUANTITY_DECIMALS: u32 = 3;
/// Hundredths of a per cent.
const PERCENT_DECIMALS: u32 = 2;
/// The whole of something, in hundredths of a per cent.
const WHOLE: i64 = 10_000;
/// A tenth of a kilogram or metre.
const TENTH_MILLI: i64 = 100;

/// An amount of money as typed; nothing when the field is empty.
///
/// # Errors
/// What to tell whoever typed it.
pub fn read_money(desk: &Desk, typed: &str) -> Result<Option<Money>, String> {
    let w = desk.words();
    match money::parse(w.language(), typed, desk.currency()) {
        Ok(minor) if minor < 0 => Err(w.errors().not_an_amount().to_owned()),
        Ok(minor) => Ok(Some(Money(minor))),
        Err(AmountError::Empty) => Ok(None),
        Err(error) => Err(error.text(w)),
    }
}

/// An amount as a field shows it.
pub fn write_money(desk: &Desk, amount: Money) -> String {
    money::editable(desk.words().language(), amount.0, desk.currency())
}

/// An amount as a field shows it that is mostly read: in groups.
pub fn write_money_grouped(desk: &Desk, amount: Money) -> String {
    money::grouped(desk.words().language(), amount.0, desk.currency())
}

/// What a field of money says once it is left: in groups, as far as it is understood.
pub fn tidy_money(desk: Desk) -> Callback<String, String> {
    Callback::new(move |typed: String| {
        money::tidied(desk.words().language(), &typed, desk.currency())
    })
}

/// An amount as a number pad types on.
pub fn untidied_money(desk: &Desk, shown: &str) -> String {
    money::untidied(desk.words().language(), shown, desk.currency())
}

/// A quantity as typed, in thousandths; more than nothing.
///
/// # Errors
/// What to tell whoever typed it.
pub fn read_quantity(desk: &Desk, typed: &str) -> Result<i64, String> {
    let w = desk.words();
    match amount::parse(w.language(), typed, QUANTITY_DECIMALS) {
        Ok(quantity_milli) if quantity_milli > 0 => Ok(quantity_milli),
        Err(error @ AmountError::TooBig) => Err(error.text(w)),
        _ => Err(w.errors().not_a_number().to_owned()),
    }
}

/// A quantity without its unit: "2", "1,5".
pub fn write_quantity(desk: &Desk, quantity_milli: i64) -> String {
    numbers::trimmed(desk.words().language(), quantity_milli, QUANTITY_DECIMALS)
}

/// A quantity with the unit of its product: "1,5 kg"; pieces go without saying.
pub fn write_quantity_of(desk: &Desk, quantity_milli: i64, unit: &str) -> String {
    let quantity = write_quantity(desk, quantity_milli);
    if unit.is_empty() {
        quantity
    } else {
        format!("{quantity}{}{unit}", numbers::NO_BREAK_SPACE)
    }
}

/// How much one press makes it more or less: goods that are measured go by tenths.
pub fn step_milli(product: Option<&Product>) -> i64 {
    let is_measured = product.is_some_and(|product| {
        Language::ALL.iter().any(|language| {
            let w = words(*language).common();
            [w.unit_kilogram(), w.unit_metre(), w.unit_litre()]
                .contains(&product.unit.trim().to_lowercase().as_str())
        })
    });
    if is_measured { TENTH_MILLI } else { ONE_MILLI }
}

/// Whether goods of that unit are counted in pieces, so that only whole ones come back.
pub fn is_counted(unit: &str) -> bool {
    let unit = unit.trim().to_lowercase();
    unit.is_empty()
        || Language::ALL.iter().any(|language| {
            let w = words(*language).common();
            [w.unit_piece(), w.unit_pair()].contains(&unit.as_str())
        })
}

/// A discount as typed: a percentage or an amount; none when the field is empty.
///
/// # Errors
/// What to tell whoever typed it.
pub fn read_discount(desk: &Desk, typed: &str, is_percent: bool) -> Result<Discount, String> {
    if !is_percent {
        let amount = read_money(desk, typed)?.filter(|amount| !amount.is_zero());
        return Ok(amount.map_or(Discount::None, Discount::Amount));
    }
    let w = desk.words();
    let typed = typed.trim().trim_end_matches('%');
    match amount::parse(w.language(), typed, PERCENT_DECIMALS) {
        Ok(0) | Err(AmountError::Empty) => Ok(Discount::None),
        Ok(basis_points) if (1..=WHOLE).contains(&basis_points) => {
            Ok(Discount::Percent(basis_points))
        }
        _ => Err(w.errors().not_a_percentage().to_owned()),
    }
}

/// A discount as a field shows it.
pub fn write_discount(desk: &Desk, discount: Discount) -> String {
    let language = desk.words().language();
    match discount {
        Discount::None => String::new(),
        Discount::Percent(basis_points) => {
            numbers::trimmed(language, basis_points, PERCENT_DECIMALS)
        }
        Discount::Amount(amount) => write_money(desk, amount),
    }
}
