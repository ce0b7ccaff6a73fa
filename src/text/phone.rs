//! Phone numbers as people type them: matched, shown and dialled.
//!
//! What is stored is what was typed. Everything here is derived from it with the country of the shop,
//! so that a wrong setting can be mended later: no code is dropped from or written into a record.

use core::fmt::Write as _;

/// How numbers are dialled in one country.
struct Plan {
    country: &'static str,
    code: &'static str,
    /// What is dialled before a number inside the country; never part of the international form.
    trunk: &'static str,
    /// Digits of a number without code and trunk, fewest and most.
    lengths: (usize, usize),
    /// Sizes of the groups for display, and what stands between them after the first.
    groups: &'static [usize],
    joint: char,
}

#[rustfmt::skip]
const PLANS: &[Plan] = &[
    Plan { country: "UZ", code: "998", trunk: "8", lengths: (9, 9), groups: &[2, 3, 2, 2], joint: '-' },
    Plan { country: "AZ", code: "994", trunk: "0", lengths: (9, 9), groups: &[2, 3, 2, 2], joint: ' ' },
    Plan { country: "VN", code: "84", trunk: "0", lengths: (9, 10), groups: &[2, 3, 4], joint: ' ' },
    Plan { country: "RU", code: "7", trunk: "8", lengths: (10, 10), groups: &[3, 3, 2, 2], joint: '-' },
    Plan { country: "KZ", code: "7", trunk: "8", lengths: (10, 10), groups: &[3, 3, 2, 2], joint: '-' },
    Plan { country: "KG", code: "996", trunk: "0", lengths: (9, 9), groups: &[3, 3, 3], joint: ' ' },
    Plan { country: "TJ", code: "992", trunk: "8", lengths: (9, 9), groups: &[2, 3, 2, 2], joint: '-' },
    Plan { country: "TM", code: "993", trunk: "8", lengths: (8, 8), groups: &[2, 2, 2, 2], joint: '-' },
    Plan { country: "GE", code: "995", trunk: "0", lengths: (9, 9), groups: &[3, 2, 2, 2], joint: ' ' },
    Plan { country: "AM", code: "374", trunk: "0", lengths: (8, 8), groups: &[2, 3, 3], joint: ' ' },
    Plan { country: "TR", code: "90", trunk: "0", lengths: (10, 10), groups: &[3, 3, 2, 2], joint: ' ' },
    Plan { country: "BY", code: "375", trunk: "80", lengths: (9, 9), groups: &[2, 3, 2, 2], joint: '-' },
    Plan { country: "UA", code: "380", trunk: "0", lengths: (9, 9), groups: &[2, 3, 2, 2], joint: ' ' },
    Plan { country: "MD", code: "373", trunk: "0", lengths: (8, 8), groups: &[2, 3, 3], joint: ' ' },
    Plan { country: "AF", code: "93", trunk: "0", lengths: (9, 9), groups: &[2, 3, 4], joint: ' ' },
    Plan { country: "IR", code: "98", trunk: "0", lengths: (10, 10), groups: &[3, 3, 4], joint: ' ' },
    Plan { country: "PK", code: "92", trunk: "0", lengths: (9, 10), groups: &[3, 7], joint: ' ' },
    Plan { country: "IN", code: "91", trunk: "0", lengths: (10, 10), groups: &[5, 5], joint: ' ' },
    Plan { country: "CN", code: "86", trunk: "0", lengths: (11, 11), groups: &[3, 4, 4], joint: ' ' },
    Plan { country: "KR", code: "82", trunk: "0", lengths: (8, 10), groups: &[2, 4, 4], joint: '-' },
    Plan { country: "JP", code: "81", trunk: "0", lengths: (9, 10), groups: &[2, 4, 4], joint: '-' },
    Plan { country: "TH", code: "66", trunk: "0", lengths: (8, 9), groups: &[2, 3, 4], joint: ' ' },
    Plan { country: "LA", code: "856", trunk: "0", lengths: (8, 10), groups: &[2, 4, 4], joint: ' ' },
    Plan { country: "KH", code: "855", trunk: "0", lengths: (8, 9), groups: &[2, 3, 4], joint: ' ' },
    Plan { country: "GB", code: "44", trunk: "0", lengths: (9, 10), groups: &[4, 6], joint: ' ' },
    Plan { country: "DE", code: "49", trunk: "0", lengths: (7, 11), groups: &[3, 4, 4], joint: ' ' },
    Plan { country: "FR", code: "33", trunk: "0", lengths: (9, 9), groups: &[1, 2, 2, 2, 2], joint: ' ' },
    Plan { country: "PL", code: "48", trunk: "", lengths: (9, 9), groups: &[3, 3, 3], joint: ' ' },
    Plan { country: "US", code: "1", trunk: "1", lengths: (10, 10), groups: &[3, 3, 4], joint: '-' },
    Plan { country: "CA", code: "1", trunk: "1", lengths: (10, 10), groups: &[3, 3, 4], joint: '-' },
];

