//! How something was paid, in the words of tills and owners.

use std::sync::OnceLock;

use crate::domain::TenderMethod;
use crate::exchange::layout::key;
use crate::insight::labels;
use crate::text::{Language, words};

/// The beginnings of words for each way.
const WAYS: &[(TenderMethod, &[&str])] = &[
    (
        TenderMethod::Card,
        &[
            "card",
            "kart",
            "карт",
            "plasti",
            "пласти",
            "thẻ",
            "uzcard",
            "humo",
            "visa",
            "mastercard",
            "terminal",
            "терминал",
        ],
    ),
    (
        TenderMethod::Transfer,
        &[
            "transfer",
            "перевод",
            "перечисл",
            "köçürmə",
            "oʻtkazma",
            "ўтказма",
            "chuyển khoản",
            "bank",
            "банк",
            "payme",
            "click",
            "momo",
            "zalopay",
            "qr",
        ],
    ),
    (
        TenderMethod::Credit,
        &[
            "nasiya",
            "насия",
            "qarz",
            "қарз",
            "nisyə",
            "borc",
            "долг",
            "в долг",
            "кредит",
            "рассроч",
            "credit",
            "on credit",
            "ghi nợ",
            "nợ",
        ],
    ),
    (
        TenderMethod::Cash,
        &[
            "cash",
            "naqd",
            "naqt",
            "нақд",
            "налич",
            "nağd",
            "nal",
            "нал",
            "tiền mặt",
        ],
    ),
];

/// The way a word means; one this notebook does not know stays as it is written.
pub fn method(text: &str) -> TenderMethod {
    let text = text.trim();
    if text.is_empty() {
        return TenderMethod::Untold;
    }
    let (said, known) = (key(text), known());
    if let Some((own, _)) = known.labels.iter().find(|(_, label)| *label == said) {
        return own.clone();
    }
    // Paid in parts, and not in one way alone.
    let parts = text
        .split('+')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    if let [first, rest @ ..] = parts.as_slice()
        && !rest.is_empty()
    {
        let first = method(first);
        let is_one = rest.iter().all(|part| method(part) == first);
        return Some(first)
            .filter(|_| is_one)
            .unwrap_or_else(|| TenderMethod::Other(text.into()));
    }
    let padded = format!(" {said} ");
    let is_meant = |words: &Vec<String>| words.iter().any(|word| padded.contains(word.as_str()));
    let mut meant = known.ways.iter().filter(|(_, words)| is_meant(words));
    match (meant.next(), meant.next()) {
        // A credit card, or the card of a bank.
        (
            Some((TenderMethod::Card, _)),
            Some((TenderMethod::Credit | TenderMethod::Transfer, _)),
        ) if !said.contains("payme") && !said.contains("click") => TenderMethod::Card,
        (Some((method, _)), None) => method.clone(),
        _ => TenderMethod::Other(text.into()),
    }
}

/// The words as they are compared.
struct Known {
    labels: Vec<(TenderMethod, String)>,
    ways: Vec<(TenderMethod, Vec<String>)>,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        // Points and certificates are ways only with what they were taken from.
        let own = TenderMethod::ALL
            .iter()
            .filter(|method| !matches!(method, TenderMethod::Points | TenderMethod::Certificate));
        let labels = own.flat_map(|method| {
            let label = |language| key(labels::tender(words(language), method));
            Language::ALL.map(|language| (method.clone(), label(language)))
        });
        let ways = WAYS.iter().map(|(method, words)| {
            (
                method.clone(),
                words.iter().map(|word| beginning(word)).collect(),
            )
        });
        Known {
            labels: labels.collect(),
            ways: ways.collect(),
        }
    })
}

/// Short words count only as a whole: "the" is Vietnamese for a card, "other" is not.
fn beginning(word: &str) -> String {
    let word = key(word);
    if word.len() <= SHORT {
        format!(" {word} ")
    } else {
        format!(" {word}")
    }
}

/// Words no longer than this mean something only by themselves.
const SHORT: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_paying_are_known_in_six_languages_or_kept_as_written() {
        use TenderMethod as T;
        for (text, expected) in [
            ("Naqd pul", T::Cash),
            ("Наличные", T::Cash),
            ("Tiền mặt", T::Cash),
            ("Nəğd", T::Other("Nəğd".into())),
            ("Nağd", T::Cash),
            ("Plastik", T::Card),
            ("Банковская карта", T::Card),
            ("Thẻ", T::Card),
            ("Credit card", T::Card),
            ("Kart", T::Card),
            ("Payme", T::Transfer),
            ("Chuyển khoản", T::Transfer),
            ("Nasiya", T::Credit),
            ("в долг", T::Credit),
            ("Nisyə", T::Credit),
            ("Ghi nợ", T::Credit),
            ("Other", T::Other("Other".into())),
            ("Aralash", T::Other("Aralash".into())),
            ("naqd + karta", T::Other("naqd + karta".into())),
            ("Oʻtkazma + Ballar", T::Other("Oʻtkazma + Ballar".into())),
            ("karta + Karta", T::Card),
            ("", T::Untold),
        ] {
            assert_eq!(method(text), expected, "{text}");
        }
        for method_of_ours in [T::Cash, T::Card, T::Transfer, T::Credit, T::Untold] {
            for language in Language::ALL {
                let label = labels::tender(words(language), &method_of_ours);
                assert_eq!(method(label), method_of_ours, "{label}");
            }
        }
    }
}
