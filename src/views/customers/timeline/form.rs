//! Writing down a note or a contact, and changing one.

use leptos::prelude::*;

use super::labels;
use crate::desk::{Desk, Topic};
use crate::domain::command::Save;
use crate::domain::note::{ContactChannel, Direction, Outcome, Purpose};
use crate::domain::{Command, Day, Id, Moment, Note};
use crate::text::Words;
use crate::ui::{Button, Chip, ChoiceGroup, DateField, Form, Glyph, SelectField, TextArea, Tone};
use crate::views::customers::Drafts;
use crate::views::customers::profile::{Editing, Subject};
use crate::views::page_keys::{focus, focus_if_lost};
use crate::views::refusals;
use crate::views::saved::say_saved;

/// Where the words of a new entry are typed.
const NEW_WORDS: &str = ".timeline-top textarea";

/// Kinds of entries in one tap; the rest is under the details.
const QUICK: [ContactChannel; 5] = [
    ContactChannel::Note,
    ContactChannel::Call,
    ContactChannel::Visit,
    ContactChannel::Telegram,
    ContactChannel::Complaint,
];

/// One button until it is pressed, then the form for a new entry.
#[component]
pub fn QuickEntry(subject: Subject) -> impl IntoView {
    let t = subject.words().timeline();
    let done = Callback::new(move |()| {
        subject.compose.set(None);
        request_animation_frame(|| focus_if_lost(".entry-begin"));
    });
    let is_open = Memo::new(move |_| subject.compose.read().is_some());
    let Drafts(unsaved) = Drafts::get();
    let begun = move || {
        let unsaved = unsaved.read();
        let begun = unsaved.entry(subject.id);
        begun.map(|entry| entry.text.clone())
    };
    move || {
        if is_open.get() {
            view! { <EntryForm subject=subject edited=None done=done /> }.into_any()
        } else {
            view! {
                <button
                    class="entry-begin"
                    type="button"
                    aria-label=t.write()
                    data-begun=move || begun().is_some().then_some("")
                    on:click=move |_| subject.compose.set(Some(ContactChannel::Note))
                >
                    {move || begun().unwrap_or_else(|| t.write().to_owned())}
                </button>
            }
            .into_any()
        }
    }
}

/// What is being written down.
#[derive(Clone, Copy)]
struct Draft {
    channel: RwSignal<ContactChannel>,
    text: RwSignal<String>,
    direction: RwSignal<Direction>,
    purpose: RwSignal<Purpose>,
    outcome: RwSignal<Outcome>,
    day: RwSignal<String>,
    staff: RwSignal<Option<Id>>,
    follow_up: RwSignal<String>,
}

impl Draft {
    fn of(desk: Desk, note: &Note) -> Self {
        let day = desk.zone().day_of(note.at);
        let follow_up = note.follow_up.map(|day| day.to_string());
        Self {
            channel: RwSignal::new(note.channel.clone()),
            text: RwSignal::new(note.text.clone()),
            direction: RwSignal::new(note.direction.clone()),
            purpose: RwSignal::new(note.purpose.clone()),
            outcome: RwSignal::new(note.outcome.clone()),
            day: RwSignal::new(day.to_string()),
            staff: RwSignal::new(note.staff),
            follow_up: RwSignal::new(follow_up.unwrap_or_default()),
        }
    }

    /// An entry begun before, of the kind that is asked for now.
    fn again(desk: Desk, asked: &Note, begun: &Note) -> Self {
        let draft = Self::of(desk, begun);
        if asked.channel != ContactChannel::Note {
            draft.channel.set(asked.channel.clone());
        }
        draft
    }

    /// Follows everything that is written.
    fn track(self) {
        self.channel.track();
        self.text.track();
        self.direction.track();
        self.purpose.track();
        self.outcome.track();
        self.day.track();
        self.staff.track();
        self.follow_up.track();
    }

