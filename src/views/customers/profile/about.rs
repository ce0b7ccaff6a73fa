//! Birthday, sex, family, means, language, and the shop's own fields.

use leptos::prelude::*;

use super::labels;
use super::part::{Fact, Part, PartForm, is_blank};
use super::subject::Subject;
use crate::desk::Topic;
use crate::domain::customer::{FamilyStatus, IncomeBand, Sex};
use crate::domain::{Customer, PartialDate};
use crate::text::{Language, Words, dates};
use crate::ui::{ChoiceGroup, DayMonth, DayMonthField, DayMonthWords, SelectField, TextField};
use crate::views::days;

/// The birthday, with the way to write it down in one tap.
#[component]
pub fn Birthday(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let text = move || {
        let date = subject.card.read().birthday?;
        let today = subject.desk.today();
        let next = date.next_from(today);
        let when = days::relative(subject.desk, next);
        let turns = date.age_on(next).map(|age| p.turns(age));
        let detail = std::iter::once(when)
            .chain(turns)
            .collect::<Vec<_>>()
            .join(", ");
        Some((days::birthday(subject.desk, date), detail))
    };
    view! {
        <Part
            title=p.birthday()
            is_open=is_open
            is_empty=is_blank(subject, |card| card.birthday.is_none())
            view=move || {
                view! {
                    {move || {
                        text()
                            .map(|(date, detail)| {
                                view! {
                                    <p>
                                        {date} " " <span class="muted small">{detail}</span>
                                    </p>
                                }
                            })
                    }}
                }
            }
            form=move || view! { <BirthdayForm subject=subject is_open=is_open /> }
        />
    }
}

#[component]
fn BirthdayForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let before = subject.card.get_untracked();
    let date = RwSignal::new(day_month(before.birthday));
    let before = StoredValue::new(before);
    let save = move |()| {
        let date = read_day_month(&date.get_untracked());
        let date = date.map_err(|()| w.errors().not_a_date().to_owned())?;
        let said = p.saved_part(p.birthday());
        subject.save(&before.get_value(), said, |card| card.birthday = date)
    };
    view! {
        <PartForm is_open=is_open save=save>
            <DayMonthField
                words=day_month_words(w, p.birthday())
                value=date
                hint=p.birthday_hint()
            />
        </PartForm>
    }
}

/// The words of a birthday field.
pub fn day_month_words(w: Words, label: &str) -> DayMonthWords {
    let c = w.common();
    let months =
        std::array::from_fn(|at| dates::month_name(w.language(), at as u32 + 1).to_owned());
    DayMonthWords {
        label: label.to_owned(),
        day: c.day().to_owned(),
        month: c.month().to_owned(),
        year: c.year().to_owned(),
        months,
    }
}

/// A birthday as the field shows it.
pub fn day_month(date: Option<PartialDate>) -> DayMonth {
    date.map_or_else(DayMonth::default, |date| DayMonth {
        day: Some(date.day),
        month: Some(date.month),
        year: date.year.map(|year| year.to_string()).unwrap_or_default(),
    })
}

/// The birthday in the field, nothing when it was left empty.
///
/// # Errors
/// There is no such date, or a part is missing.
pub fn read_day_month(typed: &DayMonth) -> Result<Option<PartialDate>, ()> {
    let year = typed.year.trim();
    let (month, day) = match (typed.month, typed.day) {
        (None, None) if year.is_empty() => return Ok(None),
        (Some(month), Some(day)) => (month, day),
        _ => return Err(()),
    };
    let year = match year {
        "" => None,
        year => Some(year.parse().map_err(|_| ())?),
    };
    if year.is_some_and(|year: i32| !(1900..=2100).contains(&year)) {
        return Err(());
    }
    let date = PartialDate::new(year, month.into(), day.into());
    date.map(Some).ok_or(())
}

/// Sex, family, means and language.
#[component]
pub fn About(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let is_empty = is_blank(subject, nothing_about);
    let known = move |look: fn(Words, &Customer) -> String| {
        Signal::derive(move || look(w, &subject.card.read()))
    };
    view! {
        <Part
            title=p.about()
            is_open=is_open
            is_empty=is_empty
            view=move || {
                view! {
                    <dl class="facts">
                        <Fact
                            label=p.sex()
                            value=known(|w, card| {
                                told(labels::sex(w, &card.sex), card.sex == Sex::Unknown)
                            })
                        />
                        <Fact
                            label=p.family_status()
                            value=known(|w, card| {
                                let status = &card.family_status;
                                told(
                                    labels::family_status(w, status),
                                    *status == FamilyStatus::Unknown,
                                )
                            })
                        />
                        <Fact
                            label=p.income()
                            value=known(|w, card| {
                                let income = &card.income;
                                told(labels::income(w, income), *income == IncomeBand::Unknown)
                            })
                        />
                        <Fact
                            label=p.speaks()
                            value=known(|_, card| {
                                Language::from_tag(&card.language)
                                    .map_or(card.language.clone(), |language| {
                                        language.own_name().to_owned()
                                    })
                            })
                        />
                    </dl>
                }
            }
            form=move || view! { <AboutForm subject=subject is_open=is_open /> }
        />
    }
}

