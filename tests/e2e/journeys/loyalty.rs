//! Loyalty at the counter: what customers are entitled to, earn, use and give back.

use std::path::PathBuf;

use anyhow::Result;
use daftar_e2e::{App, Name, customers, data, frame, journey, sell, until, welcome};
use serde_json::json;
use thirtyfour::Key;

/// Malika's card.
const CARD: &str = "2000000012345";

/// A shop with rules: three levels, points, a stamp card, a coupon and a certificate.
pub fn shop(app: &App) -> Result<PathBuf> {
    let level = |name: &str, threshold: i64, discount_bp: i64| {
        json!({"id": name, "name": name, "threshold": threshold, "discount_bp": discount_bp,
            "cashback_bp": 500})
    };
    let file = json!({"format": "daftar", "version": 1, "records": [
        {"kind": "customer", "id": "malika", "given": "Malika", "card_number": CARD},
        {"kind": "product", "id": "scarf", "name": "Scarf", "price": 100_000},
        {"kind": "product", "id": "tea", "name": "Tea", "price": 20_000, "category": "Drinks"},
        {"kind": "programme", "id": "rules", "at": "2026-01-01T00:00:00Z", "is_on": true,
            "has_discount": true, "has_points": true, "pay_limit_bp": 5_000,
            "levels": [level("Bronze", 0, 0), level("Silver", 200_000, 1_000),
                level("Gold", 1_000_000, 1_500)],
            "stamp_cards": [{"id": "cups", "name": "Tea card", "categories": ["Drinks"],
                "needed": 3}]},
        {"kind": "coupon", "id": "ten", "code": "TEN-OFF", "title": "Ten", "kind_of": "percent",
            "percent_bp": 1_000, "minimum": 50_000},
        {"kind": "certificate", "id": "gift", "at": "2026-01-02T00:00:00Z", "code": "GIFT-80",
            "value": 80_000, "tenders": [{"method": "cash", "amount": 80_000}]},
    ]});
    app.place()
        .write("loyalty.json", file.to_string().as_bytes())
}

/// Opens the shop, at the counter.
pub async fn open_shop(app: &App) -> Result<()> {
    let file = shop(app)?;
    welcome::start_empty(app).await?;
    frame::go_to(app, "Data").await?;
    data::import(app, &file).await?;
    frame::go_to(app, "Sell").await
}

/// Malika buys so many of something, and is at the counter.
pub async fn malika_buys(app: &App, what: &str) -> Result<()> {
    sell::enter(app, CARD).await?;
    app.see("link", "Malika").await?;
    sell::enter(app, what).await?;
    app.see("button", Name::has("Remove:")).await.map(drop)
}

journey!(points_are_earned_used_and_given_back);
/// Two purchases lift a customer to the next level; the third takes its discount and all points;
/// a half of it comes back and then the rest, and the balance is what it was, line by line.
async fn points_are_earned_used_and_given_back(app: &mut App) -> Result<()> {
    open_shop(app).await?;
    malika_buys(app, "scarf").await?;
    app.see_text("Bronze 5% back · 200,000").await?;
    app.see_text("Earns 5,000").await?;
    sell::pay_cash(app).await?;
    app.see_text("Earned in points: 5,000").await?;
    malika_buys(app, "scarf").await?;
    app.see_text("reaches Silver").await?;
    sell::pay_cash(app).await?;
    app.see_text("New level: Silver!").await?;

    malika_buys(app, "2*scarf").await?;
    app.see_text("Silver 10% · 5% back · 800,000").await?;
    app.see_text("To pay 180,000").await?;
    app.click("button", "Silver discount").await?;
    app.see_text("To pay 200,000").await?;
    app.click("button", "Silver discount").await?;
    app.click("button", Name::has("Use points: 10,000")).await?;
    app.see_text("To pay 170,000").await?;
    app.see_text("Earns 8,500").await?;
    sell::pay_cash(app).await?;
    sell::open_receipt(app).await?;
    for words in [
        "Silver discount −20,000",
        "Points 10,000",
        "Points earned 8,500",
    ] {
        app.see_text(words).await?;
    }

    app.click("button", "Return…").await?;
    app.click("button", "Less: Scarf").await?;
    app.see_text("Points taken again: 4,250").await?;
    app.see_text("Points 5,000").await?;
    app.click("button", Name::has("Give back 85,000")).await?;
    app.see_text("Scarf × 1").await?;
    app.click("button", "Return…").await?;
    app.click("button", Name::has("Give back 85,000")).await?;
    until("nothing is left to come back", async || {
        let button = app.see("button", "Return…").await?;
        Ok((!button.is_enabled().await?).then_some(()))
    })
    .await?;

    frame::is_saved(app).await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "malika", "Malika").await?;
    // What is out of sight is not drawn.
    let script = "document.querySelector('.feed').scrollIntoView()";
    app.script(script, Vec::new()).await?;
    app.see_text("Reached Silver").await?;
    app.click("button", "Adjust points").await?;
    app.fill("textbox", "How many", "700").await?;
    app.fill("textbox", "Why", "an apology").await?;
    app.click("button", "Save").await?;
    app.see_text("10,700").await?;
    app.click("button", "Show the card").await?;
    app.see("img", Name::has(CARD)).await?;
    app.press(Key::Escape).await?;
    app.see_gone("img", Name::has(CARD)).await?;
    // Two earned, one spent and earned, twice given back and taken again, one by hand.
    app.click("button", Name::has("Points balance")).await?;
    app.see("dialog", "Points balance").await?;
    for words in [
        "9 entries",
        "Paid with points",
        "Given back with a return",
        "Taken again for a return",
        "an apology",
    ] {
        app.see_text(words).await?;
    }
    app.click("button", "Close").await?;
    // Two bought, the rest came back: that is what the level stands on.
    app.click("button", Name::has("Counted spend 200,000"))
        .await?;
    app.see("dialog", "What counts towards the level").await?;
    app.see_text("2 entries").await?;
    app.click("button", "Close").await?;
    frame::is_saved(app).await
}

