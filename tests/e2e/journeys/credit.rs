//! Selling on credit, and what becomes of the debt.

use anyhow::Result;
use daftar_e2e::{App, Name, customers, debts, frame, journey, welcome};

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
