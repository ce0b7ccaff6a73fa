//! The calendar file of RFC 5545 (iCalendar): tasks and birthdays for the calendars of phones
//! and computers.
//!
//! All are events: most calendars show no to-dos. Times are local ones, without a zone: nine in
//! the morning stays nine, on both sides of a change of clocks. A day that shorter months lack
//! is kept on their last, which rules say with `BYSETPOS=-1` among the days that may be meant.

use std::fmt::Write;

use crate::domain::{Day, Id, Moment, Repeat, Zone};

/// What the file is called for browsers.
pub const MIME: &str = "text/calendar;charset=utf-8";
/// A line takes no more bytes than this, the break left out.
const LINE_BYTES: usize = 75;
/// When a phone rings for an event of a whole day.
const MORNING_HOUR: u32 = 9;
/// An event with a time takes so many minutes.
const LENGTH_MIN: u32 = 30;

/// One entry of the calendar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Event {
    /// Names it for ever: a file read twice brings nothing twice.
    pub id: Id,
    /// What it says.
    pub title: String,
    /// Anything else.
    pub text: String,
    /// The day, or the first one.
    pub day: Day,
    /// The time, in minutes after midnight; the whole day when empty.
    pub time_min: Option<u32>,
    /// How it comes again.
    pub repeat: Repeat,
    /// Every so many; 0 is every one.
    pub every: u32,
    /// Days of the week, Monday being 1.
    pub weekdays: Vec<u32>,
    /// The day of the month it is kept on where there is one, if not that of `day`.
    pub month_day: Option<u32>,
}

/// The file, under the name of a calendar.
pub fn write(name: &str, events: &[Event], now: Moment) -> String {
    let mut out = String::new();
    for text in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Daftar//Daftar//EN",
    ] {
        line(&mut out, text);
    }
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    let stamp = format!("DTSTAMP:{}", utc(now));
    for event in events {
        write_event(&mut out, event, &stamp);
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn write_event(out: &mut String, event: &Event, stamp: &str) {
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}@daftar", event.id));
    line(out, stamp);
    let date = date(event.day);
    match event.time_min {
        Some(time) => {
            line(out, &format!("DTSTART:{date}T{}", clock(time)));
            line(out, &format!("DURATION:PT{LENGTH_MIN}M"));
        }
        None => {
            line(out, &format!("DTSTART;VALUE=DATE:{date}"));
            // Without it, the day would count as busy.
            line(out, "TRANSP:TRANSPARENT");
        }
    }
    if let Some(rule) = rule(event) {
        line(out, &format!("RRULE:{rule}"));
    }
    line(out, &format!("SUMMARY:{}", escaped(&event.title)));
    if !event.text.is_empty() {
        line(out, &format!("DESCRIPTION:{}", escaped(&event.text)));
    }
    // Without one, many phones show an event and stay silent.
    let alarm = match event.time_min {
        Some(_) => "TRIGGER:PT0S".to_owned(),
        None => format!("TRIGGER:PT{MORNING_HOUR}H"),
    };
    for text in ["BEGIN:VALARM", "ACTION:DISPLAY"] {
        line(out, text);
    }
    line(out, &format!("DESCRIPTION:{}", escaped(&event.title)));
    line(out, &alarm);
    line(out, "END:VALARM");
    line(out, "END:VEVENT");
}

fn rule(event: &Event) -> Option<String> {
    let frequency = match event.repeat {
        Repeat::Days => "DAILY",
        Repeat::Weeks | Repeat::Weekdays => "WEEKLY",
        Repeat::Months => "MONTHLY",
        Repeat::Years => "YEARLY",
        Repeat::Never | Repeat::Other(_) => return None,
    };
    let mut rule = format!("FREQ={frequency}");
    if event.every > 1 && event.repeat != Repeat::Weekdays {
        let _ = write!(rule, ";INTERVAL={}", event.every);
    }
    let (_, month, day) = event.day.ymd();
    let month_day = event.month_day.unwrap_or(day);
    let last_of = |days: &[u32]| {
        let days: Vec<String> = days.iter().map(u32::to_string).collect();
        format!(";BYMONTHDAY={};BYSETPOS=-1", days.join(","))
    };
    match event.repeat {
        Repeat::Weekdays => {
            const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
            let days = if event.weekdays.is_empty() {
                &[1, 2, 3, 4, 5][..]
            } else {
                &event.weekdays
            };
            let names = days
                .iter()
                .filter_map(|day| NAMES.get((*day as usize).checked_sub(1)?));
            let names: Vec<&str> = names.copied().collect();
            let _ = write!(rule, ";BYDAY={}", names.join(","));
        }
        Repeat::Months if month_day > 28 => {
            let days: Vec<u32> = (28..=month_day).collect();
            rule.push_str(&last_of(&days));
        }
        Repeat::Years if month == 2 && month_day > 28 => {
            rule.push_str(";BYMONTH=2");
            rule.push_str(&last_of(&[28, 29]));
        }
        _ => {}
    }
    Some(rule)
}

