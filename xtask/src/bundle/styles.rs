//! Puts the style files that `index.css` imports into one, keeping their layers.
//!
//! The order of layers is named once at the top of `index.css`, so inlining an import is no more
//! than wrapping it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The text of a style file with every import replaced by what it names.
///
/// # Errors
/// When a file is missing, or an import is written in a form that is not understood.
pub fn bundle(file: &Path) -> Result<String> {
    let text =
        fs::read_to_string(file).with_context(|| format!("style file {}", file.display()))?;
    let folder = file.parent().context("a style file has no folder")?;
    inline(&without_comments(&text), &|name| bundle(&folder.join(name)))
        .with_context(|| format!("in style file {}", file.display()))
}

fn inline(text: &str, read: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let mut bundled = String::new();
    for line in text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
    {
        let Some(import) = line.strip_prefix("@import ") else {
            if line.contains("url(") && !line.contains("url(#") && !line.contains("url(\"data:") {
                bail!("`{line}` names a file, which would be looked for in another folder");
            }
            bundled.push_str(line);
            bundled.push('\n');
            continue;
        };
        let (name, conditions) =
            parse_import(import).with_context(|| format!("`{line}` is not understood"))?;
        let (opening, closing) =
            wrap(conditions).with_context(|| format!("`{line}` is not understood"))?;
        bundled.push_str(&opening);
        bundled.push_str(&read(name)?);
        bundled.push_str(&closing);
    }
    Ok(bundled)
}

/// `"file.css" layer(name) print;` as the file and the rest.
fn parse_import(import: &str) -> Option<(&str, &str)> {
    let (name, rest) = import.trim_start().strip_prefix('"')?.split_once('"')?;
    Some((name, rest.strip_suffix(';')?.trim()))
}

/// What stands before and after the imported text: the media condition outside, the layer inside.
fn wrap(conditions: &str) -> Option<(String, String)> {
    let (layer, media) = match conditions.strip_prefix("layer(") {
        Some(rest) => rest
            .split_once(')')
            .map(|(layer, media)| (Some(layer), media.trim()))?,
        None => (None, conditions),
    };
    if media.starts_with("layer") || media.starts_with("supports") {
        return None;
    }
    let media = (!media.is_empty()).then(|| format!("@media {media} {{\n"));
    let layer = layer.map(|layer| format!("@layer {layer} {{\n"));
    let opening: Vec<String> = media.into_iter().chain(layer).collect();
    Some((opening.concat(), "}\n".repeat(opening.len())))
}

fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inlined(text: &str) -> Result<String> {
        inline(&without_comments(text), &|name| {
            Ok(format!(".{} {{}}\n", name.trim_end_matches(".css")))
        })
    }

    #[test]
    fn an_import_is_wrapped_in_its_layer() {
        let text = "@layer base, ui;\n\n@import \"base.css\" layer(base);\n@import \"button.css\" layer(ui);\n";
        let bundled = "@layer base, ui;\n@layer base {\n.base {}\n}\n@layer ui {\n.button {}\n}\n";
        assert_eq!(inlined(text).unwrap(), bundled);
    }

    #[test]
    fn a_media_condition_stays() {
        let bundled =
            inlined("@import \"paper.css\" layer(print) print;\n@import \"plain.css\";").unwrap();
        assert_eq!(
            bundled,
            "@media print {\n@layer print {\n.paper {}\n}\n}\n.plain {}\n"
        );
    }

    #[test]
    fn comments_go() {
        assert_eq!(
            without_comments("a /* b\n * c */ d /**/ e /* open"),
            "a  d  e "
        );
        assert_eq!(
            inlined("/* @import \"no.css\"; */\n.a {\n  b: c;\n}\n").unwrap(),
            ".a {\n  b: c;\n}\n"
        );
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "@import url(base.css);",
            "@import \"base.css\" layer(base)",
            "@import \"base.css\" supports(display: grid);",
            ".a { background: url(picture.png); }",
        ] {
            assert!(inlined(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = bundle(Path::new("no/such/index.css")).unwrap_err();
        assert!(format!("{error:#}").contains("no/such/index.css"));
    }
}
