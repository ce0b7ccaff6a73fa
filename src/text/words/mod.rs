//! The words of the interface: one file per area, every key in all six languages.
//!
//! `words(language).customers().title()` gives the text; a language that lacks it does not compile.

#[macro_use]
mod macros;
#[cfg(test)]
mod check;

pub use macros::Count;

use super::Language;

/// The words of one language. Cheap to copy; holds only the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(Language);

/// The words of `language`.
pub const fn words(language: Language) -> Words {
    Words(language)
}

impl Words {
    /// The language these words are in; for dates, numbers and money beside them.
    pub const fn language(self) -> Language {
        self.0
    }
}

/// One module, one struct and one method per area.
macro_rules! areas {
    ($($(#[$doc:meta])* $area:ident: $words:ident,)*) => {
        $(mod $area;)*
        $(pub use $area::$words;)*

        impl Words {
            $($(#[$doc])* pub const fn $area(self) -> $words { $words(self.0) })*
        }

        /// Every area with its entries, for the tests that read all texts.
        #[cfg(test)]
        fn areas() -> Vec<(&'static str, Vec<check::Entry>)> {
            vec![$((stringify!($area), $words::entries())),*]
        }
    };
}

areas! {
    /// Cards of customers, the codes on them, the camera that reads them.
    cards: CardsWords,
    /// What columns of tables are called.
    columns: ColumnsWords,
    /// Words that belong to no page: buttons, states, units.
    common: CommonWords,
    /// Debts.
    credit: CreditWords,
    /// The customer list and quick add.
    customers: CustomersWords,
    /// Backup, import, storage.
    data: DataWords,
    /// Cards of one person, and erasing a person.
    duplicates: DuplicatesWords,
    /// What went wrong, in general.
    errors: ErrorsWords,
    /// Bringing data in from elsewhere.
    exchange: ExchangeWords,
    /// Deals, their stages, what they tell.
    funnel: FunnelWords,
    /// Reports: their frame, and sales at a glance.
    insight: InsightWords,
    /// Reports of what to expect, and the scorecard.
    insight_ahead: InsightAheadWords,
    /// Reports of products.
    insight_goods: InsightGoodsWords,
    /// Reports of customers.
    insight_people: InsightPeopleWords,
    /// The programme, coupons, certificates, the simulator.
    loyalty: LoyaltyWords,
    /// Messages to customers and their templates.
    messages: MessagesWords,
    /// The names of the pages.
    nav: NavWords,
    /// Products and variants.
    products: ProductsWords,
    /// One customer's page.
    profile: ProfileWords,
    /// Why a command was refused.
    refusals: RefusalsWords,
    /// Levels, points, coupons and certificates in use.
    rewards: RewardsWords,
    /// The list of sales, receipts, returns.
    sales: SalesWords,
    /// The counter.
    sell: SellWords,
    /// Settings of shop and device.
    settings: SettingsWords,
    /// What is around the pages.
    shell: ShellWords,
    /// Files that are taken out, and backups that save themselves.
    taking: TakingWords,
    /// The timeline and its entries.
    timeline: TimelineWords,
    /// The page of today.
    today: TodayWords,
    /// The first run.
    welcome: WelcomeWords,
}
