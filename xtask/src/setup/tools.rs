//! Trunk, wasm-bindgen, wasm-split and wasm-opt.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::cmd;

use super::{Machine, apt};

/// 0.22 wants a newer compiler than the project does.
const TRUNK_VERSION: &str = "0.21.14";
const WASM_SPLIT_VERSION: &str = "0.2.4";
const BINARYEN_VERSION: &str = "132.0.0";

/// Trunk, the builder of the page.
pub fn ensure_trunk(machine: &Machine) -> Result<()> {
    if has_version(machine, "trunk", TRUNK_VERSION) {
        return Ok(());
    }
    // Only with its own lock file does this version compile.
    install(
        machine,
        &[
            "--locked",
            "--no-default-features",
            &format!("trunk@{TRUNK_VERSION}"),
        ],
    )
}

/// wasm-bindgen's command line and test runner, of exactly the version of the crate.
pub fn ensure_wasm_bindgen(machine: &Machine) -> Result<()> {
    let lock = machine
        .shell
        .read_file(machine.repository.join("Cargo.lock"))?;
    let version =
        locked_version(&lock, "wasm-bindgen").context("Cargo.lock does not name wasm-bindgen")?;
    if has_version(machine, "wasm-bindgen", version)
        && has_version(machine, "wasm-bindgen-test-runner", version)
    {
        return Ok(());
    }
    install(machine, &[&format!("wasm-bindgen-cli@{version}")])
}

/// The tool that takes a module apart. It does not tell its version, so each has its own folder.
pub fn ensure_wasm_split(machine: &Machine) -> Result<()> {
    if wasm_split(machine).is_file() {
        return Ok(());
    }
    let root = wasm_split_root(machine);
    let root = root.to_str().context("the cache has no plain name")?;
    install(
        machine,
        &[
            "--locked",
            "--root",
            root,
            "--features",
            "build-binary",
            &format!("wasm_split_cli_support@{WASM_SPLIT_VERSION}"),
        ],
    )
}

/// Where that tool is.
pub fn wasm_split(machine: &Machine) -> PathBuf {
    let name = format!("wasm-split-cli{}", env::consts::EXE_SUFFIX);
    wasm_split_root(machine).join("bin").join(name)
}

fn wasm_split_root(machine: &Machine) -> PathBuf {
    machine
        .cache
        .join(format!("wasm-split-{WASM_SPLIT_VERSION}"))
}

/// Binaryen's optimiser, as npm ships it for this machine.
pub fn ensure_wasm_opt(machine: &Machine) -> Result<()> {
    let major = BINARYEN_VERSION
        .split('.')
        .next()
        .unwrap_or(BINARYEN_VERSION);
    if has_version(machine, "wasm-opt", major) {
        return Ok(());
    }
    npm_install(machine, &format!("binaryen@{BINARYEN_VERSION}"))
}

/// Installs one npm package into the cache.
pub fn npm_install(machine: &Machine, package: &str) -> Result<()> {
    if !machine.has("npm") {
        apt::ensure(machine, &["npm"])?;
    }
    let folder = machine.npm_folder();
    machine.shell.create_dir(&folder)?;
    machine
        .call(cmd!(
            machine.shell,
            "npm install --no-audit --no-fund --prefix {folder} {package}"
        ))
        .with_context(|| format!("could not install {package} from npm"))
}

/// Installs a cargo tool. The tools' own release profiles are made for distribution and take
/// twice as long to compile; a shared build folder spares what they have in common.
pub fn install(machine: &Machine, arguments: &[&str]) -> Result<()> {
    let build_folder = build_folder(machine);
    let command = cmd!(machine.shell, "cargo install --quiet --force")
        .args(arguments)
        .env("CARGO_TARGET_DIR", build_folder)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
    let what = arguments.last().copied().unwrap_or_default();
    println!("  cargo install {what}, some minutes");
    machine
        .call(command)
        .with_context(|| format!("could not install {what} from crates.io"))
}

/// Lets go of what compiling the tools left: more than a gigabyte, of use to nobody.
pub fn clear(machine: &Machine) -> Result<()> {
    Ok(machine.shell.remove_path(build_folder(machine))?)
}

fn build_folder(machine: &Machine) -> PathBuf {
    machine.cache.join("build")
}

/// Whether the program says, somewhere in its version line, that it is of this version.
pub fn has_version(machine: &Machine, program: &str, version: &str) -> bool {
    machine
        .output(cmd!(machine.shell, "{program} --version"))
        .is_some_and(|text| says_version(&text, version))
}

fn says_version(text: &str, version: &str) -> bool {
    text.split_whitespace()
        .any(|word| word.trim_start_matches('v') == version)
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(says_version("wasm-opt version 132 (version_132)", "132"));
        assert!(says_version(
            "geckodriver 0.37.1 (abc 2026-01-01)",
            "0.37.1"
        ));
        assert!(!says_version("trunk 0.21.140", "0.21.14"));
        assert!(!says_version("wasm-opt version 1321", "132"));
    }

    #[test]
    fn the_lock_file_tells_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.60\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }
}
