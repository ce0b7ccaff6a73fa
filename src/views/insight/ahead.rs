//! What to expect of sales and of products.

use std::sync::Arc;

use super::opening::Opening;
use super::time::piece_names;
use super::told::{Cell, Choice, Figure, Report, Row, Scene, Telling};
use crate::domain::{Day, Money};
use crate::insight::forecast::{Accuracy, Forecast, demand, forecast_in};
use crate::insight::overview::Part;
use crate::insight::{Span, Step};
use crate::text::Words;
use crate::ui::chart::plot::{Chart, Kind, Series};

const WEEKS: [u32; 4] = [1, 2, 4, 8];
/// Weeks and months that are looked ahead, and that are shown of the past.
const AHEAD: [usize; 2] = [13, 12];
const PAST: [usize; 2] = [52, 36];

/// Reports of what will be sold.
pub fn reports(w: Words) -> Vec<Report> {
    let a = w.insight_ahead();
    vec![
        Report {
            id: "forecast",
            title: a.sales_ahead(),
            how: a.sales_ahead_how(),
            is_of_today: true,
            choices: [Some(STEP), None],
            tell: sales_ahead,
        },
        Report {
            id: "reorder",
            title: a.demand(),
            how: a.demand_how(),
            is_of_today: true,
            choices: [Some(WEEKS_AHEAD), None],
            tell: reorder,
        },
    ]
}

const STEP: Choice = Choice {
    label: |w| w.insight().step(),
    values: &[|w| w.insight().by_week(), |w| w.insight().by_month()],
    first: |_| 0,
};

const WEEKS_AHEAD: Choice = Choice {
    label: |w| w.insight_ahead().ahead(),
    values: &[
        |w| w.insight_ahead().weeks_1(),
        |w| w.insight_ahead().weeks_2(),
        |w| w.insight_ahead().weeks_4(),
        |w| w.insight_ahead().weeks_8(),
    ],
    first: |_| 2,
};

/// A share in whole per cents: more is not known.
pub fn part(share: f64) -> Cell {
    Cell::Percent((share * 100.0).round() as i64 * 100)
}

fn money(amount: f64) -> Cell {
    Cell::Money(Money(amount.round() as i64))
}

fn sales_ahead(scene: &Scene) -> Option<Telling> {
    let a = scene.w.insight_ahead();
    let which = scene.choice[0].min(1);
    let step = [Step::Week, Step::Month][which];
    let (today, slices) = (scene.today, scene.slices);
    let found = forecast_in(slices, scene.digest, today, step, AHEAD[which])?;
    let found = match &found {
        Ok(found) => found,
        Err(short) => return Some(Telling::nothing(a.too_short(short.have, short.need))),
    };
    let between = |low: f64, high: f64| {
        a.between(
            money(low).written(scene.desk),
            money(high).written(scene.desk),
        )
    };
    let mut telling = Telling {
        heads: vec![scene.w.common().date(), a.expected(), a.low(), a.high()],
        ..Telling::default()
    };
    // What lies ahead has no rows: those behind it are the sales it was learnt from.
    let ends = found.past.first().zip(found.past.last());
    let learnt = ends.map(|((first, _), (last, _))| {
        let span = Span::new(*first, step.span(*last).to);
        Opening::receipts(a.so_far(), span, Part::All)
    });
    if let Some(next) = found.ahead.first() {
        let sum: f64 = found.ahead.iter().map(|own| own.expected).sum();
        telling.figures.push(Figure {
            label: a.next_step(),
            cell: money(next.expected),
            note: between(next.low, next.high),
            opens: learnt.clone(),
        });
        telling.figures.push(Figure {
            label: a.all_ahead(),
            cell: money(sum),
            opens: learnt.clone(),
            ..Figure::default()
        });
    }
    match found.accuracy {
        Some(accuracy) => telling.figures.push(error(scene, accuracy, learnt)),
        None => telling.note = Some(a.unchecked().to_owned()),
    }
    telling.rows = found
        .ahead
        .iter()
        .map(|own| {
            Row::new(vec![
                Cell::text(piece_names(scene, step, own.start).1),
                money(own.expected),
                money(own.low),
                money(own.high),
            ])
        })
        .collect();
    let past = &found.past[found.past.len().saturating_sub(PAST[which])..];
    telling.points = past
        .iter()
        .map(|(start, _)| Some(piece_behind(scene, step, *start)))
        .collect();
    telling.chart = Some(Arc::new(past_and_ahead(scene, found, past)));
    Some(telling)
}

