//! Rows in words: who, why, and what goes with it.

use crate::desk::{Desk, Topic};
use crate::domain::{Day, Id, Matter, Money, Occasion, Task};
use crate::insight::messages::Brought;
use crate::insight::{Reason, Row, Section, labels};
use crate::text::{Words, dates};
use crate::ui::Glyph;
use crate::views::buyer::name_and_phone;
use crate::views::days;
use crate::views::funnel::{quiet_text, title_of};
use crate::views::messages::Letter;
use crate::views::routes::Page;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The picture of its kind.
    pub glyph: Glyph,
    /// Who it is about, or what is to be done.
    pub who: String,
    /// Where that leads; a task is opened instead.
    pub href: Option<String>,
    /// Why it stands there.
    pub why: String,
    /// What else there is to know.
    pub detail: String,
}

/// Puts a row into words. Follows the customer's card.
pub fn tell(desk: Desk, row: &Row) -> Told {
    let w = desk.words();
    let (t, p) = (w.today(), w.profile());
    let name = row.customer.map(|id| name_and_phone(&desk, id).0);
    let relative = || {
        row.day
            .map(|day| days::relative(desk, day))
            .unwrap_or_default()
    };
    let mut told = Told {
        glyph: matter_glyph(&row.matter),
        who: name.clone().unwrap_or_default(),
        href: row.customer.map(|id| Page::Customer(id).href()),
        why: String::new(),
        detail: String::new(),
    };
    match &row.reason {
        Reason::Task => {
            let task = row
                .subject
                .and_then(|id| task_of(desk, id))
                .unwrap_or_default();
            let mut why = Vec::new();
            if row.section != Section::Today {
                why.extend(row.day.map(|_| relative()));
            }
            why.extend(row.time_min.map(|time| dates::time(time / 60, time % 60)));
            why.extend(task.deal.map(|id| t.about_deal(deal_title(desk, id))));
            why.extend(name.map(|name| t.about(name)));
            why.extend(labels::repeat(w, &task));
            told.who = task.title;
            told.href = None;
            told.why = why.join(" · ");
            told.detail = task.note;
        }
        Reason::FollowUp => {
            let note = row.subject.and_then(|id| {
                desk.read(|book| book.notes().get(id).map(|note| note.text.clone()))
            });
            told.why = p.follow_up_due(relative());
            told.detail = note.unwrap_or_default();
        }
        Reason::Birthday(turns) => {
            told.why = with_age(w, p.own_birthday(relative()), *turns);
        }
        Reason::Relative { name, turns, .. } => {
            told.why = with_age(w, p.birthday_of(name, relative()), *turns);
        }
        Reason::Anniversary(years) => told.why = t.anniversary(*years),
        Reason::Absent {
            since_days,
            usual_days,
        } => {
            let usual = dates::interval(w.language(), usual_days.round().max(1.0) as u64);
            told.why = t.late(usual, dates::length(w.language(), u64::from(*since_days)));
        }
        Reason::Debt(amount) => {
            let amount = desk.money(*amount);
            told.why = match row.matter {
                Matter::PromiseBroken => t.promise_broken(amount, relative()),
                Matter::DebtOverdue => t.debt_overdue(amount, relative()),
                _ => t.debt_due(amount, relative()),
            };
        }
        Reason::NextStep => {
            let (deal, step) = deal_of(desk, row);
            told.who = deal;
            told.href = row.subject.map(|id| Page::Deal(id).href());
            told.detail = step;
            let when = t.next_step(relative());
            told.why = named(w, name, when);
        }
        Reason::Quiet(days) => {
            (told.who, _) = deal_of(desk, row);
            told.href = row.subject.map(|id| Page::Deal(id).href());
            let quiet = quiet_text(desk, *days);
            told.why = named(w, name, quiet);
        }
        Reason::Points(amount) => told.why = t.points_expire(desk.points(*amount), relative()),
        Reason::Backup(since) => {
            t.backup().clone_into(&mut told.who);
            told.href = Some(Page::Data.href());
            told.why = match since {
                None => t.backup_never().to_owned(),
                Some(days) => t.backup_old(dates::relative(w.language(), -i64::from(*days))),
            };
        }
    }
    told
}

