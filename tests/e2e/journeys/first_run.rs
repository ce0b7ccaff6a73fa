//! The first minutes with the notebook.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Engine, Name, customers, frame, journey, welcome};

journey!(guesses_the_place: chromium, firefox);
/// Language, country and currency are guessed from the browser and can be changed.
async fn guesses_the_place(app: &mut App) -> Result<()> {
    let places = [
        ("uz-UZ,uz", "Asia/Tashkent", "Til", "Oʻzbekcha", "UZS"),
        ("az-AZ,az", "Asia/Baku", "Dil", "Azərbaycanca", "AZN"),
        (
            "vi-VN,vi",
            "Asia/Ho_Chi_Minh",
            "Ngôn ngữ",
            "Tiếng Việt",
            "VND",
        ),
    ];
    for (languages, zone, label, language, currency) in places {
        app.restart_in(languages, zone).await?;
        app.visit("/").await?;
        ensure!(app.chosen(label).await? == language, "{language}");
        let lists = app.all("combobox", Name::Any).await?;
        ensure!(lists.len() == 3, "language, country and currency");
        let text = lists[2].prop("value").await?.unwrap_or_default();
        let script = "return arguments[0].selectedOptions[0].text";
        let shown = app.script(script, vec![lists[2].to_json()?]).await?;
        ensure!(
            shown
                .as_str()
                .is_some_and(|shown| shown.starts_with(currency)),
            "{currency} was to be chosen, not {shown} ({text})"
        );
    }
    Ok(())
}

journey!(three_ways_in);
/// The sample shop and an empty one are one tap away; the place can be changed before.
async fn three_ways_in(app: &mut App) -> Result<()> {
    app.visit("/").await?;
    app.see("button", Name::has("Start empty")).await?;
    app.see("file", "Open a backup").await?;
    app.choose("Country", "Vietnam").await?;
    ensure!(app.chosen("Currency").await?.starts_with("VND"));
    app.click("button", Name::has("Try a sample shop")).await?;
    frame::is_open(app).await?;
    app.see_text("This is a sample shop").await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("400 customers").await
}

journey!(first_customer);
/// An empty notebook, the first customer in it, found again, and there after a reload.
async fn first_customer(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    app.see_text("Your notebook is empty").await?;
    // Other empty pages say what to do first, too.
    frame::go_to(app, "Sell").await?;
    app.see("heading", "No products yet").await?;
    frame::go_to(app, "Today").await?;
    app.see("link", "Bring a list from a file").await?;
    frame::go_to(app, "Customers").await?;
    customers::add(app, "Шаҳноза Каримова", "+998 90 123 45 67").await?;
    customers::add(app, "Nguyễn Thị Hương", "").await?;
    customers::open(app, "shahnoza", "Шаҳноза Каримова").await?;
    customers::open(app, "nguyen", "Nguyễn Thị Hương").await?;
    customers::open(app, "1234567", "Шаҳноза Каримова").await?;
    app.reload().await?;
    app.see("heading", "Шаҳноза Каримова").await?;
    app.see_text("2 customers").await?;
    if app.engine() != Engine::WebKit {
        // WebKit's automated sessions forget everything at their end.
        app.restart().await?;
        app.visit("/customers").await?;
        app.see_text("2 customers").await?;
    }
    Ok(())
}