/// Writes a line, folded: what goes on begins with a space, and no letter is cut in two.
fn line(out: &mut String, text: &str) {
    let mut room = LINE_BYTES;
    for sign in text.chars() {
        if sign.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE_BYTES - 1;
        }
        out.push(sign);
        room -= sign.len_utf8();
    }
    out.push_str("\r\n");
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.trim().chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            _ if sign.is_control() => {}
            _ => out.push(sign),
        }
    }
    out
}

fn date(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

fn clock(minutes: u32) -> String {
    format!("{:02}{:02}00", minutes / 60, minutes % 60)
}

fn utc(moment: Moment) -> String {
    let zone = Zone::fixed(0);
    let (hour, minute) = zone.time_of(moment);
    format!("{}T{hour:02}{minute:02}00Z", date(zone.day_of(moment)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(day: &str, repeat: Repeat, every: u32) -> Event {
        Event {
            id: Id(7),
            title: "Rent".into(),
            day: day.parse().unwrap(),
            repeat,
            every,
            ..Event::default()
        }
    }

    #[test]
    fn a_file_reads_as_the_standard_says() {
        let now = "2026-11-25T12:30:00Z".parse().unwrap();
        let timed = Event {
            text: "Bring: cash, keys; \\ and\npapers".into(),
            time_min: Some(9 * 60 + 5),
            ..event("2026-11-26", Repeat::Never, 0)
        };
        let file = write(
            "Gul, Tashkent",
            &[timed, event("1990-05-09", Repeat::Years, 0)],
            now,
        );
        let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Daftar//Daftar//EN\r\n\
            X-WR-CALNAME:Gul\\, Tashkent\r\n\
            BEGIN:VEVENT\r\nUID:00000000-0000-0000-0000-000000000007@daftar\r\n\
            DTSTAMP:20261125T123000Z\r\nDTSTART:20261126T090500\r\nDURATION:PT30M\r\n\
            SUMMARY:Rent\r\nDESCRIPTION:Bring: cash\\, keys\\; \\\\ and\\npapers\r\n\
            BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Rent\r\nTRIGGER:PT0S\r\nEND:VALARM\r\n\
            END:VEVENT\r\n\
            BEGIN:VEVENT\r\nUID:00000000-0000-0000-0000-000000000007@daftar\r\n\
            DTSTAMP:20261125T123000Z\r\nDTSTART;VALUE=DATE:19900509\r\nTRANSP:TRANSPARENT\r\n\
            RRULE:FREQ=YEARLY\r\nSUMMARY:Rent\r\n\
            BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Rent\r\nTRIGGER:PT9H\r\nEND:VALARM\r\n\
            END:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(file, expected);
    }

    #[test]
    fn lines_are_folded_between_letters() {
        let mut out = String::new();
        let text = format!("SUMMARY:{}", "Шаҳноза ".repeat(20));
        line(&mut out, &text);
        let lines: Vec<&str> = out.trim_end_matches("\r\n").split("\r\n").collect();
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| line.len() <= LINE_BYTES));
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let unfolded = out.trim_end_matches("\r\n").replace("\r\n ", "");
        assert_eq!(unfolded, text);
    }

    #[test]
    fn repeats_keep_to_the_ends_of_months() {
        let rule = |day: &str, repeat, every| rule(&event(day, repeat, every));
        let is = |text: &str| Some(text.to_owned());
        assert_eq!(rule("2026-11-25", Repeat::Never, 0), None);
        assert_eq!(
            rule("2026-11-25", Repeat::Days, 3),
            is("FREQ=DAILY;INTERVAL=3")
        );
        assert_eq!(rule("2026-11-25", Repeat::Months, 1), is("FREQ=MONTHLY"));
        assert_eq!(
            rule("2027-01-31", Repeat::Months, 1),
            is("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1")
        );
        assert_eq!(
            rule("2024-02-29", Repeat::Years, 1),
            is("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1")
        );
        assert_eq!(
            rule("2026-11-25", Repeat::Weekdays, 4),
            is("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
        );
        let market = Event {
            weekdays: vec![3, 7],
            ..event("2026-11-25", Repeat::Weekdays, 0)
        };
        assert_eq!(super::rule(&market), is("FREQ=WEEKLY;BYDAY=WE,SU"));
        // It stands on the last of February now, but is one of the 31st.
        let clipped = Event {
            month_day: Some(31),
            ..event("2027-02-28", Repeat::Months, 1)
        };
        assert_eq!(
            super::rule(&clipped),
            is("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1")
        );
    }
}
