//! A statement of what customers owe over some time, as programs for bookkeeping print it: what was
//! owed at its beginning, what came and went, what is owed at its end. Only the last is owed.

use super::{Column, Mapping, key, values};
use crate::exchange::meaning::{Meaning, Target};

/// What is owed at the end.
#[rustfmt::skip]
const CLOSING: &[&str] = &[
    "closing balance", "ending balance", "final balance", "balance at end", "balance at the end",
    "конечный остаток", "остаток конечный", "остаток на конец", "исходящий остаток",
    "конечное сальдо", "сальдо конечное", "сальдо на конец", "исходящее сальдо", "долг на конец",
    "задолженность на конец", "конечный долг", "yakuniy qoldiq", "oxirgi qoldiq", "oxiriga qoldiq",
    "oxiridagi qoldiq", "yakuniy qarz", "якуний қолдиқ", "охирги қолдиқ", "охирига қолдиқ",
    "охиридаги қолдиқ", "якуний қарз", "son qalıq", "yekun qalıq", "sonuna qalıq", "son borc",
    "yekun borc", "dư cuối", "dư nợ cuối", "nợ cuối",
];

/// What was owed at the beginning.
#[rustfmt::skip]
const OPENING: &[&str] = &[
    "opening balance", "beginning balance", "starting balance", "balance at beginning",
    "balance at the beginning", "balance at start", "начальный остаток", "остаток начальный",
    "остаток на начало", "входящий остаток", "начальное сальдо", "сальдо начальное",
    "сальдо на начало", "входящее сальдо", "долг на начало", "задолженность на начало",
    "начальный долг", "boshlangʻich qoldiq", "boshiga qoldiq", "boshidagi qoldiq",
    "boshlangʻich qarz", "бошланғич қолдиқ", "бошига қолдиқ", "бошидаги қолдиқ", "бошланғич қарз",
    "ilkin qalıq", "başlanğıc qalıq", "əvvəlinə qalıq", "ilkin borc", "dư đầu", "dư nợ đầu",
    "nợ đầu",
];

/// Beside what is owed at the end: the shop owes it.
const CREDIT: [&str; 3] = ["кредит", "kredit", "credit"];

/// Gives the columns of a statement their meanings, if it is one. Where what was taken and paid back
/// is known, and nothing was owed before, the end follows from them.
pub fn settle(mapping: &mut Mapping) -> bool {
    if mapping.target != Target::Customers {
        return false;
    }
    let is_closing = |column: &Column| {
        says(&column.name, CLOSING) && values::may_be(&column.samples, &Meaning::Debt, false)
    };
    let is_credit = |column: &Column| says(&column.name, &CREDIT);
    let mut columns = mapping.columns.iter();
    let Some(closing) = columns.position(|column| is_closing(column) && !is_credit(column)) else {
        return false;
    };
    let has_flows = [Meaning::Taken, Meaning::PaidBack]
        .iter()
        .all(|own| mapping.place(own).is_some());
    let has_opening = mapping
        .columns
        .iter()
        .any(|column| says(&column.name, OPENING));
    let follows = has_flows && !has_opening;
    for (place, column) in mapping.columns.iter_mut().enumerate() {
        use Meaning as M;
        let is_flow = matches!(column.meaning, M::Taken | M::PaidBack | M::Spent);
        let is_owed = matches!(column.meaning, M::Debt | M::StillOwed);
        if place == closing {
            column.meaning = if follows { M::StillOwed } else { M::Debt };
        } else if is_closing(column) && is_credit(column) && !follows {
            column.meaning = M::Advance;
        } else if is_owed || (is_flow && !follows) {
            column.meaning = M::Skip;
        }
    }
    true
}

/// Whether a heading says what was owed before.
pub fn is_opening(name: &str) -> bool {
    says(name, OPENING)
}

fn says(name: &str, phrases: &[&str]) -> bool {
    let padded = format!(" {} ", key(name));
    let mut phrases = phrases.iter();
    phrases.any(|phrase| padded.contains(&format!(" {} ", key(phrase))))
}

#[cfg(test)]
mod tests {
    use super::super::recognise;
    use super::super::tests::table;
    use super::*;
    use Meaning as M;

    fn meanings(head: &str) -> Vec<Meaning> {
        let text = format!("{head}\nЛола Алиева;901234561;100000;50000;20000;130000");
        let mapping = recognise(&table(&text, ';'));
        mapping
            .columns
            .into_iter()
            .skip(2)
            .map(|own| own.meaning)
            .collect()
    }

    #[test]
    fn of_a_statement_only_the_end_is_owed() {
        for head in [
            "Контрагент;Телефон;Начальный остаток;Приход;Расход;Конечный остаток",
            "Контрагент;Телефон;Сальдо на начало;Увеличение долга;Уменьшение долга;Сальдо на конец",
            "Mijoz;Telefon;Boshlangʻich qoldiq;Oldi;Berdi;Yakuniy qoldiq",
            "Мижоз;Телефон;Бошланғич қолдиқ;Олди;Берди;Якуний қолдиқ",
            "Müştəri;Telefon;İlkin qalıq;Götürdü;Ödədi;Son qalıq",
            "Khách hàng;Điện thoại;Nợ đầu kỳ;Mua chịu;Trả nợ;Nợ cuối kỳ",
            "Tên khách hàng;Điện thoại;Dư đầu kỳ;Tăng;Giảm;Dư cuối kỳ",
            "Customer;Phone;Opening balance;Taken;Paid back;Closing balance",
        ] {
            assert_eq!(meanings(head), [M::Own, M::Own, M::Own, M::Debt], "{head}");
        }
    }

    #[test]
    fn what_follows_from_other_columns_counts_once() {
        for head in [
            "Mijoz;Telefon;Izoh 1;Oldi;Berdi;Yakuniy qoldiq",
            "Customer;Phone;Shelf;Taken;Paid back;Closing balance",
            "Customer;Phone;Shelf;Taken;Paid back;Balance",
        ] {
            let expected = [M::Taken, M::PaidBack, M::StillOwed];
            assert_eq!(meanings(head)[1..], expected, "{head}");
        }
        let both = "Контрагент;Телефон;Сальдо на начало;Оборот;Сальдо на конец Дебет;Сальдо на конец Кредит";
        assert_eq!(meanings(both), [M::Own, M::Own, M::Debt, M::Advance]);
    }
}
