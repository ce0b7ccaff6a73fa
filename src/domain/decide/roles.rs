//! What is the owner's to decide. Where nobody was said to act, or there are no sellers, everything
//! is allowed: a shop of one need not know of roles.

use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::entry::Kind;
use crate::domain::programme::PointsReason;
use crate::domain::staff::Role;
use crate::domain::{Id, Points, Refusal, Shop};

impl Book {
    /// Whether a seller acts.
    pub fn is_seller(&self, by: Option<Id>) -> bool {
        let person = by.and_then(|id| self.staff().get(id));
        person.is_some_and(|person| person.role == Role::Seller)
    }

    pub(super) fn check_role(&self, command: &Command, by: Option<Id>) -> Result<(), Refusal> {
        if self.is_seller(by) && self.is_for_owner(command) {
            Err(Refusal::OwnerOnly)
        } else {
            Ok(())
        }
    }

    /// Points by hand, debts given up, what is taken over from before, coupons, limits and the rules
    /// of loyalty, and taking any of that back.
    fn is_for_owner(&self, command: &Command) -> bool {
        match command {
            Command::AdjustPoints(_)
            | Command::WriteOff(_)
            | Command::RecordOpening(_)
            | Command::SaveCoupon(_)
            | Command::SetProgramme(_) => true,
            Command::SaveCustomer(save) => {
                let before = save.before.as_ref().and_then(|card| card.credit_limit);
                before != save.after.credit_limit
            }
            Command::SaveShop(save) => save.before.as_ref().is_some_and(|before| {
                let terms = |shop: &Shop| {
                    let credit = (shop.credit_limit, shop.credit_days);
                    (credit, shop.seller_discount_bp)
                };
                terms(before) != terms(&save.after)
            }),
            Command::VoidEntry { target, .. } | Command::RestoreEntry { target } => {
                match self.ledger().kind_of(*target) {
                    Some(Kind::Programme | Kind::WriteOff | Kind::Opening) => true,
                    Some(Kind::Points) => {
                        let points = self.ledger().entries::<Points>().get(*target);
                        points.is_some_and(|points| points.reason == PointsReason::Adjusted)
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }
}
