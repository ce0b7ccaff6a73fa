//! Acting in a browser, as hands do: what is acted on is waited for, found anew at every look, and
//! only touched once it stands still. Whatever a driver refuses meanwhile, because the page draws
//! itself anew, moves or covers it, is another look.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use serde_json::json;
use thirtyfour::{Key, TypingData, WebElement};

use crate::browser::Browser;
use crate::find::{self, Name};
use crate::wait::until;

/// Whether an element is part of the page and stays where it is from one frame to the next. What is
/// out of reach is brought into sight first: pages draw what comes into sight, and that moves the
/// rest. A page that is not in front draws no frames; nothing moves there either.
const IS_AT_REST: &str = "
    const [element] = args;
    const frame = () => document.hidden
        ? Promise.resolve()
        : new Promise((done) => { requestAnimationFrame(done); setTimeout(done, 500); });
    const box = () => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return String([x, y, width, height].map(Math.round));
    };
    const isAtHand = () => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return element.contains(top);
    };
    if (!isAtHand()) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = box();
    await frame();
    await frame();
    return element.isConnected && box() === before;";

/// Listens for a press of an element.
const LISTEN: &str = "
    window.isHeard = false;
    window.toPress = arguments[0];
    window.listening ??= addEventListener('click', (event) => {
        window.isHeard ||= event.composedPath().includes(window.toPress);
    }, { capture: true }) ?? true;";

/// Whether the press was heard, or the page it was heard on is gone.
const IS_HEARD: &str = "
    for (let looks = 0; looks < 30 && window.isHeard === false; looks += 1) {
        await new Promise((done) => { setTimeout(done, 16); });
    }
    return window.isHeard !== false;";

/// Puts the caret into a field with all of its text chosen, as typing over it needs.
const TAKE_HOLD: &str = "
    const [field] = arguments;
    field.focus();
    field.select?.();
    return document.activeElement === field;";

impl Browser {
    /// Clicks what has this role and name, once it is there, at rest, and nothing covers it.
    ///
    /// # Errors
    /// When it cannot be clicked.
    pub async fn click(&self, role: &str, name: impl Into<Name>) -> Result<()> {
        let name = name.into();
        until(&format!("{role} {name} is clicked"), async || {
            let Some(element) = self.ready(role, &name).await? else {
                return Ok(None);
            };
            self.press_on(&element).await?;
            Ok(Some(()))
        })
        .await
    }

    /// Clicks everything that has this role and name now, one after the other.
    ///
    /// # Errors
    /// When one of them cannot be clicked.
    pub async fn click_each(&self, role: &str, name: impl Into<Name>) -> Result<()> {
        let name = name.into();
        for element in self.all(role, name.clone()).await? {
            until(&format!("every {role} {name} is clicked"), async || {
                self.ensure_at_rest(&element).await?;
                self.press_on(&element).await?;
                Ok(Some(()))
            })
            .await?;
        }
        Ok(())
    }

