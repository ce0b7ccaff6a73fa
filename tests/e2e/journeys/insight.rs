//! Reports: figures, pictures by keyboard, tables, and the rows behind each figure.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use daftar_e2e::{App, Audit, Name, data, frame, journey, until, welcome};
use serde_json::json;
use thirtyfour::Key;

/// A shop with two customers and three sales of this day.
async fn shop(app: &App) -> Result<PathBuf> {
    let now = app
        .script("return new Date().toISOString()", Vec::new())
        .await?;
    let sale = |id: &str, customer: Option<&str>, product: &str, price: i64, method: &str| {
        json!({"kind": "sale", "id": id, "at": now, "customer": customer,
            "lines": [{"product": product, "text": product, "quantity_milli": 1_000,
                "unit_price": price, "unit_cost": price / 2}],
            "tenders": [{"method": method, "amount": price}]})
    };
    let file = json!({"format": "daftar", "version": 1, "records": [
        {"kind": "customer", "id": "malika", "given": "Malika"},
        {"kind": "customer", "id": "aziz", "given": "Aziz"},
        {"kind": "product", "id": "scarf", "name": "Scarf", "price": 100_000,
            "category": "Clothes"},
        {"kind": "product", "id": "tea", "name": "Tea", "price": 20_000, "category": "Drinks"},
        sale("one", Some("malika"), "scarf", 100_000, "cash"),
        sale("two", Some("aziz"), "tea", 20_000, "card"),
        sale("three", None, "tea", 20_000, "cash"),
    ]});
    app.place()
        .write("insight.json", file.to_string().as_bytes())
}

journey!(reports_open_to_what_is_behind_them);
/// An empty shop says what to do; a shop with sales tells them, and each figure opens to its
/// receipts, each name to its page.
async fn reports_open_to_what_is_behind_them(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Insight").await?;
    app.see_text("Nothing sold yet").await?;
    let file = shop(app).await?;
    frame::go_to(app, "Data").await?;
    data::import(app, &file).await?;
    frame::go_to(app, "Insight").await?;
    app.see("heading", "At a glance").await?;
    app.see("button", Name::has("140,000")).await?;
    app.click("button", Name::has("Sales with a known customer"))
        .await?;
    app.see("dialog", Name::has("Sales with a known customer"))
        .await?;
    app.see_text("2 receipts").await?;
    app.see("link", "Malika").await?;
    app.click("button", "Close").await?;
    // A figure of people opens to people.
    app.click("button", Name::has("New customers")).await?;
    app.see("dialog", Name::has("New customers")).await?;
    app.see_text("2 customers").await?;
    app.click("button", "Close").await?;
    app.click("tab", "Products").await?;
    app.see("heading", "Best and worst sellers").await?;
    app.click("tab", "Customers").await?;
    app.see("heading", "Who brings most").await?;
    app.click("tab", "Lifetime value").await?;
    app.see_text("Not enough data yet").await?;
    app.see_text("Does not depend on the period above").await?;
    app.click("tab", "Forecast").await?;
    app.see("heading", "Sales to come").await?;
    app.click("tab", "Scorecard").await?;
    app.see("button", Name::has("Customers who bought"))
        .await
        .map(drop)
}

journey!(a_chart_is_walked_by_keyboard);
/// Arrows go from point to point, each said in words; Enter opens the receipts behind it.
async fn a_chart_is_walked_by_keyboard(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    let file = shop(app).await?;
    frame::go_to(app, "Data").await?;
    data::import(app, &file).await?;
    frame::go_to(app, "Insight").await?;
    let chart = app.see("slider", Name::has("By category")).await?;
    chart.focus().await?;
    app.press(Key::Right).await?;
    app.see_text("Clothes: ").await?;
    app.press(Key::Right).await?;
    app.see_text("Drinks: ").await?;
    app.press(Key::Home).await?;
    app.see_text("Clothes: ").await?;
    app.press(Key::End).await?;
    app.see_text("Drinks: ").await?;
    let chart = app.see("slider", Name::has("By category")).await?;
    let said = chart.attr("aria-valuetext").await?.unwrap_or_default();
    ensure!(said.starts_with("Drinks: "), "the chart says {said:?}");
    app.press(Key::Enter).await?;
    app.see("dialog", "Drinks").await?;
    app.see_text("2 receipts").await?;
    app.press(Key::Escape).await?;
    app.see_gone("dialog", "Drinks").await
}

