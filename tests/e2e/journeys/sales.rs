//! Sales at the counter, and what becomes of them.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Name, customers, frame, journey, products, sell, until, welcome};
use thirtyfour::Key;

journey!(a_sale_by_keyboard);
/// Two things sold without touching the mouse; Enter leads on to the next sale; the receipt is there
/// after a reload.
async fn a_sale_by_keyboard(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Sell").await?;
    sell::type_line(app, "button", "500").await?;
    sell::pay_cash(app).await?;
    app.see_focused("button", "Next sale").await?;
    app.press(Key::Enter).await?;
    app.see_gone("region", "Sold").await?;
    sell::type_line(app, "hem", "15000").await?;
    sell::type_line(app, "zipper", "20000").await?;
    // What is still being typed counts.
    app.fill("textbox", "Quantity: zipper", "2").await?;
    sell::pay_cash(app).await?;
    app.see_text("55,000").await?;
    sell::open_receipt(app).await?;
    app.reload().await?;
    app.see("article", "Receipt").await?;
    for words in ["hem", "zipper", "55,000"] {
        app.see_text(words).await?;
    }
    Ok(())
}

journey!(a_sale_by_hand);
/// A sale by clicks is taken back at once, which is undone: it stands.
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
    for _ in 0..3 {
        app.click("button", "Take the sale back").await?;
        app.see("button", "Put it on the counter again").await?;
        frame::answer(app, "The sale was taken back", "Undo").await?;
        app.see_gone("button", "Put it on the counter again")
            .await?;
    }
    app.click("button", "Take the sale back").await?;
    app.see("button", "Put it on the counter again").await?;
    app.press_with(&[Key::Control], 'z').await?;
    app.see("button", "Take the sale back").await?;
    frame::is_saved(app).await?;
    sell::open_receipt(app).await?;
    app.reload().await?;
    app.see("article", "Receipt").await?;
    let seen = app.text().await?;
    ensure!(!seen.contains("was taken back"), "it does not stand");
    Ok(())
}

journey!(a_card_finds_its_customer);
/// A customer's card is read by the field for products: the sale is theirs.
async fn a_card_finds_its_customer(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Products").await?;
    products::add(app, "Scarf", "50000").await?;
    frame::go_to(app, "Customers").await?;
    customers::add(app, "Malika", "").await?;
    customers::give_card(app, "2000000012345").await?;
    frame::go_to(app, "Sell").await?;
    sell::enter(app, "2000000012345").await?;
    app.see("link", "Malika").await?;
    sell::enter(app, "scarf").await?;
    app.see("button", "Remove: Scarf").await?;
    sell::pay_cash(app).await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "malika", "Malika").await?;
    // The timeline is drawn when it is scrolled to.
    let script = "document.querySelector('.feed').scrollIntoView()";
    app.script(script, Vec::new()).await?;
    app.see_text("Bought for").await
}

journey!(a_sale_is_tied_later);
/// Nobody was asked at the counter; the customer is said on the receipt, and their page tells it.
async fn a_sale_is_tied_later(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    frame::go_to(app, "Sell").await?;
    sell::type_line(app, "scarf", "50000").await?;
    sell::pay_cash(app).await?;
    sell::open_receipt(app).await?;
    app.fill("combobox", "Whose purchase was it?", "malika")
        .await?;
    app.see("option", Name::has("Malika")).await?;
    app.press(Key::Enter).await?;
    app.see("button", "Change the customer").await?;
    frame::answer(app, "The customer was set", "Undo").await?;
    app.see("combobox", "Whose purchase was it?").await?;
    frame::answer(app, "Undone: The customer was set", "Redo").await?;
    app.see("button", "Change the customer").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.click("link", "Malika").await?;
    app.see("heading", "Malika").await?;
    app.see_text("50,000").await?;
    app.see_text("Purchases 1").await
}

journey!(goods_come_back);
/// A part of a sale comes back, then the rest; the sale says so after a reload.
async fn goods_come_back(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Sell").await?;
    sell::type_line(app, "3*scarf", "50000").await?;
    sell::pay_cash(app).await?;
    sell::open_receipt(app).await?;
    app.click("button", "Return…").await?;
    for _ in 0..2 {
        app.click("button", "Less: scarf").await?;
    }
    app.click("button", Name::has("Give back 50,000")).await?;
    app.see_text("scarf × 1").await?;
    app.click("button", "Return…").await?;
    app.see_text("with the customer: 2").await?;
    app.click("button", Name::has("Give back 100,000")).await?;
    app.see_text("scarf × 2").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("What came back").await?;
    for words in ["scarf × 1", "scarf × 2"] {
        app.see_text(words).await?;
    }
    until("nothing is left to come back", async || {
        let button = app.see("button", "Return…").await?;
        Ok((!button.is_enabled().await?).then_some(()))
    })
    .await
}

journey!(a_sale_by_touch: chromium);
/// A sale with two fingers' worth of room: customer, product, payment, all by touch on a phone.
async fn a_sale_by_touch(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Products").await?;
    products::add(app, "Scarf", "50000").await?;
    frame::go_to(app, "Customers").await?;
    customers::add(app, "Malika", "+998 90 111 22 33").await?;
    app.become_phone().await?;
    app.visit("/sell").await?;
    app.tap("combobox", "Customer").await?;
    app.see_focused("combobox", "Customer").await?;
    app.press("1122").await?;
    app.tap("option", Name::has("Malika")).await?;
    app.see("link", "Malika").await?;
    app.tap("button", Name::has("Scarf")).await?;
    app.tap("button", "More: Scarf").await?;
    app.see_text("To pay 100,000").await?;
    ensure!(!app.is_cut_off().await?, "the counter is too wide");
    app.tap("button", "Pay…").await?;
    app.tap("button", Name::has("Take 100,000")).await?;
    sell::is_sold(app).await?;
    ensure!(!app.is_cut_off().await?, "what was sold is too wide");
    app.tap("button", "Next sale").await?;
    app.see_gone("region", "Sold").await?;
    app.tap("link", "Customers").await?;
    app.tap("option", Name::has("Malika")).await?;
    app.see_text("Bought for").await?;
    ensure!(!app.is_cut_off().await?, "the customer is too wide");
    Ok(())
}
