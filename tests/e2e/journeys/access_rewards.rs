//! Everybody can use the pages of loyalty and debts: axe-core finds nothing on them, in light and
//! in dark.

use anyhow::Result;
use daftar_e2e::{App, Audit, Name, customers, debts, frame, journey, sell, welcome};
use thirtyfour::Key;

use super::loyalty::{malika_buys, open_shop};

/// Looks at the dialog a button opens, and closes it.
async fn look_at_dialog(app: &App, audit: &mut Audit<'_>, button: &str) -> Result<()> {
    app.click("button", Name::has(button)).await?;
    app.see("dialog", Name::Any).await?;
    audit.look(button).await?;
    app.click("button", "Close").await?;
    app.see_gone("dialog", Name::Any).await
}

journey!(loyalty_for_everybody: chromium);
/// Every tab of the page and every dialog on it.
async fn loyalty_for_everybody(app: &mut App) -> Result<()> {
    let app = &*app;
    let mut audit = Audit::of(app)?;
    open_shop(app).await?;
    malika_buys(app, "scarf").await?;
    sell::pay_cash(app).await?;
    frame::go_to(app, "Loyalty").await?;
    app.see_text("Points customers hold").await?;
    audit.look("overview").await?;
    look_at_dialog(app, &mut audit, "Points customers hold").await?;
    app.click("tab", "Programme").await?;
    app.see_text("Levels").await?;
    audit.look("programme").await?;
    app.click("tab", "Coupons").await?;
    app.see_text("TEN-OFF").await?;
    audit.look("coupons").await?;
    look_at_dialog(app, &mut audit, "New coupon").await?;
    look_at_dialog(app, &mut audit, "Edit: TEN-OFF").await?;
    app.click("tab", "Gift certificates").await?;
    app.see_text("GIFT-80").await?;
    audit.look("certificates").await?;
    look_at_dialog(app, &mut audit, "Sell a certificate").await?;
    look_at_dialog(app, &mut audit, "What became of GIFT-80").await?;
    look_at_dialog(app, &mut audit, "Refund: GIFT-80").await?;
    app.click("tab", "Simulator").await?;
    app.click("button", "Calculate").await?;
    app.see_text("Cost in all").await?;
    audit.look("simulator").await?;
    audit.verdict()
}

journey!(rewards_for_everybody: chromium);
/// What customers are rewarded with, at the counter and on their page.
async fn rewards_for_everybody(app: &mut App) -> Result<()> {
    let app = &*app;
    let mut audit = Audit::of(app)?;
    welcome::start_empty(app).await?;
    frame::go_to(app, "Loyalty").await?;
    app.see_text("Reward those who come back").await?;
    audit.look("no programme").await?;
    for tab in ["Coupons", "Gift certificates", "Simulator"] {
        app.click("tab", tab).await?;
        audit.look(&format!("{tab}, empty")).await?;
    }
    let file = super::loyalty::shop(app)?;
    frame::go_to(app, "Data").await?;
    daftar_e2e::data::import(app, &file).await?;
    frame::go_to(app, "Sell").await?;
    malika_buys(app, "2*scarf").await?;
    app.see_text("reaches Silver").await?;
    audit.look("entitled at the counter").await?;
    sell::pay_cash(app).await?;
    app.see_text("New level: Silver!").await?;
    audit.look("a new level").await?;
    malika_buys(app, "4*tea").await?;
    app.click("button", "Coupon or certificate").await?;
    app.fill("textbox", "Coupon or certificate", "GIFT-80")
        .await?;
    app.click("button", "Use").await?;
    app.see_text("Certificate GIFT-80").await?;
    audit.look("a certificate at the counter").await?;
    look_at_dialog(app, &mut audit, "Points: 10,000").await?;
    app.click("button", "Pay…").await?;
    audit.look("paying with points").await?;
    app.click("button", "Cancel").await?;
    sell::pay_cash(app).await?;
    sell::open_receipt(app).await?;
    audit.look("a receipt with rewards").await?;
    app.click("button", "Return…").await?;
    audit.look("a return of rewards").await?;
    app.click("button", "Cancel").await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "malika", "Malika").await?;
    app.see("heading", "Loyalty").await?;
    audit.look("a member").await?;
    for button in [
        "Points balance",
        "Counted spend",
        "Adjust points",
        "Show the card",
    ] {
        look_at_dialog(app, &mut audit, button).await?;
    }
    audit.verdict()
}

journey!(debts_for_everybody: chromium);
/// The page of debts, the debt of one customer and all that is done about it.
async fn debts_for_everybody(app: &mut App) -> Result<()> {
    let app = &*app;
    let mut audit = Audit::of(app)?;
    welcome::start_empty(app).await?;
    frame::go_to(app, "Debts").await?;
    app.see("heading", Name::Any).await?;
    audit.look("no debts").await?;
    frame::go_to(app, "Customers").await?;
    customers::add(app, "Nguyễn Thị Hồng Nhung", "+998 90 111 22 33").await?;
    debts::sell(app, "nguyen", "coat", "500000", "200000").await?;
    app.click("button", "Next sale").await?;
    frame::go_to(app, "Sell").await?;
    app.fill("combobox", "Customer", "nguyen").await?;
    app.see("option", Name::has("Nguyễn")).await?;
    app.press(Key::Enter).await?;
    app.see("button", Name::has("Owes 300,000")).await?;
    audit.look("a debtor at the counter").await?;
    look_at_dialog(app, &mut audit, "Owes 300,000").await?;
    frame::go_to(app, "Debts").await?;
    app.see_text("1 debtor").await?;
    audit.look("debts").await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "nguyen", "Nguyễn Thị Hồng Nhung").await?;
    app.see("region", "Debt").await?;
    audit.look("a debtor").await?;
    look_at_dialog(app, &mut audit, "Take a payment").await?;
    look_at_dialog(app, &mut audit, "Remind").await?;
    look_at_dialog(app, &mut audit, "Owes 300,000").await?;
    for item in [
        "Promise to pay",
        "Limit for this customer",
        "Opening balance",
        "Write off",
    ] {
        app.click("button", "More about the debt").await?;
        app.click("menuitem", item).await?;
        app.see("dialog", item).await?;
        audit.look(item).await?;
        app.click("button", "Close").await?;
        app.see_gone("dialog", item).await?;
    }
    debts::open_debt(app, "Receipt").await?;
    audit.look("an open debt").await?;
    app.click("link", "Statement").await?;
    app.see("article", "Statement of account").await?;
    audit.look("statement").await?;
    audit.verdict()
}
