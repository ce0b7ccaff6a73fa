//! Words for children and other relatives in headings: "Farzandi ismi" names no customer.

use std::sync::OnceLock;

use super::key;
use crate::domain::customer::Relation;

/// What relatives are called, in the forms that stand in headings.
#[rustfmt::skip]
const KIN: &[(Relation, &[&str])] = &[
    (Relation::Son, &["son", "sons", "сын", "сына", "сыну", "сыновья", "oʻgʻli", "oʻgʻlining", "oʻgʻil", "ўғли", "ўғлининг", "ўғил", "oğlu", "oğlunun", "oğul", "con trai"]),
    (Relation::Daughter, &["daughter", "daughters", "дочь", "дочка", "дочки", "дочери", "qizi", "qizining", "қизи", "қизининг", "qızı", "qızının", "con gái"]),
    (Relation::Spouse, &["husband", "husbands", "wife", "wifes", "wives", "spouse", "spouses", "муж", "мужа", "жена", "жены", "супруг", "супруга", "супруги", "eri", "erining", "xotini", "xotinining", "rafiqasi", "turmush oʻrtogʻi", "turmush oʻrtogʻining", "эри", "эрининг", "хотини", "рафиқаси", "турмуш ўртоғи", "əri", "ərinin", "arvadı", "arvadının", "həyat yoldaşı", "həyat yoldaşının", "chồng", "vợ", "vợ chồng", "bạn đời"]),
    (Relation::Mother, &["mother", "mothers", "mom", "moms", "mum", "мать", "матери", "мама", "мамы", "onasi", "onasining", "онаси", "онасининг", "anası", "anasının", "mẹ"]),
    (Relation::Father, &["father", "fathers", "dad", "dads", "отец", "отца", "папа", "папы", "otasi", "otasining", "отаси", "отасининг", "atası", "atasının", "bố", "cha"]),
    (Relation::Sister, &["sister", "sisters", "сестра", "сестры", "opasi", "opasining", "singlisi", "опаси", "синглиси", "bacısı", "bacısının", "chị em gái", "em gái", "chị gái"]),
    (Relation::Brother, &["brother", "brothers", "брат", "брата", "akasi", "akasining", "ukasi", "акаси", "укаси", "qardaşı", "qardaşının", "anh trai", "em trai"]),
    (Relation::Grandchild, &["grandchild", "grandchildren", "grandson", "granddaughter", "внук", "внука", "внучка", "внучки", "внуки", "nabirasi", "nabirasining", "набираси", "nəvəsi", "nəvəsinin", "cháu"]),
    (Relation::Friend, &["друга", "подруга", "подруги", "dugonasi", "doʻsti", "дўсти", "rəfiqəsi", "dostu"]),
    (Relation::Child, &["child", "childs", "children", "childrens", "kid", "kids", "baby", "babys", "ребенок", "ребенка", "дети", "детей", "farzand", "farzandi", "farzandining", "farzandlari", "farzandlar", "bola", "bolasi", "bolasining", "bolalari", "bolalar", "фарзанд", "фарзанди", "фарзандининг", "фарзандлари", "бола", "боласи", "боласининг", "болалари", "uşaq", "uşağı", "uşağın", "uşağının", "uşaqları", "uşaqların", "övlad", "övladı", "övladın", "övladının", "con", "bé", "con cái"]),
    (Relation::Relative, &["relative", "relatives", "parent", "parents", "родственник", "родственника", "родственники", "родственников", "родителя", "родителей", "qarindosh", "qarindoshi", "qarindoshining", "qarindoshlari", "қариндош", "қариндоши", "қариндошининг", "қариндошлари", "yaqini", "яқини", "qohum", "qohumu", "qohumunun", "qohumları", "người thân"]),
];

/// Short words of Vietnamese that mean much else without their marks: only a name, a birthday or
/// the like beside them makes them relatives.
const WEAK: &[&str] = &[
    "con", "be", "me", "bo", "cha", "vo", "chong", "chau", "son", "eri", "bola",
];

/// The relative a heading speaks of, and what it says besides; both as names are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kin {
    /// What they are to the customer.
    pub relation: Relation,
    /// The other words.
    pub rest: String,
    /// The word alone says nothing yet.
    pub is_weak: bool,
}

/// Whether a heading speaks of a relative.
pub fn of(heading: &str) -> Option<Kin> {
    let padded = format!(" {heading} ");
    let found = known()
        .iter()
        .filter(|(phrase, _)| padded.contains(&format!(" {phrase} ")))
        .max_by_key(|(phrase, _)| phrase.len())?;
    let (phrase, relation) = found;
    let rest = padded.replacen(&format!(" {phrase} "), " ", 1);
    Some(Kin {
        relation: relation.clone(),
        rest: rest.trim().to_owned(),
        is_weak: WEAK.contains(&phrase.as_str()),
    })
}

/// What the word for a relative says they are: "Child", "Супруга".
pub fn relation(word: &str) -> Relation {
    let word = key(word);
    let found = known().iter().find(|(phrase, _)| *phrase == word);
    found.map_or_else(Relation::default, |(_, relation)| relation.clone())
}

fn known() -> &'static [(String, Relation)] {
    static KNOWN: OnceLock<Vec<(String, Relation)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let of = |(relation, words): &(Relation, &[&str])| {
            let words = words.iter();
            let keys: Vec<_> = words.map(|word| (key(word), relation.clone())).collect();
            keys
        };
        KIN.iter().flat_map(of).collect()
    })
}
