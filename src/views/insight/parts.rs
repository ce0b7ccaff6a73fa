//! Sales in parts: by category, seller, way of paying; and bars of whatever has parts.

use std::sync::Arc;

use super::opening::Opening;
use super::overview::FIGURES;
use super::time::summary;
use super::told::{Cell, Row, Scene, Telling};
use crate::insight::labels;
use crate::insight::overview::{Part, by_category, by_payment, by_seller};
use crate::ui::chart::plot::{Axis, Chart, Kind, Series};

/// Bars from the largest on, of parts that are called something.
pub struct Parts {
    chart: Chart,
    values: Vec<Option<f64>>,
    shares: Vec<Option<f64>>,
    telling: Telling,
}

impl Parts {
    /// None yet.
    pub fn new(scene: &Scene, what: &str, axis: Axis, heads: Vec<&'static str>) -> Self {
        Self {
            chart: Chart {
                summary: summary(scene, what),
                axis,
                is_whole: true,
                ..Chart::default()
            },
            values: Vec::new(),
            shares: Vec::new(),
            telling: Telling {
                heads,
                ..Telling::default()
            },
        }
    }

    /// Adds the next; the first cell is its name, the second its figure.
    pub fn add(&mut self, scene: &Scene, value: f64, cells: Vec<Cell>, opens: Option<Opening>) {
        let written = |place: usize| {
            let cell = cells.get(place);
            cell.map(|cell| cell.written(scene.desk))
                .unwrap_or_default()
        };
        self.chart.labels.push(written(0));
        self.chart
            .says
            .push(scene.w.insight().says(written(0), written(1)));
        self.values.push(Some(value));
        self.telling.points.push(opens.clone());
        self.telling.rows.push(Row::new(cells).opening(opens));
    }

    /// Adds the next with the share of it and all before in a whole that is not all here.
    pub fn add_shared(
        &mut self,
        scene: &Scene,
        value: f64,
        added_up: f64,
        cells: Vec<Cell>,
        opens: Option<Opening>,
    ) {
        self.shares.push(Some(added_up));
        self.add(scene, value, cells, opens);
    }

    /// What they tell: with `is_added_up` a line adds up their shares.
    pub fn told(mut self, scene: &Scene, name: &str, is_added_up: bool) -> Telling {
        if self.values.is_empty() {
            return Telling::nothing(scene.w.insight().nothing_in_period());
        }
        let total: f64 = self.values.iter().flatten().sum();
        let mut sum = 0.0;
        let shares = self.values.iter().map(|value| {
            sum += value.unwrap_or_default();
            Some(if total > 0.0 { sum / total } else { 0.0 })
        });
        let shares: Vec<Option<f64>> = shares.collect();
        let is_told = self.shares.len() == shares.len();
        let shares = if is_told { self.shares } else { shares };
        self.chart.series.push(Series {
            name: name.to_owned(),
            values: self.values,
        });
        self.chart.kind = if is_added_up {
            Kind::Pareto
        } else {
            Kind::Rows
        };
        if is_added_up {
            self.chart.series.push(Series {
                name: scene.w.insight().added_up().to_owned(),
                values: shares,
            });
        }
        self.telling.chart = Some(Arc::new(self.chart));
        self.telling
    }
}

/// By category.
pub fn categories(scene: &Scene) -> Option<Telling> {
    let i = scene.w.insight();
    let heads = vec![
        i.by_category(),
        i.sales(),
        i.profit(),
        i.margin(),
        i.receipts(),
        scene.w.common().quantity(),
    ];
    let mut parts = Parts::new(scene, i.by_category(), scene.money_axis(), heads);
    for own in by_category(scene.slices, scene.digest, scene.book, scene.span)? {
        let name = if own.category.is_empty() {
            i.no_category().to_owned()
        } else {
            own.category.clone()
        };
        let cells = vec![
            Cell::text(&name),
            Cell::Money(own.sales),
            Cell::money(own.profit),
            Cell::percent(own.margin_bp()),
            Cell::Count(i64::from(own.receipts)),
            Cell::Quantity(own.quantity_milli),
        ];
        let opens = Some(Opening::receipts(
            name,
            scene.span,
            Part::Category(own.category),
        ));
        parts.add(scene, own.sales.0 as f64, cells, opens);
    }
    Some(parts.told(scene, i.sales(), false))
}

/// By seller.
pub fn sellers(scene: &Scene) -> Option<Telling> {
    let i = scene.w.insight();
    let heads = vec![
        scene.w.common().seller(),
        i.sales(),
        i.profit(),
        i.receipts(),
        i.average_receipt(),
        i.items_per_receipt(),
        i.known_share(),
    ];
    let mut parts = Parts::new(scene, i.by_seller(), scene.money_axis(), heads);
    for (seller, own) in by_seller(scene.slices, scene.digest, scene.span)? {
        let held = seller.and_then(|id| scene.book.staff().held(id));
        let name = held
            .map_or(i.no_seller(), |held| &held.card.name)
            .to_owned();
        let mut cells = vec![Cell::text(&name)];
        cells.extend([0, 1, 3, 4, 5, 8].map(|number: usize| (FIGURES[number].1)(&own)));
        let opens = Some(Opening::receipts(name, scene.span, Part::Seller(seller)));
        parts.add(scene, own.sales().0 as f64, cells, opens);
    }
    Some(parts.told(scene, i.sales(), false))
}

/// By way of paying.
pub fn payments(scene: &Scene) -> Option<Telling> {
    let i = scene.w.insight();
    let heads = vec![
        scene.w.sales().paid_by(),
        i.received(),
        i.refunded(),
        i.receipts(),
    ];
    let mut parts = Parts::new(scene, i.by_payment(), scene.money_axis(), heads);
    for own in by_payment(scene.slices, scene.digest, scene.span)? {
        let name = labels::tender(scene.w, &own.method).to_owned();
        let cells = vec![
            Cell::text(&name),
            Cell::Money(own.received),
            Cell::Money(own.refunded),
            Cell::Count(i64::from(own.receipts)),
        ];
        let opens = Some(Opening::receipts(
            name,
            scene.span,
            Part::Payment(own.method),
        ));
        parts.add(scene, own.received.0 as f64, cells, opens);
    }
    Some(parts.told(scene, i.received(), false))
}
