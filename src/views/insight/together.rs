//! What sells together.

use std::sync::Arc;

use super::opening::Opening;
use super::time::summary;
use super::told::{Cell, Choice, Row, Scene, Telling};
use crate::domain::order;
use crate::insight::basket::{Pair, pairs};
use crate::text::numbers;
use crate::ui::chart::plot::{Chart, Dot, Kind};

/// Dots of a scatter plot, at most.
const DOTS: usize = 200;
/// A pair on fewer receipts is chance.
const LEAST_BOTH: u32 = 3;

/// What pairs are ranked by.
pub const RANK: Choice = Choice {
    label: |w| w.insight_goods().order(),
    values: &[
        |w| w.insight_goods().surest(),
        |w| w.insight_goods().greatest_lift(),
    ],
    first: |_| 0,
};

/// Pairs of products.
pub fn paired(scene: &Scene) -> Option<Telling> {
    let g = scene.w.insight_goods();
    let found = pairs(scene.slices, scene.digest, scene.span, LEAST_BOTH)?;
    if found.is_empty() {
        return Some(Telling::nothing(g.no_pairs()));
    }
    let mut found = Vec::clone(&found);
    if scene.choice[0] == 1 {
        order::sort_by(&mut found, Pair::by_lift);
    }
    let language = scene.w.language();
    let mut chart = Chart {
        kind: Kind::Scatter,
        summary: summary(scene, g.together()),
        axis: Arc::new(move |lift| numbers::scaled(language, (lift * 10.0).round() as i64, 1)),
        foot: scene.share_axis(),
        names: [g.confidence().to_owned(), g.lift().to_owned()],
        ..Chart::default()
    };
    let mut telling = Telling {
        heads: vec![
            scene.w.common().product(),
            g.with(),
            g.both(),
            g.support(),
            g.confidence(),
            g.lift(),
        ],
        ..Telling::default()
    };
    for own in found.iter().take(DOTS) {
        let [.., confidence, lift] = &pair_cells(scene, own);
        let (one, other) = (scene.product(own.one), scene.product(own.other));
        let pair = g.pair(one, other);
        let (confidence, lift) = (confidence.written(scene.desk), lift.written(scene.desk));
        chart.says.push(g.pair_says(pair, confidence, lift));
        chart.dots.push(Dot {
            x: own.confidence(),
            y: own.lift(),
        });
        telling
            .points
            .push(Opening::goods(g.together(), vec![own.one, own.other]));
    }
    telling.chart = Some(Arc::new(chart));
    scene.write_rows(&mut telling, &found, |own| {
        Row::new(pair_cells(scene, own).into()).of_product(own.one)
    });
    Some(telling)
}

fn pair_cells(scene: &Scene, own: &Pair) -> [Cell; 6] {
    [
        Cell::text(scene.product(own.one)),
        Cell::text(scene.product(own.other)),
        Cell::Count(i64::from(own.both)),
        Cell::Share(own.support()),
        Cell::Share(own.confidence()),
        Cell::number(own.lift(), 1),
    ]
}
