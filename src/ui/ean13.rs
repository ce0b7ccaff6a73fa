//! The bars of an EAN-13, by ISO/IEC 15420. Plain arithmetic: it builds without a browser.

use std::ops::Range;

/// Bars and gaps, each one module wide.
pub const MODULES: usize = 95;
/// The empty edge scanners need before the first bar, in modules.
pub const QUIET_BEFORE: usize = 11;
/// And behind the last.
pub const QUIET_BEHIND: usize = 7;

/// Each digit as seven modules, the dark ones set: set A. Set C is its opposite, and set B is
/// set C read backwards.
const SET_A: [u8; 10] = [
    0b000_1101, 0b001_1001, 0b001_0011, 0b011_1101, 0b010_0011, 0b011_0001, 0b010_1111, 0b011_1011,
    0b011_0111, 0b000_1011,
];
/// Which of the six digits on the left stand in set B: so the first digit is told, which has no
/// bars of its own.
const IN_B: [u8; 10] = [
    0b00_0000, 0b00_1011, 0b00_1101, 0b00_1110, 0b01_0011, 0b01_1001, 0b01_1100, 0b01_0101,
    0b01_0110, 0b01_1010,
];

/// Which modules are dark, from left to right; nothing for what is not thirteen digits. The check
/// digit is drawn as it is given.
pub fn modules(number: &str) -> Option<[bool; MODULES]> {
    let mut digits = [0; 13];
    if number.len() != digits.len() {
        return None;
    }
    for (digit, sign) in digits.iter_mut().zip(number.chars()) {
        *digit = sign.to_digit(10)? as usize;
    }
    let in_b = IN_B[digits[0]];
    let mut dark = [false; MODULES];
    let mut at = 0;
    let mut put = |bits: u8, count: u32| {
        for place in (0..count).rev() {
            dark[at] = bits >> place & 1 == 1;
            at += 1;
        }
    };
    put(0b101, 3);
    for (place, digit) in digits[1..7].iter().enumerate() {
        let a = SET_A[*digit];
        let is_b = in_b >> (5 - place) & 1 == 1;
        put(if is_b { backwards(!a) } else { a }, 7);
    }
    put(0b01010, 5);
    for digit in &digits[7..] {
        put(!SET_A[*digit], 7);
    }
    put(0b101, 3);
    Some(dark)
}

/// The bars as ranges of modules: fewer and exacter shapes to draw than single modules.
pub fn bars(number: &str) -> Option<Vec<Range<usize>>> {
    let dark = modules(number)?;
    let mut bars: Vec<Range<usize>> = Vec::new();
    for at in (0..MODULES).filter(|at| dark[*at]) {
        match bars.last_mut() {
            Some(bar) if bar.end == at => bar.end += 1,
            _ => bars.push(at..at + 1),
        }
    }
    Some(bars)
}

/// Seven modules from right to left.
fn backwards(bits: u8) -> u8 {
    bits.reverse_bits() >> 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(number: &str) -> String {
        let modules = modules(number).unwrap();
        modules
            .map(|dark| if dark { '1' } else { '0' })
            .iter()
            .collect()
    }

    #[test]
    fn known_codes_have_their_bars() {
        // Worked out in ISO/IEC 15420's tables, digit by digit.
        let groups = |left: [&str; 6], right: [&str; 6]| {
            format!("101{}01010{}101", left.concat(), right.concat())
        };
        assert_eq!(
            drawn("4003994155486"),
            groups(
                [
                    "0001101", "0100111", "0111101", "0001011", "0010111", "0011101"
                ],
                [
                    "1100110", "1001110", "1001110", "1011100", "1001000", "1010000"
                ],
            )
        );
        assert_eq!(
            drawn("0036000291452"),
            groups(
                [
                    "0001101", "0111101", "0101111", "0001101", "0001101", "0001101"
                ],
                [
                    "1101100", "1110100", "1100110", "1011100", "1001110", "1101100"
                ],
            )
        );
    }

    #[test]
    fn every_digit_is_two_bars_and_two_gaps() {
        for number in ["0123456789012", "9876543210987", "5555555555555"] {
            // Three guards have two bars each, twelve digits have two.
            assert_eq!(bars(number).unwrap().len(), 3 * 2 + 12 * 2, "{number}");
        }
    }

    #[test]
    fn what_is_no_ean_has_no_bars() {
        for other in ["", "123456789012", "12345678901234", "123456789012x"] {
            assert!(modules(other).is_none(), "{other}");
        }
    }
}
