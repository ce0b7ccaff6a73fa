//! Columns of one of several, as JSON names them: "phones.1.number", "emails.2.type".

use super::heading::exact;
use super::key;
use crate::exchange::meaning::Meaning;

/// What a column says of one of several.
#[derive(Debug, Clone, PartialEq)]
pub enum Listed {
    /// It is one of them.
    One(Meaning),
    /// Of what kind one of them is.
    Kind(Meaning),
}

/// What a part is called that is the thing itself.
const ITSELF: [&str; 9] = [
    "value",
    "number",
    "address",
    "name",
    "title",
    "text",
    "raw",
    "full",
    "formatted",
];

/// What a part is called that says of what kind the thing is.
const KINDS: [&str; 3] = ["type", "label", "kind"];

/// What a column with such a name says, if it is of one of several that customers have.
pub fn of(name: &str) -> Option<Listed> {
    let parts: Vec<&str> = name.trim().split('.').collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit());
    let at = parts.iter().position(is_number)?;
    let (list, one) = (parts.get(at.checked_sub(1)?)?, parts.get(at + 1..)?);
    let own = exact(&key(list))?.first()?.clone();
    let is_several = matches!(
        own,
        Meaning::Phone
            | Meaning::Email
            | Meaning::Tags
            | Meaning::Note
            | Meaning::Telegram
            | Meaning::Instagram
    );
    let part = key(&one.join(" "));
    let is_own = || exact(&part).is_some_and(|meanings| meanings.contains(&own));
    if !is_several {
        None
    } else if KINDS.contains(&part.as_str()) {
        Some(Listed::Kind(own))
    } else if part.is_empty() || ITSELF.contains(&part.as_str()) || is_own() {
        Some(Listed::One(own))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_is_what_they_are() {
        let one = |meaning| Some(Listed::One(meaning));
        for (name, expected) in [
            ("phones.1.number", one(Meaning::Phone)),
            ("customer.phones.2.value", one(Meaning::Phone)),
            ("phones.1.phone", one(Meaning::Phone)),
            ("telefon.1", one(Meaning::Phone)),
            ("emails.1.address", one(Meaning::Email)),
            ("tags.1.name", one(Meaning::Tags)),
            ("phones.1.type", Some(Listed::Kind(Meaning::Phone))),
            ("emails.1.label", Some(Listed::Kind(Meaning::Email))),
            ("phones.1.verified", None),
            ("addresses.1.city", None),
            ("children.1.name", None),
            ("1.number", None),
            ("phone.number", None),
            ("Phone 1", None),
        ] {
            assert_eq!(of(name), expected, "{name}");
        }
    }
}
