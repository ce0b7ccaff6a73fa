//! The pages, as an owner knows them.

pub mod cards;
pub mod customers;
pub mod data;
pub mod debts;
pub mod frame;
pub mod funnel;
pub mod products;
pub mod sell;
pub mod settings;
pub mod today;
pub mod welcome;
