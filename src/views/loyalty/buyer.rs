//! A customer inside a form of loyalty.

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::domain::Id;
use crate::ui::{Chip, Glyph};
use crate::views::buyer::{BuyerField, name_and_phone};

/// A customer found by typing; once chosen, a chip that can be taken away.
#[component]
pub fn Buyer(label: &'static str, value: RwSignal<Option<Id>>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.words().loyalty();
    move || match value.get() {
        Some(id) => {
            let name = name_and_phone(&desk, id).0;
            view! {
                <fieldset class="chip-set">
                    <legend class="field-label">{label}</legend>
                    <Chip
                        label=name.clone()
                        icon=Glyph::User
                        remove_label=l.remove_it(name)
                        on_remove=move |()| value.set(None)
                    />
                </fieldset>
            }
            .into_any()
        }
        None => view! {
            <BuyerField
                label=label
                on_pick=move |id: Id| value.set(Some(id))
                is_known_only=true
            />
        }
        .into_any(),
    }
}
