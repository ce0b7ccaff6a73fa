//! Makes the app as it is published: styles in one file, Trunk's build, a page that keeps a strict
//! policy, and a service worker that knows every file.

mod module;
mod page;
mod styles;
mod worker;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::files;
use crate::setup::{Machine, WasmToolchain};

/// How a build is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The path below which it is published: `/` or `/shop/`.
    pub public_url: String,
    /// Sooner built, but larger and slower: for looking at it while working on it.
    pub is_quick: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            public_url: "/".to_owned(),
            is_quick: false,
        }
    }
}

/// Builds the app into `dist/`.
///
/// # Errors
/// When the styles, the compiler, Trunk or the finishing fail; their own messages are printed.
pub fn build(machine: &Machine, toolchain: WasmToolchain, plan: &Plan) -> Result<()> {
    let public_url = plan.public_url.as_str();
    if !(public_url.starts_with('/') && public_url.ends_with('/')) {
        bail!("the public URL is a path that begins and ends with a slash, not `{public_url}`");
    }
    let root = &machine.repository;
    let styles = styles::bundle(&root.join("style/index.css"))?;
    machine
        .shell
        .write_file(root.join("target/daftar.css"), styles)?;
    let trunk = cmd!(
        machine.shell,
        "trunk build --offline --public-url {public_url}"
    );
    let trunk = if plan.is_quick {
        trunk.args(["--cargo-profile", "quick"])
    } else {
        trunk.arg("--release")
    };
    // Views whose types are erased build sooner and are smaller. The other is how libraries of
    // the modules ask the browser for randomness.
    let flags = "--cfg erase_components --cfg getrandom_backend=\"wasm_js\"";
    let trunk = trunk.env("RUSTFLAGS", flags);
    // Trunk takes NO_COLOR for a switch with a value of its own and refuses what others set.
    machine.call(toolchain.applied_to(trunk).env_remove("NO_COLOR"))?;
    let dist = root.join("dist");
    let mut modules = Vec::new();
    for module in module::ALL {
        modules.push((module, module.finish(&dist)?));
    }
    page::finish(&dist, public_url, &modules)?;
    seal(&dist)
}

/// Copies a finished build and marks it as another version: what the next deployment looks like.
///
/// # Errors
/// When a file cannot be read or written, or `from` is not a finished build.
pub fn another_version(from: &Path, into: &Path, mark: &str) -> Result<()> {
    for (name, path) in files::below(from)? {
        let copy = into.join(name);
        fs::create_dir_all(copy.parent().context("a file has no folder")?)?;
        fs::copy(path, copy)?;
    }
    fs::write(into.join("mark.txt"), mark)?;
    seal(into)
}

/// Writes the version of all files into the page and the service worker.
fn seal(dist: &Path) -> Result<()> {
    let version = worker::version_of(dist)?;
    page::set_version(dist, &version)?;
    worker::write(dist, &version)
}

/// How many bytes a first visit transfers with gzip: every file the service worker keeps at once.
///
/// # Errors
/// When the build cannot be read.
pub fn compressed_bytes(dist: &Path) -> Result<usize> {
    let site = crate::server::Site::read(dist)?;
    Ok(site.compressed_bytes(|name| !module::is_part_of_any(name)))
}

/// How many bytes follow with gzip where the browser cannot read codes by itself.
///
/// # Errors
/// When the build cannot be read.
pub fn scanner_bytes(dist: &Path) -> Result<usize> {
    let site = crate::server::Site::read(dist)?;
    Ok(site.compressed_bytes(|name| module::SCANNER.is_part(name)))
}

/// How many bytes follow with gzip before the first file of another program is read.
///
/// # Errors
/// When the build cannot be read.
pub fn importer_bytes(dist: &Path) -> Result<usize> {
    let site = crate::server::Site::read(dist)?;
    Ok(site.compressed_bytes(|name| module::IMPORTER.is_part(name)))
}
