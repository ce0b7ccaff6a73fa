//! The page of settings.

use anyhow::Result;

use crate::browser::Browser;

/// Chooses light or dark: `Light`, `Dark`, `As the device`.
///
/// # Errors
/// When there is no such choice.
pub async fn choose_colours(app: &Browser, choice: &str) -> Result<()> {
    app.visit("/settings").await?;
    app.click("radio", choice).await
}
