//! Which rows lie in which segment, and which segments must be written anew.
//!
//! Rows keep their place in memory, so a segment is a range of places. Only segments with
//! a changed row are written again; new rows join the last segment while it is small.

use std::collections::BTreeSet;
use std::ops::Range;

use super::segment::{self, TARGET_BYTES};
use crate::domain::entry::EntryRecord;
use crate::domain::shelves::Shelves;

/// A segment in storage: its name and the places of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Name in storage.
    pub name: String,
    /// Place of its first row.
    pub start: u32,
    /// Place behind its last row.
    pub end: u32,
    /// Its size.
    pub bytes: u32,
}

/// The rows of a segment to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Place of its first row.
    pub start: u32,
    /// Place behind its last row.
    pub end: u32,
    /// How many rows it holds.
    pub records: u32,
    /// The rows, packed.
    pub body: Vec<u8>,
}

/// What becomes of the segments of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rewrite {
    /// Segments that stay as they are.
    pub keep: Vec<Part>,
    /// Segments to be written.
    pub put: Vec<Packed>,
}

/// Rows at their places, however they are kept.
pub trait Placed<T> {
    /// How many there are.
    fn count(&self) -> u32;
    /// The one at that place.
    fn at(&self, place: u32) -> &T;
}

impl<T> Placed<T> for [T] {
    fn count(&self) -> u32 {
        self.len() as u32
    }

    fn at(&self, place: u32) -> &T {
        &self[place as usize]
    }
}

impl<T: EntryRecord> Placed<T> for Shelves<T> {
    fn count(&self) -> u32 {
        self.len() as u32
    }

    fn at(&self, place: u32) -> &T {
        &self[place as usize]
    }
}

/// Packs what changed. `parts` are the segments in storage, in the order of their rows,
/// `touched` the places of rows that differ from them. New rows lie in no segment. Rows that are
/// gone are left out of what is written.
pub fn rewrite<T: minicbor::Encode<()>>(
    rows: &(impl Placed<T> + ?Sized),
    touched: &BTreeSet<u32>,
    parts: &[Part],
    is_gone: &dyn Fn(&T) -> bool,
) -> Rewrite {
    let mut plan = Rewrite::default();
    let mut start = 0;
    for (index, part) in parts.iter().enumerate() {
        let is_last = index + 1 == parts.len();
        let has_followers = is_last && part.end < rows.count();
        let takes_more = has_followers && (part.bytes as usize) < TARGET_BYTES / 2;
        let is_touched = touched.range(part.start..part.end).next().is_some();
        // Rows that came in while segments were still being read lie between them.
        plan.put
            .extend(pack_range(rows, start..part.start, is_gone));
        start = part.end;
        if takes_more {
            start = part.start;
        } else if is_touched {
            plan.put
                .extend(pack_range(rows, part.start..part.end, is_gone));
        } else {
            plan.keep.push(part.clone());
        }
    }
    plan.put
        .extend(pack_range(rows, start..rows.count(), is_gone));
    plan
}

fn pack_range<T: minicbor::Encode<()>>(
    rows: &(impl Placed<T> + ?Sized),
    places: Range<u32>,
    is_gone: &dyn Fn(&T) -> bool,
) -> Vec<Packed> {
    let left: Vec<u32> = places
        .clone()
        .filter(|place| !is_gone(rows.at(*place)))
        .collect();
    let (mut from, mut taken) = (places.start, 0);
    segment::pack(left.iter().map(|place| rows.at(*place)))
        .into_iter()
        .map(|(count, body)| {
            taken += count as usize;
            let packed = Packed {
                start: from,
                end: left.get(taken).copied().unwrap_or(places.end),
                records: count,
                body,
            };
            from = packed.end;
            packed
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, start: u32, end: u32, bytes: usize) -> Part {
        Part {
            name: name.into(),
            start,
            end,
            bytes: bytes as u32,
        }
    }

    #[test]
    fn only_what_changed_is_written() {
        let rows: Vec<u32> = (0..100).collect();
        let parts = [
            part("a", 0, 40, TARGET_BYTES),
            part("b", 40, 90, TARGET_BYTES),
        ];
        let plan = rewrite(rows.as_slice(), &BTreeSet::from([41]), &parts, &|_| false);
        assert_eq!(plan.keep, [parts[0].clone()]);
        let ranges: Vec<_> = plan
            .put
            .iter()
            .map(|packed| (packed.start, packed.end))
            .collect();
        assert_eq!(ranges, [(40, 90), (90, 100)]);
        assert_eq!(
            rewrite(&rows[..90], &BTreeSet::new(), &parts, &|_| false).put,
            []
        );
    }

    #[test]
    fn new_rows_join_a_small_last_segment() {
        let rows: Vec<u32> = (0..10).collect();
        let parts = [part("a", 0, 8, 100)];
        let plan = rewrite(rows.as_slice(), &BTreeSet::new(), &parts, &|_| false);
        assert_eq!(plan.keep, []);
        assert_eq!((plan.put[0].start, plan.put[0].end), (0, 10));
        let mut read: Vec<u32> = Vec::new();
        segment::unpack(&plan.put[0].body, |row| read.push(row)).unwrap();
        assert_eq!(read, rows);
    }

    #[test]
    fn rows_between_segments_are_not_forgotten() {
        let rows: Vec<u32> = (0..30).collect();
        let parts = [
            part("a", 0, 10, TARGET_BYTES),
            part("b", 12, 30, TARGET_BYTES),
        ];
        let plan = rewrite(rows.as_slice(), &BTreeSet::new(), &parts, &|_| false);
        assert_eq!(plan.keep, parts);
        assert_eq!((plan.put[0].start, plan.put[0].end), (10, 12));
    }

    #[test]
    fn without_segments_all_is_written() {
        assert_eq!(
            rewrite([1u32, 2].as_slice(), &BTreeSet::new(), &[], &|_| false)
                .put
                .len(),
            1
        );
        assert_eq!(
            rewrite::<u32>([].as_slice(), &BTreeSet::new(), &[], &|_| false),
            Rewrite::default()
        );
    }

    #[test]
    fn what_is_gone_is_left_out_and_keeps_its_place() {
        let rows: Vec<u32> = (0..10).collect();
        let parts = [part("a", 0, 10, 100)];
        let gone = BTreeSet::from([3, 4, 9]);
        let plan = rewrite(rows.as_slice(), &gone, &parts, &|row| gone.contains(row));
        let packed = &plan.put[0];
        assert_eq!((packed.start, packed.end, packed.records), (0, 10, 7));
        let mut read: Vec<u32> = Vec::new();
        segment::unpack(&packed.body, |row| read.push(row)).unwrap();
        assert_eq!(read, [0, 1, 2, 5, 6, 7, 8]);
        let none = rewrite(rows.as_slice(), &gone, &parts, &|_| true);
        assert_eq!((none.keep.len(), none.put.len()), (0, 0));
    }
}
