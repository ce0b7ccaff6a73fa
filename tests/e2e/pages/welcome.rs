//! The first run.

use std::path::Path;

use anyhow::Result;

use super::frame;
use crate::browser::Browser;

/// Opens the app for the first time and begins with an empty notebook.
///
/// # Errors
/// When it does not begin.
pub async fn start_empty(app: &Browser) -> Result<()> {
    app.visit("/").await?;
    app.click("button", crate::Name::has("Start empty")).await?;
    frame::is_open(app).await
}

/// Begins with an empty notebook of a shop in this country, in its currency.
///
/// # Errors
/// When it does not begin.
pub async fn start_empty_in(app: &Browser, country: &str) -> Result<()> {
    app.visit("/").await?;
    app.choose("Country", country).await?;
    app.click("button", crate::Name::has("Start empty")).await?;
    frame::is_open(app).await
}

/// Begins with the sample shop.
///
/// # Errors
/// When it does not begin.
pub async fn try_sample(app: &Browser) -> Result<()> {
    app.visit("/").await?;
    app.click("button", crate::Name::has("Try a sample shop"))
        .await?;
    frame::is_open(app).await
}

/// Begins with a backup.
///
/// # Errors
/// When it does not begin.
pub async fn open_backup(app: &Browser, file: &Path) -> Result<()> {
    app.visit("/").await?;
    app.give_file("Open a backup", file).await?;
    frame::is_open(app).await
}
