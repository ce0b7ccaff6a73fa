//! The rows behind a figure: receipts, or customers, who can be tagged all at once.

use std::sync::Arc;

use leptos::prelude::*;

use super::opening::{Open, Opening};
use crate::desk::{Desk, use_desk};
use crate::domain::{DealOutcome, Id, Money};
use crate::insight::overview::{Part, overview, receipts};
use crate::ui::{Avatar, Button, Dialog, DialogSize, Glyph, GrowingList, Icon, Selection};
use crate::views::buyer::name_and_phone;
use crate::views::customers::{TagForm, Take};
use crate::views::days;
use crate::views::funnel::title_of;
use crate::views::routes::Page;

/// What is open.
#[derive(Clone, Copy)]
pub struct Behind {
    opening: RwSignal<Option<Arc<Opening>>>,
    is_open: RwSignal<bool>,
}

impl Behind {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            opening: RwSignal::new(None),
            is_open: RwSignal::new(false),
        }
    }

    /// Opens what a figure is made of: its page, or its rows over this one.
    pub fn open(&self, go: Callback<Page>, opening: Opening) {
        match opening.open {
            Open::Product(id) => go.run(Page::Product(id)),
            Open::Customer(id) => go.run(Page::Customer(id)),
            _ => {
                self.opening.set(Some(Arc::new(opening)));
                self.is_open.set(true);
            }
        }
    }
}

/// The dialog with the rows.
#[component]
pub fn BehindDialog(behind: Behind) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let title = move || {
        let opening = behind.opening.get();
        opening.map_or_else(String::new, |opening| opening.title.clone())
    };
    let body = move || {
        let opening = behind.opening.get()?;
        Some(match &opening.open {
            Open::Receipts(span, part) => {
                let found = desk.figure(|digest, book| {
                    let returned = match part {
                        Part::All | Part::Returned => overview(digest, *span).total.returned,
                        _ => Money::ZERO,
                    };
                    (receipts(digest, book, *span, part), returned)
                });
                let (places, returned) = found.unwrap_or_default();
                receipts_list(desk, &places, returned, *part == Part::Returned)
            }
            Open::People(ids) => people_list(desk, Arc::clone(ids)),
            Open::Sought(seek) => {
                let ids = desk.figure(|digest, book| seek(digest, book));
                people_list(desk, Arc::new(ids.unwrap_or_default()))
            }
            Open::Goods(ids) => goods_list(desk, Arc::clone(ids)),
            Open::Deals(ids) => deals_list(desk, Arc::clone(ids)),
            Open::Product(_) | Open::Customer(_) => ().into_any(),
        })
    };
    view! {
        <Dialog
            open=behind.is_open
            title=Signal::derive(title)
            close_label=w.common().close()
            size=DialogSize::Wide
            is_read=true
        >
            {body}
        </Dialog>
    }
}

/// The receipts, and what came back meanwhile: the figure is what is left.
fn receipts_list(desk: Desk, places: &[u32], returned: Money, is_of_returns: bool) -> AnyView {
    let w = desk.words();
    let (ids, net) = desk.read(|book| {
        let sales = book.ledger().sales();
        let ids = places.iter().map(|place| sales.at(*place).id);
        let total: Money = places.iter().map(|place| sales.at(*place).total()).sum();
        (ids.collect::<Vec<Id>>(), total)
    });
    let summary = w
        .insight()
        .receipts_behind(ids.len() as u64, desk.money(net));
    let row = move |id: Id| receipt_row(desk, id);
    let i = w.insight();
    let left = (!returned.is_zero()).then(|| {
        view! {
            <dl class="facts figures">
                <div>
                    <dt>{i.returns()}</dt>
                    <dd>{format!("−{}", desk.money(returned))}</dd>
                </div>
                {(!is_of_returns)
                    .then(|| {
                        view! {
                            <div>
                                <dt>{i.sales()}</dt>
                                <dd>{desk.money(net - returned)}</dd>
                            </div>
                        }
                    })}
            </dl>
        }
    });
    view! {
        <div class="stack">
            <p class="figures">{summary}</p>
            {left}
            <GrowingList
                label=w.insight().receipts()
                rows=Signal::stored(Arc::new(ids))
                row=row
                more_label=w.common().show_more()
            />
        </div>
    }
    .into_any()
}