    /// The note as written; what the form does not show stays as it was.
    fn note(self, desk: Desk, before: &Note) -> Note {
        let follow_up: Option<Day> = self.follow_up.get_untracked().parse().ok();
        Note {
            at: self.at(desk, before.at),
            channel: self.channel.get_untracked(),
            direction: self.direction.get_untracked(),
            purpose: self.purpose.get_untracked(),
            outcome: self.outcome.get_untracked(),
            text: self.text.get_untracked().trim().to_owned(),
            staff: self.staff.get_untracked(),
            follow_up,
            is_followed_up: before.is_followed_up && follow_up == before.follow_up,
            ..before.clone()
        }
    }

    /// The same moment, or noon of another day.
    fn at(self, desk: Desk, before: Moment) -> Moment {
        let day: Option<Day> = self.day.get_untracked().parse().ok();
        match day {
            Some(day) if day != desk.zone().day_of(before) => desk.zone().moment_at(day, 12, 0),
            _ => before,
        }
    }
}

/// The form of an entry: a new one, or one that is changed.
#[component]
pub fn EntryForm(
    subject: Subject,
    /// Which entry is changed; a new one when empty.
    edited: Option<Id>,
    /// Called when it was saved or given up.
    done: Callback<()>,
) -> impl IntoView {
    let desk = subject.desk;
    let w = subject.words();
    let t = w.timeline();
    let known = edited.and_then(|id| desk.read(|book| book.notes().get(id).cloned()));
    let before = known.clone().unwrap_or_else(|| Note {
        customer: subject.id,
        at: desk.now(),
        channel: subject.compose.get_untracked().unwrap_or_default(),
        staff: desk.acting_staff().get_untracked(),
        ..Note::default()
    });
    let Drafts(unsaved) = Drafts::get();
    let begun = unsaved.with_untracked(|unsaved| unsaved.entry(subject.id).cloned());
    let draft = match begun.filter(|_| edited.is_none()) {
        Some(begun) => Draft::again(desk, &before, &begun),
        None => Draft::of(desk, &before),
    };
    if edited.is_none() {
        let empty = before.clone();
        Effect::new(move || {
            draft.track();
            let entry = draft.note(desk, &empty);
            unsaved.update(|unsaved| unsaved.keep_entry(entry));
        });
        // Asked again while open, as after a call: the kind changes, the words stay.
        Effect::new(move |is_later: Option<bool>| {
            let asked = subject.compose.get();
            if let (Some(channel), Some(true)) = (asked, is_later) {
                draft.channel.set(channel);
                focus(NEW_WORDS);
            }
            true
        });
    }
    let refusal = RwSignal::new(None::<String>);
    let before = StoredValue::new(before);
    // Saved, or given up in so many words: what was typed is not kept.
    let leave = move || {
        if edited.is_none() {
            unsaved.update(|unsaved| unsaved.drop_entry(subject.id));
        }
        done.run(());
    };
    let save = move |()| {
        let begun = before.get_value();
        let after = draft.note(desk, &begun);
        let save = match edited {
            Some(id) => Save::edit(id, begun, after),
            None => Save::add(desk.new_id(), after),
        };
        match desk.run(Command::SaveNote(save)) {
            Ok(saved) => {
                say_saved(desk, subject.toaster, &saved, t.written());
                leave();
            }
            Err(why) => refusal.set(Some(refusals::explain(&desk, &why))),
        }
    };
    let label = if edited.is_some() {
        t.edit_entry()
    } else {
        t.write()
    };
    view! {
        <Editing on_escape=done>
            <Form label=label on_submit=save>
                <ChannelChips w=w channel=draft.channel />
                <TextArea label=label hide_label=true value=draft.text rows=3 on_enter=save />
                <FollowUp subject=subject day=draft.follow_up />
                <Details subject=subject draft=draft is_open=edited.is_some() />
                <p role="alert" class="field-error">
                    {refusal}
                </p>
                <div class="row row-end">
                    <Button label=w.common().cancel() on_click=move |_| leave() />
                    <Button
                        label=w.common().save()
                        tone=Tone::Primary
                        icon=Glyph::Check
                        submit=true
                    />
                </div>
            </Form>
        </Editing>
    }
}

