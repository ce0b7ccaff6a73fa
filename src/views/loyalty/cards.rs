//! Stamp cards being edited.

use leptos::prelude::*;

use super::draft::{CardDraft, Drafting};
use super::faults::Field;
use super::picks::{Picks, Products, categories};
use crate::domain::Id;
use crate::ui::Model;
use crate::ui::{Banner, Button, Glyph, IconButton, NumberField, Panel, Status, Switch, TextField};

/// Stamps of a new card, until another number is typed.
const USUAL: &str = "10";

/// All stamp cards.
#[component]
pub fn StampCards(drafting: Drafting) -> impl IntoView {
    let desk = drafting.desk;
    let l = desk.words().loyalty();
    let ids = Memo::new(move |_| {
        drafting
            .draft
            .with(|draft| draft.cards.iter().map(|card| card.id).collect::<Vec<_>>())
    });
    let add = move |_| {
        let card = CardDraft {
            id: desk.new_id(),
            needed: USUAL.to_owned(),
            ..CardDraft::default()
        };
        drafting.draft.update(|draft| draft.cards.push(card));
    };
    view! {
        <Panel
            title=l.stamp_cards()
            actions=move || {
                view! { <Button label=l.add_card() icon=Glyph::Plus on_click=add /> }
            }
        >
            <div class="loyalty-rows">
                <p class="muted small">{l.stamp_cards_text()}</p>
                <For
                    each=move || ids.get()
                    key=|id| *id
                    children=move |id| view! { <CardRow drafting=drafting id=id /> }
                />
            </div>
        </Panel>
    }
}

#[component]
fn CardRow(drafting: Drafting, id: Id) -> impl IntoView {
    let desk = drafting.desk;
    let w = desk.words();
    let l = w.loyalty();
    let name = drafting.card(id, |card| &mut card.name);
    let shown = Signal::derive(move || {
        let name = name.get();
        if name.trim().is_empty() {
            l.start_stamps().to_owned()
        } else {
            name
        }
    });
    let is_off = drafting.card(id, |card| &mut card.is_off);
    let in_use = Model::new(Signal::derive(move || !is_off.get()), move |is_on: bool| {
        is_off.set(!is_on);
    });
    let chosen = drafting.card(id, |card| &mut card.categories);
    let products = drafting.card(id, |card| &mut card.products);
    let has_no_goods = Signal::derive(move || {
        !is_off.get() && chosen.get().is_empty() && products.get().is_empty()
    });
    let remove = move |_| {
        drafting
            .draft
            .update(|draft| draft.cards.retain(|card| card.id != id));
    };
    view! {
        <fieldset class="loyalty-row" aria-label=shown>
            <div class="row row-apart">
                <Switch label=l.card_in_use() value=in_use />
                <IconButton
                    label=Signal::derive(move || l.remove_it(shown.get()))
                    icon=Glyph::X
                    on_click=remove
                />
            </div>
            <div class="field-row">
                <TextField
                    label=w.common().name()
                    value=name
                    error=drafting.fault(Some(id), Field::Name)
                    max_length=60
                />
                <NumberField
                    label=l.needed()
                    value=drafting.card(id, |card| &mut card.needed)
                    error=drafting.fault(Some(id), Field::Needed)
                />
            </div>
            <Picks
                label=w.products().category()
                value=chosen
                options=categories(desk, chosen)
                nothing=l.no_categories()
            />
            <Products value=products />
            <Show when=move || has_no_goods.get()>
                <Banner status=Status::Warn text=l.stamp_goods_needed() />
            </Show>
        </fieldset>
    }
}
