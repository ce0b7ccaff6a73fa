//! One product being edited in place: every field saves itself, and can be undone.

use leptos::prelude::*;

use crate::desk::{Desk, Topic};
use crate::domain::command::Save;
use crate::domain::{Command, Id, Product};
use crate::views::act::Actor;

/// The product a page is about.
#[derive(Clone, Copy)]
pub struct Editing {
    /// The desk.
    pub desk: Desk,
    /// Which product.
    pub id: Id,
    /// As it is now; as it was last when it is gone.
    pub product: Memo<Product>,
    /// Carries out and tells.
    pub actor: Actor,
}

impl Editing {
    /// Begins with the product as it is.
    pub fn new(desk: Desk, id: Id) -> Self {
        let product = Memo::new(move |before: Option<&Product>| {
            let now = desk.follow(&[Topic::Products], |book| book.products().get(id).cloned());
            now.or_else(|| before.cloned()).unwrap_or_default()
        });
        Self {
            desk,
            id,
            product,
            actor: Actor::new(desk),
        }
    }

    /// Changes the product and saves it; `what` is the part that was changed.
    ///
    /// # Errors
    /// Why it was refused, in words.
    pub fn change(&self, what: &str, change: impl FnOnce(&mut Product)) -> Result<(), String> {
        let before = self.product.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return Ok(());
        }
        let said = self.desk.words().products().saved(what);
        let save = Save::edit(self.id, before, after);
        self.actor.act(Command::SaveProduct(save), said)
    }
}
