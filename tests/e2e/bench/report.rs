//! What was measured, line by line as the figures come, beside what Daftar is built for.

use anyhow::{Context, Result};
use xtask::bundle::Visit;

use super::insight::Insight;
use super::page::{Saved, Start};
use super::shop::Backup;

/// Begins with what is measured.
pub fn begin(customers: usize, sales: usize) {
    println!("\n{customers} customers, {sales} sales, Chromium\n");
    println!("{:<52} {:>14}   built for", "", "measured");
}

/// What a first visit transfers.
pub fn visit(visit: &Visit) {
    let kb = |bytes: usize| format!("{} kB", bytes / 1000);
    let goal = "700 kB compressed";
    line(
        "first visit until usable, brotli",
        &kb(visit.first.brotli),
        goal,
    );
    line(
        "first visit until usable, gzip",
        &kb(visit.first.gzip),
        goal,
    );
    line(
        "  until a shop is open, brotli",
        &kb(visit.opened.brotli),
        goal,
    );
    line("  until a shop is open, gzip", &kb(visit.opened.gzip), "");
    line(
        "in all, kept for offline, brotli",
        &kb(visit.whole.brotli),
        "",
    );
    line("in all, kept for offline, gzip", &kb(visit.whole.gzip), "");
}

/// Bringing the backup in.
pub fn import(file: &Backup, preview_ms: f64, import_ms: f64) {
    let per_second = file.records as f64 / (preview_ms + import_ms) * 1e3;
    let what = format!(
        "backup of {} records, {:.0} MB: read and preview",
        file.records,
        file.bytes as f64 / 1e6
    );
    line(&what, &ms(preview_ms), "");
    line("bring it in, written and read back", &ms(import_ms), "");
    line(
        "both",
        &format!("{per_second:.0} records/s"),
        "100,000 records/s",
    );
}

/// Starts of the browser.
pub fn starts(starts: &[Start]) -> Result<()> {
    let median =
        |time: fn(&Start) -> f64| percentile(&starts.iter().map(time).collect::<Vec<_>>(), 50);
    let what = format!("start, median of {}: module there", starts.len());
    line(&what, &ms(median(|start| start.module_ms)?), "");
    line(
        "  page usable, from the module",
        &ms(median(|start| start.usable_ms - start.module_ms)?),
        "500 ms",
    );
    line(
        "  page usable, from the navigation",
        &ms(median(|start| start.usable_ms)?),
        "",
    );
    line(
        "  everything loaded, from the navigation",
        &ms(median(|start| start.whole_ms)?),
        "500 ms",
    );
    Ok(())
}

/// Memory of the whole browser.
pub fn memory(bytes: u64) {
    line(
        "memory of the browser, all processes",
        &format!("{:.0} MB", bytes as f64 / 1e6),
        "",
    );
}

/// The list of what to do today.
pub fn today(times: &[f64]) -> Result<()> {
    let what = format!("today: from the click to its rows ({})", times.len());
    spread(&what, times, "50 ms")
}

/// Keys in the search of customers.
pub fn keystrokes(times: &[f64]) -> Result<()> {
    let what = format!("a key in search, rows laid out ({})", times.len());
    spread(&what, times, "5 ms")
}

/// What the browser and the disk take for one durable write.
pub fn raw_puts(times: &[f64]) -> Result<()> {
    let what = format!("a bare put, as durable ({})", times.len());
    spread(&what, times, "")
}

/// Cards dragged over the board.
pub fn board(deals: u128, tasks: &[f64], drops: &[f64]) -> Result<()> {
    let longest = tasks.iter().copied().fold(0.0, f64::max);
    line(
        &format!("{deals} deals dragged: tasks over 50 ms, the longest"),
        &format!("{}, {}", tasks.len(), ms(longest)),
        "0",
    );
    spread("a card dropped, board laid out", drops, "")
}

/// Sales.
pub fn sales(sales: &[Saved]) -> Result<()> {
    let writes: Vec<f64> = sales.iter().map(|sale| sale.write_ms).collect();
    let seen: Vec<f64> = sales.iter().map(|sale| sale.seen_ms).collect();
    spread(
        &format!("a sale: durable in the journal ({})", writes.len()),
        &writes,
        "2 ms",
    )?;
    spread("a sale: from the click to “Saved” on the screen", &seen, "")
}

/// The page of loyalty and its simulator, over all sales.
pub fn loyalty(opened: &[f64], simulated: &[f64]) -> Result<()> {
    line(
        "loyalty: from the click to its figures, median",
        &ms(percentile(opened, 50)?),
        "at once",
    );
    line(
        "simulator: from the click to what it would cost",
        &ms(percentile(simulated, 50)?),
        "500 ms",
    );
    Ok(())
}

/// Reports over all sales.
pub fn insight(sales: usize, found: &Insight) -> Result<()> {
    let goal = if sales > 200_000 { "500 ms" } else { "100 ms" };
    let first = "insight: from the click to its first figures";
    line(first, &ms(found.first_ms), "");
    for (title, times) in &found.reports {
        line(&format!("  {title}"), &ms(percentile(times, 50)?), goal);
    }
    spread(
        "  other days, first report drawn anew",
        &found.switched,
        "50 ms",
    )?;
    let longest = found.tasks.iter().copied().fold(0.0, f64::max);
    let tasks = format!("{}, {}", found.tasks.len(), ms(longest));
    line("  tasks over 50 ms, the longest", &tasks, "0");
    Ok(())
}

fn spread(what: &str, times: &[f64], goal: &str) -> Result<()> {
    let (median, high) = (percentile(times, 50)?, percentile(times, 95)?);
    line(&format!("{what}, p50"), &ms(median), goal);
    line("  p95", &ms(high), "");
    Ok(())
}

fn percentile(times: &[f64], percent: usize) -> Result<f64> {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().context("nothing was measured")
}

fn ms(time: f64) -> String {
    if time < 10.0 {
        format!("{time:.2} ms")
    } else {
        format!("{time:.0} ms")
    }
}

fn line(what: &str, figure: &str, goal: &str) {
    println!("{what:<52} {figure:>14}   {goal}");
}
