//! Several phones in one cell, and what is said beside them: "90 555 66 77 (eri), 94 555 66 78".

use crate::text::fold;

/// Fewer digits are an extension, a time of day, a part of a number.
const FEWEST: usize = 7;
/// No number has more, with its country.
const MOST: usize = 15;

/// Words that part numbers or say that they are numbers, as [`fold::plain`] has them.
const JOINTS: &[&str] = &[
    "yoki", "ili", "or", "va", "i", "and", "hoac", "ve", "ya", "yaxud", "tel", "telefon", "phone",
    "mob", "sdt", "dt", "nomer", "no",
];

/// What is written where there is no phone, as [`fold::plain_text`] has it.
const NONE: &[&str] = &[
    "yoq",
    "net",
    "netu",
    "no",
    "none",
    "yoxdur",
    "yox",
    "khong",
    "khong co",
    "bor emas",
    "nomeri yoq",
    "telefoni yoq",
    "net nomera",
    "net telefona",
    "no phone",
];

/// Numbers of a cell, each with what is said of it. What holds no whole number is one as it stands;
/// nothing where it holds none at all.
pub fn numbers(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut remark = String::new();
    // "Eri: 90 …" stands before its number, "90 … (eri)" behind it.
    let mut is_before = None;
    for piece in pieces(text) {
        let whole = whole_numbers(piece);
        if whole.is_empty() {
            remark.push_str(piece);
            continue;
        }
        let told = cleaned(&std::mem::take(&mut remark));
        let is_before = *is_before.get_or_insert(!told.is_empty());
        if let Some(last) = found.last_mut().filter(|_| !is_before) {
            last.1.clone_from(&told);
        }
        for (nth, number) in whole.into_iter().enumerate() {
            let label = if is_before && nth == 0 {
                told.as_str()
            } else {
                ""
            };
            found.push((number, label.to_owned()));
        }
    }
    let told = cleaned(&remark);
    match found.last_mut() {
        Some(last) if last.1.is_empty() => last.1 = told,
        Some(last) if !told.is_empty() => last.1 = format!("{}, {told}", last.1),
        None if digits(text) >= 3 => found.push((text.trim().to_owned(), String::new())),
        _ => {}
    }
    found
}

/// Whether a cell says that there is no phone.
pub fn is_none(text: &str) -> bool {
    NONE.contains(&fold::plain_text(text).as_str())
}

/// Runs of what may be a number, and what stands between them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut was_number, mut has_digit) = (0, None, false);
    for (at, sign) in text.char_indices() {
        let is_number = match sign {
            // "(90)" belongs to a number, "(eri)" does not.
            '(' => is_code(&text[at..]),
            ')' => was_number == Some(true) && text[start..at].contains('('),
            _ => {
                sign.is_numeric() || sign.is_whitespace() && sign != '\n' || "-–‑‒+.".contains(sign)
            }
        };
        // A plus begins the next number.
        let is_next = sign == '+' && has_digit;
        if was_number.is_some_and(|was| was != is_number) || is_next {
            pieces.push(&text[start..at]);
            (start, has_digit) = (at, false);
        }
        has_digit |= sign.is_numeric();
        was_number = Some(is_number);
    }
    pieces.push(&text[start..]);
    pieces
}

fn is_code(text: &str) -> bool {
    let inside = text[1..].split(')').next().unwrap_or_default();
    !inside.is_empty() && inside.len() < text.len() - 1 && inside.chars().all(char::is_numeric)
}

/// The numbers of a run: one, or two of the same length with only a space between.
fn whole_numbers(run: &str) -> Vec<String> {
    if !run.chars().all(|sign| !sign.is_alphabetic()) || run.contains([',', ';', '/', '|', ':']) {
        return Vec::new();
    }
    let run = run.trim_matches(|sign: char| !sign.is_numeric() && !"+()".contains(sign));
    // A number of a spreadsheet written as one with decimals.
    let bare = run.strip_suffix(".0").filter(|rest| !rest.contains('.'));
    let run = bare.unwrap_or(run);
    let count = digits(run);
    if count < FEWEST {
        return Vec::new();
    }
    if count > MOST && count.is_multiple_of(2) {
        let mut spaces = run.match_indices(char::is_whitespace);
        let half = spaces.find(|(at, _)| digits(&run[..*at]) == count / 2);
        if let Some((at, _)) = half {
            return vec![run[..at].trim().to_owned(), run[at..].trim().to_owned()];
        }
    }
    vec![run.to_owned()]
}

