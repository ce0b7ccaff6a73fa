//! Language, colours, and who stands at the counter. They take effect at once.

use leptos::prelude::*;

use crate::desk::{Theme, Topic, use_desk};
use crate::domain::Id;
use crate::ui::{ChoiceGroup, Model, SelectField};
use crate::views::welcome::languages;

/// What this device remembers for itself.
#[component]
pub fn DeviceSettings() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.settings();
    let themes = vec![
        (Theme::System, s.theme_system().to_owned()),
        (Theme::Light, s.theme_light().to_owned()),
        (Theme::Dark, s.theme_dark().to_owned()),
    ];
    let persons = Memo::new(move |_| {
        let mut persons: Vec<(Option<Id>, String)> = vec![(None, s.nobody().to_owned())];
        desk.follow(&[Topic::Staff], |book| {
            let working = book.staff().iter().filter(|(_, staff)| !staff.is_archived);
            persons.extend(working.map(|(id, staff)| (Some(id), staff.name.clone())));
        });
        persons
    });
    view! {
        <div class="stack">
            <div class="field-row">
                <SelectField
                    label=w.common().language()
                    value=Model::new(desk.language(), move |language| desk.choose_language(language))
                    options=languages()
                />
                <SelectField
                    label=s.at_counter()
                    value=Model::new(desk.acting_staff(), move |staff| desk.choose_staff(staff))
                    options=persons
                />
            </div>
            <ChoiceGroup
                label=s.theme()
                value=Model::new(desk.theme(), move |theme| desk.choose_theme(theme))
                options=themes
            />
        </div>
    }
}
