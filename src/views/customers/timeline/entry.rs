//! One line of the feed.

use leptos::prelude::*;

use super::form::EntryForm;
use super::note_menu::NoteMenu;
use super::{debts, labels};
use crate::desk::Topic;
use crate::domain::credit::on_credit;
use crate::domain::{Book, Id, Money, Note, Points, Sale, StageChange, Task};
use crate::insight::timeline::{Item, What};
use crate::text::numbers;
use crate::ui::{Badge, Glyph, Icon, IconButton, Status};
use crate::views::customers::profile::{self, Subject, finish, log_text, points_title, staff_name};
use crate::views::days;
use crate::views::funnel::{title_of, told as deal_told};
use crate::views::page_keys::focus_if_lost;
use crate::views::routes::Page;

/// Lines of a receipt told before "and 3 more".
const MOST_LINES: usize = 3;

/// A line of the feed, which follows its record.
#[component]
pub fn Entry(subject: Subject, item: Memo<Option<Item>>) -> impl IntoView {
    let told = Memo::new(move |_| item.read().as_ref().map(|item| tell(subject, item)));
    let is_editing = RwSignal::new(false);
    let note = Memo::new(move |_| match item.read().as_ref().map(|item| &item.what) {
        Some(What::Note(id)) => Some(*id),
        _ => None,
    });
    move || {
        if let (true, Some(id)) = (is_editing.get(), note.get()) {
            let menu = format!("[data-note=\"{id}\"] [aria-haspopup]");
            let done = Callback::new(move |()| {
                let menu = menu.clone();
                is_editing.set(false);
                request_animation_frame(move || focus_if_lost(&menu));
            });
            return view! {
                <div class="entry-edit">
                    <EntryForm subject=subject edited=Some(id) done=done />
                </div>
            }
            .into_any();
        }
        let told = told.get();
        let payable = item.read().as_ref().and_then(debts::taken_back_by);
        told.map(|told| {
            let note_id = note.get();
            let note = note_id
                .map(|id| view! { <NoteMenu subject=subject id=id is_editing=is_editing /> });
            let debt = payable
                .filter(|_| !told.is_void)
                .map(|id| view! { <debts::DebtMenu subject=subject id=id /> });
            draw(subject, told, note_id, (note, debt).into_any())
        })
        .into_any()
    }
}

/// What a line says.
#[derive(Clone, PartialEq)]
pub(super) struct Told {
    pub glyph: Glyph,
    pub title: String,
    pub href: Option<String>,
    pub text: String,
    pub detail: String,
    pub is_void: bool,
    pub when: String,
    pub exactly: String,
    /// The note and its follow-up, while that is open.
    pub follow_up: Option<(Id, String, bool)>,
}

fn draw(subject: Subject, told: Told, note: Option<Id>, menu: AnyView) -> AnyView {
    let t = subject.words().timeline();
    let title = match told.href {
        Some(href) => view! { <a href=href>{told.title}</a> }.into_any(),
        None => view! { <span>{told.title}</span> }.into_any(),
    };
    let follow_up = told.follow_up.map(|(id, when, is_due)| {
        let status = if is_due {
            Status::Warn
        } else {
            Status::Neutral
        };
        view! {
            <div class="row">
                <Badge label=t.come_back(when) status=status icon=Glyph::Bell />
                <IconButton
                    label=t.follow_up_done()
                    icon=Glyph::Check
                    on_click=move |_| finish(subject, id)
                />
            </div>
        }
    });
    view! {
        <article
            class="entry"
            data-note=note.map(|id| id.to_string())
            data-void=told.is_void.then_some("")
        >
            <span class="entry-mark">
                <Icon glyph=told.glyph />
            </span>
            <div class="entry-body">
                <p class="entry-title">
                    {title}
                    {told.is_void.then(|| view! { <Badge label=t.taken_back() /> })}
                </p>
                <p class="muted small">
                    <time title=told.exactly>{told.when}</time>
                    {(!told.detail.is_empty()).then(|| format!(" · {}", told.detail))}
                </p>
                {(!told.text.is_empty()).then(|| view! { <p class="written">{told.text}</p> })}
                {follow_up}
            </div>
            {menu}
        </article>
    }
    .into_any()
}

