//! What a programme would have cost: all past sales replayed, beside today's rules and none.

use std::sync::Arc;

use leptos::prelude::*;

use super::draft::{Drafting, Reader, of_field};
use super::picks::product_name;
use super::starts::{Start, programme};
use crate::desk::Desk;
use crate::desk::Topic;
use crate::domain::{Day, Id, Money, Programme};
use crate::insight::loyalty::{Assumptions, Move, Simulation, Stand, moves, simulate};
use crate::text::numbers;
use crate::ui::{
    Bar, Bars, Button, EmptyState, Form, Glyph, NumberField, Panel, SelectField, Stat, Status, Tone,
};
use crate::views::buyer::name_and_phone;
use crate::views::routes::Page;

/// Who is named of those who rise or fall.
const NAMED: usize = 8;
const YEAR_DAYS: i32 = 365;
const QUARTER_DAYS: i32 = 91;

/// From when on sales are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Since {
    Ever,
    Year,
    Quarter,
}

impl Since {
    fn day(self, today: Day) -> Option<Day> {
        match self {
            Self::Ever => None,
            Self::Year => Some(Day(today.0 - YEAR_DAYS)),
            Self::Quarter => Some(Day(today.0 - QUARTER_DAYS)),
        }
    }
}

/// A line of the comparison: what it is called, and the figure.
type Line = (&'static str, fn(&Simulation) -> Money);

/// What was found.
#[derive(Debug, Clone)]
struct Comparison {
    proposed: Programme,
    todays: Programme,
    under_proposed: Simulation,
    under_todays: Simulation,
    rises: Vec<Move>,
    falls: Vec<Move>,
}

/// Replays twice, with a rest for the page before each.
fn compare(
    desk: Desk,
    proposed: Programme,
    assumptions: Assumptions,
    found: RwSignal<Option<Arc<Comparison>>>,
    is_busy: RwSignal<bool>,
) {
    let replay = move |rules: &Programme| {
        desk.read(|book| simulate(book, &desk.zone(), rules, assumptions, desk.now()))
    };
    is_busy.set(true);
    request_animation_frame(move || {
        let todays = desk.read(|book| book.ledger().rules_at(desk.now()).cloned());
        let todays = todays.unwrap_or_default();
        let under_todays = replay(&todays);
        request_animation_frame(move || {
            let under_proposed = replay(&proposed);
            let (rises, falls) = moves(&under_todays, &under_proposed);
            // The page may be gone by now.
            let _ = found.try_set(Some(Arc::new(Comparison {
                proposed,
                todays,
                under_proposed,
                under_todays,
                rises,
                falls,
            })));
            let _ = is_busy.try_set(false);
        });
    });
}

/// The page of the simulator.
#[component]
pub fn Simulator(drafting: Drafting) -> impl IntoView {
    let desk = drafting.desk;
    let w = desk.words();
    let l = w.loyalty();
    let chosen = RwSignal::new(None::<Start>);
    let since = RwSignal::new(Since::Year);
    let breakage = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let found = RwSignal::new(None::<Arc<Comparison>>);
    let has_sales =
        Memo::new(move |_| desk.follow(&[Topic::Ledger], |book| !book.ledger().sales().is_empty()));
    let run = move |()| {
        let rules = match chosen.get_untracked() {
            Some(start) => Ok(untrack(|| programme(desk, start))),
            None => drafting
                .draft
                .with_untracked(|draft| draft.rules(&desk, desk.new_id())),
        };
        let asked = rules.and_then(|rules| {
            rules
                .check()
                .map_err(|why| crate::views::refusals::explain(&desk, &why))?;
            let read = Reader { desk: &desk };
            let breakage_bp = of_field(l.breakage(), read.share(&breakage.get_untracked()))?;
            let from = since.get_untracked().day(untrack(|| desk.today()));
            Ok((rules, Assumptions { from, breakage_bp }))
        });
        match asked {
            Ok((rules, assumptions)) => {
                refusal.set(None);
                compare(desk, rules, assumptions, found, is_busy);
            }
            Err(why) => refusal.set(Some(why)),
        }
    };
    let starts = Start::ALL.map(|start| (Some(start), start.name(w).to_owned()));
    let programmes = std::iter::once((None, l.own_draft().to_owned())).chain(starts);
    let programmes = Signal::stored(programmes.collect::<Vec<_>>());
    let periods = vec![
        (Since::Ever, l.since_ever().to_owned()),
        (Since::Year, l.since_year().to_owned()),
        (Since::Quarter, l.since_quarter().to_owned()),
    ];
    let periods = Signal::stored(periods);
    view! {
        <Show
            when=move || has_sales.get()
            fallback=move || {
                view! {
                    <EmptyState
                        icon=Glyph::Calculator
                        title=l.no_sales_title()
                        text=l.no_sales()
                    />
                }
            }
        >
            <div class="stack">
                <Panel>
                    <Form on_submit=run label=l.simulator()>
                        <p class="muted">{l.simulate_hint()}</p>
                        <div class="field-row">
                            <SelectField label=l.programme() value=chosen options=programmes />
                            <SelectField label=l.since() value=since options=periods />
                            <NumberField
                                label=l.breakage()
                                value=breakage
                                decimals=true
                                suffix="%"
                            />
                        </div>
                        <p role="alert" class="field-error">
                            {refusal}
                        </p>
                        <div class="row">
                            <Button
                                label=l.run()
                                icon=Glyph::Calculator
                                tone=Tone::Primary
                                submit=true
                                busy=is_busy
                            />
                        </div>
                    </Form>
                </Panel>
                {move || found.get().map(|found| view! { <Found desk=desk found=found /> })}
            </div>
        </Show>
    }
}

/// What it would have cost, and who would stand elsewhere.
#[component]
fn Found(desk: Desk, found: Arc<Comparison>) -> impl IntoView {
    let l = desk.words().loyalty();
    let own = &found.under_proposed;
    let unknown = own.revenue_without_cost;
    let is_loss = own.margin_after < Money::ZERO;
    let rows: [Line; 7] = [
        (l.revenue(), |own| own.revenue),
        (l.discounts(), |own| own.discounts),
        (l.free_goods(), |own| own.free_goods),
        (l.points_earned(), |own| own.points_earned),
        (l.bonus_points(), |own| own.bonus_points),
        (l.points_cost(), |own| own.points_cost),
        (l.cost(), |own| own.cost),
    ];
    let margins: [Line; 2] = [
        (l.margin_before(), |own| own.margin_before),
        (l.margin_after(), |own| own.margin_after),
    ];
    // What the shop earns is the owner's to see.
    let sees_profit = !desk.is_seller();
    let rows = rows
        .into_iter()
        .chain(margins.into_iter().filter(|_| sees_profit));
    // Without a programme nothing is given, and the margin stays as it was.
    let none = Simulation {
        revenue: own.revenue,
        margin_before: own.margin_before,
        margin_after: own.margin_before,
        ..Simulation::default()
    };
    let line = |(name, part): Line| {
        let cells = [own, &found.under_todays, &none].map(|own| {
            view! { <td>{desk.money(part(own))}</td> }
        });
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.into_iter().collect_view()}
            </tr>
        }
    };
    let lines = rows.map(line).collect_view();
    let heads = [l.figure(), l.proposed(), l.todays(), l.without()];
    view! {
        <div class="stack">
            <div class="columns loyalty-figures">
                <Stat
                    label=l.cost()
                    figure=desk.money(own.cost)
                    note=desk.words().common().sales(own.sales)
                />
                {sees_profit
                    .then(|| {
                        view! {
                            <Stat
                                label=l.margin_after()
                                figure=desk.money(own.margin_after)
                                status=if is_loss { Status::Danger } else { Status::Neutral }
                            />
                        }
                    })}
            </div>
            <Panel flush=true>
                <div class="loyalty-scroll" tabindex="0" role="region" aria-label=l.simulator()>
                    <table class="counts loyalty-compare">
                        <thead>
                            <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                        </thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
            </Panel>
            {(sees_profit && !unknown.is_zero())
                .then(|| view! { <p class="muted small">{l.cost_unknown(desk.money(unknown))}</p> })}
            <StampGoods desk=desk found=Arc::clone(&found) />
            <Members desk=desk found=Arc::clone(&found) />
            <div class="columns">
                <Moves desk=desk found=Arc::clone(&found) is_rise=true />
                <Moves desk=desk found=Arc::clone(&found) is_rise=false />
            </div>
        </div>
    }
}

