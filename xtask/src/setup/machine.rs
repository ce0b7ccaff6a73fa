//! The machine at hand: where the repository and the tools live, and how programs are called.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell};

/// The repository, the cache and a shell that stands in the repository.
pub struct Machine {
    /// The shell every program is called from, standing in the repository.
    pub shell: Shell,
    /// The root of the repository.
    pub repository: PathBuf,
    /// The folder of tools that are not cargo's: `$XDG_CACHE_HOME/daftar` or `~/.cache/daftar`.
    pub cache: PathBuf,
}

impl Machine {
    /// Looks around.
    ///
    /// # Errors
    /// Without a home folder, or when the repository cannot be entered.
    pub fn find() -> Result<Self> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask has no parent folder")?
            .to_path_buf();
        let cache = match env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()) {
            Some(folder) => PathBuf::from(folder),
            None => env::home_dir()
                .context("no home folder is known")?
                .join(".cache"),
        }
        .join("daftar");
        let shell = Shell::new()?;
        shell.change_dir(&repository);
        let machine = Self {
            shell,
            repository,
            cache,
        };
        machine.shell.set_var("PATH", machine.search_path()?);
        Ok(machine)
    }

    /// Where npm's tools are installed.
    pub fn npm_folder(&self) -> PathBuf {
        self.cache.join("npm")
    }

    /// Whether a program of this name can be called.
    pub fn has(&self, program: &str) -> bool {
        self.path_of(program).is_some()
    }

    /// Where the program of this name is.
    pub fn path_of(&self, program: &str) -> Option<PathBuf> {
        let name = format!("{program}{}", env::consts::EXE_SUFFIX);
        let path = self.shell.var_os("PATH").unwrap_or_default();
        env::split_paths(&path)
            .map(|folder| folder.join(&name))
            .find(|path| path.is_file())
    }

    /// What a program prints, if it exists and succeeds.
    pub fn output(&self, command: Cmd<'_>) -> Option<String> {
        plain(command).quiet().ignore_stderr().read().ok()
    }

    /// Calls a program and shows what it prints.
    ///
    /// # Errors
    /// When it does not exist or fails.
    pub fn call(&self, command: Cmd<'_>) -> Result<()> {
        plain(command).run().map_err(Into::into)
    }

    /// Whether a program comes to an end of its own, a good or a bad one, before `limit` is over.
    /// What it prints is not shown.
    ///
    /// # Errors
    /// When it does not exist or cannot be stopped.
    pub fn ends_within(&self, limit: Duration, command: Cmd<'_>) -> Result<bool> {
        let mut command = Command::from(plain(command));
        command.stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let began = Instant::now();
        while began.elapsed() < limit {
            if child.try_wait()?.is_some() {
                return Ok(true);
            }
            thread::sleep(Duration::from_millis(100));
        }
        child.kill()?;
        child.wait()?;
        Ok(false)
    }

    /// npm's and cargo's tools come first, so that their pinned versions are the ones found.
    fn search_path(&self) -> Result<OsString> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
        let first = [
            Some(self.npm_folder().join("node_modules/.bin")),
            cargo_home.map(|home| home.join("bin")),
        ];
        Ok(env::join_paths(
            first
                .into_iter()
                .flatten()
                .chain(env::split_paths(&inherited)),
        )?)
    }
}

/// Takes away what `cargo run` added for xtask itself: a child chooses its own toolchain.
fn plain(command: Cmd<'_>) -> Cmd<'_> {
    let inherited = [
        "CARGO",
        "RUSTC",
        "LD_LIBRARY_PATH",
        "DYLD_FALLBACK_LIBRARY_PATH",
        "CARGO_MANIFEST_DIR",
    ];
    inherited.into_iter().fold(command, xshell::Cmd::env_remove)
}

#[cfg(test)]
mod tests {
    use xshell::cmd;

    use super::*;

    #[test]
    fn patience_ends() {
        let machine = Machine::find().unwrap();
        let began = Instant::now();
        let sleep = cmd!(machine.shell, "sleep 60");
        assert!(
            !machine
                .ends_within(Duration::from_millis(200), sleep)
                .unwrap()
        );
        assert!(began.elapsed() < Duration::from_secs(30));
        for program in ["true", "false"] {
            let ended =
                machine.ends_within(Duration::from_secs(30), cmd!(machine.shell, "{program}"));
            assert!(ended.unwrap(), "{program}");
        }
    }

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        let machine = Machine::find().unwrap();
        assert!(machine.has("cargo"));
        assert!(!machine.has("no-such-program-of-daftar"));
        assert!(
            machine
                .output(cmd!(machine.shell, "no-such-program-of-daftar"))
                .is_none()
        );
    }
}
