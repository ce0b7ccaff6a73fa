//! The pure rooms together: backups, merge, migrations, and the repository's own rules.

// A test that cannot go on fails; that is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod back_and_ahead;
mod backup;
mod broken;
mod broken_cases;
mod broken_records;
mod by_hand;
mod cdnow;
mod contrast;
mod credit;
mod credit_world;
mod dealing;
mod fixtures;
mod format_page;
mod funnel;
mod given_up;
mod kept_here;
mod laws;
mod loyal;
mod loyalty_cases;
mod loyalty_figures;
mod loyalty_laws;
mod loyalty_rules;
mod loyalty_world;
mod releases;
mod sight;
mod things;
mod tidy;
mod to_do;
mod world;