fn error(scene: &Scene, accuracy: Accuracy, opens: Option<Opening>) -> Figure {
    let a = scene.w.insight_ahead();
    let checked = a.checked(accuracy.count as u64);
    let mase = accuracy.mase.map(|mase| {
        let mase = Cell::number(mase, 2).written(scene.desk);
        a.better_than_last(mase)
    });
    let notes: Vec<String> = [checked].into_iter().chain(mase).collect();
    Figure {
        label: a.usual_error(),
        cell: accuracy.mape.map_or(Cell::None, part),
        note: notes.join(" · "),
        opens,
    }
}

/// The receipts of a week or month that is over.
fn piece_behind(scene: &Scene, step: Step, start: Day) -> Opening {
    let title = piece_names(scene, step, start).1;
    Opening::receipts(title, step.span(start), Part::All)
}

fn past_and_ahead(scene: &Scene, found: &Forecast, past: &[(Day, f64)]) -> Chart {
    let (i, a) = (scene.w.insight(), scene.w.insight_ahead());
    let count = past.len() + found.ahead.len();
    let mut chart = Chart {
        kind: Kind::Lines,
        summary: a.sales_ahead().to_owned(),
        axis: scene.money_axis(),
        is_whole: true,
        series: vec![
            Series {
                name: a.expected().to_owned(),
                values: vec![None; past.len()],
            },
            Series {
                name: a.so_far().to_owned(),
                values: past.iter().map(|(_, value)| Some(*value)).collect(),
            },
        ],
        band: vec![None; past.len()],
        hue: 1,
        ..Chart::default()
    };
    // The lines meet.
    if let (Some(last), Some((_, value))) = (past.len().checked_sub(1), past.last()) {
        chart.series[0].values[last] = Some(*value);
        chart.band[last] = Some((*value, *value));
    }
    for (start, value) in past {
        let (label, words) = piece_names(scene, found.step, *start);
        chart.labels.push(label);
        chart
            .says
            .push(i.says(words, money(*value).written(scene.desk)));
    }
    for own in &found.ahead {
        let (label, words) = piece_names(scene, found.step, own.start);
        let written = |amount: f64| money(amount).written(scene.desk);
        let band = a.between(written(own.low), written(own.high));
        chart.labels.push(label);
        chart
            .says
            .push(i.says_with(words, written(own.expected), band));
        chart.series[0].values.push(Some(own.expected));
        chart.band.push(Some((own.low, own.high)));
    }
    chart.series[1].values.resize(count, None);
    chart
}

fn reorder(scene: &Scene) -> Option<Telling> {
    let a = scene.w.insight_ahead();
    let weeks = WEEKS[scene.choice[0].min(3)];
    let found = demand(scene.slices, scene.digest, scene.book, scene.today, weeks)?;
    if found.is_empty() {
        return Some(Telling::nothing(a.no_demand()));
    }
    let mut telling = Telling {
        heads: vec![
            scene.w.common().product(),
            a.will_sell(),
            a.enough(),
            a.each_week(),
        ],
        ..Telling::default()
    };
    // Of what is sold by the piece nobody orders a part: up to the tenth is enough to read.
    let tenths = |milli: f64| Cell::Decimal((milli / 100.0).round() as i64, 1);
    scene.write_rows(&mut telling, &found, |own| {
        Row::new(vec![
            Cell::text(scene.product(own.product)),
            tenths(own.expected_milli),
            tenths(own.enough_milli),
            tenths(own.weekly_milli),
        ])
        .of_product(own.product)
    });
    Some(telling)
}
