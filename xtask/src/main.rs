//! `cargo xtask …`: the one way to set up, build, serve and check Daftar.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::server::Server;
use xtask::setup::{self, Machine};
use xtask::steps::Steps;
use xtask::{bundle, checks};

const HELP: &str = "\
cargo xtask serve [--port N] [--no-build]    set up, build the release app, serve it on localhost
cargo xtask test [lint|native|browser|e2e]…  set up, run every check, or those named
cargo xtask build [--public-url /PATH/]      set up, build the release app into dist/
cargo xtask setup                            install what building and testing need and is missing
";
const DEFAULT_PORT: u16 = 8080;

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
    let (command, options) = words.split_first().unwrap_or((&"help", &[]));
    let outcome = match *command {
        "serve" => return serve(&mut steps, options),
        "test" => test(&mut steps, options),
        "build" => build(&mut steps, options),
        "setup" => set_up(&mut steps, options),
        "help" | "--help" => {
            print!("{HELP}");
            return Ok(());
        }
        _ => return not_understood(words),
    };
    steps.print_table();
    outcome
}

fn serve(steps: &mut Steps, options: &[&str]) -> Result<()> {
    let (port, is_built) = match options {
        [] => (DEFAULT_PORT, false),
        ["--no-build"] => (DEFAULT_PORT, true),
        ["--port", port] => (port_of(port)?, false),
        ["--port", port, "--no-build"] | ["--no-build", "--port", port] => (port_of(port)?, true),
        _ => return not_understood(options),
    };
    let machine = Machine::find()?;
    if !is_built {
        build(steps, &[])?;
        steps.print_table();
    }
    let server = Server::start(&machine.repository.join("dist"), port)?;
    println!("\nDaftar is at {} (Ctrl+C ends it)", server.url());
    server.run_forever();
    Ok(())
}

fn build(steps: &mut Steps, options: &[&str]) -> Result<()> {
    let public_url = match options {
        [] => "/",
        ["--public-url", public_url] => public_url,
        _ => return not_understood(options),
    };
    let machine = Machine::find()?;
    let toolchain = setup::for_building(&machine, steps)?;
    steps.run("build the release app", || {
        bundle::build(&machine, toolchain, public_url)
    })?;
    let bytes = bundle::compressed_bytes(&machine.repository.join("dist"))?;
    println!("  a first visit transfers {} kB", bytes / 1000);
    Ok(())
}

fn test(steps: &mut Steps, options: &[&str]) -> Result<()> {
    let chosen = checks::Selection::parse(options)?;
    checks::run(&Machine::find()?, steps, chosen)
}

fn set_up(steps: &mut Steps, options: &[&str]) -> Result<()> {
    if !options.is_empty() {
        return not_understood(options);
    }
    let machine = Machine::find()?;
    setup::for_building(&machine, steps)?;
    setup::for_testing(&machine, steps)
}

fn port_of(text: &str) -> Result<u16> {
    text.parse()
        .with_context(|| format!("`{text}` is not a port"))
}

fn not_understood(words: &[&str]) -> Result<()> {
    bail!("`{}` is not understood\n\n{HELP}", words.join(" "))
}
