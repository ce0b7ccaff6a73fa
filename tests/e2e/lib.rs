//! End-to-end journeys in real browsers: what an owner does, seen through the screen.
//!
//! A journey is an `async fn` in `journeys/` that gets an [`App`]; [`journey!`] makes it one test in
//! each browser. Everything is found by role and accessible name, as a screen reader finds it, and
//! every condition is waited for. A failed journey leaves a picture, the text of its page and the
//! browser's log under `target/e2e/`.

mod app;
mod axe;
pub mod broken;
mod browser;
pub mod codes;
mod driver;
mod engine;
mod evidence;
mod find;
mod hands;
mod memory;
mod pages;
mod place;
mod run;
pub mod stores;
mod touch;
mod wait;

pub use app::{App, deploy_another};
pub use axe::Audit;
pub use browser::Browser;
pub use engine::Engine;
pub use find::Name;
pub use pages::{
    cards, customers, data, debts, frame, funnel, products, sell, settings, today, welcome,
};
pub use place::{Place, repository};
pub use run::{Failure, run, run_within};
pub use wait::{until, until_within};

/// Makes a journey a test in each browser, or in those named.
#[macro_export]
macro_rules! journey {
    ($name:ident) => {
        $crate::journey!($name: chromium, firefox, webkit);
    };
    ($name:ident: $($engine:ident),+) => {
        mod $name {
            $(
                #[test]
                fn $engine() -> Result<(), $crate::Failure> {
                    $crate::run(
                        concat!(module_path!(), "::", stringify!($engine)),
                        $crate::Engine::$engine(),
                        super::$name,
                    )
                }
            )+
        }
    };
}
