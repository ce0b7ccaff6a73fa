//! Phones, messengers, e-mail and address.

use leptos::prelude::*;

use super::contacts_form::ContactsForm;
use super::labels;
use super::part::{Part, is_blank};
use super::reach::ways;
use super::subject::Subject;
use crate::domain::Customer;
use crate::domain::customer::{Address, Channel};
use crate::text::phone;
use crate::ui::{Glyph, Icon};

/// How to reach the customer; every line is a link.
#[component]
pub fn Contacts(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    let is_empty = is_blank(subject, no_contacts);
    view! {
        <Part
            title=p.contacts()
            is_open=is_open
            is_empty=is_empty
            view=move || view! { <ContactsView subject=subject /> }
            form=move || view! { <ContactsForm subject=subject is_open=is_open /> }
        />
    }
}

/// There is no way to reach them, and no address.
pub fn no_contacts(card: &Customer) -> bool {
    card.phones.is_empty()
        && card.emails.is_empty()
        && card.handles.is_empty()
        && card.address == Address::default()
}

#[component]
fn ContactsView(subject: Subject) -> impl IntoView {
    let w = subject.words();
    let links = move || {
        let card = subject.card.get();
        ways(subject.desk, &card)
            .into_iter()
            .map(|way| {
                let label = if way.channel == Channel::Phone {
                    let own = card
                        .phones
                        .iter()
                        .find(|own| phone::digits(&own.number) == phone::digits(&way.shown));
                    own.map(|own| own.label.clone()).unwrap_or_default()
                } else {
                    labels::channel(w, &way.channel)
                };
                let is_outside = way.href.starts_with("http");
                view! {
                    <li>
                        <a
                            class="contact"
                            href=way.href
                            target=is_outside.then_some("_blank")
                            rel=is_outside.then_some("noopener external")
                        >
                            <Icon glyph=glyph_of(&way.channel) />
                            <span class="grow">{way.shown}</span>
                            <span class="muted small">{label}</span>
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    let unlinked = move || {
        let card = subject.card.read();
        let linked = ways(subject.desk, &card);
        let is_linked = |text: &str| linked.iter().any(|way| way.shown == text.trim());
        card.handles
            .iter()
            .filter(|handle| !is_linked(&handle.handle))
            .map(|handle| {
                let label = labels::channel(w, &handle.channel);
                view! {
                    <li class="contact">
                        <Icon glyph=Glyph::Message />
                        <span class="grow">{handle.handle.clone()}</span>
                        <span class="muted small">{label}</span>
                    </li>
                }
            })
            .collect_view()
    };
    let address = move || {
        let text = address_text(&subject.card.read().address);
        (!text.is_empty()).then(|| {
            view! {
                <li class="contact">
                    <Icon glyph=Glyph::MapPin />
                    <address class="grow">{text}</address>
                </li>
            }
        })
    };
    view! { <ul class="contacts" role="list">{links} {unlinked} {address}</ul> }
}

fn glyph_of(channel: &Channel) -> Glyph {
    match channel {
        Channel::Phone => Glyph::Phone,
        Channel::Sms => Glyph::Smartphone,
        Channel::Email => Glyph::Mail,
        Channel::Instagram | Channel::Facebook => Glyph::Globe,
        _ => Glyph::Send,
    }
}

fn address_text(address: &Address) -> String {
    let parts = [
        &address.street,
        &address.city,
        &address.region,
        &address.postcode,
        &address.country,
    ];
    let known = parts.into_iter().map(|part| part.trim());
    known
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
