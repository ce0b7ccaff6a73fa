//! What is timed inside the page.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use daftar_e2e::{App, Name, until_within};
use serde_json::{Value, json};

use super::LIMIT;

/// One start of the browser, in milliseconds from the beginning of the navigation.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// The module was there.
    pub module_ms: f64,
    /// The page could be used.
    pub usable_ms: f64,
    /// Every record was there and figured.
    pub whole_ms: f64,
}

/// How one sale was saved.
#[derive(Debug, Clone, Copy)]
pub struct Saved {
    /// From the journal's write to its completion.
    pub write_ms: f64,
    /// From the click to "Saved" on the screen.
    pub seen_ms: f64,
}

/// Chooses the file; from then until the page says what would happen.
pub async fn preview_ms(app: &App, file: &Path) -> Result<f64> {
    let watch = "const input = arguments[0];
        window.bench = {};
        input.addEventListener('change', () => { window.bench.chosen = performance.now(); }, { capture: true });
        new MutationObserver((_, observer) => {
            const done = [...document.querySelectorAll('button')].some((b) => b.innerText.trim() === 'Bring it in');
            if (done) { window.bench.previewed = performance.now(); observer.disconnect(); }
        }).observe(document.body, { childList: true, subtree: true });";
    let input = app.see("file", "Bring in a backup").await?;
    app.script(watch, vec![input.to_json()?]).await?;
    app.give_file("Bring in a backup", file).await?;
    let script =
        "return window.bench.previewed ? window.bench.previewed - window.bench.chosen : null";
    wait_for(app, "the preview", script).await
}

