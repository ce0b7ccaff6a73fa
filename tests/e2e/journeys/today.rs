//! What is to be done today: tasks, what rules bring, messages, the calendar.

use std::fs;

use anyhow::{Context, Result, ensure};
use daftar_e2e::{App, Name, customers, data, frame, journey, today, until, welcome};
use serde_json::json;
use thirtyfour::Key;

journey!(a_task_from_writing_to_done);
/// A task is written down, done, not done after all, made to repeat, and moves on; another is put
/// off. With something to do, the app opens on this page.
async fn a_task_from_writing_to_done(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    today::open(app).await?;
    today::is_empty(app).await?;
    today::add_task(app, "Call the tailor").await?;
    app.see_text("Today · 1").await?;
    app.click("button", "Done: Call the tailor").await?;
    today::is_empty(app).await?;
    app.click("button", "Undo").await?;
    app.see_text("Today · 1").await?;

    app.click("button", "Call the tailor").await?;
    app.choose("Repeats", "By days").await?;
    app.fill("textbox", "Every so many", "2").await?;
    app.click("button", "Save").await?;
    app.see_text("every 2 days").await?;
    app.click("button", "Done: Call the tailor").await?;
    app.see_text("Done. Next time:").await?;
    app.see_text("This week · 1").await?;
    app.see_text("in 2 days · every 2 days").await?;
    frame::is_saved(app).await?;

    today::add_task(app, "Change the window").await?;
    app.click("button", "Put off until tomorrow: Change the window")
        .await?;
    app.see_text("This week · 2").await?;
    frame::is_saved(app).await?;
    app.visit("/").await?;
    app.see("heading", "Today").await?;
    app.see_text("This week · 2").await
}

/// A day of the browser's own calendar, so many days from today, as `MM-DD`.
async fn month_day(app: &App, days: i64) -> Result<String> {
    let script = "const day = new Date();
        day.setDate(day.getDate() + arguments[0]);
        const two = (number) => String(number).padStart(2, '0');
        return `${two(day.getMonth() + 1)}-${two(day.getDate())}`;";
    let day = app.script(script, vec![json!(days)]).await?;
    day.as_str().map(str::to_owned).context("no day")
}

/// A shop with Malika, whose birthday is today, and Anvar, whose is tomorrow.
async fn with_birthdays(app: &App) -> Result<()> {
    welcome::start_empty(app).await?;
    let customer = |id: &str, birthday: String| {
        json!({"kind": "customer", "id": id, "given": id, "birthday": birthday,
            "phones": [{"number": "+998 90 123 45 67"}]})
    };
    let file = json!({"format": "daftar", "version": 1, "records": [
        customer("Malika", format!("1990-{}", month_day(app, 0).await?)),
        customer("Anvar", format!("--{}", month_day(app, 1).await?)),
    ]});
    let file = app
        .place()
        .write("birthdays.json", file.to_string().as_bytes())?;
    frame::go_to(app, "Data").await?;
    data::import(app, &file).await?;
    today::open(app).await
}

journey!(a_birthday_is_written_to);
/// One tap opens the words; what was opened stands in the timeline, not as sent. Then it is dealt
/// with, and at last the kind is not shown any more.
async fn a_birthday_is_written_to(app: &mut App) -> Result<()> {
    with_birthdays(app).await?;
    app.see_text("Birthday today · turns").await?;
    app.see_text("Birthday tomorrow").await?;
    let link = app.see("link", "SMS to Malika").await?;
    let href = link.attr("href").await?.unwrap_or_default();
    ensure!(
        href.starts_with("sms:+998901234567?body=Happy%20birthday%2C%20Malika!"),
        "{href}"
    );
    today::keep_links_inside(app, "sms:").await?;
    app.click("link", "SMS to Malika").await?;
    app.see_text("Opened in SMS today").await?;
    app.click("link", "Malika").await?;
    app.see("heading", "Malika").await?;
    let script = "document.querySelector('.feed').scrollIntoView()";
    app.script(script, Vec::new()).await?;
    app.see_text("SMS · Congratulation").await?;
    app.see_text("opened, sending not known").await?;
    app.see_text("Happy birthday, Malika!").await?;

    today::open(app).await?;
    app.click("button", "Done: Malika").await?;
    app.see_gone("button", "Done: Malika").await?;
    today::choose(app, "Anvar", "Do not show: Birthdays").await?;
    today::is_empty(app).await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    today::is_empty(app).await?;
    app.click("button", "Reminders and what is shown").await?;
    app.click("switch", "Birthdays").await?;
    app.click("button", "Close").await?;
    app.see("button", "Done: Anvar").await.map(drop)
}

journey!(a_message_in_the_owners_words);
/// The words of a message are changed with a preview for a real customer; what is not known of
/// them is left out.
async fn a_message_in_the_owners_words(app: &mut App) -> Result<()> {
    with_birthdays(app).await?;
    app.click("tab", "Messages").await?;
    app.click("button", "Edit: Birthday").await?;
    app.fill(
        "textbox",
        "Words in English",
        "Dear {name}! You owe {debt}. Come to us!",
    )
    .await?;
    app.see_text("Dear Malika! Come to us!").await?;
    app.see_text("Not known, so left out: Debt").await?;
    app.click("button", "Save").await?;
    app.see_gone("dialog", "Message").await?;
    app.see_text("You owe {debt}").await?;
    app.click("tab", "To do").await?;
    let link = app.see("link", "SMS to Malika").await?;
    let href = link.attr("href").await?.unwrap_or_default();
    ensure!(
        href.ends_with("?body=Dear%20Malika!%20Come%20to%20us!"),
        "{href}"
    );
    Ok(())
}

