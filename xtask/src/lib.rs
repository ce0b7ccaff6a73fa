//! What a developer's machine needs to build, serve and check Daftar.
//!
//! The `xtask` binary is a thin command line over these rooms.

pub mod setup;
pub mod steps;
