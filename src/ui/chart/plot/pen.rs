//! Writes SVG.

/// The size of letters, in pixels.
pub const LETTER: f64 = 12.0;
/// How wide a letter is at most, on average: of Latin and of other scripts.
const LATIN: f64 = 6.7;
const WIDER: f64 = 7.1;
/// The colours of series outside the page; on it those of the style sheet hold.
const HUES: [&str; 4] = ["#0072b2", "#b84a00", "#007a5a", "#9a4783"];
const INK: &str = "#271f17";
const SOFT: &str = "#5c5247";
const LINE: &str = "#e2dbd1";

/// What a stroke or shape is for: its class, and what it looks like outside the page.
#[derive(Clone, Copy)]
pub enum Ink {
    /// Lines across.
    Grid,
    /// The line at nothing.
    Zero,
    /// A filled shape of a series.
    Fill(usize),
    /// A line of a series.
    Line(usize),
    /// A line that is another time's.
    Faint(usize),
    /// What lies under a line, or where it may lie.
    Band(usize),
    /// A line across a bar.
    Across,
    /// Letters of an axis.
    Axis,
    /// Letters that matter.
    Strong,
}

impl Ink {
    fn write(self, out: &mut String) {
        let (class, hue) = match self {
            Self::Grid => ("plot-grid", 0),
            Self::Zero => ("plot-zero", 0),
            Self::Fill(hue) => ("plot-fill", hue),
            Self::Line(hue) => ("plot-line", hue),
            Self::Faint(hue) => ("plot-line plot-faint", hue),
            Self::Band(hue) => ("plot-band", hue),
            Self::Across => ("plot-across", 0),
            Self::Axis => ("plot-axis", 0),
            Self::Strong => ("plot-strong", 0),
        };
        let hue = hue % HUES.len();
        push(out, &[" class=\"", class]);
        if let Self::Fill(_) | Self::Line(_) | Self::Faint(_) | Self::Band(_) = self {
            push(out, &[" hue-", ["0", "1", "2", "3"][hue]]);
        }
        push(out, &["\""]);
        match self {
            Self::Grid => push(out, &[" stroke=\"", LINE, "\" stroke-dasharray=\"3 3\""]),
            Self::Zero => push(out, &[" stroke=\"", SOFT, "\""]),
            Self::Fill(_) => push(out, &[" fill=\"", HUES[hue], "\""]),
            Self::Line(_) => push(
                out,
                &[
                    " fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke=\"",
                    HUES[hue],
                    "\"",
                ],
            ),
            Self::Faint(_) => push(
                out,
                &[
                    " fill=\"none\" stroke-width=\"2\" stroke-dasharray=\"5 4\" stroke=\"",
                    HUES[hue],
                    "\"",
                ],
            ),
            Self::Band(_) => push(out, &[" fill-opacity=\"0.2\" fill=\"", HUES[hue], "\""]),
            Self::Across => push(out, &[" stroke-width=\"2\" stroke=\"", INK, "\""]),
            Self::Axis => push(out, &[" fill=\"", SOFT, "\""]),
            Self::Strong => push(out, &[" fill=\"", INK, "\""]),
        }
    }
}

