//! Editing phones, messengers, e-mail and address.

use leptos::prelude::*;

use super::draft::Rows;
use super::labels;
use super::part::PartForm;
use super::subject::Subject;
use crate::domain::customer::{Address, Channel, Handle, Phone};
use crate::text::phone;
use crate::ui::{Button, Chip, Glyph, IconButton, SelectField, TextField, TextKind, Tone};
use crate::views::customers::called;

/// What else may answer at a phone number.
const MESSENGERS: [Channel; 4] = [
    Channel::Telegram,
    Channel::WhatsApp,
    Channel::Viber,
    Channel::Zalo,
];

/// Where somebody may have a name of their own.
const NETWORKS: [Channel; 6] = [
    Channel::Telegram,
    Channel::Instagram,
    Channel::Facebook,
    Channel::WhatsApp,
    Channel::Viber,
    Channel::Zalo,
];

#[derive(Clone, Copy)]
struct PhoneDraft {
    number: RwSignal<String>,
    label: RwSignal<String>,
    messengers: RwSignal<Vec<Channel>>,
    before: StoredValue<Phone>,
}

impl PhoneDraft {
    fn of(phone: &Phone) -> Self {
        Self {
            number: RwSignal::new(phone.number.clone()),
            label: RwSignal::new(phone.label.clone()),
            messengers: RwSignal::new(phone.messengers.clone()),
            before: StoredValue::new(phone.clone()),
        }
    }

    fn phone(self) -> Phone {
        let number = self.number.get_untracked().trim().to_owned();
        let before = self.before.get_value();
        Phone {
            // Another number may be of another country.
            country: if before.number == number {
                before.country
            } else {
                String::new()
            },
            number,
            label: self.label.get_untracked().trim().to_owned(),
            messengers: self.messengers.get_untracked(),
        }
    }
}

#[derive(Clone, Copy)]
struct HandleDraft {
    channel: RwSignal<Channel>,
    handle: RwSignal<String>,
}

impl HandleDraft {
    fn of(handle: &Handle) -> Self {
        Self {
            channel: RwSignal::new(handle.channel.clone()),
            handle: RwSignal::new(handle.handle.clone()),
        }
    }

    fn handle(self) -> Handle {
        Handle {
            channel: self.channel.get_untracked(),
            handle: self.handle.get_untracked().trim().to_owned(),
        }
    }
}

/// All ways to reach the customer, each a row.
#[component]
pub fn ContactsForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    let before = subject.card.get_untracked();
    let phones = Rows::of(before.phones.iter().map(PhoneDraft::of));
    if before.phones.is_empty() {
        phones.add(|| PhoneDraft::of(&Phone::default()));
    }
    let handles = Rows::of(before.handles.iter().map(HandleDraft::of));
    let emails = Rows::of(
        before
            .emails
            .iter()
            .map(|email| RwSignal::new(email.clone())),
    );
    let address = AddressDraft::of(&before.address);
    let before = StoredValue::new(before);
    let save = move |()| {
        let said = p.saved_part(p.contacts());
        subject.save(&before.get_value(), said, |card| {
            card.phones = phones.map(PhoneDraft::phone);
            card.phones.retain(|phone| !phone.number.is_empty());
            card.handles = handles.map(HandleDraft::handle);
            card.handles.retain(|handle| !handle.handle.is_empty());
            card.emails = emails.map(|email| email.get_untracked().trim().to_owned());
            card.emails.retain(|email| !email.is_empty());
            card.address = address.address();
        })
    };
    let email_row = move |(name, email): (u32, RwSignal<String>)| {
        view! {
            <div class="draft-row">
                <TextField
                    label=subject.words().common().email()
                    value=email
                    kind=TextKind::Email
                    max_length=120
                />
                <IconButton
                    label=Signal::derive(move || p.remove_row(email.get()))
                    icon=Glyph::X
                    on_click=move |_| emails.remove(name)
                />
            </div>
        }
    };
    let add = move |label: &'static str, act: Callback<()>| {
        view! {
            <Button
                label=label
                icon=Glyph::Plus
                tone=Tone::Quiet
                on_click=move |_| act.run(())
            />
        }
    };
    view! {
        <PartForm is_open=is_open save=save>
            <For
                each=move || phones.get()
                key=|(name, _)| *name
                children=move |(name, draft)| {
                    view! { <PhoneRow subject=subject rows=phones name=name draft=draft /> }
                }
            />
            <For
                each=move || handles.get()
                key=|(name, _)| *name
                children=move |(name, draft)| {
                    view! { <HandleRow subject=subject rows=handles name=name draft=draft /> }
                }
            />
            <For each=move || emails.get() key=|(name, _)| *name children=email_row />
            <div class="row">
                {add(
                    p.add_phone(),
                    Callback::new(move |()| phones.add(|| PhoneDraft::of(&Phone::default()))),
                )}
                {add(
                    p.add_handle(),
                    Callback::new(move |()| {
                        handles
                            .add(|| {
                                HandleDraft::of(
                                    &Handle {
                                        channel: Channel::Telegram,
                                        ..Handle::default()
                                    },
                                )
                            });
                    }),
                )}
                {add(
                    p.add_email(),
                    Callback::new(move |()| emails.add(|| RwSignal::new(String::new()))),
                )}
            </div>
            <AddressFields subject=subject draft=address />
        </PartForm>
    }
}