/// Neither sex nor family, means or language is known.
pub fn nothing_about(card: &Customer) -> bool {
    card.sex == Sex::Unknown
        && card.family_status == FamilyStatus::Unknown
        && card.income == IncomeBand::Unknown
        && card.language.is_empty()
}

fn told(text: &str, is_unknown: bool) -> String {
    if is_unknown {
        String::new()
    } else {
        text.to_owned()
    }
}

#[component]
fn AboutForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let before = subject.card.get_untracked();
    let sex = RwSignal::new(before.sex.clone());
    let status = RwSignal::new(before.family_status.clone());
    let income = RwSignal::new(before.income.clone());
    let language = RwSignal::new(before.language.clone());
    let sexes = options(Sex::ALL, |sex| labels::sex(w, sex));
    let statuses = options(FamilyStatus::ALL, |status| labels::family_status(w, status));
    let incomes = options(IncomeBand::ALL, |income| labels::income(w, income));
    let mut languages = vec![(String::new(), p.as_shop().to_owned())];
    languages.extend(
        Language::ALL.map(|language| (language.tag().to_owned(), language.own_name().to_owned())),
    );
    let own = before.language.clone();
    if languages.iter().all(|(tag, _)| *tag != own) {
        languages.push((own.clone(), own));
    }
    let before = StoredValue::new(before);
    let save = move |()| {
        let said = p.saved_part(p.about());
        subject.save(&before.get_value(), said, |card| {
            card.sex = sex.get_untracked();
            card.family_status = status.get_untracked();
            card.income = income.get_untracked();
            card.language = language.get_untracked();
        })
    };
    view! {
        <PartForm is_open=is_open save=save>
            <ChoiceGroup label=p.sex() value=sex options=sexes />
            <div class="field-row">
                <SelectField label=p.family_status() value=status options=statuses />
                <SelectField label=p.income() value=income options=incomes />
            </div>
            <SelectField label=p.speaks() value=language options=languages />
        </PartForm>
    }
}

/// Choices with their words.
pub fn options<T: Clone>(all: &[T], word: impl Fn(&T) -> &'static str) -> Vec<(T, String)> {
    let option = |choice: &T| (choice.clone(), word(choice).to_owned());
    all.iter().map(option).collect()
}

/// The fields the shop made for itself.
#[component]
pub fn OwnFields(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    let is_empty = is_blank(subject, no_own_fields);
    view! {
        <Part
            title=p.own_fields()
            is_open=is_open
            is_empty=is_empty
            view=move || {
                view! {
                    <dl class="facts">
                        {move || {
                            own_field_names(subject)
                                .into_iter()
                                .map(|name| {
                                    let key = name.clone();
                                    let value = move || {
                                        let card = subject.card.read();
                                        card.own_fields.get(&key).cloned().unwrap_or_default()
                                    };
                                    view! { <Fact label=name value=Signal::derive(value) /> }
                                })
                                .collect_view()
                        }}
                    </dl>
                }
            }
            form=move || view! { <OwnFieldsForm subject=subject is_open=is_open /> }
        />
    }
}

/// No field of the shop's own is filled in.
pub fn no_own_fields(card: &Customer) -> bool {
    card.own_fields
        .values()
        .all(|value| value.trim().is_empty())
}

/// The shop's fields in its order, then those only this card has.
pub fn own_field_names(subject: Subject) -> Vec<String> {
    let mut names = subject.desk.follow(&[Topic::Shop], |book| {
        book.shop()
            .map(|(_, shop)| shop.own_fields.clone())
            .unwrap_or_default()
    });
    for name in subject.card.read().own_fields.keys() {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

#[component]
fn OwnFieldsForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    let before = subject.card.get_untracked();
    let fields: Vec<(String, RwSignal<String>)> = untrack(|| own_field_names(subject))
        .into_iter()
        .map(|name| {
            let value = before.own_fields.get(&name).cloned().unwrap_or_default();
            (name, RwSignal::new(value))
        })
        .collect();
    let shown = fields.clone();
    let fields = StoredValue::new(fields);
    let before = StoredValue::new(before);
    let save = move |()| {
        let said = p.saved_part(p.own_fields());
        subject.save(&before.get_value(), said, |card| {
            for (name, value) in fields.get_value() {
                let value = value.get_untracked().trim().to_owned();
                if value.is_empty() {
                    card.own_fields.remove(&name);
                } else {
                    card.own_fields.insert(name, value);
                }
            }
        })
    };
    view! {
        <PartForm is_open=is_open save=save>
            {shown
                .into_iter()
                .map(|(name, value)| {
                    view! { <TextField label=name value=value max_length=200 /> }
                })
                .collect_view()}
        </PartForm>
    }
}
