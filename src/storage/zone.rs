//! Time zones as the browser knows them, turned into plain tables for the pure rooms.

use chrono::{DateTime, NaiveDate};
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::prelude::*;

const FIRST_YEAR: i32 = 1990;
const LAST_YEAR: i32 = 2040;
const MINUTE_MS: i64 = 60_000;

/// Steps between two looks at the clock. Shorter than the shortest time a rule ever lasted
/// (some countries stopped summer time for the month of Ramadan).
const STEP_MS: i64 = 28 * 24 * 60 * MINUTE_MS;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locales: &Array, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn format(this: &DateTimeFormat) -> Function;

    #[wasm_bindgen(method, js_name = resolvedOptions)]
    fn resolved_options(this: &DateTimeFormat) -> Object;
}

/// IANA name of the device's zone, such as `Asia/Tashkent`.
pub fn zone_name() -> Option<String> {
    let format = DateTimeFormat::new(&Array::new(), &Object::new()).ok()?;
    Reflect::get(&format.resolved_options(), &"timeZone".into())
        .ok()?
        .as_string()
}

/// When the offset of a zone changed or will change between 1990 and 2040: the moment in
/// milliseconds, and the minutes to add to UTC from then on. The first entry is the offset at the
/// start of 1990. `None` when the browser does not know the zone.
pub fn zone_transitions(name: &str) -> Option<Vec<(i64, i32)>> {
    let is_here = zone_name().as_deref() == Some(name);
    let clock = if is_here {
        Clock::Device
    } else {
        Clock::of(name)?
    };
    transitions(&clock)
}

/// As `zone_transitions`, always by way of `Intl`: some sixty milliseconds on a slow tablet.
pub fn zone_transitions_by_intl(name: &str) -> Option<Vec<(i64, i32)>> {
    transitions(&Clock::of(name)?)
}

fn transitions(clock: &Clock) -> Option<Vec<(i64, i32)>> {
    let start = year_start_ms(FIRST_YEAR)?;
    let end = year_start_ms(LAST_YEAR + 1)?;
    let mut transitions = vec![(start, clock.offset_minutes(start)?)];
    let mut before = start;
    while before < end {
        let after = (before + STEP_MS).min(end);
        let (known, now) = (transitions.last()?.1, clock.offset_minutes(after)?);
        if known != now {
            transitions.push((clock.change_between(before, after, known)?, now));
        }
        before = after;
    }
    Some(transitions)
}

/// A clock that can be asked what it shows at any moment.
enum Clock {
    /// The device's own, which answers at once.
    Device,
    /// The formatter of another zone, whose answer has to be read.
    Wall(Function),
}

impl Clock {
    fn of(zone: &str) -> Option<Self> {
        let options = Object::new();
        for (key, value) in [
            ("timeZone", zone),
            ("calendar", "gregory"),
            ("numberingSystem", "latn"),
            ("hourCycle", "h23"),
            ("year", "numeric"),
            ("month", "numeric"),
            ("day", "numeric"),
            ("hour", "numeric"),
            ("minute", "numeric"),
            ("second", "numeric"),
        ] {
            Reflect::set(&options, &key.into(), &value.into()).ok()?;
        }
        let locales = Array::of1(&"en-US".into());
        Some(Self::Wall(
            DateTimeFormat::new(&locales, &options).ok()?.format(),
        ))
    }

    fn offset_minutes(&self, at_ms: i64) -> Option<i32> {
        let at = JsValue::from_f64(at_ms as f64);
        match self {
            // JavaScript counts the minutes from local time to UTC.
            Self::Device => Some(-Date::new(&at).get_timezone_offset() as i32),
            Self::Wall(format) => {
                let shown = format.call1(&JsValue::UNDEFINED, &at).ok()?.as_string()?;
                Some(((wall_ms(&shown)? - at_ms) / MINUTE_MS) as i32)
            }
        }
    }

    /// The minute in which the offset stops being `known`.
    fn change_between(&self, before: i64, after: i64, known: i32) -> Option<i64> {
        let (mut low, mut high) = (before / MINUTE_MS, after / MINUTE_MS);
        while high - low > 1 {
            let middle = i64::midpoint(low, high);
            if self.offset_minutes(middle * MINUTE_MS)? == known {
                low = middle;
            } else {
                high = middle;
            }
        }
        Some(high * MINUTE_MS)
    }
}

/// `7/28/2026, 13:33:05` read as if it were UTC.
fn wall_ms(shown: &str) -> Option<i64> {
    let mut numbers = shown
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse::<u32>().ok());
    let mut next = || numbers.next().flatten();
    let (month, day, year) = (next()?, next()?, next()?);
    let (hour, minute, second) = (next()?, next()?, next()?);
    // Some engines show midnight as 24 of the same day.
    let time =
        NaiveDate::from_ymd_opt(year as i32, month, day)?.and_hms_opt(hour % 24, minute, second)?;
    Some(time.and_utc().timestamp_millis())
}

fn year_start_ms(year: i32) -> Option<i64> {
    let start = NaiveDate::from_ymd_opt(year, 1, 1)?.and_hms_opt(0, 0, 0)?;
    Some(DateTime::timestamp_millis(&start.and_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wall_clock_is_read_as_shown() {
        let expected = NaiveDate::from_ymd_opt(2026, 7, 28)
            .unwrap()
            .and_hms_opt(13, 33, 5)
            .unwrap();
        assert_eq!(
            wall_ms("7/28/2026, 13:33:05"),
            Some(expected.and_utc().timestamp_millis())
        );
        assert_eq!(
            wall_ms("7/28/2026, 24:00:05"),
            wall_ms("7/28/2026, 00:00:05")
        );
        assert_eq!(wall_ms("Invalid Date"), None);
    }
}
