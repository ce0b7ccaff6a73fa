//! What to expect of customers: who comes again, and for how much.

use std::rc::Rc;
use std::sync::Arc;

use super::ahead::part;
use super::opening::{Open, Opening};
use super::told::{Cell, Choice, Figure, Report, Row, Scene, Telling};
use crate::domain::Id;
use crate::insight::lifetime::{
    Check, HORIZON_DAYS, Lifetime, NotEnough, comings_in, learnt_customers,
};
use crate::text::Words;
use crate::ui::chart::plot::{Chart, Dot, Kind, Series};

/// Dots of a scatter plot, at most.
const DOTS: usize = 300;
const HORIZONS: [i32; 3] = [30, 90, 365];

/// Reports of who comes again.
pub fn reports(w: Words) -> Vec<Report> {
    let a = w.insight_ahead();
    vec![
        Report {
            id: "lifetime-value",
            title: a.value(),
            how: a.value_how(),
            is_of_today: true,
            choices: [Some(HORIZON), None],
            tell: lifetime,
        },
        Report {
            id: "lifetime-check",
            title: a.holdout(),
            how: a.holdout_how(),
            is_of_today: true,
            choices: [None, None],
            tell: checked,
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

fn lifetime(scene: &Scene) -> Option<Telling> {
    let a = scene.w.insight_ahead();
    let days = HORIZONS[scene.choice[0].min(2)];
    let (digest, book, slices) = (scene.digest, scene.book, scene.slices);
    let known = comings_in(slices, digest, scene.today)?;
    let learnt = scene.desk.learnt(slices, || Some(Rc::clone(&known)))?;
    let learnt = match learnt {
        Ok(learnt) => learnt,
        Err(why) => return Some(Telling::nothing(why_not(scene.w, why))),
    };
    let found = Lifetime::of_in(slices, digest, book, &known, learnt, days)?;
    let (visits, spend) = found.total();
    let figure = |label, cell, opens| Figure {
        label,
        cell,
        opens,
        ..Figure::default()
    };
    let everybody: Vec<Id> = found.prospects.iter().map(|own| own.customer).collect();
    let everybody = |label| Opening::people(label, everybody.clone());
    let today = scene.today;
    let teachers = Opening::sought(a.learnt_from(), move |digest, _| {
        learnt_customers(digest, today)
    });
    let learnt = scene.w.common().customers(found.learnt.customers);
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
            figure(
                a.expected_visits(),
                Cell::number(visits, 0),
                everybody(a.expected_visits()),
            ),
            figure(
                a.expected_spend(),
                Cell::money(spend),
                everybody(a.expected_spend()),
            ),
            figure(a.learnt_from(), Cell::Text(learnt), Some(teachers)),
        ],
        heads: vec![
            scene.w.common().customer(),
            a.alive(),
            a.comes(),
            a.expected_visits(),
            a.per_visit(),
            a.expected_spend(),
            a.visits_so_far(),
        ],
        ..Telling::default()
    };
    // Customers are lost after a visit that others follow: of who came once the model always says
    // that they are still one, which tells nothing.
    let again = found.prospects.iter().filter(|own| own.coming.repeats > 0);
    for own in again.take(DOTS) {
        let name = scene.customer(own.customer);
        let alive = part(own.alive).written(scene.desk);
        let visits = Cell::number(own.visits, 1).written(scene.desk);
        chart.says.push(a.value_says(&name, alive, visits));
        chart.dots.push(Dot {
            x: own.visits,
            y: own.alive,
        });
        telling.points.push(Some(Opening {
            title: name,
            open: Open::Customer(own.customer),
        }));
    }
    telling.chart = Some(Arc::new(chart));
    scene.write_rows(&mut telling, &found.prospects, |own| {
        Row::new(vec![
            Cell::text(scene.customer(own.customer)),
            if own.coming.repeats == 0 {
                Cell::None
            } else {
                part(own.alive)
            },
            part(own.comes),
            Cell::number(own.visits, 1),
            Cell::money(own.per_visit),
            Cell::money(own.spend),
            Cell::Count(i64::from(own.coming.repeats) + 1),
        ])
        .of_customer(own.customer)
    });
    Some(telling)
}

fn checked(scene: &Scene) -> Option<Telling> {
    let a = scene.w.insight_ahead();
    let slices = scene.slices;
    let check = Check::of_in(slices, scene.digest, scene.today, HORIZON_DAYS)?;
    let found = match check.held_out(slices)? {
        Ok(found) => found,
        Err(why) => return Some(Telling::nothing(why_not(scene.w, why))),
    };
    let today = scene.today;
    let behind = |title: &str, repeats| {
        Opening::sought(title, move |digest, _| {
            Check::of(digest, today, HORIZON_DAYS).customers(digest, repeats)
        })
    };
    let figure = |label, cell| Figure {
        label,
        cell,
        opens: Some(behind(label, None)),
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
        let opens = (bar.customers > 0).then(|| behind(&label, Some(bar.repeats)));
        telling.points.push(opens.clone());
        chart.series[0].values.push(Some(f64::from(bar.actual)));
        chart.series[1].values.push(Some(bar.expected));
        let cells = vec![
            Cell::Text(label),
            Cell::Count(i64::from(bar.customers)),
            Cell::Count(i64::from(bar.actual)),
            expected,
        ];
        telling.rows.push(Row::new(cells).opening(opens));
    }
    telling.chart = Some(Arc::new(chart));
    Some(telling)
}
