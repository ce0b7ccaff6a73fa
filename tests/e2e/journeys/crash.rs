//! The power goes while sales are made.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use daftar_e2e::{App, customers, frame, journey, sell, until_within, welcome};

/// How many sales are saved before the power goes.
const SALES: u64 = 200;

/// Sells by script as fast as the page allows: a free line, exact cash, "Saved", the next. Keeps the
/// number of sales whose screen said "Saved" in `window.acknowledged`.
const LOOP: &str = "
    window.acknowledged = 0;
    const later = () => new Promise((done) => setTimeout(done));
    const until = async (look) => { for (;;) { const seen = look(); if (seen) return seen; await later(); } };
    const press = (key, at) => at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    (async () => {
      for (let number = 1; ; number++) {
        const field = await until(() => document.getElementById('find-product'));
        field.focus();
        field.value = `thing${number} ${1000 + number}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await later();
        press('Enter', field);
        await until(() => document.querySelector('.cart-line'));
        press('F9', document.body);
        await until(() => document.querySelector('.done-state')?.textContent.includes('Saved'));
        window.acknowledged = number;
        press('F2', document.body);
        await until(() => !document.querySelector('.done-state'));
      }
    })();";

journey!(no_acknowledged_sale_is_lost: chromium, firefox);
/// Killed in the middle of a row of sales, the browser comes back with every sale it had called
/// saved.
async fn no_acknowledged_sale_is_lost(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    frame::go_to(app, "Sell").await?;
    sell::type_line(app, "first", "500").await?;
    sell::pay_cash(app).await?;
    app.click("button", "Next sale").await?;
    app.script(LOOP, Vec::new()).await?;
    let limit = Duration::from_secs(200);
    let acknowledged = until_within(limit, "enough sales are saved", async || {
        let count = app.script("return window.acknowledged", Vec::new()).await?;
        Ok(count.as_u64().filter(|count| *count >= SALES))
    })
    .await?;
    app.crash_and_restart().await?;
    app.visit("/data").await?;
    frame::is_open(app).await?;
    let file = daftar_e2e::data::save_backup(app).await?;
    let backup: serde_json::Value = serde_json::from_slice(&std::fs::read(file)?)?;
    let records = backup["records"].as_array().context("no records")?;
    let is_there = |number: u64| {
        let words = if number == 0 {
            "first".to_owned()
        } else {
            format!("thing{number}")
        };
        records
            .iter()
            .any(|record| record["kind"] == "sale" && record["lines"][0]["text"] == words)
    };
    let lost: Vec<u64> = (0..=acknowledged)
        .filter(|number| !is_there(*number))
        .collect();
    ensure!(
        lost.is_empty(),
        "of {acknowledged} saved sales these are missing: {lost:?}"
    );
    Ok(())
}
