//! What the customer is entitled to, at the counter: shown in one line, and what may be chosen.

use leptos::prelude::*;

use super::counter::Counter;
use super::entitled::{CodeUse, Entitled, shown_by};
use crate::desk::{Desk, Topic};
use crate::domain::{Certificate, Money};
use crate::ui::{Badge, Button, Chip, Form, Glyph, Icon, Model, Status, TextField};
use crate::views::balances::{PointsDialog, StampsDialog};
use crate::views::loyalty::LevelBadge;
use crate::views::page_keys::focus;

/// As many points as may be used, also when more is put on the counter.
const ALL_POINTS: Money = Money(i64::MAX);

/// Where a code is typed.
const CODE_FIELD: &str = ".sale-rewards form input";

/// Level, stamps, points and codes. Nothing in a shop that has none of them.
#[component]
pub fn Rewards(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let r = desk.words().rewards();
    let has_rules = Memo::new(move |_| {
        desk.follow(&[Topic::Loyalty, Topic::Ledger], |book| {
            book.ledger().rules_at(desk.now()).is_some()
        })
    });
    let has_codes = Memo::new(move |_| {
        desk.follow(&[Topic::Loyalty], |book| {
            !book.coupons().is_empty() || !book.ledger().entries::<Certificate>().is_empty()
        })
    });
    let is_shown = Memo::new(move |_| {
        let is_somebody = counter.cart.with(|cart| cart.customer.is_some());
        let has_lines = counter.cart.with(|cart| !cart.lines.is_empty());
        let is_wished = counter.entitled.with(Option::is_some);
        is_wished || (has_rules.get() && is_somebody) || (has_codes.get() && has_lines)
    });
    view! {
        <Show when=move || is_shown.get()>
            <div class="sale-rewards" role="group" aria-label=r.rewards()>
                <Level counter=counter />
                <div class="row">
                    <StampCards counter=counter />
                    <PointsHeld counter=counter />
                    <Choices counter=counter />
                    <Show when=move || has_codes.get()>
                        <CodeField counter=counter />
                    </Show>
                </div>
                <Codes counter=counter />
            </div>
        </Show>
    }
}

/// A part of what the customer is entitled to.
pub(super) fn part<T: Default>(counter: Counter, look: impl Fn(&Entitled) -> T) -> T {
    let seen = counter
        .entitled
        .with(|entitled| entitled.as_ref().map(look));
    seen.unwrap_or_default()
}

#[component]
fn Level(counter: Counter) -> impl IntoView {
    let standing = Memo::new(move |_| part(counter, |own| (own.level.clone(), own.line.clone())));
    move || {
        let (level, line) = standing.get();
        (level.is_some() || !line.is_empty()).then(|| {
            let level = level.map_or_else(
                || view! { <Icon glyph=Glyph::Star /> }.into_any(),
                |level| view! { <LevelBadge name=level.name colour=level.colour /> }.into_any(),
            );
            view! {
                <p class="sale-level figures">
                    {level}
                    <span>{line}</span>
                </p>
            }
        })
    }
}

/// How full each stamp card is, opened to its entries; and what is lost soon.
#[component]
fn StampCards(counter: Counter) -> impl IntoView {
    let expiring = Memo::new(move |_| part(counter, |own| own.expiring.clone()));
    let stamps = Memo::new(move |_| part(counter, |own| own.stamps.clone()));
    let customer = Memo::new(move |_| counter.cart.with(|cart| cart.customer));
    let stamp_card = RwSignal::new(None);
    let stamps_view = move || {
        let cards = stamps.get().into_iter().map(|(card, told)| {
            view! {
                <Chip
                    label=told
                    icon=Signal::stored(Glyph::Gift)
                    on_press=move |()| stamp_card.set(Some(card))
                />
            }
        });
        cards.collect_view()
    };
    view! {
        {stamps_view}
        <Show when=move || !expiring.with(String::is_empty)>
            <Badge label=Signal::derive(move || expiring.get()) status=Status::Warn />
        </Show>
        {move || customer.get().map(|id| view! { <StampsDialog customer=id card=stamp_card /> })}
    }
}

/// The points the customer has, opened to the entries they come from.
#[component]
fn PointsHeld(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let r = desk.words().rewards();
    let balance = Memo::new(move |_| part(counter, |own| own.balance));
    let customer = Memo::new(move |_| counter.cart.with(|cart| cart.customer));
    let is_open = RwSignal::new(false);
    view! {
        <Show when=move || !balance.get().is_zero()>
            <Chip
                label=Signal::derive(move || r.points_of(desk.points(balance.get())))
                icon=Signal::stored(Glyph::Star)
                on_press=move |()| is_open.set(true)
            />
        </Show>
        {move || customer.get().map(|id| view! { <PointsDialog customer=id open=is_open /> })}
    }
}

