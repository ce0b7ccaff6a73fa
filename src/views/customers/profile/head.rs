//! The head of the page: who it is, and what one does most.

use leptos::prelude::*;

use super::erasing::Erasing;
use super::labels;
use super::part::{Editing, PartForm};
use super::photo::{Photo, choose_photo};
use super::reach::{contact_channel, ways};
use super::subject::Subject;
use super::taking;
use crate::domain::customer::Channel;
use crate::domain::note::ContactChannel;
use crate::insight::Rhythm;
use crate::ui::{
    Badge, Button, Chip, Glyph, IconButton, LinkButton, Menu, MenuItem, TagInput, TextField, Toast,
    Tone,
};
use crate::views::customers::deleting::{AskDelete, Deleting};
use crate::views::customers::row::{rhythm_label, rhythm_status};
use crate::views::customers::rows::known_tags;
use crate::views::page_keys::focus_if_lost;
use crate::views::routes::Page;

/// Who it is, with the buttons for what one does most.
#[component]
pub fn Head(subject: Subject) -> impl IntoView {
    let w = subject.words();
    let is_open = RwSignal::new(false);
    Effect::new(move |was_open: Option<bool>| {
        let is_open = is_open.get();
        if was_open == Some(true) && !is_open {
            request_animation_frame(|| focus_if_lost(".profile-tools button"));
        }
        is_open
    });
    view! {
        <header class="panel profile-head">
            <div class="profile-who">
                <span class="profile-back">
                    <IconButton
                        label=w.customers().to_list()
                        icon=Glyph::ArrowLeft
                        on_click=move |_| subject.go.run(Page::Customers)
                    />
                </span>
                <Photo subject=subject />
                <div class="profile-titles">
                    <h1 tabindex="-1">{move || subject.name()}</h1>
                    <Phones subject=subject />
                    <AlsoCalled subject=subject />
                    <Marks subject=subject />
                </div>
                <HeadMenu subject=subject is_open=is_open />
            </div>
            <Show when=move || is_open.get() fallback=move || view! { <Actions subject=subject /> }>
                <NameForm subject=subject is_open=is_open />
            </Show>
        </header>
    }
}

/// The phones, each a link that calls.
#[component]
fn Phones(subject: Subject) -> impl IntoView {
    let links = move || {
        let mut all = ways(subject.desk, &subject.card.read());
        all.retain(|way| way.channel == Channel::Phone);
        all.into_iter()
            .map(|way| {
                let name = subject.words().profile().call_number(&way.shown);
                view! {
                    <a
                        href=way.href
                        aria-label=name
                        on:click=move |_| ask_how_it_went(subject, &Channel::Phone)
                    >
                        {way.shown}
                    </a>
                }
            })
            .collect_view()
    };
    view! { <p class="row profile-phones figures">{links}</p> }
}

#[component]
fn AlsoCalled(subject: Subject) -> impl IntoView {
    let p = subject.words().profile();
    let text = move || {
        let card = subject.card.read();
        let nickname = card.nickname.trim();
        let nickname = if nickname.is_empty() {
            String::new()
        } else {
            format!("«{nickname}»")
        };
        let number = card.card_number.trim();
        let number = if number.is_empty() {
            String::new()
        } else {
            p.card(number)
        };
        [nickname, card.company.trim().to_owned(), number]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    view! { <p class="muted small">{text}</p> }
}

/// Tags, and whether the customer is late.
#[component]
fn Marks(subject: Subject) -> impl IntoView {
    let w = subject.words();
    let rhythm = Memo::new(move |_| {
        let figures = subject.figures.read();
        figures.as_ref().map(|figures| figures.pace.rhythm)
    });
    view! {
        <div class="row profile-marks">
            {move || {
                let rhythm = rhythm.get().filter(|rhythm| *rhythm != Rhythm::OnTime)?;
                let status = rhythm_status(rhythm).unwrap_or_default();
                Some(view! { <Badge label=rhythm_label(w, rhythm) status=status /> })
            }}
            {move || {
                let tags = subject.card.read().tags.clone();
                tags.into_iter().map(|tag| view! { <Chip label=tag /> }).collect_view()
            }}
        </div>
    }
}

#[component]
fn Actions(subject: Subject) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let reachable = Memo::new(move |_| ways(subject.desk, &subject.card.read()));
    let call = move || {
        let reachable = reachable.read();
        let way = reachable.iter().find(|way| way.channel == Channel::Phone)?;
        let href = way.href.clone();
        Some(view! {
            <span on:click=move |_| ask_how_it_went(subject, &Channel::Phone)>
                <LinkButton label=w.common().call() icon=Glyph::Phone href=href />
            </span>
        })
    };
    let written = Memo::new(move |_| {
        let mut all = reachable.get();
        all.retain(|way| way.channel != Channel::Phone);
        all
    });
    let items = move || {
        let item = |way: super::reach::Way| {
            let label = format!("{} · {}", labels::channel(w, &way.channel), way.shown);
            let (channel, href) = (way.channel, way.href);
            let open = move || {
                let _ = window().open_with_url_and_target(&href, "_blank");
                ask_how_it_went(subject, &channel);
            };
            MenuItem::new(label, open).icon(Glyph::Send)
        };
        let ready = move || subject.work.write_to(subject.id);
        let ready = MenuItem::new(w.today().message(), ready).icon(Glyph::Message);
        std::iter::once(ready)
            .chain(written.get().into_iter().map(item))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="row profile-actions">
            <LinkButton
                label=p.sell()
                icon=Glyph::ShoppingBag
                tone=Tone::Primary
                href=Page::SellTo(subject.id).href()
            />
            {call}
            <Show when=move || !written.read().is_empty()>
                <Menu
                    label=w.common().write()
                    icon=Glyph::Message
                    tone=Tone::Plain
                    with_words=true
                    items=Signal::derive(items)
                />
            </Show>
            <Button
                label=w.common().note()
                icon=Glyph::Note
                on_click=move |_| subject.compose.set(Some(ContactChannel::Note))
            />
        </div>
    }
}

