//! The stages of a pipeline, their chances, and why deals are lost.

use leptos::prelude::*;

use super::shown::Funnel;
use super::starts::{about, begun};
use crate::desk::{Desk, Topic};
use crate::domain::command::Save;
use crate::domain::{Command, Id, Pipeline, Stage};
use crate::insight::funnel::{Proposal, Start, proposed};
use crate::text::numbers;
use crate::ui::{
    Banner, Button, Form, Glyph, IconButton, Menu, MenuItem, Model, NumberField, Panel,
    SelectField, Status, TagInput, TextField, Tone,
};
use crate::views::loyalty::colours;

/// A stage as it is being typed.
#[derive(Debug, Clone, Default, PartialEq)]
struct StageDraft {
    id: Id,
    name: String,
    /// In per cent.
    chance: String,
    quiet_days: String,
}

/// A pipeline as it is being typed.
#[derive(Debug, Clone, Default, PartialEq)]
struct Draft {
    name: String,
    colour: String,
    stages: Vec<StageDraft>,
    reasons: Vec<String>,
}

impl Draft {
    fn of(own: &Pipeline) -> Self {
        let stages = own.stages.iter().map(|stage| StageDraft {
            id: stage.id,
            name: stage.name.clone(),
            chance: chance(stage.probability_pm),
            quiet_days: match stage.quiet_days {
                0 => String::new(),
                days => days.to_string(),
            },
        });
        Self {
            name: own.name.clone(),
            colour: own.colour.clone(),
            stages: stages.collect(),
            reasons: own.reasons.clone(),
        }
    }

    /// # Errors
    /// Which figure cannot be read.
    fn pipeline(&self, desk: Desk, before: &Pipeline) -> Result<Pipeline, String> {
        let wrong = |field: &str| format!("{field}: {}", desk.words().errors().not_a_number());
        let mut stages = Vec::new();
        for own in &self.stages {
            let typed = own.chance.trim().trim_end_matches('%').replace(',', ".");
            let percent: f64 = match typed.as_str() {
                "" => 0.0,
                typed => typed.parse().map_err(|_| wrong(&own.name))?,
            };
            if !(0.0..=100.0).contains(&percent) {
                return Err(desk.words().refusals().percent_out_of_range().to_owned());
            }
            let quiet_days = match own.quiet_days.trim() {
                "" => 0,
                typed => typed.parse().map_err(|_| wrong(&own.name))?,
            };
            stages.push(Stage {
                id: own.id,
                name: own.name.trim().to_owned(),
                probability_pm: (percent * 10.0).round() as u32,
                quiet_days,
            });
        }
        Ok(Pipeline {
            name: self.name.trim().to_owned(),
            colour: self.colour.clone(),
            stages,
            reasons: self.reasons.clone(),
            ..before.clone()
        })
    }
}

/// Per mille as a percentage without its sign.
fn chance(probability_pm: u32) -> String {
    let (whole, tenth) = (probability_pm / 10, probability_pm % 10);
    match tenth {
        0 => whole.to_string(),
        tenth => format!("{whole}.{tenth}"),
    }
}

