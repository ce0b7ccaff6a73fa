//! What the rows of a product say beside what has a place: it stands in its note, with the variant
//! where they differ.

use super::receipt::note_line;

/// A column that goes to the note, nothing for a note itself, and what stands in it. An empty text
/// is one that says nothing new of that variant.
pub type Said = (String, String);

/// The note of one product, as the rows of the file that were read write it.
#[derive(Debug, Default)]
pub struct Notes {
    /// The variants that had a row.
    rows: Vec<String>,
    /// The columns in their order: what stands in them, and of which variant.
    columns: Vec<(String, Vec<Said>)>,
    written: String,
}

impl Notes {
    /// Takes in what a row says of a variant, or of the whole where its title is empty, and writes
    /// the note of a product that has so many variants.
    pub fn write(
        &mut self,
        note: &mut String,
        (title, variants): (&str, usize),
        said: Vec<Said>,
        keeps_ours: bool,
    ) {
        for (column, text) in said {
            self.take(title, column, text);
        }
        if !self.rows.iter().any(|row| row == title) {
            self.rows.push(title.to_owned());
        }
        let all = self.rows.len().max(variants);
        let lines = self.columns.iter().filter_map(|own| line(own, all));
        let text = lines.collect::<Vec<_>>().join("\n");
        let is_ours = keeps_ours && !note.is_empty() && *note != self.written;
        if !text.is_empty() && !is_ours {
            note.clone_from(&text);
            self.written = text;
        }
    }

    fn take(&mut self, title: &str, column: String, text: String) {
        let known = self.columns.iter().position(|(name, _)| *name == column);
        let place = known.unwrap_or_else(|| {
            self.columns.push((column, Vec::new()));
            self.columns.len() - 1
        });
        let Some((_, told)) = self.columns.get_mut(place) else {
            return;
        };
        match told.iter_mut().find(|(of, _)| of == title) {
            Some((_, own)) => *own = text,
            None => told.push((title.to_owned(), text)),
        }
    }
}

/// "Stock: 12" where all say the same, else "Stock: Red 37: 12, Black 38: 7".
fn line((column, told): &(String, Vec<Said>), all: usize) -> Option<String> {
    let said: Vec<&Said> = told.iter().filter(|(_, text)| !text.is_empty()).collect();
    let (_, first) = said.first()?;
    let is_same = said.len() == told.len() && said.iter().all(|(_, text)| text == first);
    // A number that some of the variants have is none of the others'.
    let is_common = first.contains(char::is_alphabetic) || said.len() >= all;
    if is_same && is_common {
        return Some(note_line(column, first));
    }
    let parts = said.iter().map(|(title, text)| note_line(title, text));
    let parts = parts.collect::<Vec<_>>();
    Some(if column.is_empty() {
        parts.join("\n")
    } else {
        note_line(column, &parts.join(", "))
    })
}
