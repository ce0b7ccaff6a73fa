//! Folding: new segments take the place of old ones and of journal entries, all or nothing.
//! Compaction, bulk import and restore are all folds.

use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbKeyRange};

use super::idb::{JOURNAL, META, SEGMENTS, Tx, bytes_from_js, bytes_to_js, elements};
use super::journal::as_seq;
use super::meta::{checksum, put_meta};
use super::paging::pages;
use super::store::read_meta;
use super::{Meta, SegmentInfo, Store, StoreError};

/// A segment to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSegment {
    /// Never used before, in any tab: something random belongs in it.
    pub name: String,
    /// The desk's word for what is inside.
    pub kind: String,
    /// Number of records.
    pub records: u32,
    /// Earliest time among the records, ms.
    pub first_ms: i64,
    /// Latest time among the records, ms.
    pub last_ms: i64,
    /// The packed records, about 1 MB at most.
    pub body: Vec<u8>,
}

impl NewSegment {
    fn info(&self) -> SegmentInfo {
        SegmentInfo {
            name: self.name.clone(),
            kind: self.kind.clone(),
            records: self.records,
            bytes: self.body.len() as u32,
            checksum: checksum(&self.body),
            first_ms: self.first_ms,
            last_ms: self.last_ms,
        }
    }
}

/// What the stored data should become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fold {
    /// Generation the caller read; anything else in the store refuses the fold.
    pub expected_generation: u64,
    /// Live segments that stay, by name.
    pub keep: Vec<String>,
    /// Segments already written by `stage`.
    pub staged: Vec<SegmentInfo>,
    /// Segments to write now.
    pub put: Vec<NewSegment>,
    /// Highest journal entry the new segments contain; entries up to it are deleted. Keep
    /// `Meta::journal_from` to delete none.
    pub journal_through: u64,
    /// How many entries the caller read between `Meta::journal_from` and `journal_through`. The
    /// fold is refused when the store holds another number.
    pub journal_entries: u32,
    /// The desk's own header.
    pub opaque: Vec<u8>,
}

impl Store {
    /// Writes segments that no header mentions yet and reads them back. A long import stages
    /// packet after packet and ends with one `fold`. What is staged and never folded is cleared
    /// away by the next fold.
    ///
    /// # Errors
    /// `Corrupt` when what came back is not what was written, or when the name was taken by other
    /// bytes; `Moved` when another tab folded meanwhile; `Quota`, `Closed`, `Newer`.
    pub async fn stage(&self, segments: &[NewSegment]) -> Result<Vec<SegmentInfo>, StoreError> {
        self.connection.writable()?;
        let mut infos = Vec::with_capacity(segments.len());
        for page in pages(segments, |segment| segment.body.len()) {
            infos.extend(self.stage_page(page).await?);
        }
        Ok(infos)
    }

    /// Flips the data to the new set of segments. Before it the old data is whole, after it the
    /// new; there is no moment between, whatever fails.
    ///
    /// # Errors
    /// `Moved` when another tab folded, erased or restored first: read `meta` and start over.
    /// `Quota`, `Corrupt` (a segment did not read back), `Newer`, `Closed`; `Other` when a kept
    /// segment is not live. In every case the old data stands.
    pub async fn fold(&self, fold: Fold) -> Result<Meta, StoreError> {
        self.connection.writable()?;
        let mut added = fold.staged.clone();
        added.extend(self.stage(&fold.put).await?);
        self.connection
            .run(async |db: &IdbDatabase| self.flip(db, &fold, &added).await)
            .await
    }