/// The editor of the pipeline that is shown, and the way to others.
#[component]
pub fn Editor(funnel: Funnel) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let add = move |pipeline: Pipeline| {
        let id = desk.new_id();
        let save = Save::add(id, pipeline);
        funnel
            .actor
            .try_act(Command::SavePipeline(save), f.pipeline_saved());
        funnel.chosen.set(Some(id));
    };
    let starts = Start::ALL.map(|start| {
        let (icon, _) = about(start, w);
        MenuItem::new(start.name(w), move || add(untrack(|| begun(funnel, start)))).icon(icon)
    });
    let archived = Memo::new(move |_| {
        desk.follow(&[Topic::Funnel], |book| {
            let all = book.pipelines().iter().filter(|(_, own)| own.is_archived);
            all.map(|(id, own)| (id, own.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let put_away = move || {
        archived
            .get()
            .into_iter()
            .map(|(id, name)| {
                let label = format!("{}: {name}", f.bring_back());
                view! {
                    <Button
                        label=label
                        icon=Glyph::Undo
                        tone=Tone::Quiet
                        on_click=move |_| archive(funnel, id, false)
                    />
                }
            })
            .collect_view()
    };
    let shown = Memo::new(move |_| funnel.pipeline());
    view! {
        <div class="stage-editor">
            <div class="row">
                <Menu
                    label=f.new_pipeline()
                    icon=Glyph::Plus
                    with_words=true
                    tone=Tone::Plain
                    items=Vec::from(starts)
                />
                {put_away}
            </div>
            {move || shown.get().map(|id| view! { <OnePipeline funnel=funnel id=id /> })}
        </div>
    }
}

fn archive(funnel: Funnel, id: Id, is_archived: bool) {
    let f = funnel.desk.words().funnel();
    if let Some(before) = funnel.desk.read(|book| book.pipelines().get(id).cloned()) {
        let after = Pipeline {
            is_archived,
            ..before.clone()
        };
        let save = Save::edit(id, before, after);
        funnel
            .actor
            .try_act(Command::SavePipeline(save), f.pipeline_saved());
        funnel.chosen.set((!is_archived).then_some(id));
    }
}

#[component]
fn OnePipeline(funnel: Funnel, id: Id) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let before = desk.read(|book| book.pipelines().get(id).cloned());
    let before = before.unwrap_or_default();
    let draft = RwSignal::new(Draft::of(&before));
    let before = RwSignal::new(before);
    let refusal = RwSignal::new(None::<String>);
    // Undone or changed elsewhere: the fields follow.
    Effect::new(move |is_later: Option<bool>| {
        let now = desk.follow(&[Topic::Funnel], |book| book.pipelines().get(id).cloned());
        if let (Some(true), Some(now)) = (is_later, now)
            && before.with_untracked(|before| *before != now)
        {
            draft.set(Draft::of(&now));
            before.set(now);
        }
        true
    });
    let past = Memo::new(move |_| {
        desk.follow(&[Topic::Funnel, Topic::Ledger], |book| {
            let own = book.pipelines().get(id)?;
            let stages = own.stages.iter().map(|stage| stage.id);
            Some(stages.zip(proposed(book, id, own)).collect::<Vec<_>>())
        })
        .unwrap_or_default()
    });
    let is_changed =
        Memo::new(move |_| before.with(|before| draft.with(|draft| *draft != Draft::of(before))));
    let save = move || {
        let was = before.get_untracked();
        let saved = draft.with_untracked(|draft| draft.pipeline(desk, &was));
        let saved = saved.and_then(|after| {
            let command = Command::SavePipeline(Save::edit(id, was, after));
            funnel.actor.act(command, f.pipeline_saved())
        });
        refusal.set(saved.err());
    };
    let ids = Memo::new(move |_| {
        draft.with(|draft| {
            draft
                .stages
                .iter()
                .map(|stage| stage.id)
                .collect::<Vec<_>>()
        })
    });
    let add_stage = move |_| {
        let id = desk.new_id();
        draft.update(|draft| {
            draft.stages.push(StageDraft {
                id,
                ..StageDraft::default()
            });
        });
    };
    let name = Model::new(
        Signal::derive(move || draft.with(|draft| draft.name.clone())),
        move |name| draft.update(|draft| draft.name = name),
    );
    let colour = Model::new(
        Signal::derive(move || draft.with(|draft| draft.colour.clone())),
        move |colour| draft.update(|draft| draft.colour = colour),
    );
    let reasons = Model::new(
        Signal::derive(move || draft.with(|draft| draft.reasons.clone())),
        move |reasons| draft.update(|draft| draft.reasons = reasons),
    );
    view! {
        <Form on_submit=move |()| save()>
            <Panel title=f.stages()>
                <div class="stack">
                    <div class="field-row">
                        <TextField label=w.common().name() value=name max_length=60 />
                        <SelectField label=f.colour() value=colour options=colours(w) />
                    </div>
                    <ol class="stage-rows" role="list">
                        <For
                            each=move || ids.get()
                            key=|id| *id
                            children=move |stage| {
                                view! { <StageRow desk=desk draft=draft past=past stage=stage /> }
                            }
                        />
                    </ol>
                    <Button label=f.add_stage() icon=Glyph::Plus on_click=add_stage />
                    <TagInput
                        label=f.reasons()
                        value=reasons
                        remove_label=move |reason: String| w.profile().remove_row(reason)
                    />
                    {move || {
                        refusal.get().map(|why| view! { <Banner status=Status::Danger text=why /> })
                    }}
                    <div class="row">
                        <Button
                            label=w.common().save()
                            tone=Tone::Primary
                            submit=true
                            disabled=Signal::derive(move || !is_changed.get())
                        />
                        <Button
                            label=f.put_away()
                            icon=Glyph::Box
                            tone=Tone::Quiet
                            on_click=move |_| archive(funnel, id, true)
                        />
                    </div>
                </div>
            </Panel>
        </Form>
    }
}

#[component]
fn StageRow(
    desk: Desk,
    draft: RwSignal<Draft>,
    past: Memo<Vec<(Id, Proposal)>>,
    stage: Id,
) -> impl IntoView {
    let w = desk.words();
    let f = w.funnel();
    let field = move |part: fn(&mut StageDraft) -> &mut String| {
        let read = Signal::derive(move || {
            draft.with(|draft| {
                let own = draft.stages.iter().find(|own| own.id == stage).cloned();
                own.map(|mut own| std::mem::take(part(&mut own)))
                    .unwrap_or_default()
            })
        });
        Model::new(read, move |text: String| {
            draft.update(|draft| {
                if let Some(own) = draft.stages.iter_mut().find(|own| own.id == stage) {
                    *part(own) = text;
                }
            });
        })
    };
    let (name, chance_field) = (field(|own| &mut own.name), field(|own| &mut own.chance));
    let shift = move |by: isize| {
        draft.update(|draft| {
            let place = draft.stages.iter().position(|own| own.id == stage);
            let to = place.and_then(|place| place.checked_add_signed(by));
            if let (Some(place), Some(to)) = (place, to)
                && to < draft.stages.len()
            {
                draft.stages.swap(place, to);
            }
        });
    };
    let remove = move |_| draft.update(|draft| draft.stages.retain(|own| own.id != stage));
    let of_past = move || {
        let known = past.with(|past| past.iter().find(|(id, _)| *id == stage).copied());
        let (_, proposal) = known?;
        if let Some(probability_pm) = proposal.probability_pm() {
            let percent = numbers::percent(w.language(), i64::from(probability_pm) * 10);
            let text = f.proposed(percent, proposal.finished);
            let is_same = chance_field.get() == chance(probability_pm);
            let take = (!is_same).then(|| {
                view! {
                    <Button
                        label=f.take_over()
                        tone=Tone::Quiet
                        on_click=move |_| chance_field.set(chance(probability_pm))
                    />
                }
            });
            Some(view! { <p class="stage-past muted small">{text} {take}</p> }.into_any())
        } else {
            let text = f.not_enough(proposal.finished);
            (proposal.finished > 0)
                .then(|| view! { <p class="stage-past muted small">{text}</p> }.into_any())
        }
    };
    view! {
        <li class="stage-row">
            <TextField label=f.stage_name() value=name max_length=60 />
            <NumberField label=f.probability() value=chance_field decimals=true suffix="%" />
            <NumberField
                label=f.quiet_days()
                value=field(|own| &mut own.quiet_days)
                placeholder=f.quiet_days_hint()
            />
            <span class="stage-buttons">
                <IconButton
                    label=Signal::derive(move || f.move_up(name.get()))
                    icon=Glyph::ArrowUp
                    on_click=move |_| shift(-1)
                />
                <IconButton
                    label=Signal::derive(move || f.move_down(name.get()))
                    icon=Glyph::ArrowDown
                    on_click=move |_| shift(1)
                />
                <IconButton
                    label=Signal::derive(move || f.remove_stage(name.get()))
                    icon=Glyph::Trash
                    on_click=remove
                />
            </span>
            {of_past}
        </li>
    }
}
