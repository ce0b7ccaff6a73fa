//! What the standard tool sealed is opened here. The other way round is a journey, where the tool
//! is at hand.

use daftar_core::exchange::Unreadable;
use daftar_importer::{Head, head, sealing};

use crate::fixture;

#[test]
fn a_file_sealed_by_age_is_opened() {
    let sealed = fixture("sealed-by-age.age");
    assert_eq!(head(&sealed), Head::Sealed);
    let mut opened = Vec::new();
    let done = sealing::open(&mut &*sealed, &mut opened, "four plain words");
    assert_eq!((done, &*opened), (Ok(()), &br#"{"format":"daftar"}"#[..]));
    let wrong = sealing::open(&mut &*sealed, std::io::sink(), "four plain");
    assert_eq!(wrong, Err(Unreadable::WrongPassphrase));
}
