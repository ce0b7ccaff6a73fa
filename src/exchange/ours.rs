//! What cards of an address book hold that only this program reads: all that is known of somebody
//! and for which address books have no field, so that it comes back from one. Each is a name and a
//! text; choices stand in it as they are stored.
//!
//! What the shop thinks of somebody, their income and how much they may owe, is not among it: an
//! address book ends up in the clouds of phones. Nor are other customers: who sent them, or that a
//! relative has a card, too.

use crate::domain::customer::{
    Channel, Consent, ConsentState, FamilyStatus, GarmentSize, Handle, Relation, Relative, Sex,
};
use crate::domain::{Customer, Moment};

/// Stands where nothing is known.
const UNKNOWN: &str = "-";
/// Between a garment and its size.
const SIZED: &str = ": ";

/// What a card holds besides, as a name and a text.
pub type Told = (String, String);

/// All of that about a customer.
pub fn of_customer(card: &Customer) -> Vec<Told> {
    let since = card.since.map(|since| since.to_string());
    let notice = card.privacy_notice.map(|day| day.to_string());
    let mut told = Vec::new();
    let mut tell = |name: &str, text: &str| {
        if !text.is_empty() {
            told.push((name.to_owned(), text.to_owned()));
        }
    };
    tell("source", &card.source);
    tell("language", &card.language);
    tell("family-status", card.family_status.as_str());
    tell("since", &since.unwrap_or_default());
    tell("privacy-notice", &notice.unwrap_or_default());
    tell("likes", &card.likes);
    let lists = [
        ("colour", &card.colours),
        ("brand", &card.brands),
        ("fabric", &card.fabrics),
        ("known-as", &card.elsewhere),
    ];
    for (name, list) in lists {
        for text in list {
            tell(name, text);
        }
    }
    for own in &card.sizes {
        tell("size", &size(own));
    }
    for phone in &card.phones {
        let messengers = phone.messengers.iter().map(Channel::as_str);
        let messengers = messengers.collect::<Vec<_>>().join(",");
        if !messengers.is_empty() || !phone.country.is_empty() {
            let [country, messengers] = [&phone.country, &messengers].map(|text| or_unknown(text));
            tell("phone", &format!("{country} {messengers} {}", phone.number));
        }
    }
    for consent in &card.consents {
        let (channel, state) = (consent.channel.as_str(), consent.state.as_str());
        let day = consent.day.map(|day| day.to_string()).unwrap_or_default();
        let (day, source) = (or_unknown(&day), &consent.source);
        tell("consent", &format!("{channel} {state} {day} {source}"));
    }
    told
}

/// What stands in a messenger of which there is no address that a phone could open.
pub fn of_handle(handle: &Handle) -> Told {
    let text = format!("{} {}", handle.channel.as_str(), handle.handle);
    ("handle".to_owned(), text)
}

/// All of that about a relative.
pub fn of_relative(relative: &Relative) -> Vec<Told> {
    let birthday = relative.birthday.map(|date| date.to_string());
    let note = match relative.relation {
        // It is what the card calls them.
        Relation::Relative => "",
        _ => &relative.note,
    };
    let told = [
        ("birthday", birthday.as_deref().unwrap_or_default()),
        ("sex", relative.sex.as_str()),
        ("note", note),
    ];
    let told = told.into_iter().filter(|(_, text)| !text.is_empty());
    let told = told.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let sizes = relative.sizes.iter();
    told.chain(sizes.map(|own| ("size".to_owned(), size(own))))
        .collect()
}

