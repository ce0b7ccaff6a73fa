//! One thing said of many products: their category, or another price.

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::said_of_goods::usual_step;
use crate::domain::{Command, Id, Money, PriceStep, Repricing, SaidOfGoods};
use crate::text::amount;
use crate::ui::{Button, DialogActions, Form, NumberField, SelectField, TextField, Toaster, Tone};
use crate::views::act::say_of_many;
use crate::views::amounts::{read_money, tidy_money};

/// Hundredths of a per cent.
const PERCENT_DECIMALS: u32 = 2;

/// What can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    RaisePercent,
    LowerPercent,
    RaiseAmount,
    LowerAmount,
    SetPrice,
    Category,
}

impl Field {
    fn is_percent(self) -> bool {
        matches!(self, Self::RaisePercent | Self::LowerPercent)
    }

    fn is_rounded(self) -> bool {
        !matches!(self, Self::SetPrice | Self::Category)
    }

    /// What is said, from what was typed; nothing where nothing was typed that a price needs.
    fn said(
        self,
        desk: &Desk,
        typed: &str,
        round_to: Money,
    ) -> Result<Option<SaidOfGoods>, String> {
        if self == Self::Category {
            return Ok(Some(SaidOfGoods::Category(typed.trim().to_owned())));
        }
        let step = if self.is_percent() {
            read_percent(desk, typed)?.map(|share| match self {
                Self::LowerPercent => PriceStep::Percent(-share),
                _ => PriceStep::Percent(share),
            })
        } else {
            read_money(desk, typed)?.map(|amount| match self {
                Self::RaiseAmount => PriceStep::Amount(amount),
                Self::LowerAmount => PriceStep::Amount(-amount),
                _ => PriceStep::To(amount),
            })
        };
        let repriced = |step| SaidOfGoods::Price(Repricing { step, round_to });
        Ok(step.map(repriced))
    }
}

/// The choice of what is changed, and how.
#[component]
pub fn SayForm(ids: Callback<(), Vec<Id>>, is_open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let (p, t) = (w.products(), w.customers());
    let toaster = Toaster::get();
    let field = RwSignal::new(Field::RaisePercent);
    let typed = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let steps = steps(desk);
    let round_to = RwSignal::new(desk.read(|book| {
        let prices = book.products().iter().map(|(_, card)| card.price);
        usual_step(prices, &steps)
    }));
    // Another field begins empty.
    Effect::watch(
        move || field.get(),
        move |_, _, _| {
            typed.set(String::new());
            refusal.set(None);
        },
        false,
    );
    let fields = vec![
        (Field::RaisePercent, p.raise_percent().to_owned()),
        (Field::LowerPercent, p.lower_percent().to_owned()),
        (Field::RaiseAmount, p.raise_amount().to_owned()),
        (Field::LowerAmount, p.lower_amount().to_owned()),
        (Field::SetPrice, p.set_price().to_owned()),
        (Field::Category, p.category().to_owned()),
    ];
    let said = move |typed: &str| field.get().said(&desk, typed, round_to.get());
    let save = move |()| {
        let said = match untrack(|| said(&typed.get())) {
            Ok(Some(said)) => said,
            Ok(None) => return refusal.set(Some(w.errors().not_a_number().to_owned())),
            Err(why) => return refusal.set(Some(why)),
        };
        let command = Command::SayOfProducts {
            ids: ids.run(()),
            said,
        };
        match say_of_many(desk, toaster, command, |count| p.said(count)) {
            Ok(()) => is_open.set(false),
            Err(why) => refusal.set(Some(why)),
        }
    };
    // The first of them that has a price shows what would come of it.
    let preview = move || {
        let SaidOfGoods::Price(repricing) = said(&typed.get()).ok()?? else {
            return None;
        };
        desk.read(|book| {
            let picked = untrack(|| ids.run(()));
            let cards = picked.iter().filter_map(|id| book.products().get(*id));
            let mut priced = cards.filter(|card| !card.price.is_zero());
            let card = priced.next()?;
            let after = repricing.of(card.price)?;
            let (before, after) = (desk.money(card.price), desk.money(after));
            Some(p.price_becomes(&card.name, before, after))
        })
    };
    let categories = Signal::derive(move || {
        let known = desk.product_categories().into_iter();
        known.map(|(name, _)| name).collect::<Vec<_>>()
    });
    let sign = desk.currency().sign(w.language());
    let value = move || match field.get() {
        Field::Category => view! {
            <TextField
                label=p.category()
                value=typed
                hint=t.say_clears()
                suggestions=categories
                max_length=200
            />
        }
        .into_any(),
        field if field.is_percent() => {
            view! { <NumberField label=p.by_percent() value=typed decimals=true suffix="%" /> }
                .into_any()
        }
        field => {
            let label = if field == Field::SetPrice {
                w.common().price()
            } else {
                p.by_amount()
            };
            view! {
                <NumberField
                    label=label
                    value=typed
                    decimals=desk.currency().decimals != 0
                    suffix=sign
                    tidy=tidy_money(desk)
                />
            }
            .into_any()
        }
    };
    let is_rounded = Memo::new(move |_| field.get().is_rounded());
    let options: Vec<(Money, String)> = steps
        .into_iter()
        .map(|step| {
            let label = if step.0 <= 1 {
                p.not_rounded().to_owned()
            } else {
                desk.money(step)
            };
            (step, label)
        })
        .collect();
    let rounding = move || {
        let options = options.clone();
        let field = || view! { <SelectField label=p.round_to() value=round_to options=options /> };
        is_rounded.get().then(field)
    };
    view! {
        <Form on_submit=save>
            <SelectField label=t.say_what() value=field options=fields />
            {value}
            {rounding}
            <p class="muted small figures" role="status">
                {preview}
            </p>
            <p class="field-error" role="alert">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| is_open.set(false) />
                <Button label=w.common().save() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}

/// What prices are rounded to in shops, in minor units, the finest first.
fn steps(desk: Desk) -> Vec<Money> {
    let decimals = desk.currency().decimals;
    let steps: &[i64] = if decimals == 0 {
        &[1, 10, 100, 500, 1_000, 5_000]
    } else {
        &[1, 5, 10, 50, 100]
    };
    let scale = 10_i64.pow(decimals.saturating_sub(2).min(4));
    let scaled = steps.iter().map(|step| match step {
        1 => Money(1),
        step => Money(step * scale),
    });
    scaled.collect()
}

fn read_percent(desk: &Desk, typed: &str) -> Result<Option<i64>, String> {
    let w = desk.words();
    let typed = typed.trim().trim_end_matches('%');
    match amount::parse(w.language(), typed, PERCENT_DECIMALS) {
        Ok(share) if share >= 0 => Ok(Some(share)),
        Err(amount::AmountError::Empty) => Ok(None),
        _ => Err(w.errors().not_a_percentage().to_owned()),
    }
}
