//! Whether people can read what the colours of `style/tokens.css` paint, by WCAG 2.2 AA: 4.5 to 1
//! for text, 3 to 1 for the edges of controls.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../../style/tokens.css");
const TEXT: f64 = 4.5;
const EDGE: f64 = 3.0;

/// Colour on colour, and how far apart they must be.
fn pairs() -> Vec<(String, String, f64)> {
    let mut pairs = Vec::new();
    let mut add =
        |front: &str, back: &str, least| pairs.push((front.to_owned(), back.to_owned(), least));
    for back in ["paper", "sheet", "raised", "sunk", "hover"] {
        for front in [
            "ink",
            "ink-soft",
            "accent",
            "accent-strong",
            "success",
            "warn",
            "danger",
        ] {
            add(front, back, TEXT);
        }
    }
    for back in ["paper", "sheet", "raised"] {
        for front in ["line-strong", "focus", "accent", "danger"] {
            add(front, back, EDGE);
        }
    }
    for back in ["paper", "sheet"] {
        for hue in 0..4 {
            add(&format!("chart-{hue}"), back, EDGE);
        }
    }
    for front in ["ink", "ink-soft", "on-accent-soft"] {
        add(front, "accent-soft", TEXT);
    }
    for name in ["success", "warn", "danger"] {
        add(name, &format!("{name}-soft"), TEXT);
        add("ink", &format!("{name}-soft"), TEXT);
    }
    for back in ["accent", "accent-strong"] {
        add("on-accent", back, TEXT);
    }
    for back in ["danger", "danger-strong"] {
        add("on-danger", back, TEXT);
    }
    for back in ["cover", "cover-hover", "cover-current"] {
        add("on-cover", back, TEXT);
    }
    for back in ["cover", "cover-hover"] {
        add("on-cover-soft", back, TEXT);
    }
    for hue in 0..daftar::ui::initials::HUES {
        add(&format!("on-hue-{hue}"), &format!("hue-{hue}"), TEXT);
    }
    pairs
}

/// The light and the dark value of every `--name: light-dark(#rrggbb, #rrggbb)`.
fn colours() -> HashMap<String, [u32; 2]> {
    TOKENS
        .lines()
        .filter_map(|line| {
            let (name, value) = line
                .trim()
                .strip_prefix("--")?
                .split_once(": light-dark(#")?;
            let (light, dark) = value.strip_suffix(");")?.split_once(", #")?;
            let colour = |hex| u32::from_str_radix(hex, 16).ok();
            Some((name.to_owned(), [colour(light)?, colour(dark)?]))
        })
        .collect()
}

fn luminance(colour: u32) -> f64 {
    let channel = |shift: u32| {
        let share = f64::from((colour >> shift) & 0xff) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}

fn ratio(front: u32, back: u32) -> f64 {
    let (front, back) = (luminance(front), luminance(back));
    (front.max(back) + 0.05) / (front.min(back) + 0.05)
}

#[test]
fn every_text_and_edge_can_be_seen_in_light_and_dark() {
    let colours = colours();
    let mut faint = Vec::new();
    for (front, back, least) in pairs() {
        for (scheme, index) in [("light", 0), ("dark", 1)] {
            let (Some(over), Some(under)) = (colours.get(&front), colours.get(&back)) else {
                faint.push(format!("--{front} or --{back} is missing"));
                continue;
            };
            let found = ratio(over[index], under[index]);
            if found < least {
                faint.push(format!(
                    "{scheme}: {front} on {back} is {found:.2}, needs {least}"
                ));
            }
        }
    }
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}

#[test]
fn ratios_are_computed_as_the_guidelines_do() {
    assert!((ratio(0, 0xff_ff_ff) - 21.0).abs() < 1e-9);
    assert!((ratio(0x76_76_76, 0xff_ff_ff) - 4.54).abs() < 0.01);
}
