//! Where to begin: programmes that suit most shops, with sums of the shop's currency.

use leptos::prelude::*;

use super::Part;
use super::draft::{Draft, Drafting};
use crate::desk::Desk;
use crate::domain::programme::{Level, StampCard};
use crate::domain::{Money, Programme};
use crate::text::Words;
use crate::ui::{Glyph, Icon};

/// A programme to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Levels of spend, each with a larger discount.
    Discount,
    /// A part comes back as points.
    Cashback,
    /// A little of either.
    Both,
    /// So many, one free.
    Stamps,
}

impl Start {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Discount, Self::Cashback, Self::Both, Self::Stamps];

    /// What it is called.
    pub fn name(self, w: Words) -> &'static str {
        let l = w.loyalty();
        match self {
            Self::Discount => l.start_discount(),
            Self::Cashback => l.start_cashback(),
            Self::Both => l.start_both(),
            Self::Stamps => l.start_stamps(),
        }
    }
}

/// Colours of the levels, the lowest first: bronze, blue, olive.
const COLOURS: [&str; 3] = ["hue-1", "hue-5", "hue-2"];
const STAMPS: u32 = 10;
const POINTS_MONTHS: u32 = 12;
const WARNING_DAYS: u32 = 14;
const BIRTHDAY_DAYS: u32 = 3;
/// Points pay half a receipt.
const HALF_BP: i64 = 5_000;

/// What makes a good customer in a small shop, in units of the currency: the second level.
fn good_spend(desk: Desk) -> Money {
    let currency = desk.currency();
    let units: i64 = match currency.code {
        "UZS" => 2_000_000,
        "VND" => 3_000_000,
        "AZN" | "TMT" | "GEL" => 300,
        "RUB" | "KGS" | "INR" => 15_000,
        "KZT" => 100_000,
        "TJS" => 2_000,
        "TRY" | "UAH" => 8_000,
        _ if currency.decimals == 0 => 100_000,
        _ => 200,
    };
    Money(units.saturating_mul(10_i64.saturating_pow(currency.decimals)))
}

/// The programme a start stands for.
pub fn programme(desk: Desk, start: Start) -> Programme {
    let l = desk.words().loyalty();
    let good = good_spend(desk);
    let names = [l.level_start(), l.level_silver(), l.level_gold()];
    let thresholds = [Money::ZERO, good, Money(good.0.saturating_mul(5))];
    // Discount and points of each level, in hundredths of a per cent.
    let (discounts, cashbacks) = match start {
        Start::Discount => ([0, 300, 700], [0; 3]),
        Start::Cashback => ([0; 3], [200, 400, 700]),
        Start::Both => ([0, 200, 500], [100, 200, 300]),
        Start::Stamps => ([0; 3], [0; 3]),
    };
    let has_points = matches!(start, Start::Cashback | Start::Both);
    let level = |at: usize| Level {
        id: desk.new_id(),
        name: names[at].to_owned(),
        colour: COLOURS[at].to_owned(),
        threshold: thresholds[at],
        discount_bp: discounts[at],
        cashback_bp: cashbacks[at],
    };
    let mut rules = Programme {
        is_on: true,
        has_discount: matches!(start, Start::Discount | Start::Both),
        has_points,
        ..Programme::default()
    };
    if start == Start::Stamps {
        let first = desk.product_categories().into_iter();
        let mut first = first.map(|(name, _)| name).filter(|name| !name.is_empty());
        rules.stamp_cards = vec![StampCard {
            id: desk.new_id(),
            name: l.start_stamps().to_owned(),
            categories: first.next().into_iter().collect(),
            needed: STAMPS,
            ..StampCard::default()
        }];
    } else {
        rules.levels = (0..names.len()).map(level).collect();
    }
    if has_points {
        rules.points_months = POINTS_MONTHS;
        rules.warning_days = WARNING_DAYS;
        rules.pay_limit_bp = HALF_BP;
        // A ten-thousandth, where the currency has large figures: 200 so'm, 300 đồng.
        if desk.currency().decimals == 0 {
            rules.round_to = Money(good.0 / 10_000);
        }
        rules.birthday_points = Money(good.0 / 200);
        rules.birthday_days = BIRTHDAY_DAYS;
    }
    rules
}

/// The page before there is a programme.
#[component]
pub fn Starts(drafting: Drafting, part: RwSignal<Part>) -> impl IntoView {
    let desk = drafting.desk;
    let l = desk.words().loyalty();
    let start = move |start: Start| {
        let rules = untrack(|| programme(desk, start));
        drafting.draft.set(Draft::of(&desk, &rules));
        part.set(Part::Programme);
    };
    let card = move |own: Start| {
        let (glyph, text) = match own {
            Start::Discount => (Glyph::Percent, l.start_discount_text()),
            Start::Cashback => (Glyph::Cash, l.start_cashback_text()),
            Start::Both => (Glyph::Star, l.start_both_text()),
            Start::Stamps => (Glyph::Card, l.start_stamps_text()),
        };
        view! {
            <button class="loyalty-start" type="button" on:click=move |_| start(own)>
                <Icon glyph=glyph />
                <strong>{own.name(desk.words())}</strong>
                <span>{text}</span>
            </button>
        }
    };
    view! {
        <section class="stack loyalty-empty">
            <Icon glyph=Glyph::Gift />
            <h2>{l.empty_title()}</h2>
            <p>{l.empty()}</p>
            <div class="columns loyalty-starts">{Start::ALL.map(card).collect_view()}</div>
        </section>
    }
}
