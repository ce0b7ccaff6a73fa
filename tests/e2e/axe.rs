//! Whether everybody can use a page: axe-core looks at it, in light and in dark.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xtask::setup::Machine;

use crate::browser::Browser;

/// Everything axe-core has, best practices too, and the size of targets, which it leaves out
/// unless asked.
const LOOK: &str = "
    const [theme] = args;
    document.documentElement.setAttribute('data-theme', theme);
    // Colours are measured at rest. What turns for ever or with the scrolling never is.
    const isPassing = ({ timeline, effect, playState }) =>
        timeline === document.timeline && playState === 'running'
        && effect?.getComputedTiming().endTime !== Infinity;
    for (let frame = 0; document.getAnimations().some(isPassing); frame++) {
        await new Promise(requestAnimationFrame);
        if (frame < 300) continue;
        const restless = document.getAnimations().filter(isPassing).map(({ effect, animationName, transitionProperty }) =>
            `${effect.target.className}: ${animationName ?? transitionProperty}`);
        throw new Error('does not come to rest: ' + restless.join(', '));
    }
    const rules = { 'target-size': { enabled: true } };
    const found = await window.axe.run(document, { resultTypes: ['violations'], rules });
    return found.violations.map(({ id, impact, help, nodes }) => ({
        id, impact, help,
        nodes: nodes.map(({ target, html, failureSummary }) => ({
            target: target.join(' '), html: html.slice(0, 200), why: failureSummary,
        })),
    }));";

/// Looks at one page after another and keeps what is wrong with them.
pub struct Audit<'a> {
    app: &'a Browser,
    axe: String,
    looked: u32,
    faults: Vec<String>,
}

impl<'a> Audit<'a> {
    /// Begins.
    ///
    /// # Errors
    /// When axe-core is not installed.
    pub fn of(app: &'a Browser) -> Result<Self> {
        let script = Machine::find()?.axe_script();
        let axe = std::fs::read_to_string(&script)
            .with_context(|| format!("axe-core is not at {}", script.display()))?;
        Ok(Self {
            app,
            axe,
            looked: 0,
            faults: Vec::new(),
        })
    }

    /// Looks at what is shown now; `name` says what that is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn look(&mut self, name: &str) -> Result<()> {
        let is_there = "return typeof window.axe === 'object'";
        if self.app.script(is_there, Vec::new()).await? != json!(true) {
            self.app.script(&self.axe, Vec::new()).await?;
        }
        for theme in ["light", "dark"] {
            let found = self.app.promise(LOOK, vec![json!(theme)]).await?;
            let found = found.as_array().context("axe-core gave no list")?;
            for violation in found {
                self.faults.push(told(name, theme, violation));
            }
            self.looked += 1;
        }
        Ok(())
    }

    /// Ends.
    ///
    /// # Errors
    /// When anything was wrong, with all of it.
    pub fn verdict(self) -> Result<()> {
        ensure!(self.looked > 0, "nothing was looked at");
        let count = self.faults.len();
        ensure!(
            count == 0,
            "{count} faults in {} looks:\n{}",
            self.looked,
            self.faults.join("\n")
        );
        Ok(())
    }
}

/// One broken rule with every place where it is broken.
fn told(name: &str, theme: &str, violation: &Value) -> String {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut told = format!(
        "{name}, {theme}: {} ({}): {}",
        word(&violation["id"]),
        word(&violation["impact"]),
        word(&violation["help"]),
    );
    for node in violation["nodes"].as_array().into_iter().flatten() {
        let why = word(&node["why"]).replace('\n', " ");
        // Writing to a string does not fail.
        let _ = write!(
            told,
            "\n    {}\n        {}\n        {why}",
            word(&node["target"]),
            word(&node["html"]),
        );
    }
    told
}
