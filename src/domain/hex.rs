//! Numbers in hexadecimal, read and written without detours: every id and stamp is one.

const NOT_A_DIGIT: u8 = 0xff;

/// What each byte stands for.
const VALUES: [u8; 256] = {
    let mut values = [NOT_A_DIGIT; 256];
    let mut value = 0;
    while value < 16 {
        values[b"0123456789abcdef"[value] as usize] = value as u8;
        values[b"0123456789ABCDEF"[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// The number that up to 16 digits stand for.
pub fn read(digits: &[u8]) -> Option<u64> {
    let mut number = 0;
    let mut wrong = 0;
    for digit in digits {
        let value = VALUES[usize::from(*digit)];
        wrong |= value;
        number = (number << 4) | u64::from(value & 15);
    }
    (wrong != NOT_A_DIGIT && digits.len() <= 16).then_some(number)
}

/// Fills `digits` with the last digits of the number, in lower case.
pub fn write(number: u64, digits: &mut [u8]) {
    let mut rest = number;
    for digit in digits.iter_mut().rev() {
        *digit = b"0123456789abcdef"[(rest & 15) as usize];
        rest >>= 4;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_back() {
        let mut digits = [0; 16];
        for number in [0, 1, 0xdead_beef, u64::MAX] {
            write(number, &mut digits);
            assert_eq!(read(&digits), Some(number));
        }
        assert_eq!(read(b"Ff"), Some(255));
        for wrong in [&b"g"[..], b"+1", b" 1", b"00000000000000000", b"\xff"] {
            assert_eq!(read(wrong), None);
        }
    }
}
