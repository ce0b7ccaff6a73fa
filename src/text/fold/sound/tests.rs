use super::*;
use crate::text::fold::exact;

fn first(word: &str) -> Code {
    codes(&exact(word)).remove(0)
}

#[test]
fn spellings_of_one_name_sound_alike() {
    for spellings in [
        &[
            "Шаҳноза",
            "Шахноза",
            "Shahnoza",
            "Shaxnoza",
            "Shakhnoza",
            "Şahnoza",
        ][..],
        &[
            "Ғафур",
            "Гафур",
            "Gʻafur",
            "G'afur",
            "Gafur",
            "Ghafur",
            "Ğafur",
        ],
        &["Щукина", "Shchukina", "Schukina", "Shukina"],
        &["Дмитрий", "Dmitriy", "Dmitry", "Dmitri"],
        &["Наталья", "Natalya", "Natalia"],
        &["Юлия", "Yuliya", "Yulia", "Iulia"],
        &["Жасур", "Jasur", "Джасур", "Djasur", "Zhasur", "Dzhasur"],
        &["Елена", "Elena", "Yelena"],
        &["Чингиз", "Çingiz", "Chingiz"],
        &["Қодир", "Qodir", "Kodir", "Кодир"],
        &["Алиев", "Aliev", "Aliyev"],
        &["Эльдар", "Eldar", "Элдар"],
        &["Ўктам", "Oʻktam", "O'ktam", "Oktam"],
        &["Nguyễn", "nguyen", "NGUYEN"],
        &["Мухаммад", "Muhammad", "Muxammad", "Muhamad"],
    ] {
        for other in &spellings[1..] {
            assert_eq!(
                first(spellings[0]),
                first(other),
                "{} {other}",
                spellings[0]
            );
        }
    }
}

#[test]
fn yo_is_read_both_ways() {
    let both = codes(&exact("Ёқуб"));
    assert!(both.contains(&first("Yoqub")) && both.contains(&first("Екуб")));
    assert!(codes(&exact("Пётр")).contains(&first("Петр")));
    assert!(codes(&exact("Пётр")).contains(&first("Pyotr")));
}

#[test]
fn confusions_are_cheaper_than_mistakes() {
    let price = |typed: &str, meant: &str| {
        let (typed, meant) = (first(typed), first(meant));
        assert_eq!(typed.len(), meant.len());
        let pairs = typed.iter().zip(&meant);
        pairs.map(|(a, b)| substitution(*a, *b)).sum::<u8>()
    };
    assert_eq!(price("eli", "Əli"), 1);
    assert_eq!(price("ali", "Əli"), 1);
    assert!(price("sahin", "Şahin") < 2);
    assert!(price("Shohruh", "Шахрух") <= 2);
    assert!(price("Cavid", "Джавид") <= 2);
    assert_eq!(price("tom", "tim"), 6);
    assert_eq!(price("bom", "kom"), MISTAKE);
    assert!(price("a5", "a6") > 2 * MISTAKE);
}

#[test]
fn prices_are_the_same_both_ways() {
    for a in 0..45 {
        for b in 0..45 {
            assert_eq!(substitution(a, b), substitution(b, a), "{a} {b}");
            assert_eq!(substitution(a, b) == 0, a == b);
        }
    }
}

#[test]
fn a_letter_held_down_sounds_like_nothing() {
    assert!(codes_of_beginning("zzzzz").is_empty());
    assert!(!codes_of_beginning("anna").is_empty());
}

#[test]
fn a_half_typed_digraph_is_a_beginning() {
    let whole = first("Щукина");
    for typed in ["sh", "shc", "shch", "sc", "sch", "shchu"] {
        let typed = codes_of_beginning(typed).remove(0);
        assert!(whole.starts_with(&typed), "{typed:?}");
    }
    assert!(begins(first("k")[0], first("kh")[0]));
}

#[test]
fn other_scripts_and_digits_are_kept() {
    assert_eq!(first("გ").len(), 3);
    assert_eq!(first("2024").len(), 4);
    assert_eq!(first("22").len(), 2);
    assert!(first("").is_empty());
}
