//! Other tabs: each appends to the same journal and tells the others.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::apart::{Reading, reading, reading_here};
use super::{Boot, Desk};
use crate::storage::StoreError;
use crate::storage::tabs::{TabMessage, Tabs};

impl Desk {
    pub(super) fn open_tabs(&self) {
        let desk = *self;
        let tabs = Tabs::open("daftar", move |message| desk.hear(&message));
        *self.inner().tabs.borrow_mut() = Some(tabs);
    }

    pub(super) fn tell_tabs(&self, message: &TabMessage) {
        if let Some(tabs) = &*self.inner().tabs.borrow() {
            tabs.send(message);
        }
    }

    /// Notes that a journal entry is in the book.
    pub(super) fn saw_entry(&self, seq: u64) {
        let inner = self.inner();
        // A gap means that another tab wrote in between: it is read at the next catching up.
        if seq == inner.last_seq.get() + 1 {
            inner.last_seq.set(seq);
        } else if seq > inner.last_seq.get() {
            self.catch_up();
        }
    }

    fn hear(&self, message: &TabMessage) {
        match self.boot.get_untracked() {
            Boot::Ready => {}
            // Another tab has opened a shop.
            Boot::FirstRun { .. } => return self.start(),
            _ if message.topic == "reload" => return self.start(),
            _ => return,
        }
        match message.topic.as_str() {
            "entry" => match reading_here() {
                Some(reading) => {
                    self.take_in(reading, &message.bytes);
                    self.saw_entry(message.seq);
                }
                // It is in the journal too.
                None => self.catch_up(),
            },
            "fold" => self.inner().layout.borrow_mut().is_foreign = true,
            "reload" => self.start(),
            _ => {}
        }
    }

    /// Applies an action of another tab; one that is known already changes nothing.
    pub(super) fn take_in(&self, reading: Reading, bytes: &[u8]) {
        let Some(action) = (reading.action)(bytes) else {
            return;
        };
        let inner = self.inner();
        inner.clock.borrow_mut().observe(action.stamp, self.now().0);
        inner.book.borrow_mut().apply(&action);
        self.told(&action.changes);
    }

    /// Reads what other tabs wrote to the journal while nobody told us.
    pub(super) fn catch_up(&self) {
        let Some(store) = self.store() else { return };
        let desk = *self;
        spawn_local(async move {
            // Without it nothing is noted as read: the next time will do.
            let Some(reading) = reading().await else {
                return;
            };
            let inner: Rc<_> = desk.inner();
            match store.journal_after(inner.last_seq.get()).await {
                Ok(entries) => {
                    for (seq, bytes) in entries {
                        if seq > inner.last_seq.get() {
                            desk.take_in(reading, &bytes);
                            inner.last_seq.set(seq);
                        }
                    }
                }
                // Folded away meanwhile: the segments have them.
                Err(StoreError::Moved) => desk.start(),
                Err(_) => {}
            }
        });
    }
}
