//! Charts with figures upwards and labels along the foot: bars, lines, areas, Pareto.

use super::pen::{Ink, Pen, breadth, shortened};
use super::{Chart, Kind, Mark, Plot};
use crate::ui::chart::scale::{Scale, is_labelled};

/// Lines across, about.
const LINES: usize = 4;
/// The part of its room that stays free about a bar.
const GAP: f64 = 0.16;
/// Bars grow no wider than this, in pixels.
const WIDEST_BAR: f64 = 56.0;
/// More points than this have no dots.
const MOST_DOTS: usize = 40;

struct Frame {
    left: f64,
    right: f64,
    top: f64,
    foot: f64,
    scale: Scale,
    count: usize,
}

impl Frame {
    fn room(&self) -> f64 {
        (self.right - self.left) / self.count.max(1) as f64
    }

    fn x(&self, place: usize) -> f64 {
        self.left + (place as f64 + 0.5) * self.room()
    }

    fn y(&self, value: f64) -> f64 {
        self.foot - self.scale.share(value) * (self.foot - self.top)
    }
}

pub fn draw(chart: &Chart, width: f64) -> Plot {
    let height = (width * 0.42).clamp(180.0, 300.0);
    let is_pareto = chart.kind == Kind::Pareto;
    let scaled = if is_pareto { 1 } else { chart.series.len() };
    let values = chart.series.iter().take(scaled);
    let values = values.flat_map(|own| own.values.iter().flatten().copied());
    let bands = chart.band.iter().flatten();
    let values = values.chain(bands.flat_map(|(low, high)| [*low, *high]));
    let scale = Scale::over(values, LINES, chart.is_whole);
    let figures: Vec<(f64, String)> = scale
        .lines()
        .into_iter()
        .map(|line| (line, (chart.axis)(line)))
        .collect();
    let widest = figures.iter().map(|(_, words)| breadth(words));
    let has_legend = chart.series.len() > 1;
    let frame = Frame {
        left: widest.fold(0.0, f64::max).min(width * 0.35) + 12.0,
        right: width - if is_pareto { 40.0 } else { 6.0 },
        top: if has_legend { 34.0 } else { 12.0 },
        foot: height - 26.0,
        scale,
        count: chart.labels.len(),
    };
    let mut pen = Pen::new(width, height, &chart.summary);
    for (line, words) in &figures {
        let y = frame.y(*line);
        let ink = if *line == 0.0 { Ink::Zero } else { Ink::Grid };
        pen.line(ink, [frame.left, y], [frame.right, y]);
        let words = shortened(words, frame.left - 8.0);
        pen.text(Ink::Axis, [frame.left - 8.0, y], "end", &words);
    }
    write_labels(&mut pen, chart, &frame);
    if has_legend {
        write_legend(&mut pen, chart, &frame);
    }
    match chart.kind {
        Kind::Lines | Kind::Area => draw_lines(&mut pen, chart, &frame),
        _ => draw_bars(&mut pen, chart, &frame),
    }
    if is_pareto {
        draw_shares(&mut pen, chart, &frame);
    }
    let room = frame.room();
    let mark = |place: usize| Mark {
        x: frame.left + place as f64 * room,
        y: frame.top,
        width: room,
        height: frame.foot - frame.top,
    };
    Plot {
        svg: pen.done(),
        width,
        height,
        marks: (0..frame.count).map(mark).collect(),
        columns: None,
    }
}

fn write_labels(pen: &mut Pen, chart: &Chart, frame: &Frame) {
    let widest = chart.labels.iter().map(|words| breadth(words));
    let widest = widest.fold(20.0, f64::max);
    let most = ((frame.right - frame.left) / (widest + 10.0)) as usize;
    for (place, words) in chart.labels.iter().enumerate() {
        if is_labelled(place, frame.count, most.max(1)) {
            // The last one must not be cut off at the edge.
            let half = breadth(words) / 2.0;
            let x = frame.x(place).min(frame.right + 6.0 - half);
            pen.text(Ink::Axis, [x, frame.foot + 15.0], "middle", words);
        }
    }
}

fn write_legend(pen: &mut Pen, chart: &Chart, frame: &Frame) {
    let mut x = frame.left;
    for (place, series) in chart.series.iter().enumerate() {
        let y = 10.0;
        let hue = chart.hue + place;
        match (chart.kind, place) {
            (Kind::Bars, 1..) => pen.line(Ink::Across, [x, y], [x + 14.0, y]),
            (Kind::Bars | Kind::Pareto, 0) => {
                pen.rect(Ink::Fill(hue), [x, y - 5.0, 14.0, 10.0], 1.0);
            }
            (Kind::Area, 1..) => pen.line(Ink::Faint(hue), [x, y], [x + 14.0, y]),
            _ => pen.line(Ink::Line(hue), [x, y], [x + 14.0, y]),
        }
        pen.text(Ink::Axis, [x + 20.0, y], "start", &series.name);
        x += 34.0 + breadth(&series.name);
    }
}

