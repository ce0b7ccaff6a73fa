//! Loyalty as the owner sees it: members, points as a liability, coupons and certificates, and
//! what another programme would have cost.

mod facts;
mod overview;
mod simulator;

pub use overview::{
    CertificateFigures, CouponFigures, Expiring, LevelMembers, LoyaltyOverview, PointsMonth,
};
pub use simulator::{Assumptions, Move, Simulation, Stand, moves, simulate};
