//! One customer in the list.

use leptos::prelude::*;

use super::Face;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::Id;
use crate::insight::customers::customer_row;
use crate::insight::{CustomerOrder, Rhythm};
use crate::text::{Words, phone};
use crate::ui::{Badge, Status};
use crate::views::customers::called;
use crate::views::days;

/// What stands in a row: who, how to reach them, what they spent, whether they are late.
#[component]
pub fn CustomerRow(
    id: Id,
    /// The list is sorted by this; by last visit, the row tells when that was.
    order: RwSignal<CustomerOrder>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let text = Memo::new(move |_| RowText::of(desk, id, order.get()));
    view! {
        <Face
            name=Signal::derive(move || text.read().name.clone())
            photo=Signal::derive(move || text.read().photo)
        />
        <div class="list-text">
            <span class="list-title">{move || text.read().name.clone()}</span>
            <span class="list-detail">{move || text.read().detail.clone()}</span>
        </div>
        <div class="list-end">
            <span class="figures">{move || text.read().spent.clone()}</span>
            {move || {
                let rhythm = text.read().rhythm?;
                let status = rhythm_status(rhythm)?;
                Some(view! { <Badge label=rhythm_label(w, rhythm) status=status /> })
            }}
        </div>
    }
}

/// Where a customer stands in their rhythm, in a word.
pub fn rhythm_label(w: Words, rhythm: Rhythm) -> &'static str {
    let t = w.customers();
    match rhythm {
        Rhythm::New => t.rhythm_new(),
        Rhythm::OnTime => t.on_time(),
        Rhythm::Late => t.late(),
        Rhythm::Lost => t.lost(),
    }
}

/// How loudly that is said; nothing for what needs no notice.
pub fn rhythm_status(rhythm: Rhythm) -> Option<Status> {
    match rhythm {
        Rhythm::New | Rhythm::OnTime => None,
        Rhythm::Late => Some(Status::Warn),
        Rhythm::Lost => Some(Status::Danger),
    }
}

#[derive(Clone, Default, PartialEq)]
struct RowText {
    name: String,
    photo: Option<Id>,
    detail: String,
    spent: String,
    rhythm: Option<Rhythm>,
}

impl RowText {
    fn of(desk: Desk, id: Id, order: CustomerOrder) -> Self {
        let t = desk.words().customers();
        let (rhythm, today) = (desk.rhythm(), desk.today());
        let found = desk.follow(&[Topic::Customers, Topic::Ledger], |book| {
            let card = &book.customers().held(id)?.card;
            let phone = card.phones.first().map(|own| own.number.clone());
            let name = called(desk, card);
            Some((
                customer_row(book, &rhythm, today, id),
                phone,
                name,
                card.photo,
            ))
        });
        let Some((row, number, name, photo)) = found else {
            return Self::default();
        };
        let number = number.map(|number| phone::alike(&number, &desk.country_code()));
        // Who has no name goes by the phone already.
        let number = number.filter(|number| phone::digits(number) != phone::digits(&name));
        let last = match row.last_at {
            Some(at) => t.last_visit(days::relative(desk, days::of(desk, at))),
            None => t.never_bought().to_owned(),
        };
        let is_by_time = matches!(order, CustomerOrder::LastVisit | CustomerOrder::Lateness);
        let is_known = desk.is_complete().get();
        Self {
            name,
            photo,
            detail: match number {
                Some(number) if !is_by_time => number,
                _ if is_known => last,
                number => number.unwrap_or_default(),
            },
            spent: if row.purchases > 0 {
                desk.money(row.spent)
            } else {
                String::new()
            },
            rhythm: is_known.then_some(row.rhythm),
        }
    }
}
