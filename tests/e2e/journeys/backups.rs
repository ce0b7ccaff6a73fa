//! Backups out and in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use daftar_e2e::broken::{self, Verdict};
use daftar_e2e::{
    App, Engine, Name, customers, data, frame, journey, repository, today, until, welcome,
};

/// What the CDNOW sample comes to: a real shop's customers and purchases.
const CUSTOMERS: &str = "2,357 customers";
const SALES: &str = "6,919 sales, $244,091.94 in all";

journey!(real_history_comes_in);
/// A real shop's history is previewed, brought in, found to the cent, and taken out again.
async fn real_history_comes_in(app: &mut App) -> Result<()> {
    welcome::start_empty_in(app, "United States").await?;
    frame::go_to(app, "Data").await?;
    let file = repository()
        .join("tests/fixtures/cdnow-backup.json")
        .canonicalize()?;
    data::preview(app, &file).await?;
    app.see_text(SALES).await?;
    for row in ["Customers 2,357 0 0 0", "Sales 6,919 0 0 0"] {
        app.see_text(row).await?;
    }
    app.click("button", "Bring it in").await?;
    app.see_text("records brought in").await?;
    frame::is_saved(app).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text(CUSTOMERS).await?;
    if app.engine() != Engine::WebKit {
        app.restart().await?;
        app.visit("/customers").await?;
        app.see_text(CUSTOMERS).await?;
    }
    frame::go_to(app, "Data").await?;
    data::preview(app, &file).await?;
    app.see_text("Everything in this file is here already.")
        .await?;
    app.see_text("Sales 0 0 6,919 0").await?;
    app.click("button", "Cancel").await
}

journey!(an_import_is_undone);
/// What was brought in goes again with one tap, and what was there stays.
async fn an_import_is_undone(app: &mut App) -> Result<()> {
    welcome::start_empty_in(app, "United States").await?;
    customers::add(app, "Malika", "").await?;
    frame::go_to(app, "Data").await?;
    let file = repository()
        .join("tests/fixtures/cdnow-backup.json")
        .canonicalize()?;
    data::import(app, &file).await?;
    app.see_text("brought in Undo").await?;
    app.click("button", "Undo").await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("1 customer ").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("1 customer ").await?;
    app.see("option", Name::has("Malika")).await.map(drop)
}

