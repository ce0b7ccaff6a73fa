//! The app in a browser, with the host that serves it.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use xtask::server::Server;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::evidence;
use crate::place::{Place, repository};

/// The host all journeys share that do not play with it.
static SHARED: Mutex<Option<Arc<Server>>> = Mutex::new(None);

/// One browser that has the app to itself. It can be used as its [`Browser`].
pub struct App {
    engine: Engine,
    place: Arc<Place>,
    server: Arc<Server>,
    browser: Browser,
}

impl App {
    pub(crate) async fn open(name: &str, engine: Engine) -> Result<Self> {
        let place = Arc::new(Place::make(name)?);
        let server = shared_server()?;
        let browser = Browser::open(engine, Arc::clone(&place), &server.url()).await?;
        Ok(Self {
            engine,
            place,
            server,
            browser,
        })
    }

    /// Which browser this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The journey's folder.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The host.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Moves to a host of its own, which can go offline or change. Another origin: nothing that was
    /// done before is there.
    ///
    /// # Errors
    /// When there is no build.
    pub fn take_own_server(&mut self) -> Result<()> {
        self.server = Arc::new(Server::start(&dist(), 0)?);
        self.browser.set_origin(&self.server.url());
        Ok(())
    }

    /// Moves to a host of its own that serves the app from a folder, as `/shop/`.
    ///
    /// # Errors
    /// When there is no build or the disk refuses.
    pub fn take_own_folder(&mut self, public_url: &str) -> Result<()> {
        let folder = self.place.path("folder");
        xtask::bundle::in_folder(&dist(), &folder, public_url)?;
        self.server = Arc::new(Server::start(&folder, 0)?);
        self.browser.set_origin(&self.server.url());
        Ok(())
    }

    /// Ends the browser without a word, as a power cut would, and starts it with the same profile.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn crash_and_restart(&mut self) -> Result<()> {
        self.browser.crash()?;
        self.browser.reopen().await
    }

    /// Closes the browser and starts it with the same profile.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn restart(&mut self) -> Result<()> {
        self.browser.quit().await;
        self.browser.reopen().await
    }

    /// Closes the browser and starts it with the same profile on a device of another place.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn restart_in(
        &mut self,
        languages: &'static str,
        time_zone: &'static str,
    ) -> Result<()> {
        self.browser.quit().await;
        self.browser.set_locale(languages, time_zone);
        self.browser.reopen().await
    }

    /// Closes the browser and starts it with the same profile and these arguments of Chromium's.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn restart_with(&mut self, arguments: Vec<String>) -> Result<()> {
        self.browser.quit().await;
        self.browser.set_arguments(arguments);
        self.browser.reopen().await
    }

    pub(crate) async fn keep_evidence(&self) {
        evidence::keep(&self.browser, &self.place).await;
    }

    pub(crate) async fn close(mut self) {
        self.browser.quit().await;
        // A failed journey keeps what was seen; the profile is only in the way.
        let _ = std::fs::remove_dir_all(self.place.profile());
    }
}

impl Deref for App {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

/// The finished build under test.
pub fn dist() -> PathBuf {
    repository().join("dist")
}

fn shared_server() -> Result<Arc<Server>> {
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(server) = &*shared {
        return Ok(Arc::clone(server));
    }
    let server = Arc::new(Server::start(&dist(), 0)?);
    *shared = Some(Arc::clone(&server));
    Ok(server)
}

/// Deploys another version of the app on the journey's own host.
///
/// # Errors
/// When the disk refuses.
pub fn deploy_another(app: &App) -> Result<()> {
    let folder = app.place().path("another");
    xtask::bundle::another_version(&dist(), &folder, "another")?;
    app.server().deploy(&folder)
}
