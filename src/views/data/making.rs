//! A file being made for other programs: one at a time, with how far it is and a way to stop.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Blob;

use super::sealed::explain_writing;
use crate::desk::{Desk, use_desk};
use crate::intake::{IntakeError, Stop};
use crate::storage::save::{Saved, Way, save_file};
use crate::ui::{Banner, Glyph, Progress, Status, Toast, Toaster};

/// The making of a file. Made in the body of a component, begun in its events.
#[derive(Clone, Copy)]
pub struct Making {
    desk: Desk,
    toaster: Toaster,
    is_working: RwSignal<bool>,
    progress: RwSignal<Option<f64>>,
    failure: RwSignal<Option<String>>,
    stop: StoredValue<Stop, LocalStorage>,
}

impl Making {
    /// Nothing is made yet. Ends with the component.
    pub fn new() -> Self {
        let stop = StoredValue::new_local(Stop::default());
        on_cleanup(move || {
            if let Some(stop) = stop.try_get_value() {
                stop.stop();
            }
        });
        Self {
            desk: use_desk(),
            toaster: Toaster::get(),
            is_working: RwSignal::new(false),
            progress: RwSignal::new(None),
            failure: RwSignal::new(None),
            stop,
        }
    }

    /// Whether a file is being made. Follows that.
    pub fn is_working(self) -> Signal<bool> {
        self.is_working.into()
    }

    /// Makes a file and saves it under that name, unless one is being made already.
    pub fn start(
        self,
        name: String,
        make: impl AsyncFnOnce(&Stop, RwSignal<Option<f64>>) -> Result<Blob, IntakeError> + 'static,
        on_saved: impl FnOnce() + 'static,
    ) {
        if self.is_working.get_untracked() {
            return;
        }
        self.stop.set_value(Stop::default());
        self.is_working.set(true);
        self.failure.set(None);
        spawn_local(async move {
            let stop = self.stop.get_value();
            let saved = match make(&stop, self.progress).await {
                // Who closed the dialog wants no file any more.
                Ok(_) if stop.is_stopped() => Err(IntakeError::Stopped),
                Ok(blob) => save_file(&name, &blob, Way::Best).await.map_err(Into::into),
                Err(error) => Err(error),
            };
            let _ = self.is_working.try_set(false);
            let _ = self.progress.try_set(None);
            match saved {
                Ok(Saved::Cancelled) | Err(IntakeError::Stopped) => {}
                Ok(_) => {
                    on_saved();
                    let taken = self.desk.words().data().taken();
                    self.toaster.show(Toast::new(taken).icon(Glyph::Check));
                }
                Err(error) => {
                    let why = explain_writing(&self.desk, &error);
                    let _ = self.failure.try_set(why);
                }
            }
        });
    }
}

/// How far it is, and why it failed.
#[component]
pub fn MakingProgress(making: Making) -> impl IntoView {
    let w = making.desk.words();
    let working = move || {
        making.is_working.get().then(|| {
            view! {
                <Progress
                    label=w.common().working()
                    share=making.progress
                    cancel_label=w.common().cancel()
                    on_cancel=Callback::new(move |()| making.stop.with_value(Stop::stop))
                />
            }
        })
    };
    let failed = move || {
        let text = making.failure.get()?;
        Some(view! { <Banner status=Status::Danger text=text /> })
    };
    view! {
        {working}
        {failed}
    }
}
