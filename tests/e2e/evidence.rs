//! What is kept of a journey that failed.

use std::fs;

use crate::browser::Browser;
use crate::place::Place;

/// A picture and the text of the page; the log is there already. The browser may be gone, so
/// nothing here fails.
pub async fn keep(browser: &Browser, place: &Place) {
    if let Ok(picture) = browser.picture().await {
        let _ = fs::write(place.path("page.png"), picture);
    }
    let script = "return location.href + '\\n\\n' + document.body.innerText";
    if let Ok(text) = browser.script(script, Vec::new()).await {
        let _ = fs::write(place.path("page.txt"), text.as_str().unwrap_or_default());
    }
}
