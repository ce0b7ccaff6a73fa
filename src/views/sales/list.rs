//! All sales, newest first, day by day.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use rustc_hash::FxHashMap;

use super::filter::{Chosen, FilterFields};
use super::names::line_title;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::{Day, Id, Money};
use crate::insight::receipts::{self, DayTotal, Listing};
use crate::text::dates;
use crate::ui::{
    Badge, Button, EmptyState, Glyph, LinkButton, PageHeader, Status, Tone, VirtualList,
};
use crate::views::customers::called;
use crate::views::days;
use crate::views::routes::Page;

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Row {
    Day(Day),
    /// By its place: who lists a sale need not look at it.
    Sale(u32),
}

/// Sales looked at in one turn.
const TURN: usize = 2_000;

/// The rows and what the days came to, once that is known.
#[derive(Clone, Default)]
struct Listed {
    rows: Arc<Vec<Row>>,
    days: Arc<FxHashMap<Day, DayTotal>>,
    all: Option<DayTotal>,
}

/// The list of sales with its filter.
#[component]
pub fn SalesList(
    /// The sale that is open beside it.
    #[prop(into)]
    current: Signal<Option<Id>>,
    /// Which sales.
    chosen: Chosen,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sales();
    let navigate = use_navigate();
    let is_filter_open = RwSignal::new(false);
    let listed = list(desk, chosen);
    let rows = Signal::derive(move || {
        listed.with(|listed| {
            let rows = listed.as_ref().map(|listed| Arc::clone(&listed.rows));
            rows.unwrap_or_default()
        })
    });
    let is_empty = Memo::new(move |_| {
        listed.with(|listed| listed.as_ref().is_some_and(|listed| listed.rows.is_empty()))
    });
    let has_any =
        Memo::new(move |_| desk.follow(&[Topic::Ledger], |book| !book.ledger().sales().is_empty()));
    let open = Callback::new(move |row: Row| match row {
        Row::Sale(place) => {
            let id = desk.read(|book| book.ledger().sales().at(place).id);
            navigate(&Page::Sale(id).path(), NavigateOptions::default());
        }
        Row::Day(day) => chosen.only(day),
    });
    let summary = move || {
        if !desk.is_complete().get() {
            return s.reading_past().to_owned();
        }
        let all = listed.with(|listed| listed.as_ref()?.all);
        all.map_or_else(String::new, |all| total_words_of_all(&desk, &all))
    };
    let row = move |row: Row| match row {
        Row::Day(day) => day_row(desk, day, listed).into_any(),
        Row::Sale(place) => {
            let id = desk.read(|book| book.ledger().sales().at(place).id);
            sale_row(desk, id).into_any()
        }
    };
    view! {
        <PageHeader
            title=w.nav().sales()
            subtitle=Signal::derive(summary)
            actions=move || {
                view! {
                    <Button
                        label=w.common().filter()
                        icon=Glyph::Filter
                        pressed=Signal::derive(move || is_filter_open.get() || chosen.is_narrow())
                        on_click=move |_| is_filter_open.update(|is_open| *is_open = !*is_open)
                    />
                    <LinkButton label=w.nav().sell() icon=Glyph::Plus tone=Tone::Primary href=Page::Sell.href() />
                }
            }
        />
        <Show when=move || is_filter_open.get()>
            <FilterFields desk=desk chosen=chosen />
        </Show>
        <Show
            when=move || !is_empty.get()
            fallback=move || {
                if has_any.get() {
                    view! {
                        <EmptyState icon=Glyph::Receipt title=w.common().nothing_found() text=s.nothing_in_filter() actions=move || {
                            view! { <Button label=s.show_all() on_click=move |_| chosen.clear() /> }
                        } />
                    }
                        .into_any()
                } else {
                    view! {
                        <EmptyState
                            icon=Glyph::Receipt
                            title=s.empty_title()
                            text=s.empty()
                            actions=move || {
                                view! {
                                    <LinkButton
                                        label=w.customers().bring_list()
                                        icon=Glyph::Upload
                                        href=Page::Bring.href()
                                    />
                                }
                            }
                        />
                    }
                        .into_any()
                }
            }
        >
            <VirtualList
                rows=rows
                row=row
                label=w.nav().sales()
                id="sales"
                remember="sales"
                on_open=open
                current=Signal::derive(move || {
                    let id = current.get()?;
                    desk.follow(&[Topic::Ledger], |book| book.ledger().sales().place(id))
                        .map(Row::Sale)
                })
            />
        </Show>
    }
}

/// The sales that are chosen: listed at once where that can be, with what days came to once every
/// sale was looked at, a few at a time. Follows what is chosen and sold; what stood there before stays
/// until then.
fn list(desk: Desk, chosen: Chosen) -> RwSignal<Option<Listed>> {
    let listed = RwSignal::new(None::<Listed>);
    let round = StoredValue::new(0_u32);
    Effect::new(move || {
        let mine = round.get_value().wrapping_add(1);
        round.set_value(mine);
        desk.track(Topic::Ledger);
        let (filter, zone) = (chosen.filter(desk.today()), desk.zone());
        let mut listing = desk.read(|book| Listing::begin(book, filter, &zone));
        if let Some(places) = listing.shown() {
            let rows = Arc::new(rows_of(desk, places));
            listed.update(|listed| listed.get_or_insert_default().rows = rows);
        }
        desk.take_turns(move || {
            // The page may be gone, or something else be chosen, by now.
            if round.try_get_value() != Some(mine) {
                return true;
            }
            if desk.read(|book| listing.look(book, &zone, TURN)) {
                return false;
            }
            let days: Vec<_> = listing.days().collect();
            let found = Listed {
                rows: Arc::new(rows_of(desk, listing.shown().unwrap_or_default())),
                all: Some(receipts::total(&days)),
                days: Arc::new(days.into_iter().collect()),
            };
            let _ = listed.try_set(Some(found));
            true
        });
    });
    listed
}

