//! Selling on credit and settling debts.

use anyhow::Result;
use thirtyfour::Key;

use super::{frame, sell};
use crate::browser::Browser;
use crate::find::Name;
use crate::wait::until;

/// Sells a free line to a customer; `now` of it is paid at once, nothing when it is empty.
///
/// # Errors
/// When it is not sold.
pub async fn sell(app: &Browser, to: &str, words: &str, price: &str, now: &str) -> Result<()> {
    frame::go_to(app, "Sell").await?;
    // The counter leads to its product field first.
    sell::type_line(app, words, price).await?;
    app.fill("combobox", "Customer", to).await?;
    app.see("option", Name::has(to)).await?;
    app.press(Key::Enter).await?;
    app.see("button", "Without a customer").await?;
    app.click("button", "Pay…").await?;
    app.click("radio", "On credit").await?;
    if !now.is_empty() {
        app.fill("textbox", Name::has("Paid now"), now).await?;
    }
    app.click("button", Name::has("on credit")).await?;
    sell::is_sold(app).await
}

/// Waits until the customer's page says how much is owed.
///
/// # Errors
/// When it says another amount.
pub async fn owes(app: &Browser, amount: &str) -> Result<()> {
    until(&format!("{amount} is owed"), async || {
        let text = app.see("region", "Debt").await?.text().await?;
        let after = text.split("Owes").nth(1).unwrap_or_default();
        let figure = after.trim().lines().next().unwrap_or_default();
        Ok(figure.contains(amount).then_some(()))
    })
    .await
}

/// Opens the debt of this amount to what can be done about it.
///
/// # Errors
/// When there is none.
pub async fn open_debt(app: &Browser, amount: &str) -> Result<()> {
    app.click("button", Name::has(amount)).await?;
    app.see("button", "Write off").await.map(drop)
}

/// Takes a payment on the customer's page.
///
/// # Errors
/// When it is not taken.
pub async fn take_payment(app: &Browser, amount: &str) -> Result<()> {
    app.click("button", "Take a payment").await?;
    app.see("dialog", Name::has("Payment from")).await?;
    app.fill("textbox", "Amount", amount).await?;
    app.press(Key::Enter).await?;
    app.see_gone("dialog", Name::has("Payment from")).await?;
    app.see_text("Payment taken").await
}