journey!(codes_are_taken_or_refused);
/// A coupon is refused below its minimum and taken above it; a certificate pays a part, and the
/// rest of it stays on it.
async fn codes_are_taken_or_refused(app: &mut App) -> Result<()> {
    open_shop(app).await?;
    sell::enter(app, "tea").await?;
    app.click("button", "Coupon or certificate").await?;
    app.fill("textbox", "Coupon or certificate", "NO-SUCH")
        .await?;
    app.click("button", "Use").await?;
    app.see_text("No coupon or certificate has the code NO-SUCH")
        .await?;
    app.fill("textbox", "Coupon or certificate", "ten-off")
        .await?;
    app.click("button", "Use").await?;
    app.see_text("This coupon needs a purchase of 50,000")
        .await?;
    app.see_text("To pay 20,000").await?;
    sell::enter(app, "2*tea").await?;
    app.see_text("To pay 54,000").await?;
    sell::enter(app, "GIFT-80").await?;
    app.see_text("26,000").await?;
    app.see_text("To pay 0").await?;
    sell::pay_cash(app).await?;
    frame::go_to(app, "Loyalty").await?;
    app.click("button", Name::has("Left on certificates 26,000"))
        .await?;
    app.see("dialog", "Left on certificates").await?;
    app.see_text("GIFT-80").await?;
    app.click("button", "Close").await?;
    frame::go_to(app, "Sell").await?;
    sell::enter(app, "scarf").await?;
    sell::enter(app, "gift-80").await?;
    app.see_text("To pay 74,000").await?;
    sell::pay_cash(app).await?;
    sell::open_receipt(app).await?;
    app.see_text("Certificate GIFT-80 26,000").await?;
    frame::is_saved(app).await
}

journey!(the_fourth_cup_is_free);
/// A stamp card fills up and gives the next one free.
async fn the_fourth_cup_is_free(app: &mut App) -> Result<()> {
    open_shop(app).await?;
    malika_buys(app, "3*tea").await?;
    app.see_text("Tea card: 0 of 3").await?;
    sell::pay_cash(app).await?;
    malika_buys(app, "2*tea").await?;
    app.see_text("1 free").await?;
    app.see_text("To pay 20,000").await?;
    app.click("button", "Take the free one").await?;
    app.see_text("To pay 40,000").await?;
    app.click("button", "Take the free one").await?;
    sell::pay_cash(app).await?;
    sell::open_receipt(app).await?;
    app.click("button", "Return…").await?;
    app.see_text("Tea card: 1 stamp goes back").await?;
    app.see_text("Tea card: 1 free one can be taken again")
        .await?;
    app.click("button", "Cancel").await?;
    frame::go_to(app, "Sell").await?;
    malika_buys(app, "tea").await?;
    app.see_text("Tea card: 1 of 3").await?;
    frame::is_saved(app).await
}

journey!(more_points_than_allowed_sell_nothing);
/// Points over the limit are said to be too many, and nothing is sold until that is put right; no
/// more can be taken by hand than there are.
async fn more_points_than_allowed_sell_nothing(app: &mut App) -> Result<()> {
    open_shop(app).await?;
    malika_buys(app, "2*scarf").await?;
    sell::pay_cash(app).await?;
    malika_buys(app, "tea").await?;
    app.click("button", "Pay…").await?;
    app.fill("textbox", Name::has("Pay with points"), "9500")
        .await?;
    app.see_text("At most 9,000").await?;
    until("nothing can be taken", async || {
        let button = app.see("button", Name::has("Take ")).await?;
        Ok((!button.is_enabled().await?).then_some(()))
    })
    .await?;
    app.fill("textbox", Name::has("Pay with points"), "9000")
        .await?;
    app.click("button", Name::has("Take 9,000")).await?;
    sell::is_sold(app).await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "malika", "Malika").await?;
    app.click("button", "Adjust points").await?;
    app.click("radio", "Take").await?;
    app.click("button", "Save").await?;
    app.see_text("Say how much.").await?;
    app.fill("textbox", "How many", "900000").await?;
    app.fill("textbox", "Why", "a mistake").await?;
    app.click("button", "Save").await?;
    app.see_text("can be taken").await
}
