//! Finding one of very many while typing.

use std::hash::Hash;

use leptos::{
    ev::{Event, KeyboardEvent},
    html,
    prelude::*,
};
use web_sys::HtmlElement;

use super::{
    Draw, Glyph, Icon, IconButton, Model,
    field::{Described, Frame, bind_input},
    id::unique,
    popup,
};

/// Types a few letters, sees what was found, takes one: the customer of a sale, the product of a
/// line. The view searches; this shows. The best twenty or so are enough.
#[component]
pub fn Combobox<K: Clone + PartialEq + Eq + Hash + Send + Sync + 'static>(
    #[prop(into)] label: Signal<String>,
    /// What is typed.
    #[prop(into)]
    query: Model<String>,
    /// What was found for it, best first.
    #[prop(into)]
    results: Signal<Vec<K>>,
    /// What one result shows; nothing inside may be focusable.
    #[prop(into)]
    option: Draw<K>,
    #[prop(into)] on_pick: Callback<K>,
    /// Enter when nothing is marked, with what was typed: a bar code, a free line.
    #[prop(optional, into)]
    on_enter: Option<Callback<String>>,
    /// Said when something is typed and nothing found.
    #[prop(into)]
    nothing_label: Signal<String>,
    #[prop(into)] clear_label: Signal<String>,
    #[prop(optional, into)] placeholder: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(default = Glyph::Search)] icon: Glyph,
    #[prop(optional)] hide_label: bool,
    #[prop(optional)] autofocus: bool,
    /// Enter takes the first result without marking it; for exact searches such as bar codes.
    #[prop(optional)]
    picks_first: bool,
    /// The element id, so that a shortcut can find the field.
    #[prop(optional, into)]
    id: Option<&'static str>,
) -> impl IntoView {
    let mut frame = Frame::new(label, hint, error, hide_label, false);
    if let Some(id) = id {
        frame = frame.with_id(id);
    }
    let Described {
        id,
        descriptions,
        invalid,
    } = frame.described();
    let list_id = unique("found");
    let input = NodeRef::<html::Input>::new();
    let list = NodeRef::<html::Div>::new();
    let found = NodeRef::<html::Div>::new();
    bind_input(input, query.signal());

    let is_open = RwSignal::new(false);
    let marked = RwSignal::new(None::<usize>);
    let count = Memo::new(move |_| results.with(Vec::len));
    Effect::new(move || {
        let wanted = is_open.get() && !query.get().is_empty();
        count.track();
        let (Some(found), Some(input)) = (found.get(), input.get()) else {
            return;
        };
        let found = HtmlElement::from(found);
        match input.parent_element() {
            Some(field) if wanted => popup::open(&found, &field, true),
            _ => popup::close(&found),
        }
    });

    let take = move |index: usize| {
        let Some(key) = results.with_untracked(|results| results.get(index).cloned()) else {
            return;
        };
        is_open.set(false);
        marked.set(None);
        query.set(String::new());
        on_pick.run(key);
    };
    let typed = move |event: Event| {
        marked.set(None);
        query.set(event_target_value(&event));
        is_open.set(true);
    };
    let keydown = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let last = count.get_untracked().checked_sub(1);
        let at = marked.get_untracked();
        match (event.key().as_str(), last) {
            ("ArrowDown", Some(last)) => {
                is_open.set(true);
                marked.set(Some(at.map_or(0, |at| if at < last { at + 1 } else { 0 })));
            }
            ("ArrowUp", Some(last)) => {
                marked.set(Some(at.and_then(|at| at.checked_sub(1)).unwrap_or(last)));
            }
            ("Enter", last) => match (at, last, on_enter) {
                (Some(at), _, _) => take(at),
                (None, Some(_), _) if picks_first => take(0),
                (None, _, Some(on_enter)) => on_enter.run(query.get_untracked()),
                _ => return,
            },
            ("Escape", _) if is_open.get_untracked() => {
                is_open.set(false);
                event.stop_propagation();
            }
            _ => return,
        }
        event.prevent_default();
    };
    Effect::new(move || {
        let Some(at) = marked.get() else { return };
        let option = list.get().and_then(|list| list.children().item(at as u32));
        if let Some(option) = option {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });

    let option_id = {
        let list_id = list_id.clone();
        move |index: usize| format!("{list_id}-{index}")
    };
    let marked_id = {
        let option_id = option_id.clone();
        move || marked.get().filter(|at| *at < count.get()).map(&option_id)
    };
    let rows = move || {
        results
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, key)| {
                view! {
                    <div
                        class="combo-option"
                        role="option"
                        id=option_id(index)
                        aria-selected=move || (marked.get() == Some(index)).to_string()
                        on:click=move |_| take(index)
                    >
                        {option.run(key)}
                    </div>
                }
            })
            .collect_view()
    };
    let is_missing = move || !query.get().is_empty() && count.get() == 0;
    let control = view! {
        <div class="input">
            <Icon glyph=icon />
            <input
                id=id
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                autofocus=autofocus
                placeholder=placeholder
                aria-autocomplete="list"
                aria-expanded=move || (is_open.get() && !query.get().is_empty()).to_string()
                aria-controls=list_id.clone()
                aria-activedescendant=marked_id
                aria-describedby=descriptions
                aria-invalid=invalid
                node_ref=input
                on:input=typed
                on:keydown=keydown
                on:focus=move |_| is_open.set(true)
                on:blur=move |_| is_open.set(false)
            />
            <Show when=move || !query.get().is_empty()>
                <IconButton
                    label=clear_label
                    icon=Glyph::X
                    on_click=move |_| {
                        query.set(String::new());
                        if let Some(input) = input.get_untracked() {
                            let _ = input.focus();
                        }
                    }
                />
            </Show>
            // Pressing an option must not take the focus away before the press is over.
            <div
                class="combo popup"
                popover="manual"
                node_ref=found
                on:mousedown=|event| event.prevent_default()
            >
                <div role="listbox" id=list_id aria-label=label node_ref=list>
                    {rows}
                </div>
                <p class="combo-nothing" role="status">
                    {move || is_missing().then(|| nothing_label.get())}
                </p>
            </div>
        </div>
    };
    frame.around(control.into_any())
}