/// Takes in what a card says of a customer. Whether it was understood.
pub fn tell_customer(card: &mut Customer, name: &str, text: &str) -> bool {
    let mut is_understood = true;
    match name {
        "source" => text.clone_into(&mut card.source),
        "language" => text.clone_into(&mut card.language),
        "likes" => text.clone_into(&mut card.likes),
        "colour" => card.colours.push(text.to_owned()),
        "brand" => card.brands.push(text.to_owned()),
        "fabric" => card.fabrics.push(text.to_owned()),
        "known-as" => {
            if !card.elsewhere.iter().any(|own| own == text) {
                card.elsewhere.push(text.to_owned());
            }
        }
        "size" => card.sizes.push(sized(text)),
        "family-status" => {
            let status = FamilyStatus::from(text);
            is_understood = FamilyStatus::ALL.contains(&status);
            if is_understood {
                card.family_status = status;
            }
        }
        "since" => {
            let since = text.parse::<Moment>().ok();
            is_understood = since.is_some();
            card.since = since.or(card.since);
        }
        "privacy-notice" => {
            let day = text.parse().ok();
            is_understood = day.is_some();
            card.privacy_notice = day.or(card.privacy_notice);
        }
        "phone" => is_understood = tell_phone(card, text).is_some(),
        "consent" => {
            let consent = consent(text);
            is_understood = consent.is_some();
            card.consents.extend(consent);
        }
        "handle" => {
            let handle = text.split_once(' ').and_then(|(channel, handle)| {
                let (channel, handle) = (known_channel(channel)?, handle.to_owned());
                Some(Handle { channel, handle })
            });
            is_understood = handle.is_some();
            card.handles.extend(handle);
        }
        _ => is_understood = false,
    }
    is_understood
}

/// Takes in what a card says of a relative. Whether it was understood.
pub fn tell_relative(relative: &mut Relative, name: &str, text: &str) -> bool {
    match name {
        "birthday" => match text.parse() {
            Ok(date) => relative.birthday = Some(date),
            Err(_) => return false,
        },
        "sex" => match Sex::from(text) {
            Sex::Other(_) => return false,
            sex => relative.sex = sex,
        },
        "note" => text.clone_into(&mut relative.note),
        "size" => relative.sizes.push(sized(text)),
        _ => return false,
    }
    true
}

/// The country of a number and what else answers at it. A number that is no more on the card says
/// nothing.
fn tell_phone(card: &mut Customer, text: &str) -> Option<()> {
    let digits = |text: &str| {
        let digits = text.chars().filter(char::is_ascii_digit);
        digits.collect::<String>()
    };
    let mut parts = text.splitn(3, ' ');
    let (country, messengers, number) = (parts.next()?, parts.next()?, parts.next()?);
    let listed = messengers.split(',').filter(|_| messengers != UNKNOWN);
    let messengers = listed.map(known_channel).collect::<Option<Vec<_>>>()?;
    let mut phones = card.phones.iter_mut();
    if let Some(phone) = phones.find(|own| digits(&own.number) == digits(number)) {
        phone.messengers = messengers;
        if country != UNKNOWN {
            country.clone_into(&mut phone.country);
        }
    }
    Some(())
}

fn consent(text: &str) -> Option<Consent> {
    let mut parts = text.splitn(4, ' ');
    let (channel, state) = (known_channel(parts.next()?)?, parts.next()?);
    let state = ConsentState::from(state);
    let is_known = ConsentState::ALL.contains(&state) && state != ConsentState::Unknown;
    let day = match parts.next()? {
        UNKNOWN => None,
        day => Some(day.parse().ok()?),
    };
    is_known.then(|| Consent {
        channel,
        state,
        day,
        source: parts.next().unwrap_or_default().to_owned(),
    })
}

fn known_channel(text: &str) -> Option<Channel> {
    let channel = Channel::from(text);
    Channel::ALL.contains(&channel).then_some(channel)
}

fn or_unknown(text: &str) -> &str {
    if text.is_empty() { UNKNOWN } else { text }
}

fn size(own: &GarmentSize) -> String {
    format!("{}{SIZED}{}", own.garment, own.size)
}

fn sized(text: &str) -> GarmentSize {
    let (garment, size) = match text.split_once(SIZED) {
        Some(parts) => parts,
        None => (text.trim_end_matches(':'), ""),
    };
    GarmentSize {
        garment: garment.to_owned(),
        size: size.to_owned(),
    }
}
