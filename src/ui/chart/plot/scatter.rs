//! Dots between two axes.

use super::pen::{Ink, Pen, breadth};
use super::{Chart, Mark, Plot};
use crate::ui::chart::scale::Scale;

const LINES: usize = 4;
/// Half the side of what is pointed at, in pixels.
const REACH: f64 = 6.0;

pub fn draw(chart: &Chart, width: f64) -> Plot {
    let height = (width * 0.5).clamp(220.0, 340.0);
    let across = Scale::over(chart.dots.iter().map(|dot| dot.x), LINES, false);
    let up = Scale::over(chart.dots.iter().map(|dot| dot.y), LINES, chart.is_whole);
    let figures: Vec<(f64, String)> = up
        .lines()
        .into_iter()
        .map(|line| (line, (chart.axis)(line)))
        .collect();
    let widest = figures.iter().map(|(_, words)| breadth(words));
    let left = widest.fold(0.0, f64::max).min(width * 0.35) + 12.0;
    let (right, top, foot) = (width - 24.0, 26.0, height - 42.0);
    let x = |value: f64| left + across.share(value) * (right - left);
    let y = |value: f64| foot - up.share(value) * (foot - top);
    let mut pen = Pen::new(width, height, &chart.summary);
    for (line, words) in &figures {
        let ink = if *line == 0.0 { Ink::Zero } else { Ink::Grid };
        pen.line(ink, [left, y(*line)], [right, y(*line)]);
        pen.text(Ink::Axis, [left - 8.0, y(*line)], "end", words);
    }
    for line in across.lines() {
        let ink = if line == 0.0 { Ink::Zero } else { Ink::Grid };
        pen.line(ink, [x(line), top], [x(line), foot]);
        let words = (chart.foot)(line);
        pen.text(Ink::Axis, [x(line), foot + 14.0], "middle", &words);
    }
    pen.text(Ink::Axis, [left, 10.0], "start", &chart.names[1]);
    pen.text(Ink::Axis, [right, foot + 32.0], "end", &chart.names[0]);
    let mut marks = Vec::with_capacity(chart.dots.len());
    for dot in &chart.dots {
        let (x, y) = (x(dot.x), y(dot.y));
        pen.dot(Ink::Fill(chart.hue), [x, y], 4.0);
        marks.push(Mark {
            x: x - REACH,
            y: y - REACH,
            width: 2.0 * REACH,
            height: 2.0 * REACH,
        });
    }
    Plot {
        svg: pen.done(),
        width,
        height,
        marks,
        columns: None,
    }
}
