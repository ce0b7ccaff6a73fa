//! What the shop's loyalty means for one customer: level, points, stamps.

use leptos::prelude::*;

use super::points::AdjustForm;
use super::subject::Subject;
use crate::desk::{Desk, Topic};
use crate::domain::loyalty::stamps::stamps_of;
use crate::domain::loyalty::{BelowCause, PointsAccount, causes_below, standing_of};
use crate::domain::{Book, Id, Money};
use crate::ui::{Button, Dialog, Gauge, Glyph, IconButton, Panel, Stat, Status};
use crate::views::balances::{PointsDialog, SpendDialog, StampsDialog, stamps_told};
use crate::views::days;
use crate::views::loyalty::LevelBadge;

/// What is shown of one customer's loyalty.
#[derive(Debug, Clone, Default, PartialEq)]
struct Held {
    /// The level's name and colour.
    level: Option<(String, String)>,
    /// What counts of what they spent, where there are levels.
    spent: Option<Money>,
    /// The next level, what is missing to it, and how much of the way is gone.
    next: Option<(String, Money, f64)>,
    balance: Money,
    expiring: String,
    /// Why the balance is below nothing, in words.
    below: String,
    /// Each stamp card, in words, and whether one is free.
    stamps: Vec<(Id, String, bool)>,
    has_points: bool,
}

impl Held {
    /// Nothing where the shop has no rules and the customer no points.
    fn of(desk: Desk, book: &Book, customer: Id) -> Option<Self> {
        let (ledger, zone, now) = (book.ledger(), desk.zone(), desk.now());
        let today = zone.day_of(now);
        let account = PointsAccount::of(ledger, customer, &zone, today);
        let rules = ledger.rules_at(now);
        if rules.is_none() && account.lines.is_empty() {
            return None;
        }
        let r = desk.words().rewards();
        let standing = rules.map(|rules| standing_of(ledger, rules, customer, &zone, now));
        let level = standing.and_then(|standing| standing.level);
        let next = standing.and_then(|standing| {
            let next = standing.next?;
            let from = level.map_or(Money::ZERO, |level| level.threshold);
            let way = (next.threshold - from).0.max(1) as f64;
            let gone = (standing.spent - from).0 as f64 / way;
            Some((next.name.clone(), standing.missing, gone))
        });
        let warned = rules.map_or(30, |rules| rules.warning_days);
        let expiring = account.expiring(today, warned);
        let expiring =
            expiring.map(|(amount, day)| r.expires(desk.points(amount), days::short(desk, day)));
        let stamps = rules.map_or_else(Vec::new, |rules| stamps_of(book, rules, customer, now));
        let w = desk.words();
        let stamps = stamps
            .into_iter()
            .map(|own| (own.card.id, stamps_told(w, &own), own.free > 0));
        let below = causes_below(&account.lines);
        let below = below.into_iter().map(|cause| match cause {
            BelowCause::GoodsBack => r.below_nothing(),
            BelowCause::ByHand => r.below_by_hand(),
            BelowCause::PaymentBack => r.below_unpaid(),
            BelowCause::Used => r.below_used(),
        });
        Some(Self {
            level: level.map(|level| (level.name.clone(), level.colour.clone())),
            spent: standing
                .filter(|_| rules.is_some_and(|rules| !rules.levels.is_empty()))
                .map(|standing| standing.spent),
            next,
            balance: account.balance,
            expiring: expiring.unwrap_or_default(),
            below: below.collect::<Vec<_>>().join(" · "),
            stamps: stamps.collect(),
            has_points: !account.lines.is_empty() || rules.is_some_and(|rules| rules.has_points),
        })
    }
}

/// The loyalty of a customer. Nothing where it plays no part.
#[component]
pub fn LoyaltyCard(subject: Subject) -> impl IntoView {
    let desk = subject.desk;
    let r = subject.words().rewards();
    let held = Memo::new(move |_| {
        // Points expire at midnight.
        desk.today();
        let topics = [
            Topic::Ledger,
            Topic::Loyalty,
            Topic::Products,
            Topic::Customers,
        ];
        desk.follow(&topics, |book| Held::of(desk, book, subject.id))
    });
    let is_any = Memo::new(move |_| held.with(Option::is_some));
    let is_adjusting = RwSignal::new(false);
    let (is_points_open, is_spend_open) = (RwSignal::new(false), RwSignal::new(false));
    let stamp_card = RwSignal::new(None);
    let has_points =
        Memo::new(move |_| held.with(|held| held.as_ref().is_some_and(|held| held.has_points)));
    let actions = move || {
        view! {
            <IconButton
                label=subject.words().cards().show()
                icon=Glyph::Card
                on_click=move |_| subject.is_card_shown.set(true)
            />
            <Show when=move || has_points.get() && !desk.is_seller()>
                <IconButton
                    label=r.adjust()
                    icon=Glyph::Edit
                    on_click=move |_| is_adjusting.set(true)
                />
            </Show>
        }
    };
    view! {
        <Show when=move || is_any.get()>
            <Panel title=r.loyalty() actions=actions>
                <div class="stack">
                    {move || held.get().map(|held| figures(desk, held, is_points_open, is_spend_open, stamp_card))}
                </div>
            </Panel>
        </Show>
        <PointsDialog customer=subject.id open=is_points_open />
        <SpendDialog customer=subject.id open=is_spend_open />
        <StampsDialog customer=subject.id card=stamp_card />
        <Dialog
            open=is_adjusting
            title=r.adjust()
            close_label=subject.words().common().close()
        >
            <AdjustForm subject=subject open=is_adjusting />
        </Dialog>
    }
}

fn figures(
    desk: Desk,
    held: Held,
    is_points_open: RwSignal<bool>,
    is_spend_open: RwSignal<bool>,
    stamp_card: RwSignal<Option<Id>>,
) -> impl IntoView {
    let r = desk.words().rewards();
    let is_highest = held.level.is_some() && held.next.is_none();
    let level = held.level.map(|(name, colour)| {
        view! { <p><LevelBadge name=name colour=colour /></p> }
    });
    let spent = held.spent.map(|spent| {
        let note = if is_highest { r.highest() } else { "" };
        view! {
            <Stat
                label=r.spent_for_level()
                figure=desk.money(spent)
                note=note
                on_open=move |()| is_spend_open.set(true)
            />
        }
    });
    let points = held.has_points.then(|| {
        let (note, status) = if held.balance < Money::ZERO {
            (held.below, Status::Danger)
        } else {
            (held.expiring, Status::Warn)
        };
        view! {
            <Stat
                label=r.points_balance()
                figure=desk.points(held.balance)
                note=note
                status=status
                on_open=move |()| is_points_open.set(true)
            />
        }
    });
    let next = held.next.map(|(level, missing, gone)| {
        view! {
            <Gauge
                label=r.way_to(&level)
                share=Signal::stored(gone)
                text=r.to_next(desk.money(missing), &level)
                status=Status::Accent
            />
        }
    });
    let stamps = held.stamps.into_iter().map(|(card, told, is_some_free)| {
        let icon = if is_some_free {
            Glyph::Gift
        } else {
            Glyph::Tag
        };
        view! { <Button label=told icon=icon on_click=move |_| stamp_card.set(Some(card)) /> }
    });
    view! {
        {level}
        <div class="stats">{spent} {points}</div>
        {next}
        <div class="row sale-stamps">{stamps.collect_view()}</div>
    }
}