/// The digits of a typed number, whatever script they are in; everything else is dropped.
pub fn digits(typed: &str) -> String {
    typed.chars().filter_map(digit).collect()
}

/// The whole number in international form without the plus, if it can be told: `998901234567`.
///
/// `country` is the two-letter code of the shop's country; it decides what a number without a code means.
pub fn international(typed: &str, country: &str) -> Option<String> {
    let number = digits(typed);
    if starts_with_plus(typed) {
        return checked_international(&number);
    }
    if let Some(rest) = number
        .strip_prefix("00")
        .or_else(|| number.strip_prefix("810"))
    {
        // 8~10 is how Russia and its neighbours dialled abroad; 810 also begins longer local numbers.
        let is_abroad = rest.len() >= 10 || (number.starts_with("00") && rest.len() >= 8);
        if let Some(found) = is_abroad.then(|| checked_international(rest)).flatten() {
            return Some(found);
        }
    }
    let home = plan_of_country(country);
    if let Some(national) = home.and_then(|plan| national_part(plan, &number)) {
        let code = home.map_or("", |plan| plan.code);
        return Some(format!("{code}{national}"));
    }
    // A whole number of a neighbour with the plus left off.
    plan_of_code(&number).map(|_| number)
}

/// The digits two spellings of one number have in common: international if it can be told, else as typed.
pub fn matching_key(typed: &str, country: &str) -> String {
    international(typed, country).unwrap_or_else(|| digits(typed))
}

/// The number set in groups, with its country code only if one was typed: `+998 90 123-45-67`,
/// `90 123-45-67`. What does not look like one number is given back as typed.
pub fn pretty(typed: &str, country: &str) -> String {
    let typed = typed.trim();
    let number = digits(typed);
    let Some(whole) = international(typed, country).filter(|_| is_one_number(typed)) else {
        return typed.to_owned();
    };
    let has_code = starts_with_plus(typed) || number.ends_with(&whole);
    let home = plan_of_country(country).filter(|plan| national_of(plan, &whole).is_some());
    let Some(plan) = home.or_else(|| plan_of_code(&whole)) else {
        return format!("+{whole}");
    };
    let Some(national) = national_of(plan, &whole) else {
        return format!("+{whole}");
    };
    if has_code {
        format!("+{} {}", plan.code, grouped(plan, national, plan.groups))
    } else if number.starts_with('0') && plan.trunk == "0" {
        // The leading zero belongs to the first group: 090 123 4567.
        let mut groups = plan.groups.to_vec();
        if let Some(first) = groups.first_mut() {
            *first += 1;
        }
        grouped(plan, &number, &groups)
    } else {
        let trunk = number.strip_suffix(national).unwrap_or_default();
        let gap = if trunk.is_empty() { "" } else { " " };
        format!("{trunk}{gap}{}", grouped(plan, national, plan.groups))
    }
}

/// The number as every other in a list: with its country code, however it was typed.
pub fn alike(typed: &str, country: &str) -> String {
    match international(typed, country).filter(|_| is_one_number(typed)) {
        Some(whole) => pretty(&format!("+{whole}"), country),
        None => typed.trim().to_owned(),
    }
}

fn is_one_number(typed: &str) -> bool {
    let is_sign = |c: char| c.is_whitespace() || "+-–().＋‐/\u{200e}".contains(c);
    typed.chars().all(|c| digit(c).is_some() || is_sign(c)) && digits(typed).len() <= 15
}

