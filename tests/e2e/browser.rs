//! A browser one can look at, by roles and names.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement, WindowHandle};
use xtask::setup::Machine;

use crate::driver::{Driver, kill_users_of};
use crate::engine::{Engine, WINDOW};
use crate::find::{self, Name};
use crate::place::Place;
use crate::wait::until;

/// A running browser.
pub struct Browser {
    engine: Engine,
    place: Arc<Place>,
    origin: String,
    languages: &'static str,
    time_zone: &'static str,
    arguments: Vec<String>,
    machine: Machine,
    running: Option<Running>,
}

struct Running {
    session: WebDriver,
    // Dropped after the session.
    _driver: Driver,
}

impl Browser {
    pub(crate) async fn open(engine: Engine, place: Arc<Place>, origin: &str) -> Result<Self> {
        let mut browser = Self {
            engine,
            place,
            origin: origin.to_owned(),
            languages: "en-US",
            time_zone: "Asia/Tashkent",
            arguments: Vec::new(),
            machine: Machine::find()?,
            running: None,
        };
        browser.reopen().await?;
        Ok(browser)
    }

    pub(crate) fn set_origin(&mut self, origin: &str) {
        origin.clone_into(&mut self.origin);
    }

    pub(crate) fn set_locale(&mut self, languages: &'static str, time_zone: &'static str) {
        self.languages = languages;
        self.time_zone = time_zone;
    }

    pub(crate) fn set_arguments(&mut self, arguments: Vec<String>) {
        self.arguments = arguments;
    }

    pub(crate) async fn reopen(&mut self) -> Result<()> {
        let driver = Driver::start(self.engine, &self.machine, &self.place, self.time_zone).await?;
        let wanted = self.engine.capabilities(
            &self.machine,
            &self.place.profile(),
            &self.place.downloads(),
            self.languages,
            &self.arguments,
        )?;
        let session = WebDriver::new(driver.url(), wanted)
            .await
            .context("the browser did not start")?;
        session.set_script_timeout(Duration::from_mins(2)).await?;
        if self.engine != Engine::Chromium {
            let (width, height) = WINDOW;
            session.set_window_rect(0, 0, width, height).await?;
        }
        self.running = Some(Running {
            session,
            _driver: driver,
        });
        if self.engine == Engine::Chromium {
            self.prepare_downloads().await?;
        }
        Ok(())
    }

    /// Nobody is there to answer Chromium's file dialog: downloads go to the journey's folder.
    async fn prepare_downloads(&self) -> Result<()> {
        let folder = json!({ "behavior": "allow", "downloadPath": self.place.downloads() });
        self.devtools("Browser.setDownloadBehavior", folder).await?;
        let script = json!({ "source": "delete window.showSaveFilePicker" });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        Ok(())
    }

    pub(crate) async fn quit(&mut self) {
        if let Some(running) = self.running.take() {
            // A browser that does not end is ended with its driver.
            let _ = tokio::time::timeout(Duration::from_secs(20), running.session.quit()).await;
        }
        let _ = kill_users_of(&self.place.profile());
    }

    pub(crate) fn crash(&mut self) -> Result<()> {
        kill_users_of(&self.place.profile())?;
        if let Some(running) = self.running.take() {
            running.session.leak()?;
        }
        Ok(())
    }

    /// The `WebDriver` session, for what this type has no word for.
    ///
    /// # Errors
    /// When the browser is not running.
    pub fn session(&self) -> Result<&WebDriver> {
        let running = self.running.as_ref().context("the browser is closed")?;
        Ok(&running.session)
    }

    /// The address of the app.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Which browser this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Goes to a path of the app: `/customers`.
    ///
    /// # Errors
    /// When the page does not load.
    pub async fn visit(&self, path: &str) -> Result<()> {
        let address = format!("{}{}", self.origin.trim_end_matches('/'), path);
        Ok(self.session()?.goto(address).await?)
    }

