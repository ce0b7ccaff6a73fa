//! Waiting for conditions.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long a condition may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Looks again and again until there is something. An error is only another look: a page that is
/// being drawn loses elements under one's hands.
///
/// # Errors
/// When it takes too long, with the last error.
pub async fn until<T>(what: &str, look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    until_within(PATIENCE, what, look).await
}

/// [`until`] with a limit of its own.
///
/// # Errors
/// When it takes longer than `limit`, with the last error.
pub async fn until_within<T>(
    limit: Duration,
    what: &str,
    mut look: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let began = Instant::now();
    loop {
        let seen = look().await;
        if let Ok(Some(found)) = seen {
            return Ok(found);
        }
        if began.elapsed() > limit {
            let message = format!("waited {} s until {what}", limit.as_secs());
            return match seen {
                Err(error) => Err(error).context(message),
                _ => bail!(message),
            };
        }
        tokio::time::sleep(PAUSE).await;
    }
}
