//! Sales at a glance, over time, and in parts.

use super::opening::Opening;
use super::parts::{categories, payments, sellers};
use super::time::{MEASURE, STEP, comers, over_time};
use super::told::{Cell, Figure, Report, Row, Scene, Telling, Word};
use crate::domain::Money;
use crate::insight::overview::{Part, overview_in};
use crate::insight::{Compared, Overview};
use crate::text::{Words, numbers};

/// The reports of this subject, in the order shown.
pub fn reports(w: Words) -> Vec<Report> {
    let i = w.insight();
    let report = |id, title, how, choices, tell| Report {
        id,
        title,
        how,
        is_of_today: false,
        choices,
        tell,
    };
    vec![
        Report {
            id: "overview",
            title: i.glance(),
            how: i.glance_how(),
            is_of_today: false,
            choices: [None, None],
            tell: glance,
        },
        report(
            "over-time",
            i.over_time(),
            i.over_time_how(),
            [Some(STEP), Some(MEASURE)],
            over_time,
        ),
        report(
            "customers-over-time",
            i.comers(),
            i.comers_how(),
            [Some(STEP), None],
            comers,
        ),
        report(
            "categories",
            i.by_category(),
            i.by_category_how(),
            [None, None],
            categories,
        ),
        report(
            "sellers",
            i.by_seller(),
            i.by_seller_how(),
            [None, None],
            sellers,
        ),
        report(
            "payments",
            i.by_payment(),
            i.by_payment_how(),
            [None, None],
            payments,
        ),
    ]
}

/// How a figure of an overview is found in it.
pub type Find = fn(&Overview) -> Cell;

/// The figures of an overview, in the order shown.
pub const FIGURES: [(Word, Find); 10] = [
    (|w| w.insight().sales(), |own| Cell::Money(own.sales())),
    (|w| w.insight().profit(), |own| Cell::money(own.profit())),
    (|w| w.insight().margin(), margin),
    (
        |w| w.insight().receipts(),
        |own| Cell::Count(i64::from(own.total.receipts)),
    ),
    (
        |w| w.insight().average_receipt(),
        |own| Cell::money(own.average_receipt()),
    ),
    (
        |w| w.insight().items_per_receipt(),
        |own| {
            own.items_per_receipt_milli()
                .map_or(Cell::None, |milli| Cell::Decimal((milli + 50) / 100, 1))
        },
    ),
    (
        |w| w.insight().new_customers(),
        |own| Cell::Count(i64::from(own.new_customers)),
    ),
    (
        |w| w.insight().returning_customers(),
        |own| Cell::Count(i64::from(own.returning_customers)),
    ),
    (
        |w| w.insight().known_share(),
        |own| Cell::share(own.known_sold, own.total.sold),
    ),
    (
        |w| w.insight().returns(),
        |own| Cell::Money(own.total.returned),
    ),
];

/// The place of the margin among them.
const MARGIN: usize = 2;

fn glance(scene: &Scene) -> Option<Telling> {
    let i = scene.w.insight();
    let all = scene.compared(|span| overview_in(scene.slices, scene.digest, span))?;
    let mut telling = Telling {
        heads: vec![i.figure(), i.now(), i.before(), i.year_before()],
        ..Telling::default()
    };
    for (number, (label, find)) in FIGURES.into_iter().enumerate() {
        let label = label(scene.w);
        let found = Compared {
            now: find(&all.now),
            before: find(&all.before),
            year_before: find(&all.year_before),
        };
        // People are opened to people, the rest to receipts.
        let opens = match number {
            6 => Opening::buyers(label, scene.span, Part::NewCustomers),
            7 => Opening::buyers(label, scene.span, Part::ReturningCustomers),
            8 => Opening::receipts(label, scene.span, Part::Known),
            9 => Opening::receipts(label, scene.span, Part::Returned),
            _ => Opening::receipts(label, scene.span, Part::All),
        };
        let opens = (all.now.total.receipts > 0).then_some(opens);
        put_compared(scene, &mut telling, label, found, opens);
        if number == MARGIN {
            say_costed(scene, &mut telling, &all.now);
        }
    }
    Some(telling)
}

