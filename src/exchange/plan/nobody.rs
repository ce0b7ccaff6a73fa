//! Buyers who are nobody: what tills write where the customer was not asked.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::exchange::layout::key;

const NOBODY: &[&str] = &[
    "khách lẻ",
    "khách vãng lai",
    "khách mua lẻ",
    "khách hàng lẻ",
    "розничный покупатель",
    "розничный клиент",
    "розничные покупатели",
    "розница",
    "частное лицо",
    "физическое лицо",
    "физ лицо",
    "гость",
    "аноним",
    "без имени",
    "без клиента",
    "не указан",
    "chakana xaridor",
    "chakana mijoz",
    "oddiy mijoz",
    "noma lum",
    "nomaʼlum",
    "чакана харидор",
    "чакана мижоз",
    "номаълум",
    "pərakəndə",
    "pərakəndə müştəri",
    "pərakəndə alıcı",
    "adsız müştəri",
    "walk in",
    "walk in customer",
    "walkin",
    "retail customer",
    "retail buyer",
    "guest",
    "cash customer",
    "cash sale",
    "anonymous",
    "no customer",
    "unknown",
];

/// Whether a name says that nobody in particular bought.
pub fn is_nobody(name: &str) -> bool {
    static KNOWN: OnceLock<FxHashSet<String>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| NOBODY.iter().map(|own| key(own)).collect());
    known.contains(&key(name))
}
