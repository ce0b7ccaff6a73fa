//! The list of products and the one that is open.

use anyhow::Result;

use super::frame;
use crate::browser::Browser;

/// Adds a product with a price; its page opens.
///
/// # Errors
/// When it is not added.
pub async fn add(app: &Browser, name: &str, price: &str) -> Result<()> {
    app.click("button", "New product").await?;
    app.see("dialog", "New product").await?;
    app.fill("textbox", "Name", name).await?;
    app.fill("textbox", "Price", price).await?;
    app.click("button", "Save").await?;
    app.see("heading", name).await?;
    frame::is_saved(app).await
}

/// Adds every colour in every size to the product that is open.
///
/// # Errors
/// When they are not added.
pub async fn add_variants(app: &Browser, colours: &str, sizes: &str) -> Result<()> {
    app.click("button", "Add colours and sizes").await?;
    // A comma ends each word.
    app.fill("combobox", "Colours", &format!("{colours},"))
        .await?;
    app.fill("combobox", "Sizes", &format!("{sizes},")).await?;
    app.click("button", "Add").await?;
    app.see("table", crate::Name::Any).await?;
    frame::is_saved(app).await
}
