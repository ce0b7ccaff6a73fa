//! The list of customers and the one who is open.

use anyhow::Result;
use thirtyfour::Key;

use super::frame;
use crate::browser::Browser;
use crate::find::Name;

/// Adds a customer with a name and perhaps a phone; their page opens.
///
/// # Errors
/// When they are not added.
pub async fn add(app: &Browser, name: &str, phone: &str) -> Result<()> {
    app.click("button", "New customer").await?;
    app.fill("textbox", "Name or phone", name).await?;
    if !phone.is_empty() {
        app.fill("textbox", "Phone", phone).await?;
    }
    app.click("button", "Save").await?;
    app.see_gone("dialog", "New customer").await?;
    app.see("heading", name).await?;
    frame::is_saved(app).await
}

/// Types into the search field.
///
/// # Errors
/// When there is none.
pub async fn search(app: &Browser, words: &str) -> Result<()> {
    app.fill("searchbox", "Find a customer", words).await
}

/// Finds a customer and opens the first who is found.
///
/// # Errors
/// When nobody of this name is.
pub async fn open(app: &Browser, words: &str, name: &str) -> Result<()> {
    search(app, words).await?;
    app.see("option", Name::has(name)).await?;
    app.press(Key::Enter).await?;
    app.see("heading", name).await.map(drop)
}

/// Opens a part of the card that is open beside the list to edit it, whether it is empty or not.
///
/// # Errors
/// When there is no such part.
pub async fn edit_part(app: &Browser, part: &str) -> Result<()> {
    let is_empty = app.all("button", part).await?.len() == 1;
    let label = if is_empty {
        part.to_owned()
    } else {
        format!("Edit: {part}")
    };
    app.click("button", &label).await?;
    app.see("button", "Save").await.map(drop)
}

/// Writes a card's number on the customer who is open.
///
/// # Errors
/// When it is not saved.
pub async fn give_card(app: &Browser, number: &str) -> Result<()> {
    edit_part(app, "Name and tags").await?;
    app.fill("textbox", "Card number", number).await?;
    app.click("button", "Save").await?;
    app.see_text(&format!("Card {number}")).await?;
    frame::is_saved(app).await
}
