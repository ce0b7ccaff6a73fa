//! What to expect: of customers, of sales, of products.

use std::sync::Arc;

use super::time::piece_names;
use super::told::{Cell, Choice, Figure, Report, Row, Scene, Telling};
use crate::domain::Money;
use crate::insight::Step;
use crate::insight::forecast::{Accuracy, Forecast, demand, forecast_sales};
use crate::insight::lifetime::{HORIZON_DAYS, Lifetime, NotEnough, holdout};
use crate::text::Words;
use crate::ui::chart::plot::{Chart, Dot, Kind, Series};

/// Dots of a scatter plot, at most.
const DOTS: usize = 300;
const HORIZONS: [i32; 3] = [30, 90, 365];
const WEEKS: [u32; 4] = [1, 2, 4, 8];
/// Weeks and months that are looked ahead, and that are shown of the past.
const AHEAD: [usize; 2] = [13, 12];
const PAST: [usize; 2] = [52, 36];

/// Reports of who comes again.
pub fn of_customers(w: Words) -> Vec<Report> {
    let a = w.insight_ahead();
    vec![
        Report {
            id: "lifetime-value",
            title: a.value(),
            how: a.value_how(),
            choices: [Some(HORIZON), None],
            tell: lifetime,
        },
        Report {
            id: "lifetime-check",
            title: a.holdout(),
            how: a.holdout_how(),
            choices: [None, None],
            tell: checked,
        },
    ]
}

/// Reports of what will be sold.
pub fn of_sales(w: Words) -> Vec<Report> {
    let a = w.insight_ahead();
    vec![
        Report {
            id: "forecast",
            title: a.sales_ahead(),
            how: a.sales_ahead_how(),
            choices: [Some(STEP), None],
            tell: sales_ahead,
        },
        Report {
            id: "reorder",
            title: a.demand(),
            how: a.demand_how(),
            choices: [Some(WEEKS_AHEAD), None],
            tell: reorder,
        },
    ]
}

const HORIZON: Choice = Choice {
    label: |w| w.insight_ahead().ahead(),
    values: &[
        |w| w.insight_goods().days_30(),
        |w| w.insight_goods().days_90(),
        |w| w.insight_goods().days_365(),
    ],
    first: |_| 1,
};

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

/// Why nothing can be learnt, in words.
pub fn why_not(w: Words, why: NotEnough) -> String {
    let a = w.insight_ahead();
    match why {
        NotEnough::Customers { have, need } => a.need_customers(have, need),
        NotEnough::RepeatCustomers { have, need } => a.need_repeat(have, need),
        NotEnough::Days { have, need } => a.need_days(have, need),
        NotEnough::NoFit => a.no_fit().to_owned(),
    }
}

fn part(share: f64) -> Cell {
    Cell::Percent((share * 100.0).round() as i64 * 100)
}

fn lifetime(scene: &Scene) -> Telling {
    let a = scene.w.insight_ahead();
    let days = HORIZONS[scene.choice[0].min(2)];
    let found = match Lifetime::of(scene.digest, scene.book, scene.today, days) {
        Ok(found) => found,
        Err(why) => return Telling::nothing(why_not(scene.w, why)),
    };
    let (visits, spend) = found.total();
    let figure = |label, cell, note| Figure {
        label,
        cell,
        note,
        opens: None,
    };
    let learnt = scene.w.common().customers(found.customers);
    let mut chart = Chart {
        kind: Kind::Scatter,
        summary: a.value().to_owned(),
        axis: scene.share_axis(),
        foot: Arc::new(|visits| format!("{visits}")),
        names: [a.expected_visits().to_owned(), a.alive().to_owned()],
        hue: 2,
        ..Chart::default()
    };
    let mut telling = Telling {
        figures: vec![
            figure(a.expected_visits(), Cell::number(visits, 0), String::new()),
            figure(a.expected_spend(), Cell::money(spend), String::new()),
            figure(a.learnt_from(), Cell::Text(learnt), String::new()),
        ],
        heads: vec![
            scene.w.common().customer(),
            a.alive(),
            a.expected_visits(),
            a.per_visit(),
            a.expected_spend(),
            a.visits_so_far(),
        ],
        ..Telling::default()
    };
    for own in found.prospects.iter().take(DOTS) {
        let name = scene.customer(own.customer);
        let alive = part(own.alive).written(scene.desk);
        let visits = Cell::number(own.visits, 1).written(scene.desk);
        chart.says.push(a.value_says(&name, alive, visits));
        chart.dots.push(Dot {
            x: own.visits,
            y: own.alive,
        });
        telling.points.push(Some(super::told::Opening {
            title: name,
            open: super::told::Open::Customer(own.customer),
        }));
    }
    telling.chart = Some(Arc::new(chart));
    scene.write_rows(&mut telling, &found.prospects, |own| {
        Row::new(vec![
            Cell::text(scene.customer(own.customer)),
            part(own.alive),
            Cell::number(own.visits, 1),
            Cell::money(own.per_visit),
            Cell::money(own.spend),
            Cell::Count(i64::from(own.coming.repeats) + 1),
        ])
        .of_customer(own.customer)
    });
    telling
}

