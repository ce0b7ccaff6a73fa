//! How fast a busy shop is in a real browser: brought in, started, searched, sold in.
//!
//! `cargo xtask bench [customers] [sales]` builds the app and runs this in Chromium. Times are taken
//! inside the page, by its own clock.

mod insight;
mod page;
mod report;
mod shop;

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use daftar_e2e::{App, Engine, Name, frame, repository, run_within, welcome};

/// A busy machine brings in a million sales within this.
const LIMIT: Duration = Duration::from_mins(40);
/// Looks at the page of loyalty.
const LOOKS: usize = 5;
/// Starts of the browser.
const STARTS: usize = 5;

fn main() -> ExitCode {
    let numbers: Vec<usize> = std::env::args()
        .filter_map(|word| word.parse().ok())
        .collect();
    let customers = numbers.first().copied().unwrap_or(20_000);
    let sales = numbers.get(1).copied().unwrap_or(200_000);
    let walked = run_within(LIMIT, "bench", Engine::Chromium, async |app: &mut App| {
        measure(app, customers, sales).await
    });
    match walked {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure:?}");
            ExitCode::FAILURE
        }
    }
}

async fn measure(app: &mut App, customers: usize, sales: usize) -> Result<()> {
    let file = shop::backup(app.place(), customers, sales)?;
    report::begin(customers, sales);
    let dist = repository().join("dist");
    report::visit(&xtask::bundle::weigh(&dist)?);

    welcome::start_empty(app).await?;
    frame::go_to(app, "Data").await?;
    let preview_ms = page::preview_ms(app, &file.path).await?;
    let import_ms = page::import_ms(app).await?;
    frame::is_saved(app).await?;
    report::import(&file, preview_ms, import_ms);

    let mut starts = Vec::new();
    for _ in 0..STARTS {
        app.restart().await?;
        app.visit("/customers").await?;
        starts.push(page::start(app).await?);
    }
    report::starts(&starts)?;
    report::memory(app.memory_bytes()?);

    report::keystrokes(&page::keystrokes_ms(app).await?)?;
    report::today(&page::today_ms(app).await.context("today")?)?;
    frame::go_to(app, "Funnel").await?;
    let (tasks, drops) = page::board_ms(app).await.context("dragging")?;
    report::board(shop::DEALS, &tasks, &drops)?;
    frame::go_to(app, "Sell").await?;
    report::raw_puts(&page::raw_puts_ms(app).await?)?;
    report::sales(&page::sales_ms(app).await.context("selling")?)?;
    loyalty(app).await.context("loyalty")?;
    let found = insight::measure(app).await.context("insight")?;
    report::insight(sales, &found)
}

/// The page of loyalty is opened, and its simulator asked, again and again.
async fn loyalty(app: &App) -> Result<()> {
    let (mut opened, mut simulated) = (Vec::new(), Vec::new());
    for _ in 0..LOOKS {
        opened.push(page::answer_ms(app, "Loyalty", "Points customers hold").await?);
        app.click("tab", "Simulator").await?;
        app.choose("Sales since", "The beginning").await?;
        simulated.push(page::answer_ms(app, "Calculate", "Cost in all").await?);
        frame::go_to(app, "Customers").await?;
        app.see("option", Name::Any).await?;
    }
    report::loyalty(&opened, &simulated)?;
    Ok(())
}