/// After a call or a message: offers to write down what came of it.
fn ask_how_it_went(subject: Subject, channel: &Channel) {
    let w = subject.words();
    let name = labels::channel(w, channel);
    let contact = contact_channel(channel);
    let toast = Toast::new(w.profile().note_contact(name)).icon(Glyph::Note);
    let write = move || subject.compose.set(Some(contact.clone()));
    subject.toaster.clear();
    subject
        .toaster
        .show(toast.action(w.profile().write_down(), write));
}

#[component]
fn HeadMenu(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let is_erasing = RwSignal::new(false);
    let deleting = Deleting::new(move |_| subject.delete());
    let items = move || {
        let has_photo = subject.card.read().photo.is_some();
        let photo_label = if has_photo {
            p.change_photo()
        } else {
            p.add_photo()
        };
        let mut items =
            vec![MenuItem::new(photo_label, move || choose_photo(subject)).icon(Glyph::Camera)];
        if has_photo {
            let remove = move || {
                subject.change(p.photo_removed().to_owned(), |card| card.photo = None);
            };
            items.push(MenuItem::new(p.remove_photo(), remove).icon(Glyph::X));
        }
        let show = move || subject.is_card_shown.set(true);
        items.push(MenuItem::new(w.cards().card(), show).icon(Glyph::Card));
        let print = move || {
            let _ = window().print();
        };
        let add_task = move || subject.work.add_task(subject.id);
        items.push(MenuItem::new(w.today().add_for_customer(), add_task).icon(Glyph::CheckCircle));
        items.push(MenuItem::new(w.common().print(), print).icon(Glyph::Printer));
        items.extend(taking::items(subject));
        if !subject.is_deleted.get() {
            let delete = move || deleting.ask(vec![subject.id]);
            items.push(
                MenuItem::new(p.delete(), delete)
                    .icon(Glyph::Trash)
                    .danger(),
            );
        }
        let erase = move || is_erasing.set(true);
        items.push(
            MenuItem::new(w.duplicates().erase(), erase)
                .icon(Glyph::X)
                .danger(),
        );
        items
    };
    view! {
        <div class="row profile-tools no-print">
            <IconButton
                label=p.edit_part(p.name_and_tags())
                icon=Glyph::Edit
                pressed=is_open
                on_click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            />
            <Menu label=w.common().more() items=Signal::derive(items) />
        </div>
        <AskDelete deleting=deleting />
        <Erasing subject=subject is_open=is_erasing />
    }
}

#[component]
fn NameForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let before = subject.card.get_untracked();
    let given = RwSignal::new(before.given.clone());
    let middle = RwSignal::new(before.middle.clone());
    let family = RwSignal::new(before.family.clone());
    let nickname = RwSignal::new(before.nickname.clone());
    let company = RwSignal::new(before.company.clone());
    let number = RwSignal::new(before.card_number.clone());
    let tags = RwSignal::new(before.tags.clone());
    let known = known_tags(subject.desk);
    let suggestions = move || {
        known
            .get()
            .into_iter()
            .map(|(tag, _)| tag)
            .collect::<Vec<_>>()
    };
    let before = StoredValue::new(before);
    let save = move |()| {
        let said = p.saved_part(p.name_and_tags());
        subject.save(&before.get_value(), said, |card| {
            let trimmed = |text: RwSignal<String>| text.get_untracked().trim().to_owned();
            card.given = trimmed(given);
            card.middle = trimmed(middle);
            card.family = trimmed(family);
            card.nickname = trimmed(nickname);
            card.company = trimmed(company);
            card.card_number = trimmed(number);
            card.tags = tags.get_untracked();
            card.tags.sort();
        })
    };
    let field = |label: &'static str, value: RwSignal<String>| {
        view! { <TextField label=label value=value max_length=120 /> }
    };
    // Names stand in the order in which they are said.
    let names = if subject.desk.is_family_first() {
        [
            (p.family(), family),
            (p.middle(), middle),
            (p.given(), given),
        ]
    } else {
        [
            (p.given(), given),
            (p.middle(), middle),
            (p.family(), family),
        ]
    };
    view! {
        <Editing on_escape=move |()| is_open.set(false)>
            <PartForm is_open=is_open save=save>
                <div class="field-row">
                    {names.map(|(label, value)| field(label, value)).collect_view()}
                    {field(p.nickname(), nickname)} {field(p.company(), company)}
                    {field(p.card_number(), number)}
                </div>
                <TagInput
                    label=w.common().tags()
                    value=tags
                    suggestions=Signal::derive(suggestions)
                    remove_label=move |tag: String| w.customers().remove_tag(tag)
                />
            </PartForm>
        </Editing>
    }
}
