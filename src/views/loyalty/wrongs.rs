//! What is wrong with which field of a small form, as it was found when it was to be saved.

use leptos::prelude::*;

use crate::ui::Model;

/// Complaints, each at its field; a field is known by what stands above it.
#[derive(Clone, Copy)]
pub struct Wrongs(RwSignal<Vec<(&'static str, String)>>);

impl Wrongs {
    /// Nothing is wrong.
    pub fn none() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Everything is looked at anew.
    pub fn clear(self) {
        self.0.set(Vec::new());
    }

    /// Whether something is wrong.
    pub fn is_any(self) -> bool {
        self.0.with_untracked(|wrongs| !wrongs.is_empty())
    }

    /// Something is wrong with a field.
    pub fn blame(self, field: &'static str, why: impl Into<String>) {
        self.0.update(|wrongs| wrongs.push((field, why.into())));
    }

    /// What was read, or nothing of it and a complaint at its field.
    pub fn or_blame<T: Default>(self, field: &'static str, read: Result<T, String>) -> T {
        read.unwrap_or_else(|why| {
            self.blame(field, why);
            T::default()
        })
    }

    /// What is wrong with a field.
    pub fn of(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.0.with(|wrongs| {
                let mut own = wrongs.iter().filter(|(of, _)| *of == field);
                own.next().map(|(_, why)| why.clone())
            })
        })
    }

    /// What the field shows and writes; changed, nothing is wrong with it any more.
    pub fn model(self, field: &'static str, value: RwSignal<String>) -> Model<String> {
        Model::new(value, move |typed: String| {
            self.0
                .update(|wrongs| wrongs.retain(|(of, _)| *of != field));
            value.set(typed);
        })
    }
}
