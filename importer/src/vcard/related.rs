//! Relatives whom a card names, and what only our own files say of them.

use calcard::vcard::{VCard, VCardEntry};
use daftar_core::exchange::{Contact, Related};

use super::contact::{joined, push_other};
use crate::writing;

/// Who is named by another card of the same book names nobody here.
pub fn put(contact: &mut Contact, name: String, label: String, ours: Vec<(String, String)>) {
    let is_link = ["urn:", "http:", "https:", "mailto:", "tel:"]
        .iter()
        .any(|scheme| name.starts_with(scheme));
    if is_link {
        push_other(contact, "related", name);
    } else if !name.is_empty() {
        contact.relatives.push(Related { name, label, ours });
    }
}

/// What only our own files say of a relative.
pub fn ours_beside(entry: &VCardEntry, card: &VCard) -> Vec<(String, String)> {
    let others = card.entries.iter();
    let others = others.filter(|other| entry.group.is_some() && other.group == entry.group);
    let others =
        others.filter(|other| !other.name.as_str().eq_ignore_ascii_case(writing::NAMELESS));
    others.filter_map(ours).collect()
}

/// What only our own files say.
pub fn ours(entry: &VCardEntry) -> Option<(String, String)> {
    let name = entry.name.as_str().to_ascii_uppercase();
    let name = name.strip_prefix(writing::OURS)?.to_lowercase();
    Some((name, joined(entry, ", ")))
}
