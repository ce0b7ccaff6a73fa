//! Selling on credit: the usual days, and what anybody may owe at most.

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::domain::Command;
use crate::domain::command::Save;
use crate::ui::{Button, Form, Glyph, NumberField, Panel, Toaster, Tone};
use crate::views::amounts::{read_money, tidy_money, write_money_grouped};
use crate::views::refusals;
use crate::views::saved::say_saved;

/// The shop's days and limit of credit.
#[component]
pub fn CreditSettings() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let toaster = Toaster::get();
    let shop = desk.read(|book| book.shop().map(|(id, shop)| (id, shop.clone())));
    let Some((id, before)) = shop else {
        return ().into_any();
    };
    let days = RwSignal::new(match before.credit_days {
        0 => String::new(),
        days => days.to_string(),
    });
    let limit = before.credit_limit;
    let limit =
        RwSignal::new(limit.map_or_else(String::new, |limit| write_money_grouped(&desk, limit)));
    let refusal = RwSignal::new(None::<String>);
    let save = move |()| {
        let limit = match read_money(&desk, &limit.get_untracked()) {
            Ok(limit) => limit,
            Err(why) => return refusal.set(Some(why)),
        };
        let typed = days.get_untracked();
        let days = match typed.trim() {
            "" => Ok(0),
            typed => typed.parse(),
        };
        let Ok(credit_days) = days else {
            return refusal.set(Some(w.errors().not_a_number().to_owned()));
        };
        // The card as it stands: the other form on this page changes other fields of it.
        let now = desk.read(|book| book.shop().map(|(_, shop)| shop.clone()));
        let Some(before) = now else { return };
        let mut after = before.clone();
        (after.credit_days, after.credit_limit) = (credit_days, limit);
        match desk.run(Command::SaveShop(Save::edit(id, before, after))) {
            Ok(done) => {
                refusal.set(None);
                say_saved(desk, toaster, &done, w.settings().settings_saved());
            }
            Err(why) => refusal.set(Some(refusals::explain(&desk, &why))),
        }
    };
    view! {
        <Panel title=c.settings()>
            <Form on_submit=save>
                <div class="field-row">
                    <NumberField label=c.usual_days() value=days hint=c.usual_days_hint() />
                    <NumberField
                        label=c.shop_limit()
                        value=limit
                        decimals=desk.currency().decimals != 0
                        suffix=desk.currency().sign(w.language())
                        tidy=tidy_money(desk)
                        hint=c.shop_limit_hint()
                        error=Signal::derive(move || {
                            limit.with(|limit| read_money(&desk, limit).err())
                        })
                    />
                </div>
                <p role="alert" class="field-error">
                    {refusal}
                </p>
                <Show when=move || desk.is_seller()>
                    <p class="muted">{w.refusals().owner_only()}</p>
                </Show>
                <Button
                    label=w.common().save()
                    tone=Tone::Primary
                    submit=true
                    icon=Glyph::Check
                    disabled=Signal::derive(move || desk.is_seller())
                />
            </Form>
        </Panel>
    }
    .into_any()
}
