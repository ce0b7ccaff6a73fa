//! What is to be done.

use anyhow::Result;

use super::frame;
use crate::browser::Browser;
use crate::find::Name;

/// Opens the page.
///
/// # Errors
/// When there is none.
pub async fn open(app: &Browser) -> Result<()> {
    frame::go_to(app, "Today").await?;
    app.see("textbox", "What is to be done").await.map(drop)
}

/// Writes a task down for today.
///
/// # Errors
/// When it is not saved.
pub async fn add_task(app: &Browser, title: &str) -> Result<()> {
    app.fill("textbox", "What is to be done", title).await?;
    app.click("button", "Add").await?;
    app.see("button", &format!("Done: {title}")[..]).await?;
    frame::is_saved(app).await
}

/// Chooses something from the menu of a row.
///
/// # Errors
/// When there is no such row or choice.
pub async fn choose(app: &Browser, row: &str, choice: &str) -> Result<()> {
    app.click("button", &format!("More about: {row}")[..])
        .await?;
    app.click("menuitem", choice).await
}

/// Leaves out what a click on a link of this kind would open outside the page.
///
/// # Errors
/// When the page is gone.
pub async fn keep_links_inside(app: &Browser, scheme: &str) -> Result<()> {
    let script = "const scheme = arguments[0];
        document.addEventListener('click', (event) => {
            if (event.target.closest(`a[href^='${scheme}']`)) event.preventDefault();
        }, true);";
    app.script(script, vec![scheme.into()]).await.map(drop)
}

/// Waits until there is nothing to do.
///
/// # Errors
/// When something is left.
pub async fn is_empty(app: &Browser) -> Result<()> {
    app.see("heading", Name::has("Nothing to do right now"))
        .await
        .map(drop)
}
