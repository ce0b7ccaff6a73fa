//! Erasing a customer for good, after it was said what that means.

use leptos::prelude::*;

use super::subject::Subject;
use crate::insight::owed_by;
use crate::ui::{Banner, Button, Dialog, DialogActions, Form, Glyph, Status, Toast, Tone};
use crate::views::customers::deleting::still_owe;
use crate::views::refusals;
use crate::views::routes::Page;

/// Asks before it erases: this is one of the few things that cannot be undone.
#[component]
pub fn Erasing(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let d = w.duplicates();
    let failure = RwSignal::new(None::<String>);
    let erase = move |()| match subject.desk.erase_customer(subject.id) {
        Ok(()) => {
            is_open.set(false);
            subject.toaster.clear();
            subject
                .toaster
                .show(Toast::new(d.erased()).icon(Glyph::Check));
            subject.go.run(Page::Customers);
        }
        Err(why) => failure.set(Some(refusals::explain(&subject.desk, &why))),
    };
    let owes = move || {
        // Asked when it opens: what is owed may have changed since the page was drawn.
        is_open.get().then_some(())?;
        let (count, owed) = subject.desk.read(|book| owed_by(book, &[subject.id]));
        let text = (count > 0).then(|| still_owe(subject.desk, count, owed))?;
        Some(view! { <Banner status=Status::Warn text=text /> })
    };
    let title = Signal::derive(move || d.erase_title(subject.name()));
    view! {
        <Dialog open=is_open title=title close_label=w.common().close()>
            <Form on_submit=erase>
                <p>{d.erase_text()}</p>
                {owes}
                {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
                <DialogActions>
                    <Button label=w.common().cancel() on_click=move |_| is_open.set(false) />
                    <Button label=d.erase() tone=Tone::DangerSolid submit=true />
                </DialogActions>
            </Form>
        </Dialog>
    }
}
