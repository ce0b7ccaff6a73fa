//! What the search promises, one promise a test.

use super::{Fields, Index};

type Card<'a> = (&'a str, Fields<'a>);

fn named<'a>(name: &'a [&'a str]) -> Card<'a> {
    let fields = Fields {
        names: name,
        ..Fields::default()
    };
    (name[0], fields)
}

fn index<'a>(cards: &[Card<'a>]) -> Index<&'a str> {
    let mut index = Index::default();
    for (id, fields) in cards {
        index.put(*id, fields);
    }
    index
}

fn town() -> Index<&'static str> {
    index(&[
        named(&["Шаҳноза Каримова"]),
        named(&["Nguyễn Thị Hạnh"]),
        named(&["Əli Məmmədov"]),
        named(&["Ғафур Ўринов"]),
        named(&["Мария Щукина"]),
        named(&["Пётр Семёнов"]),
        named(&["Oʻktam Yoʻldoshev"]),
        named(&["Đỗ Minh Quân"]),
        named(&["Muhammadali Xoʻjayev"]),
        named(&["Cavid Həsənov"]),
    ])
}

#[test]
fn a_name_is_found_in_any_script_and_without_marks() {
    let town = town();
    for (typed, meant) in [
        ("shahnoza", "Шаҳноза Каримова"),
        ("Шахноза", "Шаҳноза Каримова"),
        ("şahnoza", "Шаҳноза Каримова"),
        ("shakhnoza karimova", "Шаҳноза Каримова"),
        ("nguyen", "Nguyễn Thị Hạnh"),
        ("hanh nguyen", "Nguyễn Thị Hạnh"),
        ("eli", "Əli Məmmədov"),
        ("ali", "Əli Məmmədov"),
        ("Али Мамедов", "Əli Məmmədov"),
        ("gafur", "Ғафур Ўринов"),
        ("g'afur", "Ғафур Ўринов"),
        ("gʻafur", "Ғафур Ўринов"),
        ("Гафур Уринов", "Ғафур Ўринов"),
        ("shchukina", "Мария Щукина"),
        ("schukina", "Мария Щукина"),
        ("Петр Семенов", "Пётр Семёнов"),
        ("pyotr", "Пётр Семёнов"),
        ("Уктам", "Oʻktam Yoʻldoshev"),
        ("Ўктам Йўлдошев", "Oʻktam Yoʻldoshev"),
        ("Юлдашев", "Oʻktam Yoʻldoshev"),
        ("do quan", "Đỗ Minh Quân"),
        ("ĐỖ MINH", "Đỗ Minh Quân"),
        ("Nguye\u{302}\u{303}n", "Nguyễn Thị Hạnh"),
        ("Джавид", "Cavid Həsənov"),
        ("javid gasanov", "Cavid Həsənov"),
    ] {
        assert_eq!(town.find(typed, 10).first(), Some(&meant), "{typed}");
    }
}

#[test]
fn every_beginning_of_a_name_finds_it_whatever_the_script() {
    let town = town();
    for typed in [
        "shchukina",
        "schukina",
        "щукина",
        "shahnoza",
        "шаҳноза",
        "yoʻldoshev",
        "khojayev",
        "xo'jayev",
    ] {
        let meant = match typed.chars().next() {
            Some('s' | 'щ') if typed.contains("uk") => "Мария Щукина",
            Some('щ') => "Мария Щукина",
            Some('s' | 'ш') => "Шаҳноза Каримова",
            Some('y') => "Oʻktam Yoʻldoshev",
            _ => "Muhammadali Xoʻjayev",
        };
        for (end, c) in typed.char_indices() {
            let beginning = &typed[..end + c.len_utf8()];
            assert!(town.find_all(beginning).contains(&meant), "{beginning}");
        }
    }
}

#[test]
fn slips_and_a_wrong_layout_are_forgiven() {
    let town = town();
    for (typed, meant) in [
        ("shahnzoa", "Шаҳноза Каримова"),
        ("karmova", "Шаҳноза Каримова"),
        ("mamedof", "Əli Məmmədov"),
        ("ngyuen", "Nguyễn Thị Hạnh"),
        ("ofyjpf", "Шаҳноза Каримова"),
        ("oerbyf", "Мария Щукина"),
        ("ырфртщяф", "Шаҳноза Каримова"),
        ("йгфт вщ", "Đỗ Minh Quân"),
        ("muhammad ali", "Muhammadali Xoʻjayev"),
        ("minhquan", "Đỗ Minh Quân"),
    ] {
        assert_eq!(town.find(typed, 10).first(), Some(&meant), "{typed}");
    }
    assert!(town.find("zzzz", 10).is_empty());
}

