//! The sheets of a file: which is looked at, which came in, which are left.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::bringing::Bringing;
use super::memory::recall;
use super::stage::{Answers, Stage};
use crate::exchange::Table;
use crate::exchange::layout::{self, Offered};

impl Bringing {
    /// Takes the tables of a file, and shows the one to begin with.
    pub(super) fn offer(self, tables: Vec<Table>) {
        let w = self.desk.words();
        let file = self.name.get_untracked();
        let is_alone = tables.len() == 1;
        let unread = layout::unread(&tables, w);
        let (offered, first) = layout::to_bring(tables);
        let told = |(at, own): (usize, &Offered)| {
            let number = (at + 1).to_string();
            let fallback = if is_alone { &file } else { &number };
            (own.title(w, fallback), own.rows)
        };
        self.sheets
            .set(offered.iter().enumerate().map(told).collect());
        self.brought_sheets.set(BTreeSet::new());
        if offered.is_empty() {
            self.failure.set(layout::tell_unread(w, &unread));
        }
        self.unread_sheets.set(unread);
        let tables = offered.into_iter().map(|own| Arc::new(own.table));
        self.tables.set_value(tables.collect());
        self.choose_sheet(first);
    }

    /// Takes another sheet of the file.
    pub fn choose_sheet(self, sheet: usize) {
        let Some(table) = self.tables.with_value(|tables| tables.get(sheet).cloned()) else {
            return;
        };
        self.sheet.set(sheet);
        let mut mapping = layout::recognise(&table);
        let country = recall(&mut mapping);
        self.answers.set(Answers {
            country,
            ..Answers::default()
        });
        self.mapping.set(Some(mapping));
        self.stage.set(Stage::Map);
    }

    /// The sheet that is looked at came in.
    pub(super) fn came_in(self) {
        let sheet = self.sheet.try_get_untracked();
        let _ = self
            .brought_sheets
            .try_update(|brought| sheet.map(|sheet| brought.insert(sheet)));
    }

    /// Sheets that hold rows and did not come in yet, but for the one that is looked at, the next
    /// one first. Follows all of it.
    pub fn sheets_left(self) -> Vec<usize> {
        let (sheets, brought) = (self.sheets.read(), self.brought_sheets.read());
        layout::left(&sheets, &brought, self.sheet.get()).collect()
    }

    /// What is said of them. Follows them.
    pub fn told_of_left(self) -> Option<String> {
        let left = self.sheets_left();
        layout::tell_left(self.desk.words(), &self.sheets.read(), &left)
    }

    /// What is said of those that are only for reading. Follows them.
    pub fn told_of_unread(self) -> Option<String> {
        layout::tell_unread(self.desk.words(), &self.unread_sheets.read())
    }

    /// The next sheet to come in: its place, and what it is called. Follows that.
    pub fn next_sheet(self) -> Option<(usize, String)> {
        let next = self.sheets_left().into_iter().next()?;
        let name = self.sheets.read().get(next)?.0.clone();
        Some((next, name))
    }

    /// What the batch is called: the file and, where it has several, the sheet.
    pub(super) fn name_of_batch(self) -> String {
        let file = self.name.get_untracked();
        let sheets = self.sheets.read_untracked();
        let sheet = sheets.get(self.sheet.get_untracked());
        match sheet.filter(|_| sheets.len() > 1) {
            Some((name, _)) => [file.as_str(), name].join(" · "),
            None => file,
        }
    }
}