fn draw_bars(pen: &mut Pen, chart: &Chart, frame: &Frame) {
    let Some(series) = chart.series.first() else {
        return;
    };
    let room = frame.room();
    let breadth = (room * (1.0 - 2.0 * GAP)).min(WIDEST_BAR);
    for (place, value) in series.values.iter().enumerate() {
        let x = frame.x(place) - breadth / 2.0;
        if let Some(value) = value {
            let (top, foot) = (frame.y(value.max(0.0)), frame.y(value.min(0.0)));
            let sides = [x, top, breadth, foot - top];
            if chart.cut.get(place).is_some_and(|is_cut| *is_cut) {
                pen.rect(Ink::Fill(chart.hue), sides, 0.3);
                pen.rect(Ink::Faint(chart.hue), sides, 1.0);
            } else {
                pen.rect(Ink::Fill(chart.hue), sides, 1.0);
            }
        }
        if chart.kind == Kind::Pareto {
            continue;
        }
        for other in chart.series.iter().skip(1) {
            if let Some(Some(value)) = other.values.get(place) {
                let y = frame.y(*value);
                pen.line(Ink::Across, [x - 2.0, y], [x + breadth + 2.0, y]);
            }
        }
    }
}

fn draw_lines(pen: &mut Pen, chart: &Chart, frame: &Frame) {
    let band: Vec<(f64, f64, f64)> = chart
        .band
        .iter()
        .enumerate()
        .filter_map(|(place, band)| band.map(|(low, high)| (frame.x(place), low, high)))
        .collect();
    if band.len() > 1 {
        let upper = band.iter().map(|(x, _, high)| [*x, frame.y(*high)]);
        let lower = band.iter().rev().map(|(x, low, _)| [*x, frame.y(*low)]);
        let shape: Vec<[f64; 2]> = upper.chain(lower).collect();
        pen.path(Ink::Band(chart.hue), &shape, true);
    }
    for (number, series) in chart.series.iter().enumerate().rev() {
        let hue = chart.hue + number;
        let is_area = chart.kind == Kind::Area;
        for piece in pieces(&series.values) {
            let points: Vec<[f64; 2]> = piece
                .iter()
                .map(|(place, value)| [frame.x(*place), frame.y(*value)])
                .collect();
            if is_area && number == 0 {
                let ends = [points.last(), points.first()];
                let feet = ends.into_iter().flatten().map(|[x, _]| [*x, frame.y(0.0)]);
                let shape: Vec<[f64; 2]> = points.iter().copied().chain(feet).collect();
                pen.path(Ink::Band(hue), &shape, true);
            }
            let ink = if is_area && number > 0 {
                Ink::Faint(hue)
            } else {
                Ink::Line(hue)
            };
            pen.path(ink, &points, false);
            if points.len() == 1 || (frame.count <= MOST_DOTS && !(is_area && number > 0)) {
                for point in points {
                    pen.dot(Ink::Fill(hue), point, 3.0);
                }
            }
        }
    }
}

/// The line of parts of a whole over the bars, with its own axis at the right.
fn draw_shares(pen: &mut Pen, chart: &Chart, frame: &Frame) {
    let Some(series) = chart.series.get(1) else {
        return;
    };
    let y = |share: f64| frame.foot - share.clamp(0.0, 1.0) * (frame.foot - frame.top);
    for (share, is_ruled) in [(0.5, false), (0.8, true), (1.0, false)] {
        let words = format!("{}%", (share * 100.0) as i64);
        pen.text(Ink::Axis, [frame.right + 6.0, y(share)], "start", &words);
        if is_ruled {
            pen.line(Ink::Grid, [frame.left, y(share)], [frame.right, y(share)]);
        }
    }
    let points = series.values.iter().enumerate();
    let points = points.filter_map(|(place, value)| value.map(|own| [frame.x(place), y(own)]));
    let points: Vec<[f64; 2]> = points.collect();
    pen.path(Ink::Line(chart.hue + 1), &points, false);
}

/// Figures that follow each other without a gap.
fn pieces(values: &[Option<f64>]) -> Vec<Vec<(usize, f64)>> {
    let mut pieces: Vec<Vec<(usize, f64)>> = Vec::new();
    let mut is_open = false;
    for (place, value) in values.iter().enumerate() {
        let Some(value) = value else {
            is_open = false;
            continue;
        };
        if !std::mem::replace(&mut is_open, true) {
            pieces.push(Vec::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push((place, *value));
        }
    }
    pieces
}
