//! What a developer's machine needs to build, serve and check Daftar.
//!
//! The `xtask` binary is a thin command line over these rooms. The end-to-end tests and the
//! benchmark use [`server`] too.

pub mod bundle;
pub mod checks;
pub mod files;
pub mod server;
pub mod setup;
pub mod steps;
