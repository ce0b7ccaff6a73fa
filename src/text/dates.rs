//! Dates, times and distances in time as each language writes them.

use super::{Language, fill::fill, words};
use core::fmt::Display;

/// A day of the calendar, as plain numbers. Only written here, never calculated with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl Date {
    /// The day `day`.`month`.`year`.
    pub const fn new(year: i32, month: u32, day: u32) -> Self {
        Self { year, month, day }
    }
}

/// `22 November 2026`.
pub fn long(language: Language, date: Date) -> String {
    let template = match language {
        Language::En | Language::Az => "{day} {month} {year}",
        Language::Uz | Language::UzCyrl => "{day}-{month}, {year}",
        Language::Vi => "{day} {month}, {year}",
        Language::Ru => "{day} {month} {year} г.",
    };
    let month = month_of_date(language, date.month);
    fill(
        template,
        &[("day", &date.day), ("month", &month), ("year", &date.year)],
    )
}

/// `22.11.2026`, day first. Who reads English may take the second number for the day: there the
/// month is a word, as in long dates.
pub fn short(language: Language, date: Date) -> String {
    let Date { year, month, day } = date;
    match language {
        Language::En => format!("{day} {} {year}", month_short(language, month)),
        Language::Vi => format!("{day:02}/{month:02}/{year:04}"),
        _ => format!("{day:02}.{month:02}.{year:04}"),
    }
}

/// `22 November`: a birthday, or a day of this year.
pub fn day_month(language: Language, month: u32, day: u32) -> String {
    let separator = match language {
        Language::Uz | Language::UzCyrl => '-',
        _ => ' ',
    };
    format!("{day}{separator}{}", month_of_date(language, month))
}

/// `22 Nov`: for narrow places.
pub fn day_month_short(language: Language, month: u32, day: u32) -> String {
    match language {
        Language::Vi => format!("{day}/{month}"),
        Language::Uz | Language::UzCyrl => format!("{day}-{}", month_short(language, month)),
        _ => format!("{day} {}", month_short(language, month)),
    }
}

/// `November 2026`.
pub fn month_year(language: Language, year: i32, month: u32) -> String {
    let template = match language {
        Language::En | Language::Az => "{month} {year}",
        Language::Uz | Language::UzCyrl => "{month}, {year}",
        Language::Vi => "{month} năm {year}",
        Language::Ru => "{month} {year} г.",
    };
    let month = month_name(language, month);
    fill(template, &[("month", &month), ("year", &year)])
}

/// `Nov 26`: for the axis of a chart.
pub fn month_year_short(language: Language, year: i32, month: u32) -> String {
    let short_year = year.rem_euclid(100);
    match language {
        Language::Vi => format!("{month}/{short_year:02}"),
        _ => format!("{} {short_year:02}", month_short(language, month)),
    }
}

/// `09:05`, by the 24-hour clock everywhere.
pub fn time(hour: u32, minute: u32) -> String {
    format!("{hour:02}:{minute:02}")
}

/// A long date with its time.
pub fn date_time(language: Language, date: Date, hour: u32, minute: u32) -> String {
    let day = long(language, date);
    words(language).common().at(day, time(hour, minute))
}

/// A short date with its time, for lists: `22.11.2026 09:05`.
pub fn date_time_short(language: Language, date: Date, hour: u32, minute: u32) -> String {
    format!("{} {}", short(language, date), time(hour, minute))
}

