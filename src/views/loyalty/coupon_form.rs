//! A coupon being written.

use leptos::prelude::*;

use super::code::{CodeField, new_code};
use super::coupons::Writing;
use super::draft::Reader;
use super::picks::{ProductField, product_name};
use crate::desk::{Desk, use_desk};
use crate::domain::command::Save;
use crate::domain::coupon::CouponKind;
use crate::domain::{Command, Coupon, Day, Discount, Id, Money, Refusal};
use crate::ui::{
    Button, Chip, ChoiceGroup, DateField, DialogActions, Form, Glyph, NumberField, TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::amounts::{tidy_money, write_discount, write_money};

use super::buyer::Buyer;
use super::wrongs::Wrongs;
use crate::text::words::LoyaltyWords;
use crate::views::refusals;

/// What is being typed.
#[derive(Clone, Copy)]
struct Typed {
    code: RwSignal<String>,
    title: RwSignal<String>,
    kind: RwSignal<CouponKind>,
    percent: RwSignal<String>,
    amount: RwSignal<String>,
    gift: RwSignal<Option<Id>>,
    customer: RwSignal<Option<Id>>,
    use_limit: RwSignal<String>,
    customer_limit: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    minimum: RwSignal<String>,
}

fn day_text(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

impl Typed {
    fn of(desk: &Desk, coupon: &Coupon) -> Self {
        let count = |limit: u32| {
            if limit == 0 {
                String::new()
            } else {
                limit.to_string()
            }
        };
        let money = |amount: Money| {
            if amount.is_zero() {
                String::new()
            } else {
                write_money(desk, amount)
            }
        };
        let percent = match coupon.percent_bp {
            0 => String::new(),
            bp => write_discount(desk, Discount::Percent(bp)),
        };
        Self {
            code: RwSignal::new(coupon.code.clone()),
            title: RwSignal::new(coupon.title.clone()),
            kind: RwSignal::new(coupon.kind_of.clone()),
            percent: RwSignal::new(percent),
            amount: RwSignal::new(money(coupon.amount)),
            gift: RwSignal::new(coupon.gift),
            customer: RwSignal::new(coupon.customer),
            use_limit: RwSignal::new(count(coupon.use_limit)),
            customer_limit: RwSignal::new(count(coupon.customer_limit)),
            from: RwSignal::new(day_text(coupon.from)),
            to: RwSignal::new(day_text(coupon.to)),
            minimum: RwSignal::new(money(coupon.minimum)),
        }
    }

    /// The coupon as far as it can be read; what is wrong stands at its field.
    fn coupon(&self, desk: &Desk, before: &Coupon, wrongs: Wrongs) -> Coupon {
        let w = desk.words();
        let l = w.loyalty();
        let read = Reader { desk };
        let text = |own: RwSignal<String>| own.get_untracked().trim().to_owned();
        let count = |label, own| wrongs.or_blame(label, read.count(&text(own)));
        let money = |label, own| wrongs.or_blame(label, read.money(&text(own)));
        let needed = |label, own| {
            if text(own).is_empty() {
                wrongs.blame(label, w.credit().amount_needed());
            }
        };
        if text(self.code).is_empty() {
            wrongs.blame(l.code(), w.refusals().code_needed());
        }
        let kind = self.kind.get_untracked();
        let mut coupon = Coupon {
            code: text(self.code),
            title: text(self.title),
            customer: self.customer.get_untracked(),
            use_limit: count(l.use_limit(), self.use_limit),
            customer_limit: count(l.customer_limit(), self.customer_limit),
            from: text(self.from).parse().ok(),
            to: text(self.to).parse().ok(),
            minimum: money(l.minimum(), self.minimum),
            percent_bp: 0,
            amount: Money::ZERO,
            gift: None,
            ..before.clone()
        };
        match kind {
            CouponKind::Percent => {
                needed(l.percentage(), self.percent);
                let share = read.share(&text(self.percent));
                coupon.percent_bp = wrongs.or_blame(l.percentage(), share);
            }
            CouponKind::Amount => {
                needed(l.amount(), self.amount);
                coupon.amount = money(l.amount(), self.amount);
            }
            _ => coupon.gift = self.gift.get_untracked(),
        }
        coupon.kind_of = kind;
        coupon
    }
}

/// The field a refusal is about, by what stands above it.
fn field_of(l: LoyaltyWords, kind: &CouponKind, why: &Refusal) -> Option<&'static str> {
    match why {
        Refusal::CodeNeeded | Refusal::CodeTaken => Some(l.code()),
        Refusal::PercentOutOfRange => Some(l.percentage()),
        Refusal::EndsBeforeItBegins => Some(l.valid_to()),
        Refusal::AmountOutOfRange if *kind == CouponKind::Amount => Some(l.amount()),
        Refusal::ProductNeeded => Some(l.which_gift()),
        _ => None,
    }
}

/// The form of a coupon.
#[component]
pub fn CouponForm(writing: Writing) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let actor = Actor::new(desk);
    let id = writing.get_untracked().flatten();
    let known = id.and_then(|id| desk.read(|book| book.coupons().get(id).cloned()));
    let is_known = known.is_some();
    let before = known.unwrap_or_else(|| Coupon {
        code: new_code(desk),
        ..Coupon::default()
    });
    let typed = Typed::of(&desk, &before);
    let begun = StoredValue::new(before);
    let refusal = RwSignal::new(None::<String>);
    let wrongs = Wrongs::none();
    let save = move |()| {
        let before = begun.get_value();
        wrongs.clear();
        refusal.set(None);
        let after = typed.coupon(&desk, &before, wrongs);
        if wrongs.is_any() {
            return;
        }
        let said = l.coupon_saved(&after.code);
        let kind = after.kind_of.clone();
        let save = match id {
            Some(id) if is_known => Save::edit(id, before, after),
            _ => Save::add(desk.new_id(), after),
        };
        match actor.ask(Command::SaveCoupon(save), said) {
            Ok(()) => writing.set(None),
            Err(why) => {
                let words = refusals::explain(&desk, &why);
                match field_of(l, &kind, &why) {
                    Some(field) => wrongs.blame(field, words),
                    None => refusal.set(Some(words)),
                }
            }
        }
    };
    let kinds = vec![
        (CouponKind::Percent, l.percentage().to_owned()),
        (CouponKind::Amount, l.amount().to_owned()),
        (CouponKind::Gift, l.gift().to_owned()),
    ];
    let has_decimals = desk.currency().decimals > 0;
    let sign = desk.currency().sign(w.language());
    let given = move || match typed.kind.get() {
        CouponKind::Percent => view! {
            <NumberField
                label=l.percentage()
                value=wrongs.model(l.percentage(), typed.percent)
                error=wrongs.of(l.percentage())
                decimals=true
                suffix="%"
            />
        }
        .into_any(),
        CouponKind::Amount => view! {
            <NumberField
                label=l.amount()
                value=wrongs.model(l.amount(), typed.amount)
                error=wrongs.of(l.amount())
                decimals=has_decimals
                suffix=sign
                tidy=tidy_money(desk)
            />
        }
        .into_any(),
        _ => view! { <Gift value=typed.gift wrongs=wrongs /> }.into_any(),
    };
    view! {
        <Form on_submit=save>
            <CodeField value=typed.code wrongs=wrongs />
            <TextField label=l.title() value=typed.title max_length=80 />
            <ChoiceGroup label=l.gives() value=typed.kind options=kinds wide=true />
            {given}
            <div class="field-row">
                <DateField label=l.valid_from() value=typed.from />
                <DateField
                    label=l.valid_to()
                    value=wrongs.model(l.valid_to(), typed.to)
                    error=wrongs.of(l.valid_to())
                />
            </div>
            <div class="field-row">
                <NumberField
                    label=l.use_limit()
                    hint=l.no_limit_hint()
                    value=wrongs.model(l.use_limit(), typed.use_limit)
                    error=wrongs.of(l.use_limit())
                />
                <NumberField
                    label=l.customer_limit()
                    value=wrongs.model(l.customer_limit(), typed.customer_limit)
                    error=wrongs.of(l.customer_limit())
                />
            </div>
            <NumberField
                label=l.minimum()
                value=wrongs.model(l.minimum(), typed.minimum)
                error=wrongs.of(l.minimum())
                decimals=has_decimals
                suffix=sign
                tidy=tidy_money(desk)
            />
            <Buyer label=l.only_for() value=typed.customer />
            <p role="alert" class="field-error">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| writing.set(None) />
                <Button label=w.common().save() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}

/// The product that is given.
#[component]
fn Gift(value: RwSignal<Option<Id>>, wrongs: Wrongs) -> impl IntoView {
    let desk = use_desk();
    let l = desk.words().loyalty();
    move || match value.get() {
        Some(id) => {
            let name = product_name(desk, id);
            view! {
                <fieldset class="chip-set">
                    <legend class="field-label">{l.which_gift()}</legend>
                    <Chip
                        label=name.clone()
                        icon=Glyph::Gift
                        remove_label=l.remove_it(name)
                        on_remove=move |()| value.set(None)
                    />
                </fieldset>
            }
            .into_any()
        }
        None => view! {
            <ProductField
                label=l.which_gift()
                on_pick=move |id: Id| value.set(Some(id))
                error=wrongs.of(l.which_gift())
            />
        }
        .into_any(),
    }
}