/// Every day above its sales.
fn rows_of(desk: Desk, places: &[u32]) -> Vec<Row> {
    let zone = desk.zone();
    desk.read(|book| {
        let mut rows = Vec::with_capacity(places.len() + 1);
        let mut day = None;
        for place in places {
            let on = zone.day_of(book.ledger().moment_at(*place));
            if day != Some(on) {
                day = Some(on);
                rows.push(Row::Day(on));
            }
            rows.push(Row::Sale(*place));
        }
        rows
    })
}

/// "12 sales · 3 400 000 soʻm".
fn total_words(desk: &Desk, total: &DayTotal) -> String {
    let sales = desk.words().common().sales(total.receipts);
    format!("{sales} · {}", desk.money(total.net()))
}

/// "12 sales · 3 400 000 soʻm · average receipt 280 000 soʻm".
fn total_words_of_all(desk: &Desk, total: &DayTotal) -> String {
    // As everywhere: what was sold by receipts, whatever came back since.
    let average = total.average().map(|average| {
        let average = desk.money(average);
        desk.words().sales().average_receipt(average)
    });
    let parts = std::iter::once(total_words(desk, total)).chain(average);
    parts.collect::<Vec<_>>().join(" · ")
}

fn day_row(desk: Desk, day: Day, listed: RwSignal<Option<Listed>>) -> impl IntoView {
    let w = desk.words();
    let date = days::long(desk, day);
    let weekday = dates::weekday_name(w.language(), day.weekday() + 1);
    let total = move || {
        let total = listed.with(|listed| {
            let listed = listed.as_ref()?;
            let is_known = listed.all.is_some();
            let total = listed.days.get(&day).copied();
            total.or_else(|| is_known.then(DayTotal::default))
        });
        total.map_or_else(String::new, |total| total_words(&desk, &total))
    };
    view! {
        <div class="list-text day-row">
            <span class="list-title">{date} ", " {weekday}</span>
            <span class="list-detail figures">{total}</span>
        </div>
    }
}

/// A sale in the list, in words.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    buyer: Option<String>,
    about: String,
    total: String,
    is_void: bool,
    /// How much came back, in words.
    returned: Option<&'static str>,
    is_owed: bool,
}

fn sale_row(desk: Desk, id: Id) -> impl IntoView {
    let w = desk.words();
    let s = w.sales();
    let shown = Memo::new(move |_| show(&desk, id));
    let is_known = move || shown.with(|shown| shown.buyer.is_some());
    let buyer = move || {
        shown.with(|shown| {
            let buyer = shown.buyer.clone();
            buyer.unwrap_or_else(|| s.nobody().to_owned())
        })
    };
    let badges = move || {
        shown.with(|shown| {
            view! {
                {shown.is_void.then(|| view! { <Badge label=s.void() status=Status::Danger /> })}
                {shown.returned.map(|label| view! { <Badge label=label status=Status::Warn /> })}
                {shown.is_owed.then(|| view! { <Badge label=s.credit() status=Status::Accent /> })}
            }
        })
    };
    view! {
        <div class="list-text">
            <span class="list-title" class:muted=move || !is_known()>
                {buyer}
            </span>
            <span class="list-detail">{move || shown.with(|shown| shown.about.clone())}</span>
        </div>
        <div class="list-end">
            <span class:void=move || shown.with(|shown| shown.is_void)>
                {move || shown.with(|shown| shown.total.clone())}
            </span>
            <span class="row">{badges}</span>
        </div>
    }
}

fn show(desk: &Desk, id: Id) -> Shown {
    use crate::domain::TenderMethod;
    let w = desk.words();
    desk.follow(
        &[Topic::Ledger, Topic::Customers, Topic::Products],
        |book| {
            let ledger = book.ledger();
            let Some(sale) = ledger.sales().get(id) else {
                return Shown::default();
            };
            let buyer = ledger.owner(id).and_then(|id| book.customers().held(id));
            let first = sale.lines.first().map(|line| line_title(book, line));
            let rest = sale.lines.len().saturating_sub(1);
            let parts = [
                Some(days::time(*desk, sale.at)),
                first,
                (rest > 0).then(|| w.common().more_count(rest as u64)),
            ];
            Shown {
                buyer: buyer.map(|held| called(*desk, &held.card)),
                about: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
                total: desk.money(sale.total()),
                is_void: ledger.is_void(id),
                returned: ledger.returns_of(id).next().map(|_| {
                    if ledger.net(sale) > Money::ZERO {
                        w.sales().returned_partly()
                    } else {
                        w.sales().returned()
                    }
                }),
                is_owed: sale
                    .tenders
                    .iter()
                    .any(|tender| tender.method == TenderMethod::Credit),
            }
        },
    )
}
