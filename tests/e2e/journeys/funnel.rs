//! The funnel: deals moved by mouse, by touch and by keyboard, won, lost, and their stages.

use anyhow::{Result, ensure};
use daftar_e2e::{App, Audit, Name, frame, funnel, journey, sell, welcome};
use thirtyfour::Key;

journey!(deals_are_dragged_by_mouse);
/// A deal is dragged from stage to stage, and the last move undone.
async fn deals_are_dragged_by_mouse(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    funnel::add(app, "School uniforms", "1200000").await?;
    app.see("region", "Enquiry, 2 deals").await?;
    funnel::drag(app, "Wedding coat", "Put aside").await?;
    app.see_text("Wedding coat: now in “Put aside”").await?;
    funnel::stands_in(app, "Wedding coat", "Put aside").await?;
    app.see("region", "Enquiry, 1 deal").await?;
    frame::answer(app, "Wedding coat: now in “Put aside”", "Undo").await?;
    funnel::stands_in(app, "Wedding coat", "Enquiry").await?;
    funnel::drag(app, "School uniforms", "Ordered").await?;
    funnel::stands_in(app, "School uniforms", "Ordered").await?;
    // Weighted by the chance of its stage: 80% of 1,200,000.
    app.see_text("weighted").await?;
    app.see_text("960,000").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    funnel::stands_in(app, "School uniforms", "Ordered").await?;
    funnel::stands_in(app, "Wedding coat", "Enquiry").await
}

journey!(deals_are_moved_by_keyboard);
/// Without a mouse: arrows go from card to card, Space picks up and puts down, Escape puts back.
async fn deals_are_moved_by_keyboard(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    funnel::add(app, "School uniforms", "1200000").await?;
    // What is new is in sight and at hand.
    funnel::is_focused(app, "School uniforms").await?;
    funnel::focus(app, "Wedding coat").await?;
    app.press(Key::Down).await?;
    funnel::is_focused(app, "School uniforms").await?;
    app.press(" ").await?;
    app.see_text("School uniforms is picked up from “Enquiry”.")
        .await?;
    app.press(Key::Right).await?;
    app.see_text("Over “Put aside”").await?;
    app.press(Key::Escape).await?;
    app.see_text("School uniforms stays where it was.").await?;
    funnel::stands_in(app, "School uniforms", "Enquiry").await?;
    app.press(" ").await?;
    app.press(Key::Right).await?;
    app.press(Key::Right).await?;
    app.see_text("Over “Ordered”").await?;
    app.press(" ").await?;
    funnel::stands_in(app, "School uniforms", "Ordered").await?;
    funnel::is_focused(app, "School uniforms").await?;
    app.press(Key::Left).await?;
    funnel::is_focused(app, "Wedding coat").await?;
    app.press(Key::Enter).await?;
    app.see("dialog", "Wedding coat").await?;
    app.press(Key::Escape).await?;
    app.see_gone("dialog", "Wedding coat").await?;
    frame::is_saved(app).await
}

journey!(deals_are_dragged_by_a_finger: chromium);
/// On a phone a finger that rests lifts the card; a swipe only scrolls.
async fn deals_are_dragged_by_a_finger(app: &mut App) -> Result<()> {
    app.become_phone().await?;
    welcome::start_empty(app).await?;
    app.visit("/funnel").await?;
    app.tap("button", Name::has("A clothes shop")).await?;
    app.see("region", Name::has("Enquiry")).await?;
    app.tap("button", "New deal").await?;
    app.fill("textbox", "What it is about", "Wedding coat")
        .await?;
    app.tap("button", "Add").await?;
    funnel::card(app, "Wedding coat").await?;
    ensure!(
        !app.is_cut_off().await?,
        "the board makes the page wider than the phone"
    );
    funnel::swipe(app, "Wedding coat", (0, -120)).await?;
    funnel::stands_in(app, "Wedding coat", "Enquiry").await?;
    funnel::drag_by_touch(app, "Wedding coat", "Put aside").await?;
    app.see_text("Wedding coat: now in “Put aside”").await?;
    funnel::stands_in(app, "Wedding coat", "Put aside").await?;
    funnel::drag_by_touch(app, "Wedding coat", "Lost").await?;
    app.see("dialog", "Why was it lost?").await?;
    app.tap("button", "Too expensive").await?;
    app.see_text("Lost: Wedding coat").await
}

