//! The label above a field, the hint and the error below it.

use leptos::prelude::*;

use crate::ui::id::unique;

/// The words around one control, and the ids that tie them to it.
#[derive(Clone)]
pub struct Frame {
    id: String,
    label: Signal<String>,
    hint: Signal<String>,
    error: Signal<Option<String>>,
    hide_label: bool,
    required: bool,
}

/// What the control itself must carry.
#[derive(Clone)]
pub struct Described {
    /// The id the label points at.
    pub id: String,
    /// Ids of hint and error, whichever are shown.
    pub descriptions: Signal<Option<String>>,
    /// `true` while there is an error.
    pub invalid: Signal<Option<&'static str>>,
}

impl Frame {
    pub fn new(
        label: Signal<String>,
        hint: Signal<String>,
        error: Signal<Option<String>>,
        hide_label: bool,
        required: bool,
    ) -> Self {
        Self {
            id: unique("field"),
            label,
            hint,
            error,
            hide_label,
            required,
        }
    }

    /// With an id of the caller's choosing, by which a shortcut finds the control.
    pub fn with_id(self, id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ..self
        }
    }

    pub fn described(&self) -> Described {
        let (hint, error, id) = (self.hint, self.error, self.id.clone());
        let descriptions = Signal::derive(move || {
            let hint = (!hint.with(String::is_empty)).then(|| format!("{id}-hint"));
            let error = error.with(Option::is_some).then(|| format!("{id}-error"));
            match (hint, error) {
                (Some(hint), Some(error)) => Some(format!("{error} {hint}")),
                (hint, error) => error.or(hint),
            }
        });
        let invalid = Signal::derive(move || error.with(Option::is_some).then_some("true"));
        Described {
            id: self.id.clone(),
            descriptions,
            invalid,
        }
    }

    /// Puts the words around the control.
    pub fn around(self, control: AnyView) -> AnyView {
        let Self {
            id,
            label,
            hint,
            error,
            hide_label,
            required,
        } = self;
        view! {
            <div class="field">
                <label
                    class=if hide_label { "visually-hidden" } else { "field-label" }
                    for=id.clone()
                >
                    {label}
                    {required.then(|| view! { <span class="field-required" aria-hidden="true">" *"</span> })}
                </label>
                {control}
                <p class="field-error" id=format!("{id}-error") aria-live="polite">
                    {move || error.get()}
                </p>
                <p class="field-hint" id=format!("{id}-hint")>
                    {hint}
                </p>
            </div>
        }
        .into_any()
    }
}
