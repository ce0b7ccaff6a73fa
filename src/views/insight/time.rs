//! Sales piece by piece of time.

use std::sync::Arc;

use super::opening::Opening;
use super::overview::FIGURES;
use super::told::{Cell, Choice, Row, Scene, Telling};
use crate::domain::{Day, Money};
use crate::insight::overview::{Part, series_in};
use crate::insight::{Overview, Span, Step};
use crate::text::dates;
use crate::ui::chart::plot::{Chart, Kind, Series};
use crate::views::days;

/// What time is cut into.
pub const STEP: Choice = Choice {
    label: |w| w.insight().step(),
    values: &[
        |w| w.insight().by_day(),
        |w| w.insight().by_week(),
        |w| w.insight().by_month(),
    ],
    first: |span| match span.days() {
        ..=45 => 0,
        46..=200 => 1,
        _ => 2,
    },
};

/// What is shown of each piece.
pub const MEASURE: Choice = Choice {
    label: |w| w.insight().shown(),
    values: &[
        |w| w.insight().sales(),
        |w| w.insight().profit(),
        |w| w.insight().receipts(),
        |w| w.insight().average_receipt(),
    ],
    first: |_| 0,
};

/// What a piece of time is called: on the axis, and in words.
pub fn piece_names(scene: &Scene, step: Step, start: Day) -> (String, String) {
    let language = scene.w.language();
    let (year, month, day) = start.ymd();
    let short = dates::day_month_short(language, month, day);
    match step {
        Step::Day => (short, days::long(scene.desk, start)),
        Step::Week => (
            short,
            scene.w.insight().week_of(days::short(scene.desk, start)),
        ),
        Step::Month => (
            dates::month_year_short(language, year, month),
            dates::month_year(language, year, month),
        ),
    }
}

/// The same in words, with its days where they are not all of them.
fn piece_words(scene: &Scene, step: Step, start: Day) -> String {
    let (_, words) = piece_names(scene, step, start);
    if !is_cut(scene, step, start) {
        return words;
    }
    let own = piece_span(scene, step, start);
    let (from, to) = (
        days::short(scene.desk, own.from),
        days::short(scene.desk, own.to),
    );
    scene.w.insight().piece_cut(words, from, to)
}

/// Days of the piece lie outside the span.
fn is_cut(scene: &Scene, step: Step, start: Day) -> bool {
    piece_span(scene, step, start) != step.span(start)
}

/// The days of a piece that lie within the span.
pub fn piece_span(scene: &Scene, step: Step, start: Day) -> Span {
    let whole = step.span(start);
    Span::new(whole.from.max(scene.span.from), whole.to.min(scene.span.to))
}

