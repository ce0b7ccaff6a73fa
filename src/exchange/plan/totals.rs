//! Rows that sum up a table are nobody.

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

use crate::exchange::layout::key;

/// What such a row is called.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "sum",
    "sum total",
    "subtotal",
    "in all",
    "altogether",
    "jami",
    "hammasi",
    "umumiy",
    "umumiy jami",
    "barchasi",
    "жами",
    "ҳаммаси",
    "умумий",
    "барчаси",
    "итого",
    "всего",
    "итог",
    "общий итог",
    "сумма",
    "всего долг",
    "cəmi",
    "yekun",
    "ümumi",
    "ümumi cəmi",
    "cem",
    "tổng",
    "tổng cộng",
    "cộng",
    "tổng số",
];

/// What may stand beside it: of what it is the total.
const BESIDE: &[&str] = &[
    "debt",
    "debts",
    "customer",
    "customers",
    "client",
    "clients",
    "amount",
    "rows",
    "qarz",
    "qarzlar",
    "qarzdorlik",
    "summa",
    "mijoz",
    "mijozlar",
    "ta",
    "soʻm",
    "som",
    "sum",
    "қарз",
    "қарзлар",
    "қарздорлик",
    "мижоз",
    "мижозлар",
    "та",
    "сўм",
    "долг",
    "долги",
    "долгов",
    "сумма",
    "клиентов",
    "клиента",
    "покупателей",
    "по",
    "к",
    "оплате",
    "сум",
    "borc",
    "borclar",
    "məbləğ",
    "müştəri",
    "müştərilər",
    "manat",
    "nợ",
    "công nợ",
    "công",
    "khách",
    "hàng",
    "tiền",
    "số",
];

/// Whether a name is none, but says that the row is the sum of the others: "JAMI:", "Итого 25".
pub fn is_total(name: &str) -> bool {
    static KNOWN: OnceLock<[FxHashSet<String>; 2]> = OnceLock::new();
    let [totals, beside] = KNOWN
        .get_or_init(|| [TOTALS, BESIDE].map(|list| list.iter().map(|own| key(own)).collect()));
    let name = key(name);
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = name.split(' ').filter(|word| !is_number(word)).collect();
    // The longest beginning that is a total; what follows says of what.
    (1..=words.len()).rev().any(|length| {
        let (own, rest) = words.split_at(length);
        totals.contains(&own.join(" ")) && rest.iter().all(|word| beside.contains(*word))
    })
}
