//! Storage, tabs and start-up against a real browser, whole and broken. The promises of the
//! README about what happens to data are kept or broken here.
//!
//! Natively this is an empty binary.
#![cfg(target_arch = "wasm32")]
// Helpers of tests are tests too, which clippy's own exemption does not know.
#![allow(clippy::unwrap_used)]

mod bench;
mod connection;
mod corruption;
mod device;
mod export;
mod faults;
mod folding;
mod intake;
mod journal;
mod snapshots;
mod speed;
mod tabs;
mod versions;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
