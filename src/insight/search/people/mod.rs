//! A town of made-up people with Uzbek, Azerbaijani, Vietnamese and Russian names, the same every time.
//! For the accuracy test and the benchmark only.

#![allow(dead_code, reason = "the test and the benchmark each use a part")]

mod names;
pub mod spelling;

use names::{
    AZ_FAMILIES, AZ_MEN, AZ_WOMEN, NOTES, RU_FAMILIES, RU_MEN, RU_WOMEN, UZ_FAMILIES, UZ_MEN,
    UZ_WOMEN, VI_FAMILIES, VI_GIVEN, VI_MIDDLES,
};
use spelling::{russian_latin, unmarked, uzbek_cyrillic};

/// Someone of the town.
pub struct Person {
    /// The name as the shop wrote it down.
    pub name: String,
    /// The words of the name in unmarked Latin letters, one spelling for every script.
    pub latin: Vec<String>,
    pub people: People,
    /// Digits with the country code.
    pub phone: String,
    pub note: String,
    pub tag: &'static str,
}

/// Whose way of naming and writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    UzbekLatin,
    UzbekCyrillic,
    Azerbaijani,
    Vietnamese,
    Russian,
}

/// A small xorshift: the same numbers everywhere.
pub struct Chance(u64);

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed ^ 0x9e37_79b9_7f4a_7c15)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11
    }

    /// Below `n`, evenly.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// Once in `n`.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// Earlier ones more often, as names are given.
    pub fn pick_common<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let at = self.below(from.len()).min(self.below(from.len() * 3 / 2));
        from[at]
    }
}

/// `count` people: three in five Uzbek, a third of them in Cyrillic.
pub fn town(count: usize) -> Vec<Person> {
    let mut chance = Chance::new(20_261_122);
    let names = Names::new();
    (0..count).map(|_| names.person(&mut chance)).collect()
}

struct Names {
    uzbek: [Vec<&'static str>; 3],
    azerbaijani: [Vec<&'static str>; 3],
    russian: [Vec<&'static str>; 3],
    vietnamese: [Vec<&'static str>; 3],
}

impl Names {
    fn new() -> Self {
        let list = |text: &'static str| text.split_whitespace().collect::<Vec<_>>();
        Self {
            uzbek: [list(UZ_MEN), list(UZ_WOMEN), list(UZ_FAMILIES)],
            azerbaijani: [list(AZ_MEN), list(AZ_WOMEN), list(AZ_FAMILIES)],
            russian: [list(RU_MEN), list(RU_WOMEN), list(RU_FAMILIES)],
            vietnamese: [list(VI_FAMILIES), list(VI_MIDDLES), list(VI_GIVEN)],
        }
    }

    fn person(&self, chance: &mut Chance) -> Person {
        let (people, words) = match chance.below(20) {
            0..8 => (People::UzbekLatin, slavic(&self.uzbek, chance)),
            8..12 => (People::UzbekCyrillic, slavic(&self.uzbek, chance)),
            12..15 => (People::Azerbaijani, slavic(&self.azerbaijani, chance)),
            15..18 => (People::Vietnamese, vietnamese(&self.vietnamese, chance)),
            _ => (People::Russian, slavic(&self.russian, chance)),
        };
        let latin = words.iter().map(|word| plain_latin(people, word)).collect();
        let written = words.iter().map(|word| match people {
            People::UzbekCyrillic => uzbek_cyrillic(word),
            _ => word.clone(),
        });
        Person {
            name: written.collect::<Vec<_>>().join(" "),
            latin,
            people,
            phone: phone(people, chance),
            note: note(chance),
            tag: chance.pick(&["vip", "doimiy", "оптом", "sỉ", "daimi", "instagram"]),
        }
    }
}

/// Given name and family name, the latter by sex, in either order.
fn slavic(lists: &[Vec<&'static str>; 3], chance: &mut Chance) -> Vec<String> {
    let is_woman = chance.once_in(2);
    let given = chance.pick_common(&lists[usize::from(is_woman)]).to_owned();
    let family = chance.pick_common(&lists[2]);
    let is_declined = ["ov", "ev", "in", "ов", "ев", "ёв", "ин"]
        .iter()
        .any(|end| family.ends_with(end));
    let end = match (
        is_woman && is_declined,
        family.is_ascii() || !family.ends_with(['в', 'н']),
    ) {
        (false, _) => "",
        (true, true) => "a",
        (true, false) => "а",
    };
    let family = format!("{family}{end}");
    if chance.once_in(3) {
        vec![family, given]
    } else {
        vec![given, family]
    }
}

fn vietnamese(lists: &[Vec<&'static str>; 3], chance: &mut Chance) -> Vec<String> {
    let family = if chance.below(10) < 3 {
        "Nguyễn"
    } else {
        chance.pick_common(&lists[0])
    };
    let mut words = vec![family.to_owned(), chance.pick(&lists[1]).to_owned()];
    if chance.once_in(3) {
        words.push(chance.pick(&lists[2]).to_owned());
    }
    words.push(chance.pick(&lists[2]).to_owned());
    words
}

fn phone(people: People, chance: &mut Chance) -> String {
    let (start, digits) = match people {
        People::UzbekLatin | People::UzbekCyrillic => (
            chance.pick(&["99890", "99891", "99893", "99894", "99897", "99899"]),
            7,
        ),
        People::Azerbaijani => (chance.pick(&["99450", "99451", "99455", "99470"]), 7),
        People::Vietnamese => (chance.pick(&["8490", "8491", "8498", "8435"]), 7),
        People::Russian => (chance.pick(&["7916", "7903", "7701", "7925"]), 7),
    };
    let mut out = start.to_owned();
    for _ in 0..digits {
        out.push((b'0' + chance.below(10) as u8) as char);
    }
    out
}

fn note(chance: &mut Chance) -> String {
    if !chance.once_in(3) {
        return String::new();
    }
    let words: Vec<&str> = NOTES.split_whitespace().collect();
    let count = 3 + chance.below(6);
    (0..count)
        .map(|_| chance.pick(&words))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The one unmarked Latin spelling of a word of a name.
fn plain_latin(people: People, word: &str) -> String {
    match people {
        People::Russian => russian_latin(word, 0),
        _ => unmarked(word),
    }
}
