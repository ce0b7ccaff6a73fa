//! Cards and the camera that reads them.

use std::path::Path;

use anyhow::Result;

use crate::browser::Browser;
use crate::find::Name;

/// Arguments that let Chromium take a film for what its camera sees, and allow it without asking.
pub fn camera_arguments(film: &Path) -> Vec<String> {
    vec![
        "--use-fake-ui-for-media-stream".to_owned(),
        "--use-fake-device-for-media-stream".to_owned(),
        format!("--use-file-for-fake-video-capture={}", film.display()),
    ]
}

/// Opens the camera on the counter or above the list of customers.
///
/// # Errors
/// When it does not open.
pub async fn open_camera(app: &Browser) -> Result<()> {
    app.click("button", "Scan with the camera").await?;
    app.see("dialog", "Scan a code").await.map(drop)
}

/// Waits until the camera is gone again.
///
/// # Errors
/// When it stays.
pub async fn camera_is_gone(app: &Browser) -> Result<()> {
    app.see_gone("dialog", "Scan a code").await
}

/// Opens the card of the customer who is open.
///
/// # Errors
/// When it does not open.
pub async fn show(app: &Browser) -> Result<()> {
    app.click("button", "More").await?;
    app.click("menuitem", "Customer card").await?;
    app.see("dialog", Name::has("Customer card"))
        .await
        .map(drop)
}
