//! The rules of the notebook: records, commands, decisions. Plain data in, plain data out.

#[macro_use]
pub mod record;
#[macro_use]
pub mod kinds;

pub mod barcode;
pub mod book;
pub mod cart;
pub mod change;
pub mod clock;
pub mod command;
pub mod coupon;
pub mod credit;
pub mod customer;
pub mod days;
pub mod deal;
pub mod decide;
pub mod dismissal;
pub mod entry;
pub mod held;
mod hex;
pub mod ids;
pub mod ledger;
pub mod loyalty;
pub mod money;
pub mod note;
pub mod order;
pub mod pipeline;
pub mod product;
pub mod programme;
pub mod receipt_number;
pub mod refusal;
pub mod sale;
pub mod sample;
pub mod shop;
pub mod staff;
pub mod stamp;
pub mod table;
pub mod task;
pub mod template;

pub use book::Book;
pub use cart::{Cart, CartLine, Discount};
pub use change::{Change, Fields};
pub use command::Command;
pub use coupon::{Certificate, CertificateRefund, Coupon};
pub use credit::{Opening, Promise, WriteOff};
pub use customer::Customer;
pub use days::{Day, Moment, PartialDate, Zone};
pub use deal::{Deal, DealOutcome, DealState, StageChange};
pub use dismissal::{Dismissal, Matter};
pub use entry::{Entry, Kind, Log};
pub use held::{Card, Held};
pub use ids::Id;
pub use money::Money;
pub use note::Note;
pub use pipeline::{Pipeline, Stage};
pub use product::{Product, Variant};
pub use programme::{Points, Programme};
pub use refusal::Refusal;
pub use sale::{Payment, Return, ReturnLine, Sale, SaleLine, Tender, TenderMethod, Tie, Void};
pub use shop::Shop;
pub use staff::Staff;
pub use stamp::{DeviceId, Stamp};
pub use task::{Repeat, Task};
pub use template::{Occasion, Template};
