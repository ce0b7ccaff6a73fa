//! The funnel.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::common::command::{Actions, Command};

use super::frame;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::find::Name;
use crate::wait::until;

/// Begins with the pipeline of a clothes shop.
///
/// # Errors
/// When it does not begin.
pub async fn begin(app: &Browser) -> Result<()> {
    frame::go_to(app, "Funnel").await?;
    app.click("button", Name::has("A clothes shop")).await?;
    app.see("region", Name::has("Enquiry")).await.map(drop)
}

/// Adds a deal of which no more is known than a title and a value. The board shows where it is.
///
/// # Errors
/// When it does not appear, or gets no focus.
pub async fn add(app: &Browser, title: &str, value: &str) -> Result<()> {
    app.click("button", "New deal").await?;
    app.see("dialog", "New deal").await?;
    app.fill("textbox", "What it is about", title).await?;
    app.fill("textbox", "Value", value).await?;
    app.click("button", "Add").await?;
    app.see_gone("dialog", "New deal").await?;
    card(app, title).await?;
    // What follows would have the focus taken from it.
    is_focused(app, title).await
}

/// The card of a deal on the board.
///
/// # Errors
/// When it is not there.
pub async fn card(app: &Browser, title: &str) -> Result<WebElement> {
    app.see("button", Name::has(title)).await
}

