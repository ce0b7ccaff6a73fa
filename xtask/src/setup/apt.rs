//! Debian's packages.

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use super::Machine;

/// Whether this machine installs Debian packages.
pub fn is_debian(machine: &Machine) -> bool {
    machine.has("apt-get") && machine.has("dpkg-query")
}

/// Installs those of the packages that are missing.
///
/// # Errors
/// When one is missing and this is not Debian, or the rights to install are lacking.
pub fn ensure(machine: &Machine, packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !has_package(machine, package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !is_debian(machine) {
        bail!(
            "install what Debian calls {} with your system's own means",
            missing.join(", ")
        );
    }
    println!("  installing {}", missing.join(" "));
    machine.call(apt_get(machine).arg("update"))?;
    let install = apt_get(machine)
        .args(["install", "--yes", "--no-install-recommends"])
        .args(&missing);
    machine
        .call(
            install
                .env("DEBIAN_FRONTEND", "noninteractive")
                .ignore_stdout(),
        )
        .with_context(|| format!("could not install {}", missing.join(" ")))
}

fn has_package(machine: &Machine, package: &str) -> bool {
    let query = cmd!(machine.shell, "dpkg-query --show").args(["--showformat=${Status}", package]);
    machine
        .output(query)
        .is_some_and(|status| status == "install ok installed")
}

fn apt_get(machine: &Machine) -> Cmd<'_> {
    let shell = &machine.shell;
    let is_root = machine
        .output(cmd!(shell, "id -u"))
        .is_some_and(|id| id == "0");
    let command = if is_root {
        cmd!(shell, "apt-get")
    } else {
        cmd!(shell, "sudo apt-get")
    };
    command.args([
        "-qq",
        "-o",
        "Dpkg::Use-Pty=0",
        "-o",
        "DPkg::Lock::Timeout=300",
    ])
}
