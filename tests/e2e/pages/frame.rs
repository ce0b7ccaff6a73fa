//! What is around every page.

use anyhow::Result;

use crate::browser::Browser;
use crate::wait::until;

/// Waits until the notebook is open.
///
/// # Errors
/// When it does not open.
pub async fn is_open(app: &Browser) -> Result<()> {
    app.see("navigation", "Main menu").await.map(drop)
}

/// Goes to a page by its place in the menu.
///
/// # Errors
/// When there is no such place.
pub async fn go_to(app: &Browser, place: &str) -> Result<()> {
    app.click("link", place).await
}

/// Waits until everything is on the disk.
///
/// # Errors
/// When it does not get there.
pub async fn is_saved(app: &Browser) -> Result<()> {
    until("the menu says “Saved”", async || {
        for light in app.all("status", crate::Name::Any).await? {
            if light.text().await?.trim() == "Saved" {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
    .await
}

/// Waits until a notice of these words stands above the page.
///
/// # Errors
/// When there is none.
pub async fn see_alert(app: &Browser, words: &str) -> Result<()> {
    until(&format!("an alert says “{words}”"), async || {
        for alert in app.all("alert", crate::Name::Any).await? {
            if alert.text().await?.contains(words) {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
    .await
}

/// Presses the button of the notice that says these words.
///
/// # Errors
/// When there is no such notice.
pub async fn answer(app: &Browser, words: &str, button: &str) -> Result<()> {
    app.see_text(&format!("{words} {button}")).await?;
    app.click("button", button).await
}