/// A link that dials: `tel:+998901234567`; `None` if there is nothing to dial.
pub fn tel_link(typed: &str, country: &str) -> Option<String> {
    let number = digits(typed);
    match international(typed, country) {
        Some(whole) => Some(format!("tel:+{whole}")),
        None if number.len() >= 3 => Some(format!("tel:{number}")),
        None => None,
    }
}

/// Whether a typed text could be a phone number at all: at least five digits and hardly any letters.
pub fn is_plausible(typed: &str) -> bool {
    let count = digits(typed).len();
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    (5..=20).contains(&count) && letters <= 4
}

fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit(c as u32 - zero as u32, 10)
}

fn starts_with_plus(typed: &str) -> bool {
    let first = typed
        .chars()
        .find(|c| *c == '+' || *c == '＋' || digit(*c).is_some());
    matches!(first, Some('+' | '＋'))
}

/// A number that claims to carry its code, without a trunk zero left inside: +84 (0)90… .
fn checked_international(number: &str) -> Option<String> {
    if !(7..=15).contains(&number.len()) {
        return None;
    }
    if plan_of_code(number).is_some() {
        return Some(number.to_owned());
    }
    let mended = PLANS.iter().find_map(|plan| {
        let national = number.strip_prefix(plan.code)?.strip_prefix(plan.trunk)?;
        let is_trunk_zero = plan.trunk.starts_with('0');
        (is_trunk_zero && fits(plan, national)).then(|| format!("{}{national}", plan.code))
    });
    Some(mended.unwrap_or_else(|| number.to_owned()))
}

/// The number without code and trunk, if it is one of this country.
fn national_part<'a>(plan: &Plan, number: &'a str) -> Option<&'a str> {
    let without_trunk = || {
        let rest = number.strip_prefix(plan.trunk)?;
        (!plan.trunk.is_empty() && fits(plan, rest)).then_some(rest)
    };
    let as_is = || (fits(plan, number) && !number.starts_with('0')).then_some(number);
    as_is()
        .or_else(without_trunk)
        .or_else(|| national_of(plan, number))
}

fn national_of<'a>(plan: &Plan, whole: &'a str) -> Option<&'a str> {
    whole
        .strip_prefix(plan.code)
        .filter(|national| fits(plan, national))
}

fn fits(plan: &Plan, national: &str) -> bool {
    (plan.lengths.0..=plan.lengths.1).contains(&national.len()) && !national.starts_with('0')
}

fn plan_of_country(country: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| plan.country == country)
}

/// The plan whose code and length a whole number fits.
fn plan_of_code(whole: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| national_of(plan, whole).is_some())
}

