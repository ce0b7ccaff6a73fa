//! What the heading of a column says: known as a whole, without what stands beside it, or in a part.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::listed::{self, Listed};
use super::names::{OF_RECEIPT, known, of_days};
use super::{key, kin};
use crate::exchange::meaning::Meaning;

/// Shorter names are only taken whole, not as a part of a longer one.
const SHORTEST_PART: usize = 4;

/// How surely a heading says what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is known.
    Whole,
    /// It is known but for words that tell nothing: whose it is, in which currency.
    Bare,
    /// A part of it is known.
    Part,
    /// It is not known.
    Unknown,
}

/// What a heading may mean, the likeliest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// The meanings.
    pub meanings: Vec<Meaning>,
    /// How surely.
    pub fit: Fit,
}

/// Words beside what a heading says that change nothing of it.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "soʻm", "сум", "сума", "сўм", "sum", "uzs", "azn", "manat", "vnd", "vnđ", "usd", "rub", "руб",
    "kzt", "тенге", "mijoz", "mijozning", "мижоз", "мижознинг", "xaridor", "xaridorning", "харидор",
    "харидорнинг", "qarzdorning", "müştəri", "müştərinin", "alıcının", "клиент", "клиента",
    "клиентов", "покупателя", "покупатель", "должника", "customer", "customers", "client",
    "clients", "khách", "kh", "dd", "mm", "yyyy", "yy", "гг", "gün", "ay", "il", "jami", "жами",
    "umumiy", "умумий", "общий", "общая", "итого", "ümumi", "cəmi", "tổng", "total", "va", "ва",
    "və", "и", "and", "və ya", "на", "состоянию", "holatiga", "holati", "ҳолатига", "tarixinə",
];

/// Names so general that another word beside them makes something else of them.
#[rustfmt::skip]
const GENERAL: &[&str] = &[
    "raqam", "raqami", "рақам", "рақами", "nomer", "номер", "nömrə", "name", "ism", "ismi", "исм",
    "исми", "имя", "nomi", "номи", "название", "наименование", "time", "vaqt", "вақт", "total",
    "jami", "жами", "итого", "всего", "остаток", "qoldiq", "қолдиқ", "qalıq", "дебет", "маржа",
    "remaining", "kod", "код", "группа", "group", "guruh", "ранг", "dogum", "контакт", "контакты",
    "contact", "contacts", "aloqa", "əlaqə", "опт", "закуп", "розница", "сумма", "summa", "item",
    "order", "title", "point", "location", "region",
];

/// A day that says nothing of what happened on it.
const PLAIN_DAYS: &[&str] = &["date", "sana", "сана", "дата", "tarix", "ngày"];

/// Names that are what they say only where no other column is.
const YIELDING: &[&str] = &["loại hàng", "type of product"];

/// Words for those who work in the shop: their names are nobody's who buys.
#[rustfmt::skip]
const STAFF: &[&str] = &[
    "кассир", "кассира", "продавец", "продавца", "менеджер", "менеджера", "сотрудник", "сотрудника",
    "kassir", "kassirning", "sotuvchi", "sotuvchining", "menejer", "menejeri", "xodim", "сотувчи",
    "сотувчининг", "satıcı", "satıcının", "menecer", "cashier", "seller", "manager", "employee",
    "salesperson", "supplier", "поставщик", "поставщика", "yetkazib", "nhân viên", "thu ngân",
    "người bán", "người tạo",
];

/// Words by which a sum is what is left after goods came back.
#[rustfmt::skip]
const NET: &[&str] = &[
    "net", "trừ trả hàng", "thuần", "за вычетом возвратов", "без возвратов", "чистая", "чистые",
    "sof", "соф", "xalis",
];

/// Endings of words that leave them what they are.
const ENDINGS: &[&str] = &["lari", "leri", "lar", "ler", "ning", "s", "i", "y"];

/// Reads a heading.
pub fn read(name: &str) -> Heading {
    let whole = key(name);
    let own = bare(&whole);
    let found = |meanings: Vec<Meaning>, fit: Fit| Heading { meanings, fit };
    if own.is_empty() {
        return found(Vec::new(), Fit::Unknown);
    }
    match listed::of(name) {
        Some(Listed::One(meaning)) => return found(vec![meaning], Fit::Whole),
        Some(Listed::Kind(Meaning::Phone)) => return found(vec![Meaning::PhoneLabel], Fit::Whole),
        Some(Listed::Kind(_)) => return found(Vec::new(), Fit::Unknown),
        None => {}
    }
    if let Some(meanings) = exact(own).or_else(|| exact_of_last(name)) {
        // "Loại hàng" is a category only where nothing else is one.
        let is_yielding = yielding().contains(own);
        return found(meanings, if is_yielding { Fit::Part } else { Fit::Whole });
    }
    let (parts, rest) = parts_of_name(own);
    let is_of_staff = has_phrase(own, staff());
    if parts > 1 && !is_of_staff && kin::of(&rest).is_none() {
        return found(vec![Meaning::Name, Meaning::Buyer], Fit::Whole);
    }
    if let Some(meaning) = of_relative(own) {
        return found(vec![meaning], Fit::Whole);
    }
    if is_of_staff {
        return found(vec![Meaning::Seller], Fit::Part);
    }
    let said = without_beside(own);
    if said != own
        && let Some(meanings) = exact(&said)
    {
        return found(meanings, Fit::Bare);
    }
    let meanings = within(own);
    let fit = if meanings.is_empty() {
        Fit::Unknown
    } else {
        Fit::Part
    };
    found(meanings, fit)
}

