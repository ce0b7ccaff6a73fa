//! Everything that must hold before a change is good: format, lints, native tests, tests in the
//! browser, journeys.

use anyhow::{Result, bail};
use xshell::{Cmd, cmd};

use crate::bundle::{self, Plan};
use crate::setup::{self, Machine, WasmToolchain};
use crate::steps::Steps;

/// Groups of checks, in the order they run: what is quick to fail comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Lint,
    Native,
    Browser,
    Journeys,
}

const GROUPS: [(&str, Group); 4] = [
    ("lint", Group::Lint),
    ("native", Group::Native),
    ("browser", Group::Browser),
    ("e2e", Group::Journeys),
];

/// Which checks to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection(Vec<Group>);

impl Selection {
    /// The named groups, or all of them if none is named.
    ///
    /// # Errors
    /// When a name is not a group's.
    pub fn parse(names: &[&str]) -> Result<Self> {
        if let Some(unknown) = names
            .iter()
            .find(|name| GROUPS.iter().all(|(known, _)| known != *name))
        {
            bail!("`{unknown}` is not one of lint, native, browser, e2e");
        }
        let is_chosen = |name: &str| names.is_empty() || names.contains(&name);
        Ok(Self(
            GROUPS
                .iter()
                .filter(|(name, _)| is_chosen(name))
                .map(|(_, group)| *group)
                .collect(),
        ))
    }

    fn has(&self, group: Group) -> bool {
        self.0.contains(&group)
    }
}

/// Runs the chosen checks to the end, even after one has failed, so that one run tells all.
///
/// # Errors
/// When the set-up or any check fails; the message names every one that did.
pub fn run(machine: &Machine, steps: &mut Steps, chosen: Selection) -> Result<()> {
    let mut failures = Vec::new();
    let mut check = |steps: &mut Steps, name: &str, command: Cmd<'_>| {
        if steps.run(name, || machine.call(command)).is_err() {
            failures.push(name.to_owned());
        }
    };
    let shell = &machine.shell;
    if chosen.has(Group::Lint) {
        check(steps, "format", cmd!(shell, "cargo fmt --all --check"));
        let pure = cmd!(
            shell,
            "cargo clippy --package daftar-core --package daftar --no-default-features --all-targets -- -D warnings"
        );
        check(steps, "lint: pure rooms", pure);
        let whole = cmd!(
            shell,
            "cargo clippy --workspace --all-targets -- -D warnings"
        );
        check(steps, "lint: whole workspace", whole);
    }
    if chosen.has(Group::Native) {
        // With the browser's features, which compile on the host: all rooms have native tests.
        check(
            steps,
            "test: native",
            native_tests(
                machine,
                &["daftar-core", "daftar", "daftar-importer", "daftar-scanner"],
            ),
        );
        check(steps, "test: xtask", native_tests(machine, &["xtask"]));
    }
    if chosen.has(Group::Browser) || chosen.has(Group::Journeys) {
        let toolchain = setup::for_building(machine, steps)?;
        setup::for_testing(machine, steps)?;
        if chosen.has(Group::Browser) {
            check(
                steps,
                "test: Chromium",
                browser_tests(machine, toolchain, "CHROMEDRIVER", "chromedriver"),
            );
            check(
                steps,
                "test: Firefox",
                browser_tests(machine, toolchain, "GECKODRIVER", "geckodriver"),
            );
        }
        if chosen.has(Group::Journeys) {
            steps.run("build the release app", || {
                bundle::build(machine, toolchain, &Plan::default())
            })?;
            check(
                steps,
                "journeys",
                cmd!(shell, "cargo test --package daftar-e2e -- --test-threads=2"),
            );
        }
    }
    if failures.is_empty() {
        return Ok(());
    }
    bail!("failed: {}", failures.join(", "))
}

/// nextest where it is installed, cargo's own runner elsewhere.
fn native_tests<'a>(machine: &'a Machine, packages: &[&str]) -> Cmd<'a> {
    let shell = &machine.shell;
    let has_nextest = machine.has("cargo-nextest");
    let runner = if has_nextest {
        cmd!(shell, "cargo nextest run")
    } else {
        cmd!(shell, "cargo test")
    };
    packages.iter().fold(runner, |runner, package| {
        runner.args(["--package", package])
    })
}

/// `--test` rather than all targets: a linked toolchain has no rustdoc for the examples in comments.
fn browser_tests<'a>(
    machine: &'a Machine,
    toolchain: WasmToolchain,
    driver_variable: &str,
    driver: &str,
) -> Cmd<'a> {
    let shell = &machine.shell;
    let drivers = ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"];
    let command = cmd!(
        shell,
        "cargo test --target wasm32-unknown-unknown --package daftar --test browser"
    );
    let command = drivers.into_iter().fold(command, xshell::Cmd::env_remove);
    let path = machine.path_of(driver).unwrap_or_else(|| driver.into());
    toolchain
        .applied_to(command)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env(driver_variable, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_everything() {
        let all = Selection::parse(&[]).unwrap();
        assert!(GROUPS.iter().all(|(_, group)| all.has(*group)));
    }

    #[test]
    fn names_choose_and_unknown_names_are_refused() {
        let chosen = Selection::parse(&["native", "lint"]).unwrap();
        assert_eq!(chosen, Selection(vec![Group::Lint, Group::Native]));
        assert!(Selection::parse(&["lints"]).is_err());
    }
}
