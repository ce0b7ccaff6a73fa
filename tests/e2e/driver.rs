//! The process that drives a browser.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Result, bail};
use xtask::setup::Machine;

use crate::engine::Engine;
use crate::place::Place;
use crate::wait::until;

/// A driver on a port of its own. It and its browser end with this value.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver; what it and the browser print goes into the journey's log. `time_zone` is
    /// the device's.
    pub async fn start(
        engine: Engine,
        machine: &Machine,
        place: &Place,
        time_zone: &str,
    ) -> Result<Self> {
        let port = free_port()?;
        let log = place.path("browser.log");
        let output = File::options().create(true).append(true).open(log)?;
        let child = engine
            .driver(machine, port)?
            .env("TZ", time_zone)
            .env("LANG", "C.UTF-8")
            // WebKitGTK has no other word for where downloads go.
            .env("XDG_CONFIG_HOME", place.desktop_settings()?)
            // The sandbox of WebKit's processes needs rights a container does not give.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .process_group(0)
            .spawn()?;
        let mut driver = Self { child, port };
        until("the driver listens", async || {
            if let Some(status) = driver.child.try_wait()? {
                bail!("the driver ended with {status}");
            }
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
        })
        .await?;
        Ok(driver)
    }

    /// Where it takes commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The whole group: xvfb-run has a screen and a driver below it.
        signal("-TERM", &format!("-{}", self.child.id()));
        let _ = self.child.wait();
    }
}

/// Ends the processes that were started with this folder, as a power cut would.
pub fn kill_users_of(folder: &Path) -> Result<()> {
    let wanted = folder.display().to_string();
    for entry in std::fs::read_dir("/proc")? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(id) = name.to_str().filter(|name| name.parse::<u32>().is_ok()) else {
            continue;
        };
        // A process may end while it is looked at.
        let command = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        if String::from_utf8_lossy(&command).contains(&wanted) {
            signal("-KILL", id);
        }
    }
    Ok(())
}

fn signal(which: &str, whom: &str) {
    // Who has ended already cannot be signalled, and need not be.
    let _ = Command::new("kill")
        .args([which, "--", whom])
        .stderr(Stdio::null())
        .status();
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
