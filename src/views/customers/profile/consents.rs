//! What the customer agreed to, by channel, since when, and how the shop knows.

use leptos::prelude::*;

use super::about::options;
use super::draft::Rows;
use super::labels;
use super::part::{Part, PartForm, is_blank};
use super::subject::Subject;
use crate::domain::customer::{Channel, Consent, ConsentState};
use crate::domain::{Customer, Day};
use crate::text::Words;
use crate::ui::{Badge, Checkbox, DateField, Model, SelectField, Status, TextField};
use crate::views::days;

/// Channels that are asked about first.
const USUAL: [Channel; 5] = [
    Channel::Phone,
    Channel::Sms,
    Channel::Telegram,
    Channel::WhatsApp,
    Channel::Email,
];

/// Consents and the privacy notice.
#[component]
pub fn Consents(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    let is_empty = is_blank(subject, never_asked);
    view! {
        <Part
            title=p.consents()
            is_open=is_open
            is_empty=is_empty
            view=move || view! { <ConsentsView subject=subject /> }
            form=move || view! { <ConsentsForm subject=subject is_open=is_open /> }
        />
    }
}

/// Nothing was asked, and the privacy notice was not given.
pub fn never_asked(card: &Customer) -> bool {
    let is_unknown = |consent: &Consent| consent.state == ConsentState::Unknown;
    card.privacy_notice.is_none() && card.consents.iter().all(is_unknown)
}

#[component]
fn ConsentsView(subject: Subject) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let rows = move || {
        let consents = subject.card.read().consents.clone();
        let asked = consents
            .into_iter()
            .filter(|consent| consent.state != ConsentState::Unknown);
        let mut seen = Vec::new();
        asked
            .map(|consent| {
                // What holds now stands first; what was said before is only told.
                let is_former = seen.contains(&consent.channel);
                seen.push(consent.channel.clone());
                let status = if is_former {
                    Status::Neutral
                } else {
                    status_of(&consent.state)
                };
                let day = consent.day.map(|day| days::short(subject.desk, day));
                let source = Some(consent.source.trim().to_owned());
                let detail = [day, source].into_iter().flatten();
                let detail: Vec<String> = detail.filter(|text| !text.is_empty()).collect();
                view! {
                    <div>
                        <dt>{labels::channel(w, &consent.channel)}</dt>
                        <dd class="row">
                            <Badge label=labels::consent(w, &consent.state) status=status />
                            <span class="muted small">{detail.join(", ")}</span>
                        </dd>
                    </div>
                }
            })
            .collect_view()
    };
    let notice = move || match subject.card.read().privacy_notice {
        Some(day) => p.since_day(p.privacy_notice(), days::short(subject.desk, day)),
        None => p.not_informed().to_owned(),
    };
    view! {
        <dl class="facts">{rows}</dl>
        <p class="muted small">{notice}</p>
    }
}

fn status_of(state: &ConsentState) -> Status {
    match state {
        ConsentState::Given => Status::Success,
        ConsentState::Refused | ConsentState::Withdrawn => Status::Danger,
        _ => Status::Neutral,
    }
}

/// What is being said about one channel.
#[derive(Clone, Copy)]
struct ConsentDraft {
    channel: StoredValue<Channel>,
    state: RwSignal<ConsentState>,
    day: RwSignal<String>,
    source: RwSignal<String>,
}

impl ConsentDraft {
    fn of(consent: &Consent) -> Self {
        Self {
            channel: StoredValue::new(consent.channel.clone()),
            state: RwSignal::new(consent.state.clone()),
            day: RwSignal::new(consent.day.map(|day| day.to_string()).unwrap_or_default()),
            source: RwSignal::new(consent.source.clone()),
        }
    }

    fn consent(self) -> Consent {
        Consent {
            channel: self.channel.get_value(),
            state: self.state.get_untracked(),
            day: self.day.get_untracked().parse().ok(),
            source: self.source.get_untracked().trim().to_owned(),
        }
    }
}