journey!(a_report_leaves_as_files);
/// The table as a file for spreadsheets and on the clipboard, the picture as a drawing and as dots,
/// the report on paper.
async fn a_report_leaves_as_files(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    let file = shop(app).await?;
    frame::go_to(app, "Data").await?;
    data::import(app, &file).await?;
    frame::go_to(app, "Insight").await?;
    app.see("slider", Name::has("By category")).await?;
    leave(app, "Save the table (CSV)").await?;
    let table = String::from_utf8(taken(app, "csv").await?)?;
    let rows: Vec<&str> = table.trim_start_matches('\u{feff}').lines().collect();
    ensure!(
        rows.len() == 3 && rows[1].starts_with("Clothes,100000,"),
        "the table: {rows:?}"
    );
    leave(app, "Save the drawing (SVG)").await?;
    let drawn = String::from_utf8(taken(app, "svg").await?)?;
    ensure!(
        drawn.starts_with("<svg") && drawn.contains("Clothes") && drawn.ends_with("</svg>"),
        "the drawing: {drawn}"
    );
    leave(app, "Save the picture (PNG)").await?;
    let dots = taken(app, "png").await?;
    ensure!(dots.starts_with(b"\x89PNG"), "no PNG came");
    let table = copied(app).await?;
    let rows: Vec<&str> = table.lines().collect();
    ensure!(
        rows.len() == 3 && rows[1].starts_with("Clothes\t100000\t"),
        "the clipboard: {table:?}"
    );
    // Alone on paper, with how it is computed and its table; then all are back.
    let paper = printed(app).await?;
    ensure!(
        paper == json!([["By category", true, true]]),
        "on paper: {paper}"
    );
    app.script("dispatchEvent(new Event('afterprint'))", Vec::new())
        .await?;
    until("all reports are back", async || {
        let left_out = "return document.querySelectorAll('.report.no-print').length";
        let left_out = app.script(left_out, Vec::new()).await?;
        Ok((left_out == json!(0)).then_some(()))
    })
    .await
}

async fn leave(app: &App, choice: &str) -> Result<()> {
    choose(app, choice).await?;
    app.see_text("The file was saved").await
}

async fn choose(app: &App, choice: &str) -> Result<()> {
    app.click("button", "Export: By category").await?;
    app.click("menuitem", choice).await
}

/// The table as it is put on the clipboard, which a driver may not read: what would be written there
/// is kept instead.
async fn copied(app: &App) -> Result<String> {
    let watch = "const writeText = async (text) => { window.copied = text; };
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });";
    app.script(watch, Vec::new()).await?;
    choose(app, "Copy the table").await?;
    app.see_text("The table was copied").await?;
    let copied = app.script("return window.copied", Vec::new()).await?;
    Ok(copied.as_str().unwrap_or_default().to_owned())
}

/// What would be on paper: each report, and whether how it is computed and its table are open.
async fn printed(app: &App) -> Result<serde_json::Value> {
    let watch = "window.print = () => {
            const is_open = (report, part) => report.querySelector(`details.${part}`).open;
            window.paper = [...document.querySelectorAll('.report:not(.no-print)')].map((report) => [
                report.querySelector('h2').textContent.trim(),
                is_open(report, 'report-how'), is_open(report, 'report-table'),
            ]);
        };";
    app.script(watch, Vec::new()).await?;
    choose(app, "Print this report").await?;
    until("the report is printed", async || {
        let paper = app
            .script("return window.paper ?? null", Vec::new())
            .await?;
        Ok((!paper.is_null()).then_some(paper))
    })
    .await
}

/// What was downloaded. The next download is then the only one.
async fn taken(app: &App, ending: &str) -> Result<Vec<u8>> {
    let file = app.place().downloaded().await?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    ensure!(
        name.starts_with("daftar-categories-") && name.ends_with(ending),
        "the file is called {name}"
    );
    let bytes = std::fs::read(&file)?;
    std::fs::remove_file(file)?;
    Ok(bytes)
}

journey!(a_group_opens_to_a_list_and_becomes_a_tag);
/// A named group of customers opens to who is in it; they are tagged all at once.
async fn a_group_opens_to_a_list_and_becomes_a_tag(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    let file = shop(app).await?;
    frame::go_to(app, "Data").await?;
    data::import(app, &file).await?;
    frame::go_to(app, "Insight").await?;
    app.click("tab", "Customers").await?;
    // Both came today: nobody is more recent than the other.
    app.click("button", "Hibernating").await?;
    app.see("dialog", "Hibernating").await?;
    app.see_text("2 customers").await?;
    app.click("button", "Tag all of them").await?;
    app.fill("combobox", "Tags to put on", "VIP").await?;
    app.press(Key::Enter).await?;
    app.see("button", "Remove VIP").await?;
    app.click("button", "Save").await?;
    app.see_gone("button", "Save").await?;
    app.click("link", "Malika").await?;
    app.see("heading", "Malika").await?;
    frame::is_saved(app).await?;
    app.see_text("VIP").await?;
    // Three sales teach nothing of who comes again: it is said, not guessed.
    app.click("button", "Will they come again?").await?;
    app.see_text("Not enough data yet").await
}

journey!(reports_for_everybody: chromium);
/// Every tab of the page with a full shop, its tables and what lies behind.
async fn reports_for_everybody(app: &mut App) -> Result<()> {
    let app = &*app;
    let mut audit = Audit::of(app)?;
    welcome::try_sample(app).await?;
    frame::go_to(app, "Insight").await?;
    app.see("heading", "At a glance").await?;
    let tabs = [
        ("Overview", "By way of paying"),
        ("Products", "What does not sell"),
        ("Customers", "Who sends others"),
        ("Lifetime value", "Was it right so far?"),
        ("Forecast", "What to reorder"),
        ("Scorecard", "The shop in a handful of figures"),
    ];
    for (tab, last) in tabs {
        app.click("tab", tab).await?;
        app.see("heading", last).await?;
        app.script(
            "for (const one of document.querySelectorAll('.report details')) one.open = true",
            Vec::new(),
        )
        .await?;
        audit.look(tab).await?;
    }
    app.click("tab", "Overview").await?;
    app.click("button", Name::has("Receipts")).await?;
    app.see("dialog", Name::has("Receipts")).await?;
    audit.look("receipts behind a figure").await?;
    audit.verdict()
}
