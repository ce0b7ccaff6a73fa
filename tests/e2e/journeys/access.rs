//! Everybody can use every page: axe-core finds nothing, in light and in dark. It reads the document,
//! which is the same everywhere, so the quickest browser does.

use anyhow::Result;
use daftar_e2e::{App, Audit, Name, customers, frame, journey, sell, stores, today, welcome};
use serde_json::json;
use thirtyfour::Key;

journey!(customers_for_everybody: chromium);
/// The first screen, the list of customers, one of them, and every form about them.
async fn customers_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    app.visit("/").await?;
    app.see("button", Name::has("Start empty")).await?;
    audit.look("welcome").await?;
    welcome::try_sample(app).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("400 customers").await?;
    app.see_text("Birthday this month").await?;
    audit.look("customers").await?;
    app.click("button", "New customer").await?;
    audit.look("a new customer").await?;
    app.click("button", "Cancel").await?;
    app.click("button", "Filter").await?;
    audit.look("filter of customers").await?;
    app.click("button", "Done").await?;
    customers::search(app, "xqwjk 7777777777").await?;
    app.see("heading", "Nobody found").await?;
    audit.look("nobody found").await?;
    app.click("button", "Clear").await?;
    app.click("button", "Select several").await?;
    app.click("option", Name::Any).await?;
    app.see_text("1 selected").await?;
    audit.look("customers being selected").await?;
    app.click("button", "Change tags").await?;
    audit.look("tags of several").await?;
    app.click("button", "Cancel").await?;
    app.click("button", "All").await?;
    app.see_text("400 selected").await?;
    audit.look("everybody selected").await?;
    audit.verdict()
}

journey!(profile_for_everybody: chromium);
/// One customer: read, and with every form open at once.
async fn profile_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    welcome::try_sample(app).await?;
    frame::go_to(app, "Customers").await?;
    app.click("button", Name::has("Sorted")).await?;
    app.click("menuitem", "biggest spenders first").await?;
    app.click("option", Name::Any).await?;
    app.see("heading", "Timeline").await?;
    audit.look("a customer").await?;
    app.click("button", "More").await?;
    app.see("menu", "More").await?;
    audit.look("what can be done with a customer").await?;
    app.press(Key::Escape).await?;
    open_every_form(app).await?;
    audit.look("the forms of a customer").await?;
    audit.verdict()
}

async fn open_every_form(app: &App) -> Result<()> {
    app.click("button", "Write a note or a contact").await?;
    for closed in ["Edit: ", "Add a relative"] {
        app.click_each("button", Name::has(closed)).await?;
    }
    for part in [
        "Good to know",
        "Contacts",
        "Birthday",
        "Family and friends",
        "About",
        "How they found you",
        "What they agreed to",
    ] {
        app.click_each("button", part).await?;
    }
    app.see("textbox", "Good to know").await.map(drop)
}

journey!(counter_for_everybody: chromium);
/// The counter from the first line to the receipt.
async fn counter_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    welcome::try_sample(app).await?;
    frame::go_to(app, "Sell").await?;
    app.see("region", "Products to tap").await?;
    audit.look("the empty counter").await?;
    app.click("button", "Keys at the counter").await?;
    audit.look("keys at the counter").await?;
    app.click("button", "Close").await?;
    app.click("heading", "New sale").await?;
    app.press("?").await?;
    app.see("dialog", "Keys and gestures").await?;
    app.see_text("Keys at the counter").await?;
    audit.look("help at the counter").await?;
    app.click("button", "Close").await?;
    sell::lead_to_products(app).await?;
    app.press("a").await?;
    app.see("option", Name::Any).await?;
    audit.look("products being found").await?;
    app.press(Key::Escape).await?;
    app.click("button", "Clear").await?;
    sell::type_line(app, "hem", "15000").await?;
    sell::type_line(app, "2*zipper", "20000").await?;
    app.click("button", Name::has("hem 15,000")).await?;
    app.see("textbox", "Price of one").await?;
    app.click("button", Name::has("More about this sale"))
        .await?;
    audit.look("a full counter").await?;
    app.click("button", "Free line").await?;
    audit.look("a free line").await?;
    app.click("button", "Cancel").await?;
    app.click("button", "Pay…").await?;
    audit.look("payment").await?;
    app.click("radio", "Mixed").await?;
    app.see("textbox", "Card").await?;
    audit.look("mixed payment").await?;
    app.click("button", "Cancel").await?;
    sell::pay_cash(app).await?;
    audit.look("sold").await?;
    app.click("button", "Take the sale back").await?;
    app.see("button", "Put it on the counter again").await?;
    audit.look("sold and taken back").await?;
    audit.verdict()
}

