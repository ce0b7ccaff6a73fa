use proptest::prelude::*;

use super::*;
use crate::exchange::layout::text_of;

fn written(decimal: DecimalSign, digits: u8) -> amounts::Written<'static> {
    amounts::Written {
        decimal,
        digits,
        currency: "",
    }
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn date(text: &str, order: DateOrder) -> Option<String> {
    let read = dates::read(&Cell::Text(text.into()), order, 2026)?;
    Some(match read.second {
        Some(second) => format!("{} {second}", read.date),
        None => read.date.to_string(),
    })
}

#[test]
fn dates_are_read_however_they_are_written() {
    use DateOrder::{DayMonth, MonthDay};
    for (order, text, expected) in [
        (DayMonth, "2026-07-28", "2026-07-28"),
        (DayMonth, "2026-07-28T13:33:05Z", "2026-07-28 48785"),
        (DayMonth, "01/10/2026 23:50", "2026-10-01 85800"),
        (MonthDay, "7/28/26 1:33 PM", "2026-07-28 48780"),
        (MonthDay, "12/1/25 12:05 AM", "2025-12-01 300"),
        (DayMonth, "28.07.2026", "2026-07-28"),
        (DayMonth, "28.07.2026 г.", "2026-07-28"),
        (DayMonth, "28.7.90", "1990-07-28"),
        (DayMonth, "28.07", "--07-28"),
        (DayMonth, "--03-07", "--03-07"),
        (DayMonth, "--0307", "--03-07"),
        (DayMonth, "20260728", "2026-07-28"),
        (DayMonth, "46231", "2026-07-28"),
        (DayMonth, "28 июля 2026", "2026-07-28"),
        (DayMonth, "Jul 28, 2026", "2026-07-28"),
        (DayMonth, "28-iyul, 2026", "2026-07-28"),
        (DayMonth, "1604-05-09", "--05-09"),
        (DayMonth, "29.02", "--02-29"),
    ] {
        assert_eq!(date(text, order).as_deref(), Some(expected), "{text}");
    }
    for text in [
        "",
        "31.02.2026",
        "28.07.20266",
        "12",
        "yesterday",
        "1.2.3.4",
        "99/99/2026",
    ] {
        assert_eq!(date(text, DayMonth), None, "{text}");
    }
    let serial = dates::read(&Cell::Number(46_231.5), DayMonth, 2026).unwrap();
    assert_eq!(
        (serial.date.to_string().as_str(), serial.second),
        ("2026-07-28", Some(43_200))
    );
}

#[test]
fn the_order_of_dates_is_told_from_the_whole_column() {
    let order = |list: &[&str], country| dates::order_of(texts(list), country);
    assert_eq!(
        order(&["01/10/2026", "28/07/2026"], "US"),
        (DateOrder::DayMonth, None)
    );
    assert_eq!(
        order(&["01/10/2026", "07/28/2026"], "UZ"),
        (DateOrder::MonthDay, None)
    );
    assert_eq!(order(&["01.10.2026"], "US"), (DateOrder::DayMonth, None));
    assert_eq!(order(&["2026-01-10"], "US").1, None);
    let unclear = order(&["03/03/2026", "01/10/2026"], "UZ");
    assert_eq!(
        unclear,
        (DateOrder::DayMonth, Some("01/10/2026".to_owned()))
    );
    assert_eq!(order(&["01/10/2026"], "US").0, DateOrder::MonthDay);
}

