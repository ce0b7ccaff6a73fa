//! The counter.

use anyhow::Result;
use thirtyfour::Key;

use crate::browser::Browser;
use crate::find::Name;
use crate::wait::until;

/// Puts a free line on the counter by keyboard: its words, perhaps after a quantity and a star, and
/// its price.
///
/// # Errors
/// When it does not appear.
pub async fn type_line(app: &Browser, words: &str, price: &str) -> Result<()> {
    enter(app, &format!("{words} {price}")).await?;
    let name = words.rsplit('*').next().unwrap_or(words);
    app.see("button", Name::has(format!("Remove: {name}")))
        .await
        .map(drop)
}

/// Types into the product field and presses Enter, as a finger or a scanner does.
///
/// # Errors
/// When there is no such field.
pub async fn enter(app: &Browser, typed: &str) -> Result<()> {
    lead_to_products(app).await?;
    app.press(typed).await?;
    app.press(Key::Enter).await
}

/// Leads to the product field by its key.
///
/// # Errors
/// When there is no such field.
pub async fn lead_to_products(app: &Browser) -> Result<()> {
    until("the product field has the focus", async || {
        let script = "const field = document.activeElement;
            return field?.id === 'find-product' && field.checkVisibility();";
        if app.script(script, Vec::new()).await? == true {
            return Ok(Some(()));
        }
        // A counter that is not drawn yet does not hear the key.
        app.press(Key::F2).await?;
        Ok(None)
    })
    .await
}

/// Takes exactly the money by keyboard and waits until the sale is on the disk.
///
/// # Errors
/// When it is not.
pub async fn pay_cash(app: &Browser) -> Result<()> {
    app.press(Key::F9).await?;
    is_sold(app).await
}

/// Waits until the sale that was paid is said to be saved.
///
/// # Errors
/// When it is not.
pub async fn is_sold(app: &Browser) -> Result<()> {
    until("the sale is saved", async || {
        for done in app.all("region", "Sold").await? {
            if done.text().await?.contains("Saved") {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
    .await
}

/// Opens the receipt of the sale that was paid.
///
/// # Errors
/// When it does not open.
pub async fn open_receipt(app: &Browser) -> Result<()> {
    app.click("link", "Open the receipt").await?;
    app.see("article", "Receipt").await.map(drop)
}
