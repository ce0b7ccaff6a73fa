//! The page of data.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::frame;
use crate::app::App;
use crate::browser::Browser;
use crate::find::Name;
use crate::wait::until;

/// Chooses a file to bring in and waits for what would happen.
///
/// # Errors
/// When it cannot be read.
pub async fn preview(app: &Browser, file: &Path) -> Result<()> {
    app.give_file("Bring in a backup", file).await?;
    app.see("region", "What would happen").await.map(drop)
}

/// Brings a file in.
///
/// # Errors
/// When it cannot be.
pub async fn import(app: &Browser, file: &Path) -> Result<()> {
    preview(app, file).await?;
    app.click("button", "Bring it in").await?;
    app.see_text("brought in").await?;
    frame::is_saved(app).await
}

/// Puts a file in the place of everything.
///
/// # Errors
/// When it cannot be.
pub async fn restore(app: &Browser, file: &Path) -> Result<()> {
    preview(app, file).await?;
    replace(app).await
}

/// Puts a file that was looked at in the place of what it lacks, after the question that is asked.
///
/// # Errors
/// When it cannot be.
pub async fn replace(app: &Browser) -> Result<()> {
    let button = "Replace everything with it";
    app.click("button", button).await?;
    app.see("dialog", Name::has("Replace everything with"))
        .await?;
    app.see_text("Here, but not in the file").await?;
    app.click("button", button).await?;
    app.see_text("The backup is in place").await
}

/// Saves a backup and gives the file it became.
///
/// # Errors
/// When none arrives.
pub async fn save_backup(app: &App) -> Result<PathBuf> {
    app.click("button", "Save a backup").await?;
    let file = app.place().downloaded().await?;
    if file.extension().is_none_or(|end| end != "json") {
        return Ok(file);
    }
    // WebKit writes under the file's own name from the start.
    until("the backup is written whole", async || {
        let bytes = fs::read(&file)?;
        let whole = serde_json::from_slice::<serde::de::IgnoredAny>(&bytes);
        Ok(whole.is_ok().then_some(()))
    })
    .await?;
    Ok(file)
}

/// Erases everything, typing the word that is asked for.
///
/// # Errors
/// When it is not done.
pub async fn erase(app: &Browser) -> Result<()> {
    app.click("button", "Erase everything").await?;
    app.fill("textbox", "Type ERASE to confirm", "erase")
        .await?;
    app.click("button", "Erase everything").await
}

/// What was downloaded. The next download is then the only one.
///
/// # Errors
/// When nothing arrives.
pub async fn taken(app: &App) -> Result<Vec<u8>> {
    let file = app.place().downloaded().await?;
    let bytes = fs::read(&file)?;
    fs::remove_file(file)?;
    Ok(bytes)
}
