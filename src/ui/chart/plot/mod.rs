//! Charts drawn as SVG: figures in, markup out. Plain arithmetic, so that a chart is tested without
//! a browser and leaves the page as the same picture it is on it.
//!
//! Every part has a class for the page's style and the same in attributes for pictures that leave
//! it, so nothing is styled inline.

mod cross;
mod heat;
mod pen;
mod rows;
mod scatter;
#[cfg(test)]
mod tests;

use std::sync::Arc;

/// Room for words above a picture.
const HEAD: f64 = 30.0;

/// How figures are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Upright bars of the first series; of further ones a line across each.
    #[default]
    Bars,
    /// Bars side to side, each after its name.
    Rows,
    /// A line for each series, with a band about the first where there is one.
    Lines,
    /// The first series as a filled line, further ones as lines.
    Area,
    /// Bars from the largest on, and over them the line of the second series, parts of a whole.
    Pareto,
    /// Squares in rows and columns, the darker the more.
    Heat,
    /// Dots between two axes.
    Scatter,
}

/// Figures of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// What they are, for the legend.
    pub name: String,
    /// One for each label; of a heat map, row by row.
    pub values: Vec<Option<f64>>,
}

/// A dot of a scatter plot.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dot {
    /// Along the foot.
    pub x: f64,
    /// Upwards.
    pub y: f64,
}

/// How a figure of an axis is written.
pub type Axis = Arc<dyn Fn(f64) -> String + Send + Sync>;

/// What a chart shows.
#[derive(Clone)]
pub struct Chart {
    /// How.
    pub kind: Kind,
    /// What it shows, in a sentence.
    pub summary: String,
    /// Along the foot; of a heat map the heads of columns.
    pub labels: Vec<String>,
    /// Of a heat map: the heads of rows.
    pub rows: Vec<String>,
    /// The figures; none for a scatter plot.
    pub series: Vec<Series>,
    /// From where to where the first series may lie, where that is known.
    pub band: Vec<Option<(f64, f64)>>,
    /// Of bars: which tell of a part of their time only.
    pub cut: Vec<bool>,
    /// The dots of a scatter plot.
    pub dots: Vec<Dot>,
    /// What is written in the squares of a heat map.
    pub texts: Vec<String>,
    /// What each point says when it is pointed at: "March: 12 000".
    pub says: Vec<String>,
    /// The axis at the side.
    pub axis: Axis,
    /// The axis at the foot of a scatter plot.
    pub foot: Axis,
    /// What the two axes of a scatter plot or heat map are: foot, side.
    pub names: [String; 2],
    /// Figures are counts: no fractions on the axis.
    pub is_whole: bool,
    /// Colours begin with this one.
    pub hue: usize,
}

impl Default for Chart {
    fn default() -> Self {
        let plain: Axis = Arc::new(|value: f64| format!("{value}"));
        Self {
            kind: Kind::Bars,
            summary: String::new(),
            labels: Vec::new(),
            rows: Vec::new(),
            series: Vec::new(),
            band: Vec::new(),
            cut: Vec::new(),
            dots: Vec::new(),
            texts: Vec::new(),
            says: Vec::new(),
            axis: Arc::clone(&plain),
            foot: plain,
            names: Default::default(),
            is_whole: false,
            hue: 0,
        }
    }
}

/// A place on a drawn chart, in its own units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Mark {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to foot.
    pub height: f64,
}

/// A drawn chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plot {
    /// The whole of it, as an `svg` element.
    pub svg: String,
    /// How wide it is, in pixels.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// Where each point is, in their order.
    pub marks: Vec<Mark>,
    /// How many points are in a row, where arrows lead up and down, too.
    pub columns: Option<usize>,
}

impl Plot {
    /// The point nearest to a place on the chart.
    pub fn nearest(&self, x: f64, y: f64) -> Option<usize> {
        let far = |mark: &Mark| {
            let dx = (mark.x - x).max(x - mark.x - mark.width).max(0.0);
            let dy = (mark.y - y).max(y - mark.y - mark.height).max(0.0);
            dx * dx + dy * dy
        };
        let places = self.marks.iter().enumerate();
        let nearest = places.min_by(|(_, one), (_, other)| far(one).total_cmp(&far(other)));
        nearest.map(|(place, _)| place)
    }
}

/// The same with what it shows written above, for a picture that leaves the page.
pub fn titled(plot: &Plot, words: &str) -> Plot {
    let height = plot.height + HEAD;
    let mut pen = pen::Pen::new(plot.width, height, words);
    let words = pen::shortened(words, plot.width);
    pen.text(pen::Ink::Strong, [0.0, HEAD / 2.0 - 2.0], "start", &words);
    pen.inner(&plot.svg, HEAD);
    Plot {
        svg: pen.done(),
        height,
        ..plot.clone()
    }
}

/// Draws a chart as wide as that, in pixels.
pub fn draw(chart: &Chart, width: f64) -> Plot {
    let width = width.clamp(240.0, 1_600.0);
    match chart.kind {
        Kind::Heat => heat::draw(chart, width),
        Kind::Rows => rows::draw(chart, width),
        Kind::Scatter => scatter::draw(chart, width),
        _ => cross::draw(chart, width),
    }
}
