//! A new deal: a title or a customer is enough.

use leptos::prelude::*;

use super::shown::Funnel;
use crate::domain::{Command, Deal, Id};
use crate::ui::{
    Banner, Button, Chip, Dialog, DialogActions, Form, Glyph, Model, NumberField, SelectField,
    Status, TextField, Tone,
};
use crate::views::amounts::{read_money, tidy_money};
use crate::views::buyer::{BuyerField, name_and_phone};

/// The dialog of a new deal.
#[component]
pub fn AddDeal(funnel: Funnel) -> impl IntoView {
    let w = funnel.desk.words();
    view! {
        <Dialog open=funnel.is_adding title=w.funnel().add_deal() close_label=w.common().close()>
            <AddForm funnel=funnel />
        </Dialog>
    }
}

#[component]
fn AddForm(funnel: Funnel) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let title = RwSignal::new(String::new());
    let value = RwSignal::new(String::new());
    let customer = RwSignal::new(funnel.filter.with_untracked(|filter| filter.customer));
    let stage = RwSignal::new(None::<Id>);
    let error = RwSignal::new(None::<String>);
    let stages = Memo::new(move |_| {
        funnel.shown.with(|shown| {
            let stages = shown.iter().flat_map(|(_, own)| &own.stages);
            stages
                .map(|stage| (Some(stage.id), stage.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    // What is not chosen yet is the first.
    let chosen = Model::new(
        Signal::derive(move || {
            let first = || stages.with(|all| all.first().and_then(|(id, _)| *id));
            stage.get().or_else(first)
        }),
        move |chosen| stage.set(chosen),
    );
    let save = move || {
        let read = read_money(&desk, &value.get_untracked());
        let Some(pipeline) = untrack(|| funnel.pipeline()) else {
            return;
        };
        let added = read.and_then(|value| {
            let deal = Deal {
                title: title.get_untracked().trim().to_owned(),
                customer: customer.get_untracked(),
                pipeline,
                value: value.unwrap_or_default(),
                owner: desk.acting_staff().get_untracked(),
                ..Deal::default()
            };
            let id = desk.new_id();
            let name = if deal.title.is_empty() {
                let name = deal.customer.map(|id| name_and_phone(&desk, id).0);
                name.unwrap_or_default()
            } else {
                deal.title.clone()
            };
            let command = Command::AddDeal {
                id,
                deal: Box::new(deal),
                stage: stage.get_untracked(),
            };
            funnel.actor.act(command, f.deal_added(name))?;
            Ok(id)
        });
        match added {
            Ok(id) => {
                funnel.is_adding.set(false);
                funnel.added.set(Some(id.0));
            }
            Err(why) => error.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=move |()| save()>
            <TextField label=f.subject() value=title autofocus=true max_length=120 />
            <Whom
                funnel=funnel
                value=Model::from(customer)
                id="deal-customer"
            />
            <div class="field-row">
                <NumberField
                    label=f.value()
                    value=value
                    decimals={desk.currency().decimals > 0}
                    suffix=desk.currency().sign(w.language())
                    tidy=tidy_money(desk)
                />
                <SelectField label=f.stage() value=chosen options=stages />
            </div>
            {move || error.get().map(|why| view! { <Banner status=Status::Danger text=why /> })}
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| funnel.is_adding.set(false) />
                <Button label=w.common().add() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}

/// With whom: found or added while typing; once chosen, a chip that can be taken away.
#[component]
pub fn Whom(funnel: Funnel, value: Model<Option<Id>>, id: &'static str) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    move || {
        if let Some(customer) = value.get() {
            let name = name_and_phone(&desk, customer).0;
            view! {
                <fieldset class="chip-set">
                    <legend class="field-label">{w.common().customer()}</legend>
                    <Chip
                        label=name.clone()
                        icon=Glyph::User
                        on_press=move |()| funnel.go.run(crate::views::routes::Page::Customer(customer))
                        remove_label=w.profile().remove_row(name)
                        on_remove=move |()| value.set(None)
                    />
                </fieldset>
            }
            .into_any()
        } else {
            view! {
                <BuyerField
                    label=w.common().customer()
                    id=id
                    on_pick=move |id: Id| value.set(Some(id))
                />
            }
            .into_any()
        }
    }
}
