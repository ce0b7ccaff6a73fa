//! What the records tell: figures computed from the book. Plain data in, plain data out.

pub mod abc;
pub mod basket;
pub mod birthdays;
mod bought;
pub mod catalogue;
pub mod cohorts;
pub mod customers;
pub mod debts;
pub mod digest;
pub mod funnel;
pub mod goods;
pub mod habit;
pub mod loyalty;
pub mod messages;
pub mod months;
pub mod overview;
pub mod patrons;
pub mod products;
pub mod profile;
pub mod receipts;
#[cfg(test)]
mod reference;
pub mod rfm;
pub mod rhythm;
pub mod rises;
pub mod sample;
pub mod search;
mod shelves;
pub mod span;
pub mod taste;
pub mod timeline;
pub mod today;

pub use birthdays::{Birthday, Whose};
pub use customers::{CustomerFilter, CustomerOrder, CustomerRow};
pub use debts::{Age, DebtFilter, DebtOrder, DebtRow, Debts};
pub use digest::Digest;
pub use loyalty::{Assumptions, LoyaltyOverview, Simulation, simulate};
pub use overview::Overview;
pub use products::{Buyer, Sold, SoldSoFar};
pub use profile::{Profile, Summary, profile};
pub use receipts::{DayTotal, SalesFilter};
pub use rhythm::{Pace, Rhythm, ShopRhythm, Visits};
pub use span::{Compared, Span, Step};
pub use taste::{Liking, SizeOf, Taste};
pub use timeline::{Timeline, TimelineFilter, TimelineKind};
pub use today::{Outlook, Reason, Row, Section, Today};