/// What each piece came to.
pub fn over_time(scene: &Scene) -> Option<Telling> {
    let i = scene.w.insight();
    let step = Step::ALL[scene.choice[0].min(2)];
    let told = series_in(scene.slices, scene.digest, scene.span, step)?;
    if told.is_empty() {
        return Some(Telling::nothing(i.nothing_in_period()));
    }
    let (name, find): (&'static str, fn(&Overview) -> Option<f64>) = match scene.choice[1] {
        1 => (i.profit(), |own| own.profit().map(|own| own.0 as f64)),
        2 => (i.receipts(), |own| Some(f64::from(own.total.receipts))),
        3 => (i.average_receipt(), |own| {
            own.average_receipt().map(|own| own.0 as f64)
        }),
        _ => (i.sales(), |own| Some(own.sales().0 as f64)),
    };
    let is_count = scene.choice[1] == 2;
    let mut chart = Chart {
        // More bars than this are a thicket.
        kind: if told.len() > 62 {
            Kind::Area
        } else {
            Kind::Bars
        },
        summary: summary(scene, name),
        axis: if is_count {
            scene.count_axis()
        } else {
            scene.money_axis()
        },
        is_whole: true,
        ..Chart::default()
    };
    let mut values = Vec::with_capacity(told.len());
    let mut telling = Telling {
        heads: vec![
            scene.w.common().date(),
            i.sales(),
            i.profit(),
            i.receipts(),
            i.average_receipt(),
            i.items_per_receipt(),
            i.new_customers(),
            i.returning_customers(),
            i.known_share(),
        ],
        ..Telling::default()
    };
    for (start, own) in &told {
        let (label, _) = piece_names(scene, step, *start);
        let words = piece_words(scene, step, *start);
        let value = find(own);
        let cell = match (is_count, value) {
            (_, None) => Cell::None,
            (true, Some(count)) => Cell::Count(count as i64),
            (false, Some(amount)) => Cell::Money(Money(amount as i64)),
        };
        chart.labels.push(label);
        chart.cut.push(is_cut(scene, step, *start));
        chart.says.push(i.says_with(
            &words,
            cell.written(scene.desk),
            scene.w.common().sales(own.total.receipts),
        ));
        values.push(value);
        let span = piece_span(scene, step, *start);
        let opens = (own.total.receipts > 0).then(|| Opening::receipts(words, span, Part::All));
        telling.points.push(opens);
    }
    chart.series.push(Series {
        name: name.to_owned(),
        values,
    });
    if chart.kind == Kind::Bars && chart.cut.contains(&true) {
        telling.note = Some(i.cut_note().to_owned());
    }
    telling.chart = Some(Arc::new(chart));
    // The latest is what one looks for.
    let points: Vec<_> = telling.points.iter().rev().cloned().collect();
    let rows: Vec<_> = told.iter().rev().zip(points).collect();
    scene.write_rows(&mut telling, &rows, |((start, own), opens)| {
        let mut cells = vec![Cell::text(piece_words(scene, step, *start))];
        let found = FIGURES.iter().enumerate();
        let found = found.filter(|(number, _)| !matches!(number, 2 | 9));
        cells.extend(found.map(|(_, (_, find))| find(own)));
        Row::new(cells).opening(opens.clone())
    });
    Some(telling)
}

/// "Sales, 1 – 25 November 2026".
pub fn summary(scene: &Scene, what: &str) -> String {
    let (from, to) = (scene.span.from, scene.span.to);
    let (from, to) = (days::short(scene.desk, from), days::short(scene.desk, to));
    scene.w.insight().over_time_says(what, from, to)
}

/// New and returning customers in each piece.
pub fn comers(scene: &Scene) -> Option<Telling> {
    let i = scene.w.insight();
    let step = Step::ALL[scene.choice[0].min(2)];
    let told = series_in(scene.slices, scene.digest, scene.span, step)?;
    if told.is_empty() {
        return Some(Telling::nothing(i.nothing_in_period()));
    }
    let line = |name: &str, find: fn(&Overview) -> u32| Series {
        name: name.to_owned(),
        values: told
            .iter()
            .map(|(_, own)| Some(f64::from(find(own))))
            .collect(),
    };
    let mut chart = Chart {
        kind: Kind::Lines,
        summary: summary(scene, i.comers()),
        axis: scene.count_axis(),
        is_whole: true,
        series: vec![
            line(i.new_customers(), |own| own.new_customers),
            line(i.returning_customers(), |own| own.returning_customers),
        ],
        ..Chart::default()
    };
    let mut telling = Telling {
        heads: vec![
            scene.w.common().date(),
            i.new_customers(),
            i.returning_customers(),
        ],
        ..Telling::default()
    };
    for (start, own) in &told {
        let (label, _) = piece_names(scene, step, *start);
        let words = piece_words(scene, step, *start);
        let new = i.says(i.new_customers(), own.new_customers);
        let returning = i.says(i.returning_customers(), own.returning_customers);
        chart.labels.push(label);
        chart.says.push(i.says_with(&words, new, returning));
        let span = piece_span(scene, step, *start);
        let opens = (own.customers() > 0).then(|| Opening::buyers(words, span, Part::Known));
        telling.points.push(opens);
    }
    telling.chart = Some(Arc::new(chart));
    let rows: Vec<_> = told.iter().zip(telling.points.clone()).rev().collect();
    scene.write_rows(&mut telling, &rows, |((start, own), opens)| {
        Row::new(vec![
            Cell::text(piece_words(scene, step, *start)),
            Cell::Count(i64::from(own.new_customers)),
            Cell::Count(i64::from(own.returning_customers)),
        ])
        .opening(opens.clone())
    });
    Some(telling)
}