#[component]
fn PhoneRow(
    subject: Subject,
    rows: Rows<PhoneDraft>,
    name: u32,
    draft: PhoneDraft,
) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let error = move || {
        let number = draft.number.get();
        let is_wrong = !number.trim().is_empty() && !phone::is_plausible(&number);
        is_wrong.then(|| w.errors().not_a_phone().to_owned())
    };
    let taken = move || {
        let known = subject
            .desk
            .customer_with_phone(&draft.number.get(), Some(subject.id))?;
        let name = subject.desk.read(|book| {
            let card = book.customers().get(known)?;
            Some(called(subject.desk, card))
        })?;
        Some(w.customers().same_phone(name))
    };
    let messenger = move |channel: Channel| {
        let (pressed, label) = (channel.clone(), labels::channel(w, &channel));
        let toggle = move |()| {
            draft.messengers.update(|all| {
                if all.contains(&channel) {
                    all.retain(|own| *own != channel);
                } else {
                    all.push(channel.clone());
                }
            });
        };
        view! {
            <Chip
                label=label
                pressed=Signal::derive(move || draft.messengers.read().contains(&pressed))
                on_press=toggle
            />
        }
    };
    view! {
        <div class="draft-row">
            <div class="stack">
                <div class="field-row">
                    <TextField
                        label=w.common().phone()
                        value=draft.number
                        kind=TextKind::Phone
                        max_length=40
                        error=Signal::derive(error)
                        hint=Signal::derive(move || taken().unwrap_or_default())
                    />
                    <TextField label=p.phone_label() value=draft.label max_length=40 />
                </div>
                <fieldset class="chip-set">
                    <legend class="field-label">{p.also_on()}</legend>
                    {MESSENGERS.map(messenger).into_iter().collect_view()}
                </fieldset>
            </div>
            <IconButton
                label=Signal::derive(move || p.remove_row(draft.number.get()))
                icon=Glyph::X
                on_click=move |_| rows.remove(name)
            />
        </div>
    }
}

#[component]
fn HandleRow(
    subject: Subject,
    rows: Rows<HandleDraft>,
    name: u32,
    draft: HandleDraft,
) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let mut options: Vec<(Channel, String)> = NETWORKS
        .map(|channel| (channel.clone(), labels::channel(w, &channel)))
        .to_vec();
    let own = draft.channel.get_untracked();
    if !NETWORKS.contains(&own) {
        options.push((own.clone(), labels::channel(w, &own)));
    }
    view! {
        <div class="draft-row">
            <div class="field-row">
                <SelectField label=p.where_to() value=draft.channel options=options />
                <TextField label=p.handle() value=draft.handle max_length=120 />
            </div>
            <IconButton
                label=Signal::derive(move || p.remove_row(draft.handle.get()))
                icon=Glyph::X
                on_click=move |_| rows.remove(name)
            />
        </div>
    }
}

#[derive(Clone, Copy)]
struct AddressDraft {
    street: RwSignal<String>,
    city: RwSignal<String>,
    region: RwSignal<String>,
    postcode: RwSignal<String>,
    country: RwSignal<String>,
}

impl AddressDraft {
    fn of(address: &Address) -> Self {
        Self {
            street: RwSignal::new(address.street.clone()),
            city: RwSignal::new(address.city.clone()),
            region: RwSignal::new(address.region.clone()),
            postcode: RwSignal::new(address.postcode.clone()),
            country: RwSignal::new(address.country.clone()),
        }
    }

    fn address(self) -> Address {
        let trimmed = |text: RwSignal<String>| text.get_untracked().trim().to_owned();
        Address {
            street: trimmed(self.street),
            city: trimmed(self.city),
            region: trimmed(self.region),
            postcode: trimmed(self.postcode),
            country: trimmed(self.country),
        }
    }
}

#[component]
fn AddressFields(subject: Subject, draft: AddressDraft) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let field = |label: &'static str, value: RwSignal<String>| {
        view! { <TextField label=label value=value max_length=160 /> }
    };
    view! {
        <fieldset class="draft-rows">
            <legend class="field-label">{w.common().address()}</legend>
            {field(p.street(), draft.street)}
            <div class="field-row">
                {field(p.city(), draft.city)} {field(p.region(), draft.region)}
            </div>
            <div class="field-row">
                {field(p.postcode(), draft.postcode)}
                {field(w.common().country(), draft.country)}
            </div>
        </fieldset>
    }
}
