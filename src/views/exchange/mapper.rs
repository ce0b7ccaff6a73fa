//! What the columns mean: on the left as they stand in the file, on the right what they are here.

use leptos::prelude::*;

use super::bringing::Bringing;
use super::questions::Questions;
use super::unsolved::Unsolved;
use crate::exchange::layout::{Column, Layout, Mapping, parted};
use crate::exchange::meaning::{Meaning, Target};
use crate::exchange::plan::TARGETS;
use crate::exchange::reading::Doubt;
use crate::text::Words;
use crate::ui::{
    Banner, Button, Glyph, Model, Panel, SelectField, Status, Switch, Tone, Unfolding,
};

/// The columns, the questions, and the way on.
#[component]
pub fn Mapper(bringing: Bringing) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let mapping = bringing.mapping;
    let reading = Memo::new(move |_| bringing.reading());
    let recognised = move || {
        let mapping = mapping.read();
        mapping
            .as_ref()
            .and_then(|mapping| mapping.layout)
            .map(Layout::name)
    };
    let is_enough = Signal::derive(move || mapping.read().as_ref().is_some_and(Mapping::is_enough));
    let is_asked = Signal::derive(move || {
        let reading = reading.read();
        let mut doubts = reading.iter().flat_map(|reading| &reading.doubts);
        let is_of_country = doubts.any(|doubt| matches!(doubt, Doubt::Country { .. }));
        is_of_country && bringing.answers.read().country.is_none()
    });
    let target = Model::new(
        Signal::derive(move || {
            let mapping = mapping.read();
            mapping
                .as_ref()
                .map(|mapping| mapping.target.clone())
                .unwrap_or_default()
        }),
        move |target| bringing.choose_target(target),
    );
    let targets: Vec<(Target, String)> = TARGETS
        .iter()
        .map(|target| (target.clone(), target_name(w, target).to_owned()))
        .collect();
    let has_targets = targets.len() > 1;
    let sheets = move || {
        let sheets = bringing.sheets.get().into_iter().enumerate();
        let told = sheets.map(|(at, (name, rows))| (at, x.sheet_rows(rows as u64, name)));
        told.collect::<Vec<_>>()
    };
    let left = move || {
        let told = [bringing.told_of_left(), bringing.told_of_unread()];
        let told = told.into_iter().flatten();
        told.map(|told| view! { <Banner status=Status::Neutral text=told /> })
            .collect_view()
    };
    let sheet = Model::new(bringing.sheet, move |sheet| bringing.choose_sheet(sheet));
    view! {
        <div class="stack">
            {move || {
                recognised()
                    .map(|program| {
                        view! { <Banner status=Status::Success text=x.recognised(program) /> }
                    })
            }}
            <div class="field-row">
                {move || {
                    (bringing.sheets.read().len() > 1)
                        .then(|| {
                            view! { <SelectField label=x.sheet() value=sheet options=sheets() /> }
                        })
                }}
                {has_targets
                    .then(|| {
                        view! {
                            <SelectField label=x.what_rows() value=target options=targets.clone() />
                        }
                    })}
            </div>
            {left}
            <Unsolved bringing=bringing />
            <Panel title=x.columns()>
                <Columns bringing=bringing />
            </Panel>
            <Questions bringing=bringing reading=reading />
            <Switch label=x.keep_ours() hint=x.keep_ours_hint() value=bringing.keeps_ours />
            {move || {
                (!is_enough.get())
                    .then(|| view! { <Banner status=Status::Warn text=x.not_enough() /> })
            }}
            {move || {
                is_asked
                    .get()
                    .then(|| view! { <Banner status=Status::Warn text=x.country_asked() /> })
            }}
            <div class="row">
                <Button
                    label=x.look()
                    icon=Glyph::Eye
                    tone=Tone::Primary
                    disabled=Signal::derive(move || !is_enough.get() || is_asked.get())
                    on_click=move |_| bringing.look()
                />
                <Button
                    label=x.another()
                    tone=Tone::Quiet
                    on_click=move |_| bringing.begin_again()
                />
            </div>
        </div>
    }
}

/// What the rows are, in words.
pub fn target_name(w: Words, target: &Target) -> &'static str {
    let x = w.exchange();
    match target {
        Target::Products => x.rows_products(),
        Target::Receipts => x.rows_receipts(),
        Target::ReceiptItems => x.rows_items(),
        _ => x.rows_customers(),
    }
}

/// Where a column stands, what it is called, and some of what stands in it.
type Told = (usize, String, String);

#[component]
fn Columns(bringing: Bringing) -> impl IntoView {
    let w = bringing.desk.words();
    let mapping = bringing.mapping;
    // Drawn anew for another file or target, not for another meaning.
    let shape = Memo::new(move |_| {
        let mapping = mapping.read();
        mapping.as_ref().map(|mapping| {
            let told = |columns: Vec<&Column>| {
                let told = columns.into_iter().map(|column| {
                    let samples = column.samples.join(" · ");
                    (column.place, column.title(w), samples)
                });
                told.collect::<Vec<Told>>()
            };
            let (held, empty) = parted(&mapping.columns);
            (mapping.target.clone(), told(held), told(empty))
        })
    });
    let rows = move || {
        let (target, held, empty) = shape.get()?;
        let options: Vec<(Meaning, String)> = std::iter::once(&Meaning::Skip)
            .chain(target.meanings())
            .map(|meaning| (meaning.clone(), meaning.label(w).to_owned()))
            .collect();
        let options = StoredValue::new(options);
        let list = move |columns: Vec<Told>| {
            let rows = columns.into_iter();
            let rows = rows.map(|told| column(bringing, told, options));
            view! { <ul class="bring-columns">{rows.collect_view()}</ul> }
        };
        let count = empty.len() as u64;
        let is_open = RwSignal::new(false);
        let folded = (count > 0).then(|| {
            let columns = move || is_open.get().then(|| list(empty.clone()));
            view! {
                <Unfolding label=w.exchange().empty_columns(count) is_open=is_open>
                    {columns}
                </Unfolding>
            }
        });
        Some((list(held), folded))
    };
    view! { {rows} }
}

fn column(
    bringing: Bringing,
    (place, title, samples): Told,
    options: StoredValue<Vec<(Meaning, String)>>,
) -> AnyView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let mapping = bringing.mapping;
    let meaning = Signal::derive(move || {
        let mapping = mapping.read();
        let column = mapping
            .as_ref()
            .and_then(|mapping| mapping.columns.get(place));
        column
            .map(|column| column.meaning.clone())
            .unwrap_or_default()
    });
    let value = Model::new(meaning, move |meaning: Meaning| {
        mapping.update(|mapping| {
            if let Some(mapping) = mapping {
                mapping.set(place, meaning);
            }
        });
    });
    let is_left = move || meaning.get() == Meaning::Skip;
    view! {
        <li class="bring-column" data-left=move || is_left().then_some("")>
            <div class="bring-source">
                <b>{title.clone()}</b>
                <span class="muted small">{samples}</span>
            </div>
            <SelectField
                label=x.means_of(title)
                hide_label=true
                value=value
                options=Signal::derive(move || options.get_value())
            />
        </li>
    }
    .into_any()
}
