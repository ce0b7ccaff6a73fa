//! Pages come in files of their own, and a file can fail to come.

use anyhow::{Context, Result};
use daftar_e2e::{
    App, customers, deploy_another, frame, journey, repository, sell, until, welcome,
};

use super::offline::is_kept;

const WORKER: &str = "/sw.js";
const MISSING: &str = "A part of the app is missing";

/// The file of a part of this build.
fn file_of(part: &str) -> Result<String> {
    let start = format!("split_{part}-");
    let files = std::fs::read_dir(repository().join("dist"))?.flatten();
    let mut names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    let name = names
        .find(|name| name.starts_with(&start))
        .with_context(|| format!("this build is in one piece: it has no {start}*.wasm"))?;
    Ok(format!("/{name}"))
}

/// Makes the host fail for the file of this part.
fn lose_part(app: &App, part: &str) -> Result<()> {
    app.server().break_paths([file_of(part)?.as_str()]);
    Ok(())
}

fn find_part(app: &App) {
    app.server().break_paths([]);
}

/// Begins a sale and leaves it half done.
async fn begin_sale(app: &App) -> Result<()> {
    frame::go_to(app, "Sell").await?;
    sell::type_line(app, "Half a sale", "1200").await
}

/// The sale is still as it was left.
async fn see_sale(app: &App) -> Result<()> {
    frame::go_to(app, "Sell").await?;
    app.see_text("Half a sale").await
}

journey!(a_page_that_cannot_be_loaded_can_be_tried_again);
/// The network dies before everything is kept: a page that does not come says so, the others work,
/// what was typed stays, and the page comes when it can.
async fn a_page_that_cannot_be_loaded_can_be_tried_again(app: &mut App) -> Result<()> {
    app.take_own_server()?;
    lose_part(app, "office")?;
    welcome::start_empty(app).await?;
    begin_sale(app).await?;
    app.server().set_offline(true);
    frame::go_to(app, "Products").await?;
    frame::see_alert(app, MISSING).await?;
    frame::go_to(app, "Customers").await?;
    customers::add(app, "Malika", "").await?;
    frame::go_to(app, "Products").await?;
    frame::see_alert(app, "Your data is safe").await?;
    app.server().set_offline(false);
    find_part(app);
    app.click("button", "Try again").await?;
    app.see("heading", "Products").await?;
    see_sale(app).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("1 customer ").await
}

journey!(a_page_that_an_update_replaced_comes_with_a_reload);
/// A host that has moved on has no file of the version in the tab. Nothing typed is lost on the
/// way to the new one.
async fn a_page_that_an_update_replaced_comes_with_a_reload(app: &mut App) -> Result<()> {
    app.take_own_server()?;
    // Nothing is kept for the time without a network, and the page is not yet loaded at leisure.
    let office = file_of("office")?;
    app.server().break_paths([office.as_str(), WORKER]);
    welcome::start_empty(app).await?;
    begin_sale(app).await?;
    deploy_another(app)?;
    app.server().break_paths([WORKER]);
    app.server().take_asked();
    frame::go_to(app, "Products").await?;
    frame::see_alert(app, MISSING).await?;
    app.click("button", "Try again").await?;
    until("the file was asked for again", async || {
        let asked = app.server().take_asked();
        Ok(asked.contains(&office).then_some(()))
    })
    .await?;
    frame::see_alert(app, MISSING).await?;
    see_sale(app).await?;
    frame::go_to(app, "Products").await?;
    app.click("button", "Reload").await?;
    app.see("heading", "Products").await?;
    see_sale(app).await
}

journey!(a_tab_open_during_an_update_goes_on_working);
/// Another tab lets a new version in. This one still finds every file of its own.
async fn a_tab_open_during_an_update_goes_on_working(app: &mut App) -> Result<()> {
    app.take_own_server()?;
    // So that the page is not loaded at leisure, but kept.
    lose_part(app, "office")?;
    welcome::start_empty(app).await?;
    let first = app.tab().await?;
    frame::go_to(app, "Products").await?;
    frame::see_alert(app, MISSING).await?;
    find_part(app);
    begin_sale(app).await?;
    app.promise(
        "await navigator.serviceWorker.register('/sw.js')",
        Vec::new(),
    )
    .await?;
    is_kept(app).await?;

    deploy_another(app)?;
    app.open_tab().await?;
    app.visit("/customers").await?;
    frame::is_open(app).await?;
    let look = "await (await navigator.serviceWorker.getRegistration()).update()";
    app.promise(look, Vec::new()).await?;
    app.see_text("A new version is ready").await?;
    let version = "return document.querySelector('meta[name=daftar-version]').content";
    let before = app.script(version, Vec::new()).await?;
    app.click("button", "Switch to it").await?;
    until("the new version runs", async || {
        Ok((app.script(version, Vec::new()).await? != before).then_some(()))
    })
    .await?;
    frame::is_open(app).await?;

    app.enter_tab(&first).await?;
    app.server().set_offline(true);
    frame::go_to(app, "Products").await?;
    app.see("heading", "Products").await?;
    see_sale(app).await
}

journey!(a_notebook_that_cannot_be_read_yet_is_safe);
/// Without the part that reads what is stored, the notebook stays closed and whole.
async fn a_notebook_that_cannot_be_read_yet_is_safe(app: &mut App) -> Result<()> {
    app.take_own_server()?;
    lose_part(app, "reading")?;
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text(MISSING).await?;
    find_part(app);
    app.click("button", "Reload").await?;
    frame::is_open(app).await?;
    app.visit("/customers").await?;
    app.see_text("1 customer ").await
}
