//! Browsers, their drivers, and what the end-to-end tests inject.

use anyhow::Result;

use super::{Machine, apt, tools};

/// The version of axe-core, which checks accessibility.
pub const AXE_VERSION: &str = "4.14.1";
const GECKODRIVER_VERSION: &str = "0.37.1";

/// Three engines, their drivers, a screen for the one that has no headless mode, and fonts that
/// carry Vietnamese, Cyrillic and ə. And the tool that opens sealed backups.
const PACKAGES: [&str; 7] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "fonts-noto-core",
    "age",
];

impl Machine {
    /// The script of axe-core, to be injected into pages under test.
    pub fn axe_script(&self) -> std::path::PathBuf {
        self.npm_folder().join("node_modules/axe-core/axe.min.js")
    }
}

/// Chromium, Firefox, `WebKitGTK` and the drivers that Debian has.
pub fn ensure_packages(machine: &Machine) -> Result<()> {
    let is_complete = ["chromedriver", "WebKitWebDriver", "xvfb-run", "age"]
        .iter()
        .all(|program| machine.has(program))
        && (machine.has("firefox-esr") || machine.has("firefox"))
        && (machine.has("chromium") || machine.has("google-chrome"));
    if is_complete && !apt::is_debian(machine) {
        return Ok(());
    }
    apt::ensure(machine, &PACKAGES)
}

/// Firefox's driver.
pub fn ensure_geckodriver(machine: &Machine) -> Result<()> {
    if tools::has_version(machine, "geckodriver", GECKODRIVER_VERSION) {
        return Ok(());
    }
    tools::install(
        machine,
        &["--locked", &format!("geckodriver@{GECKODRIVER_VERSION}")],
    )
}

/// axe-core's script.
pub fn ensure_axe(machine: &Machine) -> Result<()> {
    let shell = &machine.shell;
    let description = machine
        .npm_folder()
        .join("node_modules/axe-core/package.json");
    let wanted = format!("\"version\": \"{AXE_VERSION}\"");
    let is_there = shell
        .read_file(description)
        .is_ok_and(|text| text.contains(&wanted));
    if is_there && machine.axe_script().is_file() {
        return Ok(());
    }
    tools::npm_install(machine, &format!("axe-core@{AXE_VERSION}"))
}