fn receipt_row(desk: Desk, id: Id) -> AnyView {
    let w = desk.words();
    let told = desk.read(|book| {
        let sale = book.ledger().sales().get(id)?;
        let first = sale.lines.first();
        let first = first.map(|line| crate::views::sales::line_title(book, line));
        Some((sale.at, sale.total(), first, book.ledger().owner(id)))
    });
    let Some((at, total, first, owner)) = told else {
        return ().into_any();
    };
    let who = owner.map_or_else(
        || w.sales().nobody().to_owned(),
        |id| name_and_phone(&desk, id).0,
    );
    let about = [Some(days::date_time(desk, at)), first];
    let about: Vec<String> = about.into_iter().flatten().collect();
    view! {
        <div class="buyer">
            <Icon glyph=Glyph::Receipt />
            <div class="list-text">
                <a class="list-title" href=Page::Sale(id).href()>
                    {who}
                </a>
                <span class="list-detail">{about.join(" · ")}</span>
            </div>
            <div class="list-end figures">{desk.money(total)}</div>
        </div>
    }
    .into_any()
}

fn goods_list(desk: Desk, ids: Arc<Vec<Id>>) -> AnyView {
    let w = desk.words();
    let row = move |id: Id| {
        let (name, category) = desk.read(|book| {
            let held = book.products().held(id);
            let card = held.map(|held| (held.card.name.clone(), held.card.category.clone()));
            card.unwrap_or_default()
        });
        view! {
            <div class="buyer">
                <Icon glyph=Glyph::Box />
                <div class="list-text">
                    <a class="list-title" href=Page::Product(id).href()>
                        {name}
                    </a>
                    <span class="list-detail">{category}</span>
                </div>
            </div>
        }
    };
    view! {
        <GrowingList
            label=w.nav().products()
            rows=Signal::stored(ids)
            row=row
            more_label=w.common().show_more()
        />
    }
    .into_any()
}

fn deals_list(desk: Desk, ids: Arc<Vec<Id>>) -> AnyView {
    let w = desk.words();
    let count = w.funnel().deals(ids.len() as u64);
    let row = move |id: Id| {
        let (title, state, worth) = desk.read(|book| {
            let worth = book.deals().held(id).map(|held| held.card.worth());
            let state = book.ledger().deal_state(id);
            (title_of(desk, book, id), state, worth.unwrap_or_default())
        });
        let f = w.funnel();
        let how = if state.outcome == DealOutcome::Won {
            f.won()
        } else {
            f.lost()
        };
        let day = state.since.map(|at| days::short(desk, days::of(desk, at)));
        let about: Vec<String> = [Some(how.to_owned()), day].into_iter().flatten().collect();
        view! {
            <div class="buyer">
                <Icon glyph=Glyph::Filter />
                <div class="list-text">
                    <a class="list-title" href=Page::Deal(id).href()>
                        {title}
                    </a>
                    <span class="list-detail">{about.join(" · ")}</span>
                </div>
                <div class="list-end figures">{desk.money(worth)}</div>
            </div>
        }
    };
    view! {
        <div class="stack">
            <p class="figures">{count}</p>
            <GrowingList
                label=w.funnel().all_deals()
                rows=Signal::stored(ids)
                row=row
                more_label=w.common().show_more()
            />
        </div>
    }
    .into_any()
}

fn people_list(desk: Desk, ids: Arc<Vec<Id>>) -> AnyView {
    let w = desk.words();
    let is_tagging = RwSignal::new(false);
    let selection = RwSignal::new(Selection::default());
    let all = Arc::clone(&ids);
    let is_taking = RwSignal::new(false);
    let taken = Arc::clone(&ids);
    let taken = Callback::new(move |()| taken.to_vec());
    let tag = move |_| {
        selection.update(|selection| {
            selection.clear();
            selection.toggle_all(&all);
        });
        is_tagging.set(true);
    };
    let row = move |id: Id| {
        let (name, phone) = name_and_phone(&desk, id);
        view! {
            <div class="buyer">
                <Avatar name=name.clone() />
                <div class="list-text">
                    <a class="list-title" href=Page::Customer(id).href()>
                        {name}
                    </a>
                    <span class="list-detail">{phone}</span>
                </div>
            </div>
        }
    };
    let count = w.common().customers(ids.len() as u64);
    view! {
        <div class="stack">
            <div class="row">
                <span class="grow figures">{count}</span>
                <Button label=w.insight().tag_all() icon=Glyph::Tag on_click=tag />
                <Button
                    label=w.taking().save_picked()
                    icon=Glyph::Download
                    on_click=move |_| is_taking.set(true)
                />
            </div>
            <Show when=move || is_tagging.get()>
                <TagForm selection=selection is_open=is_tagging />
            </Show>
            <Show when=move || is_taking.get()>
                <Take ids=taken is_open=is_taking />
            </Show>
            <GrowingList
                label=w.nav().customers()
                rows=Signal::stored(ids)
                row=row
                more_label=w.common().show_more()
            />
        </div>
    }
    .into_any()
}
