//! Data taken out: sealed backups, and files for other programs.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use daftar_e2e::{App, customers, data, frame, journey, welcome};

const PASSPHRASE: &str = "four plain words";

journey!(a_backup_is_sealed_and_opened);
/// A backup under a passphrase is opened by the standard tool and, with the right words only, by
/// the app.
async fn a_backup_is_sealed_and_opened(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "+998 90 111 22 33").await?;
    frame::go_to(app, "Data").await?;
    app.fill("textbox", "Passphrase, if you want one", PASSPHRASE)
        .await?;
    let file = data::save_backup(app).await?;
    let name = file.to_string_lossy().into_owned();
    ensure!(name.ends_with(".json.age"), "the file is called {name}");
    ensure!(
        !fs::read(&file)?.windows(6).any(|part| part == b"Malika"),
        "it can be read"
    );
    let opened = opened_by_age(&file)?;
    ensure!(
        opened.contains("\"Malika\""),
        "the tool opens something else: {opened}"
    );

    customers_after(app, "Rashid").await?;
    frame::go_to(app, "Data").await?;
    app.give_file("Bring in a backup", &file).await?;
    app.see_text("This file is sealed with a passphrase.")
        .await?;
    app.fill("textbox", "Passphrase", "four other words")
        .await?;
    app.click("button", "Open it").await?;
    app.see_text("This passphrase does not open the file.")
        .await?;
    app.fill("textbox", "Passphrase", PASSPHRASE).await?;
    app.click("button", "Open it").await?;
    app.see("region", "What would happen").await?;
    data::replace(app).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("1 customer ").await
}

/// One more customer, who is not in the backup.
async fn customers_after(app: &App, name: &str) -> Result<()> {
    frame::go_to(app, "Customers").await?;
    customers::add(app, name, "+998 90 444 55 66").await
}

/// What the command-line tool finds in a sealed file. It asks on a terminal only.
fn opened_by_age(file: &Path) -> Result<String> {
    let opened = file.with_extension("opened");
    let command = format!(
        "age --decrypt --output {} {}",
        opened.display(),
        file.display()
    );
    let mut tool = Command::new("script")
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .context("`script` gives the tool a terminal")?;
    let mut terminal = tool.stdin.take().context("no way to type")?;
    terminal.write_all(format!("{PASSPHRASE}\n").as_bytes())?;
    let ended = tool.wait()?;
    drop(terminal);
    ensure!(ended.success(), "age does not open it: {ended}");
    Ok(fs::read_to_string(opened)?)
}

journey!(files_for_other_programs_are_taken);
/// A workbook, separated values and an address book say who the customers are.
async fn files_for_other_programs_are_taken(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "=Malika", "+998 90 111 22 33").await?;
    frame::go_to(app, "Data").await?;
    app.click("button", "Everything for Excel").await?;
    ensure!(data::taken(app).await?.starts_with(b"PK"), "no workbook");
    app.see_text("The file is ready").await?;
    app.click("button", "Customers, CSV").await?;
    let values = String::from_utf8(data::taken(app).await?)?;
    ensure!(
        values.starts_with('\u{feff}')
            && values.contains("'=Malika")
            && values.contains("'+998 90 111 22 33"),
        "{values}"
    );
    app.click("button", "Customers for a phone").await?;
    let cards = String::from_utf8(data::taken(app).await?)?;
    ensure!(
        cards.contains("FN:=Malika") && cards.contains("+998 90 111 22 33"),
        "{cards}"
    );
    Ok(())
}
