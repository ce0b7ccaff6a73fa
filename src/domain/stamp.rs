//! Stamps of the hybrid logical clock, and which stamp each field of a card carries.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::hex;

/// Names one installation of the app. New on install, restore and copied profile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u64);

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// When a fact was written down: milliseconds (48 bits), counter (16), device (64).
/// Later facts compare greater, as numbers and as text.
#[repr(Rust, packed(8))]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(pub u128);

impl Stamp {
    /// The stamp of what was never written down.
    pub const NONE: Self = Self(0);

    /// Puts a stamp together; `ms` since 1970.
    pub fn new(ms: i64, counter: u16, device: DeviceId) -> Self {
        let ms = ms.clamp(0, 0xffff_ffff_ffff) as u128;
        Self((ms << 80) | (u128::from(counter) << 64) | u128::from(device.0))
    }

    /// Milliseconds since 1970.
    pub fn ms(self) -> i64 {
        (self.0 >> 80) as i64
    }

    /// How many facts were written in the same millisecond before.
    pub fn counter(self) -> u16 {
        (self.0 >> 64) as u16
    }

    /// Where it was written.
    pub fn device(self) -> DeviceId {
        DeviceId(self.0 as u64)
    }

    /// True for the stamp of what was never written down.
    pub fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// A stamp as text, on the stack.
struct StampText([u8; 34]);

impl StampText {
    fn new(stamp: Stamp) -> Self {
        let mut text = [b'-'; 34];
        hex::write((stamp.0 >> 80) as u64, &mut text[..12]);
        hex::write(stamp.counter().into(), &mut text[13..17]);
        hex::write(stamp.device().0, &mut text[18..]);
        Self(text)
    }

    fn as_str(&self) -> &str {
        // Digits and hyphens always are text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(StampText::new(*self).as_str())
    }
}

/// The text is not a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAStamp;

impl FromStr for Stamp {
    type Err = NotAStamp;
    fn from_str(text: &str) -> Result<Self, NotAStamp> {
        let bytes = text.as_bytes();
        if bytes.len() != 34 || bytes[12] != b'-' || bytes[17] != b'-' {
            return Err(NotAStamp);
        }
        let part = |from: usize, to: usize| hex::read(&bytes[from..to]).ok_or(NotAStamp);
        let (ms, counter, device) = (part(0, 12)?, part(13, 17)?, part(18, 34)?);
        let bits = (u128::from(ms) << 80) | (u128::from(counter) << 64) | u128::from(device);
        Ok(Self(bits))
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(StampText::new(*self).as_str())
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| serde::de::Error::custom("not a stamp"))
    }
}

impl<C> minicbor::Encode<C> for Stamp {
    fn encode<W: minicbor::encode::Write>(
        &self,
        encoder: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        encoder.bytes(&self.0.to_be_bytes())?.ok()
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Stamp {
    fn decode(
        decoder: &mut minicbor::Decoder<'b>,
        _: &mut C,
    ) -> Result<Self, minicbor::decode::Error> {
        let bytes: [u8; 16] = decoder
            .bytes()?
            .try_into()
            .map_err(|_| minicbor::decode::Error::message("a stamp of another length"))?;
        Ok(Self(u128::from_be_bytes(bytes)))
    }
}

/// The stamps of a card's fields: one for all, and those of the fields that have another.
///
/// Stands for the whole function from field names to stamps, so that merging two cards
/// is a maximum at every field, also at fields neither of them holds.
#[derive(Debug, Clone, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct FieldStamps {
    /// The stamp of every field not named below.
    #[n(0)]
    pub base: Stamp,
    /// Fields whose stamp differs from `base`, sorted by name.
    #[cbor(n(1), default)]
    pub named: Vec<(Box<str>, Stamp)>,
}

impl FieldStamps {
    /// All fields written at once.
    pub fn at(base: Stamp) -> Self {
        Self {
            base,
            named: Vec::new(),
        }
    }

    /// When `field` was last written.
    pub fn of(&self, field: &str) -> Stamp {
        match self
            .named
            .binary_search_by(|(name, _)| name.as_ref().cmp(field))
        {
            Ok(place) => self.named[place].1,
            Err(_) => self.base,
        }
    }

    /// Notes that `field` was written at `stamp`.
    pub fn set(&mut self, field: &str, stamp: Stamp) {
        match self
            .named
            .binary_search_by(|(name, _)| name.as_ref().cmp(field))
        {
            Ok(place) if stamp == self.base => {
                self.named.remove(place);
            }
            Ok(place) => self.named[place].1 = stamp,
            Err(place) if stamp != self.base => self.named.insert(place, (field.into(), stamp)),
            Err(_) => {}
        }
    }

    /// The latest stamp of any field.
    pub fn latest(&self) -> Stamp {
        self.named
            .iter()
            .map(|(_, stamp)| *stamp)
            .fold(self.base, Stamp::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_sorts_as_the_stamps_do() {
        let early = Stamp::new(1_700_000_000_000, 7, DeviceId(9));
        let late = Stamp::new(1_700_000_000_000, 8, DeviceId(1));
        assert!(early < late && early.to_string() < late.to_string());
        assert_eq!(early.to_string().parse(), Ok(early));
        assert_eq!(
            (early.ms(), early.counter(), early.device()),
            (1_700_000_000_000, 7, DeviceId(9))
        );
    }

    #[test]
    fn a_field_back_at_the_base_needs_no_name() {
        let mut stamps = FieldStamps::at(Stamp(5));
        stamps.set("name", Stamp(6));
        assert_eq!(
            (stamps.of("name"), stamps.of("note"), stamps.latest()),
            (Stamp(6), Stamp(5), Stamp(6))
        );
        stamps.set("name", Stamp(5));
        assert!(stamps.named.is_empty());
    }
}
