//! Some customers, or one, taken out as files; one field said of many.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Name, customers, data, frame, journey, welcome};

/// Three customers, two of whom are picked.
async fn pick_two(app: &App) -> Result<()> {
    for (name, phone) in [
        ("Anna", "+998 90 111 11 11"),
        ("Bella", "+998 90 222 22 22"),
        ("Clara", "+998 90 333 33 33"),
    ] {
        customers::add(app, name, phone).await?;
    }
    app.click("button", "Select several").await?;
    for name in ["Anna", "Bella"] {
        app.click("option", Name::has(name)).await?;
    }
    app.see_text("2 selected").await
}

/// Has the file made that is called so.
async fn take(app: &App, file: &str) -> Result<String> {
    app.click("button", file).await?;
    let bytes = data::taken(app).await?;
    app.see_gone("dialog", Name::has("file")).await?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

journey!(a_selection_is_saved_as_files);
/// Those who are picked, and nobody else, are in each file; the list as it is filtered too, and
/// another notebook brings them in.
async fn a_selection_is_saved_as_files(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    pick_two(app).await?;
    for (file, mark) in [
        ("For Excel, with purchases", "PK"),
        ("As a table (CSV)", "'+998 90 111 11 11"),
        ("For a phone (vCard)", "FN:Anna"),
        ("For another Daftar (JSON)", "\"given\":\"Anna\""),
    ] {
        app.click("button", "Save as a file").await?;
        app.see("dialog", "Save as a file").await?;
        app.see_text("2 customers").await?;
        let text = take(app, file).await?;
        ensure!(text.contains(mark), "{file} holds {text}");
        ensure!(!text.contains("Clara"), "{file} holds more: {text}");
    }
    app.click("button", "Stop selecting").await?;
    customers::search(app, "Clara").await?;
    app.see_text("1 customer found").await?;
    app.click("button", "More for all customers").await?;
    app.click("menuitem", "Save the list as a file").await?;
    app.click("button", "For another Daftar (JSON)").await?;
    let file = app.place().downloaded().await?;
    app.see_gone("dialog", "Save the list as a file").await?;
    app.click("option", Name::has("Clara")).await?;
    app.see("heading", "Clara").await?;
    app.click("button", "More").await?;
    app.click("menuitem", "Delete the customer").await?;
    frame::is_saved(app).await?;
    frame::go_to(app, "Data").await?;
    data::preview(app, &file).await?;
    app.see_text("1 record of the file was deleted here").await
}

journey!(one_field_is_said_of_many);
/// A field is set for all who are picked in one step, taken back, done again and cleared.
async fn one_field_is_said_of_many(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    pick_two(app).await?;
    app.click("button", "Change a field").await?;
    app.choose("What to change", "City or village").await?;
    app.fill("textbox", "What it shall say", "Andijon").await?;
    app.click("button", "Save").await?;
    frame::answer(app, "2 customers changed", "Undo").await?;
    frame::answer(app, "Undone: 2 customers changed", "Redo").await?;
    app.see_text("Redone").await?;
    app.click("button", "Change a field").await?;
    app.choose("What to change", "What they agreed to: SMS")
        .await?;
    app.choose("What it shall say", "Agreed").await?;
    app.click("button", "Save").await?;
    app.see_text("2 customers changed").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    for (name, is_said) in [("Anna", true), ("Bella", true), ("Clara", false)] {
        app.click("option", Name::has(name)).await?;
        app.see("heading", name).await?;
        let text = app.text().await?;
        ensure!(text.contains("Andijon") == is_said, "{name}: {text}");
        ensure!(text.contains("Agreed") == is_said, "{name}: {text}");
    }
    app.click("button", "Select several").await?;
    app.click("button", "All").await?;
    app.click("button", "Change a field").await?;
    app.choose("What to change", "City or village").await?;
    app.click("button", "Save").await?;
    app.see_text("2 customers changed").await?;
    app.click("button", "Change a field").await?;
    app.choose("What to change", "City or village").await?;
    app.click("button", "Save").await?;
    app.see_text("All of them say that already").await
}

journey!(all_about_one_customer_is_handed_over);
/// A page to read and records, with what was written about the customer and nobody else.
async fn all_about_one_customer_is_handed_over(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Clara", "+998 90 333 33 33").await?;
    customers::add(app, "<b>Anna", "+998 90 111 11 11").await?;
    app.click("button", "Write a note or a contact").await?;
    app.fill(
        "textbox",
        "Write a note or a contact",
        "Asked for \"silk\" & <i>lace</i>",
    )
    .await?;
    app.click("button", "Save").await?;
    app.see_text("Written down").await?;
    frame::is_saved(app).await?;
    app.click("button", "More").await?;
    app.click("menuitem", "All that is known, to read").await?;
    let page = String::from_utf8(data::taken(app).await?)?;
    app.see_text("The file is ready").await?;
    ensure!(
        page.contains("<h1>All that is written about &lt;b&gt;Anna</h1>")
            && page.contains("+998 90 111 11 11")
            && page.contains("&quot;silk&quot; &amp; &lt;i&gt;lace&lt;/i&gt;"),
        "{page}"
    );
    ensure!(!page.contains("Clara") && !page.contains("<b>"), "{page}");
    app.click("button", "More").await?;
    app.click("menuitem", "All that is known, JSON").await?;
    let records: serde_json::Value = serde_json::from_slice(&data::taken(app).await?)?;
    let told = records.to_string();
    ensure!(told.contains("lace") && !told.contains("Clara"), "{told}");
    Ok(())
}
