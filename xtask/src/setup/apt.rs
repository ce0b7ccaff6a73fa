//! Debian's packages.

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use super::Machine;

/// Whether this is Debian itself: others that install its packages call some by other names.
pub fn is_debian(machine: &Machine) -> bool {
    let about = machine.shell.read_file("/etc/os-release");
    has_apt(machine) && about.is_ok_and(|about| says_debian(&about))
}

fn says_debian(about: &str) -> bool {
    about
        .lines()
        .any(|line| line.replace('"', "") == "ID=debian")
}

fn has_apt(machine: &Machine) -> bool {
    machine.has("apt-get") && machine.has("dpkg-query")
}

/// Installs those of the packages that are missing.
///
/// # Errors
/// When one is missing and apt is not there or does not know it, or the rights to install are
/// lacking.
pub fn ensure(machine: &Machine, packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !has_package(machine, package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !has_apt(machine) {
        bail!("install what Debian calls {names} with your system's own means, then try again");
    }
    let apt_get = || {
        apt_get(machine).with_context(|| {
            format!("only root may: run `apt-get install {names}` as root, then try again")
        })
    };
    let update = apt_get()?.arg("update");
    println!("  apt-get install {names}");
    if let Err(error) = machine.call(update) {
        // One source of many may be out of reach, and what is known already may do.
        println!("  {error:#}");
    }
    let install = apt_get()?
        .args(["install", "--yes", "--no-install-recommends"])
        .args(&missing);
    machine
        .call(
            install
                .env("DEBIAN_FRONTEND", "noninteractive")
                .ignore_stdout(),
        )
        .with_context(|| {
            format!("could not install {names}: install them with your system's own means, then try again")
        })
}

fn has_package(machine: &Machine, package: &str) -> bool {
    let query = cmd!(machine.shell, "dpkg-query --show").args(["--showformat=${Status}", package]);
    machine
        .output(query)
        .is_some_and(|status| status == "install ok installed")
}

/// Nothing for who is neither root nor may become it.
fn apt_get(machine: &Machine) -> Option<Cmd<'_>> {
    let shell = &machine.shell;
    let is_root = machine
        .output(cmd!(shell, "id -u"))
        .is_some_and(|id| id == "0");
    let command = if is_root {
        cmd!(shell, "apt-get")
    } else if machine.has("sudo") {
        cmd!(shell, "sudo apt-get")
    } else {
        return None;
    };
    let quietly = [
        "-qq",
        "-o",
        "Dpkg::Use-Pty=0",
        "-o",
        "DPkg::Lock::Timeout=300",
    ];
    Some(command.args(quietly))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_is_told_from_what_is_like_it() {
        assert!(says_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(says_debian("ID=\"debian\""));
        assert!(!says_debian("ID=ubuntu\nID_LIKE=debian\n"));
    }
}