    async fn stage_page(&self, page: &[NewSegment]) -> Result<Vec<SegmentInfo>, StoreError> {
        let infos: Vec<_> = page.iter().map(NewSegment::info).collect();
        let bodies: Vec<_> = page
            .iter()
            .map(|segment| bytes_to_js(&segment.body))
            .collect();
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &[SEGMENTS], self.patience_ms())?;
                let store = tx.store(SEGMENTS)?;
                let names: Vec<_> = infos
                    .iter()
                    .map(|info| JsValue::from_str(&info.name))
                    .collect();
                let mut answers = Vec::with_capacity(names.len());
                for name in &names {
                    answers.push(tx.answer(store.get_key(name)?));
                }
                let mut is_free = Vec::with_capacity(names.len());
                for answer in answers {
                    is_free.push(answer.await?.is_undefined());
                }
                // Taken by our own earlier try, whose answer was lost, or by a segment of somebody
                // else, which must not be overwritten: reading back tells.
                for ((name, body), _) in names
                    .iter()
                    .zip(&bodies)
                    .zip(is_free)
                    .filter(|(_, is_free)| *is_free)
                {
                    store.add_with_key(body, name)?;
                }
                tx.committed().await
            })
            .await?;
        for (info, value) in infos.iter().zip(self.segment_values(&infos).await?) {
            match bytes_from_js(&value) {
                Some(bytes) if info.is_whole(&bytes) => {}
                // Another tab folded just now and cleared away what its header does not name.
                None if value.is_undefined() => return Err(StoreError::Moved),
                _ => {
                    return Err(StoreError::Corrupt {
                        part: info.name.clone(),
                    });
                }
            }
        }
        Ok(infos)
    }

    /// The one transaction that decides: looks at everything again, then replaces the header and
    /// clears away what it no longer names.
    async fn flip(
        &self,
        db: &IdbDatabase,
        fold: &Fold,
        added: &[SegmentInfo],
    ) -> Result<Meta, StoreError> {
        let ours = self.connection.options.schema;
        let tx = Tx::write(db, &[META, JOURNAL, SEGMENTS], self.patience_ms())?;
        let (journal, segments) = (tx.store(JOURNAL)?, tx.store(SEGMENTS)?);
        let stored = tx.answer(segments.get_all_keys()?);
        let old = read_meta(&tx, ours).await?;
        let stored: Vec<_> = elements(&stored.await?)
            .iter()
            .filter_map(JsValue::as_string)
            .collect();

        let Some(new) = next_meta(&old, fold, added, ours)? else {
            // Only a retry after an unanswered commit sees its own work: it is done.
            return Ok(old);
        };
        if new.segments.iter().any(|info| !stored.contains(&info.name)) {
            return Err(StoreError::Moved);
        }
        if fold.journal_through > old.journal_from {
            let folded = journal_range(old.journal_from, fold.journal_through)?;
            let count = tx.answer(journal.count_with_key(&folded)?).await?;
            if as_seq(&count) != u64::from(fold.journal_entries) {
                return Err(StoreError::Moved);
            }
            journal.delete(&folded)?;
        }
        for name in stored
            .iter()
            .filter(|name| !new.segments.iter().any(|s| s.name == **name))
        {
            segments.delete(&JsValue::from_str(name))?;
        }
        put_meta(&tx.store(META)?, &new)?;
        tx.committed().await?;
        Ok(new)
    }
}

/// Entries after `after` up to `through`.
fn journal_range(after: u64, through: u64) -> Result<IdbKeyRange, StoreError> {
    let (after, through) = (
        JsValue::from_f64(after as f64),
        JsValue::from_f64(through as f64),
    );
    Ok(IdbKeyRange::bound_with_lower_open(&after, &through, true)?)
}

/// The header after the fold; `None` when the store already holds exactly that.
fn next_meta(
    old: &Meta,
    fold: &Fold,
    added: &[SegmentInfo],
    schema: u32,
) -> Result<Option<Meta>, StoreError> {
    let journal_from = fold.journal_through;
    let is_kept = |info: &&SegmentInfo| fold.keep.contains(&info.name);
    let mut segments: Vec<_> = old.segments.iter().filter(is_kept).cloned().collect();
    if old.generation == fold.expected_generation + 1
        && old.journal_from == journal_from
        && old.opaque == fold.opaque
        && old.segments.ends_with(added)
        && segments.len() + added.len() >= old.segments.len()
    {
        return Ok(None);
    }
    if old.generation != fold.expected_generation {
        return Err(StoreError::Moved);
    }
    if segments.len() != fold.keep.len() {
        return Err(StoreError::Other(String::from(
            "a kept segment is not live",
        )));
    }
    if journal_from < old.journal_from {
        return Err(StoreError::Other(String::from(
            "the journal cannot be unfolded",
        )));
    }
    segments.extend_from_slice(added);
    let generation = old.generation + 1;
    Ok(Some(Meta {
        generation,
        schema,
        segments,
        journal_from,
        opaque: fold.opaque.clone(),
    }))
}
