//! Cards that may be of one person: looked at side by side, made one, or told apart for good.

mod compare;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::{Desk, Topic, use_desk};
use crate::domain::command::Save;
use crate::domain::entry::Verb;
use crate::domain::{Command, Customer, Id};
use crate::exchange::duplicates::{Pair, Shared};
use crate::text::{Words, phone};
use crate::ui::{
    Badge, Button, Dialog, DialogSize, EmptyState, Glyph, PageHeader, Panel, Progress, Roles,
    Status, Tone, VirtualList,
};
use crate::views::act::Actor;
use crate::views::customers::called;
use crate::views::days;
use crate::views::page_keys::is_phone;
use crate::views::routes::Page;

use compare::Compare;

/// So many past merges are shown.
const SHOWN: usize = 10;

/// The page of duplicates.
#[component]
pub fn DuplicatesPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let d = w.duplicates();
    let actor = Actor::new(desk);
    let found = RwSignal::new(None::<Arc<Vec<Pair>>>);
    let progress = RwSignal::new(None::<f64>);
    let compared = RwSignal::new(None::<(Id, Id)>);
    // Found anew when customers change: a merge takes its pair away, an undo brings it back.
    Effect::new(move || {
        desk.track(Topic::Customers);
        spawn_local(async move {
            let pairs = desk.find_duplicates(progress).await;
            let _ = found.try_set(Some(Arc::new(pairs)));
        });
    });
    let is_open = RwSignal::new(false);
    // Each follows the other, so each is set only where it differs.
    Effect::new(move || {
        let is_some = compared.read().is_some();
        if is_open.get_untracked() != is_some {
            is_open.set(is_some);
        }
    });
    Effect::new(move || {
        if !is_open.get() && compared.read_untracked().is_some() {
            compared.set(None);
        }
    });
    let count = move || {
        let found = found.read();
        found
            .as_ref()
            .map(|found| d.pairs(found.len()))
            .unwrap_or_default()
    };
    let body = move || match found.get() {
        None => view! { <Progress label=d.looking() share=progress /> }.into_any(),
        Some(pairs) if pairs.is_empty() => {
            view! { <EmptyState icon=Glyph::Users title=d.none_title() text=d.none_text() /> }
                .into_any()
        }
        Some(pairs) => {
            let keys: Vec<(Id, Id)> = pairs.iter().map(|pair| (pair.one, pair.other)).collect();
            let row = move |key: (Id, Id)| {
                let pair = pairs
                    .iter()
                    .find(|pair| (pair.one, pair.other) == key)
                    .cloned();
                pair.map(|pair| row(desk, actor, pair, compared))
            };
            view! {
                <VirtualList
                    label=d.title()
                    rows=Signal::stored(Arc::new(keys))
                    row=row
                    row_rem=if is_phone() { 13.0 } else { 7.5 }
                    roles=Roles::List
                />
            }
            .into_any()
        }
    };
    view! {
        <div class="page-fill duplicates">
            <PageHeader
                title=d.title()
                subtitle=Signal::derive(count)
                back_label=w.customers().to_list()
                on_back=back()
            />
            {body}
            <Past desk=desk actor=actor />
        </div>
        <Dialog open=is_open title=d.compare() close_label=w.common().close() size=DialogSize::Wide>
            {move || {
                compared
                    .get()
                    .map(|(one, other)| {
                        view! {
                            <Compare
                                one=one
                                other=other
                                on_done=Callback::new(move |()| compared.set(None))
                            />
                        }
                    })
            }}
        </Dialog>
    }
}

/// Leads back to the customers.
fn back() -> Callback<()> {
    let navigate = leptos_router::hooks::use_navigate();
    Callback::new(move |()| {
        navigate(
            &Page::Customers.path(),
            leptos_router::NavigateOptions::default(),
        );
    })
}

