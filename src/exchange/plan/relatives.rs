//! Children and other relatives who stand in columns of a customer's row.

use std::ops::Range;
use std::sync::OnceLock;

use crate::domain::PartialDate;
use crate::domain::customer::{Relation, Relative, Sex};
use crate::exchange::layout::{Mapping, key, kin};
use crate::exchange::meaning::Meaning;
use crate::insight::labels;
use crate::text::{Language, Words, words};

/// The relatives of a row, as far as it was read.
#[derive(Debug, Default)]
pub(super) struct Relatives {
    named: Vec<Named>,
    list: Vec<Relative>,
    /// What the next one is, where a column of its own says it.
    label: String,
    /// That column stands behind the names, not before them.
    is_label_behind: bool,
    /// Of whom it has not said what they are.
    unsaid: Range<usize>,
}

/// Whom a column named.
#[derive(Debug)]
struct Named {
    /// What is known of them.
    slot: Slot,
    /// What the heading alone says.
    heading: Slot,
    first: usize,
    count: usize,
}

/// What parts one relative of a row from another: what they are, and which of several.
type Slot = (Relation, String);

impl Relatives {
    /// Nobody yet, of a row whose columns mean that.
    pub fn of(mapping: &Mapping) -> Self {
        let places = [Meaning::Relative, Meaning::RelationLabel].map(|own| mapping.place(&own));
        Self {
            is_label_behind: matches!(places, [Some(name), Some(label)] if name < label),
            ..Self::default()
        }
    }

    /// What the next relative is, or the one who was named last. Whose name is not known is one, too.
    pub fn label(&mut self, text: &str) {
        let label = text.trim_start_matches("* ");
        if !self.is_label_behind {
            self.put_unnamed();
            label.clone_into(&mut self.label);
            return;
        }
        let unsaid = std::mem::take(&mut self.unsaid);
        if unsaid.is_empty() {
            label.clone_into(&mut self.label);
            return self.put_unnamed();
        }
        let labels = names(label);
        let is_of_each = labels.len() == unsaid.len();
        let all = self.list[unsaid].iter_mut().enumerate();
        for (at, relative) in all {
            call(relative, if is_of_each { labels[at] } else { label });
        }
    }

    /// Names in a column. "Aysel; Murad" are two, and what stands behind a name in brackets is told of
    /// it: "Lola (daughter, 2015-03-08)".
    pub fn name(&mut self, heading: &str, text: &str) {
        let label = std::mem::take(&mut self.label);
        let heading = slot(heading);
        let relation = relation_of(&label).unwrap_or_else(|| heading.0.clone());
        let names = names(text);
        let place = self.place((relation, heading.1.clone()), heading, names.len(), true);
        self.unsaid = place..place + names.len();
        for (name, at) in names.into_iter().zip(place..) {
            let Some(relative) = self.list.get_mut(at) else {
                break;
            };
            if !label.is_empty() {
                call(relative, &label);
            }
            tell(relative, name);
        }
    }

    /// A birthday in a column. It is nobody's where several are named.
    pub fn birthday(&mut self, heading: &str, date: PartialDate) {
        self.put_unnamed();
        let slot = slot(heading);
        let place = self.place(slot.clone(), slot, 1, false);
        if let Some(relative) = self.list.get_mut(place) {
            relative.birthday = Some(date);
        }
    }

    /// All of them.
    pub fn list(mut self) -> Vec<Relative> {
        self.put_unnamed();
        self.list
    }

    /// Whoever was said to be something, and no name came.
    fn put_unnamed(&mut self) {
        let label = std::mem::take(&mut self.label);
        if label.is_empty() {
            return;
        }
        let heading = Slot::default();
        let relation = relation_of(&label).unwrap_or_default();
        let place = self.place((relation, String::new()), heading, 1, true);
        if let Some(relative) = self.list.get_mut(place) {
            call(relative, &label);
        }
    }

    /// Where the relatives of a slot stand; as many as are told of. Those who have a name are not
    /// named again.
    fn place(&mut self, slot: Slot, heading: Slot, count: usize, is_naming: bool) -> usize {
        let is_free = |own: &&Named| {
            let known = self.list.get(own.first);
            known.is_none_or(|known| {
                if is_naming {
                    known.name.is_empty()
                } else {
                    known.birthday.is_none()
                }
            })
        };
        let mut fitting = self.named.iter().filter(|own| own.count == count);
        let by_slot = fitting.clone().filter(is_free).find(|own| own.slot == slot);
        // "Birthday of the relative" is of the daughter another column told of.
        let by_heading =
            || fitting.find(|own| !is_naming && is_free(own) && own.heading == heading);
        if let Some(own) = by_slot.or_else(by_heading) {
            return own.first;
        }
        let first = self.list.len();
        for _ in 0..count {
            self.list.push(Relative {
                relation: slot.0.clone(),
                sex: sex_of(&slot.0),
                ..Relative::default()
            });
        }
        self.named.push(Named {
            slot,
            heading,
            first,
            count,
        });
        first
    }
}

