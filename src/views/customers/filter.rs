//! Which customers the list shows.

use leptos::prelude::*;

use super::choices::Choices;
use super::row::rhythm_label;
use super::rows::{known_tags, rhythm_counts};
use crate::desk::use_desk;
use crate::insight::{CustomerFilter, Rhythm};
use crate::ui::{Button, Chip, ChoiceGroup, Dialog, DialogActions, Glyph, Model, Switch, Tone};

/// The quickest filters in a row, and the way to all of them.
#[component]
pub fn FilterChips(
    choices: Choices,
    /// How many customers are shown.
    shown: Memo<usize>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.customers();
    let is_open = RwSignal::new(false);
    let filter = choices.filter;
    let count = Memo::new(move |_| filter.with(condition_count));
    let label = move || match count.get() {
        0 => t.filter().to_owned(),
        count => t.filter_count(count),
    };
    view! {
        <div class="filter-chips">
            <Chip
                label=Signal::derive(label)
                icon=Glyph::Filter
                pressed=Signal::derive(move || count.get() > 0)
                on_press=move |()| is_open.set(true)
            />
            <RhythmChips filter=filter only=&[Rhythm::Late, Rhythm::Lost] />
            <BirthdayChip filter=filter />
        </div>
        <Dialog open=is_open title=t.filter_title() close_label=w.common().close()>
            <FilterForm filter=filter shown=shown is_open=is_open />
        </Dialog>
    }
}

#[component]
fn FilterForm(
    filter: RwSignal<CustomerFilter>,
    shown: Memo<usize>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.customers();
    let has_phone = Model::new(
        Signal::derive(move || filter.read().has_phone),
        move |has_phone| filter.update(|filter| filter.has_phone = has_phone),
    );
    let is_birthday = Model::new(
        Signal::derive(move || filter.read().is_birthday_month),
        move |is_on| filter.update(|filter| filter.is_birthday_month = is_on),
    );
    let phones = vec![
        (None, t.whichever().to_owned()),
        (Some(true), t.with_phone().to_owned()),
        (Some(false), t.without_phone().to_owned()),
    ];
    view! {
        <div class="stack">
            <fieldset class="chip-set">
                <legend class="field-label">{t.rhythm()}</legend>
                <RhythmChips filter=filter only=&Rhythm::ALL />
            </fieldset>
            <TagChips filter=filter />
            <ChoiceGroup label=w.common().phone() value=has_phone options=phones />
            <Switch label=t.birthday_this_month() value=is_birthday />
            <p role="status">{move || t.found(shown.get() as u64)}</p>
            <DialogActions>
                <Button
                    label=t.show_everybody()
                    on_click=move |_| filter.set(CustomerFilter::default())
                />
                <Button
                    label=w.common().done()
                    tone=Tone::Primary
                    on_click=move |_| is_open.set(false)
                />
            </DialogActions>
        </div>
    }
}

#[component]
fn RhythmChips(filter: RwSignal<CustomerFilter>, only: &'static [Rhythm]) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let counts = rhythm_counts(desk);
    only.iter()
        .map(|rhythm| {
            let rhythm = *rhythm;
            let is_on = Signal::derive(move || filter.read().rhythms.contains(&rhythm));
            let label = move || {
                let count = counts.read()[rhythm as usize];
                format!("{} {count}", rhythm_label(w, rhythm))
            };
            view! {
                <Chip
                    label=Signal::derive(label)
                    pressed=is_on
                    on_press=move |()| filter.update(|filter| toggle(&mut filter.rhythms, rhythm))
                />
            }
        })
        .collect_view()
}

#[component]
fn BirthdayChip(filter: RwSignal<CustomerFilter>) -> impl IntoView {
    let t = use_desk().words().customers();
    view! {
        <Chip
            label=t.birthday_this_month()
            icon=Glyph::Cake
            pressed=Signal::derive(move || filter.read().is_birthday_month)
            on_press=move |()| {
                filter.update(|filter| filter.is_birthday_month = !filter.is_birthday_month);
            }
        />
    }
}

#[component]
fn TagChips(filter: RwSignal<CustomerFilter>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.customers();
    let tags = known_tags(desk);
    let is_any = Model::new(
        Signal::derive(move || filter.read().is_any_tag),
        move |is_any| filter.update(|filter| filter.is_any_tag = is_any),
    );
    let ways = vec![
        (true, t.any_tag().to_owned()),
        (false, t.all_tags().to_owned()),
    ];
    let chips = move || {
        let tags = tags.get();
        if tags.is_empty() {
            return view! { <p class="muted small">{t.no_tags()}</p> }.into_any();
        }
        let chip = |(tag, count): (String, u32)| {
            let (shown, pressed) = (tag.clone(), tag.clone());
            view! {
                <Chip
                    label=format!("{shown} {count}")
                    pressed=Signal::derive(move || filter.read().tags.contains(&pressed))
                    on_press=move |()| {
                        filter.update(|filter| toggle(&mut filter.tags, tag.clone()));
                    }
                />
            }
        };
        tags.into_iter().map(chip).collect_view().into_any()
    };
    view! {
        <fieldset class="chip-set">
            <legend class="field-label">{w.common().tags()}</legend>
            {chips}
        </fieldset>
        <Show when=move || { filter.read().tags.len() > 1 }>
            <ChoiceGroup label=t.tag_match() value=is_any options=ways.clone() />
        </Show>
    }
}

/// In, if it was out; out, if it was in.
fn toggle<T: PartialEq>(chosen: &mut Vec<T>, what: T) {
    let before = chosen.len();
    chosen.retain(|own| *own != what);
    if chosen.len() == before {
        chosen.push(what);
    }
}

/// How many conditions a filter sets.
fn condition_count(filter: &CustomerFilter) -> usize {
    filter.tags.len()
        + filter.rhythms.len()
        + usize::from(filter.has_phone.is_some())
        + usize::from(filter.is_birthday_month)
}
