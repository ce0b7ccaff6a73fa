//! One journey in one browser, from an empty profile to the end.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::app::App;
use crate::engine::Engine;

/// The longest any journey may take on a busy machine.
const LIMIT: Duration = Duration::from_mins(5);

/// `WebKitGTK` is given the machine's screens one at a time.
static WEBKIT: Mutex<()> = Mutex::new(());

/// Why a journey failed, printed in one line: the way there through the code tells nothing.
pub struct Failure(anyhow::Error);

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#}", self.0)
    }
}

/// Opens a browser with a fresh profile, walks the journey and closes the browser. When the journey
/// fails, what could be seen is kept.
///
/// # Errors
/// The journey's own, or that it took too long.
pub fn run(
    name: &'static str,
    engine: Engine,
    journey: impl AsyncFn(&mut App) -> Result<()>,
) -> Result<(), Failure> {
    run_within(LIMIT, name, engine, journey)
}

/// [`run`] with a limit of its own.
///
/// # Errors
/// The journey's own, or that it took too long.
pub fn run_within(
    limit: Duration,
    name: &'static str,
    engine: Engine,
    journey: impl AsyncFn(&mut App) -> Result<()>,
) -> Result<(), Failure> {
    walk(limit, name, engine, journey).map_err(Failure)
}

fn walk(
    limit: Duration,
    name: &'static str,
    engine: Engine,
    journey: impl AsyncFn(&mut App) -> Result<()>,
) -> Result<()> {
    let _alone =
        (engine == Engine::WebKit).then(|| WEBKIT.lock().unwrap_or_else(PoisonError::into_inner));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let name = name.trim_start_matches("journeys::");
    runtime.block_on(async {
        let mut app = App::open(name, engine).await?;
        let walked = match tokio::time::timeout(limit, journey(&mut app)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(anyhow::anyhow!("took longer than {} s", limit.as_secs())),
        };
        if walked.is_err() {
            app.keep_evidence().await;
        }
        app.close().await;
        walked.with_context(|| format!("see target/e2e/{}", name.replace("::", "-")))
    })
}
