//! A notebook of debts: what was taken on credit, what was paid back, what is still owed.
//!
//! Of "Oldi, Berdi, Qoldi" the last follows from the others and runs on from row to row; of "Сумма,
//! Оплачено, Долг" it is a debt of its own. Which it is, the columns beside it say.

use super::heading::Heading;
use super::{Mapping, key, statement, values};
use crate::exchange::meaning::Meaning;

/// Beginnings of words for what remains.
#[rustfmt::skip]
const LEFT: &[&str] = &[
    "qoldi", "qoldiq", "qolgan", "қолди", "қолган", "остал", "остат", "qalan", "qalıq", "qaldı",
    "còn", "remain", "outstanding", "still", "balance",
];

/// What is left, or anything else.
const BALANCE: [&str; 3] = ["balance", "баланс", "balans"];

/// Gives the columns of a notebook the meanings that go together.
pub fn settle(mapping: &mut Mapping, headings: &[Heading]) {
    let is_debt = |place: &usize| {
        let column = &mapping.columns[*place];
        headings[*place].meanings.first() == Some(&Meaning::Debt)
            && matches!(column.meaning, Meaning::Debt | Meaning::Skip)
            && values::may_be(&column.samples, &Meaning::Debt, false)
            && !statement::is_opening(&column.name)
    };
    let debts: Vec<usize> = (0..headings.len()).filter(is_debt).collect();
    let of_rest = |at: &&usize| is_left(&mapping.columns[**at].name);
    let left = debts.iter().find(of_rest).copied();
    let whole = debts.iter().find(|at| Some(**at) != left).copied();
    let has_sum = headings.iter().any(|own| {
        let first = own.meanings.first();
        matches!(first, Some(Meaning::Net | Meaning::Paid | Meaning::Gross))
    });
    let (taken, paid) = (
        mapping.place(&Meaning::Taken),
        mapping.place(&Meaning::PaidBack),
    );
    // A balance alone may be of anything; beside these it is what is left of them.
    let balance = mapping.columns.iter().position(|column| {
        let is_free = column.meaning == Meaning::Skip;
        is_free && BALANCE.contains(&key(&column.name).as_str())
    });
    let mut set = |place: Option<usize>, meaning: Meaning| {
        if let Some(place) = place {
            mapping.columns[place].meaning = meaning;
        }
    };
    match (taken, paid, whole, left) {
        (Some(_), Some(_), ..) => set(left.or(whole).or(balance), Meaning::StillOwed),
        (Some(_), None, None, None) => set(taken, Meaning::Debt),
        (Some(_), None, ..) => {
            set(taken, Meaning::Skip);
            set(whole, Meaning::Skip);
            set(left.or(whole), Meaning::Debt);
        }
        (None, Some(_), Some(_), Some(_)) => {
            set(whole, Meaning::Taken);
            set(left, Meaning::StillOwed);
        }
        (None, Some(_), Some(_), None) if !has_sum => set(whole, Meaning::Taken),
        (None, Some(_), ..) => set(paid, Meaning::Skip),
        (None, None, Some(_), Some(_)) => {
            set(whole, Meaning::Skip);
            set(left, Meaning::Debt);
        }
        (None, None, ..) => {}
    }
}

fn is_left(name: &str) -> bool {
    let name = key(name);
    LEFT.iter().any(|start| name.starts_with(&key(start)))
}
