//! One customer: the whole story on one page.

mod about;
mod again;
mod card;
mod consents;
mod contacts;
mod contacts_form;
mod draft;
mod erased;
mod erasing;
mod head;
mod history;
pub mod labels;
mod likes;
mod liking;
mod loyalty;
mod next;
mod note;
mod origin;
mod part;
mod photo;
mod points;
pub mod reach;
mod relatives;
mod sizes;
mod subject;
mod summary;
mod taking;

use leptos::prelude::*;

use super::timeline::TimelinePanel;
use crate::desk::{Topic, use_desk};
use crate::domain::Id;
use crate::domain::credit::DebtAccount;
use crate::ui::{Banner, Button, Chip, EmptyState, Glyph, LinkButton, Panel, Status, Tone};
use crate::views::debts::{DebtCard, Doing};
use crate::views::funnel::DealsOf;
use crate::views::page_keys::focus_if_lost;
use crate::views::routes::Page;
use crate::views::today::TodayDialogs;

pub use history::staff_name;
pub use labels::log_text;
pub use next::finish;
pub use part::Editing;
pub use points::points_title;
pub use subject::Subject;

use about::{About, Birthday, OwnFields, no_own_fields, nothing_about, own_field_names};
use again::ComingAgain;
use card::CardDialog;
use consents::{Consents, never_asked};
use contacts::{Contacts, no_contacts};
use erased::ErasedPage;
use head::Head;
use history::History;
use likes::Likes;
use liking::WillLike;
use loyalty::LoyaltyCard;
use next::NextSteps;
use note::StandingNote;
use origin::Origin;
use relatives::Relatives;
use summary::Summary;

/// The page of one customer.
#[component]
pub fn ProfilePage(id: Id, go: Callback<Page>) -> impl IntoView {
    let desk = use_desk();
    let t = desk.words().customers();
    let is_known = Memo::new(move |_| {
        desk.follow(&[Topic::Customers], |book| {
            book.customers().held(id).is_some()
        })
    });
    let is_erased = Memo::new(move |_| desk.follow(&[Topic::Customers], |book| book.is_erased(id)));
    move || {
        if is_erased.get() {
            view! { <ErasedPage id=id go=go /> }.into_any()
        } else if is_known.get() {
            view! { <Profile id=id go=go /> }.into_any()
        } else {
            view! {
                <EmptyState
                    icon=Glyph::User
                    title=t.gone_title()
                    text=t.gone_text()
                    actions=move || {
                        view! { <LinkButton label=t.to_list() href=Page::Customers.href() /> }
                    }
                />
            }
            .into_any()
        }
    }
}

#[component]
fn Profile(id: Id, go: Callback<Page>) -> impl IntoView {
    let subject = Subject::of(id, go);
    let open = Open::none();
    let doing = RwSignal::new(None::<Doing>);
    // On a phone the list is gone now, and the focus with it.
    request_animation_frame(|| focus_if_lost(".profile h1"));
    view! {
        <div class="page profile">
            <TodayDialogs work=subject.work />
            <Deleted subject=subject />
            <CardDialog subject=subject is_open=subject.is_card_shown />
            <Head subject=subject />
            <div class="profile-grid">
                <div class="profile-main">
                    <NextSteps subject=subject />
                    <StandingNote subject=subject is_open=open.note />
                    <DebtCard customer=id doing=doing />
                    <DealsOf customer=id />
                    <LoyaltyCard subject=subject />
                    <Summary subject=subject />
                    <ComingAgain subject=subject />
                    <Likes subject=subject />
                    <WillLike subject=subject />
                    <TimelinePanel subject=subject />
                </div>
                <div class="profile-side">
                    <Contacts subject=subject is_open=open.contacts />
                    <Birthday subject=subject is_open=open.birthday />
                    <Relatives subject=subject is_open=open.relatives />
                    <About subject=subject is_open=open.about />
                    <Origin subject=subject is_open=open.origin />
                    <OwnFields subject=subject is_open=open.own_fields />
                    <Consents subject=subject is_open=open.consents />
                    <AddToCard subject=subject open=open doing=doing />
                    <History subject=subject />
                </div>
            </div>
        </div>
    }
}

