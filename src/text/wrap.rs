//! Words broken into lines where a picture has only so much room.

/// The lines of a text, each no wider than `widest` as far as its words allow: a word is never
/// broken, nor is an amount whose figures are joined. `width_of` measures in the same unit.
pub fn lines(text: &str, widest: f64, width_of: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width_of(&longer) <= widest {
                *line = longer;
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn wrapped(text: &str, widest: f64) -> Vec<String> {
        lines(text, widest, &|text| text.chars().count() as f64)
    }

    #[test]
    fn a_long_name_takes_as_many_lines_as_it_needs() {
        let name = "Nguyễn Hoàng Thị Phương Thảo";
        assert_eq!(wrapped(name, 100.0), [name]);
        assert_eq!(wrapped(name, 16.0), ["Nguyễn Hoàng Thị", "Phương Thảo"]);
        assert_eq!(wrapped("Абдурахмонова", 5.0), ["Абдурахмонова"]);
        assert!(wrapped("  ", 5.0).is_empty());
    }

    #[test]
    fn figures_of_an_amount_stay_together() {
        let amount = "1\u{a0}240\u{a0}000";
        assert_eq!(wrapped(&format!("jami {amount}"), 6.0), ["jami", amount]);
    }
}
