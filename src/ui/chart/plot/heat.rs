//! Squares in rows and columns, the darker the more.

use super::pen::{Ink, Pen, breadth, shortened};
use super::{Chart, Mark, Plot};

/// The most and the least a square is filled, so that words on it can be read.
const FULLEST: f64 = 0.5;
const FAINTEST: f64 = 0.06;
const TOP: f64 = 22.0;

pub fn draw(chart: &Chart, width: f64) -> Plot {
    let (rows, columns) = (chart.rows.len(), chart.labels.len());
    let heads = chart.rows.iter().map(|words| breadth(words));
    let left = heads.fold(0.0, f64::max).min(width * 0.3) + 10.0;
    let room = ((width - left) / columns.max(1) as f64).min(96.0);
    let row_height = (room * 0.62).clamp(22.0, 44.0);
    let has_names = chart.names.iter().any(|name| !name.is_empty());
    let foot = TOP + rows as f64 * row_height;
    let height = foot + if has_names { 24.0 } else { 4.0 };
    let mut pen = Pen::new(width, height, &chart.summary);
    let most = chart
        .series
        .iter()
        .flat_map(|own| own.values.iter().flatten());
    let most = most.fold(0.0_f64, |most, value| most.max(*value));
    let longest = chart.labels.iter().map(|words| breadth(words));
    let every = ((longest.fold(0.0, f64::max) + 6.0) / room).ceil().max(1.0) as usize;
    for (column, words) in chart.labels.iter().enumerate() {
        if column % every == 0 {
            let x = left + (column as f64 + 0.5) * room;
            pen.text(Ink::Axis, [x, TOP / 2.0], "middle", words);
        }
    }
    let mut marks = Vec::with_capacity(rows * columns);
    for (row, words) in chart.rows.iter().enumerate() {
        let y = TOP + row as f64 * row_height;
        let head = shortened(words, left - 8.0);
        pen.text(Ink::Axis, [left - 8.0, y + row_height / 2.0], "end", &head);
        for column in 0..columns {
            let place = row * columns + column;
            let x = left + column as f64 * room;
            marks.push(Mark {
                x,
                y,
                width: room,
                height: row_height,
            });
            let value = chart.series.first().and_then(|own| own.values.get(place));
            let Some(Some(value)) = value else { continue };
            let share = if most > 0.0 {
                (value / most).clamp(0.0, 1.0)
            } else {
                0.0
            };
            let opacity = FAINTEST + share * (FULLEST - FAINTEST);
            let sides = [x + 1.0, y + 1.0, room - 2.0, row_height - 2.0];
            pen.rect(Ink::Fill(chart.hue), sides, opacity);
            let text = chart
                .texts
                .get(place)
                .filter(|text| breadth(text) < room - 2.0);
            if let Some(text) = text {
                let middle = [x + room / 2.0, y + row_height / 2.0];
                pen.text(Ink::Strong, middle, "middle", text);
            }
        }
    }
    if has_names {
        let signs = chart.names.iter().zip(["→", "↑"]);
        let signs = signs.filter(|(name, _)| !name.is_empty());
        let words: Vec<String> = signs.map(|(name, sign)| format!("{name} {sign}")).collect();
        let words = words.join(" · ");
        pen.text(Ink::Axis, [left, foot + 12.0], "start", &words);
    }
    Plot {
        svg: pen.done(),
        width,
        height,
        marks,
        columns: Some(columns),
    }
}
