//! Selling on credit, and what becomes of the debt.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Name, customers, debts, frame, journey, sell, until, welcome};
use thirtyfour::Key;

journey!(a_debt_from_sale_to_statement);
/// A part is paid at once, a part later; a payment undone is owed again; then all is settled.
async fn a_debt_from_sale_to_statement(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Lola", "").await?;
    debts::sell(app, "Lola", "coat", "500000", "200000").await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Lola", "Lola").await?;
    debts::owes(app, "300,000").await?;

    debts::take_payment(app, "100000").await?;
    debts::owes(app, "200,000").await?;
    app.click("button", "Undo").await?;
    debts::owes(app, "300,000").await?;

    frame::go_to(app, "Debts").await?;
    app.see("option", Name::has("Lola")).await?;
    app.see_text("1 debtor").await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Lola", "Lola").await?;
    debts::take_payment(app, "300000").await?;
    app.see_text("Owes nothing.").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("Owes nothing.").await?;

    app.click("link", "Statement").await?;
    app.see("article", "Statement of account").await?;
    for words in ["Lola", "300,000", "Payment"] {
        app.see_text(words).await?;
    }
    Ok(())
}

journey!(one_receipt_of_two);
/// Two receipts are owed. One is promised for another day and then given up; the other stays.
async fn one_receipt_of_two(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Lola", "").await?;
    debts::sell(app, "Lola", "coat", "540000", "").await?;
    app.click("button", "Next sale").await?;
    debts::sell(app, "Lola", "hat", "60000", "").await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Lola", "Lola").await?;
    debts::owes(app, "600,000").await?;
    app.click("button", Name::has("Owes 600,000")).await?;
    app.see("dialog", "Debt").await?;
    debts::open_debt(app, "60,000").await?;
    app.click("button", "Promise to pay").await?;
    app.see("dialog", "Promise to pay").await?;
    ensure!(app.chosen("Which debt").await?.contains("60,000"));
    app.click("button", Name::has("7 days")).await?;
    app.click("button", "Promise to pay").await?;
    app.see_text("Promised for").await?;
    app.see_gone("dialog", Name::Any).await?;
    debts::open_debt(app, "60,000").await?;
    app.see_text("promised for").await?;
    app.click("button", "Write off").await?;
    app.fill("textbox", Name::has("Why it is written off"), "a gift")
        .await?;
    app.click("button", "Write off").await?;
    debts::owes(app, "540,000").await?;
    app.see_text("1 settled debt").await?;
    frame::is_saved(app).await
}

journey!(what_the_old_notebook_said);
/// A debt, points and what was spent are taken over from a paper notebook, and each opens to that.
async fn what_the_old_notebook_said(app: &mut App) -> Result<()> {
    super::loyalty::open_shop(app).await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "malika", "Malika").await?;
    app.click("button", "Opening balance").await?;
    app.fill("textbox", "Amount", "40000").await?;
    app.fill("textbox", "Points they held", "3000").await?;
    app.fill("textbox", "Spent before this notebook", "250000")
        .await?;
    app.click("button", "Save").await?;
    app.see_text("Opening balance written down").await?;
    debts::owes(app, "40,000").await?;
    app.see_text("Silver").await?;
    app.click("button", Name::has("Points balance 3,000"))
        .await?;
    app.see_text("From before this notebook").await?;
    app.click("button", "Close").await?;
    app.click("button", Name::has("Counted spend 250,000"))
        .await?;
    app.see_text("+250,000").await?;
    app.click("button", "Close").await?;
    frame::go_to(app, "Sell").await?;
    super::loyalty::malika_buys(app, "tea").await?;
    app.see_text("Silver 10%").await?;
    app.click("button", Name::has("Points: 3,000")).await?;
    app.see("dialog", "Points balance").await?;
    app.see_text("1 entry").await?;
    app.click("button", "Close").await?;
    app.click("button", Name::has("Owes 40,000")).await?;
    app.see("dialog", "Debt").await?;
    app.see_text("From before this notebook").await?;
    app.click("button", "Close").await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "malika", "Malika").await?;
    app.click("button", "More about the debt").await?;
    app.click("menuitem", "Opening balance").await?;
    app.see_text("Taken over already").await?;
    app.see_text("They owed: 40,000").await
}

journey!(a_debt_is_given_up);
/// What will never be paid is written off with a reason, and stands in the timeline.
async fn a_debt_is_given_up(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Anvar", "").await?;
    debts::sell(app, "Anvar", "boots", "400000", "").await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Anvar", "Anvar").await?;
    debts::owes(app, "400,000").await?;
    app.click("button", "More about the debt").await?;
    app.click("menuitem", "Write off").await?;
    app.fill("textbox", Name::has("Why it is written off"), "left town")
        .await?;
    app.click("button", "Write off").await?;
    app.see_text("Owes nothing.").await?;
    // What is far below the fold is not drawn yet.
    let script = "document.querySelector('.feed').scrollIntoView()";
    app.script(script, Vec::new()).await?;
    app.see_text("left town").await?;
    frame::is_saved(app).await
}

