//! How many bytes a visit costs.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::module;
use crate::files;
use crate::server::media_type;

/// Fetched by every first visit before the page can be used, by the beginnings of their names.
const FIRST: [&str; 7] = [
    "index.html",
    "boot.js",
    "start-",
    "daftar-",
    "parts-",
    "manifest.webmanifest",
    "icons/icon.svg",
];
/// The part that a first visit shows.
const FIRST_PART: &str = "welcome";
/// The part that follows it, while the page is read: it opens the shop.
const SECOND_PART: &str = "opening";
/// The service worker's own business, and a copy.
const NEVER: [&str; 2] = ["sw.js", "404.html"];

/// Bytes of some files, as they are and as they travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// As they are.
    pub plain: usize,
    /// With gzip.
    pub gzip: usize,
    /// With Brotli.
    pub brotli: usize,
}

/// What a first visit transfers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Until the page can be used.
    pub first: Weight,
    /// Until a shop is open.
    pub opened: Weight,
    /// In all: what is kept for the time without a network.
    pub whole: Weight,
    /// What follows where the browser cannot read codes by itself.
    pub scanning: Weight,
    /// What follows before the first file of another program is read.
    pub importing: Weight,
    /// Every module by itself.
    pub modules: Vec<(String, Weight)>,
}

/// Weighs a finished build.
///
/// # Errors
/// When it cannot be read.
pub fn weigh(dist: &Path) -> Result<Visit> {
    let mut visit = Visit {
        first: Weight::default(),
        opened: Weight::default(),
        whole: Weight::default(),
        scanning: Weight::default(),
        importing: Weight::default(),
        modules: Vec::new(),
    };
    let files = files::below(dist)?;
    let loader = files.iter().find(|(name, _)| name.starts_with("parts-"));
    let loader = loader.map_or(Ok(String::new()), |(_, path)| fs::read_to_string(path))?;
    let first_parts = files_of_part(&loader, FIRST_PART);
    let second_parts = files_of_part(&loader, SECOND_PART);
    for (name, path) in files {
        if NEVER.contains(&name.as_str()) {
            continue;
        }
        let weight = Weight::of(&name, &fs::read(path)?)?;
        if module::SCANNER.is_part(&name) {
            visit.scanning.add(weight);
        } else if module::IMPORTER.is_part(&name) {
            visit.importing.add(weight);
        } else {
            visit.whole.add(weight);
        }
        let is_first = FIRST.iter().any(|first| name.starts_with(first));
        let is_first = is_first || first_parts.contains(&name);
        if is_first {
            visit.first.add(weight);
        }
        if is_first || second_parts.contains(&name) {
            visit.opened.add(weight);
        }
        if media_type(&name) == "application/wasm" {
            visit.modules.push((name, weight));
        }
    }
    Ok(visit)
}

/// The files that the loader fetches for a part, as the loader's script says.
fn files_of_part(loader: &str, part: &str) -> BTreeSet<String> {
    let defined = |name: &str| {
        let (_, definition) = loader.split_once(&format!("const {name} = "))?;
        // A small one stands in the loader itself.
        let (fetched, _) = definition.split_once("\n, [")?;
        let (_, address) = fetched.split_once("new URL(\"./")?;
        Some((definition, address.split('"').next()?.to_owned()))
    };
    let Some((own, file)) = defined(&format!("__wasm_split_load_{part}")) else {
        return BTreeSet::new();
    };
    // It ends with the list of what it needs besides.
    let shared = own
        .split_once("\n, [")
        .and_then(|(_, names)| names.split_once(']'))
        .map_or("", |(names, _)| names);
    let shared = shared.split(", ").filter_map(|name| Some(defined(name)?.1));
    shared.chain([file]).collect()
}

impl Weight {
    fn of(name: &str, bytes: &[u8]) -> Result<Self> {
        let plain = bytes.len();
        // Pictures are compressed already.
        let media_type = media_type(name);
        if media_type.starts_with("image/") && media_type != "image/svg+xml" {
            return Ok(Self {
                plain,
                gzip: plain,
                brotli: plain,
            });
        }
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
        brotli.write_all(bytes)?;
        Ok(Self {
            plain,
            gzip: gzip.finish()?.len(),
            brotli: brotli.into_inner().len(),
        })
    }

    fn add(&mut self, other: Self) {
        self.plain += other.plain;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "/* debts, welcome */
const __chunk_3 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_3-0a.wasm\", import.meta.url));
}
, []);
/* settings, welcome */
const __chunk_5 = makeLoad(() => {
    const src = held(\"AGFzbQ==\");
}
, []);
/* debts, sell */
const __chunk_4 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_4-0b.wasm\", import.meta.url));
}
, []);
export const __wasm_split_load_welcome = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL(\"./split_welcome-0c.wasm\", import.meta.url));
}
, [__chunk_3, __chunk_5]));
export const __wasm_split_load_settings = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL(\"./split_settings-0d.wasm\", import.meta.url));
}
, []));
";

    #[test]
    fn a_part_comes_with_what_it_shares() {
        let named = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let files: BTreeSet<String> = named(&["chunk_3-0a.wasm", "split_welcome-0c.wasm"]);
        assert_eq!(files_of_part(LOADER, "welcome"), files);
        let files: BTreeSet<String> = named(&["split_settings-0d.wasm"]);
        assert_eq!(files_of_part(LOADER, "settings"), files);
        assert!(files_of_part(LOADER, "nothing").is_empty());
    }

    #[test]
    fn what_repeats_itself_travels_light() {
        let weight = Weight::of("a.js", &b"so it goes ".repeat(100)).unwrap();
        assert_eq!(weight.plain, 1100);
        assert!(weight.gzip < 100 && weight.brotli < 100, "{weight:?}");
        let weight = Weight::of("a.png", &[0; 500]).unwrap();
        assert_eq!(weight.brotli, 500);
    }
}
