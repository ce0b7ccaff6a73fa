//! What the owner has dealt with or put off on the page of today, beside tasks and notes.

use super::days::Day;
use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::refusal::Refusal;

choice! {
    /// Why something stands on the page of today.
    pub enum Matter {
        Task = "task", FollowUp = "follow_up", PromiseBroken = "promise_broken",
        DebtOverdue = "debt_overdue", DebtDue = "debt_due", Birthday = "birthday",
        PointsExpiring = "points_expiring", RelativeBirthday = "relative_birthday",
        Anniversary = "anniversary", Late = "late", Lost = "lost", Backup = "backup",
        QuietDeal = "quiet_deal", NextStep = "next_step",
    }
}

record! {
    /// Something on the page of today was dealt with, or put off. It comes back when its
    /// reason renews: another birthday, another debt, another absence.
    pub struct Dismissal {
        /// What it was about.
        0 about: Matter,
        /// Whom.
        1 customer: Option<Id>,
        /// What of theirs, where there may be several: a relative, a deal.
        2 subject: Option<Id>,
        /// The day of the reason; with another day it is a new one.
        3 reason_day: Option<Day>,
        /// Comes back on that day; not at all for this reason when empty.
        4 until: Option<Day>,
    }
}

impl Dismissal {
    /// The one card for this matter, the same on every device.
    pub fn id(&self) -> Id {
        let part = |id: Option<Id>| id.map_or_else(String::new, |id| id.to_string());
        Id::from_name(&format!(
            "daftar/dismissal/{}/{}/{}",
            self.about.as_str(),
            part(self.customer),
            part(self.subject)
        ))
    }

    /// Whether it hides the same matter for the reason of that day.
    pub fn hides(&self, reason_day: Option<Day>, today: Day) -> bool {
        self.reason_day == reason_day && self.until.is_none_or(|until| today < until)
    }
}

impl Card for Dismissal {
    const KIND: Kind = Kind::Dismissal;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        Ok(())
    }
}
