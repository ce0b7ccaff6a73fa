//! Finding the customer of a sale, or adding one from what was typed.

use leptos::prelude::*;

use crate::desk::{Desk, Topic, use_desk};
use crate::domain::command::Save;
use crate::domain::customer::Phone;
use crate::domain::{Command, Customer, Id};
use crate::ui::{Avatar, Combobox, Glyph, Icon};
use crate::views::act::Actor;
use crate::views::customers;

/// Customers shown for what is typed.
const FOUND: usize = 12;
/// A phone number has at least so many digits.
const PHONE_DIGITS: usize = 5;

/// Somebody the field offers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Found {
    Known(Id),
    New(String),
}

/// A field that finds a customer by name, phone or card, and offers to add one.
#[component]
pub fn BuyerField(
    /// Names the field.
    #[prop(into)]
    label: Signal<String>,
    /// Gets who was picked or added.
    #[prop(into)]
    on_pick: Callback<Id>,
    /// The element id, so that a shortcut can find the field.
    #[prop(optional, into)]
    id: Option<&'static str>,
    /// Offers nobody new.
    #[prop(optional)]
    is_known_only: bool,
    #[prop(optional)] hide_label: bool,
    #[prop(optional)] autofocus: bool,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let actor = Actor::new(desk);
    let query = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let results = Memo::new(move |_| {
        query.with(|query| {
            let typed = query.trim();
            if typed.is_empty() {
                return Vec::new();
            }
            let known = desk.find_customers(typed, FOUND);
            let new = (!is_known_only).then(|| Found::New(typed.to_owned()));
            known.into_iter().map(Found::Known).chain(new).collect()
        })
    });
    let pick = Callback::new(move |found: Found| {
        error.set(None);
        match found {
            Found::Known(id) => on_pick.run(id),
            Found::New(typed) => match add(&desk, actor, &typed) {
                Ok(id) => on_pick.run(id),
                Err(why) => error.set(Some(why)),
            },
        }
    });
    view! {
        <Combobox
            label=label
            hide_label=hide_label
            autofocus=autofocus
            placeholder=w.sell().find_customer_hint()
            icon=Glyph::User
            query=query
            results=results
            option=move |found: Found| view! { <FoundRow desk=desk found=found /> }
            on_pick=pick
            picks_first=true
            nothing_label=w.common().nothing_found()
            clear_label=w.common().clear()
            error=error
            id=id.unwrap_or("find-customer")
        />
    }
}

#[component]
fn FoundRow(desk: Desk, found: Found) -> impl IntoView {
    match found {
        Found::Known(id) => {
            let known = Memo::new(move |_| name_and_phone(&desk, id));
            let name = Signal::derive(move || known.with(|(name, _)| name.clone()));
            view! {
                <Avatar name=name />
                <div class="list-text">
                    <span class="list-title">{name}</span>
                    <span class="list-detail">{move || known.with(|(_, phone)| phone.clone())}</span>
                </div>
            }
            .into_any()
        }
        Found::New(typed) => view! {
            <Icon glyph=Glyph::UserPlus />
            <span>{desk.words().sell().new_customer(typed)}</span>
        }
        .into_any(),
    }
}

/// What a customer is called, and the phone to tell namesakes apart. Follows their card.
pub fn name_and_phone(desk: &Desk, id: Id) -> (String, String) {
    desk.track(Topic::Customers);
    customers::name_and_phone(*desk, id)
}

/// Adds a customer of whom no more is known than a name or a phone.
fn add(desk: &Desk, actor: Actor, typed: &str) -> Result<Id, String> {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let is_phone = digits >= PHONE_DIGITS && !typed.chars().any(char::is_alphabetic);
    let customer = if is_phone {
        Customer {
            phones: vec![Phone {
                number: typed.to_owned(),
                ..Phone::default()
            }],
            ..Customer::default()
        }
    } else {
        Customer {
            given: typed.to_owned(),
            ..Customer::default()
        }
    };
    let id = desk.new_id();
    let customer = Customer {
        since: Some(desk.now()),
        ..customer
    };
    let command = Command::SaveCustomer(Save::add(id, customer));
    actor.act(command, desk.words().sell().customer_added(typed))?;
    Ok(id)
}
