//! `cargo xtask …`: the one way to set up, build, serve and check Daftar.

use std::process::ExitCode;

use anyhow::{Result, bail};
use xtask::setup::{self, Machine};
use xtask::steps::Steps;

const HELP: &str = "\
cargo xtask setup           install what building and testing need and is missing
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    let mut steps = Steps::default();
    let outcome = match words {
        ["setup"] => set_up(&mut steps),
        [] | ["help" | "--help"] => {
            print!("{HELP}");
            return Ok(());
        }
        _ => bail!("`cargo xtask {}` is not known\n\n{HELP}", words.join(" ")),
    };
    steps.print_table();
    outcome
}

fn set_up(steps: &mut Steps) -> Result<()> {
    let machine = Machine::find()?;
    setup::for_building(&machine, steps)?;
    setup::for_testing(&machine, steps)
}
