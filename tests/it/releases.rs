//! Backups of every released version, read for ever. The fixtures are never edited.

use daftar::domain::customer::Channel;
use daftar::domain::note::ContactChannel;
use daftar::domain::{Book, DeviceId, Id, Kind, Money, Stamp};
use daftar::format::backup::{self, BackupWriter, Origin, Staged};

use super::fixtures;

/// Ids of the fixtures: the kind's number in the middle, then which one.
fn id(kind: u8, number: u64) -> Id {
    format!("01a0c450-6c{kind:02x}-7000-8000-{number:012x}")
        .parse()
        .unwrap()
}

fn staged(name: &str) -> Staged {
    backup::read(&fixtures::read(name)).unwrap()
}

fn restored(name: &str) -> Book {
    staged(name).restore(Stamp::NONE, None)
}

#[test]
fn version_1_says_what_it_said() {
    let staged = staged("backup-v1.json");
    assert!(staged.header.is_verified);
    assert_eq!(
        (staged.header.version, staged.header.shop),
        (1, Some(id(1, 1)))
    );
    assert_eq!((staged.stampless, staged.unreadable_count()), (0, 0));
    assert_eq!(staged.files[0].id, id(14, 1));
    assert!(staged.files[0].bytes.starts_with(b"GIF89a"));
    let book = staged.restore(Stamp::NONE, None);

    let (_, shop) = book.shop().unwrap();
    assert_eq!((shop.name.as_str(), shop.currency_digits), ("Gul moda", 2));
    assert_eq!(shop.own_fields, ["Boy", "Ayaqqabı"]);
    assert!(book.staff().get(id(2, 2)).unwrap().is_archived);

    let ali = book.customers().get(id(3, 1)).unwrap();
    assert_eq!(ali.display_name(false), "Əli Vəli oğlu Məmmədov");
    assert_eq!(
        ali.phones[0].messengers,
        [Channel::WhatsApp, Channel::Telegram]
    );
    assert_eq!(ali.relatives[0].birthday.map(|date| date.year), Some(None));
    assert_eq!(ali.own_fields["Boy"], "182");
    assert_eq!(ali.photo, Some(id(14, 1)));
    assert!(
        book.customers().get(id(3, 3)).is_none(),
        "deleted, but kept"
    );
    assert!(book.is_deleted(&Kind::Customer, id(3, 3)));

    let dress = book.products().get(id(4, 1)).unwrap();
    assert_eq!(dress.price_of(Some(id(5, 1))), Money(13_000));
    assert_eq!(dress.price_of(Some(id(5, 2))), Money(12_550));
    let unheard_of = book.notes().get(id(6, 2)).unwrap();
    assert_eq!(unheard_of.channel, ContactChannel::Other("hologram".into()));

    let ledger = book.ledger();
    let sale = ledger.sales().get(id(7, 1)).unwrap();
    assert_eq!((sale.total(), sale.paid()), (Money(25_000), Money(25_000)));
    assert_eq!(ledger.net(sale), Money(12_750));
    assert_eq!(ledger.owner(id(7, 2)), Some(id(3, 2)), "tied later");
    assert!(ledger.is_void(id(9, 1)));
    assert_eq!(ledger.account(id(3, 1)).unwrap().spent, Money(12_750));
    assert_eq!(
        ledger.logs().get(id(12, 1)).unwrap().of_kind,
        Kind::Customer
    );
}

#[test]
fn version_1_is_written_back_with_all_that_is_unknown() {
    let book = restored("backup-v1.json");
    let staged = staged("backup-v1.json");
    let origin = Origin {
        device: DeviceId(0xaa),
        written: staged.header.written.unwrap(),
    };
    let mut writer = BackupWriter::new(&book, origin);
    let mut bytes = Vec::new();
    while let Some(piece) = writer.piece(&book) {
        bytes.extend_from_slice(&piece);
    }
    for file in &staged.files {
        bytes.extend_from_slice(&writer.file(file));
    }
    bytes.extend_from_slice(&writer.finish());
    let fixture = String::from_utf8(fixtures::read("backup-v1.json")).unwrap();
    let written = String::from_utf8(bytes).unwrap();
    for (line, expected) in written.lines().zip(fixture.lines()) {
        assert_eq!(line, expected);
    }
    assert_eq!(written, fixture);
}
