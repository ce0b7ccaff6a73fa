//! The choices of contacts in words.

use crate::domain::note::{ContactChannel, Direction, Outcome, Purpose};
use crate::text::Words;

/// By which way they met.
pub fn channel(w: Words, channel: &ContactChannel) -> &'static str {
    let t = w.timeline();
    match channel {
        ContactChannel::Note => t.note(),
        ContactChannel::Visit => t.visit(),
        ContactChannel::Call => t.call(),
        ContactChannel::Sms => w.profile().by_sms(),
        ContactChannel::Telegram => "Telegram",
        ContactChannel::WhatsApp => "WhatsApp",
        ContactChannel::Viber => "Viber",
        ContactChannel::Zalo => "Zalo",
        ContactChannel::Email => t.email(),
        ContactChannel::SocialNetwork => t.social(),
        ContactChannel::Complaint => t.complaint(),
        ContactChannel::Survey => t.survey(),
        _ => t.elsewhere(),
    }
}

/// Who turned to whom; nothing when it was not said.
pub fn direction(w: Words, direction: &Direction) -> &'static str {
    match direction {
        Direction::Incoming => w.timeline().incoming(),
        Direction::Outgoing => w.timeline().outgoing(),
        _ => "",
    }
}

/// What it was about; nothing when it was not said.
pub fn purpose(w: Words, purpose: &Purpose) -> &'static str {
    let t = w.timeline();
    match purpose {
        Purpose::Question => t.question(),
        Purpose::Offer => t.offer(),
        Purpose::Order => t.order(),
        Purpose::Fitting => t.fitting(),
        Purpose::Reminder => t.reminder(),
        Purpose::Debt => t.debt(),
        Purpose::Congratulation => t.congratulation(),
        Purpose::Service => t.service(),
        Purpose::Feedback => t.feedback(),
        Purpose::Thanks => t.thanks(),
        _ => "",
    }
}

/// How it ended; nothing when it was not said.
pub fn outcome(w: Words, outcome: &Outcome) -> &'static str {
    let t = w.timeline();
    match outcome {
        Outcome::Reached => t.reached(),
        Outcome::NoAnswer => t.no_answer(),
        Outcome::Interested => t.interested(),
        Outcome::NotInterested => t.not_interested(),
        Outcome::Bought => t.did_buy(),
        Outcome::CallBack => t.call_back(),
        Outcome::Resolved => t.resolved(),
        Outcome::Unresolved => t.unresolved(),
        Outcome::Opened => w.messages().outcome_opened(),
        _ => "",
    }
}
