//! The pieces of the app that can be loaded by themselves: pages, and what only few ever see.

use leptos::prelude::*;

use super::{
    cards, customers, data, debts, duplicates, exchange, funnel, insight, loyalty, products, sales,
    sell, settings, today, welcome,
};

/// `Piece: its function shows its component`, and for a page the first part of its address.
macro_rules! pieces {
    ($($(#[$about:meta])* $piece:ident: $function:ident shows $component:path $(, at $address:literal)?;)*) => {
        /// Something that can be loaded by itself.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Piece {
            $($(#[$about])* $piece,)*
        }

        impl Piece {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$piece,)*];

            /// What is behind an address.
            pub fn at(path: &str) -> Self {
                match path.split('/').find(|name| !name.is_empty()) {
                    $($(Some($address) => Self::$piece,)?)*
                    _ => Self::Customers,
                }
            }
        }

        $(
            $(#[$about])*
            pub fn $function() -> AnyView {
                $component().into_any()
            }
        )*
    };
}

// In the order they are loaded at leisure: the likeliest to be wanted next first.
pieces! {
    /// What to do today.
    Today: today shows today::TodayPage, at "today";
    /// Customers.
    Customers: customers shows customers::CustomersPage, at "customers";
    /// Their cards to print.
    Cards: cards shows cards::CardsPage, at "cards";
    /// The counter.
    Sell: sell shows sell::SellPage, at "sell";
    /// What was sold.
    Sales: sales shows sales::SalesPage, at "sales";
    /// Products.
    Products: products shows products::ProductsPage, at "products";
    /// Debts.
    Debts: debts shows debts::DebtsPage, at "debts";
    /// Deals on their way.
    Funnel: funnel shows funnel::FunnelPage, at "funnel";
    /// Loyalty.
    Loyalty: loyalty shows loyalty::LoyaltyPage, at "loyalty";
    /// Reports.
    Insight: insight shows insight::InsightPage, at "insight";
    /// Backup, import, storage.
    Data: data shows data::DataPage, at "data";
    /// Backups that are written by themselves, and what is to be said of them.
    Keeper: keeper shows data::Keeper;
    /// Bringing in files of other programs.
    Bring: bring shows exchange::BringPage, at "bring";
    /// Cards that may be of one person.
    Duplicates: find_duplicates shows duplicates::DuplicatesPage, at "duplicates";
    /// Settings.
    Settings: settings shows settings::SettingsPage, at "settings";
    /// Restoring a backup in place of data that cannot be read.
    Restore: restore shows data::rescue::RestoreInstead;
    /// Saving what can still be read of data that is damaged.
    SaveReadable: save_readable shows data::rescue::SaveReadable;
    /// Beginning with a backup.
    BeginWithBackup: begin_with_backup shows data::BeginWithBackup;
    /// The first run, with the sample shop.
    Welcome: welcome shows welcome::Welcome;
}