fn grouped(plan: &Plan, number: &str, groups: &[usize]) -> String {
    let mut out = String::new();
    let mut rest = number;
    for (i, size) in groups.iter().enumerate() {
        let is_last = i + 1 == groups.len();
        let cut = if is_last {
            rest.len()
        } else {
            (*size).min(rest.len())
        };
        let (group, after) = rest.split_at(cut);
        if group.is_empty() {
            break;
        }
        match i {
            0 => {}
            1 => out.push(' '),
            _ => out.push(plan.joint),
        }
        // Writing to a string cannot fail.
        let _ = out.write_str(group);
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_a_list_look_alike() {
        assert_eq!(alike("90 1234567", "UZ"), "+998 90 123-45-67");
        assert_eq!(alike(" Malika", "UZ"), "Malika");
    }

    #[test]
    fn spellings_of_one_number_meet() {
        for (country, spellings, key) in [
            (
                "UZ",
                &[
                    "+998 90 123-45-67",
                    "998901234567",
                    "90 123 45 67",
                    "(90) 1234567",
                    "8 90 123 45 67",
                    "00998901234567",
                    "８ ９０ １２３ ４５ ６７",
                ][..],
                "998901234567",
            ),
            (
                "RU",
                &[
                    "8 (916) 123-45-67",
                    "+7 916 123 45 67",
                    "79161234567",
                    "9161234567",
                    "8 10 7 916 123 45 67",
                ],
                "79161234567",
            ),
            (
                "KZ",
                &["8 701 123 45 67", "+77011234567", "7011234567"],
                "77011234567",
            ),
            (
                "AZ",
                &[
                    "050 123 45 67",
                    "+994 50 123 45 67",
                    "+994 (0)50 123 45 67",
                    "501234567",
                ],
                "994501234567",
            ),
            (
                "VN",
                &[
                    "090 123 4567",
                    "+84 90 123 4567",
                    "84901234567",
                    "901234567",
                    "+84 (0) 90 123 4567",
                ],
                "84901234567",
            ),
            (
                "BY",
                &["8 029 123-45-67", "+375 29 123 45 67", "291234567"],
                "375291234567",
            ),
            (
                "US",
                &["(212) 555-0123", "1-212-555-0123", "+1 212 555 0123"],
                "12125550123",
            ),
        ] {
            for typed in spellings {
                assert_eq!(matching_key(typed, country), key, "{country}: {typed}");
            }
        }
    }

    #[test]
    fn a_neighbours_number_keeps_its_own_code() {
        assert_eq!(matching_key("+7 916 123 45 67", "UZ"), "79161234567");
        assert_eq!(matching_key("79161234567", "UZ"), "79161234567");
        assert_eq!(matching_key("998901234567", "AZ"), "998901234567");
        assert_eq!(matching_key("+33 1 23 45 67 89", "VN"), "33123456789");
    }

    #[test]
    fn what_cannot_be_told_stays_as_typed() {
        assert_eq!(international("123", "UZ"), None);
        assert_eq!(matching_key("12-34", "UZ"), "1234");
        assert_eq!(international("901234567", "ZZ"), None);
        assert_eq!(international("", "UZ"), None);
        assert_eq!(international("+", "UZ"), None);
    }

    #[test]
    fn shown_with_a_code_only_if_one_was_typed() {
        for (country, typed, shown) in [
            ("UZ", "+998901234567", "+998 90 123-45-67"),
            ("UZ", "998901234567", "+998 90 123-45-67"),
            ("UZ", "901234567", "90 123-45-67"),
            ("RU", "89161234567", "8 916 123-45-67"),
            ("RU", "+79161234567", "+7 916 123-45-67"),
            ("AZ", "0501234567", "050 123 45 67"),
            ("AZ", "+994501234567", "+994 50 123 45 67"),
            ("VN", "0901234567", "090 123 4567"),
            ("VN", "+84901234567", "+84 90 123 4567"),
            ("UZ", "+79161234567", "+7 916 123-45-67"),
            ("UZ", "+33123456789", "+33 1 23 45 67 89"),
            ("UZ", "12345", "12345"),
            ("UZ", "90 123 45 67 (Anvar)", "90 123 45 67 (Anvar)"),
            ("UZ", " 901234567, 935556677 ", "901234567, 935556677"),
        ] {
            assert_eq!(pretty(typed, country), shown, "{country}: {typed}");
        }
    }

    #[test]
    fn links_dial_the_whole_number_where_it_can_be_told() {
        assert_eq!(
            tel_link("90 123-45-67", "UZ").as_deref(),
            Some("tel:+998901234567")
        );
        assert_eq!(tel_link("1055", "UZ").as_deref(), Some("tel:1055"));
        assert_eq!(tel_link("no phone", "UZ"), None);
    }

    #[test]
    fn names_are_not_phones() {
        assert!(is_plausible("+998 90 123-45-67"));
        assert!(is_plausible("1234567 doi"));
        assert!(!is_plausible("Shahnoza"));
        assert!(!is_plausible("12"));
    }

    proptest! {
        #[test]
        fn showing_changes_no_digit(typed in "[+0-9() -]{0,20}", at in 0..PLANS.len()) {
            let country = PLANS[at].country;
            let shown = pretty(&typed, country);
            let (before, after) = (digits(&typed), digits(&shown));
            // A trunk zero after a code and the prefix of a call abroad are the only digits left out.
            prop_assert!(before == after || before.ends_with(&after) || before.len() == after.len() + 1 || before.len() == after.len() + 2);
            prop_assert_eq!(matching_key(&shown, country), matching_key(&typed, country));
        }

        #[test]
        fn nothing_typed_breaks_it(typed in "\\PC{0,24}", at in 0..PLANS.len()) {
            let country = PLANS[at].country;
            let _ = (pretty(&typed, country), tel_link(&typed, country), is_plausible(&typed));
        }
    }
}
