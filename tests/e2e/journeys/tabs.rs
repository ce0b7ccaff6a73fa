//! The notebook open twice, in other words, in other colours.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Name, customers, frame, journey, settings, until, welcome};

/// How long another tab may take to show a change.
const A_SECOND_MS: i64 = 1_000;

/// Notes when the page first shows a name.
const WATCH: &str = "
    const [name] = arguments;
    window.seenMs = null;
    const watch = new MutationObserver(() => {
        if (!document.body.textContent.includes(name)) return;
        window.seenMs = Date.now();
        watch.disconnect();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });";

journey!(a_page_that_was_left_holds_nothing_up);
/// After going somewhere by its address, the page that was left behind keeps nobody from saving.
async fn a_page_that_was_left_holds_nothing_up(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    for number in 1..=3 {
        customers::add(app, &format!("Customer {number}"), "").await?;
        frame::is_saved(app).await?;
        app.visit("/customers").await?;
        app.see("option", Name::has(format!("Customer {number}")))
            .await?;
    }
    Ok(())
}

journey!(two_tabs_lose_nothing);
/// Each tab shows within a second what the other did, and edits in turns are all kept.
async fn two_tabs_lose_nothing(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    let first = app.tab().await?;
    customers::add(app, "Customer 1", "").await?;
    let second = app.open_tab().await?;
    app.visit("/customers").await?;
    app.see("option", Name::has("Customer 1")).await?;
    for number in 2..=6 {
        let (here, there) = if number % 2 == 0 {
            (&second, &first)
        } else {
            (&first, &second)
        };
        let name = format!("Customer {number}");
        app.enter_tab(there).await?;
        app.script(WATCH, vec![name.as_str().into()]).await?;
        app.enter_tab(here).await?;
        customers::add(app, &name, "").await?;
        let saved_ms = app.script("return Date.now()", Vec::new()).await?;
        app.enter_tab(there).await?;
        app.see("option", Name::has(&name)).await?;
        let seen_ms = app.script("return window.seenMs", Vec::new()).await?;
        let (seen_ms, saved_ms) = (seen_ms.as_i64(), saved_ms.as_i64());
        let took_ms = seen_ms.zip(saved_ms).map(|(seen, saved)| seen - saved);
        ensure!(
            took_ms.is_some_and(|took| took < A_SECOND_MS),
            "the other tab took {took_ms:?} ms"
        );
    }
    for tab in [&first, &second] {
        app.enter_tab(tab).await?;
        app.reload().await?;
        app.see_text("6 customers").await?;
    }
    Ok(())
}

journey!(all_languages_at_once);
/// Every language is there at once, without a reload, and stays.
async fn all_languages_at_once(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    frame::go_to(app, "Settings").await?;
    app.script("window.notReloaded = true", Vec::new()).await?;
    let steps = [
        ("Language", "Oʻzbekcha", "Sozlamalar"),
        ("Til", "Ўзбекча", "Созламалар"),
        ("Тил", "Azərbaycanca", "Ayarlar"),
        ("Dil", "Tiếng Việt", "Cài đặt"),
        ("Ngôn ngữ", "Русский", "Настройки"),
        ("Язык", "English", "Settings"),
    ];
    for (label, language, title) in steps {
        app.choose(label, language).await?;
        app.see("heading", title).await?;
        app.see("link", title).await?;
    }
    let is_same = app
        .script("return window.notReloaded === true", Vec::new())
        .await?;
    ensure!(is_same == true, "the page was reloaded");
    app.choose("Language", "Tiếng Việt").await?;
    app.reload().await?;
    app.see("heading", "Cài đặt").await.map(drop)
}

journey!(light_and_dark);
/// The colours follow the choice at once and stay.
async fn light_and_dark(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    for (choice, is_dark) in [("Dark", true), ("Light", false)] {
        settings::choose_colours(app, choice).await?;
        has_ground(app, is_dark).await?;
        app.reload().await?;
        has_ground(app, is_dark).await?;
    }
    Ok(())
}

async fn has_ground(app: &App, is_dark: bool) -> Result<()> {
    let script = "const canvas = document.createElement('canvas').getContext('2d');
        canvas.fillStyle = getComputedStyle(document.getElementById('main')).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[1] < 128";
    until("the ground has the chosen colour", async || {
        Ok((app.script(script, Vec::new()).await? == is_dark).then_some(()))
    })
    .await
}
