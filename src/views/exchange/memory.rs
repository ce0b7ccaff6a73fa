//! What the owner said columns mean, for the next file of the same ones.

use crate::exchange::layout::Mapping;
use crate::exchange::meaning::{Meaning, Target};
use crate::storage::settings::DeviceSettings;

/// The owner's mapping of the same columns, if there was one.
pub fn recall(mapping: &mut Mapping) {
    let kept = DeviceSettings::load().mappings;
    let Some(kept) = kept.into_iter().find(|kept| kept.0 == mapping.signature()) else {
        return;
    };
    let mut words = kept.1.split(' ');
    mapping.target = Target::from(words.next().unwrap_or_default());
    for (column, word) in mapping.columns.iter_mut().zip(words) {
        column.meaning = Meaning::from(if word == "-" { "" } else { word });
    }
}

/// So many mappings are remembered.
const REMEMBERED: usize = 12;

pub fn remember(mapping: &Mapping) {
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
    let kept = (mapping.signature(), words.join(" "));
    DeviceSettings::update(|settings| {
        settings.mappings.retain(|own| own.0 != kept.0);
        settings.mappings.insert(0, kept);
        settings.mappings.truncate(REMEMBERED);
    });
}
