//! Pictures drawn here: to be sent to a phone, or saved.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use crate::desk::Desk;
use crate::storage::save::{Parts, Saved, Way, save_file};
use crate::text::wrap;
use crate::ui::{Glyph, Toast, Toaster};

/// Twice as many dots, so that it stays sharp on a phone.
const DOTS: f64 = 2.0;
const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
/// What words are written in.
pub const INK: &str = "#271f17";
/// What matters less.
pub const SOFT: &str = "#5c5247";

/// A white sheet that is drawn on. Lengths are in pixels of a page.
pub struct Sheet {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

/// How words are written.
#[derive(Debug, Clone, Copy)]
pub struct Hand {
    /// Height of the letters.
    pub size: u32,
    /// Bold.
    pub is_bold: bool,
    /// `left`, `center` or `right` of the place.
    pub align: &'static str,
    /// The colour.
    pub colour: &'static str,
}

impl Sheet {
    /// An empty sheet.
    ///
    /// # Errors
    /// When the browser has no room for it.
    pub fn blank(width: f64, height: f64) -> Result<Self, JsValue> {
        let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
        canvas.set_width((width * DOTS) as u32);
        canvas.set_height((height * DOTS) as u32);
        let context: CanvasRenderingContext2d =
            canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
        context.scale(DOTS, DOTS)?;
        let sheet = Self { canvas, context };
        sheet.fill([0.0, 0.0, width, height], "#fff");
        Ok(sheet)
    }

    /// Writes words, their middle at `y`. What is wider than `widest` is drawn narrower rather
    /// than over the edge.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn write(
        &self,
        text: &str,
        (x, y): (f64, f64),
        widest: f64,
        hand: Hand,
    ) -> Result<(), JsValue> {
        self.take(hand);
        self.context.fill_text_with_max_width(text, x, y, widest)
    }

    /// How wide a text is, written as the one before; by name, as nothing else needs its metrics.
    fn width_of(&self, text: &str) -> Option<f64> {
        let measure = Reflect::get(&self.context, &"measureText".into()).ok()?;
        let measure: &Function = measure.dyn_ref()?;
        let measured = measure.call1(&self.context, &text.into()).ok()?;
        Reflect::get(&measured, &"width".into()).ok()?.as_f64()
    }

    /// The next words are written like that.
    fn take(&self, hand: Hand) {
        let weight = if hand.is_bold { 700 } else { 400 };
        let context = &self.context;
        context.set_font(&format!("{weight} {}px {FONT}", hand.size));
        context.set_fill_style_str(hand.colour);
        context.set_text_baseline("middle");
        context.set_text_align(hand.align);
    }

    /// Writes words below one another where they are wider than `widest`; `y` is the middle of the
    /// first line, `step` how far the next is below. Says how far down that is more than one line.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn write_lines(
        &self,
        text: &str,
        (x, y): (f64, f64),
        (widest, step): (f64, f64),
        hand: Hand,
    ) -> Result<f64, JsValue> {
        self.take(hand);
        let lines = wrap::lines(text, widest, &|text| {
            self.width_of(text).unwrap_or_default()
        });
        for (place, line) in lines.iter().enumerate() {
            self.write(line, (x, y + step * place as f64), widest, hand)?;
        }
        Ok(step * lines.len().saturating_sub(1) as f64)
    }

    /// Fills a rectangle: its left and upper edge, its width and height.
    pub fn fill(&self, [x, y, width, height]: [f64; 4], colour: &str) {
        self.context.set_fill_style_str(colour);
        self.context.fill_rect(x, y, width, height);
    }
}

/// A drawing as dots on white paper, twice as many as it says, so that it stays sharp.
pub async fn png_of(svg: &str, (width, height): (f64, f64)) -> Option<Blob> {
    let mut parts = Parts::new("image/svg+xml");
    parts.push(svg.as_bytes()).ok()?;
    let url = Url::create_object_url_with_blob(&parts.into_blob().ok()?).ok()?;
    let drawn = draw_image(&url, width, height).await;
    let _ = Url::revoke_object_url(&url);
    png(&drawn?.canvas).await
}

async fn draw_image(url: &str, width: f64, height: f64) -> Option<Sheet> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await.ok()?;
    let sheet = Sheet::blank(width, height).ok()?;
    sheet
        .context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    Some(sheet)
}

/// Hands a picture to the share sheet, else saves it, and says what became of it.
pub fn send_picture(desk: Desk, toaster: Toaster, name: &str, drawn: Result<Sheet, JsValue>) {
    let w = desk.words().common();
    let name = format!("{name}.png");
    spawn_local(async move {
        let said = match save(&name, drawn).await {
            Some(Saved::Cancelled | Saved::Shared) => return,
            Some(_) => Toast::new(w.picture_saved()).icon(Glyph::Image),
            None => Toast::new(w.picture_failed()).icon(Glyph::Alert),
        };
        toaster.show(said);
    });
}

async fn save(name: &str, drawn: Result<Sheet, JsValue>) -> Option<Saved> {
    let blob = png(&drawn.ok()?.canvas).await?;
    save_file(name, &blob, Way::Share).await.ok()
}

async fn png(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let promise = Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}
