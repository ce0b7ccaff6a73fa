//! One action as the journal keeps it: JSON, with records in the form backups have.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::json::{self, Unreadable};
use crate::domain::change::{Action, Change, Fields};
use crate::domain::entry::{Kind, Verb};
use crate::domain::{Id, Stamp};

#[derive(Serialize, Deserialize)]
struct ActionJson {
    stamp: Stamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Id>,
    verb: Verb,
    changes: Vec<Box<RawValue>>,
}

#[derive(Serialize, Deserialize)]
struct EditJson {
    edit: Kind,
    id: Id,
    fields: Fields,
}

/// An action as bytes for the journal.
pub fn write_action(action: &Action) -> Vec<u8> {
    let changes = action.changes.iter().filter_map(|change| {
        let text = match change {
            Change::Put(record) => {
                let mut out = Vec::new();
                json::write_record(record, &mut out);
                String::from_utf8(out).ok()
            }
            Change::Edit { kind, id, fields } => {
                let edit = EditJson {
                    edit: kind.clone(),
                    id: *id,
                    fields: fields.clone(),
                };
                serde_json::to_string(&edit).ok()
            }
        };
        RawValue::from_string(text?).ok()
    });
    let action = ActionJson {
        stamp: action.stamp,
        by: action.by,
        verb: action.verb.clone(),
        changes: changes.collect(),
    };
    serde_json::to_vec(&action).unwrap_or_default()
}

/// Reads an action of the journal.
///
/// # Errors
/// The bytes are not an action.
pub fn read_action(bytes: &[u8]) -> Result<Action, Unreadable> {
    let action: ActionJson = serde_json::from_slice(bytes).map_err(|_| Unreadable::NotAnObject)?;
    let mut changes = Vec::with_capacity(action.changes.len());
    for change in &action.changes {
        let text = change.get();
        changes.push(match serde_json::from_str::<EditJson>(text) {
            Ok(EditJson { edit, id, fields }) => Change::Edit {
                kind: edit,
                id,
                fields,
            },
            Err(_) => Change::Put(Box::new(json::read_record(text.as_bytes(), true)?)),
        });
    }
    Ok(Action {
        stamp: action.stamp,
        by: action.by,
        verb: action.verb,
        changes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Customer, DeviceId, Sale};

    #[test]
    fn an_action_reads_back_as_written() {
        let stamp = Stamp::new(1_700_000_000_000, 1, DeviceId(7));
        let customer = Customer {
            given: "Шаҳноза".into(),
            ..Customer::default()
        };
        let changes = vec![
            Change::add(Id(5 << 64), customer),
            Change::delete(Kind::Customer, Id(6 << 64), true),
            Change::delete(Kind::Customer, Id(6 << 64), false),
            Change::enter(Sale {
                id: Id(7 << 64),
                ..Sale::default()
            }),
        ];
        let action = Action::new(stamp, Some(Id(9)), Verb::Add, changes);
        assert_eq!(read_action(&write_action(&action)), Ok(action));
    }
}
