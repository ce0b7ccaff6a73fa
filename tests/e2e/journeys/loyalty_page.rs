//! The page of loyalty: programmes set up, coupons, gift certificates, what a programme would cost.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Name, frame, journey, until, welcome};
use thirtyfour::{By, Key};

journey!(each_kind_of_programme_is_set_up);
/// Every start is chosen and saved as it is; each is undone but the last, which stays.
async fn each_kind_of_programme_is_set_up(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Loyalty").await?;
    for start in ["Accumulating discount", "Cashback", "Stamp card"] {
        app.click("button", Name::has(start)).await?;
        app.click("button", "Save").await?;
        frame::answer(app, "The programme is saved", "Undo").await?;
        app.see_text("Undone").await?;
        app.click("tab", "Overview").await?;
        app.see_text("Reward those who come back").await?;
    }
    app.click("button", Name::has("Both")).await?;
    app.see_text("Gold").await?;
    app.click("button", "Save").await?;
    app.see_text("The programme is saved").await?;
    app.click("tab", "Overview").await?;
    app.see_text("Points customers hold").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("Points customers hold").await.map(drop)
}

journey!(a_programme_in_the_making_is_kept);
/// What is wrong is said at its field, which gets the focus; another page and a reload keep what
/// is not saved yet, until it is saved or discarded.
async fn a_programme_in_the_making_is_kept(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Loyalty").await?;
    app.click("button", Name::has("Cashback")).await?;
    app.fill("textbox", "From spend of", "5").await?;
    app.click("button", "Save").await?;
    app.see_text("the first begins at 0").await?;
    app.see_focused("textbox", "From spend of").await?;
    let script = "const field = document.activeElement;
        const named = field.getAttribute('aria-describedby') ?? '';
        const told = named.split(' ').map((id) => document.getElementById(id)?.textContent);
        return field.ariaInvalid === 'true' && told.join().includes('begins at 0');";
    ensure!(app.script(script, Vec::new()).await? == true);
    frame::go_to(app, "Sell").await?;
    frame::go_to(app, "Loyalty").await?;
    app.see_text("not saved yet").await?;
    app.reload().await?;
    app.see_text("not saved yet").await?;
    app.click("button", "Go on with it").await?;
    app.see_gone("button", "Go on with it").await?;
    app.click("button", "Save").await?;
    app.see_focused("textbox", "From spend of").await?;
    app.fill("textbox", "From spend of", "0").await?;
    until("nothing is wrong any more", async || {
        Ok((!app.text().await?.contains("begins at 0")).then_some(()))
    })
    .await?;
    app.click("button", "Save").await?;
    app.see_text("The programme is saved").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("Points customers hold").await?;
    ensure!(!app.text().await?.contains("not saved yet"));
    Ok(())
}

journey!(a_coupon_is_written_and_switched_off);
/// A coupon with a code of one's own, taken out of use again.
async fn a_coupon_is_written_and_switched_off(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Loyalty").await?;
    app.click("tab", "Coupons").await?;
    app.click("button", "New coupon").await?;
    app.fill("textbox", "Code", "SPRING").await?;
    app.click("button", "Save").await?;
    app.see_text("Say how much.").await?;
    app.see_focused("textbox", "Percentage").await?;
    app.fill("textbox", "Percentage", "150").await?;
    app.click("button", "Save").await?;
    app.see_focused("textbox", "Percentage").await?;
    app.fill("textbox", "Percentage", "15").await?;
    app.click("button", "Save").await?;
    app.see_text("Coupon saved: SPRING").await?;
    app.see_text("15%").await?;
    app.click("button", "Edit: SPRING").await?;
    app.fill("textbox", "Percentage", "20").await?;
    app.click("button", "Save").await?;
    app.see_text("20%").await?;
    app.click("button", "Switch off: SPRING").await?;
    app.see("button", "Switch on: SPRING").await?;
    frame::is_saved(app).await
}

journey!(a_certificate_is_sold_and_refunded);
/// A certificate is sold for cash, and all of it given back.
async fn a_certificate_is_sold_and_refunded(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Loyalty").await?;
    app.click("tab", "Gift certificates").await?;
    app.click("button", "Sell a certificate").await?;
    app.fill("textbox", "Code", "GIFT7").await?;
    app.click("button", "Sell a certificate").await?;
    app.see_text("Say how much.").await?;
    app.see_focused("textbox", "Value").await?;
    app.fill("textbox", "Value", "200000").await?;
    app.click("button", "Sell a certificate").await?;
    app.see_text("Certificate sold: GIFT7").await?;
    app.press(Key::Escape).await?;
    app.see_text("200,000").await?;
    app.click("button", "What became of GIFT7").await?;
    app.see_text("1 entry").await?;
    app.see_text("+200,000").await?;
    app.click("button", "Close").await?;
    app.click("button", "Refund: GIFT7").await?;
    app.click("button", "Refund").await?;
    app.see_text("Given back:").await?;
    app.see_gone("button", "Refund: GIFT7").await?;
    app.see_text("Refunded").await?;
    frame::is_saved(app).await
}

journey!(the_simulator_shows_what_a_draft_would_cost);
/// What the sample shop gives its customers is seen; then other programmes, chosen from those to
/// begin with, are replayed over its sales.
async fn the_simulator_shows_what_a_draft_would_cost(app: &mut App) -> Result<()> {
    welcome::try_sample(app).await?;
    frame::go_to(app, "Loyalty").await?;
    for level in ["Regular", "Silver"] {
        app.see("button", Name::has(level)).await?;
    }
    // Every number of members opens to who they are.
    app.click("button", Name::has("Gold")).await?;
    let gold = app.see("dialog", "Gold").await?;
    ensure!(!gold.find_all(By::Css("a")).await?.is_empty());
    app.click("button", "Close").await?;
    app.see_gone("dialog", "Gold").await?;
    app.click("tab", "Simulator").await?;
    app.choose("Programme", "Both").await?;
    app.click("button", "Calculate").await?;
    for words in ["Cost in all", "Margin after rewards", "would get more"] {
        app.see_text(words).await?;
    }
    app.choose("Programme", "Stamp card").await?;
    app.click("button", "Calculate").await?;
    until("the level's discounts are gone", async || {
        let rows = app.all("row", Name::has("Discounts of levels")).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let text = row.text().await?;
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        Ok((digits == "000").then_some(()))
    })
    .await
}
