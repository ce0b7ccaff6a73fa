//! Address books of phones.

use daftar_core::domain::customer::Address;

use crate::{contacts, fixture};

#[test]
fn an_iphone_is_read() {
    let found = contacts(&fixture("iphone.vcf"));
    let person = &found[0];
    assert_eq!(person.number, 1);
    assert_eq!(person.full_name, "");
    assert_eq!(
        [
            &*person.family_name,
            &*person.given_name,
            &*person.middle_name
        ],
        ["Каримова", "Шаҳноза", "Баҳром қизи"]
    );
    let phones: Vec<(&str, &str)> = person
        .phones
        .iter()
        .map(|(number, label)| (&**number, &**label))
        .collect();
    assert_eq!(
        phones,
        [
            ("+998 90 123 45 67", "mobile"),
            ("+998 71 234 56 78", "Онаси"),
            ("+998 93 111 22 33", "work")
        ]
    );
    assert_eq!(person.emails, ["shahnoza@example.com"]);
    assert_eq!(
        person.addresses,
        [Address {
            street: "Навоий кўчаси 5".into(),
            city: "Тошкент".into(),
            postcode: "100011".into(),
            country: "Ўзбекистон".into(),
            ..Address::default()
        }]
    );
    assert_eq!(person.birthday.unwrap().to_string(), "--05-09");
    assert_eq!(
        person.note,
        "Юмшоқ матоларни ёқтиради, аллергия: жун\nКечқурун келади"
    );
    assert!(
        person
            .photo
            .as_ref()
            .unwrap()
            .starts_with(&[0xff, 0xd8, 0xff])
    );
    assert_eq!(person.revised.unwrap().to_string(), "2026-10-01");
    assert!(person.others.is_empty(), "{:?}", person.others);
    let shop = &found[1];
    assert_eq!(
        (&*shop.full_name, &*shop.organization),
        ("Bakı Market", "Bakı Market")
    );
    assert_eq!(shop.phones[0].1, "cell");
    assert_eq!(shop.birthday.unwrap().to_string(), "--06-26");
    assert_eq!(shop.links, ["https://instagram.com/bakimarket"]);
}

#[test]
fn an_old_android_is_read() {
    let bytes = fixture("android.vcf");
    // The fixture parts a letter, or it tests nothing.
    assert!(
        String::from_utf8_lossy(&bytes)
            .lines()
            .any(|line| line.ends_with("=D0=") || line.ends_with("=D1="))
    );
    let found = contacts(&bytes);
    let person = &found[0];
    assert_eq!(
        [&*person.family_name, &*person.given_name],
        ["Каримова", "Шаҳноза"]
    );
    let labels: Vec<&str> = person.phones.iter().map(|(_, label)| &**label).collect();
    assert_eq!(labels, ["cell", "work", "mother"]);
    assert_eq!(person.phones[0].0, "+998901234567");
    assert_eq!(person.emails, ["shahnoza@example.com"]);
    assert_eq!(person.note, "Биринчи қатор\nиккинчи");
    assert_eq!(person.birthday.unwrap().to_string(), "1990-05-09");
    assert!(
        person
            .photo
            .as_ref()
            .unwrap()
            .starts_with(&[0xff, 0xd8, 0xff])
    );
    assert_eq!(person.nickname, "Shahi");
    assert_eq!(found[1].given_name, "Ali");
    assert_eq!(found[1].birthday.unwrap().to_string(), "1985-11-02");
}