#[component]
fn ChannelChips(w: Words, channel: RwSignal<ContactChannel>) -> impl IntoView {
    let t = w.timeline();
    let chip = move |own: ContactChannel| {
        let (pressed, label) = (own.clone(), labels::channel(w, &own));
        view! {
            <Chip
                label=label
                icon=labels::glyph(&own)
                pressed=Signal::derive(move || *channel.read() == pressed)
                on_press=move |()| channel.set(own.clone())
            />
        }
    };
    // Another kind, chosen under the details, shows here too.
    let other = move || {
        let own = channel.get();
        (!QUICK.contains(&own)).then(|| chip(own))
    };
    view! {
        <div class="row" role="group" aria-label=t.what_kind()>
            {QUICK.map(chip).into_iter().collect_view()}
            {other}
        </div>
    }
}

/// When to come back to it, mostly one of a few days.
#[component]
fn FollowUp(subject: Subject, day: RwSignal<String>) -> impl IntoView {
    let w = subject.words();
    let t = w.timeline();
    let today = untrack(|| subject.desk.today());
    let chip = move |label: &'static str, days: i32| {
        let then = Day(today.0 + days).to_string();
        let pressed = then.clone();
        view! {
            <Chip
                label=label
                pressed=Signal::derive(move || *day.read() == pressed)
                on_press=move |()| {
                    let is_on = *day.read_untracked() == then;
                    day.set(if is_on { String::new() } else { then.clone() });
                }
            />
        }
    };
    view! {
        <div class="follow-up">
            <DateField label=t.follow_up() value=day min=today.to_string() />
            <div class="row" role="group" aria-label=t.follow_up()>
                {chip(w.common().tomorrow(), 1)} {chip(t.next_week(), 7)} {chip(t.next_month(), 30)}
            </div>
        </div>
    }
}

/// What is seldom needed.
#[component]
fn Details(subject: Subject, draft: Draft, is_open: bool) -> impl IntoView {
    let desk = subject.desk;
    let w = subject.words();
    let t = w.timeline();
    let named = |text: &'static str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text.to_owned()
        }
    };
    let channels: Vec<_> = ContactChannel::ALL
        .iter()
        .map(|channel| (channel.clone(), labels::channel(w, channel).to_owned()))
        .collect();
    let directions: Vec<_> = Direction::ALL
        .iter()
        .map(|direction| (direction.clone(), named(labels::direction(w, direction))))
        .collect();
    let purposes: Vec<_> = Purpose::ALL
        .iter()
        .map(|purpose| (purpose.clone(), named(labels::purpose(w, purpose))))
        .collect();
    let outcomes: Vec<_> = Outcome::ALL
        .iter()
        .map(|outcome| (outcome.clone(), named(labels::outcome(w, outcome))))
        .collect();
    let own = draft.staff.get_untracked();
    let staff = move || {
        let mut staff = vec![(None, t.nobody().to_owned())];
        desk.follow(&[Topic::Staff], |book| {
            let working = book.staff().rows().iter().filter(|held| {
                let is_working = !held.is_deleted && !held.card.is_archived;
                is_working || Some(held.id) == own
            });
            staff.extend(working.map(|held| (Some(held.id), held.card.name.clone())));
        });
        staff
    };
    view! {
        <details class="sources" open=is_open>
            <summary>{t.more_details()}</summary>
            <div class="stack">
                <ChoiceGroup label=t.direction() value=draft.direction options=directions />
                <div class="field-row">
                    <SelectField label=t.what_kind() value=draft.channel options=channels />
                    <SelectField label=t.purpose() value=draft.purpose options=purposes />
                    <SelectField label=t.outcome() value=draft.outcome options=outcomes />
                </div>
                <div class="field-row">
                    <DateField
                        label=t.when_day()
                        value=draft.day
                        max=untrack(|| desk.today()).to_string()
                        required=true
                    />
                    <SelectField
                        label=t.staff()
                        value=draft.staff
                        options=Signal::derive(staff)
                    />
                </div>
            </div>
        </details>
    }
}
