//! How a record is declared: once, for both its stored forms.
//!
//! A field's number is its place in segments, its name its place in JSON. Neither may
//! ever be given to another meaning. A field at its default value is not written at all,
//! so adding a field needs no migration and costs nothing where it is not used.

use serde_json::{Map, Value};

/// True for a value that need not be written, since reading makes it by itself.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What a newer version wrote that this one does not know, by top-level field name.
///
/// A name this version does know stands here when something inside its value was not
/// understood; the original then wins when the record is written out again.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extra(pub Option<Box<Map<String, Value>>>);

impl Extra {
    /// No field was left over.
    pub fn is_empty(&self) -> bool {
        self.0.as_ref().is_none_or(|map| map.is_empty())
    }

    /// Keeps a field that was not understood.
    pub fn keep(&mut self, name: &str, value: Value) {
        self.0
            .get_or_insert_default()
            .insert(name.to_owned(), value);
    }

    /// Forgets a field, because a value that is understood takes its place.
    pub fn forget(&mut self, name: &str) {
        if let Some(map) = &mut self.0 {
            map.remove(name);
            if map.is_empty() {
                self.0 = None;
            }
        }
    }

    /// Lays what was kept over the fields that are about to be written.
    pub fn lay_over(&self, fields: &mut Map<String, Value>) {
        if let Some(map) = &self.0 {
            for (name, value) in map.iter() {
                fields.insert(name.clone(), value.clone());
            }
        }
    }
}

// In segments the kept fields travel as one JSON text: rare, and never looked into.
impl<C> minicbor::Encode<C> for Extra {
    fn encode<W: minicbor::encode::Write>(
        &self,
        encoder: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        let text = self
            .0
            .as_ref()
            .and_then(|map| serde_json::to_string(map).ok());
        encoder.str(text.as_deref().unwrap_or("{}"))?.ok()
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Extra {
    fn decode(
        decoder: &mut minicbor::Decoder<'b>,
        _: &mut C,
    ) -> Result<Self, minicbor::decode::Error> {
        let map: Map<String, Value> =
            serde_json::from_str(decoder.str()?).map_err(minicbor::decode::Error::custom)?;
        Ok(Self((!map.is_empty()).then(|| Box::new(map))))
    }
}

/// Reads a list into just as much room as it needs: a busy shop has a million short ones.
pub fn exact_list<'b, C, T: minicbor::Decode<'b, C>>(
    decoder: &mut minicbor::Decoder<'b>,
    context: &mut C,
) -> Result<Vec<T>, minicbor::decode::Error> {
    let start = decoder.position();
    let Some(count) = decoder.array()? else {
        decoder.set_position(start);
        return minicbor::Decode::decode(decoder, context);
    };
    // Every element takes a byte at least: a damaged count asks for no more room than that.
    let most = decoder.input().len() - decoder.position();
    let mut list = Vec::with_capacity((count as usize).min(most));
    for _ in 0..count {
        list.push(T::decode(decoder, context)?);
    }
    Ok(list)
}

/// Whether one more field comes; `left` is how many, where the writer said so.
#[inline]
pub fn has_field(
    decoder: &mut minicbor::Decoder,
    left: &mut Option<u64>,
) -> Result<bool, minicbor::decode::Error> {
    match left {
        Some(0) => Ok(false),
        Some(left) => {
            *left -= 1;
            Ok(true)
        }
        None if decoder.datatype()? == minicbor::data::Type::Break => {
            decoder.skip()?;
            Ok(false)
        }
        None => Ok(true),
    }
}

/// Reads the number of a field. Nearly all are one byte, and a start reads millions of them.
#[inline]
pub fn field_number(decoder: &mut minicbor::Decoder) -> Result<i64, minicbor::decode::Error> {
    let at = decoder.position();
    match decoder.input().get(at) {
        Some(small @ 0..=23) => {
            decoder.set_position(at + 1);
            Ok(i64::from(*small))
        }
        _ => decoder.i64(),
    }
}

/// Declares a record or a part of one: numbered fields, all optional in both stored forms.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $( $(#[$fmeta:meta])* $n:literal $field:ident : $type:ty $(as $list:ident)? ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, minicbor::Encode)]
        #[serde(default)]
        #[cbor(map)]
        pub struct $name {
            $( $(#[$fmeta])*
               #[serde(skip_serializing_if = "crate::domain::record::is_default")]
               #[cbor(n($n), skip_if = "crate::domain::record::is_default")]
               pub $field: $type, )*
        }
        impl $name {
            /// The names of all fields, as JSON knows them.
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];
        }
        impl<'b, C> minicbor::Decode<'b, C> for $name {
            fn decode(
                decoder: &mut minicbor::Decoder<'b>,
                context: &mut C,
            ) -> Result<Self, minicbor::decode::Error> {
                let mut record = Self::default();
                let mut left = decoder.map()?;
                while crate::domain::record::has_field(decoder, &mut left)? {
                    match crate::domain::record::field_number(decoder)? {
                        $( $n => record.$field = field!(decoder, context, $type $(, $list)?), )*
                        // A newer version wrote it.
                        _ => decoder.skip()?,
                    }
                }
                Ok(record)
            }
        }
    };
}

/// Reads a field of a record.
macro_rules! field {
    ($decoder:ident, $context:ident, $type:ty) => {
        <$type as minicbor::Decode<'b, C>>::decode($decoder, $context)?
    };
    ($decoder:ident, $context:ident, $type:ty, $list:ident) => {
        crate::domain::record::$list($decoder, $context)?
    };
}

