//! Who owes: what it comes to, how old it is, and everybody who owes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use rustc_hash::FxHashMap;

use super::aging::Aging;
use super::names::age_name;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::{Id, Money};
use crate::insight::{Age, DebtFilter, DebtOrder, DebtRow, Debts};
use crate::ui::{
    Badge, Chip, EmptyState, Glyph, LinkButton, PageHeader, SearchField, SelectField, Stat, Status,
    Tone, VirtualList,
};
use crate::views::customers::Face;
use crate::views::customers::called;
use crate::views::days;
use crate::views::page_keys::is_phone;
use crate::views::routes::Page;

/// The element that lists the debtors.
const LIST: &str = "debtors";

/// What is shown, and in which order.
#[derive(Clone, Copy)]
struct Shown {
    filter: RwSignal<DebtFilter>,
    order: RwSignal<DebtOrder>,
    query: RwSignal<String>,
}

impl Shown {
    fn clear(self) {
        self.filter.set(DebtFilter::default());
        self.query.set(String::new());
    }
}

/// The page of debts.
#[component]
pub fn DebtsList() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let shown = Shown {
        filter: RwSignal::new(DebtFilter::default()),
        order: RwSignal::new(DebtOrder::default()),
        query: RwSignal::new(String::new()),
    };
    let debts = Memo::new(move |_| {
        let today = desk.today();
        if !desk.is_complete().get() {
            return Arc::default();
        }
        desk.follow(&[Topic::Ledger, Topic::Shop], |book| {
            Arc::new(Debts::of(book, &desk.zone(), today))
        })
    });
    let is_any = Memo::new(move |_| !debts.read().rows.is_empty());
    let subtitle = move || {
        if desk.is_complete().get() {
            c.debtors(debts.read().rows.len() as u64)
        } else {
            w.sales().reading_past().to_owned()
        }
    };
    view! {
        <div class="page-fill debts">
            <PageHeader title=c.title() subtitle=Signal::derive(subtitle) />
            <Show
                when=move || is_any.get()
                fallback=move || {
                    desk.is_complete()
                        .get()
                        .then(|| {
                            view! {
                                <EmptyState
                                    icon=Glyph::Wallet
                                    title=c.nobody_title()
                                    text=c.nobody()
                                    actions=move || {
                                        view! {
                                            <LinkButton
                                                label=w.nav().sell()
                                                icon=Glyph::ShoppingBag
                                                tone=Tone::Primary
                                                href=Page::Sell.href()
                                            />
                                            <LinkButton
                                                label=w.nav().customers()
                                                icon=Glyph::Users
                                                href=Page::Customers.href()
                                            />
                                        }
                                    }
                                />
                            }
                        })
                }
            >
                <div class="debts-body">
                    <div class="debts-sums">
                        <Totals debts=debts shown=shown />
                        <Aging debts=debts />
                    </div>
                    <Debtors debts=debts shown=shown />
                </div>
            </Show>
        </div>
    }
}

#[component]
fn Totals(debts: Memo<Arc<Debts>>, shown: Shown) -> impl IntoView {
    let desk = use_desk();
    let c = desk.words().credit();
    let figure =
        move |look: fn(&Debts) -> Money| Signal::derive(move || desk.money(look(&debts.read())));
    let only_overdue = move |()| shown.filter.update(|filter| filter.is_overdue = true);
    let late = Signal::derive(move || {
        if debts.read().overdue.is_zero() {
            Status::Neutral
        } else {
            Status::Danger
        }
    });
    let share = move || {
        let debts = debts.read();
        let percent = debts.overdue.ratio(100, debts.owed.0.max(1));
        format!("{}%", percent.0)
    };
    view! {
        <div class="stats">
            <Stat label=c.owed_in_all() figure=figure(|debts| debts.owed) />
            <Stat
                label=c.overdue()
                figure=figure(|debts| debts.overdue)
                note=Signal::derive(share)
                status=late
                on_open=only_overdue
            />
            <Stat label=c.due_soon() figure=figure(|debts| debts.due_soon) />
            {move || {
                (!debts.read().advances.is_zero())
                    .then(|| {
                        view! { <Stat label=c.advances() figure=figure(|debts| debts.advances) /> }
                    })
            }}
        </div>
    }
}