journey!(lists_for_everybody: chromium);
/// Sales, products, data, settings and help.
async fn lists_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    welcome::try_sample(app).await?;
    frame::go_to(app, "Sales").await?;
    app.see("option", Name::Any).await?;
    app.click("button", "Filter").await?;
    audit.look("sales").await?;
    app.click("option", Name::has(":")).await?;
    app.see("article", "Receipt").await?;
    audit.look("a sale").await?;
    app.click("button", "Return…").await?;
    audit.look("a return").await?;
    app.click("button", "Cancel").await?;

    frame::go_to(app, "Products").await?;
    app.see("option", Name::Any).await?;
    app.click("button", "Filter").await?;
    audit.look("products").await?;
    app.click("button", "New product").await?;
    audit.look("a new product").await?;
    app.click("button", "Cancel").await?;
    app.click("option", Name::Any).await?;
    app.see("heading", "Sold so far").await?;
    audit.look("a product").await?;
    app.click("button", "Add colours and sizes").await?;
    audit.look("colours and sizes").await?;
    app.click("button", "Cancel").await?;

    frame::go_to(app, "Data").await?;
    app.see("heading", "Backup").await?;
    audit.look("data").await?;
    let file = app.place().write(
        "mixed.json",
        br#"{"format":"daftar","version":1,"records":[{"kind":"customer","id":"a","given":"Anna"},
            {"kind":"customer","id":"b","given":5}]}"#,
    )?;
    daftar_e2e::data::preview(app, &file).await?;
    app.click("button", "Records that cannot be read").await?;
    audit.look("what would happen").await?;
    app.click("button", "Erase everything").await?;
    audit.look("erasing").await?;
    app.click("button", "Cancel").await?;
    let file = app.place().write("broken.json", b"{")?;
    app.give_file("Bring in a backup", &file).await?;
    frame::see_alert(app, "Nothing was changed.").await?;
    audit.look("a broken backup").await?;

    frame::go_to(app, "Settings").await?;
    app.see("heading", "This device").await?;
    audit.look("settings").await?;
    app.click("button", "Add somebody").await?;
    audit.look("a staff member").await?;
    app.click("button", "Cancel").await?;
    app.press("?").await?;
    app.see("dialog", "Keys and gestures").await?;
    audit.look("help").await?;
    audit.verdict()
}

journey!(today_for_everybody: chromium);
/// What is to be done, with its dialogs, the month and the messages.
async fn today_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    welcome::start_empty(app).await?;
    today::open(app).await?;
    today::is_empty(app).await?;
    audit.look("nothing to do").await?;
    audit.verdict()?;
    // Another origin: the first shop is not there.
    app.take_own_server()?;
    let mut audit = Audit::of(app)?;
    welcome::try_sample(app).await?;
    today::open(app).await?;
    app.see("button", Name::has("Done: ")).await?;
    audit.look("today").await?;
    app.click("button", Name::has("More about: ")).await?;
    app.see("menu", Name::has("More about: ")).await?;
    audit.look("what can be done about it").await?;
    app.press(Key::Escape).await?;
    app.click("button", "More…").await?;
    app.choose("Repeats", "On days of the week").await?;
    audit.look("a task").await?;
    app.click("button", "Cancel").await?;
    app.click("button", "Reminders and what is shown").await?;
    audit.look("what is shown").await?;
    app.click("button", "Close").await?;
    app.click("tab", "Calendar").await?;
    app.see("grid", Name::Any).await?;
    audit.look("the month").await?;
    app.click("tab", "Messages").await?;
    audit.look("messages").await?;
    app.click("button", "Edit: Birthday").await?;
    app.see("region", "Preview").await?;
    audit.look("a message").await?;
    audit.verdict()
}

journey!(notices_for_everybody: chromium);
/// What is shown when the notebook cannot be opened. Chromium's own protocol takes away what the
/// app needs.
async fn notices_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    app.see("heading", "Malika").await?;
    audit.look("a customer of whom nothing is known").await?;
    app.press_with(&[Key::Control], 'z').await?;
    app.see_text("This customer was deleted.").await?;
    audit.look("a deleted customer").await?;
    for (page, empty) in [
        ("Sales", "Nothing sold yet"),
        ("Products", "No products yet"),
        ("Customers", "Your notebook is empty"),
    ] {
        frame::go_to(app, page).await?;
        app.see("heading", empty).await?;
        audit.look(&format!("{page}, empty")).await?;
    }
    stores::outdate(app).await?;
    app.visit("/").await?;
    app.see("heading", "This data is from a newer version")
        .await?;
    audit.look("newer data").await?;
    for (what, title) in [
        ("indexedDB", "The browser gives no storage"),
        ("WebAssembly", "Daftar cannot start here"),
    ] {
        let source = format!("Object.defineProperty(window, '{what}', {{ value: undefined }})");
        let script = json!({ "source": source });
        app.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        app.visit("/").await?;
        app.see("heading", title).await?;
        audit.look(title).await?;
    }
    audit.verdict()
}

journey!(damage_for_everybody: chromium);
/// The screen that names damaged parts.
async fn damage_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    welcome::try_sample(app).await?;
    frame::is_saved(app).await?;
    stores::damage(app).await?;
    app.visit("/").await?;
    app.see("heading", "A part of your data cannot be read")
        .await?;
    audit.look("damaged data").await?;
    audit.verdict()
}