/// Which goods the proposed programme gives stamps for.
#[component]
fn StampGoods(desk: Desk, found: Arc<Comparison>) -> impl IntoView {
    let l = desk.words().loyalty();
    let cards = found.proposed.stamp_cards.iter();
    let told = cards.filter(|card| !card.is_off).map(|card| {
        let products = card.products.iter().map(|id| product_name(desk, *id));
        let goods: Vec<String> = card.categories.iter().cloned().chain(products).collect();
        if goods.is_empty() {
            l.stamp_goods_needed().to_owned()
        } else {
            l.stamps_for(&card.name, goods.join(", "))
        }
    });
    told.map(|told| view! { <p class="muted small">{told}</p> })
        .collect_view()
}

/// What a level of these rules is called.
fn level_name(desk: Desk, rules: &Programme, id: Option<Id>) -> String {
    let level = rules.levels.iter().find(|level| Some(level.id) == id);
    level.map_or_else(
        || desk.words().loyalty().below().to_owned(),
        |level| level.name.clone(),
    )
}

/// The level, and what it gives: two programmes may call their levels the same.
fn stand_name(desk: Desk, rules: &Programme, stand: &Stand) -> String {
    let name = level_name(desk, rules, stand.level);
    if stand.gives_bp == 0 {
        return name;
    }
    let share = numbers::percent(desk.words().language(), stand.gives_bp);
    format!("{name} {share}")
}

