//! Numbers as a barcode carries them: EAN-13 by the GS1 General Specifications, its check digit
//! by their section 7.9.

/// Numbers that begin so stay inside one shop: no goods in trade have them. Shops' scales mostly
/// use the lower twenties.
const OWN: &str = "29";
/// Before a shorter number, filled up with noughts.
const SHORT: &str = "28";
/// Digits behind either.
const SERIAL_DIGITS: usize = 10;

/// The shortest codes on goods have so many digits: EAN-8.
const LEAST_CODE: usize = 8;

/// The digit that makes the weighted sum of all a multiple of ten, the last of the others
/// weighing three; nothing where something else than digits stands.
pub fn check_digit(digits: &str) -> Option<char> {
    let mut sum = 0;
    for (place, digit) in digits.chars().rev().enumerate() {
        sum += digit.to_digit(10)? * if place % 2 == 0 { 3 } else { 1 };
    }
    char::from_digit((10 - sum % 10) % 10, 10)
}

/// Whether it is a whole EAN-13 with its right check digit.
pub fn is_ean13(number: &str) -> bool {
    number.len() == 13
        && number
            .split_at_checked(12)
            .is_some_and(|(digits, check)| check.chars().next() == check_digit(digits))
}

/// What a barcode of this number carries: an EAN-13 as it is, the twelve digits of a UPC with the
/// nought before them, twelve other digits with a check digit behind them, up to ten digits as a
/// number inside the shop. Nothing for what does not fit.
pub fn ean13_of(number: &str) -> Option<String> {
    if number.is_empty() || !number.bytes().all(|sign| sign.is_ascii_digit()) {
        return None;
    }
    match number.len() {
        13 if is_ean13(number) => Some(number.to_owned()),
        12 => Some(format!("0{number}"))
            .filter(|whole| is_ean13(whole))
            .or_else(|| checked(number.to_owned())),
        1..=SERIAL_DIGITS => checked(format!("{SHORT}{number:0>SERIAL_DIGITS$}")),
        _ => None,
    }
}

/// A number inside the shop, made of anything that is told apart by its last ten digits.
pub fn own_ean13(serial: u128) -> String {
    let serial = serial % 10_u128.pow(SERIAL_DIGITS as u32);
    checked(format!("{OWN}{serial:0>SERIAL_DIGITS$}")).unwrap_or_default()
}

/// Whether it can be nothing but a code that was read: nobody names or prices a thing so.
pub fn is_like_code(text: &str) -> bool {
    text.len() >= LEAST_CODE && text.bytes().all(|sign| sign.is_ascii_digit())
}

/// The other way scanners write the same code: some leave out the nought before a UPC.
pub fn other_writing(code: &str) -> Option<String> {
    match code.strip_prefix('0') {
        Some(upc) if is_ean13(code) => Some(upc.to_owned()),
        _ => Some(format!("0{code}")).filter(|whole| is_ean13(whole)),
    }
}

fn checked(mut digits: String) -> Option<String> {
    digits.push(check_digit(&digits)?);
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_number_is_a_code() {
        assert!(is_like_code("4789999999999") && is_like_code("96385074"));
        assert!(
            !is_like_code("1500000") && !is_like_code("15 000 000") && !is_like_code("dress123")
        );
    }

    #[test]
    fn known_check_digits() {
        // GS1's own example, a book, a UPC, an EAN-8.
        assert_eq!(check_digit("629104150021"), Some('3'));
        assert_eq!(check_digit("978030640615"), Some('7'));
        assert_eq!(check_digit("03600029145"), Some('2'));
        assert_eq!(check_digit("9638507"), Some('4'));
        assert_eq!(check_digit("12a"), None);
        assert!(is_ean13("6291041500213"));
        assert!(!is_ean13("6291041500214"));
        assert!(!is_ean13("9638507-4"));
        assert!(!is_ean13("шаҳноза"));
    }

    #[test]
    fn a_number_that_fits_becomes_a_barcode() {
        assert_eq!(ean13_of("6291041500213").as_deref(), Some("6291041500213"));
        assert_eq!(ean13_of("036000291452").as_deref(), Some("0036000291452"));
        assert_eq!(ean13_of("629104150021").as_deref(), Some("6291041500213"));
        let short = ean13_of("1042").unwrap();
        assert!(short.starts_with("280000001042") && is_ean13(&short));
        for other in ["", "6291041500214", "K-17", "12345678901", "１２３"] {
            assert_eq!(ean13_of(other), None, "{other}");
        }
    }

    #[test]
    fn numbers_made_here_are_whole_and_apart() {
        for serial in [0, 7, u128::MAX] {
            let made = own_ean13(serial);
            assert!(made.starts_with("29") && is_ean13(&made), "{made}");
            assert_eq!(ean13_of(&made), Some(made));
        }
        assert_ne!(own_ean13(1), own_ean13(2));
    }

    #[test]
    fn a_upc_is_known_with_and_without_its_nought() {
        assert_eq!(
            other_writing("0036000291452").as_deref(),
            Some("036000291452")
        );
        assert_eq!(
            other_writing("036000291452").as_deref(),
            Some("0036000291452")
        );
        assert_eq!(other_writing("6291041500213"), None);
        assert_eq!(other_writing("GIFT-80"), None);
    }
}