/// Puts an item into words; follows the records it is told from.
fn tell(subject: Subject, item: &Item) -> Told {
    let desk = subject.desk;
    let day = days::of(desk, item.at);
    let exactly = if item.is_day_only {
        days::long(desk, day)
    } else {
        days::date_time(desk, item.at)
    };
    let told = Told {
        glyph: Glyph::Note,
        title: String::new(),
        href: None,
        text: String::new(),
        detail: String::new(),
        is_void: item.is_void,
        when: days::relative(desk, day),
        exactly,
        follow_up: None,
    };
    let topics = [
        Topic::Notes,
        Topic::Ledger,
        Topic::Products,
        Topic::Staff,
        Topic::Loyalty,
        Topic::Funnel,
    ];
    desk.follow(&topics, |book| tell_what(subject, book, &item.what, told))
}

fn tell_what(subject: Subject, book: &Book, what: &What, told: Told) -> Told {
    let (w, t) = (subject.words(), subject.words().timeline());
    let money = |amount: Money| subject.desk.money(amount);
    let ledger = book.ledger();
    let (glyph, title, href, text) = match what {
        What::Sale(id) => {
            let Some(sale) = ledger.sales().get(*id) else {
                return told;
            };
            let lines = lines_text(subject, book, sale);
            let title = t.bought(money(sale.total()));
            let owed = on_credit(&sale.tenders);
            let detail = if owed.is_zero() {
                String::new()
            } else {
                w.credit().told_on_credit(money(owed))
            };
            return Told {
                glyph: Glyph::ShoppingBag,
                title,
                href: Some(Page::Sale(*id).href()),
                text: lines,
                detail,
                ..told
            };
        }
        What::Return(id) => {
            let Some(back) = ledger.returns().get(*id) else {
                return told;
            };
            let title = t.gave_back(money(back.total()));
            (
                Glyph::Return,
                title,
                Some(Page::Sale(back.sale)),
                back.reason.clone(),
            )
        }
        What::Payment(id) => {
            let Some(payment) = ledger.payments().get(*id) else {
                return told;
            };
            let title = if payment.amount < Money::ZERO {
                t.was_paid(money(Money::ZERO - payment.amount))
            } else {
                t.paid(money(payment.amount))
            };
            (Glyph::Cash, title, None, payment.note.clone())
        }
        What::Promise(_) | What::WriteOff(_) | What::Opening(_) => {
            return debts::tell(subject, book, what, told);
        }
        What::Points(id) => {
            let Some(points) = ledger.entries::<Points>().get(*id) else {
                return told;
            };
            let title = points_title(w, &points.reason, &subject.desk.points(points.amount));
            let sale = points
                .sale
                .or(points.source.filter(|id| ledger.sales().get(*id).is_some()));
            (
                Glyph::Star,
                title,
                sale.map(Page::Sale),
                points.note.clone(),
            )
        }
        What::Rise { sale, level } => {
            let title = w.rewards().rose(level);
            (
                Glyph::TrendUp,
                title,
                Some(Page::Sale(*sale)),
                String::new(),
            )
        }
        What::Tie { sale, .. } => {
            let amount = ledger.sales().get(*sale).map(Sale::total);
            let title = t.tied(money(amount.unwrap_or_default()));
            (Glyph::Link, title, Some(Page::Sale(*sale)), String::new())
        }
        What::Deal(id) => {
            let Some(change) = ledger.entries::<StageChange>().get(*id) else {
                return told;
            };
            let title = title_of(subject.desk, book, change.deal);
            let what = deal_told(subject.desk, book, change);
            let title = w.funnel().told(title, what);
            (
                Glyph::Filter,
                title,
                Some(Page::Deal(change.deal)),
                String::new(),
            )
        }
        What::Note(id) => return tell_note(subject, book, *id, told),
        What::Task(id) => {
            let Some(task) = book.cards::<Task>().get(*id) else {
                return told;
            };
            let title = w.today().task_done(&task.title);
            (Glyph::CheckCircle, title, None, task.note.clone())
        }
        What::CardAdded(None) => (
            Glyph::UserPlus,
            w.profile().log_added().to_owned(),
            None,
            String::new(),
        ),
        What::CardAdded(Some(id)) | What::CardChanged(id) => {
            let Some(log) = ledger.logs().get(*id) else {
                return told;
            };
            let who = log.by.map(|by| staff_name(subject.desk, by));
            return Told {
                glyph: Glyph::Edit,
                title: log_text(w, log),
                detail: who.unwrap_or_default(),
                ..told
            };
        }
        What::Consent {
            channel,
            state,
            source,
        } => {
            let channel = profile::labels::channel(w, channel);
            let title = t.consented(channel, profile::labels::consent(w, state));
            (Glyph::Shield, title, None, source.clone())
        }
        What::PrivacyNotice => (
            Glyph::Shield,
            w.profile().privacy_notice().to_owned(),
            None,
            String::new(),
        ),
    };
    Told {
        glyph,
        title,
        href: href.map(Page::path),
        text,
        ..told
    }
}