    /// Reloads the page as an owner does.
    ///
    /// # Errors
    /// When it does not load.
    pub async fn reload(&self) -> Result<()> {
        let session = self.session()?;
        if self.engine == Engine::Firefox {
            // geckodriver reloads by force, past the service worker, as Ctrl+Shift+R does.
            let address = session.current_url().await?;
            return Ok(session.goto(address.as_str()).await?);
        }
        Ok(session.refresh().await?)
    }

    /// Everything visible of this role and name now, first what comes first.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn all(&self, role: &str, name: impl Into<Name>) -> Result<Vec<WebElement>> {
        find::all(self.session()?, role, &name.into()).await
    }

    /// Runs a script that hands its outcome to the function it gets as its last argument.
    ///
    /// # Errors
    /// When it fails or takes longer than two minutes.
    pub async fn script_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let answer = self.session()?.execute_async(script, arguments).await?;
        Ok(answer.json().clone())
    }

    /// Memory of all processes of the browser, shared parts counted once, in bytes.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn memory_bytes(&self) -> Result<u64> {
        crate::memory::bytes_of(&self.place.profile())
    }

    /// Waits until something of this role and name is seen.
    ///
    /// # Errors
    /// When nothing is.
    pub async fn see(&self, role: &str, name: impl Into<Name>) -> Result<WebElement> {
        let name = name.into();
        until(&format!("{role} {name} is seen"), async || {
            let found = find::all(self.session()?, role, &name).await?;
            Ok(found.into_iter().next())
        })
        .await
    }

    /// Waits until nothing of this role and name is seen.
    ///
    /// # Errors
    /// When something stays.
    pub async fn see_gone(&self, role: &str, name: impl Into<Name>) -> Result<()> {
        let name = name.into();
        until(&format!("{role} {name} is gone"), async || {
            let found = find::all(self.session()?, role, &name).await?;
            Ok(found.is_empty().then_some(()))
        })
        .await
    }

    /// Waits until the page shows these words somewhere.
    ///
    /// # Errors
    /// When it does not.
    pub async fn see_text(&self, words: &str) -> Result<()> {
        until(&format!("“{words}” is seen"), async || {
            Ok(self.text().await?.contains(words).then_some(()))
        })
        .await
    }

    /// The words of the page as seen now, with single spaces.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn text(&self) -> Result<String> {
        let script = "return document.body.innerText";
        let text = self.script(script, Vec::new()).await?;
        let text = text.as_str().context("a page without text")?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let answer = self.session()?.execute(script, arguments).await?;
        Ok(answer.json().clone())
    }

    /// Runs a script that gives a promise, and waits for it.
    ///
    /// # Errors
    /// When it is rejected.
    pub async fn promise(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            (async (...args) => {{ {script} }})(...[...arguments].slice(0, -1))
                .then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self.session()?.execute_async(&script, arguments).await?;
        let answer = answer.json();
        if let Some(error) = answer.get("error") {
            bail!("the page says {error}");
        }
        Ok(answer.get("value").cloned().unwrap_or_default())
    }

    /// A command of Chromium's `DevTools` protocol.
    ///
    /// # Errors
    /// In other browsers, or when it is refused.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        Ok(self.session()?.cdp().send_raw(method, parameters).await?)
    }

    /// A picture of what is seen.
    ///
    /// # Errors
    /// When the browser gives none.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.session()?.screenshot_as_png().await?)
    }

    /// The tab one is in.
    ///
    /// # Errors
    /// When it is gone.
    pub async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.session()?.window().await?)
    }

    /// Opens another tab and goes into it.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn open_tab(&self) -> Result<WindowHandle> {
        let session = self.session()?;
        let tab = session.new_tab().await?;
        session.switch_to_window(tab.clone()).await?;
        Ok(tab)
    }

    /// Goes into a tab.
    ///
    /// # Errors
    /// When it is gone.
    pub async fn enter_tab(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.session()?.switch_to_window(tab.clone()).await?)
    }
}