journey!(deals_are_dragged_by_a_finger_on_a_tablet: chromium, firefox);
/// A finger that rests lifts the card, carries it to another stage and at last to its end; lifted
/// and put down in place, it stays.
async fn deals_are_dragged_by_a_finger_on_a_tablet(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    funnel::add(app, "School uniforms", "1200000").await?;
    funnel::swipe(app, "Wedding coat", (0, -60)).await?;
    funnel::stands_in(app, "Wedding coat", "Enquiry").await?;
    funnel::drag_by_touch(app, "Wedding coat", "Put aside").await?;
    app.see_text("Wedding coat: now in “Put aside”").await?;
    funnel::stands_in(app, "Wedding coat", "Put aside").await?;
    funnel::drag_by_touch(app, "School uniforms", "Enquiry").await?;
    funnel::stands_in(app, "School uniforms", "Enquiry").await?;
    funnel::drag_by_touch(app, "Wedding coat", "Won").await?;
    app.see("dialog", "Won: Wedding coat").await?;
    app.click("button", "Later").await?;
    app.see("region", "Put aside, 0 deals").await?;
    frame::is_saved(app).await
}

journey!(a_deal_won_becomes_a_sale);
/// A deal is dropped on “Won”; its customer and value go to the counter, and the sale is its own.
async fn a_deal_won_becomes_a_sale(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    app.click("button", Name::has("Wedding coat")).await?;
    app.see("dialog", "Wedding coat").await?;
    app.fill("combobox", "Customer", "Malika").await?;
    app.see("option", Name::has("Malika")).await?;
    app.press(Key::Enter).await?;
    app.see("button", "Remove: Malika").await?;
    app.click("button", "Close").await?;
    app.see_gone("dialog", "Wedding coat").await?;
    funnel::drag(app, "Wedding coat", "Won").await?;
    app.see("dialog", "Won: Wedding coat").await?;
    app.click("button", "Record the sale").await?;
    app.see("button", Name::has("Remove: Wedding coat")).await?;
    app.see_text("Malika").await?;
    sell::pay_cash(app).await?;
    frame::go_to(app, "Funnel").await?;
    app.see("region", "Enquiry, 0 deals").await?;
    app.click("tab", "List").await?;
    app.click("option", Name::has("Wedding coat")).await?;
    app.see("link", Name::has("Sold")).await?;
    app.see_text("Began in “Enquiry”").await?;
    app.click("button", "Close").await?;
    frame::go_to(app, "Customers").await?;
    app.click("option", Name::has("Malika")).await?;
    app.see("heading", "Deals").await?;
    // Entries are drawn as they come into sight.
    let script = "document.querySelector('.feed').scrollIntoView()";
    app.script(script, Vec::new()).await?;
    app.see_text("Wedding coat: Won").await
}

journey!(a_deal_says_what_comes_next);
/// Its next step and its tasks stand on the page of today, lead back to it, and are done there.
async fn a_deal_says_what_comes_next(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    app.click("button", Name::has("Wedding coat")).await?;
    app.fill("textbox", "Next step", "Call about the lining")
        .await?;
    let today = "return new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
        .toISOString().slice(0, 10)";
    let today = app.script(today, Vec::new()).await?;
    app.pick("When", today.as_str().unwrap_or_default()).await?;
    app.click("button", "Add a task").await?;
    app.see("dialog", "Task").await?;
    app.see_focused("textbox", Name::has("What is to be done"))
        .await?;
    app.press("Order the buttons").await?;
    app.see("button", "Remove: Wedding coat").await?;
    app.click("button", "Save").await?;
    app.see("button", "Done: Order the buttons").await?;
    app.click("button", "Close").await?;
    frame::go_to(app, "Today").await?;
    app.see_text("Today · 2").await?;
    app.see_text("Deal: Wedding coat").await?;
    app.see_text("Next step today").await?;
    app.see_text("Call about the lining").await?;
    app.click("button", "Done: Wedding coat").await?;
    app.see_text("Today · 1").await?;
    app.click("button", "Undo").await?;
    app.see_text("Today · 2").await?;
    app.click("link", "Wedding coat").await?;
    app.see("dialog", "Wedding coat").await?;
    app.click("button", "Done: Order the buttons").await?;
    app.see_gone("button", "Done: Order the buttons").await?;
    app.click("button", "Close").await?;
    frame::is_saved(app).await
}

