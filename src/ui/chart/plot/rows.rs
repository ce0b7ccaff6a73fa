//! Bars side to side below each other: names keep their room, however long.

use super::pen::{Ink, LETTER, Pen, breadth, in_lines};
use super::{Chart, Mark, Plot};
use crate::ui::chart::scale::Scale;

const LINES: usize = 3;
/// The height of a row and of its bar, in pixels.
const ROW: f64 = 30.0;
const BAR: f64 = 18.0;

pub fn draw(chart: &Chart, width: f64) -> Plot {
    let count = chart.labels.len();
    let names = chart.labels.iter().map(|words| breadth(words));
    let left = names.fold(0.0, f64::max).min(width * 0.4) + 12.0;
    let foot = 8.0 + count as f64 * ROW;
    let height = foot + 22.0;
    let series = chart.series.first();
    let values = series.map(|own| own.values.as_slice()).unwrap_or_default();
    let scale = Scale::over(values.iter().flatten().copied(), LINES, chart.is_whole);
    let right = width - 8.0;
    let x = |value: f64| left + scale.share(value) * (right - left);
    let mut pen = Pen::new(width, height, &chart.summary);
    let lines = scale.lines();
    let widest = lines.iter().map(|line| breadth(&(chart.axis)(*line)));
    let room = (right - left) / lines.len().saturating_sub(1).max(1) as f64;
    let every = ((widest.fold(0.0, f64::max) + 10.0) / room).ceil().max(1.0) as usize;
    for (place, line) in lines.iter().enumerate() {
        let ink = if *line == 0.0 { Ink::Zero } else { Ink::Grid };
        pen.line(ink, [x(*line), 4.0], [x(*line), foot]);
        if place % every == 0 {
            let words = (chart.axis)(*line);
            let half = breadth(&words) / 2.0;
            let middle = x(*line).min(width - half);
            pen.text(Ink::Axis, [middle, foot + 12.0], "middle", &words);
        }
    }
    let mut marks = Vec::with_capacity(count);
    for (place, name) in chart.labels.iter().enumerate() {
        let top = 8.0 + place as f64 * ROW;
        let middle = top + ROW / 2.0;
        let lines = in_lines(name, left - 8.0);
        let first = middle - (lines.len() - 1) as f64 * LETTER / 2.0;
        for (line, words) in lines.iter().enumerate() {
            let y = first + line as f64 * LETTER;
            pen.text(Ink::Axis, [left - 8.0, y], "end", words);
        }
        if let Some(Some(value)) = values.get(place) {
            let (from, to) = (x(value.min(0.0)), x(value.max(0.0)));
            let sides = [from, middle - BAR / 2.0, to - from, BAR];
            pen.rect(Ink::Fill(chart.hue), sides, 1.0);
        }
        marks.push(Mark {
            x: 0.0,
            y: top,
            width,
            height: ROW,
        });
    }
    Plot {
        svg: pen.done(),
        width,
        height,
        marks,
        columns: Some(1),
    }
}
