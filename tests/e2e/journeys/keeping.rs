//! Backups that write themselves into a folder, and files handed to the app from outside.

use std::fs;

use anyhow::{Context, Result, ensure};
use daftar_e2e::{App, Browser, customers, data, frame, journey, until, welcome};
use serde_json::{Value, json};

/// A folder of the browser's own stands for one the owner picks: its handle is of the same kind,
/// is kept and written into in the same way.
const PICK: &str = "window.showDirectoryPicker = async () => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle('Backups', { create: true });
};";

/// Names and texts of the files in it.
const FILES: &str = "const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Backups', { create: true });
    const files = [];
    for await (const [name, file] of folder) files.push([name, await (await file.getFile()).text()]);
    return files;";

/// The last backup counts as written two hours ago, and the page is looked at again.
const TWO_HOURS_LATER: &str = "const settings = JSON.parse(localStorage['daftar.device']);
    settings.kept_backups.written_ms -= 7200000;
    localStorage['daftar.device'] = JSON.stringify(settings);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));";

/// The one backup in the folder, once it tells of this name.
async fn tells_of(app: &Browser, name: &str) -> Result<()> {
    until(&format!("a backup tells of {name}"), async || {
        let files = app.promise(FILES, Vec::new()).await?;
        let files = files.as_array().context("no list")?.clone();
        ensure!(files.len() <= 1, "{} files", files.len());
        let text = files.first().and_then(|file| file[1].as_str());
        Ok(text.is_some_and(|text| text.contains(name)).then_some(()))
    })
    .await
}

journey!(backups_write_themselves: chromium);
/// A folder is chosen once; a backup is there at once, again after changes, and whatever keeps it
/// from being written is said.
async fn backups_write_themselves(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    frame::go_to(app, "Data").await?;
    app.see_text("No backup has left this browser yet").await?;
    app.script(PICK, Vec::new()).await?;
    app.click("button", "Choose a folder").await?;
    app.see_text("Folder: Backups").await?;
    app.see_text("Last written: today").await?;
    app.see_text("Last backup: today").await?;
    tells_of(app, "Malika").await?;

    frame::go_to(app, "Customers").await?;
    customers::add(app, "Rashid", "").await?;
    app.script(TWO_HOURS_LATER, Vec::new()).await?;
    tells_of(app, "Rashid").await?;
    app.reload().await?;

    // After a new start browsers want to be asked again.
    customers::add(app, "Lola", "").await?;
    let must_ask = "const kind = FileSystemHandle.prototype;
        kind.queryPermission = async () => 'prompt';
        kind.requestPermission = async () => 'granted';";
    app.script(must_ask, Vec::new()).await?;
    app.script(TWO_HOURS_LATER, Vec::new()).await?;
    app.see_text("The browser wants your word again").await?;
    app.click("button", "Allow and save").await?;
    tells_of(app, "Lola").await?;
    app.see_gone("button", "Allow and save").await?;

    frame::go_to(app, "Data").await?;
    let gone = "const root = await navigator.storage.getDirectory();
        await root.removeEntry('Backups', { recursive: true });
        return true;";
    app.promise(gone, Vec::new()).await?;
    app.click("button", "Write one now").await?;
    app.see_text("The backup could not be written").await?;
    app.click("button", "Stop saving by itself").await?;
    app.see("button", "Choose a folder").await.map(drop)
}

/// Shares a file with the app, as the system does once it is installed.
async fn share(app: &Browser, name: &str, kind: &str, text: &str) -> Result<()> {
    let script = "const [name, type, text] = args;
        await navigator.serviceWorker.ready;
        const form = new FormData();
        form.append('files', new File([text], name, { type }));
        const answer = await fetch('/share', { method: 'POST', body: form, redirect: 'manual' });
        return navigator.serviceWorker.controller ? answer.type : '';";
    let arguments = [name, kind, text].map(Value::from).to_vec();
    until("a file is shared", async || {
        let answer = app.promise(script, arguments.clone()).await?;
        Ok((answer == json!("opaqueredirect")).then_some(()))
    })
    .await
}

journey!(shared_files_come_in: chromium, firefox);
/// A file shared with the app, where the driver lets a service worker run, waits for the page on which data is brought in, once; a backup leads
/// to the page of data.
async fn shared_files_come_in(app: &mut App) -> Result<()> {
    welcome::start_empty_in(app, "Uzbekistan").await?;
    customers::add(app, "Malika", "").await?;
    share(
        app,
        "Mijozlar ro'yxati.csv",
        "text/csv",
        "Ism,Telefon\nAnvar,93 555 66 77\n",
    )
    .await?;
    app.visit("/bring").await?;
    app.see_text("Mijozlar ro'yxati.csv").await?;
    app.see("button", "See what would happen").await?;
    app.reload().await?;
    app.see_text("Or drop a file here").await?;

    frame::go_to(app, "Data").await?;
    let backup = fs::read_to_string(data::save_backup(app).await?)?;
    share(app, "backup.json", "application/json", &backup).await?;
    app.visit("/bring").await?;
    app.see("region", "What would happen").await?;
    app.see("heading", "Data").await.map(drop)
}
