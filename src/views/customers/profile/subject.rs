//! The customer a page is about, as all its parts see them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::desk::{Desk, Topic, use_desk};
use crate::domain::command::Save;
use crate::domain::note::ContactChannel;
use crate::domain::{Command, Customer, Id, Kind};
use crate::insight::{self, Profile};
use crate::text::Words;
use crate::ui::Toaster;
use crate::views::act::Actor;
use crate::views::customers::called;
use crate::views::refusals;
use crate::views::routes::Page;
use crate::views::saved::say_saved;
use crate::views::today::Work;

/// One customer, followed: every part of the page shows what others change at once.
#[derive(Clone, Copy)]
pub struct Subject {
    /// The desk.
    pub desk: Desk,
    /// Whom the page is about.
    pub id: Id,
    /// The card as it stands, also when it was deleted.
    pub card: Memo<Arc<Customer>>,
    /// The card was deleted.
    pub is_deleted: Memo<bool>,
    /// Figures; nothing while the past is being read.
    pub figures: Memo<Option<Arc<Profile>>>,
    /// Leads to a page.
    pub go: Callback<Page>,
    /// Asks the entry form to begin an entry of this kind.
    pub compose: RwSignal<Option<ContactChannel>>,
    /// Whether their card lies over the page.
    pub is_card_shown: RwSignal<bool>,
    /// Where notices are shown.
    pub toaster: Toaster,
    /// Acts on tasks and messages.
    pub work: Work,
}

impl Subject {
    /// Follows a customer whose card there is.
    pub fn of(id: Id, go: Callback<Page>) -> Self {
        let desk = use_desk();
        let card = Memo::new(move |_| {
            desk.follow(&[Topic::Customers], |book| {
                let held = book.customers().held(id);
                Arc::new(held.map(|held| held.card.clone()).unwrap_or_default())
            })
        });
        let is_deleted = Memo::new(move |_| {
            desk.follow(&[Topic::Customers], |book| {
                book.customers()
                    .held(id)
                    .is_some_and(|held| held.is_deleted)
            })
        });
        let figures = Memo::new(move |_| {
            desk.today();
            if !desk.is_complete().get() {
                return None;
            }
            let rhythm = desk.rhythm();
            let topics = [Topic::Customers, Topic::Ledger, Topic::Products];
            desk.follow(&topics, |book| {
                insight::profile(book, id, &rhythm, &desk.zone(), desk.now()).map(Arc::new)
            })
        });
        Self {
            desk,
            id,
            card,
            is_deleted,
            figures,
            go,
            compose: RwSignal::new(None),
            is_card_shown: RwSignal::new(false),
            toaster: Toaster::get(),
            work: Work {
                desk,
                actor: Actor::new(desk),
                doing: RwSignal::new(None),
            },
        }
    }

    /// The words of the chosen language.
    pub fn words(&self) -> Words {
        self.desk.words()
    }

    /// The name as it is shown.
    pub fn name(&self) -> String {
        called(self.desk, &self.card.read())
    }

    /// Saves what `change` makes of the card as it was when editing began: what others
    /// changed meanwhile in other fields stays. `said` is told once it is on the disk.
    ///
    /// # Errors
    /// Why it was refused, in words.
    pub fn save(
        &self,
        before: &Customer,
        said: String,
        change: impl FnOnce(&mut Customer),
    ) -> Result<(), String> {
        let mut after = before.clone();
        change(&mut after);
        if after == *before {
            return Ok(());
        }
        let save = Save::edit(self.id, before.clone(), after);
        match self.desk.run(Command::SaveCustomer(save)) {
            Ok(done) => {
                say_saved(self.desk, self.toaster, &done, said);
                Ok(())
            }
            Err(why) => Err(refusals::explain(&self.desk, &why)),
        }
    }

    /// Changes the card as it stands now, by one tap.
    pub fn change(&self, said: String, change: impl FnOnce(&mut Customer)) {
        let before = self.card.get_untracked();
        // Refused only when the card was deleted, which the page says already.
        let _ = self.save(&before, said, change);
    }

    /// Deletes the card; it can be restored.
    pub fn delete(&self) {
        let said = self.words().profile().deleted_name(self.name());
        self.run(self.of_card(true), said);
    }

    /// Brings the deleted card back.
    pub fn restore(&self) {
        let said = self.words().profile().restored_name(self.name());
        self.run(self.of_card(false), said);
    }

    /// Carries out a command that cannot be refused for what was typed.
    pub fn run(&self, command: Command, said: impl Into<String>) {
        if let Ok(done) = self.desk.run(command) {
            say_saved(self.desk, self.toaster, &done, said);
        }
    }

    fn of_card(&self, is_deletion: bool) -> Command {
        let (kind, ids) = (Kind::Customer, vec![self.id]);
        if is_deletion {
            Command::Delete { kind, ids }
        } else {
            Command::Restore { kind, ids }
        }
    }
}
