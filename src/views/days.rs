//! Days and moments as the pages write them, in the chosen language and the shop's time.

use crate::desk::Desk;
use crate::domain::{Day, Moment, Money, PartialDate};
use crate::insight::labels;
use crate::text::dates::{self, Date};

/// `22 November 2026`.
pub fn long(desk: Desk, day: Day) -> String {
    dates::long(desk.words().language(), date_of(day))
}

/// `22.11.2026`, in English `22 Nov 2026`.
pub fn short(desk: Desk, day: Day) -> String {
    dates::short(desk.words().language(), date_of(day))
}

/// `22 Nov`; a day far off with its year: `22.11.2027`. Follows midnight.
pub fn near(desk: Desk, day: Day) -> String {
    /// From here on the same day could be meant of another year, in days.
    const FAR: u32 = 300;
    if day.0.abs_diff(desk.today().0) > FAR {
        return short(desk, day);
    }
    let (_, month, day) = day.ymd();
    dates::day_month_short(desk.words().language(), month, day)
}

/// "3 weeks ago", "tomorrow". Follows midnight.
pub fn relative(desk: Desk, day: Day) -> String {
    let days = i64::from(day.0) - i64::from(desk.today().0);
    dates::relative(desk.words().language(), days)
}

/// The day a moment falls on in the shop.
pub fn of(desk: Desk, moment: Moment) -> Day {
    desk.zone().day_of(moment)
}

/// The time of day of a moment in the shop: `17:05`.
pub fn time(desk: Desk, moment: Moment) -> String {
    let (hour, minute) = desk.zone().time_of(moment);
    dates::time(hour, minute)
}

/// `22 November 2026 at 17:05`.
pub fn date_time(desk: Desk, moment: Moment) -> String {
    let day = of(desk, moment);
    let (hour, minute) = desk.zone().time_of(moment);
    dates::date_time(desk.words().language(), date_of(day), hour, minute)
}

/// A birthday: `9 May`, or `9 May 1990` where the year is known.
pub fn birthday(desk: Desk, date: PartialDate) -> String {
    let language = desk.words().language();
    let (month, day) = (u32::from(date.month), u32::from(date.day));
    match date.year {
        Some(year) => dates::long(language, Date::new(year, month, day)),
        None => dates::day_month(language, month, day),
    }
}

/// A value of a card's field, told by its name: dates, choices and money in words, the rest as it is.
pub fn field_value(desk: Desk, name: &str, value: String) -> String {
    let w = desk.words();
    let told = match name {
        "birthday" => value.parse().ok().map(|date| birthday(desk, date)),
        "since" => {
            let since = value.parse::<Moment>().ok();
            since.map(|since| long(desk, of(desk, since)))
        }
        "privacy_notice" => value.parse().ok().map(|day| long(desk, day)),
        "credit_limit" => value.parse().ok().map(|limit| desk.money(Money(limit))),
        "sex" => Some(labels::sex(w, &value.as_str().into()).to_owned()),
        "family_status" => Some(labels::family_status(w, &value.as_str().into()).to_owned()),
        "income" => Some(labels::income(w, &value.as_str().into()).to_owned()),
        _ => None,
    };
    told.filter(|_| !value.is_empty()).unwrap_or(value)
}

/// The day as plain numbers.
pub fn date_of(day: Day) -> Date {
    let (year, month, day) = day.ymd();
    Date::new(year, month, day)
}
