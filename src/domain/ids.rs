//! Names of records: 128 bits, written as a UUID.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::hex;

/// Names a record, everywhere and for ever. Written as a UUID in lower case.
// A busy shop holds millions: aligned as 128 bits ask for, half of what is beside them is gaps.
#[repr(Rust, packed(8))]
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u128);

impl Id {
    /// A `UUIDv7`: `now_ms` since 1970 in the front, so that new records sort behind old ones.
    pub fn new_v7(now_ms: i64, random: [u8; 10]) -> Self {
        let ms = (now_ms.max(0) as u128) & 0xffff_ffff_ffff;
        let mut tail = [0u8; 16];
        tail[6..].copy_from_slice(&random);
        let bits =
            (u128::from_be_bytes(tail) & !(0xf << 76) & !(0b11 << 62)) | (7 << 76) | (0b10 << 62);
        Self((ms << 80) | bits)
    }

    /// The id of a record that another program named `name`: the same name always gives
    /// the same id (a `UUIDv8` of SHA-256), so importing a file twice changes nothing.
    pub fn from_name(name: &str) -> Self {
        let mut bytes = [0u8; 16];
        bytes.copy_from_slice(&Sha256::digest(name.as_bytes())[..16]);
        let bits = u128::from_be_bytes(bytes) & !(0xf << 76) & !(0b11 << 62);
        Self(bits | (8 << 76) | (0b10 << 62))
    }

    /// Reads a UUID; any other text is taken for another program's name of a record.
    /// Names are hashed without their kind, so that a reference needs not know its target.
    /// An empty text names nothing.
    pub fn from_text(text: &str) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        text.parse().unwrap_or_else(|_| Self::from_name(text))
    }

    /// True for the id no record has.
    pub fn is_nil(self) -> bool {
        self.0 == 0
    }
}

/// An id as text, on the stack.
struct IdText([u8; 36]);

impl IdText {
    fn new(id: Id) -> Self {
        let (front, back) = ((id.0 >> 64) as u64, id.0 as u64);
        let mut text = [b'-'; 36];
        hex::write(front >> 32, &mut text[..8]);
        hex::write(front >> 16, &mut text[9..13]);
        hex::write(front, &mut text[14..18]);
        hex::write(back >> 48, &mut text[19..23]);
        hex::write(back, &mut text[24..]);
        Self(text)
    }

    fn as_str(&self) -> &str {
        // Digits and hyphens always are text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(IdText::new(*self).as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let bytes = text.as_bytes();
        if bytes.len() != 36 {
            return Err(NotAnId);
        }
        let mut bits = 0u128;
        for (from, to) in [(0, 8), (9, 13), (14, 18), (19, 23), (24, 36)] {
            if to < 36 && bytes[to] != b'-' {
                return Err(NotAnId);
            }
            let digits = hex::read(&bytes[from..to]).ok_or(NotAnId)?;
            bits = (bits << (4 * (to - from))) | u128::from(digits);
        }
        Ok(Self(bits))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(IdText::new(*self).as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Name::deserialize(deserializer).map(|name| Self::from_text(&name.0))
    }
}

/// An id as it is written: other programs write numbers too.
pub struct Name<'a>(pub Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Name<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(number.to_string())))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(number.to_string())))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

impl<C> minicbor::Encode<C> for Id {
    fn encode<W: minicbor::encode::Write>(
        &self,
        encoder: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        encoder.bytes(&self.0.to_be_bytes())?.ok()
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Id {
    fn decode(
        decoder: &mut minicbor::Decoder<'b>,
        _: &mut C,
    ) -> Result<Self, minicbor::decode::Error> {
        let bytes: [u8; 16] = decoder
            .bytes()?
            .try_into()
            .map_err(|_| minicbor::decode::Error::message("an id of another length"))?;
        Ok(Self(u128::from_be_bytes(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_round_trips_and_version_is_seven() {
        let id = Id::new_v7(1_700_000_000_123, [0xff; 10]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(&id.to_string()[14..15], "7");
        assert!("89ab".contains(&id.to_string()[19..20]));
        assert!(Id::new_v7(1_700_000_000_124, [0; 10]) > id);
    }

    #[test]
    fn a_foreign_name_gives_one_id() {
        assert_eq!(Id::from_text("00004"), Id::from_text("00004"));
        assert_ne!(Id::from_text("00004"), Id::from_text("4"));
        assert!("00004".parse::<Id>().is_err());
    }
}
