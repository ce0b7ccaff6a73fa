//! Segments: many records of one kind packed as bytes, with numbered fields that can grow.

use minicbor::{Decoder, Encoder};

/// The first bytes of every segment.
const MAGIC: &[u8] = b"DFT";
/// The layout of segments. Fields may be added without a new number.
pub const LAYOUT: u8 = 1;
/// Segments are closed at about this size.
pub const TARGET_BYTES: usize = 1 << 20;

/// A segment that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrupt;

/// Packs rows into segments of about [`TARGET_BYTES`]. Gives for each how many rows it holds.
pub fn pack<'a, T>(rows: impl IntoIterator<Item = &'a T>) -> Vec<(u32, Vec<u8>)>
where
    T: minicbor::Encode<()> + 'a,
{
    let mut packed = Vec::new();
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        packed.push(pack_one(&mut rows));
    }
    packed
}

/// Packs rows until the segment is full or no row is left.
fn pack_one<'a, T>(rows: &mut impl Iterator<Item = &'a T>) -> (u32, Vec<u8>)
where
    T: minicbor::Encode<()> + 'a,
{
    let mut bytes = Vec::with_capacity(TARGET_BYTES + (TARGET_BYTES >> 3));
    bytes.extend_from_slice(MAGIC);
    bytes.push(LAYOUT);
    let mut encoder = Encoder::new(bytes);
    let mut count = 0;
    while encoder.writer().len() < TARGET_BYTES {
        let Some(row) = rows.next() else { break };
        // Writing into memory cannot fail.
        let _ = encoder.encode(row);
        count += 1;
    }
    (count, encoder.into_writer())
}

/// Where the rows of a segment begin.
///
/// # Errors
/// The bytes are no segment of this layout.
pub fn rows_start(bytes: &[u8]) -> Result<usize, Corrupt> {
    let is_segment = bytes.strip_prefix(MAGIC).and_then(<[u8]>::first) == Some(&LAYOUT);
    is_segment.then_some(MAGIC.len() + 1).ok_or(Corrupt)
}

/// Reads the rows of a segment, handing each over.
///
/// # Errors
/// The bytes are not a whole segment of this layout; rows read before are handed over.
pub fn unpack<T>(bytes: &[u8], mut take: impl FnMut(T)) -> Result<(), Corrupt>
where
    T: for<'b> minicbor::Decode<'b, ()>,
{
    let mut decoder = Decoder::new(&bytes[rows_start(bytes)?..]);
    while decoder.position() < decoder.input().len() {
        take(decoder.decode().map_err(|_| Corrupt)?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Channel;
    use crate::domain::record::Extra;
    use crate::domain::stamp::FieldStamps;
    use crate::domain::{Customer, Held, Id, Money, Sale, SaleLine, Stamp};

    #[test]
    fn cards_with_all_they_carry_read_back() {
        let mut extra = Extra::default();
        extra.keep("novelty", serde_json::json!({ "a": [1, 2.5] }));
        let mut stamps = FieldStamps::at(Stamp(77));
        stamps.set("note", Stamp(99));
        let card = Customer {
            given: "Nguyễn".into(),
            birthday: "--02-29".parse().ok(),
            phones: vec![crate::domain::customer::Phone {
                messengers: vec![Channel::Zalo, Channel::Other("line".into())],
                ..Default::default()
            }],
            ..Customer::default()
        };
        let rows = vec![
            Held {
                id: Id(1),
                card,
                stamps,
                is_deleted: true,
                extra,
            },
            Held::new(Id(2), Customer::default()),
        ];
        let mut read: Vec<Held<Customer>> = Vec::new();
        let packed = pack(&rows);
        assert_eq!(packed.len(), 1);
        unpack(&packed[0].1, |row| read.push(row)).unwrap();
        assert_eq!(read, rows);
    }

    #[test]
    fn many_sales_make_several_segments_and_damage_is_noticed() {
        let line = SaleLine {
            quantity_milli: 1000,
            unit_price: Money(95_000),
            ..SaleLine::default()
        };
        let sale = |n| Sale {
            id: Id(n),
            lines: vec![line.clone(); 3],
            ..Sale::default()
        };
        let rows: Vec<Sale> = (0..40_000).map(sale).collect();
        let packed = pack(&rows);
        assert!(packed.len() > 1);
        assert_eq!(packed.iter().map(|(count, _)| *count).sum::<u32>(), 40_000);
        let mut read = Vec::new();
        for (_, bytes) in &packed {
            unpack(bytes, |row: Sale| read.push(row)).unwrap();
        }
        assert_eq!(read, rows);
        let (_, bytes) = &packed[0];
        assert_eq!(
            unpack(&bytes[..bytes.len() - 1], |_: Sale| ()),
            Err(Corrupt)
        );
        assert_eq!(unpack(b"DF", |_: Sale| ()), Err(Corrupt));
    }
}