/// What the seller may leave off or use; never more than the rules give.
#[component]
fn Choices(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let r = desk.words().rewards();
    let cart = counter.cart;
    let has_points = Memo::new(move |_| {
        let limit = part(counter, |own| own.points_limit);
        limit > Money::ZERO || cart.with(|cart| cart.wish.points > Money::ZERO)
    });
    let points_label = Signal::derive(move || {
        let (used, limit) = part(counter, |own| (own.points_used, own.points_limit));
        let shown = if used.is_zero() { limit } else { used };
        r.use_points(desk.points(shown))
    });
    let uses_points = Signal::derive(move || cart.with(|cart| !cart.wish.points.is_zero()));
    let toggle_points = move |()| {
        cart.update(|cart| {
            let is_used = !cart.wish.points.is_zero();
            cart.wish.points = if is_used { Money::ZERO } else { ALL_POINTS };
        });
    };
    let level = Memo::new(move |_| part(counter, |own| own.discount_level.clone()));
    let is_some_free = Memo::new(move |_| part(counter, |own| own.is_some_free));
    let has_level = Signal::derive(move || cart.with(|cart| !cart.wish.without_level));
    let has_stamps = Signal::derive(move || cart.with(|cart| !cart.wish.without_stamps));
    view! {
        <Show when=move || has_points.get()>
            <Chip
                label=points_label
                icon=Signal::stored(Glyph::Wallet)
                pressed=uses_points
                on_press=toggle_points
            />
        </Show>
        {move || {
            level
                .get()
                .map(|level| {
                    view! {
                        <Chip
                            label=r.level_discount(&level)
                            icon=Signal::stored(Glyph::Percent)
                            pressed=has_level
                            on_press=move |()| {
                                cart.update(|cart| cart.wish.without_level = !cart.wish.without_level);
                            }
                        />
                    }
                })
        }}
        <Show when=move || is_some_free.get()>
            <Chip
                label=r.take_free()
                icon=Signal::stored(Glyph::Gift)
                pressed=has_stamps
                on_press=move |()| {
                    cart.update(|cart| cart.wish.without_stamps = !cart.wish.without_stamps);
                }
            />
        </Show>
    }
}

/// Where a code is typed; a button until it is wanted.
#[component]
fn CodeField(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let r = desk.words().rewards();
    let is_open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let text = Model::new(typed, move |now: String| {
        error.set(None);
        typed.set(now);
    });
    let open = move || {
        is_open.set(true);
        request_animation_frame(|| focus(CODE_FIELD));
    };
    let take = move |()| {
        let code = typed.get_untracked().trim().to_owned();
        if code.is_empty() {
            is_open.set(false);
            return;
        }
        match shown_by(desk, &code) {
            Some(shown) => {
                counter.show(shown);
                typed.set(String::new());
                is_open.set(false);
            }
            None => error.set(Some(r.unknown_code(&code))),
        }
    };
    view! {
        <Show
            when=move || is_open.get()
            fallback=move || {
                view! {
                    <Chip
                        label=r.code()
                        icon=Signal::stored(Glyph::Tag)
                        on_press=move |()| open()
                    />
                }
            }
        >
            <Form on_submit=take>
                <div class="field-row">
                    <TextField label=r.code() value=text error=error />
                    <Button label=r.use_code() submit=true />
                </div>
            </Form>
        </Show>
    }
}

/// What was shown, each with what it is worth here or why it is not taken.
#[component]
fn Codes(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let codes = Memo::new(move |_| part(counter, |own| own.codes.clone()));
    move || {
        let codes = codes.get();
        (!codes.is_empty()).then(|| {
            view! {
                <ul class="sale-codes" role="list">
                    {codes
                        .into_iter()
                        .map(|code| code_view(desk, counter, code))
                        .collect_view()}
                </ul>
            }
        })
    }
}

fn code_view(desk: Desk, counter: Counter, code: CodeUse) -> impl IntoView {
    let r = desk.words().rewards();
    let shown = code.shown;
    let (is_taken, told) = match code.result {
        Ok(amount) => {
            let worth = (!amount.is_zero()).then(|| format!("−{}", desk.money(amount)));
            let stays = code.stays.map(|left| r.stays_on_it(desk.money(left)));
            let parts = worth.into_iter().chain(stays);
            (true, parts.collect::<Vec<_>>().join(" · "))
        }
        Err(why) => (false, why),
    };
    view! {
        <li>
            <Chip
                label=code.title.clone()
                icon=Signal::stored(if is_taken { Glyph::Tag } else { Glyph::Alert })
                remove_label=r.without_code(&code.title)
                on_remove=move |()| {
                    counter.cart.update(|cart| shown.take_from(&mut cart.wish));
                }
            />
            <span class="figures" class:field-error=!is_taken role="status">
                {told}
            </span>
        </li>
    }
}