#[component]
fn Debtors(debts: Memo<Arc<Debts>>, shown: Shown) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let navigate = use_navigate();
    let listed = Memo::new_with_compare(
        move |_| {
            let rows = debts.read().list(shown.filter.get(), shown.order.get());
            Arc::new(found(desk, rows, &shown.query.get()))
        },
        |_, _| true,
    );
    let keys = Signal::derive(move || {
        let keys = listed.read().iter().map(|row| row.customer).collect();
        Arc::<Vec<Id>>::new(keys)
    });
    let figures = Memo::new_with_compare(
        move |_| {
            let rows = debts.read();
            let rows = rows.rows.iter().map(|row| (row.customer, *row));
            Arc::new(rows.collect::<FxHashMap<_, _>>())
        },
        |_, _| true,
    );
    let is_empty = Memo::new(move |_| listed.read().is_empty());
    let orders = DebtOrder::ALL.map(|order| {
        let words = match order {
            DebtOrder::Most => c.by_most(),
            DebtOrder::Oldest => c.by_oldest(),
            DebtOrder::Due => c.by_due(),
        };
        (order, words.to_owned())
    });
    let chips = Age::ALL
        .iter()
        .map(|age| {
            let age = *age;
            // A phone has no room for the chart: how much is how old stands here.
            let label = Signal::derive(move || match debts.read().by_age[age as usize] {
                Money::ZERO => age_name(w, age),
                amount => format!("{} · {}", age_name(w, age), desk.money(amount)),
            });
            view! {
                <Chip
                    label=label
                    pressed=Signal::derive(move || shown.filter.get().age == Some(age))
                    on_press=move |()| {
                        shown
                            .filter
                            .update(|filter| {
                                filter.age = (filter.age != Some(age)).then_some(age);
                            });
                    }
                />
            }
        })
        .collect_view();
    let open = Callback::new(move |id: Id| {
        navigate(&Page::Customer(id).path(), NavigateOptions::default());
    });
    let restart = Signal::derive(move || {
        shown.filter.track();
        shown.order.track();
        shown.query.track();
    });
    view! {
        <div class="debtors">
            <div class="list-tools">
                <SearchField
                    label=c.find()
                    clear_label=w.common().clear()
                    value=shown.query
                    controls=LIST
                />
                <SelectField
                    label=c.order()
                    hide_label=true
                    value=shown.order
                    options=Vec::from(orders)
                />
                <div class="row debts-chips">
                    <Chip
                        label=c.only_overdue()
                        pressed=Signal::derive(move || shown.filter.get().is_overdue)
                        on_press=move |()| {
                            shown.filter.update(|filter| filter.is_overdue = !filter.is_overdue);
                        }
                    />
                    {chips}
                </div>
            </div>
            <Show
                when=move || !is_empty.get()
                fallback=move || {
                    view! {
                        <EmptyState
                            icon=Glyph::Wallet
                            title=w.common().nothing_found()
                            text=c.nothing_in_filter()
                            actions=move || {
                                view! {
                                    <crate::ui::Button
                                        label=c.show_all()
                                        on_click=move |_| shown.clear()
                                    />
                                }
                            }
                        />
                    }
                }
            >
                <VirtualList
                    rows=keys
                    row=move |id: Id| draw_row(desk, id, figures)
                    row_rem=if is_phone() { 6.0 } else { 4.0 }
                    label=c.title()
                    id=LIST
                    remember="debts"
                    restart=restart
                    on_open=open
                />
            </Show>
        </div>
    }
}

/// Those of the rows whom the query may mean.
fn found(desk: Desk, rows: Vec<DebtRow>, query: &str) -> Vec<DebtRow> {
    if query.trim().is_empty() {
        return rows;
    }
    let rows: FxHashMap<Id, DebtRow> = rows.into_iter().map(|row| (row.customer, row)).collect();
    let found = desk.find_all_customers(query).into_iter();
    found.filter_map(|id| rows.get(&id).copied()).collect()
}

fn draw_row(desk: Desk, id: Id, figures: Memo<Arc<FxHashMap<Id, DebtRow>>>) -> impl IntoView {
    let c = desk.words().credit();
    let known = Memo::new(move |_| {
        desk.follow(&[Topic::Customers], |book| {
            let held = book.customers().held(id);
            held.map_or_else(
                || (c.gone_customer().to_owned(), None),
                |held| {
                    let name = called(desk, &held.card);
                    (name, held.card.photo)
                },
            )
        })
    });
    let row = Memo::new(move |_| figures.read().get(&id).copied());
    let detail = move || {
        let row = row.get()?;
        let since = row.oldest.map(|day| c.since(days::short(desk, day)));
        let due = row.due.map(|day| {
            let day = days::relative(desk, day);
            if row.is_promised {
                c.promised_by(day)
            } else {
                c.due_by(day)
            }
        });
        // What is cut where there is little room is the older news.
        let parts: Vec<String> = due.into_iter().chain(since).collect();
        Some(parts.join(" · "))
    };
    let late = move || {
        let row = row.get()?;
        (row.overdue > Money::ZERO).then(|| {
            let label = if row.overdue == row.owed {
                c.overdue().to_owned()
            } else {
                c.overdue_of(desk.money(row.overdue))
            };
            view! { <Badge label=label status=Status::Danger /> }
        })
    };
    view! {
        <Face
            name=Signal::derive(move || known.read().0.clone())
            photo=Signal::derive(move || known.read().1)
        />
        <div class="list-text">
            <span class="list-title">{move || known.read().0.clone()}</span>
            <span class="list-detail">{detail}</span>
        </div>
        <div class="list-end">
            <span class="figures">{move || row.get().map(|row| desk.money(row.owed))}</span>
            {late}
        </div>
    }
}
