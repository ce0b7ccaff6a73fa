//! Messages with places such as `{name}`.
//!
//! A sentence of which a value is not known is left out, and a line of which nothing is left
//! with it: a message never says "Dear ,". A sentence ends with `.`, `!`, `?` or `…` before
//! a space, and with its line. Places nobody knows stay as they are written, so that the
//! slip is seen.

use super::fill::fill;
use core::fmt::Display;

/// A place and its value; nothing where it is not known.
pub type Value = (&'static str, Option<String>);

/// The message with the values in their places.
pub fn render(template: &str, values: &[Value]) -> String {
    let known: Vec<(&str, &dyn Display)> = values
        .iter()
        .filter_map(|(name, value)| Some((*name, value.as_ref()? as &dyn Display)))
        .collect();
    let mut out = String::with_capacity(template.len() + 64);
    // A date that ends with an abbreviation brings its own full stop: "26 мая 2026 г.".
    let stopped: Vec<(String, String)> = known
        .iter()
        .filter(|(_, value)| value.to_string().ends_with('.'))
        .map(|(name, _)| (format!("{{{name}}}."), format!("{{{name}}}")))
        .collect();
    for line in template.lines() {
        let mut kept = String::new();
        let mut is_any_left_out = false;
        for sentence in sentences(line) {
            if misses_any(sentence, values) {
                is_any_left_out = true;
            } else {
                kept.push_str(sentence);
            }
        }
        for (twice, once) in &stopped {
            kept = kept.replace(twice, once);
        }
        let kept = kept.trim_end();
        if kept.trim().is_empty() && is_any_left_out {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&fill(kept, &known));
    }
    out.trim().to_owned()
}

/// The places of the message of which the value is not known, each once.
pub fn missing(template: &str, values: &[Value]) -> Vec<&'static str> {
    let is_used = |name: &str| places(template).any(|place| place == name);
    values
        .iter()
        .filter(|(name, value)| value.is_none() && is_used(name))
        .map(|(name, _)| *name)
        .collect()
}

/// The places of the message that are none of these.
pub fn unknown<'a>(template: &'a str, names: &[&str]) -> Vec<&'a str> {
    let strange = places(template).filter(|place| !names.contains(place));
    strange.collect()
}

fn misses_any(sentence: &str, values: &[Value]) -> bool {
    places(sentence).any(|place| {
        values
            .iter()
            .any(|(name, value)| *name == place && value.is_none())
    })
}

/// What stands between braces.
fn places(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(place, _)| place))
}

/// The sentences of a line, each with the space behind it.
fn sentences(line: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let (mut start, mut is_ended) = (0, false);
    let mut has_space = false;
    for (at, sign) in line.char_indices() {
        if has_space && !sign.is_whitespace() {
            sentences.push(&line[start..at]);
            (start, is_ended, has_space) = (at, false, false);
        }
        if sign.is_whitespace() {
            has_space = is_ended;
        } else {
            is_ended = matches!(sign, '.' | '!' | '?' | '…');
        }
    }
    sentences.push(&line[start..]);
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(name: Option<&str>, debt: Option<&str>) -> [Value; 3] {
        let text = |value: Option<&str>| value.map(str::to_owned);
        [
            ("name", text(name)),
            ("debt", text(debt)),
            ("shop", Some("Gul".to_owned())),
        ]
    }

    #[test]
    fn a_sentence_with_a_missing_value_is_left_out() {
        let template = "Hello, {name}! You owe {debt}. Come soon!\n{shop}";
        let with = |name, debt| render(template, &values(name, debt));
        assert_eq!(
            with(Some("Lola"), Some("1.500 so.m")),
            "Hello, Lola! You owe 1.500 so.m. Come soon!\nGul"
        );
        assert_eq!(with(Some("Lola"), None), "Hello, Lola! Come soon!\nGul");
        assert_eq!(with(None, None), "Come soon!\nGul");
        assert_eq!(missing(template, &values(None, None)), ["name", "debt"]);
    }

    #[test]
    fn a_line_of_which_nothing_is_left_goes_and_empty_lines_stay() {
        let template = "{name}, hello.\n\nBye.\n{debt}";
        assert_eq!(render(template, &values(None, None)), "Bye.");
        assert_eq!(
            render(template, &values(Some("Lola"), None)),
            "Lola, hello.\n\nBye."
        );
        assert_eq!(render("{debt}", &values(None, None)), "");
    }

    #[test]
    fn a_value_that_ends_with_a_full_stop_ends_the_sentence() {
        let values = values(Some("26 мая 2026 г."), None);
        let template = "Ждём {name}. До встречи, {name}!";
        let filled = render(template, &values);
        assert_eq!(filled, "Ждём 26 мая 2026 г. До встречи, 26 мая 2026 г.!");
    }

    #[test]
    fn strange_places_are_seen_and_values_are_not_filled_again() {
        let template = "{nmae} {name} {";
        let filled = render(template, &values(Some("{shop}"), None));
        assert_eq!(filled, "{nmae} {shop} {");
        assert_eq!(unknown(template, &["name"]), ["nmae"]);
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        let split = sentences("Hi!  It is 3.50 now… Well?! {name}");
        assert_eq!(split, ["Hi!  ", "It is 3.50 now… ", "Well?! ", "{name}"]);
    }
}