journey!(an_amount_is_kept_and_an_advance_counts);
/// An amount that was typed stays when a receipt is chosen for it. What was paid ahead covers the
/// next sale on credit, so that no day is asked for.
async fn an_amount_is_kept_and_an_advance_counts(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Lola", "").await?;
    debts::sell(app, "Lola", "coat", "300000", "").await?;
    app.click("button", "Next sale").await?;
    debts::sell(app, "Lola", "hat", "60000", "").await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Lola", "Lola").await?;
    debts::owes(app, "360,000").await?;
    app.click("button", "Take a payment").await?;
    app.see("dialog", Name::has("Payment from")).await?;
    app.fill("textbox", "Amount", "460000").await?;
    app.see_text("Then 100,000").await?;
    app.press(Key::Tab).await?;
    app.script(
        "const list = document.querySelector('dialog[open] select');
        list.selectedIndex = 1;
        list.dispatchEvent(new Event('change', { bubbles: true }));",
        Vec::new(),
    )
    .await?;
    app.see_text("Then 100,000").await?;
    app.click("button", "Take a payment").await?;
    app.see_text("Payment taken: 460,000").await?;
    app.see_gone("dialog", Name::Any).await?;

    frame::go_to(app, "Sell").await?;
    sell::type_line(app, "scarf", "90000").await?;
    app.fill("combobox", "Customer", "Lola").await?;
    app.see("option", Name::has("Lola")).await?;
    app.press(Key::Enter).await?;
    app.see("button", "Without a customer").await?;
    app.click("button", "Pay…").await?;
    app.click("radio", "On credit").await?;
    app.see_text("Covered by what was paid ahead: 90,000")
        .await?;
    app.see_text("Stays owed: 0").await?;
    ensure!(!app.text().await?.contains("To be paid by"));
    app.see("button", Name::has("from the advance")).await?;
    // The shorter way to the same.
    app.click("radio", "From the advance").await?;
    app.see_text("Covered by what was paid ahead: 90,000")
        .await?;
    app.click("button", Name::has("from the advance")).await?;
    sell::is_sold(app).await?;
    app.see_text("Paid ahead 90,000").await?;

    // The rest of it is given back; who owes nothing has nothing to promise.
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Lola", "Lola").await?;
    app.click("button", "More about the debt").await?;
    app.see("menuitem", "Give back what was paid ahead").await?;
    app.see_gone("menuitem", "Promise to pay").await?;
    app.click("menuitem", "Give back what was paid ahead")
        .await?;
    app.fill("textbox", "Amount", "10001").await?;
    app.click("button", Name::has("Give back 10,001")).await?;
    app.see_text("Only 10,000 soʻm was paid ahead").await?;
    app.fill("textbox", "Amount", "10000").await?;
    app.click("button", Name::has("Give back 10,000")).await?;
    app.see_text("Given back: 10,000").await?;
    app.see_gone("dialog", Name::Any).await?;
    until("nothing is paid ahead any more", async || {
        Ok((!app.text().await?.contains("Paid ahead")).then_some(()))
    })
    .await?;
    frame::is_saved(app).await
}

journey!(goods_nobody_paid_for_come_off_the_debt);
/// Goods sold on credit come back: no money is given for them, the debt goes.
async fn goods_nobody_paid_for_come_off_the_debt(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Lola", "").await?;
    debts::sell(app, "Lola", "coat", "500000", "").await?;
    app.see_text("Owed in all 500,000").await?;
    sell::open_receipt(app).await?;
    app.click("button", "Return…").await?;
    app.see_text("Nothing was paid for this yet").await?;
    app.see_text("Off the debt 500,000").await?;
    app.see_gone("radio", "Cash").await?;
    app.click("button", "Take the goods back").await?;
    app.see_text("Goods taken back: 500,000").await?;
    frame::is_saved(app).await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Lola", "Lola").await?;
    app.see_text("Owes nothing.").await
}

journey!(goods_of_a_debt_given_up_give_no_money);
/// What was given up of a debt is undone when the goods come back, and nothing is paid ahead by it.
async fn goods_of_a_debt_given_up_give_no_money(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Lola", "").await?;
    debts::sell(app, "Lola", "coat", "500000", "100000").await?;
    sell::open_receipt(app).await?;
    let receipt = app.script("return location.pathname", Vec::new()).await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Lola", "Lola").await?;
    app.click("button", "More about the debt").await?;
    app.click("menuitem", "Write off").await?;
    app.fill("textbox", Name::has("Why it is written off"), "left town")
        .await?;
    app.click("button", "Write off").await?;
    app.see_text("Owes nothing.").await?;
    frame::is_saved(app).await?;
    app.visit(receipt.as_str().unwrap_or_default()).await?;
    app.click("button", "Return…").await?;
    app.see_text("of the write-off is undone").await?;
    ensure!(!app.text().await?.contains("comes off the debt"));
    app.click("button", Name::has("Give back 100,000")).await?;
    app.see_text("Given back: 100,000").await?;
    frame::is_saved(app).await?;
    frame::go_to(app, "Customers").await?;
    customers::open(app, "Lola", "Lola").await?;
    app.see_text("Owes nothing.").await?;
    ensure!(!app.text().await?.contains("Paid ahead"));
    Ok(())
}
