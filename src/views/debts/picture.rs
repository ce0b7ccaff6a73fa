//! A statement as a picture, drawn as it is printed.

use wasm_bindgen::JsValue;

use super::statement::{Statement, StatementRow};
use crate::views::picture::{Hand, INK, SOFT, Sheet};

const WIDTH: f64 = 640.0;
const MARGIN: f64 = 32.0;
const LINE: f64 = 28.0;

/// Draws the statement.
///
/// # Errors
/// When the browser has no room for it.
pub fn draw(statement: &Statement) -> Result<Sheet, JsValue> {
    // How high it gets is known once long words were broken into lines: it is drawn twice, first
    // on a sheet of no size.
    let tried = draw_on(Sheet::blank(1.0, 1.0)?, statement)?;
    let drawn = draw_on(Sheet::blank(WIDTH, tried.y + MARGIN)?, statement)?;
    Ok(drawn.sheet)
}

fn draw_on(sheet: Sheet, statement: &Statement) -> Result<Pen, JsValue> {
    let mut pen = Pen {
        sheet,
        y: MARGIN + LINE / 2.0,
    };
    for (place, line) in statement.head.iter().enumerate() {
        pen.left(line, if place == 0 { 20 } else { 15 }, place == 0, INK)?;
        pen.next();
    }
    pen.next();
    pen.left(&statement.title, 18, true, INK)?;
    pen.next();
    pen.left(&statement.customer, 16, true, INK)?;
    pen.next();
    pen.left(&statement.as_of, 15, false, SOFT)?;
    pen.next();
    pen.rule();
    for row in &statement.rows {
        pen.row(row)?;
    }
    pen.rule();
    for (place, (label, amount)) in statement.sums.iter().enumerate() {
        pen.right(amount, 16, place == 0, INK)?;
        pen.left(label, 16, place == 0, INK)?;
        pen.next();
    }
    Ok(pen)
}

struct Pen {
    sheet: Sheet,
    y: f64,
}

impl Pen {
    fn next(&mut self) {
        self.y += LINE;
    }

    /// Leaves the pen at the last of its lines.
    fn left(
        &mut self,
        text: &str,
        size: u32,
        is_bold: bool,
        colour: &'static str,
    ) -> Result<(), JsValue> {
        let hand = Hand {
            size,
            is_bold,
            align: "left",
            colour,
        };
        let (place, step) = ((MARGIN, self.y), LINE * 0.8);
        let below = self
            .sheet
            .write_lines(text, place, (WIDTH * 0.6, step), hand)?;
        self.y += below;
        Ok(())
    }

    fn right(
        &self,
        text: &str,
        size: u32,
        is_bold: bool,
        colour: &'static str,
    ) -> Result<(), JsValue> {
        let hand = Hand {
            size,
            is_bold,
            align: "right",
            colour,
        };
        let place = (WIDTH - MARGIN, self.y);
        self.sheet.write(text, place, WIDTH * 0.36, hand)
    }

    fn row(&mut self, row: &StatementRow) -> Result<(), JsValue> {
        let amount = if row.debit.is_empty() {
            format!("−{}", row.credit)
        } else {
            format!("+{}", row.debit)
        };
        self.right(&amount, 16, true, INK)?;
        self.left(&row.what, 16, false, INK)?;
        self.y += LINE * 0.75;
        self.left(&row.day, 14, false, SOFT)?;
        self.right(&row.balance, 14, false, SOFT)?;
        self.y += LINE * 1.25;
        Ok(())
    }

    fn rule(&self) {
        let y = self.y - LINE * 0.6;
        self.sheet
            .fill([MARGIN, y, WIDTH - 2.0 * MARGIN, 1.0], "#bbb");
    }
}