journey!(the_month_and_the_calendar_file);
/// The month shows the same by days and is walked by keys; the file of tasks and birthdays leaves
/// the browser.
async fn the_month_and_the_calendar_file(app: &mut App) -> Result<()> {
    with_birthdays(app).await?;
    today::add_task(app, "Rent; pay").await?;
    app.click("tab", "Calendar").await?;
    app.see("grid", Name::Any).await?;
    app.see("button", Name::has(": 2 entries")).await?;
    app.see("button", "Done: Rent; pay").await?;
    // To a day with nothing on it: both birthdays are over then.
    app.click("button", Name::has(": 2 entries")).await?;
    app.press(Key::Up).await?;
    app.see_text("Nothing on this day.").await?;
    app.press(Key::PageDown).await?;
    app.press(Key::PageUp).await?;
    app.see_text("Nothing on this day.").await?;

    app.click("tab", "To do").await?;
    app.click("button", "Reminders and what is shown").await?;
    app.click("button", "Save the calendar file").await?;
    let file = fs::read_to_string(app.place().downloaded().await?)?;
    for line in [
        "BEGIN:VCALENDAR\r\n",
        "SUMMARY:Rent\\; pay\r\n",
        "SUMMARY:Birthday: Malika\r\n",
        "RRULE:FREQ=YEARLY",
    ] {
        ensure!(file.contains(line), "{line} in {file}");
    }
    Ok(())
}

journey!(a_customers_task);
/// A task about a customer stands on their page, and in the timeline once it is done.
async fn a_customers_task(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Lola", "").await?;
    app.click("button", "More").await?;
    app.click("menuitem", "Add a task").await?;
    app.fill(
        "textbox",
        Name::has("What is to be done"),
        "Shorten the dress",
    )
    .await?;
    app.click("button", "Save").await?;
    app.see("heading", "What to do now").await?;
    app.click("button", "Done: Shorten the dress").await?;
    let script = "document.querySelector('.feed').scrollIntoView()";
    app.script(script, Vec::new()).await?;
    app.see_text("Task done: Shorten the dress").await?;
    app.click("button", "Undo").await?;
    until("the task is open again", async || {
        let open = app.all("button", "Done: Shorten the dress").await?;
        Ok((!open.is_empty()).then_some(()))
    })
    .await
}

journey!(a_task_of_an_entry);
/// What was written down about a customer becomes a task that says the same.
async fn a_task_of_an_entry(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Lola", "").await?;
    app.click("button", "Write a note or a contact").await?;
    let words = "Wants the red coat in size M";
    app.fill("textbox", "Write a note or a contact", words)
        .await?;
    app.click("button", "Save").await?;
    let script = "document.querySelector('.feed').scrollIntoView()";
    app.script(script, Vec::new()).await?;
    app.click("button", "What to do with the entry").await?;
    app.click("menuitem", "Make a task of it").await?;
    app.see("dialog", "Task").await?;
    app.see("button", "Remove: Lola").await?;
    app.click("button", "Save").await?;
    app.see("button", &format!("Done: {words}")[..]).await?;
    frame::go_to(app, "Today").await?;
    app.see("button", &format!("Done: {words}")[..]).await?;
    frame::is_saved(app).await
}

/// For the page it is half a minute before midnight.
async fn turn_clock_to_midnight(app: &App) -> Result<()> {
    let script = "const now = Date.now.bind(Date);
        const ahead = new Date().setHours(23, 59, 30, 0) - now();
        Date.now = () => now() + ahead;";
    app.script(script, Vec::new()).await.map(drop)
}

journey!(a_task_with_a_time_is_reminded_of: chromium);
/// The browser is asked at the switch. Allowed, it shows the task when its time comes; not allowed,
/// the page says so.
async fn a_task_with_a_time_is_reminded_of(app: &mut App) -> Result<()> {
    let answer = |setting: &str| {
        json!({ "permission": { "name": "notifications" }, "setting": setting,
            "origin": app.origin() })
    };
    let (denied, granted) = (answer("denied"), answer("granted"));
    app.devtools("Browser.setPermission", denied).await?;
    welcome::start_empty(app).await?;
    today::open(app).await?;
    app.click("button", "Reminders and what is shown").await?;
    app.click("switch", Name::has("Remind me on this device"))
        .await?;
    app.see_text("The browser does not allow reminders here")
        .await?;
    app.devtools("Browser.setPermission", granted).await?;
    app.click("switch", Name::has("Remind me on this device"))
        .await?;
    app.click("switch", Name::has("Remind me on this device"))
        .await?;
    until("the page knows that it may remind", async || {
        let text = app.text().await?;
        Ok((!text.contains("The browser does not allow")).then_some(()))
    })
    .await?;
    app.click("button", "Close").await?;

    app.fill("textbox", "What is to be done", "Shut the shop")
        .await?;
    app.click("button", "More…").await?;
    app.pick("Time", "23:59").await?;
    app.click("button", "Save").await?;
    app.see_text("23:59").await?;
    frame::is_saved(app).await?;
    turn_clock_to_midnight(app).await?;
    until("the reminder is shown", async || {
        let script = "const worker = await navigator.serviceWorker.getRegistration();
            return (await worker.getNotifications()).map((own) => [own.title, own.body]);";
        let shown = app.promise(script, Vec::new()).await?;
        Ok((shown == json!([["Shut the shop", "23:59"]])).then_some(()))
    })
    .await
}
