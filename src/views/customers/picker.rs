//! Choosing a customer inside a form.

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::{Customer, Id};
use crate::text::phone;
use crate::ui::{Chip, Glyph};
use crate::views::buyer::BuyerField;

/// A customer, found by typing; once chosen, a chip that can be taken away.
#[component]
pub fn CustomerPicker(
    #[prop(into)] label: String,
    value: RwSignal<Option<Id>>,
    /// Who cannot be chosen: the one the form is about.
    #[prop(optional)]
    except: Option<Id>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let label = StoredValue::new(label);
    move || {
        if let Some(id) = value.get() {
            let name = name_and_phone(desk, id).0;
            view! {
                <fieldset class="chip-set">
                    <legend class="field-label">{label.get_value()}</legend>
                    <Chip
                        label=name.clone()
                        icon=Glyph::User
                        remove_label=w.profile().remove_row(name)
                        on_remove=move |()| value.set(None)
                    />
                </fieldset>
            }
            .into_any()
        } else {
            let pick = move |id| value.set(Some(id).filter(|id| Some(*id) != except));
            view! { <BuyerField label=label.get_value() on_pick=pick is_known_only=true /> }
                .into_any()
        }
    }
}

/// How a customer is told from others of the name.
pub fn name_and_phone(desk: Desk, id: Id) -> (String, String) {
    let country = desk.country_code();
    desk.read(|book| {
        let Some(held) = book.customers().held(id) else {
            return Default::default();
        };
        let number = held.card.phones.first().map(|own| own.number.as_str());
        let number = number.map(|number| phone::alike(number, &country));
        (called(desk, &held.card), number.unwrap_or_default())
    })
}

/// What a customer is called. A phone that stands for the name is written like every other; of
/// whom nothing is known any more that is said.
pub fn called(desk: Desk, card: &Customer) -> String {
    let name = card.display_name(desk.is_family_first());
    let is_phone = !name.is_empty() && card.phones.iter().any(|own| own.number.trim() == name);
    if is_phone {
        phone::alike(&name, &desk.country_code())
    } else if name.is_empty() && card.is_erased() {
        desk.words().credit().gone_customer().to_owned()
    } else {
        name
    }
}