fn digits(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_numeric()).count()
}

/// A remark without signs around it and words that only part numbers.
fn cleaned(remark: &str) -> String {
    let mut words: Vec<&str> = remark
        .split(|sign: char| sign.is_whitespace() || ",;/|\\()[]&".contains(sign))
        .map(|word| word.trim_matches([':', '.', '-', '–', '+']))
        .filter(|word| !word.is_empty())
        .collect();
    let is_joint = |word: &&str| JOINTS.contains(&fold::plain(word).as_str());
    while words.first().is_some_and(is_joint) {
        words.remove(0);
    }
    while words.last().is_some_and(is_joint) {
        words.pop();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_one_cell_are_told_apart_and_remarks_are_kept() {
        for (text, expected) in [
            (
                "90 123 45 67, 93 765 43 21",
                &[("90 123 45 67", ""), ("93 765 43 21", "")][..],
            ),
            (
                "90 111 22 33 / 97 444 55 66",
                &[("90 111 22 33", ""), ("97 444 55 66", "")],
            ),
            (
                "998901112244/998974445577",
                &[("998901112244", ""), ("998974445577", "")],
            ),
            (
                "90 222 33 44\n91 333 44 55",
                &[("90 222 33 44", ""), ("91 333 44 55", "")],
            ),
            (
                "+998901234500 +998935554433",
                &[("+998901234500", ""), ("+998935554433", "")],
            ),
            (
                "901234567 935554433",
                &[("901234567", ""), ("935554433", "")],
            ),
            (
                "90 123 45 67 93 765 43 21",
                &[("90 123 45 67", ""), ("93 765 43 21", "")],
            ),
            (
                "90-555-66-77 (eri), 94-555-66-78 (oʻzi)",
                &[("90-555-66-77", "eri"), ("94-555-66-78", "oʻzi")],
            ),
            (
                "eri: 90-555-66-77, oʻzi: 94-555-66-78",
                &[("90-555-66-77", "eri"), ("94-555-66-78", "oʻzi")],
            ),
            ("998905556688.0", &[("998905556688", "")]),
            (
                "90 777 88 99 dan keyin 18:00",
                &[("90 777 88 99", "dan keyin 18:00")],
            ),
            ("8 (90) 321-12-12", &[("8 (90) 321-12-12", "")]),
            ("(90) 321-12-12", &[("(90) 321-12-12", "")]),
            (
                "+998 (90) 321.12.12 доб. 12",
                &[("+998 (90) 321.12.12", "доб 12")],
            ),
            (
                "998 90 101 01 01; 71 200 20 20",
                &[("998 90 101 01 01", ""), ("71 200 20 20", "")],
            ),
            (
                "90 404 04 04 yoki 99 404 04 04",
                &[("90 404 04 04", ""), ("99 404 04 04", "")],
            ),
            ("тел. 90 404 04 04", &[("90 404 04 04", "")]),
            (
                "0912 345 678 hoặc 0987 654 321",
                &[("0912 345 678", ""), ("0987 654 321", "")],
            ),
            ("2-34-56", &[("2-34-56", "")]),
            ("+998 90 123-45-67", &[("+998 90 123-45-67", "")]),
            ("yoʻq", &[]),
            ("Elena", &[]),
        ] {
            let found = numbers(text);
            let found: Vec<(&str, &str)> = found
                .iter()
                .map(|(number, label)| (number.as_str(), label.as_str()))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
        for text in ["yoʻq", "Йўқ", "нет", "Yoxdur", "không có"] {
            assert!(is_none(text), "{text}");
        }
        assert!(!is_none("Elena"));
    }
}
