//! What stands for a person who has no picture: letters and a colour that never change.

/// How many avatar colours the style sheet has (`data-hue="0"` and up).
pub const HUES: u32 = 8;

/// The first letters of the first and last word of a name, in capitals; empty when the name has
/// no letter or digit.
pub fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

/// The colour that goes with a name, from 0 to [`HUES`] - 1. Depends on nothing but the text, so a
/// person keeps a colour on every device.
pub fn hue(name: &str) -> u32 {
    // FNV-1a: short, stable across versions and well spread over a handful of values.
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 16)) % HUES
}

#[cfg(test)]
mod tests {
    use super::{HUES, hue, initials};

    #[test]
    fn takes_the_first_and_last_word() {
        assert_eq!(initials("Shahnoza Karimova"), "SK");
        assert_eq!(initials("Nguyễn Thị Ánh"), "NÁ");
        assert_eq!(initials("шаҳноза"), "Ш");
        assert_eq!(initials("əli (qonşu)"), "ƏQ");
        assert_eq!(initials("  +998 90 "), "99");
        assert_eq!(initials(" — "), "");
    }

    #[test]
    fn spreads_names_over_every_colour_and_repeats_itself() {
        let mut seen = [0_u32; HUES as usize];
        for number in 0..800 {
            let name = format!("Customer {number}");
            assert_eq!(hue(&name), hue(&name));
            seen[hue(&name) as usize] += 1;
        }
        assert!(seen.iter().all(|&count| count > 50), "{seen:?}");
    }
}