/// How far a day is from today, in the coarsest unit that still tells: `days` is negative for the past.
///
/// "yesterday", "3 days ago", "in 2 weeks", "5 months ago".
pub fn relative(language: Language, days: i64) -> String {
    let w = words(language).common();
    let distance = days.unsigned_abs();
    let is_past = days < 0;
    match (days, distance) {
        (0, _) => w.today().to_owned(),
        (-1, _) => w.yesterday().to_owned(),
        (1, _) => w.tomorrow().to_owned(),
        (_, ..14) if is_past => w.days_ago(distance),
        (_, ..14) => w.in_days(distance),
        (_, ..60) if is_past => w.weeks_ago(rounded(distance, 7)),
        (_, ..60) => w.in_weeks(rounded(distance, 7)),
        (_, ..730) if is_past => w.months_ago(months_in(distance)),
        (_, ..730) => w.in_months(months_in(distance)),
        _ if is_past => w.years_ago(years_in(distance)),
        _ => w.in_years(years_in(distance)),
    }
}

/// How long ago something happened today or lately: "just now", "5 minutes ago", "3 hours ago", then days.
pub fn minutes_ago(language: Language, minutes: u64) -> String {
    let w = words(language).common();
    match minutes {
        0 => w.just_now().to_owned(),
        1..60 => w.minutes_ago(minutes),
        60..1_440 => w.hours_ago(minutes / 60),
        _ => relative(language, -((minutes / 1_440) as i64)),
    }
}

/// A rhythm: "every 34 days".
pub fn interval(language: Language, days: u64) -> String {
    let w = words(language).common();
    if days == 1 {
        w.every_day().to_owned()
    } else {
        w.every_days(days)
    }
}

/// A length of time in the unit that fits: "12 days", "3 weeks", "5 months", "2 years".
pub fn length(language: Language, days: u64) -> String {
    let w = words(language).common();
    match days {
        ..14 => w.days(days),
        14..60 => w.weeks(rounded(days, 7)),
        60..730 => w.months(months_in(days)),
        _ => w.years(years_in(days)),
    }
}

/// A stretch of days, both short: `01.11.2026 – 22.11.2026`; one day is written once.
pub fn span(language: Language, from: Date, to: Date) -> String {
    if from == to {
        return short(language, from);
    }
    let (from, to): (&dyn Display, &dyn Display) = (&short(language, from), &short(language, to));
    words(language).common().from_to(from, to)
}

/// The name of a month standing alone, 1 to 12; empty outside.
pub const fn month_name(language: Language, month: u32) -> &'static str {
    let names: &[&str; 12] = match language {
        Language::En => &MONTHS_EN,
        Language::Uz => &MONTHS_UZ,
        Language::UzCyrl => &MONTHS_UZ_CYRL,
        Language::Az => &MONTHS_AZ,
        Language::Vi => &MONTHS_VI,
        Language::Ru => &MONTHS_RU,
    };
    name_at(names, month)
}

/// The short name of a month, 1 to 12; empty outside.
pub const fn month_short(language: Language, month: u32) -> &'static str {
    let names: &[&str; 12] = match language {
        Language::En => &SHORT_MONTHS_EN,
        Language::Uz => &SHORT_MONTHS_UZ,
        Language::UzCyrl | Language::Ru => &SHORT_MONTHS_CYRL,
        Language::Az => &SHORT_MONTHS_AZ,
        Language::Vi => &SHORT_MONTHS_VI,
    };
    name_at(names, month)
}

/// The name of a weekday, Monday 1 to Sunday 7; empty outside.
pub const fn weekday_name(language: Language, weekday: u32) -> &'static str {
    let names: &[&str; 7] = match language {
        Language::En => &WEEKDAYS_EN,
        Language::Uz => &WEEKDAYS_UZ,
        Language::UzCyrl => &WEEKDAYS_UZ_CYRL,
        Language::Az => &WEEKDAYS_AZ,
        Language::Vi => &WEEKDAYS_VI,
        Language::Ru => &WEEKDAYS_RU,
    };
    name_at(names, weekday)
}

