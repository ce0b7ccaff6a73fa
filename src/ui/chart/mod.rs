//! Pictures of figures. Each has a description and a table for those who do not see it.

pub mod plot;
pub mod scale;

#[cfg(feature = "web")]
mod bars;
#[cfg(feature = "web")]
mod funnel;
#[cfg(feature = "web")]
mod graph;
#[cfg(feature = "web")]
mod sparkline;

#[cfg(feature = "web")]
pub use self::{
    bars::{Bar, Bars},
    funnel::{FunnelChart, FunnelStep},
    graph::{Graph, GraphWords, picture},
    sparkline::Sparkline,
};
