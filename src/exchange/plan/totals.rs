//! Rows that sum up a table, and words that stand below one, are nobody.

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

use crate::exchange::layout::key;
use crate::exchange::table::{Cell, Row};

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

/// Words that no name begins with: whatever follows is what is summed up.
const SUMMED_UP: &[&str] = &["итого", "всего", "subtotal", "grand total"];

/// How the lines begin that a program prints below a table.
const FOOTERS: &[&str] = &[
    "распечатано",
    "напечатано",
    "отчет сформирован",
    "главный бухгалтер",
    "бухгалтер",
    "директор",
    "руководитель",
    "исполнитель",
    "подпись",
    "ответственный",
    "chop etildi",
    "chop etilgan",
    "bosh hisobchi",
    "hisobchi",
    "rahbar",
    "imzo",
    "чоп этилди",
    "бош ҳисобчи",
    "раҳбар",
    "имзо",
    "çap edildi",
    "baş mühasib",
    "mühasib",
    "rəhbər",
    "imza",
    "người lập",
    "kế toán",
    "giám đốc",
    "ngày in",
    "printed",
    "accountant",
    "signature",
];

/// Whether a row of sales sums up the others: a cell of it says so.
pub fn sums_up(row: &Row) -> bool {
    row.cells.iter().any(|cell| match cell {
        Cell::Text(text) => is_total(text),
        _ => false,
    })
}

/// Whether a name is none, but a line below a table: who signed, when it was printed, a remark.
pub fn is_footer(name: &str) -> bool {
    static KNOWN: OnceLock<Vec<String>> = OnceLock::new();
    let is_remark = name.trim_start().starts_with('*') || name.contains("___");
    let begins_so = || {
        let known = KNOWN.get_or_init(|| FOOTERS.iter().map(|own| key(own)).collect());
        let name = key(name);
        let mut known = known
            .iter()
            .filter_map(|own| name.strip_prefix(own.as_str()));
        known.any(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    is_remark || begins_so()
}

/// Whether a name is none, but says that the row is the sum of the others: "JAMI:", "Итого 25".
pub fn is_total(name: &str) -> bool {
    static KNOWN: OnceLock<[FxHashSet<String>; 3]> = OnceLock::new();
    let [totals, beside, summed_up] = KNOWN.get_or_init(|| {
        [TOTALS, BESIDE, SUMMED_UP].map(|list| list.iter().map(|own| key(own)).collect())
    });
    let name = key(name);
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let begins_so = |own: &String| {
        let rest = name.strip_prefix(own.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    if summed_up.iter().any(begins_so) {
        return true;
    }
    let words: Vec<&str> = name.split(' ').filter(|word| !is_number(word)).collect();
    // The longest beginning that is a total; what follows says of what.
    (1..=words.len()).rev().any(|length| {
        let (own, rest) = words.split_at(length);
        totals.contains(&own.join(" ")) && rest.iter().all(|word| beside.contains(*word))
    })
}