fn checked(scene: &Scene) -> Telling {
    let a = scene.w.insight_ahead();
    let found = match holdout(scene.digest, scene.today, HORIZON_DAYS) {
        Ok(found) => found,
        Err(why) => return Telling::nothing(why_not(scene.w, why)),
    };
    let figure = |label, cell| Figure {
        label,
        cell,
        ..Figure::default()
    };
    let mut chart = Chart {
        summary: a.holdout().to_owned(),
        axis: scene.count_axis(),
        is_whole: true,
        series: [a.actual(), a.expected()]
            .map(|name| Series {
                name: name.to_owned(),
                values: Vec::new(),
            })
            .into(),
        hue: 2,
        ..Chart::default()
    };
    let mut telling = Telling {
        figures: vec![
            figure(a.actual(), Cell::Count(i64::from(found.actual))),
            figure(a.expected(), Cell::number(found.expected, 0)),
            figure(a.mean_error(), Cell::number(found.mean_error, 2)),
        ],
        heads: vec![
            a.came_again(),
            scene.w.nav().customers(),
            a.actual(),
            a.expected(),
        ],
        ..Telling::default()
    };
    let last = found.bars.len().saturating_sub(1);
    for (place, bar) in found.bars.iter().enumerate() {
        let repeats = bar.repeats.to_string();
        let label = if place == last {
            a.or_more(repeats)
        } else {
            repeats
        };
        let expected = Cell::number(bar.expected, 1);
        let words = expected.written(scene.desk);
        chart.says.push(a.holdout_says(&label, bar.actual, words));
        chart.labels.push(label.clone());
        chart.series[0].values.push(Some(f64::from(bar.actual)));
        chart.series[1].values.push(Some(bar.expected));
        telling.rows.push(Row::new(vec![
            Cell::Text(label),
            Cell::Count(i64::from(bar.customers)),
            Cell::Count(i64::from(bar.actual)),
            expected,
        ]));
    }
    telling.chart = Some(Arc::new(chart));
    telling
}

fn money(amount: f64) -> Cell {
    Cell::Money(Money(amount.round() as i64))
}

fn sales_ahead(scene: &Scene) -> Telling {
    let a = scene.w.insight_ahead();
    let which = scene.choice[0].min(1);
    let step = [Step::Week, Step::Month][which];
    let found = match forecast_sales(scene.digest, scene.today, step, AHEAD[which]) {
        Ok(found) => found,
        Err(short) => return Telling::nothing(a.too_short(short.have, short.need)),
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
    if let Some(next) = found.ahead.first() {
        let sum: f64 = found.ahead.iter().map(|own| own.expected).sum();
        telling.figures.push(Figure {
            label: a.next_step(),
            cell: money(next.expected),
            note: between(next.low, next.high),
            opens: None,
        });
        telling.figures.push(Figure {
            label: a.all_ahead(),
            cell: money(sum),
            ..Figure::default()
        });
    }
    match found.accuracy {
        Some(accuracy) => telling.figures.push(error(scene, accuracy)),
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
    telling.chart = Some(Arc::new(past_and_ahead(scene, &found, PAST[which])));
    telling
}

fn error(scene: &Scene, accuracy: Accuracy) -> Figure {
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
        opens: None,
    }
}

fn past_and_ahead(scene: &Scene, found: &Forecast, shown: usize) -> Chart {
    let (i, a) = (scene.w.insight(), scene.w.insight_ahead());
    let past = &found.past[found.past.len().saturating_sub(shown)..];
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

fn reorder(scene: &Scene) -> Telling {
    let a = scene.w.insight_ahead();
    let weeks = WEEKS[scene.choice[0].min(3)];
    let found = demand(scene.digest, scene.book, scene.today, weeks);
    if found.is_empty() {
        return Telling::nothing(a.no_demand());
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
    telling
}
