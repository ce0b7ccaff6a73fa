//! Gift certificates: sold, part-used, refunded.

use leptos::prelude::*;

use super::certificate_card::CertificateCard;
use super::certificate_forms::{RefundForm, SellForm};
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::loyalty::certificates::{
    CertificateLine, CertificateLineKind, balance, lines_of,
};
use crate::domain::{Certificate, Day, Id, Money};
use crate::ui::{Badge, Button, Dialog, EmptyState, Glyph, IconButton, Model, Panel, Status, Tone};
use crate::views::balances::{Balance, BalanceLine};
use crate::views::buyer::name_and_phone;
use crate::views::days;
use crate::views::routes::Page;

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// A new one is sold.
    Selling,
    /// This one is handed over.
    Showing(Id),
    /// What is left on this one is given back.
    Refunding(Id),
    /// What became of this one is looked at.
    Opening(Id),
}

/// A certificate and what became of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    /// As it was sold.
    pub certificate: Certificate,
    /// What can still be paid with it.
    pub left: Money,
    refunded: Money,
    is_void: bool,
}

/// What is known of a certificate. Follows it.
pub fn known(desk: Desk, id: Id) -> Known {
    desk.follow(&[Topic::Loyalty, Topic::Ledger], |book| {
        let ledger = book.ledger();
        let certificate = ledger.entries::<Certificate>().get(id).cloned();
        Known {
            certificate: certificate.unwrap_or_default(),
            left: balance(ledger, id),
            refunded: ledger.refunds_of(id).map(|refund| refund.amount).sum(),
            is_void: ledger.is_void(id),
        }
    })
}

/// What can be done with it, in a word.
fn state(desk: Desk, known: &Known, today: Day) -> (Status, &'static str) {
    let l = desk.words().loyalty();
    if known.is_void {
        (Status::Neutral, l.taken_back())
    } else if known.left.is_zero() && !known.refunded.is_zero() {
        (Status::Neutral, l.refunded())
    } else if known.left.is_zero() {
        (Status::Neutral, l.used_up())
    } else if known.certificate.until.is_some_and(|until| until < today) {
        (Status::Warn, l.expired())
    } else {
        (Status::Success, l.is_valid())
    }
}

/// All certificates.
#[component]
pub fn Certificates() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let doing = RwSignal::new(None::<Doing>);
    // The newest first; those taken back stay to be seen.
    let ids = Memo::new(move |_| {
        desk.follow(&[Topic::Loyalty, Topic::Ledger], |book| {
            let rows = book.ledger().entries::<Certificate>().rows();
            rows.iter().rev().map(|own| own.id).collect::<Vec<_>>()
        })
    });
    let open = Model::asked(doing);
    let sell = move || {
        view! {
            <Button
                label=l.sell_certificate()
                icon=Glyph::Gift
                tone=Tone::Primary
                on_click=move |_| doing.set(Some(Doing::Selling))
            />
        }
    };
    view! {
        <Show
            when=move || !ids.with(Vec::is_empty)
            fallback=move || {
                view! {
                    <EmptyState
                        icon=Glyph::Gift
                        title=l.no_certificates_title()
                        text=l.no_certificates()
                        actions=sell
                    />
                }
            }
        >
            <Panel title=l.certificates() flush=true actions=sell>
                <ul class="rows">
                    <For
                        each=move || ids.get()
                        key=|id| *id
                        children=move |id| view! { <CertificateRow id=id doing=doing /> }
                    />
                </ul>
            </Panel>
        </Show>
        <Dialog
            open=open
            title=Signal::derive(move || match doing.get() {
                Some(Doing::Refunding(id) | Doing::Showing(id)) => {
                    l.certificate(untrack(|| known(desk, id)).certificate.code)
                }
                Some(Doing::Opening(id)) => {
                    l.what_became(untrack(|| known(desk, id)).certificate.code)
                }
                _ => l.sell_certificate().to_owned(),
            })
            close_label=w.common().close()
        >
            {move || match doing.get() {
                Some(Doing::Showing(id)) => view! { <CertificateCard id=id /> }.into_any(),
                Some(Doing::Refunding(id)) => {
                    view! { <RefundForm id=id doing=doing /> }.into_any()
                }
                Some(Doing::Opening(id)) => view! { <Opened id=id /> }.into_any(),
                Some(Doing::Selling) => view! { <SellForm doing=doing /> }.into_any(),
                None => ().into_any(),
            }}
        </Dialog>
    }
}

