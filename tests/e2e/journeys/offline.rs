//! Without a network, and when the host changes.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Engine, customers, deploy_another, frame, journey, until, welcome};

/// Waits until the browser keeps every file for the time without a network.
pub async fn is_kept(app: &App) -> Result<()> {
    until("the app is kept for offline use", async || {
        let script = "return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'";
        Ok((app.promise(script, Vec::new()).await? == true).then_some(()))
    })
    .await
}

journey!(starts_without_a_network);
/// A cold start without a network shows everything, and what is written then stays. All of it from
/// a folder of a host, which no link leaves.
async fn starts_without_a_network(app: &mut App) -> Result<()> {
    app.take_own_folder("/shop/")?;
    welcome::start_empty(app).await?;
    customers::add(app, "Online", "").await?;
    is_kept(app).await?;
    let strays = "return [...document.querySelectorAll('a[href^=\"/\"]'), location]
        .map((place) => new URL(place.href).pathname)
        .filter((path) => !path.startsWith('/shop/'))";
    let strays = app.script(strays, Vec::new()).await?;
    ensure!(
        strays == serde_json::json!([]),
        "outside the folder: {strays}"
    );
    app.server().set_offline(true);
    if app.engine() == Engine::WebKit {
        app.reload().await?;
    } else {
        app.restart().await?;
        app.visit("/customers").await?;
    }
    app.see_text("1 customer ").await?;
    customers::add(app, "Offline", "").await?;
    frame::go_to(app, "Settings").await?;
    app.see("heading", "Settings").await?;
    app.reload().await?;
    app.see("heading", "Settings").await?;
    app.visit("/customers").await?;
    app.see_text("2 customers").await
}

journey!(a_missing_file_is_not_a_page);
/// A file that is gone is answered with 404, never with a page, with and without the worker.
async fn a_missing_file_is_not_a_page(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    is_kept(app).await?;
    app.reload().await?;
    frame::is_open(app).await?;
    for path in [
        "/daftar-0000000000000000.js",
        "/daftar-0000000000000000_bg.wasm",
        "/icons/none.png",
    ] {
        let script = "const answer = await fetch(args[0]);
            return [answer.status, answer.headers.get('content-type')]";
        let answer = app.promise(script, vec![path.into()]).await?;
        ensure!(answer[0] == 404, "{path}: {answer}");
        let is_page = answer[1].as_str().is_some_and(|kind| kind.contains("html"));
        ensure!(!is_page, "{path} was answered with a page");
    }
    Ok(())
}

journey!(a_new_version_waits);
/// A new version asks, waits while something is typed, and comes when it is let in.
async fn a_new_version_waits(app: &mut App) -> Result<()> {
    app.take_own_server()?;
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    is_kept(app).await?;
    app.reload().await?;
    frame::is_open(app).await?;
    let version = "return document.querySelector('meta[name=daftar-version]').content";
    let before = app.script(version, Vec::new()).await?;
    customers::search(app, "half-typed").await?;
    deploy_another(app)?;
    let look = "await (await navigator.serviceWorker.getRegistration()).update()";
    app.promise(look, Vec::new()).await?;
    app.see_text("A new version is ready").await?;
    let field = app.see("searchbox", "Find a customer").await?;
    ensure!(
        field.prop("value").await?.as_deref() == Some("half-typed"),
        "what was typed is gone"
    );
    app.click("button", "Switch to it").await?;
    until("the new version runs", async || {
        Ok((app.script(version, Vec::new()).await? != before).then_some(()))
    })
    .await?;
    frame::is_open(app).await?;
    app.visit("/customers").await?;
    app.see_text("1 customer ").await
}
