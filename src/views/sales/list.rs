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
use crate::insight::receipts::{self, DayTotal};
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
    Sale(Id),
}

/// The rows and what the days came to.
#[derive(Default)]
struct Listed {
    rows: Arc<Vec<Row>>,
    days: FxHashMap<Day, DayTotal>,
    all: DayTotal,
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
    let listed = Memo::new_with_compare(move |_| Arc::new(list(&desk, chosen)), |_, _| true);
    let rows = Signal::derive(move || listed.with(|listed| listed.rows.clone()));
    let is_empty = Memo::new(move |_| rows.with(|rows| rows.is_empty()));
    let has_any =
        Memo::new(move |_| desk.follow(&[Topic::Ledger], |book| !book.ledger().sales().is_empty()));
    let open = Callback::new(move |row: Row| match row {
        Row::Sale(id) => navigate(&Page::Sale(id).path(), NavigateOptions::default()),
        Row::Day(day) => chosen.only(day),
    });
    let summary = move || {
        if !desk.is_complete().get() {
            return s.reading_past().to_owned();
        }
        listed.with(|listed| total_words_of_all(&desk, &listed.all))
    };
    let row = move |row: Row| match row {
        Row::Day(day) => day_row(desk, day, listed).into_any(),
        Row::Sale(id) => sale_row(desk, id).into_any(),
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
                current=Signal::derive(move || current.get().map(Row::Sale))
            />
        </Show>
    }
}

fn list(desk: &Desk, chosen: Chosen) -> Listed {
    let filter = chosen.filter(desk.today());
    let zone = desk.zone();
    desk.follow(&[Topic::Ledger], |book| {
        let days = receipts::total_days(book, &filter, &zone);
        let mut rows = Vec::new();
        let mut day = None;
        for place in receipts::list_sales(book, &filter, &zone) {
            let sale = book.ledger().sales().at(place);
            let on = zone.day_of(sale.at);
            if day != Some(on) {
                day = Some(on);
                rows.push(Row::Day(on));
            }
            rows.push(Row::Sale(sale.id));
        }
        Listed {
            rows: Arc::new(rows),
            all: receipts::total(&days),
            days: days.into_iter().collect(),
        }
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

fn day_row(desk: Desk, day: Day, listed: Memo<Arc<Listed>>) -> impl IntoView {
    let w = desk.words();
    let date = days::long(desk, day);
    let weekday = dates::weekday_name(w.language(), day.weekday() + 1);
    let total = move || {
        listed.with(|listed| {
            let total = listed.days.get(&day).copied().unwrap_or_default();
            total_words(&desk, &total)
        })
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
