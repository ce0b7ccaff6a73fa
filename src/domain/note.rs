//! Notes and contacts: what was said, by which way, with what outcome.

use super::days::{Day, Moment};
use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::refusal::Refusal;

choice! {
    /// What kind of contact it was.
    pub enum ContactChannel {
        Note = "note", Visit = "visit", Call = "call", Sms = "sms", Telegram = "telegram",
        WhatsApp = "whatsapp", Viber = "viber", Zalo = "zalo", Email = "email",
        SocialNetwork = "social", Complaint = "complaint", Survey = "survey", Elsewhere = "other",
    }
}

choice! {
    /// Who turned to whom.
    pub enum Direction { Unknown = "", Incoming = "in", Outgoing = "out" }
}

choice! {
    /// What the contact was about.
    pub enum Purpose {
        Unknown = "", Question = "question", Offer = "offer", Order = "order", Fitting = "fitting",
        Reminder = "reminder", Debt = "debt", Congratulation = "congratulation", Service = "service",
        Feedback = "feedback", Thanks = "thanks",
    }
}

choice! {
    /// How the contact ended.
    pub enum Outcome {
        Unknown = "", Reached = "reached", NoAnswer = "no_answer", Interested = "interested",
        NotInterested = "not_interested", Bought = "bought", CallBack = "call_back",
        Resolved = "resolved", Unresolved = "unresolved", Opened = "opened",
    }
}

record! {
    /// One contact with a customer, or a note about one.
    pub struct Note {
        /// About whom.
        0 customer: Id,
        /// When it happened.
        1 at: Moment,
        /// By which way.
        2 channel: ContactChannel,
        /// Who turned to whom.
        3 direction: Direction,
        /// What it was about.
        4 purpose: Purpose,
        /// How it ended.
        5 outcome: Outcome,
        /// What was said.
        6 text: String,
        /// Who on the staff.
        7 staff: Option<Id>,
        /// When to come back to it.
        8 follow_up: Option<Day>,
        /// The follow-up is done.
        9 is_followed_up: bool,
        /// Part of the sample shop.
        10 is_sample: bool,
    }
}

impl Card for Note {
    const KIND: Kind = Kind::Note;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.customer.is_nil() {
            return Err(Refusal::CustomerNeeded);
        }
        if self.text.trim().is_empty() && self.channel == ContactChannel::Note {
            return Err(Refusal::TextNeeded);
        }
        Ok(())
    }
}
