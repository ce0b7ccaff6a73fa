//! What sellers may take off a sale by hand.

use leptos::prelude::*;

use crate::desk::{Topic, use_desk};
use crate::domain::Command;
use crate::domain::cart::Discount;
use crate::domain::command::Save;
use crate::ui::{Button, Form, Glyph, NumberField, Toaster, Tone};
use crate::views::amounts::{read_discount, write_discount};
use crate::views::refusals;
use crate::views::saved::say_saved;

/// The owner's limit, once there is staff to keep to it.
#[component]
pub fn SellerDiscount() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.settings();
    let toaster = Toaster::get();
    let has_staff = Memo::new(move |_| {
        desk.follow(&[Topic::Staff], |book| book.staff().iter().next().is_some())
    });
    let before = desk.read(crate::domain::Book::seller_discount_bp);
    let typed = RwSignal::new(before.map_or_else(String::new, |limit_bp| match limit_bp {
        0 => "0".to_owned(),
        limit_bp => write_discount(&desk, Discount::Percent(i64::from(limit_bp))),
    }));
    let refusal = RwSignal::new(None::<String>);
    let read = move |typed: &str| {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        read_discount(&desk, typed, true).map(|discount| match discount {
            Discount::Percent(limit_bp) => u32::try_from(limit_bp).ok(),
            _ => Some(0),
        })
    };
    let save = move |()| {
        let Ok(limit_bp) = read(&typed.get_untracked()) else {
            return;
        };
        // The card as it stands: other forms on this page change other fields of it.
        let shop = desk.read(|book| book.shop().map(|(id, shop)| (id, shop.clone())));
        let Some((id, before)) = shop else { return };
        let mut after = before.clone();
        after.seller_discount_bp = limit_bp;
        match desk.run(Command::SaveShop(Save::edit(id, before, after))) {
            Ok(done) => {
                refusal.set(None);
                say_saved(desk, toaster, &done, s.settings_saved());
            }
            Err(why) => refusal.set(Some(refusals::explain(&desk, &why))),
        }
    };
    view! {
        <Show when=move || has_staff.get()>
            <Form on_submit=save label=s.seller_discount()>
                <NumberField
                    label=s.seller_discount()
                    value=typed
                    hint=s.seller_discount_hint()
                    decimals=true
                    suffix="%"
                    error=Signal::derive(move || typed.with(|typed| read(typed).err()))
                />
                <p role="alert" class="field-error">
                    {refusal}
                </p>
                <Show when=move || desk.is_seller()>
                    <p class="muted">{w.refusals().owner_only()}</p>
                </Show>
                <div class="row">
                    <Button
                        label=w.common().save()
                        submit=true
                        tone=Tone::Primary
                        icon=Glyph::Check
                        disabled=Signal::derive(move || desk.is_seller())
                    />
                </div>
            </Form>
        </Show>
    }
}
