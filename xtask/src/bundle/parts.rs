//! Takes the module apart, so that a first visit waits only for what the start needs.
//!
//! Trunk compiles, calls wasm-bindgen and optimises in one go, but a module is taken apart between
//! the first two. So Trunk is given a wasm-bindgen that is this very program: it splits the module,
//! hands the main part to the real wasm-bindgen and leaves the others for [`finish`].

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use base64::engine::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use xshell::{Cmd, cmd};

use super::page;
use crate::files;
use crate::setup::{Machine, wasm_split};

const STAND_IN: &str = "wasm-bindgen";
const REAL: &str = "DAFTAR_WASM_BINDGEN";
const SPLITTER: &str = "DAFTAR_WASM_SPLIT";
const PARTS: &str = "DAFTAR_PARTS";
/// What the main part is called among the parts, and how the others name it.
const MAIN: &str = "daftar";
const LOADER: &str = "__wasm_split.js";

/// Makes a call of Trunk take the module apart.
///
/// # Errors
/// When wasm-bindgen is not there, or this program cannot be copied.
pub fn taking_apart<'a>(machine: &Machine, trunk: Cmd<'a>) -> Result<Cmd<'a>> {
    let real = machine
        .path_of(STAND_IN)
        .context("wasm-bindgen is not installed")?;
    let folder = machine.repository.join("target/split/bin");
    fs::create_dir_all(&folder)?;
    let name = format!("{STAND_IN}{}", env::consts::EXE_SUFFIX);
    fs::copy(env::current_exe()?, folder.join(name))?;
    let path = machine.shell.var_os("PATH").unwrap_or_default();
    let path = env::join_paths([folder].into_iter().chain(env::split_paths(&path)))?;
    Ok(trunk
        .args(["--features", "split"])
        .env("PATH", path)
        .env(REAL, real)
        .env(SPLITTER, wasm_split(machine))
        .env(PARTS, folder_of(machine)))
}

/// Whether this program was called in the place of wasm-bindgen.
pub fn is_stand_in(program: Option<&OsStr>) -> bool {
    program.and_then(|program| Path::new(program).file_stem()) == Some(OsStr::new(STAND_IN))
}

/// Does what wasm-bindgen does, with the main part of the module it is given.
///
/// # Errors
/// When the module cannot be taken apart, or wasm-bindgen fails.
pub fn stand_in(arguments: Vec<OsString>) -> Result<()> {
    let named = |name: &str| env::var_os(name).with_context(|| format!("{name} is not set"));
    let is_module = |argument: &OsString| argument.as_encoded_bytes().ends_with(b".wasm");
    let (modules, mut others): (Vec<_>, Vec<_>) = arguments.into_iter().partition(is_module);
    // Without a module it is asked for its version; what is not the app comes in one piece.
    let out_name = format!("--out-name={MAIN}");
    let is_app = others.iter().any(|argument| *argument == *out_name);
    if let Some(module) = modules.first().filter(|_| is_app) {
        let parts = PathBuf::from(named(PARTS)?);
        if parts.exists() {
            fs::remove_dir_all(&parts)?;
        }
        let mut splitter = Command::new(named(SPLITTER)?);
        run(splitter.arg(module).arg(&parts).args(["--out-name", MAIN]))?;
        others.push(parts.join(MAIN).with_extension("wasm").into());
        others.extend(["--keep-lld-exports", "--remove-name-section"].map(OsString::from));
    }
    if !is_app {
        others.extend(modules);
    }
    run(Command::new(named(REAL)?).args(others))
}

fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("could not call {}", command.get_program().display()))?;
    if !status.success() {
        bail!("{} ended with {status}", command.get_program().display());
    }
    Ok(())
}

fn folder_of(machine: &Machine) -> PathBuf {
    machine.repository.join("target/split/parts")
}

/// A part smaller than this travels with the loader.
const WITH_LOADER_BYTES: usize = 6_000;

