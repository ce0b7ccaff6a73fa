//! Reads QR codes and barcodes from pictures.

use rxing::common::{BitArray, HybridBinarizer, Result};
use rxing::oned::{Code128Reader, MultiFormatUPCEANReader, OneDReader};
use rxing::qrcode::cpp_port::QrReader;
use rxing::{
    BarcodeFormat, Binarizer, BinaryBitmap, DecodeHints, Luma8Source, RXingResult, Reader,
};

/// Bytes of one dot: red, green, blue, how opaque.
const DOT_BYTES: usize = 4;

/// What the first code in a picture says: QR, EAN-13, EAN-8 or Code 128. `dots` are red, green,
/// blue and opacity, row by row, as a canvas gives them. `is_careful` takes longer and finds
/// barcodes that stand upright or at the edge: for a picture, not for a film.
pub fn read(dots: &[u8], width: u32, height: u32, is_careful: bool) -> Option<String> {
    let wanted = (width as usize)
        .checked_mul(height as usize)?
        .checked_mul(DOT_BYTES)?;
    if wanted == 0 || dots.len() != wanted {
        return None;
    }
    let light: Vec<u8> = dots.chunks_exact(DOT_BYTES).map(light_of).collect();
    let source = Luma8Source::new_with_slice(&light, width, height).ok()?;
    let mut picture = BinaryBitmap::new(HybridBinarizer::new(source));
    // Named, or an EAN-13 that begins with 0 is read as the UPC-A it once was, a digit shorter.
    let formats = [
        BarcodeFormat::EAN_13,
        BarcodeFormat::EAN_8,
        BarcodeFormat::CODE_128,
        BarcodeFormat::QR_CODE,
    ];
    let hints = DecodeHints {
        TryHarder: Some(is_careful),
        PossibleFormats: Some(formats.into()),
        ..DecodeHints::default()
    };
    let found = QrReader.decode_with_hints(&mut picture, &hints);
    let found = found.or_else(|_| Bars::default().decode_with_hints(&mut picture, &hints));
    let text = found.ok()?.getText().to_owned();
    Some(text).filter(|text| !text.is_empty())
}

/// Light as the eye weighs the colours (ITU-R BT.601), on white where nothing is.
fn light_of(dot: &[u8]) -> u8 {
    let &[red, green, blue, opacity] = dot else {
        return u8::MAX;
    };
    let weighed = (u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000;
    let opacity = u32::from(opacity);
    ((weighed * opacity + 255 * (255 - opacity)) / 255) as u8
}

/// The barcodes of shops, looked for in one pass.
struct Bars {
    goods: MultiFormatUPCEANReader,
}

impl Default for Bars {
    fn default() -> Self {
        let formats = [BarcodeFormat::EAN_13, BarcodeFormat::EAN_8];
        let hints = DecodeHints {
            PossibleFormats: Some(formats.into()),
            ..DecodeHints::default()
        };
        Self {
            goods: MultiFormatUPCEANReader::new(&hints),
        }
    }
}

impl OneDReader for Bars {
    fn decode_row(
        &mut self,
        number: u32,
        row: &BitArray,
        hints: &DecodeHints,
    ) -> Result<RXingResult> {
        let found = self.goods.decode_row(number, row, hints);
        found.or_else(|_| Code128Reader.decode_row(number, row, hints))
    }
}

impl Reader for Bars {
    fn decode<B: Binarizer>(&mut self, picture: &mut BinaryBitmap<B>) -> Result<RXingResult> {
        self.decode_with_hints(picture, &DecodeHints::default())
    }

    fn decode_with_hints<B: Binarizer>(
        &mut self,
        picture: &mut BinaryBitmap<B>,
        hints: &DecodeHints,
    ) -> Result<RXingResult> {
        let found = self._do_decode(picture, hints);
        if found.is_ok() || hints.TryHarder != Some(true) || !picture.is_rotate_supported() {
            return found;
        }
        self._do_decode(&mut picture.rotate_counter_clockwise(), hints)
    }
}
