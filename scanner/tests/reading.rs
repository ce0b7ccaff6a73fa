//! Codes drawn here are read again, askew and in bad light.

// A test that cannot go on fails; that is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use daftar::ui::ean13;
use daftar_scanner::read;
use qrcodegen::{QrCode, QrCodeEcc};

/// A picture in shades of grey.
struct Picture {
    width: usize,
    height: usize,
    light: Vec<u8>,
}

impl Picture {
    fn blank(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            light: vec![230; width * height],
        }
    }

    /// A picture with the same in each row: dark where `is_dark` says so of a module.
    fn barred(modules: usize, module_px: usize, is_dark: impl Fn(usize) -> bool) -> Self {
        let mut picture = Self::blank((modules + 30) * module_px, 120);
        for y in 20..100 {
            for module in (0..modules).filter(|module| is_dark(*module)) {
                for x in 0..module_px {
                    let at = y * picture.width + (module + 15) * module_px + x;
                    picture.light[at] = 20;
                }
            }
        }
        picture
    }

    fn of_qr(text: &str, module_px: usize) -> Self {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let side = (code.size() as usize + 8) * module_px;
        let mut picture = Self::blank(side + 40, side + 60);
        for y in 0..side {
            for x in 0..side {
                let module = |px: usize| (px / module_px) as i32 - 4;
                if code.get_module(module(x), module(y)) {
                    picture.light[(y + 50) * (side + 40) + x + 15] = 30;
                }
            }
        }
        picture
    }

    fn of_ean13(number: &str) -> Self {
        let dark = ean13::modules(number).unwrap();
        Self::barred(ean13::MODULES, 3, |module| dark[module])
    }

    fn turned(&self) -> Self {
        let mut turned = Self::blank(self.height, self.width);
        for y in 0..self.height {
            for x in 0..self.width {
                turned.light[x * self.height + (self.height - 1 - y)] =
                    self.light[y * self.width + x];
            }
        }
        turned
    }

    /// Darker towards one side, as under a lamp.
    /// Darker and darker to one side, where so many hundredths of the light are missing.
    fn shaded(mut self, missing: usize) -> Self {
        for (at, light) in self.light.iter_mut().enumerate() {
            let far = at % self.width * 100 / self.width;
            *light = (usize::from(*light) * (100 - far * missing / 100) / 100) as u8;
        }
        self
    }

    fn read(&self, is_careful: bool) -> Option<String> {
        let dots: Vec<u8> = self
            .light
            .iter()
            .flat_map(|light| [*light, *light, *light, 255])
            .collect();
        read(&dots, self.width as u32, self.height as u32, is_careful)
    }
}

#[test]
fn qr_codes_are_read() {
    for text in [
        "2900000000018",
        "GIFT-80",
        "Шаҳноза Каримова",
        "https://daftar.uz/?a=1",
    ] {
        let picture = Picture::of_qr(text, 5);
        assert_eq!(picture.read(false).as_deref(), Some(text));
        assert_eq!(picture.turned().read(false).as_deref(), Some(text));
        assert_eq!(picture.shaded(50).read(false).as_deref(), Some(text));
    }
}

#[test]
fn ean_13_is_read_as_it_is_drawn() {
    for number in ["6291041500213", "0036000291452", "9780306406157"] {
        let picture = Picture::of_ean13(number);
        assert_eq!(picture.read(false).as_deref(), Some(number));
        assert_eq!(picture.turned().read(true).as_deref(), Some(number));
        assert_eq!(picture.shaded(25).read(false).as_deref(), Some(number));
    }
}

#[test]
fn ean_8_and_code_128_are_read() {
    // 9638-5074, from the tables of ISO/IEC 15420.
    let ean_8 = "1010001011010111101111010110111010101001110111001010001001011100101";
    let dark = |module: usize| ean_8.as_bytes()[module] == b'1';
    let picture = Picture::barred(ean_8.len(), 3, dark);
    assert_eq!(picture.read(false).as_deref(), Some("96385074"));
    // "AB-12" in set B, from the tables of ISO/IEC 15417: start, five signs, checksum, stop.
    let code_128 = [
        "11010010000",
        "10100011000",
        "10001011000",
        "10011011100",
        "10011100110",
        "11001110010",
        "10100011110",
        "1100011101011",
    ];
    let code_128 = code_128.concat();
    let dark = |module: usize| code_128.as_bytes()[module] == b'1';
    let picture = Picture::barred(code_128.len(), 3, dark);
    assert_eq!(picture.read(false).as_deref(), Some("AB-12"));
}

#[test]
fn nothing_is_read_where_nothing_is() {
    assert_eq!(Picture::blank(200, 100).read(true), None);
    assert_eq!(read(&[], 0, 0, true), None);
    assert_eq!(read(&[255; 16], 100, 100, false), None);
}