fn tell_note(subject: Subject, book: &Book, id: Id, told: Told) -> Told {
    let w = subject.words();
    let Some(note) = book.notes().get(id) else {
        return told;
    };
    let who = note.staff.map(|staff| staff_name(subject.desk, staff));
    let details = [
        labels::direction(w, &note.direction),
        labels::outcome(w, &note.outcome),
    ];
    let details = details.into_iter().map(str::to_owned).chain(who);
    let details: Vec<String> = details.filter(|text| !text.is_empty()).collect();
    Told {
        glyph: labels::glyph(&note.channel),
        title: note_title(subject, note),
        text: note.text.trim().to_owned(),
        detail: details.join(" · "),
        follow_up: note.follow_up.filter(|_| !note.is_followed_up).map(|day| {
            let when = days::relative(subject.desk, day);
            (id, when, day <= subject.desk.today())
        }),
        ..told
    }
}

/// "Call · offer".
pub(super) fn note_title(subject: Subject, note: &Note) -> String {
    let w = subject.words();
    let channel = labels::channel(w, &note.channel);
    let purpose = labels::purpose(w, &note.purpose);
    if purpose.is_empty() {
        channel.to_owned()
    } else {
        format!("{channel} · {purpose}")
    }
}

/// "Dress, Shoes ×2 and 3 more".
fn lines_text(subject: Subject, book: &Book, sale: &Sale) -> String {
    let (language, t) = (subject.words().language(), subject.words().timeline());
    let line = |line: &crate::domain::SaleLine| {
        let product = line.product.and_then(|id| book.products().held(id));
        let name = match product {
            Some(held) => {
                let card = &held.card;
                let variant = card.variant(line.variant);
                let parts = variant.map(|own| [own.colour.as_str(), own.size.as_str()]);
                let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
                let mut name = card.name.clone();
                for part in parts {
                    name.push(' ');
                    name.push_str(part);
                }
                name
            }
            None if line.text.trim().is_empty() => t.free_line().to_owned(),
            None => line.text.clone(),
        };
        if line.quantity_milli == 1000 {
            name
        } else {
            format!(
                "{name} ×{}",
                numbers::trimmed(language, line.quantity_milli, 3)
            )
        }
    };
    let mut text: Vec<String> = sale.lines.iter().take(MOST_LINES).map(line).collect();
    let rest = sale.lines.len().saturating_sub(MOST_LINES);
    let last = (rest > 0).then(|| t.more_lines(rest as u64));
    let mut told = text.join(", ");
    text.clear();
    if let Some(last) = last {
        told.push(' ');
        told.push_str(&last);
    }
    told
}
