//! The three browsers, and how each is started.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::Capabilities;
use xtask::setup::Machine;

/// Debian's `MiniBrowser`, the plainest browser around `WebKitGTK`.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
/// A tablet held upright in landscape: what the app is drawn for first.
pub const WINDOW: (u32, u32) = (1024, 768);

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink.
    Chromium,
    /// Gecko.
    Firefox,
    /// `WebKitGTK`. Its automated sessions keep nothing once they end.
    WebKit,
}

impl Engine {
    /// Blink.
    pub const fn chromium() -> Self {
        Self::Chromium
    }

    /// Gecko.
    pub const fn firefox() -> Self {
        Self::Firefox
    }

    /// `WebKitGTK`.
    pub const fn webkit() -> Self {
        Self::WebKit
    }

    /// The command that starts the driver on a port.
    pub fn driver(self, machine: &Machine, port: u16) -> Result<Command> {
        let path = |program: &str| {
            machine
                .path_of(program)
                .with_context(|| format!("{program} is not installed"))
        };
        let mut command = match self {
            Self::Chromium => Command::new(path("chromedriver")?),
            Self::Firefox => Command::new(path("geckodriver")?),
            Self::WebKit => {
                let mut command = Command::new(path("xvfb-run")?);
                command
                    .args(["--auto-servernum", "--server-args=-screen 0 1280x1024x24"])
                    .arg(path("WebKitWebDriver")?);
                command
            }
        };
        match self {
            Self::Firefox => command.args(["--port", &port.to_string()]),
            _ => command.arg(format!("--port={port}")),
        };
        if self == Self::Firefox {
            // A free port as well: two Firefoxes must not meet.
            command.args(["--websocket-port", "0"]);
        }
        Ok(command)
    }

    /// What the browser is asked for: a profile of its own, downloads in a folder of its own.
    /// Chromium alone gets `arguments`.
    pub fn capabilities(
        self,
        machine: &Machine,
        profile: &Path,
        downloads: &Path,
        languages: &str,
        arguments: &[String],
    ) -> Result<Capabilities> {
        let mut wanted = Capabilities::new();
        wanted.set("unhandledPromptBehavior", "accept")?;
        match self {
            Self::Chromium => wanted.set(
                "goog:chromeOptions",
                chromium(machine, profile, downloads, languages, arguments)?,
            )?,
            Self::Firefox => wanted.set(
                "moz:firefoxOptions",
                firefox(machine, profile, downloads, languages)?,
            )?,
            Self::WebKit => wanted.set(
                "webkitgtk:browserOptions",
                json!({ "binary": MINI_BROWSER, "args": ["--automation"] }),
            )?,
        }
        Ok(wanted)
    }
}

fn chromium(
    machine: &Machine,
    profile: &Path,
    downloads: &Path,
    languages: &str,
    arguments: &[String],
) -> Result<Value> {
    let binary = ["chromium", "google-chrome"]
        .iter()
        .find_map(|name| machine.path_of(name))
        .context("Chromium is not installed")?;
    let (width, height) = WINDOW;
    let mut all = [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--enable-logging=stderr",
    ]
    .map(str::to_owned)
    .to_vec();
    all.extend([
        format!("--accept-lang={languages}"),
        format!("--window-size={width},{height}"),
        format!("--user-data-dir={}", profile.display()),
    ]);
    all.extend_from_slice(arguments);
    Ok(json!({
        "binary": binary,
        "args": all,
        "prefs": {
            "intl.accept_languages": languages,
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
        },
    }))
}

fn firefox(machine: &Machine, profile: &Path, downloads: &Path, languages: &str) -> Result<Value> {
    let binary = ["firefox-esr", "firefox"]
        .iter()
        .find_map(|name| machine.path_of(name))
        .context("Firefox is not installed")?;
    let (width, height) = WINDOW;
    Ok(json!({
        "binary": binary,
        "args": [
            "-headless",
            "-profile", profile,
            "-width", width.to_string(),
            "-height", height.to_string(),
        ],
        "prefs": {
            "intl.accept_languages": languages,
            "browser.download.folderList": 2,
            "browser.download.dir": downloads,
            "browser.download.alwaysOpenPanel": false,
            "browser.download.useDownloadDir": true,
            "browser.helperApps.neverAsk.saveToDisk": "application/json",
            "browser.shell.checkDefaultBrowser": false,
            "datareporting.policy.dataSubmissionEnabled": false,
            "devtools.console.stdout.content": true,
        },
    }))
}
