//! The counter.

use anyhow::Result;
use thirtyfour::Key;

use crate::browser::Browser;
use crate::find::Name;
use crate::wait::until;

/// Puts a free line on the counter by keyboard: its words and its price.
///
/// # Errors
/// When it does not appear.
pub async fn type_line(app: &Browser, words: &str, price: &str) -> Result<()> {
    app.press(Key::F2).await?;
    until("the product field has the focus", async || {
        let script = "return document.activeElement?.id === 'find-product'";
        Ok((app.script(script, Vec::new()).await? == true).then_some(()))
    })
    .await?;
    app.press(format!("{words} {price}")).await?;
    app.press(Key::Enter).await?;
    app.see("button", Name::has(format!("Remove: {words}")))
        .await
        .map(drop)
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
    let done = app.see("region", "Sold").await?;
    until("the sale is saved", async || {
        Ok(done.text().await?.contains("Saved").then_some(()))
    })
    .await
}
