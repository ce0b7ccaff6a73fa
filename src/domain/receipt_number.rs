//! Numbers of receipts: short enough to read out, and each device counts its own.

use super::days::Day;

/// Letters that are mistaken neither for digits nor for Cyrillic letters of another sound.
const LETTERS: &[u8] = b"ADEFJKLMNRTUVW";

/// Two letters that tell this device's receipts from another's, from any random number.
pub fn mark(random: u16) -> String {
    let count = LETTERS.len();
    let random = usize::from(random);
    [LETTERS[random / count % count], LETTERS[random % count]]
        .map(char::from)
        .iter()
        .collect()
}

/// The number after `last` on that day: `261122-KT7` is the seventh of 22 November 2026 on the
/// device marked KT. A device without a last number begins with `fresh_mark`.
pub fn next(last: Option<&str>, day: Day, fresh_mark: &str) -> String {
    let (year, month, day) = day.ymd();
    let date = format!("{:02}{month:02}{day:02}", year.rem_euclid(100));
    let last = last.and_then(parts);
    let mark = last.map_or(fresh_mark, |(_, mark, _)| mark);
    let running = match last {
        Some((on, _, running)) if on == date => running.saturating_add(1),
        _ => 1,
    };
    format!("{date}-{mark}{running}")
}

/// Date, mark and running number.
fn parts(number: &str) -> Option<(&str, &str, u32)> {
    let (date, rest) = number.split_once('-')?;
    let (mark, running) = rest.split_at_checked(2)?;
    let is_mark = mark.bytes().all(|letter| LETTERS.contains(&letter));
    (is_mark && date.len() == 6).then_some(())?;
    Some((date, mark, running.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_run_on_within_a_day_and_begin_anew_on_the_next() {
        let day: Day = "2026-11-22".parse().unwrap();
        let first = next(None, day, "KT");
        assert_eq!(first, "261122-KT1");
        assert_eq!(next(Some(&first), day, "AA"), "261122-KT2");
        assert_eq!(next(Some("261122-KT99"), day, "AA"), "261122-KT100");
        assert_eq!(
            next(Some("261122-KT99"), Day(day.0 + 1), "AA"),
            "261123-KT1"
        );
    }

    #[test]
    fn what_is_no_number_of_ours_is_passed_over() {
        let day: Day = "2026-11-22".parse().unwrap();
        for last in ["", "12", "261122-", "261122-KT", "261122-ЖЖ3", "261122-KTx"] {
            assert_eq!(next(Some(last), day, "DD"), "261122-DD1", "{last}");
        }
    }

    #[test]
    fn any_random_number_makes_a_mark() {
        for random in [0, 1, 13, 14, 196, u16::MAX] {
            let number = next(None, Day(0), &mark(random));
            assert!(parts(&number).is_some(), "{number}");
        }
    }
}
