//! What takes changes back.

use serde_json::Value;

use super::Book;
use crate::domain::change::{Change, Record};
use crate::domain::entry::Entry;
use crate::domain::held::Fields;
use crate::domain::ids::Id;
use crate::domain::sale::Void;

impl Book {
    /// What undoes the changes, as the book stands before them. New cards are deleted,
    /// edited fields get their old values, entries are taken back by an entry each.
    pub fn inverse(&self, changes: &[Change], mut new_id: impl FnMut() -> Id) -> Vec<Change> {
        let mut inverse = Vec::with_capacity(changes.len());
        for change in changes.iter().rev() {
            match change {
                Change::Put(record) => match &**record {
                    Record::Entry(Entry::Log(_)) => {}
                    Record::Entry(Entry::Void(void)) => {
                        inverse.push(Change::enter(Void {
                            id: new_id(),
                            at: void.at,
                            target: void.target,
                            is_void: !void.is_void,
                            ..Void::default()
                        }));
                    }
                    Record::Entry(entry) => {
                        if self.record(&entry.kind(), entry.id()).is_none() {
                            inverse.push(Change::enter(Void {
                                id: new_id(),
                                at: entry.at(),
                                target: entry.id(),
                                is_void: true,
                                ..Void::default()
                            }));
                        }
                    }
                    card => inverse.push(self.undo_card(card)),
                },
                Change::Edit { kind, id, fields } => {
                    let old = self.fields(kind, *id).unwrap_or_default();
                    let fields = fields.keys().map(|name| old_value(&old, name)).collect();
                    inverse.push(Change::Edit {
                        kind: kind.clone(),
                        id: *id,
                        fields,
                    });
                }
            }
        }
        inverse
    }

    fn undo_card(&self, record: &Record) -> Change {
        let (kind, id) = (record.kind(), record.id());
        let Some(old) = self.fields(&kind, id) else {
            return Change::delete(kind, id, true);
        };
        let new = each_card!(record, held => held.fields(), _entry => Fields::new(), foreign => foreign.fields.clone());
        let names = new
            .keys()
            .chain(old.keys())
            .filter(|name| new.get(*name) != old.get(*name));
        let fields = names.map(|name| old_value(&old, name)).collect();
        Change::Edit { kind, id, fields }
    }
}

fn old_value(old: &Fields, name: &str) -> (String, Value) {
    (
        name.to_owned(),
        old.get(name).cloned().unwrap_or(Value::Null),
    )
}
