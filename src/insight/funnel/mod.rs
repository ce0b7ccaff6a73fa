//! What deals and their stage changes tell: the board, how deals go on, what will come in.
//!
//! Times are told by the entries alone; what a deal is worth and when it is expected are as its
//! card says now, since cards keep no past.

mod board;
mod figures;
mod forecast;
mod path;
mod probability;
mod quiet;
mod score;
mod starts;
#[cfg(test)]
mod tests;

pub use board::{Column, DealFilter, DealOrder, board, listed};
pub use figures::{FunnelFigures, LossRow, StageFigures, WinRow};
pub use forecast::{Forecast, ForecastMonth, forecast};
pub use path::{Path, Visit};
pub use probability::{ENOUGH_DEALS, Proposal, proposed};
pub use quiet::{QuietDeal, quiet_days, quiet_deals};
pub use score::{DealScore, deal_scores, ended_deals};
pub use starts::Start;

/// The middle one; of an even number the mean of the two in the middle.
fn median(mut values: Vec<i64>) -> Option<i64> {
    values.sort_unstable();
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *values.get(middle.wrapping_sub(1))?;
    Some(lower + (upper - lower) / 2)
}
