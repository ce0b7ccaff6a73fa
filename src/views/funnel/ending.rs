//! How a deal ends: lost for a reason, or won and sold.

use leptos::prelude::*;

use super::shown::Funnel;
use crate::domain::Id;
use crate::ui::{
    Banner, Button, Dialog, DialogActions, DialogSize, Form, Glyph, Model, Status, TextField, Tone,
};
use crate::views::page_keys::focus_if_lost;
use crate::views::routes::Page;

/// A dialog that is open while a deal is named.
fn while_some(named: RwSignal<Option<Id>>) -> Model<bool> {
    Model::asked(named)
}

/// Once a deal has ended, its card is gone and the focus with it: the next card gets it. Call in
/// the body of the page.
pub fn keep_focus(funnel: Funnel) {
    Effect::new(move |was_ending: Option<bool>| {
        let is_ending = funnel.losing.with(Option::is_some) || funnel.selling.with(Option::is_some);
        if was_ending == Some(true) && !is_ending {
            request_animation_frame(|| focus_if_lost(".board-card[tabindex=\"0\"]"));
        }
        is_ending
    });
}

/// Asks why a deal was lost: one tap on a reason of the shop's, or another in words.
#[component]
pub fn LoseDialog(funnel: Funnel) -> impl IntoView {
    let w = funnel.desk.words();
    view! {
        <Dialog
            open=while_some(funnel.losing)
            title=w.funnel().why_lost()
            close_label=w.common().close()
            size=DialogSize::Narrow
        >
            {move || funnel.losing.get().map(|id| view! { <Reasons funnel=funnel id=id /> })}
        </Dialog>
    }
}

#[component]
fn Reasons(funnel: Funnel, id: Id) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let other = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let lose = move |reason: &str| match funnel.lose(id, reason) {
        Ok(()) => funnel.losing.set(None),
        Err(why) => refusal.set(Some(why)),
    };
    let reasons = desk.read(|book| {
        let pipeline = book.deals().get(id).map(|deal| deal.pipeline);
        let pipeline = pipeline.and_then(|id| book.pipelines().get(id));
        pipeline.map(|own| own.reasons.clone()).unwrap_or_default()
    });
    let buttons = reasons.into_iter().map(|reason| {
        let label = reason.clone();
        view! { <Button label=label wide=true on_click=move |_| lose(&reason) /> }
    });
    view! {
        <div class="stack">
            <p class="muted">{funnel.title(id)}</p>
            {buttons.collect_view()}
            <Form on_submit=move |()| lose(&other.get_untracked())>
                <TextField label=f.another_reason() value=other max_length=120 />
                {move || refusal.get().map(|why| view! { <Banner status=Status::Danger text=why /> })}
                <DialogActions>
                    <Button label=w.common().save() tone=Tone::Primary submit=true />
                </DialogActions>
            </Form>
        </div>
    }
}

/// Offers to record the sale of a deal that was just won.
#[component]
pub fn SaleOffer(funnel: Funnel) -> impl IntoView {
    let w = funnel.desk.words();
    let f = w.funnel();
    let title = Signal::derive(move || match funnel.selling.get() {
        Some(id) => f.was_won(funnel.title(id)),
        None => String::new(),
    });
    let sell = move |_| {
        if let Some(id) = funnel.selling.get_untracked() {
            funnel.selling.set(None);
            funnel.go.run(Page::SellDeal(id));
        }
    };
    view! {
        <Dialog
            open=while_some(funnel.selling)
            title=title
            close_label=w.common().close()
            size=DialogSize::Narrow
        >
            <p>{f.sale_offer()}</p>
            <DialogActions>
                <Button label=f.later() on_click=move |_| funnel.selling.set(None) />
                <Button
                    label=f.record_sale()
                    icon=Glyph::ShoppingBag
                    tone=Tone::Primary
                    on_click=sell
                />
            </DialogActions>
        </Dialog>
    }
}