    /// Replaces what is in a field by typing over it.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, role: &str, name: impl Into<Name>, text: &str) -> Result<()> {
        let name = name.into();
        until(&format!("{role} {name} is filled in"), async || {
            let Some(field) = self.ready(role, &name).await? else {
                return Ok(None);
            };
            let is_held = self.script(TAKE_HOLD, vec![field.to_json()?]).await?;
            ensure!(
                is_held == json!(true),
                "{role} {name} does not take the focus"
            );
            if text.is_empty() {
                field.send_keys(Key::Delete).await?;
            } else {
                field.send_keys(text).await?;
            }
            // A page that drew another field in its place has lost what was typed.
            let is_there = "return arguments[0].isConnected";
            let is_there = self.script(is_there, vec![field.to_json()?]).await?;
            ensure!(is_there == json!(true), "{role} {name} was replaced");
            Ok(Some(()))
        })
        .await
    }

    /// Puts text into a field all at once, as pasting does: keys would not keep its tabs.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn paste(&self, name: impl Into<Name>, text: &str) -> Result<()> {
        let name = name.into();
        until(&format!("text is pasted into {name}"), async || {
            let Some(field) = self.ready("textbox", &name).await? else {
                return Ok(None);
            };
            let script = "const [field, text] = arguments;
                field.focus();
                field.setRangeText(text, 0, field.value.length, 'end');
                field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
            self.script(script, vec![field.to_json()?, json!(text)]).await?;
            Ok(Some(()))
        })
        .await
    }

    /// Waits until what has this role and name has the focus.
    ///
    /// # Errors
    /// When it does not get it.
    pub async fn see_focused(&self, role: &str, name: impl Into<Name>) -> Result<()> {
        let name = name.into();
        until(&format!("{role} {name} has the focus"), async || {
            let found = find::all(self.session()?, role, &name).await?;
            let Some(element) = found.first() else {
                return Ok(None);
            };
            let script = "return document.activeElement === arguments[0]";
            let is_focused = self.script(script, vec![element.to_json()?]).await?;
            Ok((is_focused == json!(true)).then_some(()))
        })
        .await
    }

    /// Types into whatever has the focus.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let chain = self.session()?.action_chain().send_keys(keys);
        Ok(chain.perform().await?)
    }

    /// Presses a key while others are held down.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn press_with(&self, held: &[Key], key: char) -> Result<()> {
        let mut chain = self.session()?.action_chain();
        for down in held {
            chain = chain.key_down(down.clone());
        }
        chain = chain.key_down(key).key_up(key);
        for up in held {
            chain = chain.key_up(up.clone());
        }
        Ok(chain.perform().await?)
    }

    /// Sets a day (`2026-11-25`) or a time (`23:59`) in the dialog that is open: every browser has
    /// a picker of its own for them.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn pick(&self, label: &str, value: &str) -> Result<()> {
        until(&format!("{label} is {value}"), async || {
            let script = "const [label, value] = arguments;
                const inputs = document.querySelectorAll('dialog[open] :is([type=date], [type=time])');
                const field = [...inputs].find((own) =>
                    own.labels[0]?.textContent.trim().startsWith(label));
                if (!field) return false;
                field.value = value;
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                field.dispatchEvent(new Event('change', { bubbles: true }));
                return field.value === value;";
            let is_set = self.script(script, vec![label.into(), value.into()]);
            Ok((is_set.await? == json!(true)).then_some(()))
        })
        .await
    }

    /// Chooses from a list by the words of the choice.
    ///
    /// # Errors
    /// When there is no such list or choice.
    pub async fn choose(&self, list: impl Into<Name>, choice: &str) -> Result<()> {
        let list = list.into();
        until(
            &format!("“{choice}” is chosen from {list}"),
            async || {
                let Some(list) = self.ready("combobox", &list).await? else {
                    return Ok(None);
                };
                let script = "const [list, words] = arguments;
                const at = [...list.options].findIndex((o) => o.text.trim() === words);
                if (at < 0) return false;
                list.focus();
                list.selectedIndex = at;
                list.dispatchEvent(new Event('input', { bubbles: true }));
                list.dispatchEvent(new Event('change', { bubbles: true }));
                return true;";
                let is_chosen = self
                    .script(script, vec![list.to_json()?, json!(choice)])
                    .await?;
                Ok((is_chosen == json!(true)).then_some(()))
            },
        )
        .await
    }

    /// What a list shows as chosen.
    ///
    /// # Errors
    /// When there is no such list.
    pub async fn chosen(&self, list: impl Into<Name>) -> Result<String> {
        let list = list.into();
        until(&format!("{list} shows a choice"), async || {
            let found = find::all(self.session()?, "combobox", &list).await?;
            let Some(list) = found.first() else {
                return Ok(None);
            };
            let script = "return arguments[0].selectedOptions[0]?.text.trim() ?? ''";
            let words = self.script(script, vec![list.to_json()?]).await?;
            Ok(words.as_str().map(str::to_owned))
        })
        .await
    }

    /// Gives a file to the input of this name.
    ///
    /// # Errors
    /// When there is no such input.
    pub async fn give_file(&self, name: impl Into<Name>, file: &Path) -> Result<()> {
        let name = name.into();
        until(&format!("a file is given to {name}"), async || {
            let found = find::all(self.session()?, "file", &name).await?;
            let Some(input) = found.first() else {
                return Ok(None);
            };
            input.send_keys(file.display().to_string()).await?;
            Ok(Some(()))
        })
        .await
    }

    /// The first of this role and name, if it can be acted on now.
    async fn ready(&self, role: &str, name: &Name) -> Result<Option<WebElement>> {
        let found = find::all(self.session()?, role, name).await?;
        let Some(element) = found.into_iter().next() else {
            return Ok(None);
        };
        if !element.is_enabled().await? {
            bail!("{role} {name} is disabled");
        }
        self.ensure_at_rest(&element).await?;
        Ok(Some(element))
    }

    /// A page that moves between the look and the press makes a hand miss: it presses again.
    async fn press_on(&self, element: &WebElement) -> Result<()> {
        self.script(LISTEN, vec![element.to_json()?]).await?;
        element.click().await?;
        // A question of the browser, or a page that is being left, answers nothing: it was heard.
        let is_heard = self.promise(IS_HEARD, Vec::new()).await;
        ensure!(
            is_heard.map_or(true, |is_heard| is_heard == json!(true)),
            "the press missed"
        );
        Ok(())
    }

    async fn ensure_at_rest(&self, element: &WebElement) -> Result<()> {
        let is_at_rest = self.promise(IS_AT_REST, vec![element.to_json()?]).await?;
        ensure!(is_at_rest == json!(true), "it moves, or is gone");
        Ok(())
    }
}
