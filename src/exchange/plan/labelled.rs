//! Columns of an address book that come in pairs: the one says what a field is called, the other
//! what it says.

use super::Ways;
use crate::exchange::layout::{Layout, key};

/// What the pairs of a row are called so far.
#[derive(Debug, Default)]
pub(super) struct Labelled {
    labels: Vec<(String, String)>,
}

/// What the columns of pairs begin with.
const PAIRS: [&str; 3] = ["custom field ", "event ", "website "];

impl Labelled {
    /// Takes in what a column says, if it says what another is called.
    pub fn take(&mut self, column: &str, text: &str, ways: &Ways) -> bool {
        let is_google = matches!(ways.layout, Some(Layout::Google | Layout::GoogleOld));
        if !is_google {
            return false;
        }
        let Some(pair) = pair_of(column, &[" label", " type"]) else {
            return false;
        };
        let label = text.trim_start_matches(['*', ' ']).to_owned();
        self.labels.push((pair, label));
        true
    }

    /// What the field of a column is called, if another column said so.
    pub fn name_of(&self, column: &str) -> Option<&str> {
        if self.labels.is_empty() {
            return None;
        }
        let pair = pair_of(column, &[" value"])?;
        let mut labels = self.labels.iter();
        let (_, label) = labels.find(|(own, _)| *own == pair)?;
        Some(label.as_str()).filter(|label| !label.is_empty())
    }
}

/// What both columns of a pair have in common: "Custom Field 1 - Label" and "Custom Field 1 - Value".
fn pair_of(column: &str, ends: &[&str]) -> Option<String> {
    let column = key(column);
    let begins = PAIRS.iter().any(|begin| column.starts_with(begin));
    let pair = ends.iter().find_map(|end| column.strip_suffix(end))?;
    begins.then(|| pair.to_owned())
}
