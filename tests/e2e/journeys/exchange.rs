//! Data from elsewhere coming in, and customers made one or erased.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use daftar_e2e::{App, Engine, Name, customers, frame, journey, repository, welcome};

fn fixture(name: &str) -> Result<PathBuf> {
    let path = repository().join("tests/fixtures/exchange").join(name);
    Ok(path.canonicalize()?)
}

/// Opens the page on which data is brought in.
async fn open_page(app: &App) -> Result<()> {
    frame::go_to(app, "Data").await?;
    app.click("link", "Bring in data").await?;
    app.see("heading", "Bring in data").await.map(drop)
}

/// Opens the page of duplicates.
async fn open_duplicates(app: &App) -> Result<()> {
    frame::go_to(app, "Customers").await?;
    app.click("button", "More for all customers").await?;
    app.click("menuitem", "Duplicates").await
}

/// Sees what would happen.
async fn look(app: &App) -> Result<()> {
    app.click("button", "See what would happen").await?;
    app.see("button", "Bring it in").await.map(drop)
}

journey!(a_till_is_recognised_and_taken_back);
/// Customers of another till come in without a question, with their points, and go again whole,
/// after a new start too.
async fn a_till_is_recognised_and_taken_back(app: &mut App) -> Result<()> {
    welcome::start_empty_in(app, "Uzbekistan").await?;
    customers::add(app, "Gulnora Saidova", "90 111 22 33").await?;
    open_page(app).await?;
    app.give_file("Choose a file", &fixture("loyverse-customers.csv")?)
        .await?;
    app.see_text("Recognised: Loyverse").await?;
    look(app).await?;
    app.see("tab", "New 1").await?;
    app.click("tab", "Updated 1").await?;
    app.see_text("Row 2").await?;
    app.see_text("C-001").await?;
    app.click("button", "Bring it in").await?;
    app.see_text("Brought in").await?;
    frame::is_saved(app).await?;
    app.click("link", "To the customers").await?;
    app.see_text("2 customers").await?;
    // A browser of WebKit's driver begins with an empty store at each start.
    if app.engine() == Engine::WebKit {
        app.reload().await?;
    } else {
        app.restart().await?;
        app.visit("/customers").await?;
    }
    app.see_text("2 customers").await?;
    open_page(app).await?;
    app.see_text("loyverse-customers.csv").await?;
    app.click("button", "Take it back").await?;
    app.see_text("Taken back: everything is as it was").await?;
    frame::is_saved(app).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("1 customer ").await?;
    // A backup holds the note of it, and nothing of the file.
    frame::go_to(app, "Data").await?;
    let backup = std::fs::read_to_string(daftar_e2e::data::save_backup(app).await?)?;
    ensure!(backup.contains("loyverse-customers.csv") && backup.contains("Gulnora"));
    ensure!(
        !backup.contains("Rashid") && !backup.contains("C-001"),
        "it stays in the backup"
    );
    Ok(())
}

journey!(pasted_rows_are_mapped_and_bad_ones_saved);
/// Rows copied from a spreadsheet: the mapper knows the columns, bad rows are told and saved, the
/// others come in.
async fn pasted_rows_are_mapped_and_bad_ones_saved(app: &mut App) -> Result<()> {
    welcome::start_empty_in(app, "Uzbekistan").await?;
    open_page(app).await?;
    let rows = "Ism\tTelefon raqami\tTug'ilgan kuni\tSevimli choyi\tQarz\tQarz sanasi\n\
                Malika Aliyeva\t90 123 45 67\t28.07.1990\tko'k\t100 000\t01.09.2026\n\
                Malika Aliyeva\t90 123 45 67\t28.07.1990\tko'k\t50 000\t15.10.2026\n\
                Anvar\t93 555 66 77\tertaga\t\tko'p\t\n\
                \t\t01.02.1990\tqora\t\t";
    app.paste("Paste from a spreadsheet", rows).await?;
    app.click("button", "Continue").await?;
    ensure!(app.chosen(Name::has("Telefon raqami")).await? == "Phone");
    ensure!(app.chosen(Name::has("Sevimli choyi")).await? == "Own field");
    app.choose(Name::has("Sevimli choyi"), "Note").await?;
    ensure!(app.chosen(Name::has("Qarz sanasi")).await? == "Debt since");
    look(app).await?;
    // Two debts of one customer are two, and told before they come in.
    app.see_text("1 new customer · 2 rows left out · Debt: 150,000")
        .await?;
    app.see_text("Debt: 50,000").await?;
    app.click("tab", "Left out 2").await?;
    app.see_text("“ko'p” is not an amount").await?;
    app.see_text("No name, no phone, no card").await?;
    app.click("button", "Save these rows as a file").await?;
    let saved = app.place().downloaded().await?;
    ensure!(saved.extension().is_some_and(|end| end == "xlsx"));
    app.click("button", "Bring it in").await?;
    app.see_text("Brought in").await?;
    app.see_text("1 new customer").await?;
    frame::is_saved(app).await?;
    app.click("button", "Take it back").await?;
    app.see_text("Taken back").await?;

    // Of products the dry run tells which have no price, and leads to them afterwards.
    app.click("button", "Another file").await?;
    let goods = "Product\tPrice\tCategory\nDress\t250000\tClothes\nScarf\t\tClothes";
    app.paste("Paste from a spreadsheet", goods).await?;
    app.click("button", "Continue").await?;
    look(app).await?;
    app.see_text("1 product has no price").await?;
    app.see_text("Dress").await?;
    app.click("button", "Show only these").await?;
    app.see_text("No price").await?;
    app.see_gone("option", Name::has("Dress")).await?;
    app.click("button", "Bring it in").await?;
    app.see_text("Brought in").await?;
    app.see_text("2 new products").await?;
    app.click("link", "Give them prices").await?;
    app.see("option", Name::has("Scarf")).await?;
    app.see_gone("option", Name::has("Dress")).await
}

