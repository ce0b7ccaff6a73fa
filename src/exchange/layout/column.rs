//! A column of a table: what it is called, what it means, what stands in it.

use crate::exchange::meaning::Meaning;
use crate::text::Words;

/// A column of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Column {
    /// Where it stands in the file, from 0.
    pub place: usize,
    /// What the header calls it; empty where there is none.
    pub name: String,
    /// What it means.
    pub meaning: Meaning,
    /// Some of what stands in it.
    pub samples: Vec<String>,
}

impl Column {
    /// What the owner knows it by: its heading, else where the spreadsheet shows it.
    pub fn title(&self, words: Words) -> String {
        match self.name.trim() {
            "" => words.exchange().column_at(letters(self.place)),
            name => name.to_owned(),
        }
    }
}

/// The columns that hold something, and those that are nothing but a heading.
pub fn parted(columns: &[Column]) -> (Vec<&Column>, Vec<&Column>) {
    let all = columns.iter();
    let told = all.filter(|own| !own.name.is_empty() || !own.samples.is_empty());
    told.partition(|own| !own.samples.is_empty())
}

/// As spreadsheets count columns: A to Z, then AA.
fn letters(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, words};

    #[test]
    fn without_a_heading_it_is_known_by_its_letters() {
        let title = |place, name: &str| {
            let name = name.to_owned();
            let column = Column {
                place,
                name,
                ..Column::default()
            };
            column.title(words(Language::En))
        };
        assert_eq!(title(3, "Telefon"), "Telefon");
        assert_eq!(title(3, " "), "Column D");
        assert_eq!(title(25, ""), "Column Z");
        assert_eq!(title(26, ""), "Column AA");
        assert_eq!(title(702, ""), "Column AAA");
    }
}