#[test]
fn whole_words_come_before_beginnings_and_the_rest_after() {
    let index = index(&[
        (
            "note",
            Fields {
                names: &["Zafar"],
                notes: &["a friend of Ali"],
                ..Fields::default()
            },
        ),
        (
            "tag",
            Fields {
                names: &["Umid"],
                tags: &["ali"],
                ..Fields::default()
            },
        ),
        (
            "relative",
            Fields {
                names: &["Nodir"],
                relatives: &["Ali"],
                ..Fields::default()
            },
        ),
        named(&["Alisher"]),
        named(&["Vali"]),
        named(&["Ali"]),
        named(&["Əli"]),
        (
            "nickname",
            Fields {
                names: &["Muhammad"],
                nicknames: &["Ali"],
                ..Fields::default()
            },
        ),
    ]);
    let found = index.find_all("ali");
    assert_eq!(
        found,
        [
            "Ali", "Alisher", "nickname", "Əli", "relative", "tag", "note"
        ]
    );
}

#[test]
fn the_last_digits_of_a_phone_are_enough() {
    let index = index(&[
        (
            "start",
            Fields {
                phones: &["998456712399"],
                ..Fields::default()
            },
        ),
        (
            "end",
            Fields {
                phones: &["998901234567"],
                ..Fields::default()
            },
        ),
        (
            "other",
            Fields {
                phones: &["998935556677", "79161112233"],
                ..Fields::default()
            },
        ),
        (
            "card",
            Fields {
                cards: &["K-0004567"],
                ..Fields::default()
            },
        ),
    ]);
    assert_eq!(index.find_all("4567"), ["end", "card", "start"]);
    for typed in [
        "+998 90 123-45-67",
        "90 123 45 67",
        "(90) 1234567",
        "00998901234567",
        "8901234567",
    ] {
        assert_eq!(index.find_all(typed), ["end"], "{typed}");
    }
    assert_eq!(index.find_all("8 916 111 22 33"), ["other"]);
    assert_eq!(index.find_all("K-0004567"), ["card"]);
    assert_eq!(index.find_all("0004567"), ["card"]);
    assert!(index.find_all("9999").is_empty());
}

#[test]
fn words_and_digits_together_narrow_the_search() {
    let index = index(&[
        (
            "a",
            Fields {
                names: &["Anvar Karimov"],
                phones: &["998901234567"],
                ..Fields::default()
            },
        ),
        (
            "b",
            Fields {
                names: &["Anvar Aliyev"],
                phones: &["998907654321"],
                tags: &["vip"],
                ..Fields::default()
            },
        ),
    ]);
    assert_eq!(index.find_all("anvar 4567"), ["a"]);
    assert_eq!(index.find_all("vip anv"), ["b"]);
    assert_eq!(index.find_all("4321 al"), ["b"]);
    assert!(index.find_all("karimov vip").is_empty());
}

#[test]
fn one_word_of_a_name_does_not_serve_two_words_typed() {
    let index = index(&[
        named(&["Lê Thị Mai"]),
        named(&["Lê Thị Lệ"]),
        named(&["Lê Thị Lan"]),
    ]);
    assert_eq!(index.find("le thi le", 1), ["Lê Thị Lệ"]);
    assert_eq!(index.find("le thi l", 2).len(), 2);
    assert!(!index.find("le thi l", 2).contains(&"Lê Thị Mai"));
}

#[test]
fn among_equals_the_weightier_comes_first() {
    let index = index(&[
        (
            "new",
            Fields {
                names: &["Ali"],
                weight: 1,
                ..Fields::default()
            },
        ),
        (
            "regular",
            Fields {
                names: &["Ali"],
                weight: 50,
                ..Fields::default()
            },
        ),
    ]);
    assert_eq!(index.find_all("ali"), ["regular", "new"]);
}

#[test]
fn a_person_changed_or_removed_is_found_as_they_are_now() {
    let mut index = town();
    let meant = "Əli Məmmədov";
    index.put(
        meant,
        &Fields {
            names: &["Vəli"],
            phones: &["994501112233"],
            notes: &["qonşu"],
            ..Fields::default()
        },
    );
    assert_eq!(index.len(), 10);
    assert!(!index.find_all("mammadov").contains(&meant));
    assert_eq!(index.find_all("veli"), [meant]);
    assert_eq!(index.find_all("2233"), [meant]);
    assert!(index.remove(&meant));
    assert!(!index.remove(&meant));
    for typed in ["veli", "2233", "qonsu"] {
        assert!(index.find_all(typed).is_empty(), "{typed}");
    }
    index.put(
        "again",
        &Fields {
            names: &["Vəli"],
            ..Fields::default()
        },
    );
    assert_eq!(index.find_all("veli"), ["again"]);
    assert_eq!(index.len(), 10);
}

#[test]
fn an_empty_query_finds_nobody() {
    let town = town();
    for typed in ["", "  ", "-", "'", "+", "…"] {
        assert!(town.find_all(typed).is_empty(), "{typed:?}");
    }
    assert!(Index::<u32>::default().find_all("ali").is_empty());
    assert!(Index::<u32>::default().is_empty());
}
