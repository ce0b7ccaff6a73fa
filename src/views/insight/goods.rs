//! What sells, what does not, what most comes from, and what sells together.

use std::sync::Arc;

use super::opening::Opening;
use super::parts::Parts;
use super::time::summary;
use super::together::{RANK, paired};
use super::told::{Cell, Choice, Report, Row, Scene, Telling};
use crate::domain::{Id, Money};
use crate::insight::abc::{Abc, Classed, Xyz, classify_products};
use crate::insight::goods::{Measure, Seller, dead_stock, sellers};
use crate::insight::overview::Part;
use crate::text::Words;
use crate::ui::chart::plot::{Chart, Kind, Series};

/// Bars of a chart, at most.
const BARS: usize = 8;
/// Bars of a Pareto chart, at most.
const PARETO: usize = 40;
const DAYS: [i32; 4] = [30, 90, 180, 365];

/// The reports of this subject, in the order shown.
pub fn reports(w: Words) -> Vec<Report> {
    let g = w.insight_goods();
    let report = |id, title, how, choices, tell| Report {
        id,
        title,
        how,
        is_of_today: false,
        choices,
        tell,
    };
    let dead = (g.dead(), g.dead_how());
    let classes = (g.classes(), g.classes_how());
    let together = (g.together(), g.together_how());
    vec![
        report(
            "products",
            g.sellers(),
            g.sellers_how(),
            [Some(MEASURE), Some(ORDER)],
            best,
        ),
        report(
            "abc-xyz",
            classes.0,
            classes.1,
            [Some(SHAPE), None],
            classified,
        ),
        report(
            "together",
            together.0,
            together.1,
            [Some(RANK), None],
            paired,
        ),
        Report {
            is_of_today: true,
            ..report("not-sold", dead.0, dead.1, [Some(UNSOLD), None], unsold)
        },
    ]
}

const MEASURE: Choice = Choice {
    label: |w| w.insight_goods().measured_by(),
    values: &[
        |w| w.common().quantity(),
        |w| w.insight().sales(),
        |w| w.insight().profit(),
        |w| w.insight().margin(),
    ],
    first: |_| 1,
};

const ORDER: Choice = Choice {
    label: |w| w.insight_goods().order(),
    values: &[|w| w.insight_goods().best(), |w| w.insight_goods().worst()],
    first: |_| 0,
};

const SHAPE: Choice = Choice {
    label: |w| w.insight().shown(),
    values: &[
        |w| w.insight_goods().as_grid(),
        |w| w.insight_goods().as_pareto(),
    ],
    first: |_| 0,
};

const UNSOLD: Choice = Choice {
    label: |w| w.insight_goods().unsold_for(),
    values: &[
        |w| w.insight_goods().days_30(),
        |w| w.insight_goods().days_90(),
        |w| w.insight_goods().days_180(),
        |w| w.insight_goods().days_365(),
    ],
    first: |_| 1,
};

fn best(scene: &Scene) -> Option<Telling> {
    let (i, g) = (scene.w.insight(), scene.w.insight_goods());
    let by = Measure::ALL[scene.choice[0].min(3)];
    let cell = |value: Option<i64>| match (by, value) {
        (_, None) => Cell::None,
        (Measure::Quantity, Some(milli)) => Cell::Quantity(milli),
        (Measure::Margin, Some(share)) => Cell::Percent(share),
        (_, Some(minor)) => Cell::Money(Money(minor)),
    };
    let axis = match by {
        Measure::Quantity => scene.count_axis(),
        Measure::Margin => scene.share_axis(),
        _ => scene.money_axis(),
    };
    let mut found = sellers(scene.slices, scene.digest, scene.book, scene.span, by)?;
    found.retain(|own| own.now.receipts > 0 && by.of(&own.now).is_some());
    if scene.choice[1] == 1 {
        found.reverse();
    }
    if found.is_empty() {
        return Some(Telling::nothing(g.no_products()));
    }
    let name = MEASURE.values[scene.choice[0].min(3)](scene.w);
    let mut parts = Parts::new(scene, g.sellers(), axis, Vec::new());
    for own in found.iter().take(BARS) {
        let value = by.of(&own.now);
        let scale = match by {
            Measure::Quantity => 1_000.0,
            Measure::Margin => 10_000.0,
            _ => 1.0,
        };
        let title = scene.product(own.product);
        let cells = vec![Cell::text(&title), cell(value)];
        let opens = Some(Opening::receipts(
            title,
            scene.span,
            Part::Product(own.product),
        ));
        parts.add(
            scene,
            value.unwrap_or_default() as f64 / scale,
            cells,
            opens,
        );
    }
    let mut telling = parts.told(scene, name, false);
    telling.heads = vec![
        scene.w.common().product(),
        scene.w.common().quantity(),
        i.sales(),
        i.profit(),
        i.margin(),
        i.receipts(),
        g.of_before(),
        g.change(),
    ];
    scene.write_rows(&mut telling, &found, |own| seller_row(scene, own));
    Some(telling)
}