fn push(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// Writes SVG, shape by shape.
pub struct Pen {
    out: String,
}

impl Pen {
    /// A sheet of that size.
    pub fn new(width: f64, height: f64, summary: &str) -> Self {
        let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        number(&mut out, width);
        out.push(' ');
        number(&mut out, height);
        out.push('"');
        let mut pen = Self { out };
        pen.attribute("width", width);
        pen.attribute("height", height);
        // Said once, by what holds the chart.
        pen.out.push_str(
            " aria-hidden=\"true\" font-size=\"12\" font-family=\"system-ui, sans-serif\"><desc>",
        );
        escape(&mut pen.out, summary);
        pen.out.push_str("</desc>");
        pen
    }

    /// The finished picture.
    pub fn done(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }

    /// What was drawn elsewhere, so far from the top.
    pub fn inner(&mut self, drawn: &str, y: f64) {
        let rest = drawn.strip_prefix("<svg").unwrap_or_default();
        self.out.push_str("<svg");
        self.attribute("y", y);
        self.out.push_str(rest);
    }

    /// A straight line.
    pub fn line(&mut self, ink: Ink, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) {
        self.out.push_str("<line");
        ink.write(&mut self.out);
        for (name, value) in [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)] {
            self.attribute(name, value);
        }
        self.out.push_str("/>");
    }

    /// A rectangle; `opacity` is that of its filling.
    pub fn rect(&mut self, ink: Ink, [x, y, width, height]: [f64; 4], opacity: f64) {
        self.out.push_str("<rect");
        ink.write(&mut self.out);
        let sides = [
            ("x", x),
            ("y", y),
            ("width", width.max(0.0)),
            ("height", height.max(0.0)),
        ];
        for (name, value) in sides {
            self.attribute(name, value);
        }
        if opacity < 1.0 {
            self.attribute("fill-opacity", opacity);
        }
        self.out.push_str("/>");
    }

    /// A round dot.
    pub fn dot(&mut self, ink: Ink, [x, y]: [f64; 2], radius: f64) {
        self.out.push_str("<circle");
        ink.write(&mut self.out);
        for (name, value) in [("cx", x), ("cy", y), ("r", radius)] {
            self.attribute(name, value);
        }
        self.out.push_str("/>");
    }

    /// A line through points, or the shape within them.
    pub fn path(&mut self, ink: Ink, points: &[[f64; 2]], is_shape: bool) {
        self.out
            .push_str(if is_shape { "<polygon" } else { "<polyline" });
        ink.write(&mut self.out);
        self.out.push_str(" points=\"");
        for [x, y] in points {
            number(&mut self.out, *x);
            self.out.push(',');
            number(&mut self.out, *y);
            self.out.push(' ');
        }
        self.out.push_str("\"/>");
    }

    /// Words, their middle at the height `y`; `anchor` is `start`, `middle` or `end`.
    pub fn text(&mut self, ink: Ink, [x, y]: [f64; 2], anchor: &str, words: &str) {
        self.out.push_str("<text");
        ink.write(&mut self.out);
        self.attribute("x", x);
        self.attribute("y", y + LETTER * 0.36);
        push(&mut self.out, &[" text-anchor=\"", anchor, "\">"]);
        escape(&mut self.out, words);
        self.out.push_str("</text>");
    }

    fn attribute(&mut self, name: &str, value: f64) {
        push(&mut self.out, &[" ", name, "=\""]);
        number(&mut self.out, value);
        self.out.push('"');
    }
}

/// A number of hundredths: no browser shows finer.
fn number(out: &mut String, value: f64) {
    let hundredths = (value * 100.0).round() as i64;
    if hundredths < 0 {
        out.push('-');
    }
    let hundredths = hundredths.unsigned_abs();
    out.push_str(&(hundredths / 100).to_string());
    let rest = hundredths % 100;
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + (rest / 10) as u8));
        if !rest.is_multiple_of(10) {
            out.push(char::from(b'0' + (rest % 10) as u8));
        }
    }
}

fn escape(out: &mut String, words: &str) {
    for sign in words.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Nothing else may stand in XML below the space.
            sign if sign < ' ' => out.push(' '),
            sign => out.push(sign),
        }
    }
}

/// About how wide words are, in pixels.
pub fn breadth(words: &str) -> f64 {
    words.chars().map(width_of).sum()
}

fn width_of(letter: char) -> f64 {
    // Vietnamese is written with Latin letters, some of them far behind the others.
    let is_latin = letter < '\u{370}' || ('\u{1e00}'..'\u{2200}').contains(&letter);
    if is_latin { LATIN } else { WIDER }
}

/// Words that take no more than so many pixels; the rest is an ellipsis.
pub fn shortened(words: &str, widest: f64) -> String {
    // What adds up to this may differ by less than any letter.
    if breadth(words) <= widest + 0.01 {
        return words.to_owned();
    }
    let mut room = widest - LATIN;
    let fits = words.chars().take_while(|letter| {
        room -= width_of(*letter);
        room >= 0.0
    });
    let kept: String = fits.collect();
    format!("{}…", kept.trim_end())
}

/// Words in one line, or in two where they find no room in one.
pub fn in_lines(words: &str, widest: f64) -> Vec<String> {
    if breadth(words) <= widest {
        return vec![words.to_owned()];
    }
    let halves = words.match_indices(' ').map(|(at, _)| words.split_at(at));
    let longer = |(one, other): &(&str, &str)| breadth(one).max(breadth(other.trim_start()));
    let halves = halves.min_by(|one, other| longer(one).total_cmp(&longer(other)));
    let lines = halves.map_or(vec![words], |(one, other)| vec![one, other.trim_start()]);
    lines
        .into_iter()
        .map(|line| shortened(line, widest))
        .collect()
}
