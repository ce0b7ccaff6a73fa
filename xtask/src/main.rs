//! `cargo xtask …`: the one way to set up, build, serve and check Daftar.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xshell::cmd;
use xtask::bundle::{Plan, parts};
use xtask::server::Server;
use xtask::setup::{self, Machine};
use xtask::steps::Steps;
use xtask::{bundle, checks};

const HELP: &str = "\
cargo xtask serve [--port N] [--quick] [--no-build] [--public-url /PATH/]
                                                        set up, build the app, serve it on localhost
cargo xtask test [lint] [native] [browser] [e2e]        set up, run every check, or those named
cargo xtask build [--quick] [--public-url /PATH/]       set up, build the app into dist/
cargo xtask bench [customers] [sales] [--no-build]      set up, build, measure a busy shop in Chromium
cargo xtask setup                                       install what building and testing need and is missing
";
const DEFAULT_PORT: u16 = 8080;

fn main() -> ExitCode {
    let mut words = std::env::args_os();
    let outcome = if parts::is_stand_in(words.next().as_deref()) {
        parts::stand_in(words.collect())
    } else {
        let words: Vec<String> = std::env::args().skip(1).collect();
        run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    match outcome {
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
        "bench" => bench(&mut steps, options),
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
    let options = Options::parse(
        options,
        &["--port", "--no-build", "--quick", "--public-url"],
    )?;
    if !options.is_built {
        make(steps, &options.plan)?;
        steps.print_table();
    }
    let server = Server::start(&Machine::find()?.repository.join("dist"), options.port)?;
    println!("\nDaftar is at {} (Ctrl+C ends it)", server.url());
    server.run_forever();
    Ok(())
}

fn build(steps: &mut Steps, options: &[&str]) -> Result<()> {
    make(
        steps,
        &Options::parse(options, &["--public-url", "--quick"])?.plan,
    )
}

fn make(steps: &mut Steps, plan: &Plan) -> Result<()> {
    let machine = Machine::find()?;
    let toolchain = setup::for_building(&machine, steps)?;
    steps.run("build the app", || bundle::build(&machine, toolchain, plan))?;
    if plan.is_quick {
        // Nobody visits it, and compressing it takes as long as a part of the build.
        return Ok(());
    }
    let visit = bundle::weigh(&machine.repository.join("dist"))?;
    println!("\n  kB {:>42} {:>8} {:>8}", "plain", "gzip", "brotli");
    let line = |what: &str, weight: bundle::Weight| {
        let [plain, gzip, brotli] =
            [weight.plain, weight.gzip, weight.brotli].map(|bytes| bytes as f64 / 1e3);
        println!("  {what:<36} {plain:>8.1} {gzip:>8.1} {brotli:>8.1}");
    };
    for (name, weight) in &visit.modules {
        line(name, *weight);
    }
    line("a first visit, until it can be used", visit.first);
    line("  until a shop is open", visit.opened);
    line("in all, kept for later", visit.whole);
    line("scanning, where the browser cannot", visit.scanning);
    line("files of other programs", visit.importing);
    Ok(())
}

fn test(steps: &mut Steps, options: &[&str]) -> Result<()> {
    let chosen = checks::Selection::parse(options)?;
    checks::run(&Machine::find()?, steps, chosen)
}

fn bench(steps: &mut Steps, options: &[&str]) -> Result<()> {
    let (switches, sizes): (Vec<&str>, Vec<&str>) =
        options.iter().partition(|word| word.starts_with("--"));
    if sizes.len() > 2 || sizes.iter().any(|size| size.parse::<usize>().is_err()) {
        return not_understood(&[&["bench"], options].concat());
    }
    let options = Options::parse(&switches, &["--no-build"])?;
    let machine = Machine::find()?;
    let toolchain = setup::for_building(&machine, steps)?;
    setup::for_testing(&machine, steps)?;
    if !options.is_built {
        steps.run("build the release app", || {
            bundle::build(&machine, toolchain, &options.plan)
        })?;
    }
    steps.run("bench", || {
        let shell = &machine.shell;
        machine.call(cmd!(
            shell,
            "cargo run --quiet --package daftar-e2e --bin bench -- {sizes...}"
        ))
    })
}

fn set_up(steps: &mut Steps, options: &[&str]) -> Result<()> {
    if !options.is_empty() {
        return not_understood(options);
    }
    let machine = Machine::find()?;
    setup::for_building(&machine, steps)?;
    setup::for_testing(&machine, steps)
}

fn not_understood(words: &[&str]) -> Result<()> {
    bail!("`{}` is not understood\n\n{HELP}", words.join(" "))
}

struct Options {
    port: u16,
    is_built: bool,
    plan: Plan,
}

impl Options {
    fn parse(words: &[&str], known: &[&str]) -> Result<Self> {
        let mut options = Self {
            port: DEFAULT_PORT,
            is_built: false,
            plan: Plan::default(),
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if !known.contains(word) {
                bail!("`{word}` is not understood\n\n{HELP}");
            }
            let mut value = || {
                words
                    .next()
                    .with_context(|| format!("`{word}` needs a value"))
            };
            match *word {
                "--port" => options.port = value()?.parse().context("that is not a port")?,
                "--public-url" => options.plan.public_url = String::from(*value()?),
                "--no-build" => options.is_built = true,
                _ => options.plan.is_quick = true,
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_come_in_any_order() {
        let known = ["--port", "--no-build", "--quick"];
        let options = Options::parse(&["--quick", "--port", "9000", "--no-build"], &known).unwrap();
        assert_eq!(
            (options.port, options.is_built, options.plan.is_quick),
            (9000, true, true)
        );
        let options = Options::parse(&[], &known).unwrap();
        assert_eq!(
            (options.port, options.is_built, options.plan),
            (DEFAULT_PORT, false, Plan::default())
        );
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        let known = ["--port"];
        for words in [
            &["--port"][..],
            &["--port", "high"],
            &["--port", "70000"],
            &["--quick"],
            &["8080"],
        ] {
            assert!(Options::parse(words, &known).is_err(), "{words:?}");
        }
    }
}
