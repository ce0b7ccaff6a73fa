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
    // Each row takes two lines: what it was, and below it the day and the balance.
    let lines = statement.head.len() + 4 + statement.rows.len() * 2 + statement.sums.len() + 1;
    let height = MARGIN * 2.0 + LINE * lines as f64;
    let mut pen = Pen {
        sheet: Sheet::blank(WIDTH, height)?,
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
        pen.left(label, 16, place == 0, INK)?;
        pen.right(amount, 16, place == 0, INK)?;
        pen.next();
    }
    Ok(pen.sheet)
}

struct Pen {
    sheet: Sheet,
    y: f64,
}

impl Pen {
    fn next(&mut self) {
        self.y += LINE;
    }

    fn left(
        &self,
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
        self.sheet.write(text, (MARGIN, self.y), WIDTH * 0.6, hand)
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
        self.left(&row.what, 16, false, INK)?;
        self.right(&amount, 16, true, INK)?;
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
