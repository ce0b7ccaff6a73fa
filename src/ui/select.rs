//! Choosing one of a list too long to lay out.

use leptos::{ev::Event, html, prelude::*};

use super::{
    Glyph, Icon, Model,
    field::{Described, Frame},
};

/// One of many values, in the platform's own list. For up to five, [`ChoiceGroup`] shows them all
/// at once.
///
/// [`ChoiceGroup`]: super::ChoiceGroup
#[component]
pub fn SelectField<T: Clone + PartialEq + Send + Sync + 'static>(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<T>,
    /// Values and their words, in the order shown.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] required: bool,
    #[prop(optional)] hide_label: bool,
    #[prop(optional, into)] name: Option<&'static str>,
) -> impl IntoView {
    let words = Signal::derive(move || options.get().into_iter().map(|(_, words)| words).collect());
    let chosen = Signal::derive(move || {
        let value = value.get();
        options.with(|options| options.iter().position(|(option, _)| *option == value))
    });
    let choose = Callback::new(move |index: usize| {
        let option = options.with_untracked(|all| all.get(index).map(|(option, _)| option.clone()));
        if let Some(option) = option {
            value.set(option);
        }
    });
    let frame = Frame::new(label, hint, error, hide_label, required);
    let control = select(
        &frame.described(),
        words,
        chosen,
        choose,
        disabled,
        required,
        name,
    );
    frame.around(control)
}

/// The part that knows no type of value, so that it is compiled once.
fn select(
    described: &Described,
    words: Signal<Vec<String>>,
    chosen: Signal<Option<usize>>,
    choose: Callback<usize>,
    disabled: Signal<bool>,
    required: bool,
    name: Option<&'static str>,
) -> AnyView {
    let element = NodeRef::<html::Select>::new();
    // After the options are in place, not with them: a select forgets what it cannot show.
    Effect::new(move || {
        words.track();
        let index = chosen.get().map_or(-1, |index| index as i32);
        if let Some(element) = element.get() {
            element.set_selected_index(index);
        }
    });
    let changed = move |event: Event| {
        if let Ok(index) = event_target_value(&event).parse() {
            choose.run(index);
        }
    };
    view! {
        <div class="input">
            <select
                id=described.id.clone()
                name=name
                required=required
                disabled=disabled
                aria-describedby=described.descriptions
                aria-invalid=described.invalid
                node_ref=element
                on:change=changed
            >
                {move || {
                    words
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(index, words)| view! { <option value=index.to_string()>{words}</option> })
                        .collect_view()
                }}
            </select>
            <Icon glyph=Glyph::ChevronDown />
        </div>
    }
    .into_any()
}
