//! Makes the app as it is published: styles in one file, Trunk's build, a page that keeps a strict
//! policy, and a service worker that knows every file.

mod module;
mod page;
pub mod parts;
mod styles;
mod weight;
mod worker;

pub use weight::{Visit, Weight, weigh};

use std::collections::BTreeSet;
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
    /// Sooner built, but in one piece, larger and slower: for looking at it while working on it.
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
    refuse_no_folder(&plan.public_url)?;
    let root = &machine.repository;
    let styles = styles::bundle(&root.join("style/index.css"))?;
    machine
        .shell
        .write_file(root.join("target/daftar.css"), styles)?;
    fetch(machine, toolchain);
    let trunk = cmd!(machine.shell, "trunk build --offline --public-url /");
    let trunk = if plan.is_quick {
        trunk.args(["--cargo-profile", "quick"])
    } else {
        parts::taking_apart(machine, trunk.arg("--release"))?
    };
    // Views whose types are erased build sooner and are smaller. The other is how libraries of
    // the modules ask the browser for randomness.
    let flags = "--cfg erase_components --cfg getrandom_backend=\"wasm_js\"";
    let trunk = trunk.env("RUSTFLAGS", flags);
    // Trunk takes NO_COLOR for a switch with a value of its own and refuses what others set.
    machine.call(toolchain.applied_to(trunk).env_remove("NO_COLOR"))?;
    let dist = root.join("dist");
    if !plan.is_quick {
        parts::finish(machine, &dist)?;
    }
    let mut modules = Vec::new();
    for module in module::ALL {
        modules.push((module, module.finish(&dist)?));
    }
    page::finish(&dist, &modules)?;
    page::move_below(&dist, &plan.public_url)?;
    seal(&dist)
}

/// Trunk, which shall fetch no tools of its own, keeps cargo from fetching anything too: what the
/// module is made of must be here. Without a network what is here may do, and if not, cargo says so.
fn fetch(machine: &Machine, toolchain: WasmToolchain) {
    let shell = &machine.shell;
    let fetch = cmd!(
        shell,
        "cargo fetch --locked --quiet --target wasm32-unknown-unknown"
    );
    let about = machine.output(cmd!(shell, "rustc -vV")).unwrap_or_default();
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    let fetch = host
        .into_iter()
        .fold(fetch, |fetch, host| fetch.args(["--target", host]));
    if let Err(error) = machine.call(toolchain.applied_to(fetch)) {
        println!("  {error:#}; building with what is here");
    }
}

/// Copies a finished build that has a host for itself, prepared for a folder of a host: `/shop/`.
///
/// # Errors
/// When a file cannot be read or written, or `from` is not such a build.
pub fn in_folder(from: &Path, into: &Path, public_url: &str) -> Result<()> {
    refuse_no_folder(public_url)?;
    for (name, path) in files::below(from)? {
        let copy = into.join(name);
        fs::create_dir_all(copy.parent().context("a file has no folder")?)?;
        fs::copy(path, copy)?;
    }
    page::move_below(into, public_url)?;
    seal(into)
}

/// A path as it stands in addresses, from slash to slash.
fn refuse_no_folder(public_url: &str) -> Result<()> {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "/-._~".contains(sign);
    let is_folder = public_url.starts_with('/')
        && public_url.ends_with('/')
        && !public_url.contains("//")
        && public_url.chars().all(is_plain);
    if !is_folder {
        bail!(
            "the public URL is a path that begins and ends with a slash, as `/shop/`, not `{public_url}`"
        );
    }
    Ok(())
}

