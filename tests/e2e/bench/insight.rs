//! Reports over all sales: how long each takes, also when other days are chosen.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use daftar_e2e::App;
use serde_json::{Value, json};

use super::page;

/// Tabs of the page.
const TABS: usize = 6;
/// Places of periods in their list: 30 days, a year.
const PERIODS: [usize; 2] = [5, 7];
/// How often each period is chosen in each tab.
const LOOKS: usize = 4;

/// What was measured, in milliseconds.
#[derive(Default)]
pub struct Insight {
    /// From the click on the page until its first figures, with all sales to be looked at.
    pub first_ms: f64,
    /// How long each report took, by what it is called.
    pub reports: BTreeMap<String, Vec<f64>>,
    /// From the choice of other days until the first report of the tab is drawn anew.
    pub switched: Vec<f64>,
    /// Tasks over 50 ms.
    pub tasks: Vec<f64>,
}

/// Opens every tab and switches to and fro between two periods in it.
pub async fn measure(app: &App) -> Result<Insight> {
    page::watch_tasks(app).await?;
    let mut found = Insight {
        first_ms: page::answer_ms(app, "Insight", "Average receipt").await?,
        ..Insight::default()
    };
    // The first tab is open already: it is come back to.
    for tab in (1..TABS).chain([0]) {
        let opened = drawn_ms(app, "tab", tab).await?;
        found.take(&opened);
        for _ in 0..LOOKS {
            for period in PERIODS {
                let drawn = drawn_ms(app, "period", period).await?;
                found.switched.extend(drawn.first().map(|(_, at)| at));
                found.take(&drawn);
            }
        }
    }
    found.tasks = page::tasks(app).await?;
    Ok(found)
}

impl Insight {
    /// Reports are told one after the other: each takes as long as it comes after the one before.
    fn take(&mut self, drawn: &[(String, f64)]) {
        let mut before = 0.0;
        for (title, at) in drawn {
            let own = self.reports.entry(title.clone()).or_default();
            own.push(at - before);
            before = *at;
        }
    }
}

/// Chooses a tab or a period; the reports in the order they were drawn, and when.
async fn drawn_ms(app: &App, what: &str, number: usize) -> Result<Vec<(String, f64)>> {
    let script = "const [what, number, done] = arguments;
        const drawn = new Map();
        let begun = 0;
        let changed = 0;
        const finish = () => {
            observer.disconnect();
            clearInterval(watch);
            const title = (report) => report.querySelector('h2').innerText;
            done([...drawn].map(([report, at]) => [title(report), at]));
        };
        // A report that says nothing of the period is not drawn anew: calm is the end, too.
        const watch = setInterval(() => {
            const isCalm = begun && performance.now() - Math.max(begun, changed) > 800;
            if (isCalm && !document.querySelector('.report .skeleton')) finish();
        }, 100);
        const observer = new MutationObserver((changes) => {
            changed = performance.now();
            for (const change of changes) {
                const report = change.target.closest?.('.report');
                if (!report || drawn.has(report) || report.querySelector('.skeleton')) continue;
                document.body.offsetHeight;
                drawn.set(report, performance.now() - begun);
            }
            const reports = [...document.querySelectorAll('.report')];
            if (!reports.length || !reports.every((report) => drawn.has(report))) return;
            finish();
        });
        // What was drawn last is not to be taken for what is drawn now.
        setTimeout(() => {
            observer.observe(document.querySelector('.insight'), { childList: true, subtree: true });
            begun = performance.now();
            if (what === 'tab') {
                document.querySelectorAll('.insight [role=tab]')[number].click();
            } else {
                const select = document.querySelector('.insight-period select');
                select.selectedIndex = number;
                select.dispatchEvent(new Event('change', { bubbles: true }));
            }
        }, 100);";
    let told = app
        .script_async(script, vec![json!(what), json!(number)])
        .await?;
    let told = told.as_array().context("no reports")?;
    let one = |row: &Value| {
        let title = row.get(0)?.as_str()?.to_owned();
        Some((title, row.get(1)?.as_f64()?))
    };
    told.iter()
        .map(|row| one(row).context("no report"))
        .collect()
}
