//! Who comes again, month by month, and after how long.

use std::sync::Arc;

use super::opening::Opening;
use super::overview::changes;
use super::parts::Parts;
use super::told::{Cell, Figure, Row, Scene, Telling};
use crate::domain::Day;
use crate::insight::Compared;
use crate::insight::cohorts::{Cohort, cohort_customers, cohorts};
use crate::insight::habit::{Gaps, Habit, gap_customers, habit, repeat_customers};
use crate::text::dates;
use crate::ui::chart::plot::{Chart, Kind, Series};

/// Months of the heat map.
const MONTHS: usize = 13;

/// Who keeps coming, by the month of the first purchase.
pub fn retained(scene: &Scene) -> Option<Telling> {
    let p = scene.w.insight_people();
    let mut found = cohorts(scene.slices, scene.digest, scene.today, MONTHS)?;
    let is_anybody = |found: &[Cohort]| found.iter().any(|own| own.customers > 0);
    if !is_anybody(&found)
        && let Some(sold) = scene.digest.span()
    {
        // The past of an older till: its last months are told as they were.
        let last = sold.to.min(scene.today);
        found = cohorts(scene.slices, scene.digest, last, MONTHS)?;
    }
    // Months before anybody came say nothing.
    let first = found.iter().position(|own| own.customers > 0);
    found.drain(..first.unwrap_or(found.len()));
    if found.is_empty() {
        return Some(Telling::nothing(p.no_known()));
    }
    let columns = found.len();
    let language = scene.w.language();
    let mut chart = Chart {
        kind: Kind::Heat,
        summary: p.cohorts().to_owned(),
        labels: (0..columns).map(|age| age.to_string()).collect(),
        names: [p.months_later().to_owned(), String::new()],
        ..Chart::default()
    };
    let mut telling = Telling {
        heads: vec![p.first_month(), scene.w.nav().customers()],
        more_heads: (1..columns as u64).map(|age| p.later(age)).collect(),
        ..Telling::default()
    };
    let mut values = Vec::with_capacity(columns * columns);
    for own in &found {
        let (year, month, _) = own.month.ymd();
        let name = dates::month_year(language, year, month);
        chart
            .rows
            .push(dates::month_year_short(language, year, month));
        for age in 0..columns {
            // In the first month all of them bought: it would outshine the rest.
            let share = own.retention_bp(age).filter(|_| own.customers > 0);
            values.push(share.map(|share| if age == 0 { 0.0 } else { share as f64 }));
            let Some(share) = share else {
                chart.texts.push(String::new());
                chart.says.push(name.clone());
                telling.points.push(None);
                continue;
            };
            let written = Cell::Percent((share + 50) / 100 * 100).written(scene.desk);
            let customers = scene.w.common().customers(own.customers);
            let later = p.later(age as u64);
            chart
                .says
                .push(p.cohort_says(&name, later, &written, customers));
            chart.texts.push(if age == 0 {
                own.customers.to_string()
            } else {
                written
            });
            let active = own.ages.get(age).map_or(0, |own| own.active);
            telling
                .points
                .push((active > 0).then(|| cohort(&name, own.month, age as u32)));
        }
        let mut cells = vec![Cell::text(&name), Cell::Count(i64::from(own.customers))];
        cells.extend((1..columns).map(|age| Cell::percent(own.retention_bp(age))));
        let opens = (own.customers > 0).then(|| cohort(&name, own.month, 0));
        telling.rows.push(Row::new(cells).opening(opens));
    }
    chart.series.push(Series {
        name: String::new(),
        values,
    });
    telling.chart = Some(Arc::new(chart));
    Some(telling)
}

/// Those who first bought in a month and again so many months later.
fn cohort(name: &str, month: Day, age: u32) -> Opening {
    Opening::sought(name, move |digest, _| cohort_customers(digest, month, age))
}

/// How often customers come again.
pub fn coming_again(scene: &Scene) -> Option<Telling> {
    let p = scene.w.insight_people();
    let all = scene.compared(|span| habit(scene.slices, scene.digest, span))?;
    if all.now.customers == 0 {
        return Some(Telling::nothing(p.no_known()));
    }
    let compared = |find: fn(&Habit) -> Cell| {
        let found = Compared {
            now: find(&all.now),
            before: find(&all.before),
            year_before: find(&all.year_before),
        };
        let note = changes(scene, &found);
        (found.now, note)
    };
    let (rate, rate_note) = compared(|own| Cell::percent(own.repeat_rate_bp()));
    let gap = |days: Option<i32>| days.map_or(Cell::None, |days| Cell::Days(i64::from(days)));
    let gaps = &all.now.gaps;
    let span = scene.span;
    let behind = |title: &str, bar| {
        Opening::sought(title, move |digest, _| gap_customers(digest, span, bar))
    };
    let note = gaps.lower_quartile.zip(gaps.upper_quartile);
    let figures = vec![
        Figure {
            label: p.repeat_rate(),
            cell: rate,
            note: rate_note,
            opens: Some(Opening::sought(p.repeat_rate(), move |digest, _| {
                repeat_customers(digest, span)
            })),
        },
        Figure {
            label: p.median_gap(),
            cell: gap(gaps.median),
            note: note.map_or_else(String::new, |(from, to)| p.quartiles(from, to)),
            opens: (gaps.count > 0).then(|| behind(p.median_gap(), None)),
        },
    ];
    let longest = Gaps::BARS.last().copied().unwrap_or_default();
    let labels = Gaps::BARS.iter().map(|days| p.up_to_days(days));
    let labels: Vec<String> = labels.chain([p.longer_days(longest)]).collect();
    let mut parts = Parts::new(
        scene,
        p.gaps(),
        scene.count_axis(),
        vec![p.gaps(), p.visits()],
    );
    for (bar, (label, count)) in labels.into_iter().zip(&gaps.bars).enumerate() {
        let opens = (*count > 0).then(|| behind(&label, Some(bar)));
        let cells = vec![Cell::Text(label), Cell::Count(i64::from(*count))];
        parts.add(scene, f64::from(*count), cells, opens);
    }
    let told = parts.told(scene, p.visits(), false);
    let is_any = gaps.count > 0;
    Some(Telling {
        figures,
        chart: told.chart.filter(|_| is_any),
        rows: if is_any { told.rows } else { Vec::new() },
        points: told.points,
        heads: told.heads,
        ..Telling::default()
    })
}
