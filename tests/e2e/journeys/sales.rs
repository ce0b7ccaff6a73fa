//! Sales at the counter, and what becomes of them.

use anyhow::Result;
use daftar_e2e::{App, Name, frame, journey, sell, welcome};

journey!(a_sale_by_keyboard);
/// Two things sold without touching the mouse; the receipt is there after a reload.
async fn a_sale_by_keyboard(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Sell").await?;
    sell::type_line(app, "hem", "15000").await?;
    sell::type_line(app, "zipper", "20000").await?;
    sell::pay_cash(app).await?;
    app.see_text("35,000").await?;
    app.click("link", "Open the receipt").await?;
    app.see("article", "Receipt").await?;
    app.reload().await?;
    app.see("article", "Receipt").await?;
    for words in ["hem", "zipper", "35,000"] {
        app.see_text(words).await?;
    }
    Ok(())
}

journey!(a_sale_by_hand);
/// A sale by clicks, taken back at once.
async fn a_sale_by_hand(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Sell").await?;
    app.click("button", "Free line").await?;
    app.fill("textbox", "What is sold", "Scarf").await?;
    app.fill("textbox", "Price", "50000").await?;
    app.click("button", "Add to the sale").await?;
    app.see("button", Name::has("Remove: Scarf")).await?;
    app.click("button", Name::has("Cash, exact")).await?;
    sell::is_sold(app).await?;
    app.click("button", "Take the sale back").await?;
    app.see_text("The sale was taken back").await?;
    frame::is_saved(app).await
}

journey!(goods_come_back);
/// All of a sale comes back; the sale says so after a reload.
async fn goods_come_back(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Sell").await?;
    sell::type_line(app, "scarf", "50000").await?;
    sell::pay_cash(app).await?;
    app.click("link", "Open the receipt").await?;
    app.click("button", "Return…").await?;
    app.click("button", Name::has("Give back")).await?;
    app.see_text("What came back").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("What came back").await
}
