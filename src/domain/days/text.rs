//! Moments and days as text in JSON, and as small numbers in segments.

use std::fmt;

use chrono::DateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DAY_MS, Day, Moment, PartialDate};

/// A moment as text, on the stack.
struct MomentText([u8; 24]);

impl MomentText {
    /// Nothing for years that four digits cannot write.
    fn new(moment: Moment) -> Option<Self> {
        let (year, month, day) = Day(moment.0.div_euclid(DAY_MS) as i32).ymd();
        let year = u32::try_from(year).ok().filter(|year| *year <= 9999)?;
        let ms = moment.0.rem_euclid(DAY_MS) as u32;
        let mut text = *b"0000-00-00T00:00:00.000Z";
        let parts = [
            (0..4, year),
            (5..7, month),
            (8..10, day),
            (11..13, ms / 3_600_000),
            (14..16, ms / 60_000 % 60),
            (17..19, ms / 1000 % 60),
            (20..23, ms % 1000),
        ];
        for (places, mut number) in parts {
            for digit in text[places].iter_mut().rev() {
                *digit += (number % 10) as u8;
                number /= 10;
            }
        }
        Some(Self(text))
    }

    fn as_str(&self) -> &str {
        // Digits and signs always are text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The moment, if it is written in exactly this form.
    fn read(text: &str) -> Option<Moment> {
        let text = text.as_bytes();
        let signs = [
            (4, b'-'),
            (7, b'-'),
            (10, b'T'),
            (13, b':'),
            (16, b':'),
            (19, b'.'),
            (23, b'Z'),
        ];
        if text.len() != 24 || signs.iter().any(|(place, sign)| text[*place] != *sign) {
            return None;
        }
        let number = |from: usize, to: usize| {
            text[from..to].iter().try_fold(0, |number, digit| {
                digit
                    .is_ascii_digit()
                    .then(|| number * 10 + u32::from(digit - b'0'))
            })
        };
        let day = Day::from_ymd(number(0, 4)? as i32, number(5, 7)?, number(8, 10)?)?;
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let ms = ((hour * 60 + minute) * 60 + second) * 1000 + number(20, 23)?;
        Some(Moment(i64::from(day.0) * DAY_MS + i64::from(ms)))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match MomentText::new(*self) {
            Some(text) => f.write_str(text.as_str()),
            None => write!(f, "{}", Day(self.0.div_euclid(DAY_MS) as i32)),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-{:02}-{:02}", self.month, self.day),
            None => write!(f, "--{:02}-{:02}", self.month, self.day),
        }
    }
}

/// The text is not a date or time as expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date")
    }
}

impl std::str::FromStr for Day {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.splitn(3, '-');
        let mut next = || {
            parts
                .next()
                .filter(|part| part.len() <= 4)?
                .parse::<u32>()
                .ok()
        };
        let (year, month, day) = (next(), next(), next());
        let year = year
            .and_then(|year| i32::try_from(year).ok())
            .ok_or(NotADate)?;
        Self::from_ymd(year, month.ok_or(NotADate)?, day.ok_or(NotADate)?).ok_or(NotADate)
    }
}

impl std::str::FromStr for PartialDate {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest.split_once('-').ok_or(NotADate)?;
            let month = month.parse().map_err(|_| NotADate)?;
            let day = day.parse().map_err(|_| NotADate)?;
            return Self::new(None, month, day).ok_or(NotADate);
        }
        let (year, month, day) = text.parse::<Day>()?.ymd();
        Self::new(Some(year), month, day).ok_or(NotADate)
    }
}

impl std::str::FromStr for Moment {
    type Err = NotADate;
    /// ISO 8601 with an offset; a date alone is midnight UTC.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        if let Some(moment) = MomentText::read(text) {
            return Ok(moment);
        }
        if let Ok(day) = text.parse::<Day>() {
            return Ok(Self(i64::from(day.0) * DAY_MS));
        }
        let time = DateTime::parse_from_rfc3339(text).map_err(|_| NotADate)?;
        Ok(Self(time.timestamp_millis()))
    }
}

/// Text in JSON, a small number in segments.
macro_rules! stored {
    ($type:ident, $to:expr, $from:expr) => {
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
        impl<C> minicbor::Encode<C> for $type {
            fn encode<W: minicbor::encode::Write>(
                &self,
                encoder: &mut minicbor::Encoder<W>,
                _: &mut C,
            ) -> Result<(), minicbor::encode::Error<W::Error>> {
                encoder.i64($to(self))?.ok()
            }
        }
        impl<'b, C> minicbor::Decode<'b, C> for $type {
            fn decode(
                decoder: &mut minicbor::Decoder<'b>,
                _: &mut C,
            ) -> Result<Self, minicbor::decode::Error> {
                Ok($from(decoder.i64()?))
            }
        }
    };
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match MomentText::new(*self) {
            Some(text) => serializer.serialize_str(text.as_str()),
            None => serializer.collect_str(self),
        }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

stored!(Moment, |moment: &Moment| moment.0, Moment);
stored!(Day, |day: &Day| i64::from(day.0), |number| Day(
    number as i32
));
stored!(
    PartialDate,
    // Year first so that numbers sort as dates do; -1 stands for an unknown year.
    |date: &PartialDate| (i64::from(date.year.unwrap_or(-1)) << 16)
        | (i64::from(date.month) << 8)
        | i64::from(date.day),
    |number: i64| PartialDate {
        year: (number >> 16 != -1).then_some((number >> 16) as i32),
        month: (number >> 8) as u8,
        day: number as u8,
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_all_times_of_day_read_back() {
        for ms in [
            0,
            1,
            999,
            86_399_999,
            1_790_000_000_123,
            -1,
            253_402_300_799_999,
        ] {
            let text = Moment(ms).to_string();
            assert_eq!(MomentText::read(&text), Some(Moment(ms)), "{text}");
            assert_eq!(
                DateTime::parse_from_rfc3339(&text)
                    .unwrap()
                    .timestamp_millis(),
                ms
            );
        }
        for wrong in [
            "2026-13-01T00:00:00.000Z",
            "2026-01-01T24:00:00.000Z",
            "2026-01-01T00:60:00.000Z",
        ] {
            assert_eq!(wrong.parse::<Moment>(), Err(NotADate), "{wrong}");
        }
        let other = "2026-11-22T13:00:00.5+05:00".parse::<Moment>();
        assert_eq!(
            other.map(|moment| moment.to_string()),
            Ok("2026-11-22T08:00:00.500Z".into())
        );
    }
}
