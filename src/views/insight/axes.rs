//! How figures are written along the sides of a chart.

use std::sync::Arc;

use super::told::Scene;
use crate::text::{money, numbers};
use crate::ui::chart::plot::Axis;

impl Scene<'_> {
    /// An axis of amounts.
    pub fn money_axis(&self) -> Axis {
        let desk = self.desk;
        let language = self.w.language();
        Arc::new(move |amount| money::compact(language, amount, desk.currency()))
    }

    /// An axis of counts.
    pub fn count_axis(&self) -> Axis {
        let language = self.w.language();
        Arc::new(move |count| numbers::whole(language, count.round() as i64))
    }

    /// An axis of shares: 1 is the whole.
    pub fn share_axis(&self) -> Axis {
        let language = self.w.language();
        Arc::new(move |share| numbers::percent(language, (share * 10_000.0).round() as i64))
    }

    /// An axis of numbers.
    pub fn number_axis(&self) -> Axis {
        let language = self.w.language();
        Arc::new(move |value| numbers::compact(language, value))
    }
}