/// Waits until a deal stands in the column of a stage.
///
/// # Errors
/// When it does not.
pub async fn stands_in(app: &Browser, title: &str, stage: &str) -> Result<()> {
    until(&format!("{title} stands in {stage}"), async || {
        for column in app.all("region", Name::has(stage)).await? {
            // WebKit's driver takes what lies in a pane that scrolls for unseen.
            let script = "return arguments[0].textContent";
            let text = app.script(script, vec![column.to_json()?]).await?;
            if text.as_str().is_some_and(|text| text.contains(title)) {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
    .await
}

/// Puts the focus on the card of a deal.
///
/// # Errors
/// When it cannot have it.
pub async fn focus(app: &Browser, title: &str) -> Result<()> {
    let card = card(app, title).await?;
    app.script("arguments[0].focus()", vec![card.to_json()?])
        .await?;
    is_focused(app, title).await
}

/// Waits until the card of a deal has the focus.
///
/// # Errors
/// When something else has it.
pub async fn is_focused(app: &Browser, title: &str) -> Result<()> {
    until(&format!("the card of {title} has the focus"), async || {
        // Between two cards the page itself has the focus, and that says everything.
        let script = "return document.activeElement?.closest('[data-card]')?.innerText ?? ''";
        let text = app.script(script, Vec::new()).await?;
        let text = text.as_str().unwrap_or_default();
        Ok(text.contains(title).then_some(()))
    })
    .await
}

/// Drags a card by mouse into a column, or onto an end of the board. It is seen under way.
///
/// # Errors
/// When the browser refuses, or the card is not seen where the hand is.
pub async fn drag(app: &Browser, title: &str, to: &str) -> Result<()> {
    let card = card(app, title).await?;
    let (from, to) = (middle(app, &card).await?, target(app, to).await?);
    let chain = app.session()?.action_chain();
    let chain = chain.move_to(from.0, from.1).click_and_hold();
    // In steps, as a hand does it.
    let half = (from.0.midpoint(to.0), from.1.midpoint(to.1));
    let chain = chain
        .move_to(from.0 + 9, from.1 + 3)
        .move_to(half.0, half.1);
    chain.perform().await?;
    is_carried_at(app, title, half).await?;
    let chain = app.session()?.action_chain();
    Ok(chain.move_to(to.0, to.1).release().perform().await?)
}

/// Waits until a card is drawn where the hand that carries it is.
async fn is_carried_at(app: &Browser, title: &str, at: (i64, i64)) -> Result<()> {
    until(
        &format!("{title} is seen where it is carried"),
        async || {
            let script = "
            const [title, x, y] = arguments;
            const ghost = document.querySelector('.board-ghost');
            if (!ghost?.textContent.includes(title)) return false;
            const box = ghost.getBoundingClientRect();
            return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;";
            let wanted = vec![json!(title), json!(at.0), json!(at.1)];
            Ok((app.script(script, wanted).await? == true).then_some(()))
        },
    )
    .await
}

/// Drags a card by a finger that rests on it first.
///
/// # Errors
/// When the card is not lifted.
pub async fn drag_by_touch(app: &Browser, title: &str, to: &str) -> Result<()> {
    let card = card(app, title).await?;
    let from = middle(app, &card).await?;
    finger(app, &[Finger::Down(from)]).await?;
    until("the card is lifted", async || {
        let script = "return document.querySelector('.board[data-carrying]') !== null";
        Ok((app.script(script, Vec::new()).await? == true).then_some(()))
    })
    .await?;
    let to = target(app, to).await?;
    let half = (from.0.midpoint(to.0), from.1.midpoint(to.1));
    finger(app, &[Finger::To(half)]).await?;
    is_carried_at(app, title, half).await?;
    finger(app, &[Finger::To(to), Finger::Up]).await
}

/// Swipes over a card without resting on it.
///
/// # Errors
/// When the browser refuses.
pub async fn swipe(app: &Browser, title: &str, by: (i64, i64)) -> Result<()> {
    let card = card(app, title).await?;
    let from = middle(app, &card).await?;
    let mut acts = vec![Finger::Down(from)];
    for step in 1..=4 {
        acts.push(Finger::To((
            from.0 + by.0 * step / 4,
            from.1 + by.1 * step / 4,
        )));
    }
    acts.push(Finger::Up);
    finger(app, &acts).await
}

/// What one finger does.
enum Finger {
    Down((i64, i64)),
    To((i64, i64)),
    Up,
}

/// It stays where it is until it does more. Chromium's driver forgets meanwhile where that is.
async fn finger(app: &Browser, acts: &[Finger]) -> Result<()> {
    if app.engine() == Engine::Chromium {
        for act in acts {
            let (kind, points) = match act {
                Finger::Down((x, y)) => ("touchStart", json!([{ "x": x, "y": y }])),
                Finger::To((x, y)) => ("touchMove", json!([{ "x": x, "y": y }])),
                Finger::Up => ("touchEnd", json!([])),
            };
            let event = json!({ "type": kind, "touchPoints": points });
            app.devtools("Input.dispatchTouchEvent", event).await?;
        }
        return Ok(());
    }
    let there = |x: &i64, y: &i64| json!({ "type": "pointerMove", "x": x, "y": y, "duration": 60 });
    let acts = acts.iter().flat_map(|act| match act {
        Finger::Down((x, y)) => {
            vec![there(x, y), json!({ "type": "pointerDown", "button": 0 })]
        }
        Finger::To((x, y)) => vec![there(x, y)],
        Finger::Up => vec![json!({ "type": "pointerUp", "button": 0 })],
    });
    let finger = json!([{
        "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" },
        "actions": acts.collect::<Vec<Value>>(),
    }]);
    let perform = Command::PerformActions(Actions::from(finger));
    app.session()?.cmd(perform).await?;
    Ok(())
}

/// A point in a column, or on an end, as far as it is in sight.
async fn target(app: &Browser, name: &str) -> Result<(i64, i64)> {
    let script = "
        const [name] = arguments;
        const all = [...document.querySelectorAll('[data-column]')];
        const own = all.find((e) => (e.getAttribute('aria-label') ?? e.textContent).startsWith(name));
        if (!own) return null;
        // What is only shown while a card is dragged stands at the foot of the board.
        const box = own.getBoundingClientRect();
        if (box.width > 0) {
            const x = Math.min(box.x + box.width / 2, innerWidth - 8);
            return [x, Math.min(box.y + box.height / 2, innerHeight - 8)];
        }
        const board = document.querySelector('.board').getBoundingClientRect();
        const ends = all.filter((e) => e.classList.contains('board-end'));
        const part = board.width / ends.length;
        return [board.x + part * (ends.indexOf(own) + 0.5), board.bottom - 44];";
    let at = app.script(script, vec![json!(name)]).await?;
    let part = |place: usize| at.get(place).and_then(Value::as_f64);
    let at = part(0)
        .zip(part(1))
        .with_context(|| format!("no column {name}"))?;
    Ok((at.0.round() as i64, at.1.round() as i64))
}

async fn middle(app: &Browser, element: &WebElement) -> Result<(i64, i64)> {
    let script = "
        const [element] = args;
        element.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const box = element.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];";
    let at = app.promise(script, vec![element.to_json()?]).await?;
    let part = |place: usize| at.get(place).and_then(Value::as_f64);
    let (x, y) = part(0).zip(part(1)).context("no place on the screen")?;
    ensure!(x > 0.0 && y > 0.0, "out of sight");
    Ok((x.round() as i64, y.round() as i64))
}
