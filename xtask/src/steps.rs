//! Named steps that say what they do and how long they took.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The steps of one run, in order, with their times.
#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
}

struct Step {
    name: String,
    took: Duration,
    is_passed: bool,
}

impl Steps {
    /// Runs one step, printing its name before and its time after.
    ///
    /// # Errors
    /// The step's own error, with the step's name added.
    pub fn run<T>(&mut self, name: &str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("▸ {name}");
        let began = Instant::now();
        let outcome = step();
        let took = began.elapsed();
        let is_passed = outcome.is_ok();
        let mark = if is_passed { '✓' } else { '✗' };
        println!("{mark} {name} ({})", seconds(took));
        self.done.push(Step {
            name: name.to_owned(),
            took,
            is_passed,
        });
        outcome.with_context(|| format!("step failed: {name}"))
    }

    /// Prints every step of this run with its outcome and time, and the sum.
    pub fn print_table(&self) {
        let widest = self
            .done
            .iter()
            .map(|step| step.name.chars().count())
            .max()
            .unwrap_or(0);
        println!();
        for step in &self.done {
            let mark = if step.is_passed { '✓' } else { '✗' };
            println!("{mark} {:<widest$} {:>10}", step.name, seconds(step.took));
        }
        let total = self.done.iter().map(|step| step.took).sum();
        println!("  {:<widest$} {:>10}", "total", seconds(total));
    }
}

/// A duration as people read it: `0.4 s`, `73 s`, `4 min 12 s`.
#[must_use]
pub fn seconds(took: Duration) -> String {
    let whole = took.as_secs();
    match whole {
        0..10 => format!("{:.1} s", took.as_secs_f64()),
        10..120 => format!("{whole} s"),
        _ => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_naturally() {
        assert_eq!(seconds(Duration::from_millis(440)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(73)), "73 s");
        assert_eq!(seconds(Duration::from_secs(252)), "4 min 12 s");
    }

    #[test]
    fn a_failed_step_keeps_its_error_and_its_name() {
        let mut steps = Steps::default();
        let error = steps
            .run("lint", || -> Result<()> { anyhow::bail!("untidy") })
            .unwrap_err();
        assert_eq!(format!("{error:#}"), "step failed: lint: untidy");
        assert!(!steps.done[0].is_passed);
    }
}
