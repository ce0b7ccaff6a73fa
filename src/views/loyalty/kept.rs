//! The programme in the making, kept by the device until it is saved or put back: neither another
//! page, another language nor a reload loses it.

use web_sys::Storage;

use crate::domain::change::Record;
use crate::domain::{Entry, Id, Programme};
use crate::format::json::{read_record, write_entry};

/// Before the id of the shop, in local storage.
const PREFIX: &str = "daftar.programme.";

// Where the browser keeps nothing, a draft still lasts as long as the page.
fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn name(shop: Id) -> String {
    format!("{PREFIX}{shop}")
}

/// What was being set up for this shop, if anything.
pub fn read(shop: Id) -> Option<Programme> {
    let text = local()?.get_item(&name(shop)).ok()??;
    match read_record(text.as_bytes(), false).ok()? {
        Record::Entry(Entry::Programme(rules)) => Some(rules),
        _ => None,
    }
}

/// Keeps what is being set up for this shop.
pub fn write(shop: Id, rules: &Programme) {
    let mut text = Vec::new();
    write_entry(rules, &mut text);
    if let (Some(storage), Ok(text)) = (local(), String::from_utf8(text)) {
        let _ = storage.set_item(&name(shop), &text);
    }
}

/// Nothing is being set up any more.
pub fn forget(shop: Id) {
    if let Some(storage) = local() {
        let _ = storage.remove_item(&name(shop));
    }
}
