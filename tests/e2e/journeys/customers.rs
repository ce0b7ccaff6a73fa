//! What is written about customers, one at a time and many at once, and taken back.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Name, customers, frame, journey, welcome};
use thirtyfour::Key;

journey!(a_card_edited_in_place);
/// Parts of a card are written and changed where they stand, and are there after a reload.
async fn a_card_edited_in_place(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "+998 90 111 22 33").await?;
    customers::edit_part(app, "Good to know").await?;
    app.fill("textbox", "Good to know", "Comes with her sister")
        .await?;
    app.click("button", "Save").await?;
    app.see_text("Comes with her sister").await?;
    customers::edit_part(app, "Good to know").await?;
    app.fill("textbox", "Good to know", "Comes alone").await?;
    app.press(Key::Escape).await?;
    app.see_text("Comes with her sister").await?;

    customers::edit_part(app, "Likes").await?;
    app.fill("combobox", "Colours", "green,dark blue").await?;
    app.press(Key::Enter).await?;
    app.fill("textbox", "What else they like or cannot stand", "no wool")
        .await?;
    app.click("button", "Save").await?;
    app.see_text("Colours green dark blue").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    for words in ["Comes with her sister", "green dark blue", "no wool"] {
        app.see_text(words).await?;
    }
    Ok(())
}

journey!(a_note_with_a_follow_up);
/// What was agreed is written down, stands among what to do, and goes when it is done.
async fn a_note_with_a_follow_up(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    app.click("button", "Write a note or a contact").await?;
    app.fill(
        "textbox",
        "Write a note or a contact",
        "Wants the red coat in size M",
    )
    .await?;
    app.click("button", "Call").await?;
    app.click("button", "tomorrow").await?;
    app.click("button", "Save").await?;
    app.see_text("Come back to it tomorrow").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("Come back to it tomorrow").await?;
    app.click("button", "Done: no need to come back").await?;
    app.see_gone("heading", "What to do now").await?;
    app.see_text("Wants the red coat in size M").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("Wants the red coat in size M").await?;
    let seen = app.text().await?;
    ensure!(!seen.contains("Come back to it"), "still to be done");
    Ok(())
}

journey!(undo_and_redo);
/// A step is taken back and done again, by keys and by the buttons of the notices.
async fn undo_and_redo(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    customers::add(app, "Malika", "").await?;
    app.press_with(&[Key::Control], 'z').await?;
    app.see_text("This customer was deleted.").await?;
    frame::answer(app, "Undone: Added: Malika", "Redo").await?;
    app.see_text("1 customer ").await?;
    frame::answer(app, "Redone: Added: Malika", "Undo").await?;
    app.see_text("This customer was deleted.").await?;
    app.see_text("Undone: Added: Malika Redo").await?;
    app.press_with(&[Key::Control, Key::Shift], 'z').await?;
    app.see_text("Redone: Added: Malika Undo").await?;
    app.see_text("1 customer ").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("1 customer ").await?;
    app.see("option", Name::has("Malika")).await.map(drop)
}

journey!(many_at_once);
/// Several customers are tagged and deleted at once, and each is taken back with one press.
async fn many_at_once(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    for name in ["Anna", "Bella", "Clara"] {
        customers::add(app, name, "").await?;
    }
    app.click("button", "Select several").await?;
    for name in ["Anna", "Bella"] {
        app.click("option", Name::has(name)).await?;
    }
    app.see_text("2 selected").await?;
    app.click("button", "Change tags").await?;
    app.fill("combobox", "Tags to put on", "VIP").await?;
    app.press(Key::Enter).await?;
    app.see("button", "Remove VIP").await?;
    app.click("button", "Save").await?;
    frame::answer(app, "Tags changed for 2 customers", "Undo").await?;
    frame::answer(app, "Undone: Tags changed for 2 customers", "Redo").await?;
    app.see_text("Redone").await?;

    app.see_text("2 selected").await?;
    app.click("button", "Delete").await?;
    app.see_text("1 customer ").await?;
    frame::answer(app, "2 customers deleted", "Undo").await?;
    app.see_text("3 customers").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    app.see_text("3 customers").await?;
    for (name, has_tag) in [("Anna", true), ("Bella", true), ("Clara", false)] {
        app.click("option", Name::has(name)).await?;
        app.see("heading", name).await?;
        let is_tagged = app.text().await?.contains("VIP");
        ensure!(is_tagged == has_tag, "{name} is tagged: {is_tagged}");
    }
    Ok(())
}