/// Says of which sales the margin told last is, where it is not of all.
pub fn say_costed(scene: &Scene, telling: &mut Telling, own: &Overview) {
    if own.costed == own.sales() {
        return;
    }
    if let Some(figure) = telling.figures.last_mut() {
        let costed = scene.w.insight().of_costed(scene.desk.money(own.costed));
        let notes = [costed, std::mem::take(&mut figure.note)];
        let notes: Vec<String> = notes.into_iter().filter(|own| !own.is_empty()).collect();
        figure.note = notes.join(" · ");
    }
}

/// Tells a figure with those it is compared with, and as a row of the table.
pub fn put_compared(
    scene: &Scene,
    telling: &mut Telling,
    label: &'static str,
    found: Compared<Cell>,
    opens: Option<Opening>,
) {
    telling.figures.push(Figure {
        label,
        note: changes(scene, &found),
        cell: found.now.clone(),
        opens: opens.clone(),
    });
    // A part of a period beside a whole one would lie.
    let whole = |span, cell| {
        if scene.is_whole(span) {
            cell
        } else {
            Cell::None
        }
    };
    let cells = vec![
        Cell::text(label),
        found.now,
        whole(scene.span.before(), found.before),
        whole(scene.span.year_before(), found.year_before),
    ];
    telling.rows.push(Row::new(cells).opening(opens));
}

/// Profit of what it brought in, as far as costs are known.
pub fn margin(own: &Overview) -> Cell {
    let profit = own.total.profit;
    profit.map_or(Cell::None, |profit| Cell::share(profit, own.costed))
}

/// "+12% to the period before · −3% to a year before".
pub fn changes(scene: &Scene, found: &Compared<Cell>) -> String {
    let i = scene.w.insight();
    let (before_span, year_span) = (scene.span.before(), scene.span.year_before());
    let before = change(scene, &found.now, &found.before).filter(|_| scene.is_whole(before_span));
    let before = before.map(|own| i.vs_before(own));
    // Of a whole year both are the same days: said once.
    let is_told = before_span != year_span && scene.is_whole(year_span);
    let year = change(scene, &found.now, &found.year_before).filter(|_| is_told);
    let year = year.map(|own| i.vs_year(own));
    let notes: Vec<String> = before.into_iter().chain(year).collect();
    notes.join(" · ")
}

/// By how much a figure is more: in per cent, of shares in points.
fn change(scene: &Scene, now: &Cell, before: &Cell) -> Option<String> {
    let value = |cell: &Cell| match cell {
        Cell::Money(amount) => Some(amount.0),
        Cell::Count(count) | Cell::Decimal(count, _) | Cell::Days(count) => Some(*count),
        _ => None,
    };
    let share = |cell: &Cell| match cell {
        Cell::Percent(share) => Some(*share),
        Cell::Share(part) => Some((part * 10_000.0).round() as i64),
        _ => None,
    };
    let is_share = share(now).is_some();
    let more_bp = if let Some((now, before)) = share(now).zip(share(before)) {
        now - before
    } else {
        let (now, before) = (value(now)?, value(before)?);
        if before <= 0 {
            return None;
        }
        Money(now - before).ratio(10_000, before).0
    };
    // Whole per cents are enough to compare.
    let whole = (more_bp + 50 * more_bp.signum()) / 100;
    let written = if is_share {
        numbers::whole(scene.w.language(), whole)
    } else {
        Cell::Percent(whole * 100).written(scene.desk)
    };
    let written = if whole > 0 {
        format!("+{written}")
    } else {
        written
    };
    Some(if is_share {
        scene.w.insight().points(whole.unsigned_abs(), written)
    } else {
        written
    })
}