/// What stands in a loader, as if it had been fetched.
const HELD: &str = "
async function held(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return new Response(bytes, { headers: { \"Content-Type\": \"application/wasm\" } });
}
";

/// Optimises the parts, puts them into the build under names with a hash, and makes the main part
/// look for them there. Trunk's hash is of what the compiler made, before the module was taken
/// apart: the main part gets one of what it has become.
///
/// # Errors
/// When wasm-opt fails, or the files are not as they were expected.
pub fn finish(machine: &Machine, dist: &Path) -> Result<()> {
    let parts = folder_of(machine);
    let mut loader =
        fs::read_to_string(parts.join(LOADER)).context("the module was not taken apart")?;
    for (name, path) in files::below(&parts)? {
        let Some(stem) = name.strip_suffix(".wasm").filter(|stem| *stem != MAIN) else {
            continue;
        };
        let smaller = parts.join(format!("{stem}.smaller"));
        machine.call(cmd!(
            machine.shell,
            "wasm-opt -O3 {path} --output {smaller}"
        ))?;
        let bytes = fs::read(&smaller)?;
        if bytes.len() < WITH_LOADER_BYTES {
            loader = laid_in(&loader, &name, &bytes)?;
            continue;
        }
        let named = format!("{stem}-{}.wasm", mark_of(&[&bytes]));
        loader = replaced(&loader, &format!("\"./{name}\""), &format!("\"./{named}\""))?;
        fs::write(dist.join(named), bytes)?;
    }
    name_main(dist, &loader)
}

/// The loader with a small part in itself: asking for it would cost more than it weighs.
fn laid_in(loader: &str, name: &str, bytes: &[u8]) -> Result<String> {
    let asked = format!("fetch(new URL(\"./{name}\", import.meta.url))");
    let held = format!("held(\"{}\")", STANDARD.encode(bytes));
    let loader = replaced(loader, &asked, &held)?;
    Ok(if loader.contains(HELD) {
        loader
    } else {
        loader + HELD
    })
}

/// Writes the loader, and names it and both files of the main part by the content of all three.
fn name_main(dist: &Path, loader: &str) -> Result<()> {
    let trunks = main_of(dist)?;
    let (glue, wasm) = (format!("{trunks}.js"), format!("{trunks}_bg.wasm"));
    let text = fs::read_to_string(dist.join(&glue))?;
    let module = fs::read(dist.join(&wasm)).context("Trunk left no module")?;
    let mark = mark_of(&[loader.as_bytes(), text.as_bytes(), &module]);
    let (main, loader_name) = (format!("{MAIN}-{mark}"), format!("parts-{mark}.js"));
    let of_main = |loader: &str| {
        let named = format!("\"./{main}.js\"");
        replaced(loader, &format!("\"./{MAIN}.js\""), &named)
    };
    fs::write(dist.join(&loader_name), of_main(loader)?)?;
    // Imported by its new name, but known to the module by the old one.
    let imported = format!("from \"./{loader_name}\"");
    let text = replaced(&text, &format!("from \"./{LOADER}\""), &imported)?;
    for (old, new, bytes) in [
        (glue, format!("{main}.js"), text.into_bytes()),
        (wasm, format!("{main}_bg.wasm"), module),
    ] {
        fs::remove_file(dist.join(old))?;
        fs::write(dist.join(new), bytes)?;
    }
    page::name_main(dist, &trunks, &main)?;
    page::preload_too(dist, &format!("{main}.js"), &loader_name)
}

/// What Trunk called the main part, without endings.
fn main_of(dist: &Path) -> Result<String> {
    let mut found = files::below(dist)?.into_iter().filter_map(|(name, _)| {
        let stem = name.strip_suffix(".js")?;
        stem.strip_prefix(MAIN)?
            .starts_with('-')
            .then(|| stem.to_owned())
    });
    found.next().context("Trunk left no script of the module")
}

/// What a name says of the content behind it.
fn mark_of(contents: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for content in contents {
        hash.update(content);
    }
    files::hex(&hash.finalize())[..16].to_owned()
}

fn replaced(text: &str, name: &str, by: &str) -> Result<String> {
    if !text.contains(name) {
        bail!("`{name}` is not named where it was expected");
    }
    Ok(text.replace(name, by))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_knows_what_it_was_called() {
        let is_stand_in = |program: &str| is_stand_in(Some(OsStr::new(program)));
        assert!(is_stand_in("wasm-bindgen"));
        assert!(is_stand_in("target/split/bin/wasm-bindgen"));
        assert!(!is_stand_in("target/debug/xtask"));
        assert!(!super::is_stand_in(None));
    }

    #[test]
    fn a_part_that_nobody_names_is_an_error() {
        let text = "fetch(new URL(\"./split_sell.wasm\", import.meta.url))";
        let by = replaced(text, "\"./split_sell.wasm\"", "\"./split_sell-0a.wasm\"").unwrap();
        assert_eq!(
            by,
            "fetch(new URL(\"./split_sell-0a.wasm\", import.meta.url))"
        );
        assert!(replaced(text, "\"./split_debts.wasm\"", "").is_err());
    }

    #[test]
    fn a_small_part_travels_with_the_loader() {
        let loader = "const src = fetch(new URL(\"./chunk_9.wasm\", import.meta.url));\n";
        let once = laid_in(loader, "chunk_9.wasm", b"\0asm").unwrap();
        assert!(once.starts_with("const src = held(\"AGFzbQ==\");\n"));
        let twice = laid_in(&(once + loader), "chunk_9.wasm", b"\0asm").unwrap();
        assert_eq!(twice.matches(HELD).count(), 1);
        assert!(laid_in(loader, "chunk_8.wasm", b"\0asm").is_err());
    }

    #[test]
    fn names_follow_what_the_main_part_has_become() {
        let folder = env::temp_dir().join(format!("daftar-parts-{}", std::process::id()));
        let build = |module: &str| {
            fs::create_dir_all(&folder).unwrap();
            fs::write(
                folder.join("daftar-0a.js"),
                "import \"x\" from \"./__wasm_split.js\"",
            )
            .unwrap();
            fs::write(folder.join("daftar-0a_bg.wasm"), module).unwrap();
            let page = "<link rel=\"modulepreload\" href=\"/daftar-0a.js\"> '/daftar-0a_bg.wasm'";
            fs::write(folder.join("index.html"), page).unwrap();
            name_main(&folder, "from \"./daftar.js\"").unwrap();
            let names: Vec<String> = files::below(&folder)
                .unwrap()
                .into_iter()
                .map(|(name, _)| name)
                .collect();
            let page = fs::read_to_string(folder.join("index.html")).unwrap();
            let loader = fs::read_to_string(folder.join(&names[3])).unwrap();
            fs::remove_dir_all(&folder).unwrap();
            assert!(
                page.contains(&names[0]) && page.contains(&names[1]) && page.contains(&names[3])
            );
            assert_eq!(loader, format!("from \"./{}\"", names[0]));
            names
        };
        let names = build("before");
        assert!(
            names[0].starts_with("daftar-") && names[3].starts_with("parts-"),
            "{names:?}"
        );
        assert!(!names[0].contains("daftar-0a") && !names[1].contains("daftar-0a"));
        assert_ne!(names, build("after"));
    }
}
