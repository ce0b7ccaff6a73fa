//! A statement as a picture, drawn as it is printed.

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use super::statement::{Statement, StatementRow};
use crate::storage::save::{Saved, Way, save_file};

const WIDTH: f64 = 640.0;
const MARGIN: f64 = 32.0;
const LINE: f64 = 28.0;
/// Twice as many dots, so that it stays sharp on a phone.
const DOTS: f64 = 2.0;
const INK: &str = "#271f17";
const SOFT: &str = "#5c5247";
const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/// Draws the statement and hands it to the share sheet, or saves it.
///
/// # Errors
/// The picture could not be drawn or saved.
pub async fn save_picture(statement: &Statement) -> Result<Saved, ()> {
    let canvas = draw(statement).map_err(|_| ())?;
    let blob = png(&canvas).await.ok_or(())?;
    let name = format!("{}.png", statement.title);
    save_file(&name, &blob, Way::Share).await.map_err(|_| ())
}

async fn png(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let promise = Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn draw(statement: &Statement) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    // Each row takes two lines: what it was, and below it the day and the balance.
    let lines = statement.head.len() + 4 + statement.rows.len() * 2 + statement.sums.len() + 1;
    let height = MARGIN * 2.0 + LINE * lines as f64;
    canvas.set_width((WIDTH * DOTS) as u32);
    canvas.set_height((height * DOTS) as u32);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.scale(DOTS, DOTS)?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, WIDTH, height);
    let mut pen = Pen {
        context,
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
    Ok(canvas)
}

struct Pen {
    context: CanvasRenderingContext2d,
    y: f64,
}

impl Pen {
    fn next(&mut self) {
        self.y += LINE;
    }

    fn set(&self, size: u32, is_bold: bool, colour: &str) {
        let weight = if is_bold { 700 } else { 400 };
        self.context.set_font(&format!("{weight} {size}px {FONT}"));
        self.context.set_fill_style_str(colour);
        self.context.set_text_baseline("middle");
    }

    /// Long words are drawn narrower rather than over the edge.
    fn left(&self, text: &str, size: u32, is_bold: bool, colour: &str) -> Result<(), JsValue> {
        self.set(size, is_bold, colour);
        self.context.set_text_align("left");
        self.context
            .fill_text_with_max_width(text, MARGIN, self.y, WIDTH * 0.6)
    }

    fn right(&self, text: &str, size: u32, is_bold: bool, colour: &str) -> Result<(), JsValue> {
        self.set(size, is_bold, colour);
        self.context.set_text_align("right");
        self.context
            .fill_text_with_max_width(text, WIDTH - MARGIN, self.y, WIDTH * 0.36)
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
        self.context.set_fill_style_str("#bbb");
        let y = self.y - LINE * 0.6;
        self.context.fill_rect(MARGIN, y, WIDTH - 2.0 * MARGIN, 1.0);
    }
}