journey!(a_deal_takes_what_is_no_product);
/// Words and a price are a line of a deal; won, they go onto the counter.
async fn a_deal_takes_what_is_no_product(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    app.click("button", Name::has("Wedding coat")).await?;
    app.fill("combobox", "Add a product", "Taking in a hem 15000")
        .await?;
    app.click("option", Name::has("Taking in a hem")).await?;
    app.see_text("The value is now what the goods come to")
        .await?;
    app.fill("combobox", "Add a product", "Buttons").await?;
    app.see("option", Name::has("Buttons")).await?;
    app.press(Key::Enter).await?;
    app.see("button", "Remove: Buttons").await?;
    app.click("button", "Close").await?;
    funnel::drag(app, "Wedding coat", "Won").await?;
    app.click("button", "Record the sale").await?;
    app.see_text("Taking in a hem").await?;
    app.see_text("Buttons").await?;
    sell::pay_cash(app).await?;
    frame::is_saved(app).await
}

journey!(deals_end_by_keyboard);
/// Behind the last stage stand won and lost: both are said, both ask what they ask by mouse. The
/// list shows the ended ones apart.
async fn deals_end_by_keyboard(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    funnel::add(app, "School uniforms", "1200000").await?;
    for (title, end) in [("Wedding coat", "Won"), ("School uniforms", "Lost")] {
        funnel::focus(app, title).await?;
        app.press(" ").await?;
        for stage in ["Put aside", "Ordered", "Ready to collect", "Won"] {
            app.press(Key::Right).await?;
            app.see_text(&format!("Over “{stage}”")).await?;
        }
        if end == "Lost" {
            app.press(Key::Right).await?;
            app.see_text("Over “Lost”").await?;
        }
        app.press(" ").await?;
        if end == "Won" {
            app.see("dialog", "Won: Wedding coat").await?;
            app.click("button", "Later").await?;
            funnel::is_focused(app, "School uniforms").await?;
        } else {
            app.see("dialog", "Why was it lost?").await?;
            app.click("button", "Too expensive").await?;
        }
    }
    app.see("region", "Enquiry, 0 deals").await?;
    app.click("tab", "List").await?;
    app.see("option", Name::has("Wedding coat")).await?;
    app.see("option", Name::has("School uniforms")).await?;
    app.choose("How they stand", "Lost").await?;
    app.see_gone("option", Name::has("Wedding coat")).await?;
    app.see("option", Name::has("School uniforms")).await?;
    app.choose("How they stand", "Open").await?;
    app.see_text("No deal fits what is chosen.").await?;
    app.click("tab", "Figures").await?;
    app.see("heading", "How far deals come").await?;
    app.see_text("500,000").await?;
    frame::is_saved(app).await
}

journey!(a_deal_is_lost_for_a_reason);
/// The reason is one of the shop's own; the figures tell of it, and undo brings the deal back.
async fn a_deal_is_lost_for_a_reason(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    app.click("button", Name::has("Wedding coat")).await?;
    app.click("button", "Lost").await?;
    app.see("dialog", "Why was it lost?").await?;
    app.click("button", "Save").await?;
    app.see_text("Write the reason").await?;
    app.click("button", "Too expensive").await?;
    app.see_text("Lost: Too expensive").await?;
    app.click("button", "Close").await?;
    app.click("tab", "Figures").await?;
    app.see("heading", "Why deals are lost").await?;
    app.see("row", Name::has("Too expensive")).await?;
    app.click("tab", "Board").await?;
    app.see("region", "Enquiry, 0 deals").await?;
    app.press_with(&[Key::Control], 'z').await?;
    funnel::stands_in(app, "Wedding coat", "Enquiry").await?;
    frame::is_saved(app).await
}