#[component]
fn ConsentsForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let before = subject.card.get_untracked();
    let known = |channel: &Channel| {
        let own = before.consent(channel).cloned();
        own.unwrap_or_else(|| Consent {
            channel: channel.clone(),
            ..Consent::default()
        })
    };
    let further = before.consents.iter().map(|own| own.channel.clone());
    let further = further.filter(|channel| !USUAL.contains(channel));
    let mut channels: Vec<Channel> = USUAL.into_iter().chain(further).collect();
    // What was said before stands in the list too.
    let mut seen = Vec::new();
    channels.retain(|channel| {
        let is_first = !seen.contains(channel);
        seen.push(channel.clone());
        is_first
    });
    let rows = Rows::of(
        channels
            .iter()
            .map(|channel| ConsentDraft::of(&known(channel))),
    );
    let is_informed = RwSignal::new(before.privacy_notice.is_some());
    let today = untrack(|| subject.desk.today()).to_string();
    let notice_day = RwSignal::new(
        before
            .privacy_notice
            .map_or_else(|| today.clone(), |day| day.to_string()),
    );
    let further = Signal::derive(move || further_channels(w, rows));
    let before = StoredValue::new(before);
    let save = move |()| {
        let said = p.saved_part(p.consents());
        let day: Option<Day> = notice_day.get_untracked().parse().ok();
        subject.save(&before.get_value(), said, |card| {
            for consent in rows.map(ConsentDraft::consent) {
                card.take_consent(consent);
            }
            card.privacy_notice = day.filter(|_| is_informed.get_untracked());
        })
    };
    let chosen = Model::new(Signal::stored(None::<Channel>), move |channel| {
        if let Some(channel) = channel {
            rows.add(|| {
                ConsentDraft::of(&Consent {
                    channel,
                    ..Consent::default()
                })
            });
        }
    });
    view! {
        <PartForm is_open=is_open save=save>
            <For
                each=move || rows.get()
                key=|(name, _)| *name
                children=move |(_, draft)| view! { <ConsentRow subject=subject draft=draft /> }
            />
            <SelectField label=p.add_channel() value=chosen options=further />
            <Checkbox label=p.privacy_notice() value=is_informed />
            <Show when=move || is_informed.get()>
                <DateField
                    label=p.privacy_notice()
                    hide_label=true
                    value=notice_day
                    max=today.clone()
                />
            </Show>
        </PartForm>
    }
}

/// Channels that are not asked about yet, with an empty choice in front.
fn further_channels(w: Words, rows: Rows<ConsentDraft>) -> Vec<(Option<Channel>, String)> {
    let asked: Vec<Channel> = rows
        .get()
        .into_iter()
        .map(|(_, draft)| draft.channel.get_value())
        .collect();
    let rest = Channel::ALL
        .iter()
        .filter(|channel| !asked.contains(channel));
    let rest = rest.map(|channel| (Some(channel.clone()), labels::channel(w, channel)));
    std::iter::once((None, "–".to_owned()))
        .chain(rest)
        .collect()
}

#[component]
fn ConsentRow(subject: Subject, draft: ConsentDraft) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let today = untrack(|| subject.desk.today()).to_string();
    let dated = today.clone();
    // What is said now holds from today on, unless another day is given.
    let state = Model::new(draft.state, move |state: ConsentState| {
        if draft.state.get_untracked() != state {
            // How the shop knows that is for the owner to say anew.
            draft.source.set(String::new());
        }
        if draft.day.get_untracked().is_empty() || draft.state.get_untracked() != state {
            draft.day.set(dated.clone());
        }
        draft.state.set(state);
    });
    let states = options(ConsentState::ALL, |state| labels::consent(w, state));
    let sources = vec![
        p.at_counter().to_owned(),
        p.by_phone_call().to_owned(),
        p.signed_form().to_owned(),
    ];
    let is_asked = Memo::new(move |_| draft.state.get() != ConsentState::Unknown);
    view! {
        <div class="field-row">
            <SelectField
                label=draft.channel.with_value(|channel| labels::channel(w, channel))
                value=state
                options=states
            />
            <Show when=move || is_asked.get()>
                <DateField label=p.consent_day() value=draft.day max=today.clone() />
                <TextField
                    label=p.consent_source()
                    value=draft.source
                    suggestions=Signal::stored(sources.clone())
                    max_length=120
                />
            </Show>
        </div>
    }
}
