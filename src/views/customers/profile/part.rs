//! A part of the card: read, or edited in place.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::subject::Subject;
use crate::desk::use_desk;
use crate::domain::Customer;
use crate::ui::{Button, Form, Glyph, IconButton, Tone};

/// A titled sheet with a pencil. While `is_open` it shows its form instead; nothing of it
/// stands on the page while it is empty and closed.
#[component]
pub fn Part(
    #[prop(into)] title: Signal<String>,
    is_open: RwSignal<bool>,
    /// There is nothing to read in it.
    #[prop(into)]
    is_empty: Signal<bool>,
    /// What the pencil says where it does not edit what is read: a list is added to.
    #[prop(optional, into)]
    add_label: Option<String>,
    /// What is read.
    #[prop(into)]
    view: ViewFn,
    /// The form, made anew at each opening.
    #[prop(into)]
    form: ViewFn,
) -> impl IntoView {
    let p = use_desk().words().profile();
    let pencil = NodeRef::<html::Span>::new();
    Effect::new(move |was_open: Option<bool>| {
        let now_open = is_open.get();
        if !now_open && was_open == Some(true) {
            request_animation_frame(move || focus_first(pencil.try_get_untracked().flatten()));
        }
        now_open
    });
    let is_shown = Memo::new(move |_| is_open.get() || !is_empty.get());
    let icon = if add_label.is_some() {
        Glyph::Plus
    } else {
        Glyph::Edit
    };
    let label = Signal::derive(move || {
        add_label
            .clone()
            .unwrap_or_else(|| p.edit_part(title.get()))
    });
    let (view, form) = (StoredValue::new(view), StoredValue::new(form));
    view! {
        <Show when=move || is_shown.get()>
            <section class="panel part" aria-label=title>
                <header class="panel-head">
                    <h2>{title}</h2>
                    <span class="panel-actions" node_ref=pencil>
                        <Show when=move || !is_open.get()>
                            <IconButton
                                label=label
                                icon=icon
                                on_click=move |_| is_open.set(true)
                            />
                        </Show>
                    </span>
                </header>
                <div class="panel-body">
                    {move || {
                        if is_open.get() {
                            let close = move |()| is_open.set(false);
                            view! {
                                <Editing on_escape=close>{form.with_value(ViewFn::run)}</Editing>
                            }
                                .into_any()
                        } else {
                            view.with_value(ViewFn::run)
                        }
                    }}
                </div>
            </section>
        </Show>
    }
}

/// Around a form that stands in the page: its first field has the focus, Escape gives up.
#[component]
pub fn Editing(#[prop(into)] on_escape: Callback<()>, children: Children) -> impl IntoView {
    let body = NodeRef::<html::Div>::new();
    body.on_load(move |_| {
        request_animation_frame(move || {
            let body = body.try_get_untracked().flatten();
            // Whoever was quicker has begun elsewhere in the form.
            if !body.as_ref().is_some_and(|body| has_focus(body)) {
                focus_first(body);
            }
        });
    });
    let keydown = move |event: KeyboardEvent| {
        let is_escape = event.key() == "Escape" && !event.is_composing();
        if is_escape && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            on_escape.run(());
        }
    };
    view! {
        <div class="editing" node_ref=body on:keydown=keydown>
            {children()}
        </div>
    }
}

/// A form of a part: fields, then Save and Cancel. `save` gives why it was refused.
#[component]
pub fn PartForm(
    is_open: RwSignal<bool>,
    #[prop(into)] save: Callback<(), Result<(), String>>,
    /// Called when it is given up by its button.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let c = use_desk().words().common();
    let refusal = RwSignal::new(None::<String>);
    let submit = move |()| match save.run(()) {
        Ok(()) => is_open.set(false),
        Err(why) => refusal.set(Some(why)),
    };
    let cancel = move |_| {
        if let Some(on_cancel) = on_cancel {
            on_cancel.run(());
        }
        is_open.set(false);
    };
    view! {
        <Form on_submit=submit>
            {children()}
            <p role="alert" class="field-error">
                {refusal}
            </p>
            <div class="row row-end">
                <Button label=c.cancel() on_click=cancel />
                <Button label=c.save() tone=Tone::Primary icon=Glyph::Check submit=true />
            </div>
        </Form>
    }
}

/// One fact of a part, left out while it is empty.
#[component]
pub fn Fact(#[prop(into)] label: String, #[prop(into)] value: Signal<String>) -> impl IntoView {
    move || {
        let text = value.get();
        (!text.trim().is_empty()).then(|| {
            view! {
                <div>
                    <dt>{label.clone()}</dt>
                    <dd>{text}</dd>
                </div>
            }
        })
    }
}

/// Whether an empty field of the card makes a part empty; follows the card.
pub fn is_blank(
    subject: Subject,
    look: impl Fn(&Customer) -> bool + Send + Sync + 'static,
) -> Signal<bool> {
    Memo::new(move |_| subject.card.with(|card| look(card))).into()
}

fn has_focus(within: &web_sys::Node) -> bool {
    within.contains(document().active_element().as_deref())
}

fn focus_first(within: Option<impl JsCast>) {
    let Some(within) = within.and_then(|within| within.dyn_into::<web_sys::Element>().ok()) else {
        return;
    };
    // Words first: chips and choices may stand above them.
    let found = |selector| within.query_selector(selector).ok().flatten();
    let words = found("input:not([type=radio], [type=checkbox]), textarea, select");
    let control = words.or_else(|| found("button, input"));
    if let Some(control) = control.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = control.focus();
    }
}
