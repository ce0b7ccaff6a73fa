//! A new customer in a few seconds: a name or a phone is enough.

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::command::Save;
use crate::domain::customer::Phone;
use crate::domain::{Command, Customer, Id};
use crate::text::phone;
use crate::ui::{
    Banner, Button, Dialog, DialogActions, Form, Glyph, Status, TextField, TextKind, Toaster, Tone,
};
use crate::views::customers::called;
use crate::views::refusals;
use crate::views::saved::say_saved;

/// The dialog for a new customer.
#[component]
pub fn QuickAdd(
    open: RwSignal<bool>,
    /// What was typed elsewhere already, as in the search field: a name or a phone.
    #[prop(into)]
    typed: Signal<String>,
    /// Called with the new customer, or with one who was known already.
    #[prop(into)]
    on_open: Callback<Id>,
) -> impl IntoView {
    let w = use_desk().words();
    view! {
        <Dialog open=open title=w.customers().add() close_label=w.common().close()>
            <QuickAddForm open=open typed=typed.get_untracked() on_open=on_open />
        </Dialog>
    }
}

#[component]
fn QuickAddForm(open: RwSignal<bool>, typed: String, on_open: Callback<Id>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.customers();
    let toaster = Toaster::get();
    let name = RwSignal::new(typed);
    let number = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let customer = move || draft(&name.get(), &number.get());
    let recognised = move || {
        let customer = customer();
        let is_phone = customer.given.is_empty() && number.read().trim().is_empty();
        let own = customer.phones.first().filter(|_| is_phone);
        own.map(|own| t.recognised(phone::pretty(&own.number, &desk.country_code())))
            .unwrap_or_default()
    };
    let known = Memo::new(move |_| {
        let customer = customer();
        let found = customer
            .phones
            .iter()
            .find_map(|own| desk.customer_with_phone(&own.number, None));
        found.map(|id| (id, name_of(desk, id)))
    });
    let open_it = move |id| {
        open.set(false);
        on_open.run(id);
    };
    let save = move |()| {
        let customer = Customer {
            since: Some(desk.now()),
            ..untrack(customer)
        };
        let shown = called(desk, &customer);
        let id = desk.new_id();
        match desk.run(Command::SaveCustomer(Save::add(id, customer))) {
            Ok(done) => {
                say_saved(desk, toaster, &done, t.added(shown));
                open_it(id);
            }
            Err(why) => refusal.set(Some(refusals::explain(&desk, &why))),
        }
    };
    let error = move || {
        let is_empty = name.read().trim().is_empty() && number.read().trim().is_empty();
        refusal.get().filter(|_| is_empty)
    };
    view! {
        <Form on_submit=save>
            <TextField
                label=t.name_or_phone()
                value=name
                autofocus=true
                max_length=120
                icon=Glyph::User
                hint=Signal::derive(recognised)
                error=Signal::derive(error)
            />
            <TextField
                label=w.common().phone()
                value=number
                kind=TextKind::Phone
                max_length=40
                icon=Glyph::Phone
            />
            {move || {
                known
                    .get()
                    .map(|(id, name)| {
                        view! {
                            <Banner
                                status=Status::Warn
                                text=t.same_phone(name)
                                actions=move || {
                                    view! {
                                        <Button
                                            label=t.open_known()
                                            on_click=move |_| open_it(id)
                                        />
                                    }
                                }
                            />
                        }
                    })
            }}
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| open.set(false) />
                <Button
                    label=Signal::derive(move || {
                        if known.read().is_some() { t.add_anyway() } else { w.common().save() }
                            .to_owned()
                    })
                    tone=Tone::Primary
                    submit=true
                />
            </DialogActions>
        </Form>
    }
}

/// A customer as typed: what looks like a phone is one, unless a phone is given apart.
fn draft(name: &str, number: &str) -> Customer {
    let (name, number) = (name.trim(), number.trim());
    let (given, number) = if number.is_empty() && phone::is_plausible(name) {
        ("", name)
    } else {
        (name, number)
    };
    let own = Phone {
        number: number.to_owned(),
        ..Phone::default()
    };
    Customer {
        given: given.to_owned(),
        phones: if number.is_empty() {
            Vec::new()
        } else {
            vec![own]
        },
        ..Customer::default()
    }
}

fn name_of(desk: Desk, id: Id) -> String {
    desk.read(|book| {
        let customer = book.customers().get(id);
        customer
            .map(|customer| called(desk, customer))
            .unwrap_or_default()
    })
}
