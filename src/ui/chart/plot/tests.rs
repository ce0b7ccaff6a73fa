use super::*;

fn bars(values: &[f64]) -> Chart {
    Chart {
        labels: (0..values.len())
            .map(|place| format!("<{place}>"))
            .collect(),
        series: vec![Series {
            name: "Sales & returns".into(),
            values: values.iter().copied().map(Some).collect(),
        }],
        ..Chart::default()
    }
}

/// Every kind with the same few figures.
fn each() -> Vec<Chart> {
    let mut charts = Vec::new();
    for kind in [
        Kind::Bars,
        Kind::Rows,
        Kind::Lines,
        Kind::Area,
        Kind::Pareto,
    ] {
        let mut chart = bars(&[3.0, -1.0, 8.0]);
        chart.series.push(chart.series[0].clone());
        chart.series[1].values[1] = None;
        chart.band = vec![None, Some((1.0, 4.0)), Some((2.0, 9.0))];
        charts.push(Chart { kind, ..chart });
    }
    let mut heat = bars(&[1.0, 2.0, 3.0, 4.0]);
    heat.labels.truncate(2);
    heat.rows = vec!["a".into(), "b".into()];
    heat.texts = vec!["1".into(); 4];
    charts.push(Chart {
        kind: Kind::Heat,
        ..heat
    });
    let dots = vec![Dot { x: 1.0, y: 2.0 }, Dot { x: 5.0, y: 0.0 }];
    charts.push(Chart {
        kind: Kind::Scatter,
        dots,
        ..Chart::default()
    });
    charts
}

#[test]
fn a_picture_that_leaves_says_what_it_shows() {
    let chart = bars(&[1.0, 2.0]);
    let plot = draw(&chart, 400.0);
    let found = titled(&plot, "Sales & more");
    assert!(
        found
            .svg
            .contains(">Sales &amp; more</text><svg y=\"30\" xmlns")
    );
    assert!(found.svg.ends_with("</svg></svg>") && found.height > plot.height);
}

#[test]
fn markup_is_sound_and_nothing_is_styled_inline() {
    for chart in each() {
        for width in [200.0, 390.0, 960.0] {
            let plot = draw(&chart, width);
            let svg = &plot.svg;
            assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{svg}");
            assert!(
                !svg.contains("style") && !svg.contains("NaN") && !svg.contains("inf"),
                "{svg}"
            );
            assert_eq!(svg.matches('"').count() % 2, 0);
            assert!(!svg.contains("<0>"), "words are escaped: {svg}");
            let edges = plot
                .marks
                .iter()
                .map(|mark| (mark.x + mark.width, mark.y + mark.height));
            for (right, foot) in edges {
                assert!(
                    right <= plot.width + 6.0 && foot <= plot.height + 6.0,
                    "{:?}",
                    chart.kind
                );
            }
        }
    }
}

#[test]
fn there_is_a_mark_for_each_point_and_it_is_found() {
    for chart in each() {
        let plot = draw(&chart, 600.0);
        let count = match chart.kind {
            Kind::Heat => 4,
            Kind::Scatter => 2,
            _ => 3,
        };
        assert_eq!(plot.marks.len(), count, "{:?}", chart.kind);
        for (place, mark) in plot.marks.iter().enumerate() {
            let middle = (mark.x + mark.width / 2.0, mark.y + mark.height / 2.0);
            assert_eq!(plot.nearest(middle.0, middle.1), Some(place));
        }
    }
    assert_eq!(draw(&bars(&[]), 600.0).nearest(1.0, 1.0), None);
}

#[test]
fn bars_are_as_high_as_their_figures() {
    let plot = draw(&bars(&[10.0, 5.0]), 600.0);
    let heights: Vec<f64> = plot
        .svg
        .split("<rect")
        .skip(1)
        .filter_map(|rect| {
            rect.split(" height=\"")
                .nth(1)?
                .split('"')
                .next()?
                .parse()
                .ok()
        })
        .collect();
    assert_eq!(heights.len(), 2);
    assert!((heights[0] - 2.0 * heights[1]).abs() < 0.05, "{heights:?}");
}

#[test]
fn a_long_name_takes_two_lines_before_it_is_cut() {
    use super::pen::{breadth, in_lines, shortened};
    let name = "Подарочный сертификат";
    assert_eq!(in_lines(name, 129.0), ["Подарочный", "сертификат"]);
    assert_eq!(in_lines(name, 300.0), [name]);
    assert_eq!(in_lines("Сертификат", 40.0), ["Серт…"]);
    let cut = shortened("Khăn quàng cổ len", 60.0);
    assert!(cut.ends_with('…') && breadth(&cut) <= 67.0, "{cut}");
}

#[test]
fn a_part_of_a_month_is_drawn_lighter() {
    let mut chart = bars(&[3.0, 1.0]);
    assert!(!draw(&chart, 400.0).svg.contains("fill-opacity"));
    chart.cut = vec![false, true];
    let svg = draw(&chart, 400.0).svg;
    assert_eq!(svg.matches("fill-opacity=\"0.3\"").count(), 1);
}
