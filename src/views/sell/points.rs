//! Points at the counter: what the sale will earn, and how many pay for it.

use leptos::prelude::*;

use super::counter::Counter;
use super::rewards::part;
use crate::domain::Money;
use crate::ui::{Button, Glyph, Icon, Model, NumberField, Tone};
use crate::views::amounts::{read_money, tidy_money, write_money};

/// What it will earn, and the level it will reach.
#[component]
pub fn WillEarn(
    counter: Counter,
    /// Points at once and once the debt is paid, where it is known how it is paid.
    #[prop(optional, into)]
    paid_so: Signal<Option<(Money, Money)>>,
) -> impl IntoView {
    let desk = counter.desk;
    let r = desk.words().rewards();
    let told = Memo::new(move |_| {
        let (earns, level) = part(counter, |own| (own.earns, own.new_level.clone()));
        let (now, later) = paid_so.get().unwrap_or((earns, Money::ZERO));
        let earns = (now > Money::ZERO).then(|| r.will_earn(desk.points(now)));
        let later = (later > Money::ZERO).then(|| {
            let later = desk.points(later);
            if now > Money::ZERO {
                r.later(later)
            } else {
                r.earns_later(later)
            }
        });
        let level = level.map(|level| r.will_reach(level.name));
        let parts: Vec<String> = earns.into_iter().chain(later).chain(level).collect();
        parts.join(" · ")
    });
    let has_lines = Memo::new(move |_| counter.cart.with(|cart| !cart.lines.is_empty()));
    view! {
        <Show when=move || has_lines.get() && told.with(|told| !told.is_empty())>
            <p class="will-earn figures">
                <Icon glyph=Glyph::Star />
                <span>{told}</span>
            </p>
        </Show>
    }
}

/// Points typed in the payment: how many, or why not so many.
#[derive(Clone, Copy)]
pub struct PointsTyped {
    counter: Counter,
    typed: RwSignal<String>,
    limit: Memo<Money>,
    wanted: Memo<Result<Money, String>>,
}

impl PointsTyped {
    /// As many as were wanted before.
    pub fn of(counter: Counter) -> Self {
        let desk = counter.desk;
        let limit = Memo::new(move |_| part(counter, |own| own.points_limit));
        let used = untrack(|| part(counter, |own| own.points_used));
        let typed = RwSignal::new(if used.is_zero() {
            String::new()
        } else {
            write_money(&desk, used)
        });
        let wanted = Memo::new(move |_| {
            let read = typed.with(|typed| read_money(&desk, typed));
            let (wanted, limit) = (read?.unwrap_or_default(), limit.get());
            if wanted > limit {
                let words = desk.words().refusals();
                return Err(words.points_too_many(desk.money(limit)));
            }
            Ok(wanted)
        });
        Self {
            counter,
            typed,
            limit,
            wanted,
        }
    }

    /// What is typed cannot be used: nothing is sold before that is put right.
    pub fn is_wrong(&self) -> bool {
        self.limit.get() > Money::ZERO && self.wanted.with(Result::is_err)
    }

    fn model(self) -> Model<String> {
        Model::new(self.typed, move |now: String| {
            self.typed.set(now);
            if let Ok(wanted) = self.wanted.get_untracked() {
                self.counter.cart.update(|cart| cart.wish.points = wanted);
            }
        })
    }
}

/// In the payment: so many points, at most what the rules allow.
#[component]
pub fn PayWithPoints(points: PointsTyped) -> impl IntoView {
    let (counter, limit, wanted) = (points.counter, points.limit, points.wanted);
    let desk = counter.desk;
    let w = desk.words();
    let r = w.rewards();
    let balance = Memo::new(move |_| part(counter, |own| own.balance));
    let is_possible = Memo::new(move |_| limit.get() > Money::ZERO);
    let text = points.model();
    view! {
        <Show when=move || is_possible.get()>
            <div class="pay-points">
                <NumberField
                    label=r.pay_with_points()
                    value=text
                    decimals=desk.currency().decimals != 0
                    suffix=desk.currency().sign(w.language())
                    tidy=tidy_money(desk)
                    hint=Signal::derive(move || {
                        r.up_to(desk.points(limit.get()), desk.points(balance.get()))
                    })
                    error=Signal::derive(move || wanted.with(|wanted| wanted.clone().err()))
                />
                <Button
                    label=Signal::derive(move || r.use_points(desk.points(limit.get())))
                    tone=Tone::Quiet
                    on_click=move |_| text.set(write_money(&desk, limit.get_untracked()))
                />
            </div>
        </Show>
    }
}
