//! Cards: given, shown, sent, printed ten to a sheet; certificates handed over.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Audit, Engine, Name, cards, customers, frame, journey, until, welcome};
use thirtyfour::Key;

/// How a PNG begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

async fn codes_seen(app: &App, name: &str, count: usize) -> Result<()> {
    until(
        &format!("{count} codes “{name}” are seen"),
        async || {
            let seen = app.all("img", Name::has(name)).await?.len();
            Ok((seen == count).then_some(()))
        },
    )
    .await
}

journey!(a_card_is_given_and_sent);
/// A customer without a number gets one, as QR and as EAN-13, and it goes out as a picture.
async fn a_card_is_given_and_sent(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    cards::show(app).await?;
    app.click("button", "Give a card number").await?;
    codes_seen(app, "Code 29", 1).await?;
    app.click("radio", "Both").await?;
    codes_seen(app, "Barcode 29", 1).await?;
    // WebKitGTK's own share sheet would wait for somebody.
    if app.engine() != Engine::WebKit {
        app.click("button", "Send as a picture").await?;
        let file = app.place().downloaded().await?;
        ensure!(std::fs::read(&file)?.starts_with(PNG), "no PNG came");
        ensure!(file.ends_with("Malika.png"), "{}", file.display());
    }
    app.press(Key::Escape).await?;
    app.see_text("Card 29").await?;
    frame::is_saved(app).await?;

    // What does not fit into a barcode is changed only when asked.
    customers::give_card(app, "K-17").await?;
    cards::show(app).await?;
    app.see_text("does not fit into an EAN-13 barcode").await?;
    codes_seen(app, "Code K-17", 1).await?;
    app.click("button", "Give a new number").await?;
    codes_seen(app, "Barcode 29", 1).await?;
    app.click("radio", "EAN-13").await?;
    codes_seen(app, "Code", 0).await?;
    app.press(Key::Escape).await?;
    frame::is_saved(app).await
}

journey!(a_sheet_of_cards_is_made);
/// Chosen customers get numbers together, and a card each to print.
async fn a_sheet_of_cards_is_made(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    for name in ["Malika", "Anvar", "Lola"] {
        customers::add(app, name, "").await?;
    }
    app.click("button", "Select several").await?;
    app.click("button", "All").await?;
    app.click("button", "Print cards").await?;
    app.see("heading", "Cards to print").await?;
    app.see_text("3 of them have no card number").await?;
    app.click("button", "Give them numbers").await?;
    app.see_text("3 cards").await?;
    codes_seen(app, "Code 29", 3).await?;
    app.click("radio", "EAN-13").await?;
    codes_seen(app, "Barcode 29", 3).await?;
    app.see("button", "Print").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("No cards chosen yet").await.map(drop)
}

journey!(a_certificate_is_handed_over);
/// A certificate is shown with its code as soon as it is sold, and again from the list.
async fn a_certificate_is_handed_over(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Loyalty").await?;
    app.click("tab", "Gift certificates").await?;
    app.click("button", "Sell a certificate").await?;
    app.fill("textbox", "Value", "200000").await?;
    app.fill("textbox", "Code", "GIFT7").await?;
    app.click("button", "Sell a certificate").await?;
    app.see("article", "Gift certificate").await?;
    app.see("img", "Code GIFT7").await?;
    app.see("button", "Print").await?;
    app.press(Key::Escape).await?;
    app.see_gone("img", "Code GIFT7").await?;
    app.click("button", "Show: GIFT7").await?;
    app.see("img", "Code GIFT7").await?;
    if app.engine() != Engine::WebKit {
        app.click("button", "Send as a picture").await?;
        let file = app.place().downloaded().await?;
        ensure!(std::fs::read(&file)?.starts_with(PNG), "no PNG came");
    }
    app.press(Key::Escape).await?;
    frame::is_saved(app).await
}

journey!(cards_for_everybody: chromium);
/// A card, a sheet of cards and a camera that is not there: axe-core finds nothing.
async fn cards_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    cards::show(app).await?;
    audit.look("a customer without a card").await?;
    app.click("button", "Give a card number").await?;
    app.click("radio", "Both").await?;
    codes_seen(app, "Barcode 29", 1).await?;
    audit.look("a card").await?;
    app.press(Key::Escape).await?;
    app.click("button", "Select several").await?;
    app.click("button", "All").await?;
    app.click("button", "Print cards").await?;
    app.see_text("1 card").await?;
    audit.look("a sheet of cards").await?;
    frame::go_to(app, "Sell").await?;
    cards::open_camera(app).await?;
    frame::see_alert(app, "This device has no camera").await?;
    audit.look("a camera that is not there").await?;
    audit.verdict()
}
