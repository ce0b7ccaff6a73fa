//! Products: written down, changed, sold.

use anyhow::Result;
use daftar_e2e::{App, Name, frame, journey, products, sell, welcome};
use thirtyfour::Key;

journey!(a_product_in_colours_and_sizes);
/// A product is added, its price changed in place, its colours and sizes made, one of them sold.
async fn a_product_in_colours_and_sizes(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Products").await?;
    products::add(app, "Dress", "250000").await?;
    app.fill("textbox", "Price", "240000").await?;
    app.press(Key::Tab).await?;
    app.see_text("Price: saved").await?;
    products::add_variants(app, "red, blue", "M, L").await?;
    app.fill("textbox", "Price: red, L", "260000").await?;
    app.press(Key::Tab).await?;
    frame::answer(app, "Price: saved", "Undo").await?;
    frame::answer(app, "Undone", "Redo").await?;
    app.see_text("Redone").await?;
    frame::is_saved(app).await?;

    frame::go_to(app, "Sell").await?;
    sell::enter(app, "dress").await?;
    app.see("dialog", "Dress").await?;
    app.click("button", Name::has("red")).await?;
    app.click("button", Name::has("L ")).await?;
    app.see("button", "Remove: Dress, red, L").await?;
    app.see_text("To pay 260,000").await?;
    sell::pay_cash(app).await?;
    frame::go_to(app, "Products").await?;
    app.click("option", Name::has("Dress")).await?;
    app.see_text("Sold so far").await?;
    app.see_text("260,000").await?;
    app.reload().await?;
    app.see_text("260,000").await.map(drop)
}
