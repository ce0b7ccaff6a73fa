//! The repository checks its own rules.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Longer files are read less well. Each of these has its reason.
const LONG_FILES: [(&str, &str); 2] = [
    ("src/domain/decide.rs", "one rule per command, side by side"),
    (
        "style/views/sell.css",
        "one screen in all its widths; to be split by pane",
    ),
];
const MOST_LINES: usize = 400;

/// Each room and the rooms it may use. What stands in none of these lines is not allowed.
const ROOMS: [(&str, &[&str]); 12] = [
    ("domain", &["text"]),
    ("text", &[]),
    ("ui", &[]),
    ("scan", &[]),
    ("insight", &["domain", "text"]),
    ("format", &["domain"]),
    ("exchange", &["domain", "format", "insight", "text"]),
    ("storage", &["domain", "format"]),
    ("intake", &["exchange", "storage"]),
    ("sync", &["domain", "format", "storage"]),
    (
        "desk",
        &[
            "domain", "exchange", "format", "insight", "intake", "storage", "sync", "text",
        ],
    ),
    (
        "views",
        &[
            "desk", "domain", "exchange", "format", "insight", "intake", "scan", "storage", "sync",
            "text", "ui",
        ],
    ),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder with one of these endings, as paths from the root.
fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings
                .iter()
                .any(|ending| path.to_string_lossy().ends_with(ending))
            {
                let path = path.strip_prefix(root()).unwrap();
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sources() -> Vec<String> {
    let folders = [
        "src",
        "tests",
        "importer",
        "scanner",
        "xtask/src",
        "benches",
    ];
    folders
        .iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .collect()
}

/// The names behind every `crate::`, also within braces; comments left out.
fn rooms_named_in(source: &str) -> BTreeSet<String> {
    let code: String = source
        .lines()
        .map(|line| line.find("//").map_or(line, |comment| &line[..comment]))
        .flat_map(|line| [line, "\n"])
        .collect();
    let mut names = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let group = rest.strip_prefix('{').map(|rest| {
            let mut depth = 1;
            let end = rest.find(|sign| {
                depth += i32::from(sign == '{') - i32::from(sign == '}');
                depth == 0
            });
            &rest[..end.unwrap_or(rest.len())]
        });
        let mut depth = 0;
        let parts = group.unwrap_or(rest).split(|sign| {
            depth += i32::from(sign == '{') - i32::from(sign == '}');
            sign == ',' && depth == 0
        });
        let parts: Vec<&str> = if group.is_some() {
            parts.collect()
        } else {
            vec![rest]
        };
        for part in parts {
            let part = part.trim_start();
            let end = part.find(|sign: char| !sign.is_alphanumeric() && sign != '_');
            names.insert(part[..end.unwrap_or(part.len())].to_owned());
        }
    }
    names
}

#[test]
fn the_names_behind_crate_are_found() {
    let source = "use crate::domain::Book;\nuse crate::{each_card, format::{json, backup}, desk};\n// crate::views\nlet x = crate::text::words;";
    let expected = ["desk", "domain", "each_card", "format", "text"];
    assert_eq!(rooms_named_in(source), expected.map(str::to_owned).into());
}

#[test]
fn rooms_use_only_the_rooms_they_may() {
    let mut wrong = Vec::new();
    for (room, allowed) in ROOMS {
        for path in files(&format!("src/{room}"), &[".rs"]) {
            for name in rooms_named_in(&read(&path)) {
                let is_room = ROOMS.iter().any(|(other, _)| *other == name);
                if is_room && name != room && !allowed.contains(&name.as_str()) {
                    wrong.push(format!("{path} uses {name}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_room_is_known_here() {
    let rooms: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    let folders = std::fs::read_dir(root().join("src")).unwrap();
    for folder in folders
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
    {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            rooms.contains(name.as_str()),
            "src/{name} has no line in ROOMS"
        );
    }
}

#[test]
fn every_style_file_is_imported_once() {
    let index = read("style/index.css");
    for path in files("style", &[".css"]) {
        let name = path.trim_start_matches("style/");
        if name != "index.css" {
            let count = index.matches(&format!("@import \"{name}\"")).count();
            assert_eq!(count, 1, "{name} in style/index.css");
        }
    }
}

#[test]
fn no_file_is_too_long_without_a_reason() {
    let mut long = Vec::new();
    for path in sources().into_iter().chain(files("style", &[".css"])) {
        let lines = read(&path).lines().count();
        let has_reason = LONG_FILES
            .iter()
            .any(|(known, reason)| *known == path && !reason.is_empty());
        if lines > MOST_LINES && !has_reason {
            long.push(format!("{path}: {lines} lines"));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn nothing_here_is_unsafe() {
    assert!(read("Cargo.toml").contains("unsafe_code = \"forbid\""));
    for manifest in [
        "Cargo.toml",
        "core/Cargo.toml",
        "importer/Cargo.toml",
        "scanner/Cargo.toml",
        "xtask/Cargo.toml",
        "tests/e2e/Cargo.toml",
    ] {
        assert!(
            read(manifest).contains("[lints]\nworkspace = true"),
            "{manifest}"
        );
    }
    // Put together, so that this file is not found.
    let needles = [
        ["unsafe", " {"],
        ["unsafe", " fn"],
        ["unsafe", " impl"],
        ["(unsafe", "_code)"],
    ];
    for path in sources() {
        let source = read(&path);
        for needle in needles.map(|halves| halves.concat()) {
            assert!(!source.contains(&needle), "{path}: {needle}");
        }
    }
    // What takes the module apart declares foreign functions: in one file, which writes nothing
    // of the kind itself.
    assert!(read("start/Cargo.toml").contains("unsafe_code = \"deny\""));
    assert_eq!(
        files("start/src", &[".rs"]),
        ["start/src/main.rs", "start/src/parts.rs"]
    );
    let allowed = ["allow(unsafe", "_code"].concat();
    assert_eq!(read("start/src/parts.rs").matches(&allowed).count(), 1);
    assert!(!read("start/src/main.rs").contains(&allowed));
    for path in files("start", &[".rs"]) {
        let source = read(&path);
        for [word, open] in &needles[..3] {
            assert!(!source.contains(&[*word, *open].concat()), "{path}");
        }
    }
}

#[test]
fn no_path_of_somebodys_machine_is_written_down() {
    let endings = [
        ".rs", ".css", ".md", ".toml", ".html", ".js", ".json", ".sh", "run",
    ];
    let folders = [
        "src", "start", "tests", "importer", "scanner", "xtask", "benches", "style", "public",
        "docs", ".ci", ".cargo",
    ];
    let mut paths: Vec<String> = folders
        .iter()
        .flat_map(|folder| files(folder, &endings))
        .collect();
    for path in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "Cargo.toml",
        "index.html",
        "Trunk.toml",
    ] {
        if root().join(path).exists() {
            paths.push(path.to_owned());
        }
    }
    let needles = [
        ["/ro", "ot/"],
        ["/ho", "me/"],
        ["/wo", "rk/"],
        ["/t", "mp/"],
        ["/Us", "ers/"],
        ["C:\\", "Users"],
    ];
    for path in paths {
        let source = std::fs::read(root().join(&path)).unwrap();
        let source = String::from_utf8_lossy(&source);
        for needle in needles.map(|halves| halves.concat()) {
            assert!(!source.contains(&needle), "{path}: {needle}");
        }
    }
}

/// Whether a line of a view puts words on the page that do not come from `src/text`.
fn has_bare_words(line: &str) -> bool {
    let is_word = |text: &str| text.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    let line = line.trim();
    if line.starts_with("//") {
        return false;
    }
    let alone = line
        .strip_prefix('"')
        .and_then(|line| line.strip_suffix('"'));
    if alone.is_some_and(|text| !text.contains('"') && is_word(text)) {
        return true;
    }
    let quoted = |rest: &str| is_word(rest.split('"').next().unwrap_or_default());
    let attributes = [
        "aria-label=\"",
        " title=\"",
        "placeholder=\"",
        " alt=\"",
        " label=\"",
    ];
    let mut values = attributes.iter().flat_map(|name| line.split(name).skip(1));
    if values.any(quoted) {
        return true;
    }
    // Behind a tag, but not behind the arrow of a match or of a function.
    let tags = line
        .match_indices('>')
        .filter(|(at, _)| !line[..*at].ends_with(['=', '-']));
    let mut texts = tags.filter_map(|(at, _)| line[at + 1..].trim_start().strip_prefix('"'));
    texts.any(quoted)
}

#[test]
fn bare_words_are_seen() {
    for bare in [
        "<b>\"Save\"</b>",
        "    \"Save it\"",
        "<input placeholder=\"Name\"/>",
        "<img alt=\"Face\">",
    ] {
        assert!(has_bare_words(bare), "{bare}");
    }
    for fine in [
        "<b>{w.common().save()}</b>",
        "Kind::Sale => \"sale\",",
        "// \"Save\"",
        "<b>\" · \"</b>",
        "<i class=\"x\">",
    ] {
        assert!(!has_bare_words(fine), "{fine}");
    }
}

#[test]
fn every_word_on_a_page_comes_from_the_words() {
    let mut bare = Vec::new();
    for path in files("src/views", &[".rs"]) {
        for (number, line) in read(&path).lines().enumerate() {
            if has_bare_words(line) {
                bare.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert!(bare.is_empty(), "{bare:#?}");
}

#[test]
fn every_page_comes_in_a_part() {
    // What the shell names itself would be in the main part, with all it uses.
    let pages = read("src/views/shell/pages.rs");
    let routes = pages.matches("<Route ").count();
    assert!(routes > 0);
    assert_eq!(routes, pages.matches("view=|| piece(Piece::").count());
}
