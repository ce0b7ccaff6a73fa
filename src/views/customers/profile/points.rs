//! Points given by themselves, in words, and by the owner's hand.

use leptos::prelude::*;

use super::subject::Subject;
use crate::domain::programme::PointsReason;
use crate::domain::{Command, Points};
use crate::insight::labels::points_reason;
use crate::text::Words;
use crate::ui::{Button, ChoiceGroup, DialogActions, Form, Glyph, NumberField, TextField, Tone};
use crate::views::act::Actor;
use crate::views::amounts::{read_money, tidy_money};

/// "Birthday: 5 000 soʻm in points".
pub fn points_title(w: Words, reason: &PointsReason, amount: &str) -> String {
    w.rewards().points_entry(points_reason(w, reason), amount)
}

/// Points given or taken by hand, with a reason.
#[component]
pub fn AdjustForm(subject: Subject, open: RwSignal<bool>) -> impl IntoView {
    let desk = subject.desk;
    let w = subject.words();
    let r = w.rewards();
    let actor = Actor::new(desk);
    let is_given = RwSignal::new(true);
    let amount = RwSignal::new(String::new());
    let reason = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let save = move |()| {
        let typed = match read_money(&desk, &amount.get_untracked()) {
            Ok(Some(typed)) if !typed.is_zero() => typed,
            Ok(_) => return refusal.set(Some(w.credit().amount_needed().to_owned())),
            Err(why) => return refusal.set(Some(why)),
        };
        let signed = if is_given.get_untracked() {
            typed
        } else {
            -typed
        };
        let points = Points {
            id: desk.new_id(),
            at: desk.now(),
            customer: Some(subject.id),
            amount: signed,
            note: reason.get_untracked().trim().to_owned(),
            ..Points::default()
        };
        match actor.act(Command::AdjustPoints(points), r.points_adjusted()) {
            Ok(()) => open.set(false),
            Err(why) => refusal.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=save>
            <ChoiceGroup
                label=r.give_or_take()
                hide_label=true
                value=is_given
                options=vec![(true, r.give().to_owned()), (false, r.take().to_owned())]
                wide=true
            />
            <NumberField
                label=r.how_many()
                value=amount
                autofocus=true
                decimals=desk.currency().decimals != 0
                suffix=desk.currency().sign(w.language())
                tidy=tidy_money(desk)
                error=Signal::derive(move || amount.with(|typed| read_money(&desk, typed).err()))
            />
            <TextField label=r.reason() value=reason max_length=200 />
            <p class="field-error" role="alert">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| open.set(false) />
                <Button label=w.common().save() tone=Tone::Primary icon=Glyph::Check submit=true />
            </DialogActions>
        </Form>
    }
}
