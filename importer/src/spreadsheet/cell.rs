//! Values of workbooks as cells.

use calamine::{Data, DataRef, ExcelDateTime};
use daftar_core::domain::Day;
use daftar_core::exchange::Cell;

/// A value.
pub fn of(value: &Data) -> Cell {
    match value {
        Data::Int(number) => whole(*number),
        Data::Float(number) => real(*number),
        Data::String(text) | Data::DurationIso(text) => Cell::text(text),
        Data::Bool(flag) => Cell::Flag(*flag),
        Data::DateTime(moment) => date(moment),
        Data::DateTimeIso(text) => iso(text),
        // "#N/A" and its like: nothing anybody typed.
        Data::Error(_) | Data::Empty => Cell::Empty,
    }
}

/// The same of a value that is still the reader's.
pub fn of_ref(value: &DataRef) -> Cell {
    match value {
        DataRef::Int(number) => whole(*number),
        DataRef::Float(number) => real(*number),
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::text(text),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::Error(_) | DataRef::Empty => Cell::Empty,
    }
}

fn whole(number: i64) -> Cell {
    let real = number as f64;
    // Longer numbers are names of things, and every digit counts.
    if real as i64 == number && number.unsigned_abs() <= 1 << 53 {
        Cell::Number(real)
    } else {
        Cell::text(&number.to_string())
    }
}

fn real(number: f64) -> Cell {
    if number.is_finite() {
        Cell::Number(number)
    } else {
        Cell::Empty
    }
}

fn date(moment: &ExcelDateTime) -> Cell {
    let serial = moment.as_f64();
    if !serial.is_finite() {
        return Cell::Empty;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let second_of_day = u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second);
    // A time without a day, or so many hours.
    if moment.is_duration() || (0.0..1.0).contains(&serial) && serial > 0.0 {
        let minutes = (serial * 1440.0).round() as i64;
        return Cell::text(&format!("{:02}:{:02}", minutes / 60, minutes % 60));
    }
    // Excel has a 29 February 1900; the calendar has none.
    let day = Day::from_ymd(i32::from(year), u32::from(month), u32::from(day));
    day.map_or(Cell::Number(serial), |day| {
        Cell::Date(day, (second_of_day > 0).then_some(second_of_day))
    })
}

/// `2026-10-01` or `2026-10-01T23:50:00`, as ODS writes them.
fn iso(text: &str) -> Cell {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let Ok(day) = day.parse::<Day>() else {
        return Cell::text(text);
    };
    let mut parts = time.trim_end_matches('Z').split(':');
    let mut next = || {
        parts
            .next()
            .and_then(|part| part.split('.').next()?.parse::<u32>().ok())
    };
    let (hour, minute, second) = (next(), next(), next());
    let second_of_day = hour.unwrap_or(0).min(23) * 3600
        + minute.unwrap_or(0).min(59) * 60
        + second.unwrap_or(0).min(59);
    Cell::Date(day, (second_of_day > 0).then_some(second_of_day))
}