/// The message that goes with a row.
pub fn letter_of(row: &Row) -> Option<Letter> {
    let date = row.day.filter(|_| row.matter != Matter::Task);
    let mut brought = Brought {
        date,
        ..Brought::default()
    };
    let occasion = match (&row.matter, &row.reason) {
        (Matter::Birthday, _) => Occasion::Birthday,
        (_, Reason::Relative { name, .. }) => {
            brought.relative = Some(name.clone());
            Occasion::RelativeBirthday
        }
        (Matter::Anniversary, _) => Occasion::Anniversary,
        (Matter::Late | Matter::Lost, _) => Occasion::Late,
        (matter, Reason::Debt(amount)) => {
            brought.debt = Some(*amount).filter(|amount| *amount > Money::ZERO);
            if *matter == Matter::DebtDue {
                Occasion::DebtDue
            } else {
                Occasion::DebtLate
            }
        }
        (_, Reason::Points(amount)) => {
            brought.points = Some(*amount);
            Occasion::Points
        }
        // What these are about, only the owner knows.
        _ => return None,
    };
    Some(Letter {
        customer: row.customer?,
        occasion,
        brought,
    })
}

/// What a kind of row is called.
pub fn matter_name(w: Words, matter: &Matter) -> &'static str {
    let t = w.today();
    match matter {
        Matter::Task | Matter::Other(_) => t.kind_tasks(),
        Matter::FollowUp => t.kind_follow_ups(),
        Matter::PromiseBroken => t.kind_promises(),
        Matter::DebtOverdue => t.kind_overdue(),
        Matter::DebtDue => t.kind_due(),
        Matter::Birthday => t.kind_birthdays(),
        Matter::PointsExpiring => t.kind_points(),
        Matter::RelativeBirthday => t.kind_relatives(),
        Matter::Anniversary => t.kind_anniversaries(),
        Matter::Late => t.kind_late(),
        Matter::Lost => t.kind_lost(),
        Matter::Backup => t.kind_backup(),
        Matter::QuietDeal => t.kind_deals(),
        Matter::NextStep => t.kind_next_steps(),
    }
}

fn matter_glyph(matter: &Matter) -> Glyph {
    match matter {
        Matter::Task | Matter::Other(_) => Glyph::CheckCircle,
        Matter::FollowUp => Glyph::Bell,
        Matter::PromiseBroken => Glyph::Alert,
        Matter::DebtOverdue | Matter::DebtDue => Glyph::Wallet,
        Matter::Birthday | Matter::RelativeBirthday => Glyph::Cake,
        Matter::PointsExpiring => Glyph::Star,
        Matter::Anniversary => Glyph::Heart,
        Matter::Late | Matter::Lost => Glyph::Clock,
        Matter::Backup => Glyph::Shield,
        Matter::QuietDeal => Glyph::Handshake,
        Matter::NextStep => Glyph::ArrowRight,
    }
}

fn with_age(w: Words, text: String, turns: Option<u32>) -> String {
    match turns {
        Some(age) if age > 0 => format!("{text} · {}", w.profile().turns(age)),
        _ => text,
    }
}

/// Why a deal stands there, with whom it is first.
fn named(w: Words, name: Option<String>, why: String) -> String {
    let parts = name.map(|name| w.today().about(name)).into_iter();
    parts.chain([why]).collect::<Vec<_>>().join(" · ")
}

/// What a deal is called. Follows it.
pub fn deal_title(desk: Desk, id: Id) -> String {
    desk.follow(&[Topic::Funnel, Topic::Customers], |book| {
        title_of(desk, book, id)
    })
}

/// What the deal of a row is called, and its next step.
fn deal_of(desk: Desk, row: &Row) -> (String, String) {
    let Some(id) = row.subject else {
        return Default::default();
    };
    let step = desk.read(|book| {
        let deal = book.deals().get(id);
        deal.map(|deal| deal.next_step.clone()).unwrap_or_default()
    });
    (deal_title(desk, id), step)
}

fn task_of(desk: Desk, id: Id) -> Option<Task> {
    desk.track(Topic::Tasks);
    desk.read(|book| book.cards::<Task>().get(id).cloned())
}

/// The day a row is put off to from a menu.
pub fn days_later(today: Day, days: i32) -> Day {
    Day(today.0.saturating_add(days))
}
