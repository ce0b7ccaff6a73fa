//! Words that are added one after another.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    Chip, Draw, Model,
    field::{Described, Frame, bind_input},
    id::unique,
};

/// Tags, colours, brands: words as chips, added with Enter or a comma, suggested from those used
/// before. A word differing only in capitals is not added twice.
#[component]
pub fn TagInput(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<Vec<String>>,
    #[prop(optional, into)] suggestions: Signal<Vec<String>>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] placeholder: Signal<String>,
    /// What the remove button of a word says, given the word.
    #[prop(into)]
    remove_label: Callback<String, String>,
    #[prop(optional)] hide_label: bool,
    #[prop(optional)] autofocus: bool,
) -> impl IntoView {
    let frame = Frame::new(label, hint, Signal::stored(None), hide_label, false);
    let Described {
        id, descriptions, ..
    } = frame.described();
    let (input, typed) = (NodeRef::<html::Input>::new(), RwSignal::new(String::new()));
    bind_input(input, typed.into());
    let add = move || {
        let mut tags = value.get_untracked();
        let before = tags.len();
        for word in typed
            .get_untracked()
            .split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
        {
            if !is_among(&tags, word) {
                tags.push(word.to_owned());
            }
        }
        typed.set(String::new());
        // At once: the next letter may come before the page is drawn anew.
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
        if tags.len() > before {
            value.set(tags);
        }
    };
    let remove = move |tag: &str| {
        value.set(
            value
                .get_untracked()
                .into_iter()
                .filter(|other| other != tag)
                .collect(),
        );
    };
    let keydown = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" if !typed.with_untracked(|typed| typed.trim().is_empty()) => {
                event.prevent_default();
                add();
            }
            "Backspace" if typed.with_untracked(String::is_empty) => {
                if let Some(last) = value.get_untracked().last() {
                    remove(last);
                }
            }
            _ => {}
        }
    };
    let input_typed = move |text: String| {
        typed.set(text);
        if typed.with_untracked(|typed| typed.contains(',')) {
            add();
        }
    };
    // Not at every change: browsers also tell of one when only the window was left for a moment,
    // in the middle of a word.
    let left = move || {
        let is_here = input.get_untracked().is_some_and(|input| {
            document()
                .active_element()
                .is_some_and(|active| &active == AsRef::<web_sys::Element>::as_ref(&input))
        });
        if !is_here {
            add();
        }
    };
    let chip = move |tag: String| {
        let words = tag.clone();
        view! {
            <Chip
                label=words.clone()
                remove_label=remove_label.run(words)
                on_remove=move |()| remove(&tag)
            />
        }
    };
    let chip = Draw::<String>::from(chip);
    let list_id = unique("suggestions");
    let offered = move || {
        let tags = value.get();
        suggestions
            .get()
            .into_iter()
            .filter(|word| !is_among(&tags, word))
            .map(|word| view! { <option value=word></option> })
            .collect_view()
    };
    let control = view! {
        <div class="input tags">
            {move || value.get().into_iter().map(|tag| chip.run(tag)).collect_view()}
            <input
                id=id
                type="text"
                autocomplete="off"
                enterkeyhint="enter"
                list=list_id.clone()
                placeholder=placeholder
                autofocus=autofocus
                aria-describedby=descriptions
                node_ref=input
                on:input=move |event| input_typed(event_target_value(&event))
                on:keydown=keydown
                on:blur=move |_| left()
            />
            <datalist id=list_id>{offered}</datalist>
        </div>
    };
    frame.around(control.into_any())
}

fn is_among(tags: &[String], word: &str) -> bool {
    let word = word.to_lowercase();
    tags.iter().any(|tag| tag.to_lowercase() == word)
}