/// The short name of a weekday, Monday 1 to Sunday 7; empty outside.
pub const fn weekday_short(language: Language, weekday: u32) -> &'static str {
    let names: &[&str; 7] = match language {
        Language::En => &["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        Language::Uz => &["Du", "Se", "Ch", "Pa", "Ju", "Sh", "Ya"],
        Language::UzCyrl => &["Ду", "Се", "Чо", "Па", "Жу", "Ша", "Як"],
        Language::Az => &["B.e.", "Ç.a.", "Ç.", "C.a.", "C.", "Ş.", "B."],
        Language::Vi => &["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
        Language::Ru => &["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
    };
    name_at(names, weekday)
}

/// The month as it stands after a day: Russian puts it in the genitive.
const fn month_of_date(language: Language, month: u32) -> &'static str {
    match language {
        Language::Ru => name_at(&MONTHS_RU_OF, month),
        _ => month_name(language, month),
    }
}

const fn name_at(names: &[&'static str], one_based: u32) -> &'static str {
    let at = one_based as usize;
    if at == 0 || at > names.len() {
        ""
    } else {
        names[at - 1]
    }
}

const fn rounded(n: u64, unit: u64) -> u64 {
    n.saturating_add(unit / 2) / unit
}

const fn months_in(days: u64) -> u64 {
    rounded(days.saturating_mul(100), 3_044)
}

const fn years_in(days: u64) -> u64 {
    rounded(days.saturating_mul(100), 36_525)
}

#[rustfmt::skip]
const MONTHS_EN: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
#[rustfmt::skip]
const MONTHS_UZ: [&str; 12] = ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr", "dekabr"];
#[rustfmt::skip]
const MONTHS_UZ_CYRL: [&str; 12] = ["январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентабр", "октабр", "ноябр", "декабр"];
#[rustfmt::skip]
const MONTHS_AZ: [&str; 12] = ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"];
#[rustfmt::skip]
const MONTHS_VI: [&str; 12] = ["tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "tháng 12"];
#[rustfmt::skip]
const MONTHS_RU: [&str; 12] = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
#[rustfmt::skip]
const MONTHS_RU_OF: [&str; 12] = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

#[rustfmt::skip]
const SHORT_MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
#[rustfmt::skip]
const SHORT_MONTHS_UZ: [&str; 12] = ["yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avg", "sen", "okt", "noy", "dek"];
#[rustfmt::skip]
const SHORT_MONTHS_AZ: [&str; 12] = ["yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avq", "sen", "okt", "noy", "dek"];
#[rustfmt::skip]
const SHORT_MONTHS_CYRL: [&str; 12] = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
#[rustfmt::skip]
const SHORT_MONTHS_VI: [&str; 12] = ["Th1", "Th2", "Th3", "Th4", "Th5", "Th6", "Th7", "Th8", "Th9", "Th10", "Th11", "Th12"];

#[rustfmt::skip]
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
#[rustfmt::skip]
const WEEKDAYS_UZ: [&str; 7] = ["dushanba", "seshanba", "chorshanba", "payshanba", "juma", "shanba", "yakshanba"];
#[rustfmt::skip]
const WEEKDAYS_UZ_CYRL: [&str; 7] = ["душанба", "сешанба", "чоршанба", "пайшанба", "жума", "шанба", "якшанба"];
#[rustfmt::skip]
const WEEKDAYS_AZ: [&str; 7] = ["bazar ertəsi", "çərşənbə axşamı", "çərşənbə", "cümə axşamı", "cümə", "şənbə", "bazar"];
#[rustfmt::skip]
const WEEKDAYS_VI: [&str; 7] = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"];
#[rustfmt::skip]
const WEEKDAYS_RU: [&str; 7] = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date::new(2026, 11, 22);

    #[test]
    fn long_dates_read_as_their_language_writes_them() {
        let written = Language::ALL.map(|language| long(language, DAY));
        assert_eq!(
            written,
            [
                "22 November 2026",
                "22-noyabr, 2026",
                "22-ноябр, 2026",
                "22 noyabr 2026",
                "22 tháng 11, 2026",
                "22 ноября 2026 г."
            ]
        );
    }

    #[test]
    fn short_dates_are_day_first_and_english_ones_name_the_month_as_long_ones_do() {
        let early = Date::new(2026, 1, 2);
        assert_eq!(short(Language::En, early), "2 Jan 2026");
        assert_eq!(long(Language::En, early), "2 January 2026");
        assert_eq!(day_month_short(Language::En, 1, 2), "2 Jan");
        assert_eq!(short(Language::Vi, early), "02/01/2026");
        assert_eq!(short(Language::Uz, early), "02.01.2026");
    }

    #[test]
    fn months_stand_alone_or_after_a_day() {
        assert_eq!(month_year(Language::Ru, 2026, 11), "ноябрь 2026 г.");
        assert_eq!(day_month(Language::Ru, 5, 9), "9 мая");
        assert_eq!(month_year(Language::Vi, 2026, 1), "tháng 1 năm 2026");
        assert_eq!(day_month(Language::Uz, 3, 21), "21-mart");
        assert_eq!(day_month_short(Language::En, 3, 21), "21 Mar");
        assert_eq!(month_year_short(Language::Ru, 2026, 2), "фев 26");
        assert_eq!(month_name(Language::En, 0), "");
        assert_eq!(month_name(Language::En, 13), "");
    }

    #[test]
    fn times_use_the_24_hour_clock() {
        assert_eq!(time(9, 5), "09:05");
        assert_eq!(
            date_time(Language::En, DAY, 18, 30),
            "22 November 2026 at 18:30"
        );
        assert_eq!(
            date_time(Language::Vi, DAY, 18, 30),
            "18:30, 22 tháng 11, 2026"
        );
        assert_eq!(date_time_short(Language::Az, DAY, 0, 0), "22.11.2026 00:00");
    }

    #[test]
    fn distances_take_the_plural_and_the_unit_that_fits() {
        let ru = |days| relative(Language::Ru, days);
        assert_eq!(ru(0), "сегодня");
        assert_eq!(ru(-1), "вчера");
        assert_eq!(ru(1), "завтра");
        assert_eq!(ru(-3), "3 дня назад");
        assert_eq!(ru(-11), "11 дней назад");
        assert_eq!(ru(-21), "3 недели назад");
        assert_eq!(ru(5), "через 5 дней");
        assert_eq!(relative(Language::En, -3), "3 days ago");
        assert_eq!(relative(Language::En, 5), "in 5 days");
        assert_eq!(relative(Language::Uz, -90), "3 oy oldin");
        assert_eq!(relative(Language::Az, -800), "2 il əvvəl");
        assert!(relative(Language::Vi, i64::MIN).ends_with("năm trước"));
    }

    #[test]
    fn lengths_and_rhythms() {
        assert_eq!(interval(Language::En, 34), "every 34 days");
        assert_eq!(interval(Language::Ru, 34), "раз в 34 дня");
        assert_eq!(interval(Language::Ru, 1), "каждый день");
        assert_eq!(length(Language::En, 20), "3 weeks");
        assert_eq!(minutes_ago(Language::En, 0), "just now");
        assert_eq!(minutes_ago(Language::En, 61), "1 hour ago");
        assert_eq!(minutes_ago(Language::En, 1_440), "yesterday");
    }

    #[test]
    fn weekdays_begin_with_monday() {
        assert_eq!(weekday_name(Language::Uz, 1), "dushanba");
        assert_eq!(weekday_name(Language::Vi, 7), "Chủ Nhật");
        assert_eq!(weekday_short(Language::Ru, 7), "вс");
        assert_eq!(weekday_name(Language::Ru, 8), "");
    }

    #[test]
    fn a_span_of_one_day_is_one_date() {
        assert_eq!(span(Language::Ru, DAY, DAY), "22.11.2026");
        let first = Date::new(2026, 11, 1);
        assert_eq!(span(Language::Ru, first, DAY), "01.11.2026 – 22.11.2026");
    }
}
