//! When the browser or the disk does not play along.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Name, customers, frame, journey, stores, welcome};
use serde_json::json;

journey!(a_full_disk_is_told: chromium);
/// No room: a lasting notice, the edit stays, and is saved once there is room again.
async fn a_full_disk_is_told(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    // Chromium remembers for a while how much room there was.
    app.restart().await?;
    let quota =
        |bytes: u64| json!({ "origin": app.origin().trim_end_matches('/'), "quotaSize": bytes });
    app.devtools("Storage.overrideQuotaForOrigin", quota(1))
        .await?;
    app.visit("/customers").await?;
    app.click("button", "New customer").await?;
    app.fill("textbox", "Name or phone", "Zuhra").await?;
    app.click("button", "Save").await?;
    frame::see_alert(app, "There is no room left on this device").await?;
    app.see("option", Name::has("Zuhra")).await?;
    let origin = json!({ "origin": app.origin().trim_end_matches('/') });
    app.devtools("Storage.overrideQuotaForOrigin", origin)
        .await?;
    app.click("button", "Try again").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("2 customers").await
}

journey!(an_emptied_browser_says_so: chromium, firefox);
/// The browser deletes the data by itself: the welcome screen says so and asks for the backup.
async fn an_emptied_browser_says_so(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    stores::delete(app).await?;
    app.visit("/").await?;
    frame::see_alert(app, "The browser has deleted the data of this shop").await?;
    app.see("file", "Open a backup").await.map(drop)
}

journey!(a_damaged_part_is_named: chromium, firefox);
/// A damaged segment leads to a screen that names it, and nothing is deleted.
async fn a_damaged_part_is_named(app: &mut App) -> Result<()> {
    welcome::try_sample(app).await?;
    frame::is_saved(app).await?;
    stores::damage(app).await?;
    app.visit("/").await?;
    app.see_text("A part of your data cannot be read").await?;
    app.see_text("Nothing was deleted").await?;
    app.see("button", "Save what can be read").await?;
    app.click("button", "Save stored data to a file").await?;
    let file = app.place().downloaded().await?;
    ensure!(
        std::fs::metadata(file)?.len() > 1_000,
        "hardly anything was saved"
    );
    Ok(())
}

journey!(without_webassembly: chromium);
/// Where WebAssembly is switched off, a plain notice says so and saves what is stored.
async fn without_webassembly(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    let script = json!({ "source": "delete window.WebAssembly" });
    app.devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    app.reload().await?;
    app.see("heading", "Daftar cannot start here").await?;
    app.see_text("WebAssembly is switched off in this browser")
        .await?;
    app.click("button", "Save stored data to a file").await?;
    let file = app.place().downloaded().await?;
    let raw: serde_json::Value = serde_json::from_slice(&std::fs::read(file)?)?;
    ensure!(raw["format"] == "daftar-raw", "{}", raw["format"]);
    let entries = raw["stores"]["journal"].as_array().map_or(0, Vec::len);
    ensure!(entries > 0, "the journal is not in the file");
    Ok(())
}

journey!(nothing_leaves_the_origin);
/// No page asks anything of anybody but the host it came from.
async fn nothing_leaves_the_origin(app: &mut App) -> Result<()> {
    welcome::try_sample(app).await?;
    for page in ["Sell", "Customers", "Sales", "Products", "Data", "Settings"] {
        frame::go_to(app, page).await?;
        app.see("main", Name::Any).await?;
    }
    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => !name.startsWith(location.origin) && !name.startsWith('blob:'))";
    let strangers = app.script(script, Vec::new()).await?;
    ensure!(strangers == json!([]), "asked of strangers: {strangers}");
    Ok(())
}
