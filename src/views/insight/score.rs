//! The shop in a handful of figures, each with the period before and the year before.

use super::opening::Opening;
use super::overview::{margin, put_compared, say_costed};
use super::told::{Cell, Report, Scene, Telling, Word};
use crate::insight::Compared;
use crate::insight::funnel::{DealScore, deal_scores, ended_deals};
use crate::insight::habit::{gap_customers, repeat_customers};
use crate::insight::overview::Part;
use crate::insight::scorecard::{Score, kept, score_in};
use crate::text::Words;

/// The reports of this subject.
pub fn reports(w: Words) -> Vec<Report> {
    let a = w.insight_ahead();
    vec![Report {
        id: "scorecard",
        title: a.score(),
        how: a.score_how(),
        is_of_today: false,
        choices: [None, None],
        tell: score,
    }]
}

type Find = fn(&Score) -> Cell;
type FindDeal = fn(&DealScore) -> Cell;

const FIGURES: [(Word, Find); 9] = [
    (
        |w| w.insight().sales(),
        |own| Cell::Money(own.overview.sales()),
    ),
    (
        |w| w.insight_ahead().profitability(),
        |own| margin(&own.overview),
    ),
    (
        |w| w.insight_ahead().customers(),
        |own| Cell::Count(i64::from(own.overview.customers())),
    ),
    (
        |w| w.insight_ahead().per_customer(),
        |own| Cell::money(own.per_customer),
    ),
    (
        |w| w.insight_ahead().kept(),
        |own| Cell::percent(own.kept_bp),
    ),
    (
        |w| w.insight_people().repeat_rate(),
        |own| Cell::percent(own.repeat_bp),
    ),
    (
        |w| w.insight_people().median_gap(),
        |own| {
            own.median_gap
                .map_or(Cell::None, |days| Cell::Days(i64::from(days)))
        },
    ),
    (
        |w| w.insight_ahead().returned_share(),
        |own| Cell::percent(own.returned_bp),
    ),
    (
        |w| w.insight_ahead().forecast_hit(),
        |own| Cell::percent(own.forecast_bp),
    ),
];

/// The figures of deals; whether they are of won ones alone.
const DEALS: [(Word, FindDeal, bool); 3] = [
    (
        |w| w.insight_ahead().deal_cycle(),
        |own| own.cycle_days.map_or(Cell::None, Cell::Days),
        true,
    ),
    (
        |w| w.insight_ahead().deal_size(),
        |own| Cell::money(own.size()),
        true,
    ),
    (
        |w| w.funnel().win_rate(),
        |own| Cell::percent(own.win_bp()),
        false,
    ),
];

/// The places of those that open to more than receipts.
const PROFITABILITY: usize = 1;
const CUSTOMERS: usize = 2;
const PER_CUSTOMER: usize = 3;
const KEPT: usize = 4;
const REPEAT: usize = 5;
const GAP: usize = 6;
const RETURNED: usize = 7;

fn score(scene: &Scene) -> Option<Telling> {
    let i = scene.w.insight();
    let all = scene.compared(|span| score_in(scene.slices, scene.digest, span))?;
    let mut telling = Telling {
        heads: vec![i.figure(), i.now(), i.before(), i.year_before()],
        ..Telling::default()
    };
    for (place, (label, find)) in FIGURES.into_iter().enumerate() {
        let label = label(scene.w);
        let found = Compared {
            now: find(&all.now),
            before: find(&all.before),
            year_before: find(&all.year_before),
        };
        let opens = match place {
            KEPT => (all.now.kept_bp > Some(0)).then(|| {
                let span = scene.span;
                Opening::sought(label, move |digest, _| kept(digest, span, true))
            }),
            CUSTOMERS => Some(Opening::buyers(label, scene.span, Part::Known)),
            PER_CUSTOMER => Some(Opening::receipts(label, scene.span, Part::Known)),
            REPEAT => {
                let span = scene.span;
                Some(Opening::sought(label, move |digest, _| {
                    repeat_customers(digest, span)
                }))
            }
            GAP => {
                let span = scene.span;
                Some(Opening::sought(label, move |digest, _| {
                    gap_customers(digest, span, None)
                }))
            }
            RETURNED => Some(Opening::receipts(label, scene.span, Part::Returned)),
            _ => Some(Opening::receipts(label, scene.span, Part::All)),
        };
        add(scene, &mut telling, label, found, opens);
        if place == PROFITABILITY && all.now.overview.margin_bp().is_some() {
            say_costed(scene, &mut telling, &all.now.overview);
        }
    }
    let zone = scene.desk.zone();
    let all = deal_scores(scene.book, &zone, scene.span);
    for (label, find, is_won_only) in DEALS {
        let label = label(scene.w);
        let found = Compared {
            now: find(&all.now),
            before: find(&all.before),
            year_before: find(&all.year_before),
        };
        let ids = ended_deals(scene.book, &zone, scene.span, is_won_only);
        add(
            scene,
            &mut telling,
            label,
            found,
            Opening::deals(label, ids),
        );
    }
    Some(telling)
}

fn add(
    scene: &Scene,
    telling: &mut Telling,
    label: &'static str,
    found: Compared<Cell>,
    opens: Option<Opening>,
) {
    // What cannot be told of these days is left out, not faked.
    if matches!(found.now, Cell::None) {
        return;
    }
    put_compared(scene, telling, label, found, opens);
}
