//! Erasing everything, after a word typed by hand.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::failures::explain_failure;
use crate::desk::{BackupFailure, use_desk};
use crate::ui::{
    Banner, Button, Dialog, DialogActions, Form, Glyph, Panel, Status, TextField, Toast, Toaster,
    Tone,
};
use crate::views::routes::Page;

/// The one thing that cannot be undone.
#[component]
pub fn ErasePanel() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let d = w.data();
    let toaster = Toaster::get();
    let is_open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let failure = RwSignal::new(None::<String>);
    let is_sure =
        Memo::new(move |_| typed.with(|typed| typed.trim().to_uppercase() == d.erase_word()));
    let navigate = StoredValue::new_local(use_navigate());
    let erase = move |()| {
        if !is_sure.get_untracked() {
            return;
        }
        spawn_local(async move {
            match desk.erase_everything().await {
                Ok(()) => {
                    // Whatever comes next begins at the beginning, not among settings.
                    let begin = Page::Today.path();
                    navigate.with_value(|go| go(&begin, NavigateOptions::default()));
                    toaster.show(Toast::new(d.erased()).icon(Glyph::Check));
                }
                Err(error) => {
                    failure.set(Some(explain_failure(&desk, &BackupFailure::Store(error))));
                }
            }
        });
    };
    view! {
        <Panel title=d.erase()>
            <div class="stack">
                <p>{d.erase_text()}</p>
                <Button
                    label=d.erase()
                    icon=Glyph::Trash
                    tone=Tone::Danger
                    on_click=move |_| {
                        typed.set(String::new());
                        is_open.set(true);
                    }
                />
            </div>
        </Panel>
        <Dialog open=is_open title=d.erase() close_label=w.common().close()>
            <Form on_submit=erase>
                <p>{d.erase_text()}</p>
                <TextField label=d.erase_confirm(d.erase_word()) value=typed autofocus=true />
                {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
                <DialogActions>
                    <Button label=w.common().cancel() on_click=move |_| is_open.set(false) />
                    <Button
                        label=d.erase()
                        tone=Tone::DangerSolid
                        submit=true
                        disabled=Signal::derive(move || !is_sure.get())
                    />
                </DialogActions>
            </Form>
        </Dialog>
    }
}
