//! A deal as it stands on the board.

use leptos::prelude::*;

use super::shown::{Funnel, customer_name, quiet_text, title_of};
use crate::desk::{Desk, Topic};
use crate::domain::{Book, Id};
use crate::insight::funnel::quiet_days;
use crate::ui::{Badge, Glyph, Icon, Status};
use crate::views::days;

/// What a card says.
#[derive(Debug, Clone, Default, PartialEq)]
struct Face {
    title: String,
    customer: String,
    worth: String,
    /// The day it is expected on, short and told in full.
    expected: Option<(String, String)>,
    is_late: bool,
    step: String,
    is_step_due: bool,
    quiet: Option<i32>,
}

impl Face {
    fn of(desk: Desk, book: &Book, id: Id) -> Option<Self> {
        let f = desk.words().funnel();
        let deal = book.deals().get(id)?;
        let state = book.ledger().deal_state(id);
        let today = desk.today();
        let customer = customer_name(desk, book, deal.customer).unwrap_or_default();
        let worth = deal.worth();
        let step = match deal.next_step_on {
            Some(day) if deal.next_step.is_empty() => days::relative(desk, day),
            Some(day) => format!("{} · {}", days::relative(desk, day), deal.next_step),
            None => deal.next_step.clone(),
        };
        let expected = deal.expected.map(|day| {
            let full = f.expected_by(days::short(desk, day));
            (days::near(desk, day), full)
        });
        Some(Self {
            title: title_of(desk, book, id),
            customer: if deal.title.is_empty() {
                String::new()
            } else {
                customer
            },
            worth: if worth.is_zero() {
                String::new()
            } else {
                desk.money(worth)
            },
            expected,
            is_late: deal.expected.is_some_and(|day| day < today),
            is_step_due: deal.next_step_on.is_some_and(|day| day <= today),
            step,
            quiet: quiet_days(book, id, deal, &state, desk.now(), &desk.zone()),
        })
    }
}

/// What stands on a card. Follows the deal.
#[component]
pub fn DealFace(funnel: Funnel, id: Id) -> impl IntoView {
    let desk = funnel.desk;
    let face = Memo::new(move |_| {
        let topics = [Topic::Funnel, Topic::Customers, Topic::Notes, Topic::Ledger];
        desk.follow(&topics, |book| Face::of(desk, book, id))
            .unwrap_or_default()
    });
    move || {
        let face = face.get();
        let late = |is_late: bool| is_late.then_some("");
        let has_step = !face.step.is_empty();
        let quiet = face.quiet.map(|days| {
            let label = quiet_text(desk, days.unsigned_abs());
            if has_step {
                // The step needs the line.
                view! {
                    <span class="deal-quiet" title=label>
                        <Icon glyph=Glyph::Clock />
                        <span class="visually-hidden">{label.clone()}</span>
                    </span>
                }
                .into_any()
            } else {
                view! { <Badge label=label status=Status::Warn /> }.into_any()
            }
        });
        let step = has_step.then(|| {
            view! {
                <Icon glyph=Glyph::ArrowRight />
                <span class="deal-who" title=face.step>
                    {face.step.clone()}
                </span>
            }
        });
        let expected = face.expected.map(|(short, full)| {
            view! {
                <span class="deal-day" data-late=late(face.is_late) title=full>
                    <span aria-hidden="true">{short}</span>
                    <span class="visually-hidden">{full.clone()}</span>
                </span>
            }
        });
        view! {
            <span class="deal-title" title=face.title>
                {face.title.clone()}
            </span>
            <span class="deal-line deal-of">
                <span class="deal-who" title=face.customer>
                    {face.customer.clone()}
                </span>
            </span>
            <span class="deal-line deal-step" data-late=late(face.is_step_due)>
                {step}
                {quiet}
            </span>
            <span class="deal-line deal-foot">
                <strong class="figures">{face.worth}</strong>
                {expected}
            </span>
        }
    }
}
