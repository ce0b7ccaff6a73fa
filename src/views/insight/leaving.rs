//! Reports that leave the page: a table to paste or as a file, a picture.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Blob;

use super::told::{Report, Telling};
use crate::desk::Desk;
use crate::storage::save::{Parts, Saved, Way, save_file};
use crate::text::Language;
use crate::ui::chart::plot::Chart;
use crate::ui::{Glyph, Toast, Toaster, picture};
use crate::views::picture::png_of;
use crate::views::sales::put_on_clipboard;

/// Puts the table on the clipboard as a spreadsheet takes it.
pub fn copy(desk: Desk, toaster: Toaster, telling: &Telling) {
    let text = table(desk, telling, '\t', point(desk));
    let w = desk.words();
    spawn_local(async move {
        let said = if put_on_clipboard(&text).await {
            Toast::new(w.insight().table_copied()).icon(Glyph::Copy)
        } else {
            Toast::new(w.sales().cannot_copy()).icon(Glyph::Alert)
        };
        toaster.show(said);
    });
}

/// Saves the table as a file.
pub fn save_csv(desk: Desk, toaster: Toaster, report: Report, telling: &Telling) {
    let point = point(desk);
    // Spreadsheets of languages with a decimal comma part columns by semicolons.
    let separator = if point == ',' { ';' } else { ',' };
    // They take it for UTF-8 by the mark at the beginning.
    let text = format!("\u{feff}{}", table(desk, telling, separator, point));
    save(desk, toaster, report, "csv", "text/csv", text);
}

/// Saves the picture as a drawing.
pub fn save_svg(desk: Desk, toaster: Toaster, report: Report, chart: &Chart) {
    let drawn = picture(chart).svg;
    save(desk, toaster, report, "svg", "image/svg+xml", drawn);
}

/// Saves the picture as dots.
pub fn save_png(desk: Desk, toaster: Toaster, report: Report, chart: &Chart) {
    let drawn = picture(chart);
    let name = name_of(desk, report, "png");
    spawn_local(async move {
        let blob = png_of(&drawn.svg, (drawn.width, drawn.height)).await;
        keep(desk, toaster, &name, blob).await;
    });
}

fn save(
    desk: Desk,
    toaster: Toaster,
    report: Report,
    ending: &str,
    mime: &'static str,
    text: String,
) {
    let name = name_of(desk, report, ending);
    spawn_local(async move {
        let mut parts = Parts::new(mime);
        let blob = parts.push(text.as_bytes()).and_then(|()| parts.into_blob());
        keep(desk, toaster, &name, blob.ok()).await;
    });
}

async fn keep(desk: Desk, toaster: Toaster, name: &str, blob: Option<Blob>) {
    let i = desk.words().insight();
    let saved = match blob {
        Some(blob) => save_file(name, &blob, Way::Best).await.ok(),
        None => None,
    };
    let said = match saved {
        Some(Saved::Cancelled | Saved::Shared) => return,
        Some(_) => Toast::new(i.file_saved()).icon(Glyph::Check),
        None => Toast::new(i.file_failed()).icon(Glyph::Alert),
    };
    toaster.show(said);
}

fn name_of(desk: Desk, report: Report, ending: &str) -> String {
    let today = untrack(|| desk.today());
    format!("daftar-{}-{today}.{ending}", report.id)
}

/// What stands before decimals.
fn point(desk: Desk) -> char {
    if desk.words().language() == Language::En {
        '.'
    } else {
        ','
    }
}

fn table(desk: Desk, telling: &Telling, separator: char, point: char) -> String {
    let mut out = String::new();
    let heads = telling.heads.iter().map(|head| (*head).to_owned());
    let heads = heads.chain(telling.more_heads.iter().cloned());
    push_line(&mut out, heads, separator);
    for row in &telling.rows {
        let cells = row.cells.iter().map(|cell| cell.plain(desk, point));
        push_line(&mut out, cells, separator);
    }
    out
}

fn push_line(out: &mut String, cells: impl Iterator<Item = String>, separator: char) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(separator);
        }
        push_cell(out, &cell, separator);
    }
    out.push_str("\r\n");
}

/// A cell as RFC 4180 wants it. A name that would be a formula is made a text.
fn push_cell(out: &mut String, cell: &str, separator: char) {
    let is_number = cell
        .strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()));
    let is_formula = cell.starts_with(['=', '+', '-', '@']) && !is_number;
    let guard = if is_formula { "'" } else { "" };
    if cell.contains([separator, '"', '\n', '\r', '\t']) {
        out.push('"');
        out.push_str(guard);
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_are_no_formulas() {
        let cells = ["a;b", "say \"hi\"", "=1+1", "-5,2", "-x", "plain"].map(str::to_owned);
        let mut out = String::new();
        push_line(&mut out, cells.into_iter(), ';');
        assert_eq!(out, "\"a;b\";\"say \"\"hi\"\"\";'=1+1;-5,2;'-x;plain\r\n");
    }
}
