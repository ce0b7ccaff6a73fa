//! Widgets. They know no domain, no desk, no routes and no words: every label is passed in.
//!
//! The modules at the top are plain arithmetic and build without a browser.

pub mod glyph;
pub mod id;
pub mod initials;
pub mod selection;
pub mod window;

#[cfg(feature = "web")]
pub mod button;
#[cfg(feature = "web")]
pub mod choice;
#[cfg(feature = "web")]
pub mod dialog;
#[cfg(feature = "web")]
pub mod empty;
#[cfg(feature = "web")]
pub mod field;
#[cfg(feature = "web")]
pub mod icon;
#[cfg(feature = "web")]
pub mod list;
#[cfg(feature = "web")]
pub mod model;
#[cfg(feature = "web")]
pub mod panel;
#[cfg(feature = "web")]
pub mod search;
#[cfg(feature = "web")]
pub mod select;
#[cfg(feature = "web")]
pub mod toast;

pub use glyph::Glyph;
pub use selection::Selection;

#[cfg(feature = "web")]
pub use self::{
    button::{Button, FileButton, IconButton, LinkButton, Tone},
    choice::{Checkbox, ChoiceGroup, Switch},
    dialog::{Dialog, DialogActions, DialogSize},
    empty::EmptyState,
    field::{DateField, Form, NumberField, TextArea, TextField, TextKind},
    icon::Icon,
    list::{Roles, RowView, VirtualList},
    model::Model,
    panel::{PageHeader, Panel, Section},
    search::SearchField,
    select::SelectField,
    toast::{Toast, Toaster, Toasts},
};
