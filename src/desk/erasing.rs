//! Finding cards of one person, and erasing a person for good.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::backup::{Progress, show};
use super::pace::Pace;
use super::state::Saving;
use crate::domain::change::Action;
use crate::domain::{Command, Id, Refusal};
use crate::exchange::duplicates::{Finder, Pair};

/// Cards looked at before the clock is.
const STEP_CARDS: usize = 100;

impl Desk {
    /// Cards that may be of one person, the likeliest first.
    pub async fn find_duplicates(&self, progress: Progress) -> Vec<Pair> {
        let mut finder = Finder::new(&self.country_code());
        let mut pace = Pace::start();
        let mut seen = 0;
        while !self.read(|book| finder.step(book, STEP_CARDS)) {
            seen += STEP_CARDS;
            let all = self.read(|book| book.customers().rows().len());
            show(progress, seen as f64, all as f64);
            pace.rest().await;
        }
        progress.set(None);
        self.read(|book| finder.finish(book))
    }

    /// Erases all that is known of a customer: in memory, in what is stored, in the snapshots kept
    /// inside the browser, and in what could be undone. One snapshot of what is left takes the place
    /// of those that knew them. Backups that left the browser are the owner's to look after.
    ///
    /// # Errors
    /// The reason of a refusal; then nothing was changed.
    pub fn erase_customer(&self, id: Id) -> Result<(), Refusal> {
        let photos: Vec<Id> = self.read(|book| {
            let persons = book.cards_of_person(id);
            let held = persons.iter().filter_map(|own| book.customers().held(*own));
            held.filter_map(|held| held.card.photo).collect()
        });
        let decision = self.decide(Command::EraseCustomer(id))?;
        let inner = self.inner();
        let stamp = inner.clock.borrow_mut().tick(self.now().0);
        let by = self.staff.get_untracked();
        let records = decision.changes.len();
        let action = Action::new(stamp, by, decision.verb, decision.changes);
        {
            let mut book = inner.book.borrow_mut();
            book.ledger_mut().start_loading();
            book.apply(&action);
            book.ledger_mut().finish_loading();
        }
        // What could be undone still names the person.
        inner.history.borrow_mut().clear();
        self.count_change(records);
        self.everything_changed();
        self.save_whole(ArcRwSignal::new(Saving::Pending));
        if let Some(store) = self.store() {
            let desk = *self;
            spawn_local(async move {
                // First of all nothing knows the person any more, even if the page is closed now.
                let is_forgotten = store.delete_snapshots().await.is_ok();
                for photo in photos {
                    let _ = store.delete_file(&photo.to_string()).await;
                }
                if is_forgotten {
                    let _ = desk.take_snapshot("erasing", RwSignal::new(None)).await;
                }
            });
        }
        Ok(())
    }
}
