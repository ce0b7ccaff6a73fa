//! Pictures of codes, as a file to be chosen and as what a camera sees.

use anyhow::{Context, Result};
use daftar::ui::ean13;
use qrcodegen::{QrCode, QrCodeEcc};

/// What cameras give.
const WIDTH: usize = 640;
const HEIGHT: usize = 480;
const PAPER: u8 = 225;
const INK: u8 = 25;

/// A picture in shades of grey with a code in its middle.
pub struct Picture {
    light: Vec<u8>,
}

impl Picture {
    /// A picture without a code.
    pub fn empty() -> Self {
        Self {
            light: vec![PAPER; WIDTH * HEIGHT],
        }
    }

    /// A QR code that says this.
    ///
    /// # Errors
    /// When it is too long.
    pub fn of_qr(text: &str) -> Result<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium)
            .ok()
            .context("too long for a QR code")?;
        let side = code.size() as usize;
        let is_dark = |x: usize, y: usize| code.get_module(x as i32, y as i32);
        Ok(Self::drawn(side, side, 8, is_dark))
    }

    /// An EAN-13 of these digits.
    ///
    /// # Errors
    /// When they are not thirteen.
    pub fn of_ean13(digits: &str) -> Result<Self> {
        let dark = ean13::modules(digits).context("not thirteen digits")?;
        Ok(Self::drawn(ean13::MODULES, 40, 4, |x, _| dark[x]))
    }

    fn drawn(
        width: usize,
        height: usize,
        module_px: usize,
        is_dark: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let mut picture = Self::empty();
        let left = (WIDTH - width * module_px) / 2;
        let top = (HEIGHT - height * module_px) / 2;
        for y in 0..height * module_px {
            for x in 0..width * module_px {
                if is_dark(x / module_px, y / module_px) {
                    picture.light[(top + y) * WIDTH + left + x] = INK;
                }
            }
        }
        picture
    }

    /// As a file of a bitmap: the simplest that every browser shows.
    pub fn bitmap(&self) -> Vec<u8> {
        let (header, body) = (54_u32, (WIDTH * HEIGHT * 3) as u32);
        let mut file = b"BM".to_vec();
        for number in [header + body, 0, header, 40, WIDTH as u32, HEIGHT as u32] {
            file.extend(number.to_le_bytes());
        }
        // One plane of 24 bits a dot, not compressed.
        file.extend([1, 0, 24, 0]);
        for number in [0, body, 2835, 2835, 0, 0] {
            file.extend(u32::to_le_bytes(number));
        }
        // From the lowest row up.
        for row in self.light.chunks_exact(WIDTH).rev() {
            file.extend(row.iter().flat_map(|light| [*light; 3]));
        }
        file
    }

    /// As a film of one picture, in the form Chromium takes for a camera.
    pub fn film(&self) -> Vec<u8> {
        let mut film =
            format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n").into_bytes();
        for _ in 0..4 {
            film.extend(b"FRAME\n");
            film.extend(&self.light);
            film.extend(std::iter::repeat_n(128, WIDTH * HEIGHT / 2));
        }
        film
    }
}
