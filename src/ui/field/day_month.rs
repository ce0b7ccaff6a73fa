//! A day of the year, with the year if it is known.

use leptos::prelude::*;

use super::NumberField;
use crate::ui::{Model, SelectField};

/// A date of which parts may be missing, as birthdays are told at a counter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayMonth {
    /// 1 to 31.
    pub day: Option<u8>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// As typed; empty when not known.
    pub year: String,
}

/// The words of a [`DayMonthField`].
#[derive(Clone)]
pub struct DayMonthWords {
    /// Names the three parts together.
    pub label: String,
    pub day: String,
    pub month: String,
    pub year: String,
    /// January to December.
    pub months: [String; 12],
}

/// A birthday: day and month by choice, the year typed if it is known. Which dates exist, the view
/// checks.
#[component]
pub fn DayMonthField(
    words: DayMonthWords,
    #[prop(into)] value: Model<DayMonth>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let days: Vec<_> = std::iter::once((None, "–".to_owned()))
        .chain((1..=31).map(|day: u8| (Some(day), day.to_string())))
        .collect();
    let months: Vec<_> = std::iter::once((None, "–".to_owned()))
        .chain((1_u8..).map(Some).zip(words.months))
        .collect();
    let current = value.signal();
    let day = Model::new(Signal::derive(move || current.read().day), move |day| {
        value.set(DayMonth {
            day,
            ..value.get_untracked()
        });
    });
    let month = Model::new(Signal::derive(move || current.read().month), move |month| {
        value.set(DayMonth {
            month,
            ..value.get_untracked()
        });
    });
    let year = Model::new(
        Signal::derive(move || current.read().year.clone()),
        move |year| {
            value.set(DayMonth {
                year,
                ..value.get_untracked()
            });
        },
    );
    view! {
        <fieldset class="day-month">
            <legend class="field-label">{words.label}</legend>
            <div class="day-month-parts">
                <SelectField label=words.day value=day options=days />
                <SelectField label=words.month value=month options=months />
                <NumberField label=words.year value=year />
            </div>
            <p class="field-error" aria-live="polite">
                {move || error.get()}
            </p>
            <p class="field-hint">{hint}</p>
        </fieldset>
    }
}
