//! Loyalty at a glance: members, points as a liability, what expires.

use std::sync::Arc;

use leptos::prelude::*;

use super::certificates::{Opened, known};
use super::members::Members;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::programme::Level;
use crate::domain::{Id, Money};
use crate::insight::loyalty::{Expiring, LoyaltyOverview, PointsMonth};
use crate::text::{dates, money};
use crate::ui::{Avatar, Bar, Bars, Dialog, GrowingList, Panel, Skeleton, Stat, Status};
use crate::views::buyer::name_and_phone;
use crate::views::days;
use crate::views::routes::Page;

/// Months in the charts.
const MONTHS: usize = 12;

/// What was found, shared by all that is drawn of it.
pub type Found = Signal<Option<Arc<LoyaltyOverview>>>;

/// Looks at everything once the page is drawn, and again when something changes.
pub fn look(desk: Desk) -> Found {
    let found = RwSignal::new(None);
    Effect::new(move |_| {
        for topic in [Topic::Customers, Topic::Ledger, Topic::Loyalty] {
            desk.track(topic);
        }
        desk.today();
        if desk.is_complete().get() {
            request_animation_frame(move || {
                let overview =
                    desk.read(|book| LoyaltyOverview::of(book, &desk.zone(), desk.now()));
                // The page may be gone by now.
                let _ = found.try_set(Some(Arc::new(overview)));
            });
        }
    });
    found.into()
}

/// The levels of the rules that were saved last.
pub fn levels(desk: Desk) -> Vec<Level> {
    desk.follow(&[Topic::Loyalty, Topic::Ledger], |book| {
        let rules = book.ledger().programme_at(desk.now());
        rules.map(|rules| rules.levels.clone()).unwrap_or_default()
    })
}

/// The page of figures.
#[component]
pub fn Overview() -> impl IntoView {
    let desk = use_desk();
    let found = look(desk);
    view! {
        <Show when=move || found.with(Option::is_some) fallback=|| view! { <Skeleton /> }>
            <div class="stack">
                <Figures found=found />
                <Members found=found />
                <Months found=found />
                <ExpiringSoon found=found />
            </div>
        </Show>
    }
}

pub fn of<T: Default>(found: Found, part: impl Fn(&LoyaltyOverview) -> T) -> T {
    found.with(|found| found.as_deref().map(part).unwrap_or_default())
}

/// What the shop owes.
#[component]
fn Figures(found: Found) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let is_open = RwSignal::new(false);
    let is_below_open = RwSignal::new(false);
    let are_gifts_open = RwSignal::new(false);
    let overdrawn = Memo::new(move |_| of(found, |own| own.overdrawn));
    let outstanding = move || desk.money(of(found, |own| own.outstanding));
    let holders = move || {
        let holders = w
            .common()
            .customers(of(found, |own| own.holders.len() as u64));
        format!("{holders} · {}", l.owed_by_shop())
    };
    let certificates = move || desk.money(of(found, |own| own.certificates.outstanding));
    view! {
        <div class="columns loyalty-figures">
            <Stat
                label=l.outstanding()
                figure=Signal::derive(outstanding)
                note=Signal::derive(holders)
                on_open=move |()| is_open.set(true)
            />
            <Stat
                label=l.on_certificates()
                figure=Signal::derive(certificates)
                note=l.owed_by_shop()
                on_open=move |()| are_gifts_open.set(true)
            />
            <Show when=move || !overdrawn.get().is_zero()>
                <Stat
                    label=l.overdrawn()
                    figure=Signal::derive(move || desk.money(overdrawn.get()))
                    status=Status::Warn
                    on_open=move |()| is_below_open.set(true)
                />
            </Show>
        </div>
        <Dialog open=is_open title=l.holders() close_label=w.common().close()>
            <Holders label=l.holders() of=move || of(found, |own| own.holders.clone()) />
        </Dialog>
        <Dialog open=is_below_open title=l.overdrawn() close_label=w.common().close()>
            <Holders label=l.overdrawn() of=move || of(found, |own| own.overdrawers.clone()) />
        </Dialog>
        <Dialog open=are_gifts_open title=l.on_certificates() close_label=w.common().close()>
            <Gifts found=found />
        </Dialog>
    }
}

/// Whose points these are, the most first.
#[component]
pub fn Holders(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] of: Signal<Vec<(Id, Money)>>,
) -> impl IntoView {
    let desk = use_desk();
    let more_label = desk.words().common().show_more();
    move || {
        let all = of.get();
        let rows = Signal::stored(Arc::new((0..all.len()).collect::<Vec<_>>()));
        let row = move |place: usize| all.get(place).map(|own| draw_holder(desk, *own));
        view! { <GrowingList label=label rows=rows row=row more_label=more_label /> }
    }
}

