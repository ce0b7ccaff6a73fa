//! Choosing a customer inside a form.

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::Id;
use crate::text::phone;
use crate::ui::{Chip, Combobox, Glyph};

/// More results than this nobody reads.
const MOST_SHOWN: usize = 12;

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
    let query = RwSignal::new(String::new());
    let results = Memo::new(move |_| {
        let mut found = desk.find_customers(&query.read(), MOST_SHOWN);
        found.retain(|id| Some(*id) != except);
        found
    });
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
            view! {
                <Combobox
                    label=label.get_value()
                    query=query
                    results=results
                    option=move |id: Id| {
                        let (name, number) = name_and_phone(desk, id);
                        view! {
                            <span class="grow">{name}</span>
                            <span class="muted small">{number}</span>
                        }
                    }
                    on_pick=move |id| value.set(Some(id))
                    nothing_label=w.customers().nobody_title()
                    clear_label=w.common().clear()
                    placeholder=w.customers().search()
                />
            }
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
        let number = number.map(|number| phone::pretty(number, &country));
        let name = held.card.display_name(desk.is_family_first());
        (name, number.unwrap_or_default())
    })
}
