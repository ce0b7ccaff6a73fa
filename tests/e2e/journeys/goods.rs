//! Products: written down, changed, sold.

use anyhow::Result;
use daftar_e2e::{App, Name, frame, journey, products, sell, welcome};
use thirtyfour::Key;

journey!(a_product_in_colours_and_sizes);
/// A product is added, its price changed in place, its colours and sizes made, one of them sold;
/// another has no price until it is sold; the prices of both change at once.
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
    frame::answer(app, "Undone: Price: saved", "Redo").await?;
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
    app.see_text("260,000").await?;

    products::add(app, "Scarf", "").await?;
    app.see_text("No price").await?;
    frame::go_to(app, "Sell").await?;
    sell::enter(app, "scarf").await?;
    app.see("dialog", "Scarf").await?;
    app.see_text("It has no price yet").await?;
    app.fill("textbox", "Price", "60000").await?;
    app.click("button", "Add to the sale").await?;
    app.see_text("To pay 60,000").await?;
    app.see_text("Price: saved").await?;
    sell::pay_cash(app).await?;

    frame::go_to(app, "Products").await?;
    app.click("button", "Select several").await?;
    app.click("button", "All").await?;
    app.see_text("2 selected").await?;
    app.click("button", "Change price or category").await?;
    app.see("dialog", "Change price or category").await?;
    app.fill("textbox", "By how many per cent", "10").await?;
    app.see_text("Dress: 240,000").await?;
    app.click("button", "Save").await?;
    frame::answer(app, "2 products changed", "Undo").await?;
    frame::answer(app, "Undone: 2 products changed", "Redo").await?;
    app.see_text("Redone").await?;
    app.click("button", "Stop selling it").await?;
    frame::answer(app, "2 products changed", "Undo").await?;
    app.see_text("Undone").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("264,000").await?;
    app.see_text("66,000").await?;
    app.click("button", "Select several").await?;
    app.click("option", Name::has("Scarf")).await?;
    app.click("button", "Delete").await?;
    app.see_text("1 product deleted").await?;
    app.see_gone("option", Name::has("Scarf")).await
}
