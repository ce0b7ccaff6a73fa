//! The field one types a name into.

use leptos::{
    ev::{Event, KeyboardEvent},
    html,
    prelude::*,
};
use wasm_bindgen::JsCast;

use super::{Glyph, Icon, IconButton, Model, field::bind_input, id::unique};

/// Searches while typing. Arrow down moves to the list it searches, Escape empties it.
#[component]
pub fn SearchField(
    /// Read aloud, and shown while the field is empty.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] clear_label: Signal<String>,
    #[prop(into)] value: Model<String>,
    /// Id of the list that shows what is found.
    #[prop(optional, into)]
    controls: Option<&'static str>,
    /// Whether that list is there: an empty page may stand in its place.
    #[prop(default = Signal::stored(true), into)]
    has_list: Signal<bool>,
    /// Enter: opens the first that was found, say.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// The element id, so that a shortcut can find the field.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(optional)] autofocus: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| unique("search"));
    let input = NodeRef::<html::Input>::new();
    bind_input(input, value.signal());
    let focus = move || {
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    let keydown = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Escape" if !value.get_untracked().is_empty() => {
                event.prevent_default();
                event.stop_propagation();
                value.set(String::new());
            }
            "Enter" => {
                if let Some(on_enter) = on_enter {
                    event.prevent_default();
                    on_enter.run(());
                }
            }
            "ArrowDown" => {
                let list = controls.and_then(|id| document().get_element_by_id(id));
                if let Some(list) =
                    list.and_then(|list| list.dyn_into::<web_sys::HtmlElement>().ok())
                {
                    event.prevent_default();
                    let _ = list.focus();
                }
            }
            _ => {}
        }
    };
    view! {
        <div class="search" role="search">
            <div class="input">
                <Icon glyph=Glyph::Search />
                <input
                    id=id
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=label
                    aria-label=label
                    aria-controls=move || controls.filter(|_| has_list.get())
                    autofocus=autofocus
                    node_ref=input
                    on:input=move |event: Event| value.set(event_target_value(&event))
                    on:keydown=keydown
                />
                <Show when=move || !value.get().is_empty()>
                    <IconButton
                        label=clear_label
                        icon=Glyph::X
                        on_click=move |_| {
                            value.set(String::new());
                            focus();
                        }
                    />
                </Show>
            </div>
        </div>
    }
}
