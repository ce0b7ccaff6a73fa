//! What can be done about somebody's debt, each in a dialog of its own.

use leptos::prelude::*;

use super::card::Opened;
use super::forms::{LimitForm, OpeningForm, PromiseForm, WriteOffForm};
use super::giving_back::GiveBackForm;
use super::payment::PaymentForm;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::{Id, Money, Occasion};
use crate::insight::debts::debt_of;
use crate::insight::messages::Brought;
use crate::ui::{Dialog, Model};
use crate::views::buyer::name_and_phone;
use crate::views::messages::{Letter, MessageForm};

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// A payment is taken; for a sale, if one was named.
    Pay(Option<Id>),
    /// A promise is written down; for a sale, if one was named.
    Promise(Option<Id>),
    /// A debt is given up; that of a sale, if one was named.
    WriteOff(Option<Id>),
    /// What was paid ahead is given back.
    GiveBack,
    /// What is owed is opened to the receipts it comes from.
    Open,
    /// What was owed before.
    Opening,
    /// The limit is changed.
    Limit,
    /// A reminder is written.
    Remind,
}

/// The dialogs about one customer's debt: the one named in `doing` is open.
#[component]
pub fn DebtDialogs(
    /// Whose debt.
    customer: Id,
    /// What is being done.
    doing: RwSignal<Option<Doing>>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let is_open = Model::new(
        Signal::derive(move || doing.get().is_some()),
        move |is_open: bool| {
            if !is_open {
                doing.set(None);
            }
        },
    );
    let name = Memo::new(move |_| {
        desk.track(Topic::Customers);
        name_and_phone(&desk, customer).0
    });
    let title = Signal::derive(move || match doing.get() {
        Some(Doing::Pay(_)) | None => c.payment_from(name.get()),
        Some(Doing::Promise(_)) => c.promise().to_owned(),
        Some(Doing::WriteOff(_)) => c.write_off().to_owned(),
        Some(Doing::GiveBack) => c.give_ahead_back().to_owned(),
        Some(Doing::Open) => c.card().to_owned(),
        Some(Doing::Opening) => c.opening().to_owned(),
        Some(Doing::Limit) => c.edit_limit().to_owned(),
        Some(Doing::Remind) => c.reminder().to_owned(),
    });
    let done = Callback::new(move |()| doing.set(None));
    view! {
        <Dialog open=is_open title=title close_label=w.common().close()>
            {move || match doing.get() {
                Some(Doing::Pay(sale)) => {
                    view! { <PaymentForm customer=customer sale=sale done=done /> }.into_any()
                }
                Some(Doing::Promise(sale)) => {
                    view! { <PromiseForm customer=customer sale=sale done=done /> }.into_any()
                }
                Some(Doing::WriteOff(sale)) => {
                    view! { <WriteOffForm customer=customer sale=sale done=done /> }.into_any()
                }
                Some(Doing::GiveBack) => {
                    view! { <GiveBackForm customer=customer done=done /> }.into_any()
                }
                Some(Doing::Open) => view! { <Opened customer=customer doing=doing /> }.into_any(),
                Some(Doing::Opening) => {
                    view! { <OpeningForm customer=customer done=done /> }.into_any()
                }
                Some(Doing::Limit) => view! { <LimitForm customer=customer done=done /> }.into_any(),
                Some(Doing::Remind) => {
                    let letter = reminder(desk, customer);
                    view! { <MessageForm letter=letter done=done /> }.into_any()
                }
                None => ().into_any(),
            }}
        </Dialog>
    }
}

/// The message that reminds of a debt: of what is overdue, else of what falls due.
fn reminder(desk: Desk, customer: Id) -> Letter {
    let today = untrack(|| desk.today());
    let row = desk.read(|book| debt_of(book, customer, &desk.zone(), today));
    let is_late = row.overdue > Money::ZERO;
    let (occasion, debt) = if is_late {
        (Occasion::DebtLate, row.overdue)
    } else {
        (Occasion::DebtDue, row.owed)
    };
    Letter {
        customer,
        occasion,
        brought: Brought {
            date: row.due,
            debt: Some(debt),
            ..Brought::default()
        },
    }
}
