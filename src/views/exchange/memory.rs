//! What the owner said columns mean, for the next file of the same ones.

use crate::exchange::layout::Mapping;
use crate::exchange::meaning::{Meaning, Target};
use crate::storage::settings::DeviceSettings;

/// What stands before the country of the phones.
const COUNTRY: &str = "country=";

/// The owner's mapping of the same columns, if there was one. Gives the country that the phones
/// were said to be of.
pub fn recall(mapping: &mut Mapping) -> Option<String> {
    if mapping.layout.is_some() {
        return None;
    }
    let kept = DeviceSettings::load().mappings;
    let kept = kept
        .into_iter()
        .find(|kept| kept.0 == mapping.signature())?;
    let mut words = kept.1.split(' ');
    mapping.target = Target::from(words.next().unwrap_or_default());
    for (column, word) in mapping.columns.iter_mut().zip(words) {
        column.meaning = Meaning::from(if word == "-" { "" } else { word });
    }
    let country = kept
        .1
        .split(' ')
        .find_map(|word| word.strip_prefix(COUNTRY));
    country.map(str::to_owned)
}

/// So many mappings are remembered.
const REMEMBERED: usize = 12;

/// Remembers what the columns mean, and the country of the phones where the owner named one.
pub fn remember(mapping: &Mapping, country: Option<&str>) {
    if mapping.layout.is_some() || mapping.header.is_none() {
        return;
    }
    let words = mapping
        .columns
        .iter()
        .map(|column| match column.meaning.as_str() {
            "" => "-",
            word => word,
        });
    let words: Vec<&str> = std::iter::once(mapping.target.as_str())
        .chain(words)
        .collect();
    let mut words = words.join(" ");
    if let Some(country) = country {
        words = format!("{words} {COUNTRY}{country}");
    }
    let kept = (mapping.signature(), words);
    DeviceSettings::update(|settings| {
        settings.mappings.retain(|own| own.0 != kept.0);
        settings.mappings.insert(0, kept);
        settings.mappings.truncate(REMEMBERED);
    });
}