#[test]
fn amounts_are_read_by_the_sign_of_their_column() {
    let read = |text: &str, sign| {
        amounts::read(&Cell::Text(text.into()), written(sign, 2)).map(|one| one.0)
    };
    for (text, sign, expected) in [
        ("1 240 000", DecimalSign::Point, 124_000_000),
        ("1,240.50", DecimalSign::Point, 124_050),
        ("1.240,50", DecimalSign::Point, 124_050),
        ("1.240", DecimalSign::Comma, 124_000),
        ("1.240", DecimalSign::Point, 124),
        ("12,345", DecimalSign::Comma, 1_235),
        ("-500", DecimalSign::Point, -50_000),
        ("(500)", DecimalSign::Point, -50_000),
        ("−500", DecimalSign::Point, -50_000),
        ("500 soʻm", DecimalSign::Point, 50_000),
        ("$ 12.5", DecimalSign::Point, 1_250),
        ("12.5 ₼", DecimalSign::Comma, 1_250),
        ("1’240", DecimalSign::Point, 124_000),
    ] {
        assert_eq!(read(text, sign), Some(expected), "{text}");
    }
    for text in ["", "abc", "12a34", "--", "1e5"] {
        assert_eq!(read(text, DecimalSign::Point), None, "{text}");
    }
    let sign = |list: &[&str], digits| amounts::sign_of(texts(list), digits);
    assert_eq!(sign(&["1.240", "12,5"], 2), (DecimalSign::Comma, None));
    assert_eq!(sign(&["1.240", "1.240.000"], 2), (DecimalSign::Comma, None));
    assert_eq!(
        sign(&["1.240"], 2),
        (DecimalSign::Comma, Some("1.240".to_owned()))
    );
    assert_eq!(sign(&["1.240"], 0), (DecimalSign::Comma, None));
    assert_eq!(
        amounts::read_milli(&Cell::Number(1.5), DecimalSign::Point),
        Some(1_500)
    );
}

#[test]
fn phones_of_another_country_are_asked_about_and_cut_ones_are_known() {
    let of = |list: &[&str], own| phones::country_of(&texts(list), own, None);
    assert_eq!(
        of(&["901234567", "935556677"], "UZ"),
        ("UZ".to_owned(), None)
    );
    assert_eq!(of(&["+7 916 123 45 67"], "UZ"), ("UZ".to_owned(), None));
    let (country, example) = of(&["0901234567", "0912345678", "0987654321"], "RU");
    assert!(country == "RU" && example.is_some(), "{country}");
    // Numbers with their code tell whose the others are, however these are written.
    let mixed = ["0901234511", "+998 90 123 45 12", "0901234513"];
    assert_eq!(of(&mixed, "UZ"), ("UZ".to_owned(), None));
    let mixed = ["0901234511", "+84 90 123 45 12", "0901234513"];
    assert_eq!(
        of(&mixed, "UZ"),
        ("VN".to_owned(), Some("0901234511".to_owned()))
    );
    // Many countries fit alike: the shop's own stays proposed and is asked about, unless the
    // headings are in the language of one of them.
    let list = texts(&["0912345678", "0912346009"]);
    let asked = Some("0912345678".to_owned());
    let of_words = |words: &str| phones::country_of(&list, "UZ", phones::spoken_in(words));
    assert_eq!(of_words("Name Phone"), ("UZ".to_owned(), asked.clone()));
    assert_eq!(
        of_words("Tên SĐT Công nợ"),
        ("VN".to_owned(), asked.clone())
    );
    assert_eq!(of_words("Ad Nömrə"), ("AZ".to_owned(), asked));
    assert_eq!(phones::whole("9.98901E+11"), None);
    assert_eq!(
        phones::whole("9,98901234567E+11").as_deref(),
        Some("998901234567")
    );
    assert_eq!(
        phones::whole("90 123 45 67").as_deref(),
        Some("90 123 45 67")
    );
    assert_eq!(phones::whole("Elena 5").as_deref(), Some("Elena 5"));
}

proptest! {
    #[test]
    fn nothing_in_a_cell_breaks_the_readers(text in "\\PC{0,24}", other in "[-0-9.,/: ()+E]{0,20}") {
        for text in [text, other] {
            let cell = Cell::Text(text.clone().into());
            for order in [DateOrder::DayMonth, DateOrder::MonthDay] {
                let _ = dates::read(&cell, order, 2026);
            }
            let _ = amounts::read(&cell, written(DecimalSign::Comma, 2));
            let _ = amounts::read_milli(&cell, DecimalSign::Point);
            let _ = phones::whole(&text);
            let list = [text];
            let _ = dates::order_of(&list, "UZ");
            let _ = amounts::sign_of(&list, 2);
            let _ = phones::country_of(&list, "UZ", None);
        }
    }

    #[test]
    fn numbers_of_spreadsheets_never_break_it(number in proptest::num::f64::ANY) {
        let cell = Cell::Number(number);
        let _ = dates::read(&cell, DateOrder::DayMonth, 2026);
        let _ = amounts::read(&cell, written(DecimalSign::Point, 4));
        let _ = text_of(&cell);
    }
}