/// Declares an immutable entry: the four fields all entries have, then its own from number 10.
macro_rules! entry {
    ($(#[$meta:meta])* pub struct $name:ident ($kind:expr) { $( $(#[$fmeta:meta])* $n:literal $field:ident : $type:ty $(as $list:ident)? ),* $(,)? }) => {
        record! {
            $(#[$meta])*
            pub struct $name {
                /// Which entry this is.
                0 id: crate::domain::ids::Id,
                /// When and on which device it was written down, in the notebook's own clock.
                1 stamp: crate::domain::stamp::Stamp,
                /// Who of the staff wrote it down.
                2 by: Option<crate::domain::ids::Id>,
                /// When it happened.
                3 at: crate::domain::days::Moment,
                /// What a newer version added.
                #[serde(skip)]
                4 extra: crate::domain::record::Extra,
                $( $(#[$fmeta])* $n $field: $type $(as $list)? ),*
            }
        }
        impl crate::domain::entry::EntryRecord for $name {
            const KIND: crate::domain::entry::Kind = $kind;
            const NAMES: &'static [&'static str] = Self::FIELDS;
            fn id(&self) -> crate::domain::ids::Id { self.id }
            fn stamp(&self) -> crate::domain::stamp::Stamp { self.stamp }
            fn at(&self) -> crate::domain::days::Moment { self.at }
            fn by(&self) -> Option<crate::domain::ids::Id> { self.by }
            fn extra(&self) -> &crate::domain::record::Extra { &self.extra }
            fn extra_mut(&mut self) -> &mut crate::domain::record::Extra { &mut self.extra }
            fn set_id(&mut self, id: crate::domain::ids::Id) { self.id = id; }
            fn set_stamp(&mut self, stamp: crate::domain::stamp::Stamp, by: Option<crate::domain::ids::Id>) {
                self.stamp = stamp;
                if self.by.is_none() { self.by = by; }
            }
            fn clear_stamp(&mut self) { self.stamp = crate::domain::stamp::Stamp::NONE; }
        }
    };
}

/// Declares a closed list of choices that may grow: unknown choices are kept as they came.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $first:ident = $ftext:literal, $( $variant:ident = $text:literal ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            #[doc = concat!("Stored as `", $ftext, "`.")]
            #[default]
            $first,
            $( #[doc = concat!("Stored as `", $text, "`.")] $variant, )*
            /// A choice made by a newer version.
            Other(Box<str>),
        }
        impl $name {
            /// Every choice this version knows, in the order it is offered.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$variant),*];
            /// The choice as it is stored.
            pub fn as_str(&self) -> &str {
                match self { Self::$first => $ftext, $(Self::$variant => $text,)* Self::Other(text) => text }
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text { $ftext => Self::$first, $($text => Self::$variant,)* other => Self::Other(other.into()) }
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Ok(Self::from(text.as_ref()))
            }
        }
        impl<C> minicbor::Encode<C> for $name {
            fn encode<W: minicbor::encode::Write>(&self, encoder: &mut minicbor::Encoder<W>, _: &mut C)
                -> Result<(), minicbor::encode::Error<W::Error>> {
                match Self::ALL.iter().position(|known| known == self) {
                    Some(place) => encoder.u8(place as u8)?.ok(),
                    None => encoder.str(self.as_str())?.ok(),
                }
            }
        }
        impl<'b, C> minicbor::Decode<'b, C> for $name {
            fn decode(decoder: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
                if decoder.datatype()? == minicbor::data::Type::String {
                    return Ok(Self::from(decoder.str()?));
                }
                let place = usize::from(decoder.u8()?);
                Self::ALL.get(place).cloned()
                    .ok_or_else(|| minicbor::decode::Error::message("a choice this version does not know"))
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::domain::{Money, SaleLine};

    type Encoder<'a> = minicbor::Encoder<&'a mut Vec<u8>>;

    fn read(write: impl FnOnce(&mut Encoder)) -> Result<SaleLine, minicbor::decode::Error> {
        let mut bytes = Vec::new();
        write(&mut minicbor::Encoder::new(&mut bytes));
        minicbor::decode(&bytes)
    }

    fn write_fields(encoder: &mut Encoder) {
        let _ = encoder.i64(900).unwrap().array(2).unwrap().u8(1);
        let _ = encoder.str("of a newer version").unwrap();
        let _ = encoder.u8(4).unwrap().i64(95_000).unwrap();
        let _ = encoder.i64(-7).unwrap().null().unwrap();
        let _ = encoder.u8(3).unwrap().i64(1_000).unwrap();
    }

    #[test]
    fn fields_come_in_any_order_and_unknown_ones_are_passed_over() {
        let line = SaleLine {
            quantity_milli: 1_000,
            unit_price: Money(95_000),
            ..SaleLine::default()
        };
        let counted = read(|encoder| write_fields(encoder.map(4).unwrap()));
        assert_eq!(counted.unwrap(), line);
        let open = read(|encoder| {
            write_fields(encoder.begin_map().unwrap());
            let _ = encoder.end().unwrap();
        });
        assert_eq!(open.unwrap(), line);
        assert_eq!(
            read(|encoder| drop(encoder.map(0))).unwrap(),
            SaleLine::default()
        );
    }

    #[test]
    fn a_map_that_ends_too_soon_is_no_record() {
        assert!(read(|encoder| write_fields(encoder.map(5).unwrap())).is_err());
        assert!(read(|encoder| write_fields(encoder.begin_map().unwrap())).is_err());
        assert!(read(|encoder| drop(encoder.array(0))).is_err());
    }
}
