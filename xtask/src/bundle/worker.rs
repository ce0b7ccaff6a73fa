//! Fills in the service worker: the version and every file with its hash.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{module, page};
use crate::files;

const WORKER: &str = "sw.js";
const INDEX: &str = "index.html";
/// Asked for by hosts and by browsers, never by the app.
const NOT_KEPT: [&str; 2] = [WORKER, "404.html"];

/// The version of a build: the same for the same files, whatever version they carry now.
pub fn version_of(dist: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for (name, bytes) in kept_files(dist)? {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(&bytes));
    }
    // How the worker works is part of the version too.
    hash.update(filled(&read_worker(dist)?, "", &Kept::default())?);
    Ok(files::hex(&hash.finalize())[..16].to_owned())
}

/// Files the service worker keeps, each with its hash.
#[derive(Default)]
struct Kept {
    /// With which the app starts: all of them or none.
    at_once: BTreeMap<String, String>,
    /// What is fetched when there is time.
    later: BTreeMap<String, String>,
}

/// Writes the version and the files to keep into the service worker.
pub fn write(dist: &Path, version: &str) -> Result<()> {
    let mut kept = Kept::default();
    for (name, bytes) in kept_files(dist)? {
        if name == INDEX {
            // Asked for by the folder's own address: some hosts redirect the file's name, and a
            // redirected answer may not be shown as a page. Hosts also rewrite pages, so no hash.
            kept.at_once.insert(String::new(), String::new());
            continue;
        }
        let group = if module::is_part_of_any(&name) {
            &mut kept.later
        } else {
            &mut kept.at_once
        };
        group.insert(
            name,
            format!("sha256-{}", STANDARD.encode(Sha256::digest(&bytes))),
        );
    }
    fs::write(
        dist.join(WORKER),
        filled(&read_worker(dist)?, version, &kept)?,
    )?;
    Ok(())
}

fn read_worker(dist: &Path) -> Result<String> {
    fs::read_to_string(dist.join(WORKER))
        .with_context(|| format!("{WORKER} is missing in {}", dist.display()))
}

fn kept_files(dist: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut kept = BTreeMap::new();
    for (name, path) in files::below(dist)? {
        if NOT_KEPT.contains(&name.as_str()) {
            continue;
        }
        let mut bytes = fs::read(path)?;
        if name == INDEX {
            bytes = page::with_version(&String::from_utf8(bytes)?, "")?.into_bytes();
        }
        kept.insert(name, bytes);
    }
    Ok(kept)
}

fn filled(worker: &str, version: &str, kept: &Kept) -> Result<String> {
    let listed = |constant: &str, files: &BTreeMap<String, String>| {
        let files: Vec<String> = files
            .iter()
            .map(|(name, integrity)| format!("{name:?}: {integrity:?}"))
            .collect();
        format!("const {constant} = {{ {} }};", files.join(", "))
    };
    let files = listed("FILES", &kept.at_once);
    let later = listed("LATER", &kept.later);
    let mut filled_in = 0;
    let lines: Vec<String> = worker
        .lines()
        .map(|line| {
            let constant = [
                (
                    "const VERSION = ",
                    format!("const VERSION = \"{version}\";"),
                ),
                ("const FILES = ", files.clone()),
                ("const LATER = ", later.clone()),
            ];
            let constant = constant
                .into_iter()
                .find(|(start, _)| line.starts_with(start));
            filled_in += usize::from(constant.is_some());
            constant.map_or_else(|| line.to_owned(), |(_, constant)| constant)
        })
        .collect();
    if filled_in != 3 {
        bail!("{WORKER} must have one line each for VERSION, FILES and LATER");
    }
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "\"use strict\";\nconst VERSION = \"development\";\nconst FILES = {};\nconst LATER = {};\nself;\n";

    #[test]
    fn the_constants_are_filled_in_again_and_again() {
        let kept = Kept {
            at_once: BTreeMap::from([
                (String::new(), String::new()),
                ("a.js".to_owned(), "sha256-x".to_owned()),
            ]),
            later: BTreeMap::from([("b.js".to_owned(), "sha256-y".to_owned())]),
        };
        let first = filled(TEMPLATE, "01", &kept).unwrap();
        assert_eq!(
            first,
            "\"use strict\";\nconst VERSION = \"01\";\nconst FILES = { \"\": \"\", \"a.js\": \"sha256-x\" };\nconst LATER = { \"b.js\": \"sha256-y\" };\nself;\n"
        );
        assert_eq!(filled(&first, "01", &kept).unwrap(), first);
    }

    #[test]
    fn a_worker_without_the_constants_is_refused() {
        assert!(filled("self;\n", "01", &Kept::default()).is_err());
    }

    #[test]
    fn the_shipped_worker_can_be_filled_in() {
        let worker = include_str!("../../../public/sw.js");
        assert!(
            filled(worker, "01", &Kept::default())
                .unwrap()
                .contains("const VERSION = \"01\";")
        );
    }

    #[test]
    fn the_same_files_have_the_same_version_and_others_another() {
        let folder = std::env::temp_dir().join(format!("daftar-worker-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mark = "<meta name=\"daftar-version\" content=\"";
        fs::write(folder.join(WORKER), TEMPLATE).unwrap();
        fs::write(folder.join(INDEX), format!("{mark}development\">")).unwrap();
        fs::write(folder.join("a.js"), "a").unwrap();
        let before = version_of(&folder).unwrap();
        page::set_version(&folder, &before).unwrap();
        write(&folder, &before).unwrap();
        let sealed = version_of(&folder).unwrap();
        fs::write(folder.join("a.js"), "b").unwrap();
        let changed = version_of(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(sealed, before);
        assert_ne!(changed, before);
        assert_eq!(before.len(), 16);
    }
}
