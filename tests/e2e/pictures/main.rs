//! Pictures of every report of the sample shop, by day, by night and as they are printed.
//!
//! `cargo run -p daftar-e2e --bin pictures`, once the app is built, puts them where the guide
//! shows them.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use daftar_e2e::{App, Engine, frame, repository, run_within, until, welcome};
use serde_json::json;
use thirtyfour::By;

const LIMIT: Duration = Duration::from_mins(10);
const TABS: [&str; 6] = [
    "Overview",
    "Products",
    "Customers",
    "Lifetime value",
    "Forecast",
    "Scorecard",
];
/// What they are called, the medium, and the colours asked for.
const LOOKS: [(&str, &str, &str); 3] = [
    ("light", "screen", "light"),
    ("dark", "screen", "dark"),
    ("print", "print", "light"),
];

fn main() -> ExitCode {
    let taken = run_within(
        LIMIT,
        "pictures",
        Engine::Chromium,
        async |app: &mut App| take(app, &repository().join("docs/pictures/reports")).await,
    );
    match taken {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure:?}");
            ExitCode::FAILURE
        }
    }
}

async fn take(app: &App, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    // So high that nothing has to be scrolled; dots so large that the files stay small.
    let screen =
        json!({ "width": 900, "height": 6000, "deviceScaleFactor": 0.75, "mobile": false });
    app.devtools("Emulation.setDeviceMetricsOverride", screen)
        .await?;
    welcome::try_sample(app).await?;
    frame::go_to(app, "Insight").await?;
    app.see("heading", "At a glance").await?;
    for tab in TABS {
        look(app, "screen", "light").await?;
        app.click("tab", tab).await?;
        until("all reports are told", async || {
            let script = "return document.querySelector('.report')
                && !document.querySelector('.report .skeleton')";
            let told = app.script(script, Vec::new()).await?;
            Ok(told.as_bool().unwrap_or_default().then_some(()))
        })
        .await?;
        for (name, medium, colours) in LOOKS {
            look(app, medium, colours).await?;
            for report in app.session()?.find_all(By::Css(".report")).await? {
                let title = report.find(By::Css("h2")).await?.text().await?;
                let picture = report.screenshot_as_png().await?;
                let file = format!("{}-{name}.png", file_name(&title));
                fs::write(folder.join(&file), picture)?;
                println!("{file}");
            }
        }
    }
    Ok(())
}

async fn look(app: &App, medium: &str, colours: &str) -> Result<()> {
    let features = json!([{ "name": "prefers-color-scheme", "value": colours }]);
    let media = json!({ "media": medium, "features": features });
    app.devtools("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}

/// `at-a-glance` of “At a glance”.
fn file_name(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