/// Says that the card was deleted, and how to bring it back. What is being typed stays.
#[component]
fn Deleted(subject: Subject) -> impl IntoView {
    let w = subject.words();
    move || {
        subject.is_deleted.get().then(|| {
            view! {
                <Banner
                    status=Status::Warn
                    text=w.profile().deleted()
                    actions=move || {
                        view! {
                            <Button
                                label=w.common().restore()
                                tone=Tone::Primary
                                icon=Glyph::Undo
                                on_click=move |_| subject.restore()
                            />
                        }
                    }
                />
            }
        })
    }
}

/// Which parts are being edited.
#[derive(Clone, Copy)]
struct Open {
    note: RwSignal<bool>,
    contacts: RwSignal<bool>,
    birthday: RwSignal<bool>,
    relatives: RwSignal<bool>,
    about: RwSignal<bool>,
    origin: RwSignal<bool>,
    own_fields: RwSignal<bool>,
    consents: RwSignal<bool>,
}

impl Open {
    fn none() -> Self {
        Self {
            note: RwSignal::new(false),
            contacts: RwSignal::new(false),
            birthday: RwSignal::new(false),
            relatives: RwSignal::new(false),
            about: RwSignal::new(false),
            origin: RwSignal::new(false),
            own_fields: RwSignal::new(false),
            consents: RwSignal::new(false),
        }
    }
}

/// One button for each part that is still empty, instead of a wall of empty fields.
#[component]
fn AddToCard(subject: Subject, open: Open, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let p = subject.words().profile();
    let c = subject.words().credit();
    let no_debt = Memo::new(move |_| {
        let account = subject.desk.follow(&[Topic::Ledger], |book| {
            DebtAccount::of(book.ledger(), subject.id)
        });
        account.is_empty()
    });
    let old_debt = move || {
        let may = no_debt.get() && !subject.desk.is_seller();
        may.then(|| {
            view! {
                <Chip
                    label=c.opening()
                    icon=Glyph::Plus
                    on_press=move |()| doing.set(Some(Doing::Opening))
                />
            }
        })
    };
    let missing = Memo::new(move |_| {
        let card = subject.card.read();
        [
            card.note.trim().is_empty(),
            no_contacts(&card),
            card.birthday.is_none(),
            card.relatives.is_empty(),
            nothing_about(&card),
            card.source.trim().is_empty() && card.referred_by.is_none(),
            // There is nothing to fill in where the shop made no fields.
            no_own_fields(&card) && !own_field_names(subject).is_empty(),
            never_asked(&card),
        ]
    });
    let parts = [
        (p.note(), open.note),
        (p.contacts(), open.contacts),
        (p.birthday(), open.birthday),
        (p.relatives(), open.relatives),
        (p.about(), open.about),
        (p.origin(), open.origin),
        (p.own_fields(), open.own_fields),
        (p.consents(), open.consents),
    ];
    let chips = move || {
        let parts = parts.into_iter().zip(missing.get());
        parts
            .filter(|((_, is_open), is_missing)| *is_missing && !is_open.get())
            .map(|((label, is_open), _)| {
                view! {
                    <Chip
                        label=label
                        icon=Glyph::Plus
                        on_press=move |()| is_open.set(true)
                    />
                }
            })
            .collect_view()
    };
    let is_any = move || {
        let parts = parts.into_iter().zip(missing.get());
        let mut parts = parts.into_iter();
        no_debt.get() || parts.any(|((_, is_open), is_missing)| is_missing && !is_open.get())
    };
    view! {
        <Show when=is_any>
            <Panel title=p.add_to_card()>
                <div class="row">{chips} {old_debt}</div>
            </Panel>
        </Show>
    }
}