journey!(broken_backups_change_nothing: firefox, webkit);
/// Whatever is wrong with a file is said, and nothing is changed by it. Chromium gets more of them
/// below.
async fn broken_backups_change_nothing(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "+998 90 111 22 33").await?;
    let all = broken::all();
    ensure!(all.len() >= 30, "only {} broken files", all.len());
    let mut faults = Vec::new();
    for broken in all {
        let file = app.place().write("broken.json", &broken.bytes)?;
        frame::go_to(app, "Data").await?;
        app.give_file("Bring in a backup", &file).await?;
        let said = match broken.verdict {
            Verdict::File(words) => is_refused(app, words).await,
            Verdict::Record(words) => is_listed(app, words).await,
        };
        if let Err(error) = said {
            let seen = app.text().await?;
            faults.push(format!("{}: {error:#}: {seen}", broken.name));
        }
        frame::go_to(app, "Customers").await?;
        app.see_text("1 customer ")
            .await
            .with_context(|| format!("something changed: {}", broken.name))?;
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

journey!(every_broken_fixture_is_refused: chromium);
/// The broken backups that the native tests know are each told apart on the screen too, and all of
/// them together have changed nothing.
async fn every_broken_fixture_is_refused(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "+998 90 111 22 33").await?;
    frame::go_to(app, "Data").await?;
    let before = records(&data::save_backup(app).await?)?;
    let folder = repository().join("tests/fixtures/broken").canonicalize()?;
    let expected: BTreeMap<String, String> =
        serde_json::from_slice(&fs::read(folder.join("expected.json"))?)?;
    ensure!(expected.len() >= 30, "only {} files", expected.len());
    let mut faults = Vec::new();
    for (name, reason) in &expected {
        let file = folder.join(format!("{name}.json"));
        let last = app.all("alert", Name::Any).await?;
        app.give_file("Bring in a backup", &file).await?;
        let said = match (reason.split_once("::"), broken::words(reason)) {
            (_, None) => Err(anyhow!("nobody knows the reason {reason}")),
            (None, Some(words)) => {
                until("the alert is another", async || {
                    let now = app.all("alert", Name::Any).await?;
                    Ok((now.first() != last.first()).then_some(()))
                })
                .await?;
                is_refused(app, words).await
            }
            (Some(_), Some(words)) => is_listed(app, words).await,
        };
        if let Err(error) = said {
            faults.push(format!("{name}: {error:#}"));
            app.reload().await?;
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    let file = app.place().downloads();
    fs::remove_dir_all(&file)?;
    fs::create_dir_all(&file)?;
    let after = records(&data::save_backup(app).await?)?;
    ensure!(before == after, "{before} has become {after}");
    Ok(())
}

/// The records of a backup.
fn records(file: &Path) -> Result<serde_json::Value> {
    let mut backup: serde_json::Value = serde_json::from_slice(&fs::read(file)?)?;
    Ok(backup["records"].take())
}

async fn is_refused(app: &App, words: &str) -> Result<()> {
    frame::see_alert(app, words).await?;
    frame::see_alert(app, "Nothing was changed.").await
}

async fn is_listed(app: &App, words: &str) -> Result<()> {
    app.see("region", "What would happen").await?;
    app.click("button", "Records that cannot be read").await?;
    app.see_text(words).await?;
    app.click("button", "Cancel").await
}

journey!(everything_comes_back);
/// A backup is saved and checked, everything is erased, and the backup brings it all back.
async fn everything_comes_back(app: &mut App) -> Result<()> {
    welcome::try_sample(app).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("400 customers").await?;
    customers::add(app, "Zuhra Aliyeva", "").await?;
    frame::go_to(app, "Data").await?;
    let file = data::save_backup(app).await?;
    app.see_text("Last backup: today").await?;
    let before = counts(&file)?;
    app.give_file("Check a backup", &file).await?;
    app.see_text("This backup is whole and readable.").await?;

    data::erase(app).await?;
    app.see("button", Name::has("Start empty")).await?;
    let kept = app.place().path("kept.json");
    fs::rename(&file, &kept)?;
    app.give_file("Open a backup", &kept).await?;
    frame::is_open(app).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("401 customers").await?;
    frame::go_to(app, "Data").await?;
    // The file it came from lies outside.
    app.see_text("Last backup: today").await?;
    let again = data::save_backup(app).await?;
    ensure!(
        before == counts(&again)?,
        "the second backup counts otherwise"
    );
    if app.engine() != Engine::WebKit {
        app.restart().await?;
    }
    app.visit("/customers").await?;
    app.see_text("401 customers").await?;
    customers::open(app, "zuhra aliyeva", "Zuhra Aliyeva").await
}

journey!(what_was_replaced_comes_back);
/// A backup put in the place of everything is undone, and so is the removal of the sample shop;
/// what the owner wrote in it stays.
async fn what_was_replaced_comes_back(app: &mut App) -> Result<()> {
    welcome::try_sample(app).await?;
    frame::go_to(app, "Today").await?;
    today::add_task(app, "Call the tailor").await?;
    frame::go_to(app, "Customers").await?;
    customers::add(app, "Zuhra Aliyeva", "").await?;
    frame::go_to(app, "Data").await?;
    let file = data::save_backup(app).await?;
    frame::go_to(app, "Customers").await?;
    customers::add(app, "Malika Karimova", "").await?;
    app.see_text("402 customers").await?;
    frame::go_to(app, "Data").await?;
    app.give_file("Bring in a backup", &file).await?;
    data::replace(app).await?;
    app.click("button", "Undo").await?;
    app.see_text("Undone").await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("402 customers").await?;

    frame::go_to(app, "Data").await?;
    app.click("button", "Remove the sample").await?;
    app.see_text("The sample is gone").await?;
    frame::is_saved(app).await?;
    frame::go_to(app, "Today").await?;
    app.see_text("Call the tailor").await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("2 customers").await?;
    Ok(())
}

/// What a backup says it holds, but for the log, which grows with every backup taken in.
fn counts(file: &Path) -> Result<serde_json::Value> {
    let mut backup: serde_json::Value = serde_json::from_slice(&fs::read(file)?)?;
    let mut counts = backup["counts"].take();
    counts
        .as_object_mut()
        .context("a backup without counts")?
        .remove("log");
    Ok(counts)
}

journey!(a_backup_replaces_everything);
/// A restore through the screen leaves what was there in a snapshot.
async fn a_backup_replaces_everything(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    frame::go_to(app, "Data").await?;
    let file = repository()
        .join("tests/fixtures/cdnow-backup.json")
        .canonicalize()?;
    data::restore(app, &file).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("2,357 customers").await?;
    frame::go_to(app, "Data").await?;
    until(
        "a snapshot from before the restore is offered",
        async || Ok(app.text().await?.contains("Before a restore").then_some(())),
    )
    .await
}
