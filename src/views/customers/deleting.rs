//! Deleting customers, with a word before where some of them still owe.

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::{Id, Money};
use crate::insight::owed_by;
use crate::ui::{Button, Dialog, DialogActions, DialogSize, Glyph, Model, Tone};

/// Who is to go, and what they owe.
type Asked = (Vec<Id>, usize, Money);

/// The question before customers are deleted. Made in the body of a component, asked in its events.
#[derive(Clone, Copy)]
pub struct Deleting {
    desk: Desk,
    asked: RwSignal<Option<Asked>>,
    go: Callback<Vec<Id>>,
}

impl Deleting {
    /// `go` deletes them.
    pub fn new(go: impl Fn(Vec<Id>) + Send + Sync + 'static) -> Self {
        Self {
            desk: use_desk(),
            asked: RwSignal::new(None),
            go: Callback::new(go),
        }
    }

    /// Deletes these customers; asks first where money is to come from them.
    pub fn ask(&self, ids: Vec<Id>) {
        let (count, owed) = self.desk.read(|book| owed_by(book, &ids));
        if count == 0 {
            self.go.run(ids);
        } else {
            self.asked.set(Some((ids, count, owed)));
        }
    }
}

/// That some still owe, and how much together.
pub fn still_owe(desk: Desk, count: usize, owed: Money) -> String {
    let owed = desk.money(owed);
    desk.words().customers().still_owe(count as u64, owed)
}

/// Asks, where there is something to be asked.
#[component]
pub fn AskDelete(deleting: Deleting) -> impl IntoView {
    let (desk, asked) = (deleting.desk, deleting.asked);
    let w = desk.words();
    let text = move || {
        let asked = asked.read();
        let (_, count, owed) = asked.as_ref()?;
        Some(still_owe(desk, *count, *owed))
    };
    let title = move || {
        let asked = asked.read();
        let count = asked.as_ref().map_or(0, |(ids, ..)| ids.len());
        w.customers().delete_asked(count)
    };
    let go = move |_| {
        if let Some((ids, ..)) = asked.get_untracked() {
            asked.set(None);
            deleting.go.run(ids);
        }
    };
    view! {
        <Dialog
            open=Model::asked(asked)
            title=Signal::derive(title)
            close_label=w.common().close()
            size=DialogSize::Narrow
        >
            <p>{text}</p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| asked.set(None) />
                <Button
                    label=w.common().delete()
                    icon=Glyph::Trash
                    tone=Tone::DangerSolid
                    on_click=go
                />
            </DialogActions>
        </Dialog>
    }
}