journey!(a_phone_book_and_a_workbook_come_in);
/// Contacts of an iPhone, one with a picture, contacts of an old Android, a workbook of another program,
/// and one under a password.
async fn a_phone_book_and_a_workbook_come_in(app: &mut App) -> Result<()> {
    welcome::start_empty_in(app, "Uzbekistan").await?;
    open_page(app).await?;
    app.give_file("Choose a file", &fixture("iphone.vcf")?)
        .await?;
    app.see_text("Шаҳноза").await?;
    app.click("button", "Bring it in").await?;
    app.see_text("Brought in").await?;
    frame::is_saved(app).await?;
    app.click("button", "Another file").await?;
    app.give_file("Choose a file", &fixture("photo.vcf")?)
        .await?;
    app.see("tab", "New 1").await?;
    app.click("button", "Bring it in").await?;
    app.see_text("Brought in").await?;
    frame::is_saved(app).await?;
    frame::go_to(app, "Data").await?;
    let backup = std::fs::read_to_string(daftar_e2e::data::save_backup(app).await?)?;
    ensure!(backup.contains("image/jpeg"), "the picture is no photo");
    open_page(app).await?;
    app.give_file("Choose a file", &fixture("android.vcf")?)
        .await?;
    app.click("button", "Bring it in").await?;
    app.see_text("Brought in").await?;
    frame::is_saved(app).await?;
    app.click("button", "Another file").await?;
    app.give_file("Choose a file", &fixture("clopos.xls")?)
        .await?;
    app.see_text("Recognised: Clopos").await?;
    look(app).await?;
    app.click("button", "Bring it in").await?;
    app.see_text("Brought in").await?;
    frame::is_saved(app).await?;
    app.click("button", "Another file").await?;
    app.give_file("Choose a file", &fixture("password.xlsx")?)
        .await?;
    app.see_text("This workbook opens only with a password")
        .await
}

journey!(two_cards_become_one_and_two_again);
/// The same person twice is found across scripts, made one, parted again, and told apart.
async fn two_cards_become_one_and_two_again(app: &mut App) -> Result<()> {
    welcome::start_empty_in(app, "Uzbekistan").await?;
    open_page(app).await?;
    let rows = "Name\tPhone\tBirthday\n\
                Shahnoza Karimova\t90 123 45 67\t28.07.1990\n\
                Шаҳноза Каримова\t93 555 66 77\t28.07.1990";
    app.paste("Paste from a spreadsheet", rows).await?;
    app.click("button", "Continue").await?;
    look(app).await?;
    // What the owner says of it is told before anything happens.
    app.click("tab", "Maybe the same 1").await?;
    app.choose(Name::from("Maybe the same"), "Do not bring in")
        .await?;
    app.see_text("1 new customer · 1 row left out").await?;
    app.choose(Name::from("Maybe the same"), "The same person")
        .await?;
    app.see_text("→ 90 123 45 67, 93 555 66 77").await?;
    app.choose(Name::from("Maybe the same"), "Add as new")
        .await?;
    app.see_text("2 new customers").await?;
    app.click("button", "Bring it in").await?;
    app.see_text("Brought in").await?;
    app.see_text("2 new customers").await?;
    frame::is_saved(app).await?;
    open_duplicates(app).await?;
    app.see_text("same name and birthday").await?;
    app.click("button", "Compare").await?;
    app.click("button", "Make them one").await?;
    app.see_text("Nobody is here twice").await?;
    frame::is_saved(app).await?;
    frame::go_to(app, "Customers").await?;
    app.see_text("1 customer ").await?;
    open_duplicates(app).await?;
    app.click("button", "Take apart again").await?;
    app.see_text("same name and birthday").await?;
    app.click("button", "Not the same person").await?;
    app.see_text("Nobody is here twice").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("Nobody is here twice").await
}

journey!(a_person_is_erased_for_good);
/// Nothing of an erased person is found again, and what is stored does not hold them.
async fn a_person_is_erased_for_good(app: &mut App) -> Result<()> {
    welcome::start_empty_in(app, "Uzbekistan").await?;
    customers::add(app, "Zulfiya Erased", "90 777 66 55").await?;
    app.click("button", "More").await?;
    app.click("menuitem", "Erase for good").await?;
    app.see("dialog", Name::has("Erase Zulfiya Erased")).await?;
    app.click("button", "Erase for good").await?;
    app.see_text("Erased for good").await?;
    frame::is_saved(app).await?;
    app.see_text("Your notebook is empty").await?;
    frame::go_to(app, "Data").await?;
    let backup = daftar_e2e::data::save_backup(app).await?;
    let text = std::fs::read_to_string(backup)?;
    // The whole number: three digits of it may well stand in some record's id.
    let is_named = ["Zulfiya", "90 777 66 55", "907776655"]
        .iter()
        .any(|it| text.contains(it));
    ensure!(!is_named, "{text}");
    Ok(())
}
