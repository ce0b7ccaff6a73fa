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
        (DayMonth, "05/06", "--06-05"),
        (MonthDay, "05/06", "--05-06"),
        (DayMonth, "5-6", "--06-05"),
        (DayMonth, "3 ноября 2026 г. 14:05", "2026-11-03 50700"),
        (DayMonth, "9 Noyabr 2026, 10:30", "2026-11-09 37800"),
        (DayMonth, "5 tháng 11, 2026", "2026-11-05"),
        (DayMonth, "ngày 2 tháng 9 năm 1991", "1991-09-02"),
        (DayMonth, "5 Th11, 2026", "2026-11-05"),
        (DayMonth, "Thứ 2, 5 tháng 11, 2026", "2026-11-05"),
        (DayMonth, "2026-yil 8-noyabr", "2026-11-08"),
        (DayMonth, "6 noyabr 2026-yil", "2026-11-06"),
        (DayMonth, "2026 йил 7 ноябрь", "2026-11-07"),
        (DayMonth, "2026-cı il 5 noyabr", "2026-11-05"),
        (DayMonth, "8-iyn, 2026", "2026-06-08"),
        (DayMonth, "28.07.2026 yil", "2026-07-28"),
        (DayMonth, "28.07.2026й. 10:00", "2026-07-28 36000"),
        (DayMonth, "Душанба, 5-ноябр, 2026", "2026-11-05"),
        (DayMonth, "November 5th, 2026 2:05 PM", "2026-11-05 50700"),
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
        "1988",
        "May 2026",
        "tháng 11 2026",
        "5 yoshda",
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
    // No one order fits all of them: which is meant by the third is asked.
    let both = order(&["13/06/1985", "12/25/1991", "03/04/1990"], "UZ");
    assert_eq!(both, (DateOrder::DayMonth, Some("03/04/1990".to_owned())));
    let both = order(&["13/06/1985", "12/25/1991", "1/26/2001"], "UZ");
    assert_eq!(both, (DateOrder::MonthDay, None));
}

#[test]
fn dates_of_every_language_are_read_as_this_program_writes_them() {
    use crate::text::dates;
    for language in crate::text::Language::ALL {
        for month in 1..=12 {
            let day = dates::Date::new(2026, month, 9);
            let expected = format!("2026-{month:02}-09");
            for text in [dates::long(language, day), dates::short(language, day)] {
                let read = date(&text, DateOrder::DayMonth);
                assert_eq!(read.as_deref(), Some(expected.as_str()), "{text}");
            }
        }
    }
}

#[test]
fn other_dates_of_a_file_tell_the_order_of_those_that_leave_a_doubt() {
    let text = |text: &str| Cell::Text(text.into());
    let row =
        |number, cells: [&str; 3]| crate::exchange::Row::new(number, cells.map(text).to_vec());
    let table = Table::new(
        "",
        vec![
            row(1, ["Name", "First visit", "Last visit"]),
            row(2, ["Ann", "1/10/2026", "11/20/2026"]),
        ],
    );
    let column = |meaning| crate::exchange::layout::Column {
        meaning,
        ..Default::default()
    };
    let mapping = Mapping {
        own: None,
        target: crate::exchange::meaning::Target::Customers,
        layout: None,
        header: Some(0),
        columns: vec![
            column(Meaning::Name),
            column(Meaning::Since),
            column(Meaning::Skip),
        ],
    };
    let read = order_of_dates(&table, &mapping, "UZ");
    assert_eq!(read, (DateOrder::MonthDay, None));
}

#[test]
fn a_day_of_noughts_is_nothing() {
    for text in [
        "0/0/00",
        "00/00/0000",
        "00.00.0000",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "-",
    ] {
        assert!(is_nothing(text), "{text}");
    }
    for text in ["0", "0.0", "0/1/00", "000-00-10", "10/10/2000", "0-0"] {
        assert!(!is_nothing(text), "{text}");
    }
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
        ("500 - soʻm", DecimalSign::Point, 50_000),
        ("500-", DecimalSign::Point, 50_000),
        ("soʻm - 500", DecimalSign::Point, 50_000),
        ("UZS -500", DecimalSign::Point, -50_000),
        ("500-00", DecimalSign::Point, 50_000),
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
    let whole = |text: &str, sign| {
        amounts::read(&Cell::Text(text.into()), written(sign, 0)).map(|one| one.0)
    };
    for sign in [DecimalSign::Point, DecimalSign::Comma] {
        for (text, expected) in [
            ("250,000", 250_000),
            ("250.000", 250_000),
            ("-1.250", -1_250),
            ("1,5", 2),
            ("1.250 mln", 1_250_000),
            ("1,250 ming", 1_250_000),
        ] {
            assert_eq!(whole(text, sign), Some(expected), "{text} {sign:?}");
        }
    }
    let quantity = |list: &[&str], sums: &[&str]| amounts::quantity_sign(texts(list), texts(sums));
    let (point, comma) = (DecimalSign::Point, DecimalSign::Comma);
    assert_eq!(quantity(&["2,5", "1,250"], &["250,000"]), comma);
    assert_eq!(quantity(&["2.5"], &["45.000", "1.250.000"]), point);
    assert_eq!(quantity(&["1,000"], &["1 250,00"]), comma);
    assert_eq!(quantity(&["1.000"], &["1.250.000"]), comma);
    assert_eq!(quantity(&["1.000"], &["250.000"]), point);
    assert_eq!(quantity(&[], &[]), point);
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
