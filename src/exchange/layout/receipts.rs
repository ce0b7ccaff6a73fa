//! Sums of a list of sales: which are of a row and which of its whole receipt, repeated in each of
//! its rows; and what was paid of it.

use super::heading::{Heading, is_general_code};
use super::{Mapping, text_of, values};
use crate::exchange::meaning::{Meaning, Target};
use crate::exchange::plan::OWN;
use crate::exchange::reading::amounts;
use crate::exchange::table::{Row, Table};

/// So many rows show what the columns are.
const GLANCE: usize = 2_000;
/// Sums of rows, the likeliest first.
const SUMS: [Meaning; 3] = [Meaning::Net, Meaning::Paid, Meaning::Gross];

/// Gives the sums of a list of sales the meanings that go together.
pub fn settle(table: &Table, mapping: &mut Mapping, headings: &[Heading]) {
    settle_paid(mapping, headings);
    settle_code(mapping, headings);
    if mapping.target != Target::ReceiptItems {
        return;
    }
    for meaning in SUMS {
        if let Some(place) = mapping.place(&meaning)
            && is_repeated(table, mapping, place)
        {
            mapping.columns[place].meaning = Meaning::Skip;
        }
    }
}

/// Beside a sum, "paid" is what was paid of it; alone it is the sum.
fn settle_paid(mapping: &mut Mapping, headings: &[Heading]) {
    if mapping.place(&Meaning::ReceiptPaid).is_some() {
        return;
    }
    let is_paid = |place: &usize| {
        let column = &mapping.columns[*place];
        headings[*place].meanings.contains(&Meaning::PaidBack)
            && matches!(column.meaning, Meaning::Paid | Meaning::Skip)
            && !column.samples.is_empty()
            && values::may_be(&column.samples, &Meaning::ReceiptPaid, false)
    };
    let Some(paid) = (0..headings.len()).find(is_paid) else {
        return;
    };
    let has_sum = mapping.columns.iter().enumerate().any(|(place, column)| {
        let is_sum = SUMS.contains(&column.meaning) || column.meaning == Meaning::Price;
        place != paid && is_sum
    });
    if has_sum {
        mapping.columns[paid].meaning = Meaning::ReceiptPaid;
    }
}

/// "Kod" beside the buyer and not beside the goods is the buyer's.
fn settle_code(mapping: &mut Mapping, headings: &[Heading]) {
    if mapping.place(&Meaning::BuyerCode).is_some() {
        return;
    }
    // Only our own tables name whom we know by an id of ours.
    let is_told = |place: &usize| {
        let column = &mapping.columns[*place];
        column.meaning == Meaning::Elsewhere
            && column.samples.iter().any(|own| !own.starts_with(OWN))
            && headings[*place].meanings.contains(&Meaning::BuyerCode)
    };
    if let Some(told) = (0..headings.len()).find(is_told) {
        mapping.columns[told].meaning = Meaning::BuyerCode;
        return;
    }
    let means = |place: Option<usize>, meaning: &Meaning| {
        let column = place.and_then(|place| mapping.columns.get(place));
        column.is_some_and(|column| column.meaning == *meaning)
    };
    let is_code = |place: &usize| {
        let beside = [place.checked_sub(1), Some(place + 1)];
        let is_beside = |meaning| beside.iter().any(|own| means(*own, meaning));
        let is_code = headings[*place].meanings.first() == Some(&Meaning::Sku);
        let column = &mapping.columns[*place];
        is_code
            && is_general_code(&column.name)
            && matches!(column.meaning, Meaning::Sku | Meaning::Skip)
            && is_beside(&Meaning::Buyer)
            && !is_beside(&Meaning::Product)
    };
    if let Some(code) = (0..headings.len()).find(is_code) {
        mapping.columns[code].meaning = Meaning::BuyerCode;
    }
}

/// Whether a column says the sum of the whole receipt in each of its rows: more than any of them
/// comes to, and no more than all of them.
fn is_repeated(table: &Table, mapping: &Mapping, place: usize) -> bool {
    let rows = mapping.rows(table);
    let rows = &rows[..rows.len().min(GLANCE)];
    let texts = rows.iter().flat_map(|row| {
        let amounts = mapping.columns.iter().zip(&row.cells);
        let amounts = amounts.filter(|(column, _)| column.meaning.is_amount());
        amounts.map(|(_, cell)| text_of(cell))
    });
    let (decimal, _) = amounts::sign_of(texts, 0);
    let amount = |row: &Row, place: usize| amounts::read_milli(row.cells.get(place)?, decimal);
    let of_item = SUMS.iter().filter_map(|meaning| mapping.place(meaning));
    let of_item = of_item.filter(|own| *own != place).min();
    let item = |row: &Row| match (of_item, mapping.place(&Meaning::Price)) {
        (Some(own), _) => amount(row, own),
        (None, Some(price)) => {
            let quantity = mapping.place(&Meaning::Quantity);
            let quantity = quantity.and_then(|own| amount(row, own)).unwrap_or(1_000);
            let product = i128::from(amount(row, price)?) * i128::from(quantity) / 1_000;
            i64::try_from(product).ok()
        }
        (None, None) => None,
    };
    let known_by = match mapping.place(&Meaning::Number) {
        Some(number) => [Some(number), mapping.place(&Meaning::When)],
        None => [
            mapping.place(&Meaning::Buyer),
            mapping.place(&Meaning::When),
        ],
    };
    let receipt =
        |row: &Row| known_by.map(|own| own.and_then(|own| row.cells.get(own)).map(text_of));
    let (mut repeated, mut others) = (0, 0);
    for rows in rows.chunk_by(|one, next| receipt(one) == receipt(next)) {
        if rows.len() < 2 {
            continue;
        }
        let said: Option<Vec<i64>> = rows.iter().map(|row| amount(row, place)).collect();
        let items: Option<Vec<i64>> = rows.iter().map(item).collect();
        let Some((said, items)) = said.zip(items) else {
            continue;
        };
        let total = said[0];
        let is_total = said.iter().all(|own| *own == total)
            && items.iter().all(|own| *own < total)
            && items.iter().sum::<i64>() >= total;
        if is_total {
            repeated += 1;
        } else {
            others += 1;
        }
    }
    repeated > others
}
