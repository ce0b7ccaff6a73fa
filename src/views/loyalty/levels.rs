//! Levels being edited.

use leptos::prelude::*;

use super::draft::{Drafting, LevelDraft};
use super::faults::Field;
use crate::domain::Id;
use crate::text::Words;
use crate::ui::{Button, Glyph, IconButton, Model, NumberField, Panel, SelectField, TextField};

/// Colours a level may have: tokens of the palette.
pub fn colours(w: Words) -> Vec<(String, String)> {
    let l = w.loyalty();
    let names = [
        ("hue-0", l.coral()),
        ("hue-1", l.bronze()),
        ("hue-2", l.olive()),
        ("hue-3", l.green()),
        ("hue-4", l.turquoise()),
        ("hue-5", l.blue()),
        ("hue-6", l.violet()),
        ("hue-7", l.pink()),
    ];
    names
        .map(|(token, name)| (token.to_owned(), name.to_owned()))
        .into()
}

/// A level's name on its colour.
#[component]
pub fn LevelBadge(
    #[prop(into)] name: Signal<String>,
    /// The token of the palette.
    #[prop(into)]
    colour: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="level-badge" data-colour=colour>
            {name}
        </span>
    }
}

/// All levels.
#[component]
pub fn Levels(drafting: Drafting) -> impl IntoView {
    let desk = drafting.desk;
    let l = desk.words().loyalty();
    let ids = Memo::new(move |_| {
        drafting.draft.with(|draft| {
            draft
                .levels
                .iter()
                .map(|level| level.id)
                .collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        let id = desk.new_id();
        drafting.draft.update(|draft| {
            let is_first = draft.levels.is_empty();
            draft.levels.push(LevelDraft {
                id,
                colour: format!("hue-{}", draft.levels.len() % 8),
                threshold: if is_first {
                    "0".to_owned()
                } else {
                    String::new()
                },
                ..LevelDraft::default()
            });
        });
    };
    view! {
        <Panel
            title=l.levels()
            actions=move || {
                view! { <Button label=l.add_level() icon=Glyph::Plus on_click=add /> }
            }
        >
            <Show
                when=move || !ids.with(Vec::is_empty)
                fallback=move || view! { <p class="muted">{l.no_levels()}</p> }
            >
                <div class="loyalty-rows">
                    <For
                        each=move || ids.get()
                        key=|id| *id
                        children=move |id| view! { <LevelRow drafting=drafting id=id /> }
                    />
                </div>
            </Show>
        </Panel>
    }
}

#[component]
fn LevelRow(drafting: Drafting, id: Id) -> impl IntoView {
    let desk = drafting.desk;
    let w = desk.words();
    let l = w.loyalty();
    let name = drafting.level(id, |level| &mut level.name);
    let colour = drafting.level(id, |level| &mut level.colour);
    let shown = Signal::derive(move || {
        let name = name.get();
        if name.trim().is_empty() {
            l.level().to_owned()
        } else {
            name
        }
    });
    let remove = move |_| {
        drafting
            .draft
            .update(|draft| draft.levels.retain(|level| level.id != id));
    };
    let fault = move |field| drafting.fault(Some(id), field);
    // A field that is typed into is not drawn anew.
    let draft = drafting.draft;
    let has_discount = Memo::new(move |_| draft.with(|draft| draft.has_discount));
    let has_points = Memo::new(move |_| draft.with(|draft| draft.has_points));
    let share = move |field: Field, value: Model<String>| {
        let (label, error) = (field.label(w), fault(field));
        view! { <NumberField label=label value=value error=error decimals=true suffix="%" /> }
    };
    view! {
        <fieldset class="loyalty-row" aria-label=shown>
            <div class="row row-apart">
                <LevelBadge name=shown colour=colour.signal() />
                <IconButton
                    label=Signal::derive(move || l.remove_it(shown.get()))
                    icon=Glyph::X
                    on_click=remove
                />
            </div>
            <div class="field-row loyalty-level">
                <TextField
                    label=w.common().name()
                    value=name
                    error=fault(Field::Name)
                    max_length=40
                />
                <SelectField label=l.colour() value=colour options=colours(w) />
                <NumberField
                    label=l.threshold()
                    value=drafting.level(id, |level| &mut level.threshold)
                    error=fault(Field::Threshold)
                    decimals={desk.currency().decimals > 0}
                    suffix=desk.currency().sign(w.language())
                />
                {move || {
                    let discount = drafting.level(id, |level| &mut level.discount);
                    has_discount.get().then(|| share(Field::Discount, discount))
                }}
                {move || {
                    let cashback = drafting.level(id, |level| &mut level.cashback);
                    has_points.get().then(|| share(Field::Cashback, cashback))
                }}
            </div>
        </fieldset>
    }
}
