//! Where a value of JSON ends, however many pieces it comes in.
//!
//! Only brackets and quotes are looked at, in one pass and without recursion; whether the
//! value makes sense is seen when it is read.

/// Looks for the end of one value.
#[derive(Debug, Default)]
pub struct Scan {
    shape: Shape,
    depth: u32,
    deepest: u32,
    is_escaped: bool,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Shape {
    #[default]
    Unknown,
    /// A number, true, false, null.
    Word,
    /// A text by itself.
    Text,
    /// An object or array; outside its texts.
    Nest,
    /// Within a text of an object or array.
    NestText,
}

impl Scan {
    /// How deep objects and arrays lie in one another, at most.
    pub fn deepest(&self) -> u32 {
        self.deepest
    }

    /// Looks through the next bytes of the value; where it ends among them, if it does.
    pub fn end(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        while at < bytes.len() {
            match self.shape {
                Shape::Unknown => {
                    self.shape = match bytes[at] {
                        b'"' => Shape::Text,
                        b'{' | b'[' => Shape::Nest,
                        _ => Shape::Word,
                    };
                    if self.shape == Shape::Text {
                        at += 1;
                    }
                }
                Shape::Word => {
                    let is_end = |byte: &u8| b",]}: \t\r\n".contains(byte);
                    return bytes[at..].iter().position(is_end).map(|found| at + found);
                }
                Shape::Text | Shape::NestText => {
                    at = self.past_text(bytes, at)?;
                    if self.shape == Shape::Text {
                        return Some(at);
                    }
                    self.shape = Shape::Nest;
                }
                Shape::Nest => {
                    at = self.past_quote(bytes, at)?;
                    if self.depth == 0 {
                        return Some(at);
                    }
                }
            }
        }
        None
    }

    /// Goes on to just behind the closing quote.
    fn past_text(&mut self, bytes: &[u8], mut at: usize) -> Option<usize> {
        if std::mem::take(&mut self.is_escaped) {
            at += 1;
        }
        loop {
            let rest = bytes.get(at..)?;
            at += memchr::memchr2(b'"', b'\\', rest)?;
            if bytes[at] == b'"' {
                return Some(at + 1);
            }
            if at + 1 == bytes.len() {
                self.is_escaped = true;
            }
            at += 2;
        }
    }

    /// Goes on to just behind the next opening quote, or behind the last bracket.
    fn past_quote(&mut self, bytes: &[u8], from: usize) -> Option<usize> {
        for (offset, byte) in bytes[from..].iter().enumerate() {
            match byte {
                b'"' => {
                    self.shape = Shape::NestText;
                    return Some(from + offset + 1);
                }
                b'{' | b'[' => {
                    self.depth += 1;
                    self.deepest = self.deepest.max(self.depth);
                }
                b'}' | b']' => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        return Some(from + offset + 1);
                    }
                }
                _ => {}
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_found_in_whatever_pieces_the_value_comes() {
        for value in [
            r#"{"a":"}\"]","b":[1,{"c":"\\"}]}"#,
            r#""te\\\"xt""#,
            "-12.5e3",
            "[]",
            r#"{"":""}"#,
        ] {
            let text = format!("{value} , more");
            for size in 1..text.len() {
                let mut scan = Scan::default();
                let mut seen = 0;
                let end = text.as_bytes().chunks(size).find_map(|piece| {
                    let end = scan.end(piece).map(|end| seen + end);
                    seen += piece.len();
                    end
                });
                assert_eq!(end, Some(value.len()), "{value} by {size}");
            }
        }
    }
}