journey!(the_stages_are_the_owners_own);
/// Stages are renamed, added and left out, each as it is done; one in which a deal stands stays,
/// and what cannot be saved says so where it stands.
async fn the_stages_are_the_owners_own(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    funnel::begin(app).await?;
    funnel::add(app, "Wedding coat", "500000").await?;
    app.click("tab", "Stages").await?;
    app.click("button", "Remove: Enquiry").await?;
    app.see_text("Deals stand in this stage: move them first")
        .await?;
    app.see("button", "Remove: Enquiry").await?;
    app.click("button", "Remove: Put aside").await?;
    frame::answer(app, "The funnel was saved", "Undo").await?;
    app.see("button", "Remove: Put aside").await?;
    app.click("button", "Remove: Put aside").await?;
    app.click("button", "Earlier: Ready to collect").await?;
    app.fill("textbox", "Name of the stage", "").await?;
    app.click("button", "Add a stage").await?;
    app.see_text("Enter a name").await?;
    ensure!(
        app.see("textbox", "Name of the stage")
            .await?
            .attr("aria-invalid")
            .await?
            .is_some_and(|invalid| invalid == "true"),
        "the stage without a name is not marked"
    );
    // The other is new and waits for its name; nothing else waits for it.
    app.fill("textbox", "Name of the stage", "Question").await?;
    app.click("tab", "Board").await?;
    app.see("region", "Question, 1 deal").await?;
    app.see("region", "Ready to collect, 0 deals").await?;
    app.see_gone("region", Name::has("Put aside")).await?;
    funnel::stands_in(app, "Wedding coat", "Question").await?;
    // A funnel begun in the midst of typing takes nothing with it.
    app.click("tab", "Stages").await?;
    app.fill("textbox", "Name of the stage", "First words")
        .await?;
    app.click("button", "New funnel").await?;
    app.click("menuitem", "Repairs").await?;
    app.see("button", "Remove: Brought in").await?;
    frame::is_saved(app).await?;
    app.reload().await?;
    funnel::stands_in(app, "Wedding coat", "First words").await?;
    app.see_gone("region", Name::has("Put aside")).await
}

journey!(funnel_for_everybody: chromium);
/// axe-core finds nothing on the page, empty and full, nor on a deal.
async fn funnel_for_everybody(app: &mut App) -> Result<()> {
    let mut audit = Audit::of(app)?;
    welcome::try_sample(app).await?;
    frame::go_to(app, "Funnel").await?;
    app.see("region", Name::has("Enquiry")).await?;
    audit.look("the board").await?;
    app.click("button", "New deal").await?;
    audit.look("a new deal").await?;
    app.click("button", "Cancel").await?;
    app.click("tab", "List").await?;
    app.see("option", Name::Any).await?;
    audit.look("the list of deals").await?;
    app.click("option", Name::Any).await?;
    app.see("heading", "How it went").await?;
    audit.look("a deal").await?;
    app.click("button", "Close").await?;
    app.click("tab", "Figures").await?;
    app.see("heading", "How far deals come").await?;
    audit.look("figures of deals").await?;
    let script = "document.querySelector('.funnel-figures').scrollTop = 400";
    app.script(script, Vec::new()).await?;
    app.click("tab", "Stages").await?;
    app.see("textbox", "Name of the stage").await?;
    let script = "return document.querySelector('.stage-editor').scrollTop";
    ensure!(
        app.script(script, Vec::new()).await? == 0,
        "the stages are not shown from their top"
    );
    audit.look("stages").await?;
    audit.verdict()
}
