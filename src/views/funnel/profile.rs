//! The deals of one customer, on their page.

use leptos::prelude::*;

use super::shown::{stage_name, title_of};
use crate::desk::{Topic, use_desk};
use crate::domain::{DealOutcome, Id, order};
use crate::ui::{Badge, LinkButton, Panel, Status};
use crate::views::routes::Page;

/// Deals shown at most; the rest is a step away on the page of the funnel.
const SHOWN: usize = 6;

/// Open deals first, then the latest ended. Nothing where there are none.
#[component]
pub fn DealsOf(customer: Id) -> impl IntoView {
    let desk = use_desk();
    let f = desk.words().funnel();
    let deals = Memo::new(move |_| {
        desk.follow(&[Topic::Funnel, Topic::Ledger, Topic::Customers], |book| {
            let mut deals = Vec::new();
            for (id, deal) in book.deals_of(customer) {
                let state = book.ledger().deal_state(id);
                let (mark, status) = match state.outcome {
                    DealOutcome::Won => (f.won().to_owned(), Status::Success),
                    DealOutcome::Lost => (f.lost().to_owned(), Status::Danger),
                    _ => {
                        let name = stage_name(book, state.stage);
                        (name.unwrap_or_default(), Status::Accent)
                    }
                };
                let order = (!state.is_open(), std::cmp::Reverse(state.since));
                let worth = desk.money(deal.worth());
                deals.push((order, id, title_of(desk, book, id), worth, mark, status));
            }
            order::sort_by_key(&mut deals, |(order, id, ..)| (*order, *id));
            deals.truncate(SHOWN);
            deals
                .into_iter()
                .map(|(_, id, title, worth, mark, status)| (id, title, worth, mark, status))
                .collect::<Vec<_>>()
        })
    });
    let is_any = Memo::new(move |_| !deals.read().is_empty());
    let rows = move || {
        deals
            .get()
            .into_iter()
            .map(|(id, title, worth, mark, status)| {
                view! {
                    <li>
                        <a class="deal-link" href=Page::Deal(id).href()>
                            {title}
                        </a>
                        <span class="figures">{worth}</span>
                        <Badge label=mark status=status />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || is_any.get()>
            <Panel
                title=f.all_deals()
                actions=move || {
                    view! { <LinkButton label=f.show_all() href=Page::DealsWith(customer).href() /> }
                }
            >
                <ul class="deals-of" role="list">
                    {rows}
                </ul>
            </Panel>
        </Show>
    }
}
