//! Children and others the customer shops for.

use leptos::prelude::*;

use super::about::{day_month, day_month_words, options, read_day_month};
use super::draft::Rows;
use super::labels;
use super::part::{Part, PartForm};
use super::sizes::{SizeDraft, SizeFields, sizes_of, sizes_text};
use super::subject::Subject;
use crate::domain::customer::{Relation, Relative, Sex};
use crate::ui::{Button, DayMonthField, Glyph, IconButton, SelectField, TextField, Tone};
use crate::views::customers::picker::{CustomerPicker, name_and_phone};
use crate::views::days;
use crate::views::routes::Page;

/// All relatives; each is edited by itself.
#[component]
pub fn Relatives(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    // Which one the form is about; a new one when empty.
    let edited = RwSignal::new(None::<usize>);
    let is_empty = super::part::is_blank(subject, |card| card.relatives.is_empty());
    view! {
        <Part
            title=p.relatives()
            is_open=is_open
            is_empty=is_empty
            add_label=p.add_relative()
            view=move || {
                view! { <RelativesView subject=subject edited=edited is_open=is_open /> }
            }
            form=move || {
                let place = edited.get_untracked();
                // The pencil of the part opens an empty form: the next opening does as well.
                edited.set(None);
                view! { <RelativeForm subject=subject place=place is_open=is_open /> }
            }
        />
    }
}

#[component]
fn RelativesView(
    subject: Subject,
    edited: RwSignal<Option<usize>>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let p = subject.words().profile();
    let rows = move || {
        let relatives = subject.card.read().relatives.clone();
        relatives
            .into_iter()
            .enumerate()
            .map(|(place, relative)| {
                let (name, detail) = told(subject, &relative);
                let label = p.edit_part(&name);
                let card = relative.customer.map(|id| {
                    view! { <a href=Page::Customer(id).href()>{p.own_card()}</a> }
                });
                view! {
                    <li>
                        <div class="grow">
                            <p>{name}</p>
                            <p class="muted small">{detail}</p>
                            {card}
                        </div>
                        <IconButton
                            label=label
                            icon=Glyph::Edit
                            on_click=move |_| {
                                edited.set(Some(place));
                                is_open.set(true);
                            }
                        />
                    </li>
                }
            })
            .collect_view()
    };
    view! { <ul class="rows relatives">{rows}</ul> }
}

/// "Malika, daughter" and what else is known.
fn told(subject: Subject, relative: &Relative) -> (String, String) {
    let (desk, w) = (subject.desk, subject.words());
    let known = relative.customer.map(|id| name_and_phone(desk, id).0);
    let name = Some(relative.name.trim().to_owned()).filter(|name| !name.is_empty());
    let name = name.or(known).unwrap_or_default();
    let relation = labels::relation(w, &relative.relation);
    let title = if name.is_empty() {
        relation.to_owned()
    } else {
        format!("{name} · {relation}")
    };
    let birthday = relative.birthday.map(|date| {
        let next = date.next_from(desk.today());
        let when = days::relative(desk, next);
        format!("{} ({when})", days::birthday(desk, date))
    });
    let sizes = Some(sizes_text(&relative.sizes));
    let note = Some(relative.note.trim().to_owned());
    let details = [birthday, sizes, note].into_iter().flatten();
    let details: Vec<String> = details.filter(|text| !text.is_empty()).collect();
    (title, details.join(" · "))
}

#[component]
fn RelativeForm(
    subject: Subject,
    /// Which relative; a new one when empty.
    place: Option<usize>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let before = subject.card.get_untracked();
    let begun = place.and_then(|place| before.relatives.get(place).cloned());
    let start = begun.clone().unwrap_or_default();
    let name = RwSignal::new(start.name.clone());
    let relation = RwSignal::new(start.relation.clone());
    let sex = RwSignal::new(start.sex.clone());
    let date = RwSignal::new(day_month(start.birthday));
    let sizes = Rows::of(start.sizes.iter().map(SizeDraft::of));
    let note = RwSignal::new(start.note.clone());
    let card = RwSignal::new(start.customer);
    let relations = options(Relation::ALL, |relation| labels::relation(w, relation));
    let sexes = options(Sex::ALL, |sex| labels::sex(w, sex));
    let is_known = begun.is_some();
    let before = StoredValue::new(before);
    let start = StoredValue::new(start);
    let save = move |()| {
        let birthday = read_day_month(&date.get_untracked());
        let birthday = birthday.map_err(|()| w.errors().not_a_date().to_owned())?;
        let relative = Relative {
            name: name.get_untracked().trim().to_owned(),
            relation: relation.get_untracked(),
            sex: sex.get_untracked(),
            birthday,
            sizes: sizes_of(sizes),
            note: note.get_untracked().trim().to_owned(),
            customer: card.get_untracked(),
        };
        let said = p.saved_part(p.relatives());
        subject.save(&before.get_value(), said, |card| {
            if let Some(own) = place.and_then(|place| card.relatives.get_mut(place)) {
                *own = relative;
            } else if relative != Relative::default() {
                card.relatives.push(relative);
            }
        })
    };
    let remove = move |_| {
        let relative = start.get_value();
        let said = p.remove_row(told(subject, &relative).0);
        subject.change(said, |card| card.relatives.retain(|own| *own != relative));
        is_open.set(false);
    };
    view! {
        <PartForm is_open=is_open save=save>
            <div class="field-row">
                <TextField label=p.person_name() value=name max_length=120 />
                <SelectField label=p.relation() value=relation options=relations />
                <SelectField label=p.sex() value=sex options=sexes />
            </div>
            <DayMonthField
                words=day_month_words(w, p.birthday())
                value=date
                hint=p.birthday_hint()
            />
            <fieldset class="draft-rows">
                <legend class="field-label">{p.sizes()}</legend>
                <SizeFields desk=subject.desk rows=sizes />
            </fieldset>
            <TextField label=w.common().note() value=note max_length=200 />
            <CustomerPicker label=p.own_card() value=card except=subject.id />
            {is_known
                .then(|| {
                    view! {
                        <div>
                            <Button
                                label=w.common().remove()
                                icon=Glyph::Trash
                                tone=Tone::Danger
                                on_click=remove
                            />
                        </div>
                    }
                })}
        </PartForm>
    }
}
