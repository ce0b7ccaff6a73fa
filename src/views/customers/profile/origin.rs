//! How the customer found the shop, who sent them, and whom they sent.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::part::{Fact, Part, PartForm};
use super::subject::Subject;
use crate::desk::Topic;
use crate::domain::Id;
use crate::domain::order;
use crate::ui::TextField;
use crate::views::customers::picker::{CustomerPicker, name_and_phone};
use crate::views::days;
use crate::views::routes::Page;

/// Where they come from.
#[component]
pub fn Origin(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    let sent = Memo::new(move |_| {
        subject.desk.follow(&[Topic::Customers], |book| {
            let of_them = |card: &crate::domain::Customer| card.referred_by == Some(subject.id);
            let customers = book.customers().iter();
            customers
                .filter(|(_, card)| of_them(card))
                .map(|(id, _)| id)
                .collect::<Vec<Id>>()
        })
    });
    let is_empty = Memo::new(move |_| {
        let card = subject.card.read();
        card.source.trim().is_empty() && card.referred_by.is_none() && sent.read().is_empty()
    });
    let known_since = move || {
        let since = subject.card.read().since;
        since
            .map(|at| days::long(subject.desk, days::of(subject.desk, at)))
            .unwrap_or_default()
    };
    view! {
        <Part
            title=p.origin()
            is_open=is_open
            is_empty=is_empty
            view=move || {
                view! {
                    <dl class="facts">
                        <Fact
                            label=p.source()
                            value=Signal::derive(move || subject.card.read().source.clone())
                        />
                        <People
                            subject=subject
                            label=p.referred_by()
                            ids=Signal::derive(move || {
                                subject.card.read().referred_by.into_iter().collect()
                            })
                        />
                        <People subject=subject label=p.has_sent() ids=sent />
                        <Fact label=p.known_since() value=Signal::derive(known_since) />
                    </dl>
                }
            }
            form=move || view! { <OriginForm subject=subject is_open=is_open /> }
        />
    }
}

/// Other customers as links.
#[component]
fn People(
    subject: Subject,
    label: &'static str,
    #[prop(into)] ids: Signal<Vec<Id>>,
) -> impl IntoView {
    move || {
        let ids = ids.get();
        (!ids.is_empty()).then(|| {
            let links = ids.into_iter().map(|id| {
                let name = name_and_phone(subject.desk, id).0;
                view! {
                    <li>
                        <a href=Page::Customer(id).href()>{name}</a>
                    </li>
                }
            });
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>
                        <ul class="people" role="list">
                            {links.collect_view()}
                        </ul>
                    </dd>
                </div>
            }
        })
    }
}

#[component]
fn OriginForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    let before = subject.card.get_untracked();
    let source = RwSignal::new(before.source.clone());
    let sender = RwSignal::new(before.referred_by);
    let known = Memo::new(move |_| known_sources(subject));
    let before = StoredValue::new(before);
    let save = move |()| {
        let said = p.saved_part(p.origin());
        subject.save(&before.get_value(), said, |card| {
            source.get_untracked().trim().clone_into(&mut card.source);
            card.referred_by = sender.get_untracked();
        })
    };
    view! {
        <PartForm is_open=is_open save=save>
            <TextField label=p.source() value=source suggestions=known max_length=120 />
            <CustomerPicker label=p.referred_by() value=sender except=subject.id />
        </PartForm>
    }
}

/// Sources written on other cards, the most frequent first.
fn known_sources(subject: Subject) -> Vec<String> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    subject.desk.follow(&[Topic::Customers], |book| {
        for (_, card) in book.customers().iter() {
            let source = card.source.trim();
            if !source.is_empty() {
                *counts.entry(source.to_owned()).or_default() += 1;
            }
        }
    });
    let mut counts: Vec<(String, u32)> = counts.into_iter().collect();
    order::sort_by_key(&mut counts, |(_, count)| std::cmp::Reverse(*count));
    counts
        .into_iter()
        .map(|(source, _)| source)
        .take(20)
        .collect()
}
