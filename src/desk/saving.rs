//! Keeping what was done. Saved means: the transaction completed. What could not be written
//! stays in memory, in order, and is tried again.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::apart::reading_here;
use super::state::{SaveState, Saving};
use super::{Boot, Desk};
use crate::domain::change::Action;
use crate::format::action::write_action;
use crate::storage::StoreError;
use crate::storage::settings::DeviceSettings;
use crate::storage::tabs::TabMessage;

/// Longer than this no page waits for the disk before it shows what was done.
const PATIENCE: Duration = Duration::from_millis(12);

/// Something to be done once.
type Once = Rc<Cell<Option<Box<dyn FnOnce()>>>>;

/// What is on its way to the disk, oldest first.
#[derive(Default)]
pub(super) struct Outbox {
    /// Written, not yet answered.
    pub in_flight: usize,
    /// Refused by the browser; kept.
    failed: VecDeque<(Vec<u8>, ArcRwSignal<Saving>)>,
    error: Option<StoreError>,
    /// Done when the disk answers.
    shown_then: Vec<Once>,
}

impl Desk {
    /// Writes an action to the journal.
    pub(super) fn save_action(&self, action: &Action, saving: ArcRwSignal<Saving>) {
        self.append(write_action(action), saving);
    }

    /// Tries again what could not be written.
    pub fn save_again(&self) {
        let waiting = std::mem::take(&mut self.inner().outbox.borrow_mut().failed);
        for (bytes, saving) in waiting {
            self.append(bytes, saving);
        }
        if self.inner().layout.borrow().is_unsaved {
            self.save_whole(ArcRwSignal::new(Saving::Pending));
        }
    }

    /// This device holds a shop from now on: should its store ever be empty, it was lost.
    pub(super) fn note_data(&self) {
        if !self.inner().has_noted_data.replace(true) {
            DeviceSettings::update(|settings| settings.had_data = true);
        }
    }

    /// Applies what could not be written yet to a book that was read anew.
    pub(super) fn take_in_waiting(&self) {
        let inner = self.inner();
        let waiting: Vec<Vec<u8>> = inner
            .outbox
            .borrow()
            .failed
            .iter()
            .map(|(bytes, _)| bytes.clone())
            .collect();
        let Some(reading) = reading_here() else {
            return;
        };
        for bytes in waiting {
            self.take_in(reading, &bytes);
        }
    }

    /// Does `show` when the disk answers, or in a moment where it takes its time. For what is
    /// much to draw: the answer would have to wait until that is done.
    pub fn when_answered(&self, show: impl FnOnce() + 'static) {
        let once: Once = Rc::new(Cell::new(Some(Box::new(show))));
        self.inner()
            .outbox
            .borrow_mut()
            .shown_then
            .push(once.clone());
        set_timeout(move || do_once(&once), PATIENCE);
    }

    /// True while something is not on the disk: the page should not be closed.
    pub fn has_unsaved(&self) -> bool {
        let inner = self.inner();
        let outbox = inner.outbox.borrow();
        outbox.in_flight > 0 || !outbox.failed.is_empty() || inner.layout.borrow().is_unsaved
    }

    fn append(&self, bytes: Vec<u8>, saving: ArcRwSignal<Saving>) {
        let Some(store) = self.store() else { return };
        let desk = *self;
        self.inner().outbox.borrow_mut().in_flight += 1;
        self.show_save_state();
        let answer = store.append(&bytes);
        spawn_local(async move {
            let answer = answer.await;
            let inner = desk.inner();
            inner.outbox.borrow_mut().in_flight -= 1;
            match answer {
                Ok(seq) => {
                    desk.saw_entry(seq);
                    desk.tell_tabs(&TabMessage {
                        topic: "entry".into(),
                        seq,
                        bytes,
                    });
                    inner.outbox.borrow_mut().error = None;
                    desk.note_data();
                    saving.set(Saving::Saved);
                    desk.fold_when_idle();
                }
                Err(error) => {
                    saving.set(Saving::Failed(error.clone()));
                    let mut outbox = inner.outbox.borrow_mut();
                    outbox.failed.push_back((bytes, saving));
                    outbox.error = Some(error);
                }
            }
            desk.show_save_state();
            let shown_then = std::mem::take(&mut inner.outbox.borrow_mut().shown_then);
            shown_then.iter().for_each(do_once);
        });
    }

    pub(super) fn show_save_state(&self) {
        let inner = self.inner();
        let outbox = inner.outbox.borrow();
        let layout = inner.layout.borrow();
        let waiting = outbox.failed.len() + usize::from(layout.is_unsaved && !layout.is_folding);
        let error = outbox.error.clone().or_else(|| layout.error.clone());
        let state = match error {
            Some(error) if waiting > 0 => SaveState::NotSaved { error, waiting },
            _ if outbox.in_flight > 0 || layout.is_unsaved => SaveState::Saving,
            _ => SaveState::Saved,
        };
        drop((outbox, layout));
        if self.boot.get_untracked() == Boot::Ready || state == SaveState::Saved {
            self.save_state.set(state);
        }
    }
}

fn do_once(once: &Once) {
    if let Some(work) = once.take() {
        work();
    }
}