/// How many would be on each level.
#[component]
fn Members(desk: Desk, found: Arc<Comparison>) -> impl IntoView {
    let w = desk.words();
    let l = w.loyalty();
    let bar = |(level, count): &(Option<Id>, u32)| {
        let name = level_name(desk, &found.proposed, *level);
        Bar::new(name, f64::from(*count), w.common().customers(*count))
    };
    let members = &found.under_proposed.members;
    let shown = members
        .iter()
        .filter(|(level, count)| level.is_some() || *count > 0);
    let bars: Vec<Bar> = shown.map(bar).collect();
    let axis = move |count: f64| (count.round() as i64).to_string();
    (members.len() > 1).then(|| {
        view! {
            <Panel title=l.members()>
                <Bars
                    summary=l.members()
                    bars=Signal::stored(bars)
                    axis=axis
                    whole=true
                    table_label=w.credit().as_table()
                    label_head=l.level()
                    value_head=l.how_many()
                />
            </Panel>
        }
    })
}

/// Who would rise, or fall: how many, and the first of them.
#[component]
fn Moves(desk: Desk, found: Arc<Comparison>, is_rise: bool) -> impl IntoView {
    let l = desk.words().loyalty();
    let (moves, title) = if is_rise {
        (&found.rises, l.rises(found.rises.len()))
    } else {
        (&found.falls, l.falls(found.falls.len()))
    };
    let row = |step: &Move| {
        let from = stand_name(desk, &found.todays, &step.from);
        let to = stand_name(desk, &found.proposed, &step.to);
        view! {
            <li>
                <div class="list-text loyalty-wraps">
                    <a class="list-title" href=Page::Customer(step.to.customer).href()>
                        {name_and_phone(&desk, step.to.customer).0}
                    </a>
                    <span class="list-detail">{format!("{from} → {to}")}</span>
                </div>
            </li>
        }
    };
    let rows = moves.iter().take(NAMED).map(row).collect_view();
    let more = moves.len().saturating_sub(NAMED);
    view! {
        <Panel title=title flush=true>
            <ul class="rows">
                {rows}
                {(more > 0).then(|| view! { <li class="muted">{l.and_more(more)}</li> })}
            </ul>
        </Panel>
    }
}