/// On which certificates the shop owes what, each opened to its entries.
#[component]
fn Gifts(found: Found) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    move || {
        let all = of(found, |own| own.certificates_left.clone());
        let rows = Signal::stored(Arc::new(all));
        let row = move |(id, left): (Id, Money)| {
            let sold = known(desk, id).certificate;
            let whose = sold.customer.map(|id| name_and_phone(&desk, id).0);
            let is_open = RwSignal::new(false);
            view! {
                <details
                    class="debit"
                    on:toggle=move |_| is_open.set(true)
                >
                    <summary>
                        <span class="debit-name">{w.loyalty().certificate(sold.code)}</span>
                        <span class="debit-amount figures">{desk.money(left)}</span>
                        <span class="muted small">{whose}</span>
                    </summary>
                    <div class="debit-body">
                        <Show when=move || is_open.get()>
                            <Opened id=id />
                        </Show>
                    </div>
                </details>
            }
        };
        view! {
            <GrowingList
                label=w.loyalty().on_certificates()
                rows=rows
                row=row
                more_label=w.common().show_more()
            />
        }
    }
}

fn draw_holder(desk: Desk, (id, balance): (Id, Money)) -> impl IntoView {
    let name = Memo::new(move |_| name_and_phone(&desk, id).0);
    view! {
        <div class="loyalty-line">
            <Avatar name=name />
            <div class="list-text">
                <a class="list-title" href=Page::Customer(id).href()>
                    {name}
                </a>
            </div>
            <div class="list-end figures">{desk.points(balance)}</div>
        </div>
    }
}

/// The last months up to this one, those without points included.
fn last_months(desk: Desk, known: &[PointsMonth]) -> Vec<PointsMonth> {
    let (year, month, _) = desk.today().ymd();
    let last = year * 12 + month as i32 - 1;
    let months = (0..MONTHS as i32).rev().map(|back| {
        let (year, month) = (
            (last - back).div_euclid(12),
            (last - back).rem_euclid(12) as u32 + 1,
        );
        let own = known
            .iter()
            .find(|own| (own.year, own.month) == (year, month));
        own.copied().unwrap_or(PointsMonth {
            year,
            month,
            ..PointsMonth::default()
        })
    });
    months.collect()
}

/// Points earned and used.
#[component]
fn Months(found: Found) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let has_any = Memo::new(move |_| of(found, |own| !own.months.is_empty()));
    let chart =
        move |summary: &'static str, head: &'static str, part: fn(&PointsMonth) -> Money| {
            let bars = move || {
                let bar = |own: &PointsMonth| {
                    let label = dates::month_year_short(w.language(), own.year, own.month);
                    Bar::new(label, part(own).0 as f64, desk.money(part(own)))
                };
                let months = of(found, |own| own.months.clone());
                last_months(desk, &months)
                    .iter()
                    .map(bar)
                    .collect::<Vec<_>>()
            };
            let axis = move |amount: f64| money::compact(w.language(), amount, desk.currency());
            view! {
                <div class="stack">
                    <h3>{head}</h3>
                    <Bars
                        summary=summary
                        bars=Signal::derive(bars)
                        axis=axis
                        whole=true
                        table_label=w.credit().as_table()
                        label_head=w.common().month()
                        value_head=head
                    />
                </div>
            }
        };
    view! {
        <Panel title=l.points()>
            <Show
                when=move || has_any.get()
                fallback=move || view! { <p class="muted">{l.no_points_yet()}</p> }
            >
                <div class="columns">
                    {chart(l.earned_by_month(), l.earned(), |own| own.earned)}
                    {chart(l.redeemed_by_month(), l.redeemed(), |own| own.redeemed)}
                </div>
            </Show>
        </Panel>
    }
}

/// Whose points are soon gone.
#[component]
fn ExpiringSoon(found: Found) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let rows = Memo::new(move |_| {
        let ids = |own: &LoyaltyOverview| own.expiring.iter().map(|own| own.customer).collect();
        Arc::new(of::<Vec<Id>>(found, ids))
    });
    let row = move |id: Id| {
        let name = Memo::new(move |_| name_and_phone(&desk, id).0);
        let own = move || -> Option<Expiring> {
            of(found, |all| {
                all.expiring.iter().find(|own| own.customer == id).copied()
            })
        };
        view! {
            <div class="loyalty-line">
                <Avatar name=name />
                <div class="list-text">
                    <a class="list-title" href=Page::Customer(id).href()>
                        {name}
                    </a>
                    <span class="list-detail">
                        {move || own().map(|own| l.until(days::long(desk, own.day)))}
                    </span>
                </div>
                <div class="list-end">{move || own().map(|own| desk.money(own.amount))}</div>
            </div>
        }
    };
    view! {
        <Panel title=l.expiring()>
            <Show
                when=move || !rows.with(|rows| rows.is_empty())
                fallback=move || view! { <p class="muted">{l.nothing_expires()}</p> }
            >
                <GrowingList
                    label=l.expiring()
                    rows=Signal::from(rows)
                    row=row
                    more_label=w.common().show_more()
                />
            </Show>
        </Panel>
    }
}
