//! A coupon being written.

use leptos::prelude::*;

use super::code::{CodeField, new_code};
use super::coupons::Writing;
use super::draft::{Reader, of_field};
use super::picks::{ProductField, product_name};
use crate::desk::{Desk, use_desk};
use crate::domain::command::Save;
use crate::domain::coupon::CouponKind;
use crate::domain::{Command, Coupon, Day, Discount, Id, Money};
use crate::ui::{
    Button, Chip, ChoiceGroup, DateField, DialogActions, Form, Glyph, NumberField, TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::amounts::{write_discount, write_money};

use super::buyer::Buyer;

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

    fn coupon(&self, desk: &Desk, before: &Coupon) -> Result<Coupon, String> {
        let w = desk.words();
        let l = w.loyalty();
        let read = Reader { desk };
        let text = |own: RwSignal<String>| own.get_untracked().trim().to_owned();
        let kind = self.kind.get_untracked();
        let mut coupon = Coupon {
            code: text(self.code),
            title: text(self.title),
            customer: self.customer.get_untracked(),
            use_limit: of_field(l.use_limit(), read.count(&text(self.use_limit)))?,
            customer_limit: of_field(l.customer_limit(), read.count(&text(self.customer_limit)))?,
            from: text(self.from).parse().ok(),
            to: text(self.to).parse().ok(),
            minimum: of_field(l.minimum(), read.money(&text(self.minimum)))?,
            percent_bp: 0,
            amount: Money::ZERO,
            gift: None,
            ..before.clone()
        };
        match kind {
            CouponKind::Percent => {
                coupon.percent_bp = of_field(l.percentage(), read.share(&text(self.percent)))?;
            }
            CouponKind::Amount => {
                coupon.amount = of_field(l.amount(), read.money(&text(self.amount)))?;
            }
            _ => coupon.gift = self.gift.get_untracked(),
        }
        coupon.kind_of = kind;
        Ok(coupon)
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
    let save = move |()| {
        let before = begun.get_value();
        let saved = typed.coupon(&desk, &before).and_then(|after| {
            let said = l.coupon_saved(&after.code);
            let save = match id {
                Some(id) if is_known => Save::edit(id, before, after),
                _ => Save::add(desk.new_id(), after),
            };
            actor.act(Command::SaveCoupon(save), said)
        });
        match saved {
            Ok(()) => writing.set(None),
            Err(why) => refusal.set(Some(why)),
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
            <NumberField label=l.percentage() value=typed.percent decimals=true suffix="%" />
        }
        .into_any(),
        CouponKind::Amount => view! {
            <NumberField label=l.amount() value=typed.amount decimals=has_decimals suffix=sign />
        }
        .into_any(),
        _ => view! { <Gift value=typed.gift /> }.into_any(),
    };
    view! {
        <Form on_submit=save>
            <CodeField value=typed.code />
            <TextField label=l.title() value=typed.title max_length=80 />
            <ChoiceGroup label=l.gives() value=typed.kind options=kinds wide=true />
            {given}
            <div class="field-row">
                <DateField label=l.valid_from() value=typed.from />
                <DateField label=l.valid_to() value=typed.to />
            </div>
            <div class="field-row">
                <NumberField
                    label=l.use_limit()
                    hint=l.no_limit_hint()
                    value=typed.use_limit
                />
                <NumberField label=l.customer_limit() value=typed.customer_limit />
            </div>
            <NumberField label=l.minimum() value=typed.minimum decimals=has_decimals suffix=sign />
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
fn Gift(value: RwSignal<Option<Id>>) -> impl IntoView {
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
            <ProductField label=l.which_gift() on_pick=move |id: Id| value.set(Some(id)) />
        }
        .into_any(),
    }
}
