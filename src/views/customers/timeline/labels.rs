//! The choices of contacts in words, and their pictures.

use crate::domain::note::ContactChannel;
use crate::insight::TimelineKind;
use crate::text::Words;
use crate::ui::Glyph;

pub use crate::insight::labels::contact::{channel, direction, outcome, purpose};

/// What a chip of the filter says.
pub fn kind(w: Words, kind: TimelineKind) -> &'static str {
    let t = w.timeline();
    match kind {
        TimelineKind::Sale => t.kind_sale(),
        TimelineKind::Return => t.kind_return(),
        TimelineKind::Payment => t.kind_payment(),
        TimelineKind::Debt => w.credit().kind_debt(),
        TimelineKind::Loyalty => w.rewards().loyalty(),
        TimelineKind::Deal => w.funnel().all_deals(),
        TimelineKind::Note => t.kind_note(),
        TimelineKind::Contact => t.kind_contact(),
        TimelineKind::Complaint => t.kind_complaint(),
        TimelineKind::Survey => t.kind_survey(),
        TimelineKind::Tie => t.kind_tie(),
        TimelineKind::Card => t.kind_card(),
        TimelineKind::Consent => t.kind_consent(),
        TimelineKind::Task => w.today().kind_tasks(),
    }
}

/// The picture of a way of meeting.
pub fn glyph(channel: &ContactChannel) -> Glyph {
    match channel {
        ContactChannel::Note => Glyph::Note,
        ContactChannel::Visit => Glyph::Store,
        ContactChannel::Call => Glyph::Phone,
        ContactChannel::Email => Glyph::Mail,
        ContactChannel::SocialNetwork => Glyph::Globe,
        ContactChannel::Complaint => Glyph::Alert,
        ContactChannel::Survey => Glyph::Star,
        _ => Glyph::Message,
    }
}