#[test]
fn a_card_of_version_four_is_read() {
    let found = contacts(&fixture("web.vcf"));
    let person = &found[0];
    assert_eq!(
        [
            &*person.family_name,
            &*person.given_name,
            &*person.middle_name
        ],
        ["Nguyễn", "Minh Khai", "Thị"]
    );
    assert_eq!(
        person.phones,
        [("+84-901-234-567".to_owned(), "cell".to_owned())]
    );
    assert_eq!(person.birthday.unwrap().to_string(), "--04-15");
    assert_eq!(person.anniversary.unwrap().to_string(), "2014-06-20");
    assert_eq!(person.groups, ["VIP", "Hà Nội"]);
    assert_eq!(person.links, ["tg:minhkhai", "https://example.vn"]);
    assert_eq!(person.organization, "Cửa hàng Sen, Kho");
    assert!(person.photo.as_ref().unwrap().starts_with(b"\x89PNG"));
    assert_eq!(person.others, [("gender".to_owned(), "F".to_owned())]);
}

#[test]
fn no_birthday_is_lost_whatever_version_writes_it() {
    for (version, day, expected) in [
        ("3.0", "BDAY:--04-15", "--04-15"),
        ("2.1", "BDAY:--04-15", "--04-15"),
        ("4.0", "BDAY:--0415", "--04-15"),
        ("3.0", "item1.BDAY;value=date:1990-04-15", "1990-04-15"),
        ("2.1", "BDAY:19900415", "1990-04-15"),
        ("3.0", "BDAY:1990-04-15T00:00:00Z", "1990-04-15"),
        ("4.0", "BDAY:19900415T120000Z", "1990-04-15"),
    ] {
        let card = format!("BEGIN:VCARD\nVERSION:{version}\nFN:Lola\n{day}\nEND:VCARD\n");
        let found = contacts(card.as_bytes());
        let birthday = found[0].birthday.map(|day| day.to_string());
        assert_eq!(birthday.as_deref(), Some(expected), "{version} {day}");
    }
    // What cannot be read stays as it is written.
    for (version, day, text) in [
        ("3.0", "BDAY:15 of April", "15 of April"),
        ("3.0", "BDAY:1990", "1990"),
        ("4.0", "BDAY:1990-04", "1990-04"),
        ("4.0", "BDAY:---15", "---15"),
        ("2.1", "BDAY:1990-13-45", "1990-13-45"),
        (
            "2.1",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;in spring;3;;",
            "in spring",
        ),
    ] {
        let card = format!("BEGIN:VCARD\nVERSION:{version}\nFN:Lola\n{day}\nEND:VCARD\n");
        let found = contacts(card.as_bytes());
        assert_eq!(found[0].birthday, None, "{version} {day}");
        assert_eq!(found[0].others, [("bday".to_owned(), text.to_owned())]);
    }
}

#[test]
fn what_a_phone_calls_a_number_itself_is_its_label() {
    let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Lola\r\nTEL;CELL;PREF:+998901230099\r\n\
        TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=9C=D1=83=D0=B6):901230098\r\nEND:VCARD\r\n";
    let phones = [("+998901230099", "cell"), ("901230098", "Муж")];
    let phones = phones.map(|(number, label)| (number.to_owned(), label.to_owned()));
    assert_eq!(contacts(card)[0].phones, phones);
}

#[test]
fn a_card_that_is_cut_off_and_cards_of_nothing_do_no_harm() {
    let cut = b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\nBEGIN:VCARD\r\nN:Ali;;;;\r\nTEL:1";
    let found = contacts(cut);
    assert_eq!((found.len(), found[0].number), (1, 2));
    assert_eq!(found[0].phones[0].0, "1");
}

#[test]
fn letters_parted_by_a_fold_and_old_code_pages_are_read() {
    let mut folded = "BEGIN:VCARD\nVERSION:3.0\nFN:Шаҳ".as_bytes().to_vec();
    let last = folded.pop().unwrap();
    folded.extend_from_slice(b"\r\n ");
    folded.push(last);
    folded.extend_from_slice("ноза\r\nEND:VCARD\n".as_bytes());
    assert_eq!(contacts(&folded)[0].full_name, "Шаҳноза");
    let old = b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=WINDOWS-1251;ENCODING=QUOTED-PRINTABLE:=C8=E2=E0=ED\nEND:VCARD\n";
    assert_eq!(contacts(old)[0].full_name, "Иван");
}
