//! How the values are read, as the owner says.

use leptos::prelude::*;

use super::bringing::Bringing;
use crate::exchange::reading::{DateOrder, Reading};

impl Bringing {
    /// How the values are read, with what the owner answered. Follows both.
    pub fn reading(self) -> Option<Reading> {
        let table = self.table();
        self.mapping.with(|mapping| {
            let (table, mapping) = (table?, mapping.as_ref()?);
            let mut reading = Reading::of(&table, mapping, &self.desk.customs());
            let answers = self.answers.get();
            reading.dates = answers.dates.unwrap_or(reading.dates);
            reading.decimal = answers.decimal.unwrap_or(reading.decimal);
            reading.is_credit_owed = answers.is_credit_owed.unwrap_or(reading.is_credit_owed);
            reading.country = answers.country.unwrap_or(reading.country);
            Some(reading)
        })
    }

    /// How else the dates could be read where that is in doubt, and what it is called.
    pub fn other_order(self) -> (DateOrder, &'static str) {
        let x = self.desk.words().exchange();
        match self.with_plan_now(|plan| plan.ways().reading.dates) {
            Some(DateOrder::MonthDay) => (DateOrder::DayMonth, x.day_first()),
            _ => (DateOrder::MonthDay, x.month_first()),
        }
    }

    /// Reads the dates in this order, and looks again.
    pub fn read_dates(self, order: DateOrder) {
        self.answers.update(|answers| answers.dates = Some(order));
        self.look();
    }
}
