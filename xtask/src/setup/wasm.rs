//! A compiler for wasm32-unknown-unknown.
//!
//! Where rustup's server answers, its target is added. Where only package registries can be
//! reached, Debian's compiler carries the source of the standard library: that is built once and
//! linked as a toolchain of its own.

use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use super::{Machine, apt};

const TARGET: &str = "wasm32-unknown-unknown";
const LINKED_NAME: &str = "daftar-wasm";
const RUSTUP_PATIENCE: Duration = Duration::from_secs(20);

/// Which toolchain builds for wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WasmToolchain {
    /// The toolchain that is in use has the target.
    Default,
    /// A toolchain of this name, linked by the set-up.
    Linked(&'static str),
}

impl WasmToolchain {
    /// Makes a command, and the cargo it calls, use this toolchain.
    pub fn applied_to(self, command: Cmd<'_>) -> Cmd<'_> {
        match self {
            Self::Default => command,
            Self::Linked(name) => command.env("RUSTUP_TOOLCHAIN", name),
        }
    }
}

/// Finds or makes a toolchain for wasm.
pub fn ensure(machine: &Machine) -> Result<WasmToolchain> {
    if has_own_target(machine) {
        return Ok(WasmToolchain::Default);
    }
    if is_linked(machine) {
        return Ok(WasmToolchain::Linked(LINKED_NAME));
    }
    if !machine.has("rustup") {
        bail!(
            "this compiler has no {TARGET} target, and rustup, which could add it, is not \
             installed: get Rust from https://rustup.rs"
        );
    }
    match add_by_rustup(machine) {
        Ok(()) => return Ok(WasmToolchain::Default),
        Err(error) if apt::is_debian(machine) => {
            println!("  {error:#}; making a toolchain of Debian's compiler instead");
        }
        Err(error) => {
            let what = format!(
                "could not add the target: see to it that `rustup target add {TARGET}` works here"
            );
            return Err(error).context(what);
        }
    }
    link_from_debian(machine)?;
    Ok(WasmToolchain::Linked(LINKED_NAME))
}

/// A connection to a server that is kept away hangs for ever; a download may take its time.
fn add_by_rustup(machine: &Machine) -> Result<()> {
    println!("  rustup target add {TARGET}");
    if !machine.ends_within(RUSTUP_PATIENCE, cmd!(machine.shell, "rustup check"))? {
        let patience = RUSTUP_PATIENCE.as_secs();
        bail!("rustup's server does not answer within {patience} s");
    }
    machine.call(cmd!(machine.shell, "rustup target add {TARGET}").env("RUST_BACKTRACE", "0"))?;
    if !has_own_target(machine) {
        bail!("rustup takes the target for added, but its library is not there");
    }
    Ok(())
}

fn has_own_target(machine: &Machine) -> bool {
    let sysroot = machine.output(cmd!(machine.shell, "rustc --print sysroot"));
    sysroot.is_some_and(|sysroot| {
        has_std(
            &Path::new(&sysroot)
                .join("lib/rustlib")
                .join(TARGET)
                .join("lib"),
        )
    })
}

fn has_std(library: &Path) -> bool {
    fs::read_dir(library).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
    })
}

/// Linked, complete, and made of the very compiler that is installed now.
fn is_linked(machine: &Machine) -> bool {
    let root = linked_root(machine);
    let toolchains = machine
        .output(cmd!(machine.shell, "rustup toolchain list"))
        .unwrap_or_default();
    let is_known = toolchains
        .lines()
        .any(|line| line.split_whitespace().next() == Some(LINKED_NAME));
    let made_of = fs::read_to_string(root.join("made-of")).ok();
    is_known && made_of.is_some() && made_of == debian_compiler(machine)
}

fn linked_root(machine: &Machine) -> PathBuf {
    machine.cache.join(LINKED_NAME)
}

fn debian_compiler(machine: &Machine) -> Option<String> {
    machine.output(cmd!(machine.shell, "/usr/bin/rustc -vV"))
}

