//! What counts towards a level and since when, and what is taken only from or until a day.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Result, ensure};
use daftar::domain::{Day, Moment, Zone};
use daftar_e2e::{App, Name, data, frame, journey, sell, until, welcome};
use serde_json::{Value, json};

use super::loyalty::malika_buys;

/// Malika bought much long ago, some last year, and nothing since.
fn shop(today: Day, last_year: Day) -> Value {
    let day = |days: i32| Day(today.0 + days).to_string();
    let level = |name: &str, threshold: i64, discount_bp: i64| {
        json!({"id": name, "name": name, "threshold": threshold, "discount_bp": discount_bp,
            "cashback_bp": 500})
    };
    let sale = |id: &str, on: Day, price: i64| {
        json!({"kind": "sale", "id": id, "at": format!("{on}T12:00:00Z"), "customer": "malika",
            "lines": [{"text": "Coat", "quantity_milli": 1000, "unit_price": price}]})
    };
    let certificate = |code: &str, until: String| {
        json!({"kind": "certificate", "id": code, "at": "2024-01-02T00:00:00Z", "code": code,
            "value": 80_000, "until": until,
            "tenders": [{"method": "cash", "amount": 80_000}]})
    };
    json!({"format": "daftar", "version": 1, "records": [
        {"kind": "customer", "id": "malika", "given": "Malika", "card_number": "2000000012345"},
        {"kind": "product", "id": "scarf", "name": "Scarf", "price": 100_000},
        {"kind": "programme", "id": "rules", "at": "2024-01-01T00:00:00Z", "is_on": true,
            "has_discount": true, "has_points": true, "window": "rolling_year",
            "not_earning": ["card"],
            "levels": [level("Bronze", 0, 0), level("Silver", 200_000, 1_000),
                level("Gold", 1_000_000, 1_500)]},
        {"kind": "coupon", "id": "early", "code": "EARLY", "title": "Spring",
            "kind_of": "percent", "percent_bp": 1_000, "from": day(2)},
        certificate("LATE", day(-2)),
        certificate("TODAY", day(1)),
        sale("long ago", Day(today.0 - 400), 900_000),
        sale("last year", last_year, 300_000),
    ]})
}

journey!(what_counts_for_a_level_and_until_when);
/// A rolling year forgets what is older, a calendar year begins on the first of January; a card
/// earns nothing where the rules say so; a coupon is not taken before its first day nor a
/// certificate after its last.
async fn what_counts_for_a_level_and_until_when(app: &mut App) -> Result<()> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis() as i64;
    let today = Zone::fixed(0).day_of(Moment(now));
    let last_year = Day::from_ymd(today.ymd().0 - 1, 12, 30).unwrap_or_default();
    let file = shop(today, last_year).to_string();
    let file = app.place().write("years.json", file.as_bytes())?;
    welcome::start_empty(app).await?;
    frame::go_to(app, "Data").await?;
    data::import(app, &file).await?;
    frame::go_to(app, "Sell").await?;

    malika_buys(app, "scarf").await?;
    // In the last days of December that is a year ago too.
    let is_within = today.0 - last_year.0 < 363;
    if is_within {
        app.see_text("Silver 10% · 5% back · 700,000").await?;
    }
    app.see_text("Earns").await?;
    app.click("button", "Pay…").await?;
    app.click("radio", "Card").await?;
    // What is promised before is what the receipt says.
    until("a card is known to earn nothing", async || {
        let words = app.see("dialog", "Payment").await?.text().await?;
        Ok((!words.contains("Earns")).then_some(()))
    })
    .await?;
    app.click("button", Name::has("Take ")).await?;
    sell::is_sold(app).await?;
    ensure!(!app.text().await?.contains("Earned in points"));
    sell::open_receipt(app).await?;
    ensure!(!app.text().await?.contains("Points earned"));

    frame::go_to(app, "Loyalty").await?;
    app.click("tab", "Programme").await?;
    app.choose(
        "Which purchases count for a level",
        "Since the first of January",
    )
    .await?;
    app.click("button", "Save").await?;
    app.see_text("The programme is saved").await?;
    frame::go_to(app, "Sell").await?;
    malika_buys(app, "scarf").await?;
    app.see_text("Bronze 5% back").await?;
    sell::pay_cash(app).await?;
    app.see_text("Earned in points: 5,000").await?;

    sell::enter(app, "scarf").await?;
    for (code, words) in [
        ("EARLY", "This coupon is not valid yet"),
        ("LATE", "The certificate has expired"),
    ] {
        app.click("button", "Coupon or certificate").await?;
        app.fill("textbox", "Coupon or certificate", code).await?;
        app.click("button", "Use").await?;
        app.see_text(words).await?;
        app.see_text("To pay 100,000").await?;
        app.click("button", Name::has("Leave out")).await?;
    }
    sell::enter(app, "TODAY").await?;
    app.see_text("To pay 20,000").await?;
    sell::pay_cash(app).await?;
    frame::is_saved(app).await
}
