//! What customers agreed to, in one cell: "SMS: Agreed, 2026-03-01, at the counter; Telegram: Refused".

use crate::domain::Day;
use crate::domain::customer::{Channel, Consent, ConsentState};
use crate::exchange::layout::key;
use crate::insight::labels;
use crate::text::{Language, Words, words};

/// Between what was said of two channels.
const BETWEEN: &str = "; ";
/// Between what was said, since when, and how the shop knows.
const AMONG: &str = ", ";
/// Between a channel and what was said of it.
const SAID: &str = ": ";

/// What somebody agreed to, in words. What holds now stands before what held once.
pub fn write_consents(consents: &[Consent], w: Words) -> String {
    let known = consents.iter().filter(|own| {
        let is_said = own.state != ConsentState::Unknown;
        is_said && Channel::ALL.contains(&own.channel) && ConsentState::ALL.contains(&own.state)
    });
    let told = known.map(|own| {
        let day = own.day.map(|day| day.to_string()).unwrap_or_default();
        let source = own.source.replace([';', '\n'], ",");
        let parts = [labels::consent(w, &own.state), &day, source.trim()];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let said = parts.collect::<Vec<_>>().join(AMONG);
        [labels::channel(w, &own.channel), said].join(SAID)
    });
    told.collect::<Vec<_>>().join(BETWEEN)
}

/// The same read, in whichever language it was written; nothing where any of it is something else.
pub(super) fn read(text: &str) -> Option<Vec<Consent>> {
    text.split(BETWEEN).map(consent).collect()
}

fn consent(text: &str) -> Option<Consent> {
    let (channel, said) = text.split_once(SAID)?;
    let (state, rest) = said.split_once(AMONG).unwrap_or((said, ""));
    let (first, behind) = rest.split_once(AMONG).unwrap_or((rest, ""));
    let day = first.parse::<Day>().ok();
    let source = if day.is_some() { behind } else { rest };
    Some(Consent {
        channel: named(Channel::ALL, channel, labels::channel)?,
        state: named(ConsentState::ALL, state, |w, own| {
            labels::consent(w, own).to_owned()
        })
        .filter(|state| *state != ConsentState::Unknown)?,
        day,
        source: source.trim().to_owned(),
    })
}

/// Which of them is called so in any language.
fn named<T: Clone>(all: &[T], name: &str, label: impl Fn(Words, &T) -> String) -> Option<T> {
    let name = key(name);
    let is_called = |own: &&T| {
        let mut languages = Language::ALL.into_iter();
        languages.any(|language| key(&label(words(language), own)) == name)
    };
    all.iter().find(is_called).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_agreed_to_comes_back_from_every_language() {
        let said = |channel, state, day, source: &str| Consent {
            channel,
            state,
            day,
            source: source.into(),
        };
        let list: Vec<Consent> = Channel::ALL
            .iter()
            .flat_map(|channel| {
                let (on, off) = (ConsentState::Given, ConsentState::Withdrawn);
                [
                    said(channel.clone(), off, Some(Day(20_600)), ""),
                    said(channel.clone(), on, Some(Day(20_500)), "form, at the till"),
                    said(channel.clone(), ConsentState::Refused, None, "by phone"),
                ]
            })
            .collect();
        for language in Language::ALL {
            let told = write_consents(&list, words(language));
            assert_eq!(read(&told).as_ref(), Some(&list), "{told}");
        }
        let told = write_consents(&list[3..5], words(Language::En));
        let expected = "SMS: Withdrawn, 2026-05-27; SMS: Agreed, 2026-02-16, form, at the till";
        assert_eq!(told, expected);
    }

    #[test]
    fn anything_else_is_none() {
        for text in ["yes", "SMS", "SMS: maybe", "SMS: Agreed; and more", ""] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(write_consents(&[], words(Language::En)), "");
    }
}