/// Copies a finished build and marks it as another version: what the next deployment looks like.
/// As after a change everywhere, none of its hashed files is called what it was.
///
/// # Errors
/// When a file cannot be read or written, or `from` is not a finished build.
pub fn another_version(from: &Path, into: &Path, mark: &str) -> Result<()> {
    let files = files::below(from)?;
    let hashes: BTreeSet<&str> = files.iter().filter_map(|(name, _)| hash_in(name)).collect();
    let renamed = |text: &str| {
        hashes.iter().fold(text.to_owned(), |text, hash| {
            let other: String = hash.chars().rev().collect();
            text.replace(*hash, &other)
        })
    };
    for (name, path) in &files {
        let copy = into.join(renamed(name));
        fs::create_dir_all(copy.parent().context("a file has no folder")?)?;
        if is_naming_others(name) {
            fs::write(copy, renamed(&fs::read_to_string(path)?))?;
        } else {
            fs::copy(path, copy)?;
        }
    }
    fs::write(into.join("mark.txt"), mark)?;
    seal(into)
}

/// The hash in the name of a file that has one.
fn hash_in(name: &str) -> Option<&str> {
    let (_, rest) = name.rsplit_once('-')?;
    let hash = rest.split(['.', '_']).next()?;
    let is_hash = hash.len() == 16 && hash.bytes().all(|sign| sign.is_ascii_hexdigit());
    is_hash.then_some(hash)
}

fn is_naming_others(name: &str) -> bool {
    [".html", ".js"].iter().any(|ending| name.ends_with(ending))
}

/// Writes the version of all files into the page and the service worker.
fn seal(dist: &Path) -> Result<()> {
    let version = worker::version_of(dist)?;
    page::set_version(dist, &version)?;
    worker::write(dist, &version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_from_slash_to_slash() {
        for folder in ["/", "/shop/", "/my-shop/v1.2/"] {
            assert!(refuse_no_folder(folder).is_ok(), "{folder}");
        }
        for other in [
            "",
            "shop/",
            "/shop",
            "//",
            "/a b/",
            "https://shop.uz/",
            "/\"/",
        ] {
            assert!(refuse_no_folder(other).is_err(), "{other}");
        }
    }

    #[test]
    fn a_build_moves_into_a_folder_whole() {
        let root = std::env::temp_dir().join(format!("daftar-folder-{}", std::process::id()));
        let (from, into) = (root.join("from"), root.join("into"));
        fs::create_dir_all(from.join("icons")).unwrap();
        let page = "<html data-base=\"/\"><meta name=\"daftar-version\" content=\"0\">\
            <link href=\"/icons/icon.svg\"><script src=\"/boot.js\" data-start=\"/start-1.js\" \
            data-scanner=\"/scanner-1.js\" data-importer=\"/importer-1.js\"></script>\
            <img src=\"/icons/icon.svg\">";
        fs::write(from.join("index.html"), page).unwrap();
        fs::write(from.join("sw.js"), include_str!("../../../public/sw.js")).unwrap();
        fs::write(from.join("icons/icon.svg"), "<svg>").unwrap();
        in_folder(&from, &into, "/shop/").unwrap();
        let read = |name: &str| fs::read_to_string(into.join(name)).unwrap();
        let (moved, copy, worker) = (read("index.html"), read("404.html"), read("sw.js"));
        let is_there = into.join("icons/icon.svg").exists();
        fs::remove_dir_all(&root).unwrap();
        assert!(is_there && worker.contains("\"icons/icon.svg\": \"sha256-"));
        assert_eq!(moved, copy);
        let addresses: Vec<&str> = moved.split("=\"/").skip(1).collect();
        assert_eq!(addresses.len(), 7);
        assert!(addresses.iter().all(|address| address.starts_with("shop/")));
    }

    #[test]
    fn the_manifest_names_nothing_by_the_root_of_the_host() {
        let manifest = include_str!("../../../public/manifest.webmanifest");
        assert!(!manifest.contains("\"/"));
    }

    #[test]
    fn a_hash_is_found_in_the_names_that_have_one() {
        assert_eq!(
            hash_in("parts-0123456789abcdef.js"),
            Some("0123456789abcdef")
        );
        assert_eq!(
            hash_in("daftar-0123456789abcdef_bg.wasm"),
            Some("0123456789abcdef")
        );
        assert_eq!(hash_in("icons/icon-192.png"), None);
        assert_eq!(hash_in("icons/apple-touch-icon.png"), None);
    }
}
