//! A card as a picture.

use std::ops::Range;

use wasm_bindgen::JsValue;

use super::{CardCodes, CardFace};
use crate::ui::ean13::{MODULES, QUIET_BEFORE, QUIET_BEHIND, bars};
use crate::ui::qr::QrModules;
use crate::views::picture::{Hand, INK, SOFT, Sheet};

const WIDTH: f64 = 640.0;
const MARGIN: f64 = 32.0;
/// Codes are not larger than this.
const CODE: f64 = 340.0;
const BARCODE_HEIGHT: f64 = 150.0;
const BLACK: &str = "#000";

/// Lines of a card: its words and how high they stand.
fn lines(face: &CardFace) -> [(&str, u32, bool, &'static str); 3] {
    // Long names are written smaller, so that they need not be pressed together.
    let title = if face.title.chars().count() > 28 {
        22
    } else {
        32
    };
    [
        (&face.shop, 22, false, SOFT),
        (&face.title, title, true, INK),
        (&face.worth, 48, true, INK),
    ]
}

/// Draws a card as it is printed.
///
/// # Errors
/// When the browser has no room for it.
pub fn draw(face: &CardFace, wished: CardCodes) -> Result<Sheet, JsValue> {
    let (has_qr, barcode) = face.drawn(wished);
    let qr = has_qr.then(|| QrModules::of(&face.code)).flatten();
    let bars = barcode.and_then(|number| bars(&number));
    let codes = (qr.as_ref(), bars.as_deref());
    // How high it gets is known once long names were broken into lines: it is drawn twice, first on
    // a sheet of no size.
    let (_, height) = draw_on(Sheet::blank(1.0, 1.0)?, face, codes)?;
    let (sheet, _) = draw_on(Sheet::blank(WIDTH, height)?, face, codes)?;
    Ok(sheet)
}

/// Draws it, and says how high it gets.
fn draw_on(
    sheet: Sheet,
    face: &CardFace,
    (qr, bars): (Option<&QrModules>, Option<&[Range<usize>]>),
) -> Result<(Sheet, f64), JsValue> {
    let room = |size: u32| f64::from(size) * 1.5;
    let above = lines(face)
        .into_iter()
        .filter(|(text, ..)| !text.is_empty());
    let below = [
        (face.code.as_str(), 28, true, INK),
        (&face.note, 22, false, SOFT),
    ]
    .into_iter()
    .filter(|(text, ..)| !text.is_empty());
    let mut y = MARGIN;
    let write = |(text, size, is_bold, colour): (&str, u32, bool, &'static str), y: &mut f64| {
        let hand = Hand {
            size,
            is_bold,
            align: "center",
            colour,
        };
        let place = (WIDTH / 2.0, *y + room(size) / 2.0);
        let step = f64::from(size) * 1.2;
        let below = sheet.write_lines(text, place, (WIDTH - 2.0 * MARGIN, step), hand)?;
        *y += room(size) + below;
        Ok::<_, JsValue>(())
    };
    for line in above {
        write(line, &mut y)?;
    }
    if let Some(qr) = qr {
        // Whole pixels, so that no light shines between the modules.
        let module = (CODE / f64::from(qr.side)).floor();
        let left = ((WIDTH - module * f64::from(qr.side)) / 2.0).floor();
        for (x, down) in &qr.dark {
            let at = |place: &u32| module * f64::from(*place);
            sheet.fill([left + at(x), y.floor() + at(down), module, module], BLACK);
        }
        y += CODE;
    }
    if let Some(bars) = bars {
        let whole = (QUIET_BEFORE + MODULES + QUIET_BEHIND) as f64;
        let module = ((WIDTH - 2.0 * MARGIN) / whole).floor();
        let left = ((WIDTH - module * whole) / 2.0).floor() + module * QUIET_BEFORE as f64;
        for bar in bars {
            let (x, width) = (left + module * bar.start as f64, module * bar.len() as f64);
            sheet.fill([x, y.floor() + 8.0, width, BARCODE_HEIGHT - 16.0], BLACK);
        }
        y += BARCODE_HEIGHT;
    }
    for line in below {
        write(line, &mut y)?;
    }
    Ok((sheet, y + MARGIN))
}