/// Says what a relative is, in the words of a file; words nobody knows are noted.
fn call(relative: &mut Relative, label: &str) {
    match relation_of(label) {
        Some(relation) => {
            relative.sex = sex_of(&relation);
            relative.relation = relation;
        }
        None => label.clone_into(&mut relative.note),
    }
}

/// The relative an address book names, with what it calls them; nothing for who is none.
pub(super) fn relative_of(name: &str, label: &str) -> Option<Relative> {
    /// Words for people who are no relatives.
    const OTHERS: [&str; 3] = ["assistant", "manager", "referred by"];
    let word = key(label);
    if OTHERS.contains(&word.as_str()) {
        return None;
    }
    let mut all = Relation::ALL.iter();
    let own = all.find(|own| !word.is_empty() && own.as_str() == word);
    let relation = own.cloned().unwrap_or_else(|| kin::relation(label));
    Some(Relative {
        name: name.to_owned(),
        sex: sex_of(&relation),
        note: match relation {
            Relation::Relative => label.to_owned(),
            _ => String::new(),
        },
        relation,
        ..Relative::default()
    })
}

/// What an address book calls a relative.
pub fn label_of(relative: &Relative) -> String {
    match relative.relation {
        Relation::Relative => relative.note.clone(),
        ref relation => relation.as_str().to_owned(),
    }
}

fn sex_of(relation: &Relation) -> Sex {
    match relation {
        Relation::Son | Relation::Father | Relation::Brother => Sex::Male,
        Relation::Daughter | Relation::Mother | Relation::Sister => Sex::Female,
        _ => Sex::default(),
    }
}

/// Whom a heading speaks of: "Farzandi 2 ismi" is the second child.
fn slot(heading: &str) -> Slot {
    let heading = key(heading);
    let which: String = heading.chars().filter(char::is_ascii_digit).collect();
    let relation = kin::of(&heading).map_or_else(Relation::default, |kin| kin.relation);
    (relation, which)
}

/// Between two relatives of one cell.
const BETWEEN: &str = "; ";
/// Between what is told of one.
const AMONG: &str = ", ";

/// Relatives in one cell, as [`Relatives::name`] reads them.
pub fn write_relatives(relatives: &[Relative], w: Words) -> String {
    let told = relatives.iter().map(|own| {
        let relation = labels::relation(w, &own.relation).to_owned();
        let birthday = own.birthday.map(|date| date.to_string());
        let about = [relation, birthday.unwrap_or_default(), own.note.clone()];
        let about = about.iter().filter(|part| !part.is_empty());
        let about: Vec<&str> = about.map(String::as_str).collect();
        let brackets = format!("({})", about.join(AMONG));
        let parts = [own.name.trim(), &brackets];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts
            .collect::<Vec<_>>()
            .join(" ")
            .replace([';', '\n'], ",")
    });
    told.collect::<Vec<_>>().join(BETWEEN)
}

/// Takes in a name and what stands behind it in brackets: who it is, a birthday, anything else.
fn tell(relative: &mut Relative, text: &str) {
    let (name, about) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, about)) => (name.trim(), about),
        None => (text, ""),
    };
    name.clone_into(&mut relative.name);
    let mut rest = Vec::new();
    for part in about
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        if let (None, Ok(date)) = (relative.birthday, part.parse()) {
            relative.birthday = Some(date);
        } else if let (true, Some(relation)) = (rest.is_empty(), relation_of(part)) {
            relative.sex = sex_of(&relation);
            relative.relation = relation;
        } else {
            rest.push(part);
        }
    }
    if !rest.is_empty() {
        relative.note = rest.join(AMONG);
    }
}

/// Whom a word means, in any language of ours.
fn relation_of(word: &str) -> Option<Relation> {
    // Folded once and not for every row.
    static NAMED: OnceLock<Vec<(String, Relation)>> = OnceLock::new();
    let named = NAMED.get_or_init(|| {
        let all = Language::ALL.into_iter().flat_map(|language| {
            let w = words(language);
            let all = Relation::ALL.iter();
            all.map(move |own| (key(labels::relation(w, own)), own.clone()))
        });
        all.collect()
    });
    let word = key(word);
    let own = named.iter().find(|(name, _)| *name == word);
    let own = own.map(|(_, relation)| relation.clone());
    own.or_else(|| Some(kin::relation(&word)).filter(|own| *own != Relation::Relative))
}

/// Several names in one cell. With numbers among them they are one text: "Malika, 5 yosh"; not with
/// numbers in brackets.
fn names(text: &str) -> Vec<&str> {
    let mut is_outside = outside_brackets();
    if text
        .chars()
        .any(|sign| is_outside(sign) && sign.is_ascii_digit())
    {
        return vec![text];
    }
    let parts = text.split(" ::: ").flat_map(|part| {
        let mut is_outside = outside_brackets();
        part.split(move |sign| is_outside(sign) && [',', ';', '\n'].contains(&sign))
    });
    parts
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect()
}

/// Tells of one sign after the other whether it stands outside of brackets.
fn outside_brackets() -> impl FnMut(char) -> bool {
    let mut depth = 0_usize;
    move |sign| {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    }
}