/// Brings the file in; from the click until the page says so.
pub async fn import_ms(app: &App) -> Result<f64> {
    let script = "const begun = performance.now();
        new MutationObserver((_, observer) => {
            if (!document.body.innerText.includes('brought in')) return;
            window.bench.imported = performance.now() - begun;
            observer.disconnect();
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        [...document.querySelectorAll('button')].find((b) => b.innerText.trim() === 'Bring it in').click();";
    app.script(script, Vec::new()).await?;
    wait_for(app, "the import", "return window.bench.imported ?? null").await
}

async fn wait_for(app: &App, what: &str, script: &str) -> Result<f64> {
    until_within(LIMIT, what, async || {
        Ok(app.script(script, Vec::new()).await?.as_f64())
    })
    .await
}

/// Waits until the start is over and tells how it went.
pub async fn start(app: &App) -> Result<Start> {
    let script = "const mark = (name) => performance.getEntriesByName(name)[0]?.startTime;
        const module = performance.getEntriesByType('resource').find((r) => r.name.includes('.wasm'));
        const times = [module?.responseEnd, mark('daftar-usable'), mark('daftar-whole')];
        return times.every((time) => time > 0) && document.querySelector('[role=option]') ? times : null;";
    until_within(LIMIT, "everything is loaded", async || {
        let times = app.script(script, Vec::new()).await?;
        let time = |place: usize| times.get(place).and_then(Value::as_f64);
        Ok((|| {
            Some(Start {
                module_ms: time(0)?,
                usable_ms: time(1)?,
                whole_ms: time(2)?,
            })
        })())
    })
    .await
}

/// Types names and phones into the search of customers, key by key; from each key until the page has
/// its rows laid out.
pub async fn keystrokes_ms(app: &App) -> Result<Vec<f64>> {
    const QUERIES: [&str; 8] = [
        "shahnoza",
        "nguyen thi",
        "каримов",
        "eliyev",
        "90 123",
        "rustam kar",
        "dilshod",
        "иванова",
    ];
    let script = "const [queries, done] = arguments;
        const field = document.querySelector('input[type=search]');
        const times = [];
        const turn = () => new Promise((resolve) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve();
            channel.port2.postMessage(0);
        });
        (async () => {
            for (const query of queries) {
                for (let length = 1; length <= query.length; length += 1) {
                    const begun = performance.now();
                    field.value = query.slice(0, length);
                    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                    await turn();
                    document.body.offsetHeight;
                    times.push(performance.now() - begun);
                    await new Promise((resolve) => requestAnimationFrame(() => resolve()));
                }
            }
            done(times);
        })();";
    numbers(&app.script_async(script, vec![json!(QUERIES)]).await?)
}

/// Opens the page of today again and again; from the click until its rows are laid out.
pub async fn today_ms(app: &App) -> Result<Vec<f64>> {
    const OPENINGS: usize = 10;
    let script = "const [openings, done] = arguments;
        const link = (path) => document.querySelector(`nav a[href$='${path}']`);
        const seen = (selector) => new Promise((resolve) => {
            if (document.querySelector(selector)) return resolve();
            new MutationObserver((_, observer) => {
                if (!document.querySelector(selector)) return;
                observer.disconnect();
                resolve();
            }).observe(document.body, { childList: true, subtree: true });
        });
        (async () => {
            const times = [];
            for (let opening = 0; opening < openings; opening += 1) {
                link('/customers').click();
                await seen('[role=option]');
                await new Promise((resolve) => requestAnimationFrame(() => resolve()));
                const begun = performance.now();
                link('/today').click();
                await seen('.todo');
                document.body.offsetHeight;
                times.push(performance.now() - begun);
            }
            done(times);
        })();";
    numbers(&app.script_async(script, vec![json!(OPENINGS)]).await?)
}

/// Sells one thing after the other by clicks.
pub async fn sales_ms(app: &App) -> Result<Vec<Saved>> {
    const SALES: usize = 100;
    let watch = "window.bench = { writes: [] };
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given) {
            const request = put.apply(this, given);
            if (this.name === 'journal') {
                const begun = performance.now();
                request.transaction.addEventListener('complete', () => {
                    window.bench.writes.push(performance.now() - begun);
                });
            }
            return request;
        };";
    app.script(watch, Vec::new()).await?;
    let pay = "const done = arguments[0];
        const pay = [...document.querySelectorAll('button')].find((b) => b.innerText.includes('Cash, exact'));
        const begun = performance.now();
        const is_saved = () => [...document.querySelectorAll('[role=region], section')]
            // Not `innerText`: that lays the page out and would be timed with the sale.
            .some((r) => r.textContent.includes('Saved') && r.textContent.includes('Next sale'));
        const observer = new MutationObserver(() => {
            if (!is_saved()) return;
            observer.disconnect();
            done(performance.now() - begun);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        pay.click();";
    let mut seen = Vec::new();
    for _ in 0..SALES {
        daftar_e2e::sell::type_line(app, "hem", "15000").await?;
        let ms = app.script_async(pay, Vec::new()).await?;
        seen.push(ms.as_f64().context("no time")?);
        app.click("button", Name::has("Next sale")).await?;
    }
    let writes = numbers(&app.script("return window.bench.writes", Vec::new()).await?)?;
    ensure!(
        writes.len() == SALES,
        "{} writes of {SALES} sales",
        writes.len()
    );
    let both = writes.into_iter().zip(seen);
    Ok(both
        .map(|(write_ms, seen_ms)| Saved { write_ms, seen_ms })
        .collect())
}

/// Puts a small value into a store of its own, as durably as a sale: what the browser and the disk
/// take by themselves.
pub async fn raw_puts_ms(app: &App) -> Result<Vec<f64>> {
    let script = "const [done] = arguments;
        const opening = indexedDB.open('bench', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
        opening.onsuccess = async () => {
            const times = [];
            for (let row = 0; row < 100; row += 1) {
                const begun = performance.now();
                const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
                writing.objectStore('rows').put('x'.repeat(600));
                await new Promise((resolve) => { writing.oncomplete = resolve; });
                times.push(performance.now() - begun);
            }
            opening.result.close();
            indexedDB.deleteDatabase('bench');
            done(times);
        };";
    numbers(&app.script_async(script, Vec::new()).await?)
}

/// Clicks what says `button` and waits until something says `answer`; from the click until it is
/// laid out.
pub async fn answer_ms(app: &App, button: &str, answer: &str) -> Result<f64> {
    let script = "const [button, answer, done] = arguments;
        const says = (words) => (element) => element.innerText.trim().includes(words);
        const pressed = [...document.querySelectorAll('a, button, [role=tab]')].find(says(button));
        const begun = performance.now();
        const look = () => {
            if (![...document.querySelectorAll('.stat-label')].some(says(answer))) return;
            observer.disconnect();
            document.body.offsetHeight;
            done(performance.now() - begun);
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        pressed.click();";
    let ms = app
        .script_async(script, vec![json!(button), json!(answer)])
        .await?;
    ms.as_f64().context("no time")
}

/// Drags cards over a full board, past its edges so that it scrolls, and drops them. Gives the long
/// tasks there were meanwhile, and from each drop until the card stands in its new column.
pub async fn board_ms(app: &App) -> Result<(Vec<f64>, Vec<f64>)> {
    const DRAGS: usize = 12;
    app.see("region", Name::has("Bosqich 1")).await?;
    watch_tasks(app).await?;
    let place = "const [column, part] = arguments;
        const own = document.querySelectorAll('section[data-column]')[column];
        const card = own.querySelector('.board-card');
        const box = (part === 'card' ? card : own).getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2, box.bottom];";
    let mut drops = Vec::new();
    for drag in 0..DRAGS {
        let (from, to) = (drag % 3, (drag + 1) % 3);
        let card = app.script(place, vec![json!(from), json!("card")]).await?;
        let goal = app.script(place, vec![json!(to), json!("column")]).await?;
        let at = |value: &Value, part: usize| {
            value.get(part).and_then(Value::as_f64).unwrap_or_default()
        };
        let (x, y) = (at(&card, 0), at(&card, 1));
        mouse(app, "mousePressed", x, y).await?;
        for step in 1..=20 {
            let part = f64::from(step) / 20.0;
            let across = x + (at(&goal, 0) - x) * part;
            // To the foot of the column, where it scrolls by itself.
            let down = y + (at(&goal, 2) - 20.0 - y) * part;
            mouse(app, "mouseMoved", across, down).await?;
        }
        mouse(app, "mouseMoved", at(&goal, 0), at(&goal, 1)).await?;
        let wait = "
            window.bench.drop = null;
            const observer = new MutationObserver(() => {
                if (document.querySelector('.board[data-carrying]')) return;
                observer.disconnect();
                requestAnimationFrame(() => { window.bench.drop = performance.now() - window.bench.begun; });
            });
            document.querySelector('.board').addEventListener('pointerup', () => {
                window.bench.begun = performance.now();
            }, { capture: true, once: true });
            observer.observe(document.querySelector('.board'), { attributes: true });";
        app.script(wait, Vec::new()).await?;
        mouse(app, "mouseReleased", at(&goal, 0), at(&goal, 1)).await?;
        let dropped = wait_for(app, "the card is dropped", "return window.bench.drop").await?;
        drops.push(dropped);
    }
    Ok((tasks(app).await?, drops))
}

/// From here on tasks are counted that take over 50 ms.
pub async fn watch_tasks(app: &App) -> Result<()> {
    let watch = "window.bench?.watch?.disconnect();
        const tasks = [];
        const watch = new PerformanceObserver((list) => {
            for (const task of list.getEntries()) tasks.push(task.duration);
        });
        watch.observe({ type: 'longtask' });
        window.bench = { tasks, watch };";
    app.script(watch, Vec::new()).await.map(drop)
}

/// How long each of these took.
pub async fn tasks(app: &App) -> Result<Vec<f64>> {
    numbers(&app.script("return window.bench.tasks", Vec::new()).await?)
}

async fn mouse(app: &App, kind: &str, x: f64, y: f64) -> Result<()> {
    let buttons = i32::from(kind != "mouseReleased");
    let event = json!({
        "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1,
    });
    app.devtools("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

fn numbers(list: &Value) -> Result<Vec<f64>> {
    let list = list.as_array().context("no list of times")?;
    list.iter()
        .map(|time| time.as_f64().context("not a time"))
        .collect()
}
