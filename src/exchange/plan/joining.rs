//! What a customer of a file changes in one who is here.

use super::known::OWN;
use super::naming::join_name;
use crate::domain::Customer;
use crate::domain::customer::{Address, FamilyStatus, Handle, Phone, Relative};
use crate::exchange::layout::key;
use crate::text::phone;

/// Puts what `from` says into `into`. Lists grow and never lose anything; of single values the
/// file's take the place of ours unless `keeps_ours`, then they only fill what is empty.
pub fn join(into: &mut Customer, from: &Customer, keeps_ours: bool, country: &str) {
    let text = |into: &mut String, from: &String| {
        if !from.is_empty() && into != from && (into.is_empty() || !keeps_ours) {
            into.clone_from(from);
        }
    };
    join_name(into, from, keeps_ours);
    text(&mut into.nickname, &from.nickname);
    text(&mut into.company, &from.company);
    text(&mut into.card_number, &from.card_number);
    text(&mut into.source, &from.source);
    text(&mut into.language, &from.language);
    join_address(&mut into.address, &from.address, keeps_ours);
    if from.birthday.is_some() && (into.birthday.is_none() || !keeps_ours) {
        // A date without a year does not take the year away.
        let is_known = into.birthday.zip(from.birthday).is_some_and(|(own, new)| {
            new.year.is_none() && (own.month, own.day) == (new.month, new.day)
        });
        if !is_known {
            into.birthday = from.birthday;
        }
    }
    let is_told = |known: bool, same: bool| known && !same;
    if is_told(from.sex.as_str() != "", into.sex == from.sex)
        && (into.sex.as_str().is_empty() || !keeps_ours)
    {
        into.sex = from.sex.clone();
    }
    if into.family_status == FamilyStatus::Unknown {
        into.family_status = from.family_status.clone();
    }
    into.privacy_notice = into.privacy_notice.or(from.privacy_notice);
    if into.photo.is_none() {
        into.photo = from.photo;
    }
    if let Some(since) = from.since {
        into.since = Some(into.since.map_or(since, |own| own.min(since)));
    }
    for number in &from.phones {
        let key = |own: &Phone| phone::matching_key(&own.number, own.country_or(country));
        let is_here = |own: &&mut Phone| own.number == number.number || key(own) == key(number);
        match into.phones.iter_mut().find(is_here) {
            // Written the same, the file may know where it is dialled.
            Some(own) if own.country.is_empty() && own.number == number.number => {
                own.country.clone_from(&number.country);
            }
            Some(_) => {}
            None => into.phones.push(number.clone()),
        }
    }
    for email in &from.emails {
        let is_here = |own: &String| own.eq_ignore_ascii_case(email);
        if !into.emails.iter().any(is_here) {
            into.emails.push(email.clone());
        }
    }
    for handle in &from.handles {
        let is_here =
            |own: &Handle| own.channel == handle.channel && name_of(own) == name_of(handle);
        if !into.handles.iter().any(is_here) {
            into.handles.push(handle.clone());
        }
    }
    let of_others = from.elsewhere.iter().filter(|id| !id.starts_with(OWN));
    let of_others: Vec<String> = of_others.cloned().collect();
    add_missing(&mut into.elsewhere, &of_others);
    for relative in &from.relatives {
        match place_of(&into.relatives, relative) {
            Some(place) => {
                let own = &mut into.relatives[place];
                own.birthday = own.birthday.or(relative.birthday);
                add_missing(&mut own.sizes, &relative.sizes);
            }
            None => into.relatives.push(relative.clone()),
        }
    }
    add_missing(&mut into.colours, &from.colours);
    add_missing(&mut into.brands, &from.brands);
    add_missing(&mut into.fabrics, &from.fabrics);
    add_missing(&mut into.sizes, &from.sizes);
    let tags = into.tags.len();
    add_missing(&mut into.tags, &from.tags);
    if into.tags.len() > tags {
        into.tags.sort();
    }
    for consent in &from.consents {
        // What somebody told the shop itself outweighs a file.
        if into.consent(&consent.channel).is_none() {
            into.consents.push(consent.clone());
        }
    }
    for (name, value) in &from.own_fields {
        let own = into.own_fields.entry(name.clone()).or_default();
        // One of several rows says nothing new.
        if !has_part(own, value) {
            text(own, value);
        }
    }
    for line in [&from.note, &from.likes] {
        if !line.is_empty()
            && !into.note.contains(line.as_str())
            && !into.likes.contains(line.as_str())
        {
            if !into.note.is_empty() {
                into.note.push('\n');
            }
            into.note.push_str(line);
        }
    }
}

/// Takes over an address. Of one in another town nothing is filled in: half of each is nowhere.
fn join_address(into: &mut Address, from: &Address, keeps_ours: bool) {
    // An address book writes all of it in one line: that tells nothing new.
    let is_told = into.lines().join(", ") == from.street;
    let is_other =
        |own: &str, new: &str| !own.is_empty() && !new.is_empty() && key(own) != key(new);
    let is_elsewhere = is_other(&into.city, &from.city) || is_other(&into.country, &from.country);
    if keeps_ours && is_elsewhere {
        return;
    }
    let parts = [
        (&mut into.street, &from.street, is_told),
        (&mut into.city, &from.city, false),
        (&mut into.region, &from.region, false),
        (&mut into.postcode, &from.postcode, false),
        (&mut into.country, &from.country, false),
    ];
    for (own, new, is_told) in parts {
        if !new.is_empty() && !is_told && (own.is_empty() || !keeps_ours) {
            own.clone_from(new);
        }
    }
}

/// Between what several rows say of one field.
pub(super) const PARTED: &str = ", ";

/// Whether a field says that, maybe among other things.
pub(super) fn has_part(own: &str, value: &str) -> bool {
    own == value || own.split(PARTED).any(|part| part == value)
}

/// Where somebody's relative stands among those known; what is known of them is more than a name.
fn place_of(known: &[Relative], relative: &Relative) -> Option<usize> {
    let is_same = |own: &Relative| {
        let is_told = own.relation == relative.relation || own.note == relative.note;
        is_told && key(&own.name) == key(&relative.name)
    };
    // Of two without a name their birthdays tell.
    let is_other = |own: &Relative| {
        let birthdays = own.birthday.zip(relative.birthday);
        own.name.is_empty() && birthdays.is_some_and(|(own, new)| own != new)
    };
    let born_then = |own: &Relative| is_same(own) && own.birthday == relative.birthday;
    let place = known.iter().position(born_then);
    place.or_else(|| known.iter().position(|own| is_same(own) && !is_other(own)))
}

/// What a handle comes to, written as a name or as a link.
fn name_of(handle: &Handle) -> String {
    let text = handle.handle.trim().trim_end_matches('/');
    let name = text.rsplit('/').next().unwrap_or_default();
    name.trim_start_matches('@').to_lowercase()
}

fn add_missing<T: Clone + PartialEq>(into: &mut Vec<T>, from: &[T]) {
    for one in from {
        if !into.contains(one) {
            into.push(one.clone());
        }
    }
}
