//! One field said of many customers at once.

use leptos::prelude::*;

use super::profile::labels;
use crate::desk::{Desk, use_desk};
use crate::domain::customer::{Channel, Consent, ConsentState, FamilyStatus, IncomeBand, Sex};
use crate::domain::{Command, Day, Id, SaidOfMany};
use crate::text::{Language, Words};
use crate::ui::{
    Button, DateField, DialogActions, Form, NumberField, SelectField, TextField, Toaster, Tone,
};
use crate::views::act::say_of_many;
use crate::views::amounts::{read_money, tidy_money};

/// Channels that can be said to have been agreed to.
const CHANNELS: [Channel; 5] = [
    Channel::Phone,
    Channel::Sms,
    Channel::Telegram,
    Channel::WhatsApp,
    Channel::Email,
];

/// What can be said of many.
#[derive(Clone, PartialEq)]
enum Field {
    Source,
    City,
    Region,
    Company,
    Sex,
    FamilyStatus,
    Income,
    Language,
    CreditLimit,
    Consent(Channel),
    PrivacyNotice,
    Own(String),
}

impl Field {
    fn is_date(&self) -> bool {
        matches!(self, Self::PrivacyNotice)
    }

    fn is_amount(&self) -> bool {
        matches!(self, Self::CreditLimit)
    }

    fn label(&self, w: Words) -> String {
        let p = w.profile();
        match self {
            Self::Source => p.source(),
            Self::City => p.city(),
            Self::Region => p.region(),
            Self::Company => p.company(),
            Self::Sex => p.sex(),
            Self::FamilyStatus => p.family_status(),
            Self::Income => p.income(),
            Self::Language => p.speaks(),
            Self::CreditLimit => w.credit().limit(),
            Self::PrivacyNotice => p.privacy_notice(),
            Self::Consent(channel) => {
                return format!("{}: {}", p.consents(), labels::channel(w, channel));
            }
            Self::Own(name) => name,
        }
        .to_owned()
    }

    /// The choices there are, by how they are stored; none where words are typed.
    fn choices(&self, w: Words) -> Vec<(String, String)> {
        let of = |stored: &str, said: &str| (stored.to_owned(), said.to_owned());
        match self {
            Self::Sex => Sex::ALL
                .iter()
                .map(|own| of(own.as_str(), labels::sex(w, own)))
                .collect(),
            Self::FamilyStatus => FamilyStatus::ALL
                .iter()
                .map(|own| of(own.as_str(), labels::family_status(w, own)))
                .collect(),
            Self::Income => IncomeBand::ALL
                .iter()
                .map(|own| of(own.as_str(), labels::income(w, own)))
                .collect(),
            Self::Consent(_) => ConsentState::ALL
                .iter()
                .map(|own| of(own.as_str(), labels::consent(w, own)))
                .collect(),
            Self::Language => std::iter::once(of("", w.profile().as_shop()))
                .chain(Language::ALL.map(|own| of(own.tag(), own.own_name())))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// What is said, from what was typed or chosen.
    fn said(self, desk: &Desk, typed: &str) -> Result<SaidOfMany, String> {
        let text = typed.trim().to_owned();
        Ok(match self {
            Self::Source => SaidOfMany::Source(text),
            Self::City => SaidOfMany::City(text),
            Self::Region => SaidOfMany::Region(text),
            Self::Company => SaidOfMany::Company(text),
            Self::Sex => SaidOfMany::Sex(Sex::from(text.as_str())),
            Self::FamilyStatus => SaidOfMany::FamilyStatus(FamilyStatus::from(text.as_str())),
            Self::Income => SaidOfMany::Income(IncomeBand::from(text.as_str())),
            Self::Language => SaidOfMany::Language(text),
            Self::CreditLimit => SaidOfMany::CreditLimit(read_money(desk, &text)?),
            Self::PrivacyNotice => {
                let day = text.parse::<Day>();
                if day.is_err() && !text.is_empty() {
                    return Err(desk.words().errors().not_a_date().to_owned());
                }
                SaidOfMany::PrivacyNotice(day.ok())
            }
            Self::Consent(channel) => SaidOfMany::Consent(Consent {
                channel,
                state: ConsentState::from(text.as_str()),
                day: Some(desk.zone().day_of(desk.now())),
                source: String::new(),
            }),
            Self::Own(name) => SaidOfMany::OwnField { name, value: text },
        })
    }
}

/// The choice of a field, and what it shall say.
#[component]
pub fn SayForm(ids: Callback<(), Vec<Id>>, is_open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.customers();
    let toaster = Toaster::get();
    let field = RwSignal::new(Field::Source);
    let typed = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    // Another field begins empty.
    Effect::watch(
        move || field.get(),
        move |_, _, _| {
            typed.set(String::new());
            refusal.set(None);
        },
        false,
    );
    let fields: Vec<(Field, String)> = fields(desk, &untrack(|| ids.run(())))
        .into_iter()
        .map(|field| {
            let label = field.label(w);
            (field, label)
        })
        .collect();
    let save = move |()| {
        let said = match field.get_untracked().said(&desk, &typed.get_untracked()) {
            Ok(said) => said,
            Err(why) => return refusal.set(Some(why)),
        };
        let command = Command::SayOfCustomers {
            ids: ids.run(()),
            said: Box::new(said),
        };
        match say_of_many(desk, toaster, command, |count| t.said(count)) {
            Ok(()) => is_open.set(false),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let value = move || {
        let field = field.get();
        let choices = field.choices(w);
        if !choices.is_empty() {
            return view! { <SelectField label=t.say_of_all() value=typed options=choices /> }
                .into_any();
        }
        if field.is_date() {
            return view! { <DateField label=t.say_of_all() value=typed hint=t.say_clears() /> }
                .into_any();
        }
        if field.is_amount() {
            return view! {
                <NumberField
                    label=t.say_of_all()
                    value=typed
                    hint=t.say_clears()
                    decimals=desk.currency().decimals != 0
                    suffix=desk.currency().sign(w.language())
                    tidy=tidy_money(desk)
                />
            }
            .into_any();
        }
        view! {
            <TextField label=t.say_of_all() value=typed hint=t.say_clears() max_length=200 />
        }
        .into_any()
    };
    view! {
        <Form on_submit=save>
            <SelectField label=t.say_what() value=field options=fields />
            {value}
            <p class="field-error" role="alert">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| is_open.set(false) />
                <Button label=w.common().save() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}

/// What can be said of these: the shop's own fields too, in its order, and those only they have.
fn fields(desk: Desk, ids: &[Id]) -> Vec<Field> {
    let mut fields = vec![
        Field::Source,
        Field::City,
        Field::Region,
        Field::Company,
        Field::Sex,
        Field::FamilyStatus,
        Field::Income,
        Field::Language,
        Field::CreditLimit,
        Field::PrivacyNotice,
    ];
    fields.extend(CHANNELS.map(Field::Consent));
    let names = desk.read(|book| {
        let mut names = book
            .shop()
            .map(|(_, shop)| shop.own_fields.clone())
            .unwrap_or_default();
        for card in ids.iter().filter_map(|id| book.customers().get(*id)) {
            for name in card.own_fields.keys() {
                if !names.contains(name) {
                    names.push(name.clone());
                }
            }
        }
        names
    });
    fields.extend(names.into_iter().map(Field::Own));
    fields
}