/// A number that may be one of anything.
pub fn is_general_number(name: &str) -> bool {
    let own = key(name);
    ["raqam", "raqami", "nomer", "nomre"].contains(&bare(&own))
}

/// A code that may be one of anything.
pub fn is_general_code(name: &str) -> bool {
    let own = key(name);
    ["kod", "код", "mã"]
        .iter()
        .any(|code| key(code) == bare(&own))
}

/// A sum that is what is left after goods came back, by its name.
pub fn is_net(name: &str) -> bool {
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    has_phrase(&key(name), WORDS.get_or_init(|| keys(NET)))
}

/// A sum of a whole receipt, by its name.
pub fn is_of_receipt(name: &str) -> bool {
    static NAMES: OnceLock<BTreeSet<String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let more = keys(&["tổng tiền hàng", "khách cần trả"]);
        keys(OF_RECEIPT).into_iter().chain(more).collect()
    });
    let own = key(name);
    names.contains(bare(&own)) || names.contains(&without_beside(&own))
}

/// The name without the numbers behind it: "Phone 2".
fn bare(key: &str) -> &str {
    key.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ')
}

/// What a name means that is known as a whole, but for its ending.
pub(super) fn exact(own: &str) -> Option<Vec<Meaning>> {
    let without = |ending: &&'static str| {
        let stem = own.strip_suffix(*ending)?.trim_end();
        let last = stem.rsplit(' ').next().unwrap_or_default();
        known().get(stem).filter(|_| last.len() >= SHORTEST_PART)
    };
    let names = known();
    let meanings = names.get(own);
    meanings
        .or_else(|| ENDINGS.iter().find_map(without))
        .cloned()
}

/// Parts of parts, as programs name them: the last says what it is. "address.city".
fn exact_of_last(name: &str) -> Option<Vec<Meaning>> {
    let (_, last) = name.trim().rsplit_once(['.', '/', '_'])?;
    let last = key(last);
    exact(bare(&last)).filter(|_| last.len() >= SHORTEST_PART && !name.contains(' '))
}

/// What a heading says of a relative: what has no place with them is the owner's own.
fn of_relative(own: &str) -> Option<Meaning> {
    let kin = kin::of(own)?;
    let said = without_beside(bare(&kin.rest));
    if said.is_empty() {
        return (!kin.is_weak).then_some(Meaning::Relative);
    }
    let about = exact(&said).unwrap_or_else(|| within(&said));
    match about.first() {
        Some(Meaning::Name | Meaning::Given | Meaning::Nickname) => Some(Meaning::Relative),
        Some(Meaning::Birthday) => Some(Meaning::RelativeBirthday),
        Some(meaning) if meaning.is_amount() => None,
        Some(Meaning::When) => None,
        None if kin.is_weak => None,
        _ => Some(Meaning::Own),
    }
}

/// How many of given, family and middle name a heading speaks of, and its other words.
fn parts_of_name(own: &str) -> (usize, String) {
    let words: Vec<&str> = own.split(' ').collect();
    let mut found: Vec<Meaning> = Vec::new();
    let mut rest = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (at + 1..=words.len()).rev().find_map(|end| {
            let meanings = known().get(&words[at..end].join(" "))?;
            let part = meanings
                .iter()
                .find(|own| matches!(own, Meaning::Given | Meaning::Family | Meaning::Middle));
            Some((end, part?.clone()))
        });
        match longest {
            Some((end, part)) => {
                if !found.contains(&part) {
                    found.push(part);
                }
                at = end;
            }
            None => {
                rest.push(words[at]);
                at += 1;
            }
        }
    }
    (found.len(), rest.join(" "))
}

fn without_beside(own: &str) -> String {
    let is_said =
        |word: &&str| !beside().contains(*word) && !word.bytes().all(|byte| byte.is_ascii_digit());
    own.split(' ').filter(is_said).collect::<Vec<_>>().join(" ")
}

/// The longest known name within it: "номер телефона (основной)".
fn within(own: &str) -> Vec<Meaning> {
    let padded = format!(" {own} ");
    let found = known()
        .iter()
        .filter(|(name, _)| name.len() >= SHORTEST_PART && !general().contains(*name))
        .filter(|(name, _)| padded.contains(&format!(" {name} ")))
        .max_by_key(|(name, _)| name.len());
    let Some((name, meanings)) = found else {
        return Vec::new();
    };
    let mut meanings = meanings.clone();
    if own.split(' ').any(|word| of_days().contains(word)) {
        meanings.retain(|meaning| !meaning.is_amount());
    }
    // "Дата последней покупки" is no day of a debt.
    if plain_days().contains(name) {
        meanings.retain(|meaning| *meaning == Meaning::When);
    }
    meanings
}

fn has_phrase(own: &str, phrases: &BTreeSet<String>) -> bool {
    let padded = format!(" {own} ");
    phrases
        .iter()
        .any(|phrase| padded.contains(&format!(" {phrase} ")))
}

fn keys(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(|word| key(word)).collect()
}

fn beside() -> &'static BTreeSet<String> {
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| keys(BESIDE))
}

fn general() -> &'static BTreeSet<String> {
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| keys(GENERAL))
}

fn plain_days() -> &'static BTreeSet<String> {
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| keys(PLAIN_DAYS))
}

fn yielding() -> &'static BTreeSet<String> {
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| keys(YIELDING))
}

fn staff() -> &'static BTreeSet<String> {
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| keys(STAFF))
}