fn row(desk: Desk, actor: Actor, pair: Pair, compared: RwSignal<Option<(Id, Id)>>) -> AnyView {
    let w = desk.words();
    let d = w.duplicates();
    let (one, other) = (pair.one, pair.other);
    let shared: Vec<&str> = pair
        .shared
        .iter()
        .map(|shared| shared_name(w, *shared))
        .collect();
    let status = if pair.is_likely {
        Status::Success
    } else {
        Status::Warn
    };
    let apart = move |_| {
        let card = desk.read(|book| book.customers().get(one).cloned());
        if let Some(before) = card {
            let mut after = before.clone();
            after.distinct.push(other);
            let save = Save::edit(one, before, after);
            actor.try_act(Command::SaveCustomer(save), d.told_apart());
        }
    };
    view! {
        <span class="duplicates-pair">
            <span class="duplicates-names">
                <span>{named(desk, one)}</span>
                <span>{named(desk, other)}</span>
            </span>
            <Badge label=shared.join(", ") status=status />
        </span>
        <span class="duplicates-tools">
            <Button
                label=d.compare()
                tone=Tone::Primary
                on_click=move |_| compared.set(Some((one, other)))
            />
            <Button label=d.not_the_same() tone=Tone::Quiet on_click=apart />
        </span>
    }
    .into_any()
}

/// Name and phones.
fn named(desk: Desk, id: Id) -> String {
    let country = desk.country_code();
    desk.read(|book| {
        let Some(card) = book.customers().get(id) else {
            return String::new();
        };
        let numbers = card
            .phones
            .iter()
            .map(|own| phone::alike(&own.number, &country));
        let parts: Vec<String> = std::iter::once(called(desk, card)).chain(numbers).collect();
        parts.join(" · ")
    })
}

fn shared_name(w: Words, shared: Shared) -> &'static str {
    let d = w.duplicates();
    match shared {
        Shared::Card => d.shared_card(),
        Shared::Phone => d.shared_phone(),
        Shared::Email => d.shared_email(),
        Shared::NameAndBirthday => d.shared_birthday(),
        Shared::Name => d.shared_name(),
    }
}

/// Cards that were made one, each with the way back.
#[component]
fn Past(desk: Desk, actor: Actor) -> impl IntoView {
    let d = desk.words().duplicates();
    let past = Memo::new(move |_| {
        if !desk.is_complete().get() {
            return Vec::new();
        }
        desk.follow(&[Topic::Log, Topic::Ledger, Topic::Customers], |book| {
            // Of an erased person there is nothing left to take apart.
            let is_erased = |id: &Id| {
                let held = book.customers().held(*id);
                held.is_some_and(|held| held.card.is_erased())
            };
            let batches = book.batches(&Verb::Merge).into_iter();
            let batches = batches.filter(|batch| !batch.cards.iter().any(is_erased));
            let batches = batches.take(SHOWN);
            batches
                .map(|batch| {
                    let stays = batch
                        .cards
                        .first()
                        .and_then(|id| book.customers().held(*id));
                    let name = stays.map_or_else(String::new, |held| {
                        let card: &Customer = &held.card;
                        called(desk, card)
                    });
                    (batch.id, name, days::date_time(desk, batch.at))
                })
                .collect::<Vec<_>>()
        })
    });
    let rows = move || {
        past.get()
            .into_iter()
            .map(|(batch, name, when)| {
                view! {
                    <li class="bring-past">
                        <span class="grow">
                            <b>{name}</b>
                            <span class="muted small">{when}</span>
                        </span>
                        <Button
                            label=d.part_again()
                            icon=Glyph::Undo
                            tone=Tone::Quiet
                            on_click=move |_| {
                                actor.try_act(Command::TakeBack { batch }, d.parted());
                            }
                        />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !past.read().is_empty()>
            <Panel title=d.merged_before()>
                <ul class="rows">{rows}</ul>
            </Panel>
        </Show>
    }
}
