//! Putting values into a text with named places.

use core::fmt::{Display, Write as _};

/// `template` with each `{name}` replaced by its value.
///
/// A place without a value stays as it is written, so that a mistake is seen rather than lost.
pub fn fill(template: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut out = String::with_capacity(template.len() + 16 * values.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let place = after.split_once('}');
        let value = place.and_then(|(name, _)| values.iter().find(|(known, _)| *known == name));
        if let (Some((_, tail)), Some((_, value))) = (place, value) {
            // Writing to a string fails only if the value's own `Display` does.
            let _ = write!(out, "{value}");
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_to_their_places() {
        let filled = fill("{b}, {a} and {b}", &[("a", &1), ("b", &"two")]);
        assert_eq!(filled, "two, 1 and two");
    }

    #[test]
    fn unknown_and_broken_places_stay() {
        assert_eq!(fill("{x} {a", &[("a", &1)]), "{x} {a");
        assert_eq!(fill("{{a}", &[("a", &1)]), "{1");
        assert_eq!(fill("", &[]), "");
    }

    #[test]
    fn values_are_not_filled_again() {
        assert_eq!(fill("{a}", &[("a", &"{b}"), ("b", &1)]), "{b}");
    }
}
