//! The name of a file meets the name of who is here. Many lists leave a part of it out, so what they
//! do not say stays; what they do say is never mixed into a name that nobody has.

use super::known::key_of;
use crate::domain::Customer;

/// The parts of a name: given, middle, family.
type Parts<T> = [T; 3];

/// Takes over a name.
pub(super) fn join_name(into: &mut Customer, from: &Customer, keeps_ours: bool) {
    if !has_name(from) || (keeps_ours && has_name(into)) {
        return;
    }
    let ours = words(into);
    // The same name in one field or in several, or without a part of it, is no change.
    if words(from).iter().all(|word| ours.contains(word)) {
        return;
    }
    let is_whole = from.middle.is_empty() && from.family.is_empty();
    let parts = if !is_whole {
        told(into, from)
    } else if let Some(parts) = placed(into, &from.given) {
        parts
    } else if from.given.contains(char::is_whitespace) {
        [from.given.clone(), String::new(), String::new()]
    } else {
        told(into, from)
    };
    [into.given, into.middle, into.family] = parts;
}

/// They have a name, in whichever field.
pub fn has_name(customer: &Customer) -> bool {
    parts(customer).iter().any(|part| !part.is_empty())
}

/// Whether two cards say the same name, in one field or in several.
pub fn is_same_name(one: &Customer, other: &Customer) -> bool {
    words(one) == words(other)
}

fn parts(customer: &Customer) -> Parts<&str> {
    [&customer.given, &customer.middle, &customer.family].map(|part| part.trim())
}

fn words(customer: &Customer) -> Vec<&str> {
    let parts = parts(customer).into_iter();
    let mut words: Vec<&str> = parts.flat_map(str::split_whitespace).collect();
    words.sort_unstable();
    words
}

/// Each part as the file says it; those it leaves out as they are.
fn told(into: &Customer, from: &Customer) -> Parts<String> {
    let (own, told) = (parts(into), parts(from));
    std::array::from_fn(|at| {
        let part = if told[at].is_empty() {
            own[at]
        } else {
            told[at]
        };
        part.to_owned()
    })
}

/// A name written in one field, each word put where it sounds like what is there. Words that are
/// new stand for the one part nobody said; nothing where that cannot be told.
fn placed(into: &Customer, name: &str) -> Option<Parts<String>> {
    let own = parts(into);
    if own[1].is_empty() && own[2].is_empty() {
        return None;
    }
    let sounds = own.map(|part| part.split_whitespace().map(key_of).collect::<Vec<_>>());
    let mut said: Parts<Vec<&str>> = Parts::default();
    let mut new = Vec::new();
    for word in name.split_whitespace() {
        let sound = key_of(word);
        match sounds.iter().position(|part| part.contains(&sound)) {
            Some(at) => said[at].push(word),
            None => new.push(word),
        }
    }
    if said.iter().all(Vec::is_empty) {
        return None;
    }
    // Said only in a part, it stays as it is.
    for at in 0..own.len() {
        if said[at].len() < sounds[at].len() && !said[at].is_empty() {
            said[at] = own[at].split_whitespace().collect();
        }
    }
    if !new.is_empty() {
        let at = match [said[0].is_empty(), said[1].is_empty(), said[2].is_empty()] {
            [true, _, false] => 0,
            [false, _, true] => 2,
            [false, true, false] => 1,
            _ => return None,
        };
        said[at] = new;
    }
    Some(std::array::from_fn(|at| match said[at].join(" ") {
        unsaid if unsaid.is_empty() => own[at].to_owned(),
        part => part,
    }))
}