fn link_from_debian(machine: &Machine) -> Result<()> {
    apt::ensure(machine, &["rustc-web", "cargo-web", "rust-web-src"])?;
    let compiler = debian_compiler(machine).context("Debian's rustc does not answer")?;
    let llvm = field(&compiler, "LLVM version: ")
        .and_then(|version| version.split('.').next())
        .context("Debian's rustc does not name its LLVM")?;
    let host = field(&compiler, "host: ").context("Debian's rustc does not name its host")?;
    apt::ensure(machine, &[&format!("lld-{llvm}")])?;
    println!("  building the standard library for {TARGET}, about a minute");

    let root = linked_root(machine);
    if root.exists() {
        fs::remove_dir_all(&root)?;
    }
    let libraries = root.join("lib/rustlib");
    let wasm_library = libraries.join(TARGET).join("lib");
    fs::create_dir_all(&wasm_library)?;
    build_std(machine, &wasm_library)?;
    link(
        machine,
        Path::new("/usr/lib/rustlib").join(host).join("lib"),
        libraries.join(host).join("lib"),
    )?;
    // The compiler looks for its linker, by this name, among the tools of its host.
    let linker = PathBuf::from(format!("/usr/lib/llvm-{llvm}/bin/lld"));
    link(machine, linker, libraries.join(host).join("bin/rust-lld"))?;
    write_compiler(machine, &root)?;
    // Objects of the app that were compiled against an earlier standard library are of no use.
    let target = env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| machine.repository.join("target"), PathBuf::from);
    machine.shell.remove_path(target.join(TARGET))?;
    machine.call(cmd!(
        machine.shell,
        "rustup toolchain link {LINKED_NAME} {root}"
    ))?;
    // Written last: its presence means that all before it succeeded.
    fs::write(root.join("made-of"), compiler)?;
    Ok(())
}

/// Compiles the standard library by building an empty crate that needs it, and keeps its parts.
fn build_std(machine: &Machine, into: &Path) -> Result<()> {
    let shell = &machine.shell;
    let probe = machine.cache.join("probe");
    shell.remove_path(&probe)?;
    shell.write_file(
        probe.join("Cargo.toml"),
        "[package]\nname = \"probe\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
    )?;
    shell.write_file(probe.join("src/lib.rs"), "")?;
    let _inside = shell.push_dir(&probe);
    // Without embedded bitcode the link-time optimisation of the app fails.
    let build = cmd!(
        shell,
        "/usr/bin/cargo build --release --target {TARGET} -Zbuild-std=std,panic_abort,panic_unwind,test"
    )
    .env("CARGO_TARGET_DIR", probe.join("target"))
    .env("RUSTFLAGS", "-Cembed-bitcode=yes")
    .env("RUSTC_BOOTSTRAP", "1")
    .env("CARGO_BUILD_RUSTC", "/usr/bin/rustc");
    machine.call(build)?;
    let parts = probe.join("target").join(TARGET).join("release/deps");
    for part in fs::read_dir(&parts)?.flatten() {
        let name = part.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("libprobe-") {
            fs::copy(part.path(), into.join(&name))?;
        }
    }
    if !has_std(into) {
        bail!(
            "the standard library was built, but is not in {}",
            parts.display()
        );
    }
    shell.remove_path(&probe)?;
    Ok(())
}

fn write_compiler(machine: &Machine, root: &Path) -> Result<()> {
    let shell = &machine.shell;
    let programs = root.join("bin");
    let rustc = programs.join("rustc");
    let script = format!(
        "#!/bin/sh\nexec /usr/bin/rustc --sysroot '{}' \"$@\"\n",
        root.display()
    );
    shell.write_file(&rustc, script)?;
    machine.call(cmd!(shell, "chmod +x {rustc}"))?;
    link(machine, "/usr/bin/cargo".into(), programs.join("cargo"))
}

fn link(machine: &Machine, original: PathBuf, name: PathBuf) -> Result<()> {
    let shell = &machine.shell;
    shell.create_dir(name.parent().context("a link needs a folder")?)?;
    machine.call(cmd!(shell, "ln -s {original} {name}"))
}

fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.lines().find_map(|line| line.strip_prefix(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_says_its_host_and_its_llvm() {
        let text =
            "rustc 1.96.0\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0\nLLVM version: 22.1.2";
        assert_eq!(field(text, "host: "), Some("x86_64-unknown-linux-gnu"));
        assert_eq!(field(text, "LLVM version: "), Some("22.1.2"));
        assert_eq!(field(text, "missing: "), None);
    }
}
