//! Brings a fresh machine to where Daftar builds, runs and is tested.
//!
//! Everything is looked for before it is installed, so a second run installs nothing. Cargo's
//! binaries go to cargo's own folder, everything else to [`Machine::cache`]; the repository is
//! never written to.

mod apt;
mod browsers;
mod machine;
mod tools;
mod wasm;

pub use browsers::AXE_VERSION;
pub use machine::Machine;
pub use tools::wasm_split;
pub use wasm::WasmToolchain;

use anyhow::Result;

use crate::steps::Steps;

/// What is needed to build and serve: the wasm target, Trunk, wasm-bindgen, wasm-split and wasm-opt.
///
/// # Errors
/// When a tool is missing and cannot be installed here; the message says which and what to do.
pub fn for_building(machine: &Machine, steps: &mut Steps) -> Result<WasmToolchain> {
    let toolchain = steps.run("set up: wasm target", || wasm::ensure(machine))?;
    steps.run("set up: trunk", || tools::ensure_trunk(machine))?;
    steps.run("set up: wasm-bindgen", || {
        tools::ensure_wasm_bindgen(machine)
    })?;
    steps.run("set up: wasm-split", || tools::ensure_wasm_split(machine))?;
    steps.run("set up: wasm-opt", || tools::ensure_wasm_opt(machine))?;
    tools::clear(machine)?;
    Ok(toolchain)
}

/// What the browser tests need on top: browsers, their drivers, fonts and axe-core.
///
/// # Errors
/// When a browser or driver is missing and cannot be installed here.
pub fn for_testing(machine: &Machine, steps: &mut Steps) -> Result<()> {
    steps.run("set up: browsers and drivers", || {
        browsers::ensure_packages(machine)
    })?;
    steps.run("set up: geckodriver", || {
        browsers::ensure_geckodriver(machine)
    })?;
    steps.run("set up: axe-core", || browsers::ensure_axe(machine))?;
    tools::clear(machine)
}
