//! Address books: vCard 2.1 of old Androids, 3.0 of iPhones, 4.0 of the web.

mod contact;
mod mending;
mod related;

use std::borrow::Cow;

use calcard::{Entry, Parser};
use daftar_core::exchange::{Contact, Unreadable};

use crate::encoding;
use crate::limits::MOST_CONTACTS;

const BEGIN: &[u8] = b"BEGIN:VCARD";
const END: &str = "END:VCARD";
/// Cards read between two words about how far it is.
const CARDS_A_WORD: usize = 100;

/// Whether bytes begin as an address book does.
pub fn is_vcard(bytes: &[u8]) -> bool {
    let bytes = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    bytes
        .get(..BEGIN.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(BEGIN))
}

/// Reads the cards of an address book.
///
/// # Errors
/// `Empty` where no card says anything, `TooLarge`, `NotATable` where it is no text.
pub fn read(bytes: &[u8], on_share: &mut dyn FnMut(f64)) -> Result<Vec<Contact>, Unreadable> {
    let whole = mending::with_whole_letters(bytes);
    let text = encoding::decode(&whole).ok_or(Unreadable::NotATable)?;
    let mut contacts = Vec::new();
    let mut rest: &str = &text;
    let mut number = 0;
    while let Some(end) = end_of_card(rest) {
        let (card, behind) = rest.split_at(end);
        rest = behind;
        number += 1;
        let card: Cow<str> = mending::mended(card);
        let contact = match Parser::new(&card).entry() {
            Entry::VCard(card) => contact::contact(card, number),
            _ => None,
        };
        contacts.extend(contact);
        if contacts.len() > MOST_CONTACTS {
            return Err(Unreadable::TooLarge);
        }
        if contacts.len() % CARDS_A_WORD == 0 {
            on_share(1.0 - rest.len() as f64 / text.len() as f64);
        }
    }
    if contacts.is_empty() {
        Err(Unreadable::Empty)
    } else {
        Ok(contacts)
    }
}

/// Behind the line that ends a card; the end of the text where the last one is cut off.
fn end_of_card(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut has_begun = false;
    for line in text.split_inclusive('\n') {
        at += line.len();
        let line = line.trim();
        has_begun |= line.as_bytes().eq_ignore_ascii_case(BEGIN);
        if has_begun && line.eq_ignore_ascii_case(END) {
            return Some(at);
        }
    }
    has_begun.then_some(at)
}