fn seller_row(scene: &Scene, own: &Seller) -> Row {
    // The span before is only told where the shop sold all through it.
    let is_told = scene.is_whole(scene.span.before());
    let before = is_told.then_some(own.before.sales);
    let change = before.filter(|before| *before > Money::ZERO).map(|_| {
        let more = own.now.sales - own.before.sales;
        more.ratio(10_000, own.before.sales.0).0
    });
    Row::new(vec![
        Cell::text(scene.product(own.product)),
        Cell::Quantity(own.now.quantity_milli),
        Cell::Money(own.now.sales),
        Cell::money(own.now.profit),
        Cell::percent(own.now.margin_bp()),
        Cell::Count(i64::from(own.now.receipts)),
        Cell::money(before),
        Cell::percent(change),
    ])
    .of_product(own.product)
}

fn unsold(scene: &Scene) -> Option<Telling> {
    let g = scene.w.insight_goods();
    let days = DAYS[scene.choice[0].min(3)];
    let zone = scene.desk.zone();
    let found = dead_stock(
        scene.slices,
        scene.digest,
        scene.book,
        &zone,
        scene.today,
        days,
    )?;
    if found.is_empty() {
        let is_offered = scene
            .book
            .products()
            .iter()
            .any(|(_, card)| !card.is_archived);
        let why = if is_offered {
            g.nothing_dead()
        } else {
            g.none_on_offer()
        };
        return Some(Telling::nothing(why));
    }
    let mut telling = Telling {
        note: Some(scene.w.common().products(found.len() as u64)),
        heads: vec![
            scene.w.common().product(),
            g.last_sold(),
            g.since_then(),
            g.sold_ever(),
        ],
        ..Telling::default()
    };
    scene.write_rows(&mut telling, &found, |own| {
        let never = || Cell::text(scene.w.common().never());
        Row::new(vec![
            Cell::text(scene.product(own.product)),
            own.last.map_or_else(never, Cell::Day),
            own.days_since
                .map_or(Cell::None, |days| Cell::Days(i64::from(days))),
            Cell::Quantity(own.quantity_milli),
        ])
        .of_product(own.product)
    });
    Some(telling)
}

/// The letter of a class.
pub fn abc_letter(class: Abc) -> &'static str {
    ["A", "B", "C"][class as usize]
}

fn xyz_letter(class: Option<Xyz>) -> &'static str {
    class.map_or("–", |class| ["X", "Y", "Z"][class as usize])
}

fn classified(scene: &Scene) -> Option<Telling> {
    let (i, g) = (scene.w.insight(), scene.w.insight_goods());
    let found = classify_products(scene.slices, scene.digest, scene.span, Measure::Sales)?;
    if found.is_empty() {
        return Some(Telling::nothing(g.no_products()));
    }
    let mut telling = if scene.choice[0] == 1 {
        pareto(scene, &found)
    } else {
        grid(scene, &found)
    };
    telling.heads = vec![
        scene.w.common().product(),
        i.sales(),
        i.share(),
        i.added_up(),
        g.class(),
        g.evenness(),
        g.variation(),
    ];
    scene.write_rows(&mut telling, &found, |own| {
        Row::new(vec![
            Cell::text(scene.product(own.id)),
            Cell::Money(Money(own.value)),
            Cell::Percent(own.share_bp),
            Cell::Percent(own.cumulative_bp),
            Cell::text(abc_letter(own.abc)),
            Cell::text(xyz_letter(own.xyz)),
            own.variation
                .map_or(Cell::None, |value| Cell::number(value, 2)),
        ])
        .of_product(own.id)
    });
    Some(telling)
}

fn pareto(scene: &Scene, found: &[Classed]) -> Telling {
    let i = scene.w.insight();
    let mut parts = Parts::new(
        scene,
        scene.w.insight_goods().classes(),
        scene.money_axis(),
        Vec::new(),
    );
    for own in found.iter().take(PARETO) {
        let title = scene.product(own.id);
        let cells = vec![Cell::text(&title), Cell::Money(Money(own.value))];
        let opens = Some(Opening::receipts(title, scene.span, Part::Product(own.id)));
        parts.add_shared(
            scene,
            own.value as f64,
            own.cumulative_bp as f64 / 10_000.0,
            cells,
            opens,
        );
    }
    parts.told(scene, i.sales(), true)
}

fn grid(scene: &Scene, found: &[Classed]) -> Telling {
    let g = scene.w.insight_goods();
    let columns = [Some(Xyz::X), Some(Xyz::Y), Some(Xyz::Z), None];
    let mut chart = Chart {
        kind: Kind::Heat,
        summary: summary(scene, g.classes()),
        labels: columns.map(|column| xyz_letter(column).to_owned()).into(),
        names: [
            g.evenness().to_owned(),
            scene.w.insight().sales().to_owned(),
        ],
        ..Chart::default()
    };
    let mut values = Vec::new();
    let mut telling = Telling::default();
    for row in [Abc::A, Abc::B, Abc::C] {
        chart.rows.push(abc_letter(row).to_owned());
        for column in columns {
            let within = found
                .iter()
                .filter(|own| own.abc == row && own.xyz == column);
            let ids: Vec<Id> = within.map(|own| own.id).collect();
            let class = format!("{}{}", abc_letter(row), xyz_letter(column));
            chart.texts.push(ids.len().to_string());
            chart.says.push(g.class_says(ids.len() as u64, &class));
            values.push(Some(ids.len() as f64));
            telling.points.push(Opening::goods(class, ids));
        }
    }
    chart.series.push(Series {
        name: String::new(),
        values,
    });
    telling.chart = Some(Arc::new(chart));
    telling
}
