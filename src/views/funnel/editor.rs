//! The stages of a pipeline, their chances, and why deals are lost.

use leptos::prelude::*;

use super::draft::{Draft, Fault, Faults, StageDraft, chance};
use super::shown::Funnel;
use super::starts::{about, begun};
use crate::desk::Topic;
use crate::domain::command::Save;
use crate::domain::{Command, Id, Pipeline};
use crate::insight::funnel::{Proposal, Start, proposed};
use crate::text::numbers;
use crate::ui::{
    Banner, Button, Glyph, IconButton, Menu, MenuItem, Model, NumberField, Panel, SelectField,
    Status, TagInput, TextField, Tone,
};
use crate::views::loyalty::colours;
use crate::views::page_keys::focus;

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

/// A pipeline that is edited in place: every field is saved as it is left. Copy it freely.
#[derive(Clone, Copy)]
struct Editing {
    funnel: Funnel,
    id: Id,
    draft: RwSignal<Draft>,
    /// As it is saved.
    saved: StoredValue<Pipeline>,
    faults: RwSignal<Faults>,
    refusal: RwSignal<Option<String>>,
}

impl Editing {
    fn change(self, change: impl FnOnce(&mut Draft)) {
        let was = self.draft.get_untracked();
        self.draft.update(change);
        self.save(was);
    }

    /// Saves what can be saved. What is refused is as it was again.
    fn save(self, was: Draft) {
        let before = self.saved.get_value();
        let (after, faults) = self.draft.with_untracked(|draft| draft.saveable(&before));
        self.faults.set(faults);
        self.refusal.set(None);
        if after == before {
            return;
        }
        // Known before it is saved, so that what waits in other fields is left alone.
        self.saved.set_value(after.clone());
        let said = self.funnel.desk.words().funnel().pipeline_saved();
        let command = Command::SavePipeline(Save::edit(self.id, before.clone(), after));
        if let Err(why) = self.funnel.actor.act(command, said) {
            self.saved.set_value(before);
            self.draft.set(was);
            self.refusal.set(Some(why));
        }
    }

    /// What is wrong with a field, in words. Follows it.
    fn fault(self, stage: Option<Id>, is_meant: fn(Fault) -> bool) -> Signal<Option<String>> {
        let w = self.funnel.desk.words();
        Signal::derive(move || {
            let faults = self.faults.read();
            let own = faults
                .iter()
                .find(|(own, fault)| *own == stage && is_meant(*fault));
            own.map(|(_, fault)| {
                let text = match fault {
                    Fault::Unnamed => w.refusals().name_needed(),
                    Fault::Chance | Fault::QuietDays => w.errors().not_a_number(),
                    Fault::ChanceRange => w.refusals().percent_out_of_range(),
                };
                text.to_owned()
            })
        })
    }
}

#[component]
fn OnePipeline(funnel: Funnel, id: Id) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let saved = desk.read(|book| book.pipelines().get(id).cloned());
    let saved = saved.unwrap_or_default();
    let editing = Editing {
        funnel,
        id,
        draft: RwSignal::new(Draft::of(&saved)),
        saved: StoredValue::new(saved),
        faults: RwSignal::new(Faults::new()),
        refusal: RwSignal::new(None),
    };
    let draft = editing.draft;
    // Undone or changed elsewhere: the fields follow.
    Effect::new(move |is_later: Option<bool>| {
        let now = desk.follow(&[Topic::Funnel], |book| book.pipelines().get(id).cloned());
        if let (Some(true), Some(now)) = (is_later, now)
            && editing.saved.with_value(|saved| *saved != now)
        {
            draft.update(|draft| draft.follow(&now));
            editing.faults.set(Faults::new());
            editing.saved.set_value(now);
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
        request_animation_frame(|| focus(".stage-row:last-child input"));
    };
    let name = Model::new(
        Signal::derive(move || draft.with(|draft| draft.name.clone())),
        move |name| editing.change(|draft| draft.name = name),
    );
    let colour = Model::new(
        Signal::derive(move || draft.with(|draft| draft.colour.clone())),
        move |colour| editing.change(|draft| draft.colour = colour),
    );
    let reasons = Model::new(
        Signal::derive(move || draft.with(|draft| draft.reasons.clone())),
        move |reasons| editing.change(|draft| draft.reasons = reasons),
    );
    view! {
        <Panel title=f.stages()>
            <div class="stack">
                <div class="field-row">
                    <TextField
                        label=w.common().name()
                        value=name
                        lazy=true
                        error=editing.fault(None, |fault| fault == Fault::Unnamed)
                        max_length=60
                    />
                    <SelectField label=f.colour() value=colour options=colours(w) />
                </div>
                <ol class="stage-rows" role="list">
                    <For
                        each=move || ids.get()
                        key=|id| *id
                        children=move |stage| {
                            view! { <StageRow editing=editing past=past stage=stage /> }
                        }
                    />
                </ol>
                {move || {
                    let refusal = editing.refusal.get();
                    refusal.map(|why| view! { <Banner status=Status::Danger text=why /> })
                }}
                <Button label=f.add_stage() icon=Glyph::Plus on_click=add_stage />
                <TagInput
                    label=f.reasons()
                    value=reasons
                    remove_label=move |reason: String| w.profile().remove_row(reason)
                />
                <div class="row">
                    <Button
                        label=f.put_away()
                        icon=Glyph::Box
                        tone=Tone::Quiet
                        on_click=move |_| archive(funnel, id, true)
                    />
                </div>
            </div>
        </Panel>
    }
}

#[component]
fn StageRow(editing: Editing, past: Memo<Vec<(Id, Proposal)>>, stage: Id) -> impl IntoView {
    let draft = editing.draft;
    let w = editing.funnel.desk.words();
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
            editing.change(|draft| {
                if let Some(own) = draft.stages.iter_mut().find(|own| own.id == stage) {
                    *part(own) = text;
                }
            });
        })
    };
    let (name, chance_field) = (field(|own| &mut own.name), field(|own| &mut own.chance));
    let shift = move |by: isize| {
        editing.change(|draft| {
            let place = draft.stages.iter().position(|own| own.id == stage);
            let to = place.and_then(|place| place.checked_add_signed(by));
            if let (Some(place), Some(to)) = (place, to)
                && to < draft.stages.len()
            {
                draft.stages.swap(place, to);
            }
        });
    };
    let remove = move |_| {
        editing.change(|draft| draft.stages.retain(|own| own.id != stage));
    };
    let name_fault = editing.fault(Some(stage), |fault| fault == Fault::Unnamed);
    let chance_fault = editing.fault(Some(stage), |fault| {
        matches!(fault, Fault::Chance | Fault::ChanceRange)
    });
    let days_fault = editing.fault(Some(stage), |fault| fault == Fault::QuietDays);
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
            <TextField
                label=f.stage_name()
                value=name
                lazy=true
                error=name_fault
                max_length=60
            />
            <NumberField
                label=f.probability()
                value=chance_field
                lazy=true
                error=chance_fault
                decimals=true
                suffix="%"
            />
            <NumberField
                label=f.quiet_days()
                value=field(|own| &mut own.quiet_days)
                lazy=true
                error=days_fault
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