/// What is left on a certificate, entry by entry, the latest first.
#[component]
pub fn Opened(id: Id) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    move || {
        let lines = desk.follow(&[Topic::Loyalty, Topic::Ledger], |book| {
            let line = |own: &CertificateLine| {
                let (what, sale) = match own.kind {
                    CertificateLineKind::Sold => (w.loyalty().sold().to_owned(), None),
                    CertificateLineKind::Used(sale) => {
                        let known = book.ledger().sales().get(sale);
                        let number = known.map_or("", |known| known.number.as_str());
                        (w.credit().from_sale(number), Some(sale))
                    }
                    CertificateLineKind::GivenBack(sale) => {
                        (w.rewards().line_given_back().to_owned(), Some(sale))
                    }
                    CertificateLineKind::Refunded => (w.loyalty().refunded().to_owned(), None),
                };
                BalanceLine {
                    what,
                    page: sale.map(Page::Sale),
                    details: vec![days::short(desk, days::of(desk, own.at))],
                    amount: own.amount,
                }
            };
            let lines = lines_of(book.ledger(), id);
            lines.iter().rev().map(line).collect::<Vec<_>>()
        });
        let sum = lines.iter().map(|line| line.amount).sum();
        view! { <Balance sum=sum lines=lines /> }
    }
}

#[component]
fn CertificateRow(id: Id, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.words().loyalty();
    let own = Memo::new(move |_| known(desk, id));
    let code = move || own.with(|own| own.certificate.code.clone());
    let about = move || {
        own.with(|own| {
            let mut parts =
                vec![l.left_of(desk.money(own.left), desk.money(own.certificate.value))];
            let until = own.certificate.until;
            parts.extend(until.map(|until| l.until(days::short(desk, until))));
            parts.join(" · ")
        })
    };
    let who = move || {
        own.with(|own| {
            let day = days::long(desk, days::of(desk, own.certificate.at));
            let name = own
                .certificate
                .customer
                .map(|id| name_and_phone(&desk, id).0);
            let parts = [Some(day), name].into_iter().flatten();
            parts
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
        })
    };
    let now = Memo::new(move |_| own.with(|own| state(desk, own, desk.today())));
    let has_some = Memo::new(move |_| own.with(|own| !own.left.is_zero()));
    view! {
        <li class="loyalty-coded">
            <div class="list-text loyalty-wraps">
                <strong class="list-title">{code}</strong>
                <span class="list-detail">{about}</span>
                <span class="list-detail">{who}</span>
            </div>
            <Badge
                label=Signal::derive(move || now.get().1.to_owned())
                status=Signal::derive(move || now.get().0)
            />
            <IconButton
                label=Signal::derive(move || l.what_became(code()))
                icon=Glyph::Book
                on_click=move |_| doing.set(Some(Doing::Opening(id)))
            />
            <Show when=move || has_some.get()>
                <IconButton
                    label=Signal::derive(move || desk.words().cards().show_gift(code()))
                    icon=Glyph::Card
                    on_click=move |_| doing.set(Some(Doing::Showing(id)))
                />
                <IconButton
                    label=Signal::derive(move || l.refund_it(code()))
                    icon=Glyph::Return
                    on_click=move |_| doing.set(Some(Doing::Refunding(id)))
                />
            </Show>
        </li>
    }
}
