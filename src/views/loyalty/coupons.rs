//! Coupons: which there are, what they gave, and one being written.

use leptos::prelude::*;
use rustc_hash::FxHashMap;

use super::coupon_form::CouponForm;
use super::overview::look;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::command::Save;
use crate::domain::coupon::CouponKind;
use crate::domain::{Command, Coupon, Day, Id};
use crate::insight::loyalty::CouponFigures;
use crate::text::numbers;
use crate::ui::{Badge, Button, Dialog, EmptyState, Glyph, IconButton, Model, Panel, Status, Tone};
use crate::views::act::Actor;
use crate::views::buyer::name_and_phone;
use crate::views::days;

use super::picks::product_name;

/// The coupon that is being written: a new one, or one there is.
pub type Writing = RwSignal<Option<Option<Id>>>;

/// What a coupon gives, in words.
pub fn gives(desk: Desk, coupon: &Coupon) -> String {
    let w = desk.words();
    match &coupon.kind_of {
        CouponKind::Percent => numbers::percent(w.language(), coupon.percent_bp),
        CouponKind::Amount => desk.money(coupon.amount),
        CouponKind::Gift => {
            let name = coupon.gift.map(|id| product_name(desk, id));
            w.loyalty().gift_of(name.unwrap_or_default())
        }
        CouponKind::Other(kind) => kind.to_string(),
    }
}

/// Who may use it, how often and for what receipts, as far as that was said.
fn terms(desk: Desk, coupon: &Coupon) -> impl Iterator<Item = String> + use<> {
    let w = desk.words();
    let l = w.loyalty();
    let times = |limit: u32| (limit > 0).then(|| numbers::count(w.language(), limit.into()));
    let whose = coupon.customer.map(|id| name_and_phone(&desk, id).0);
    let least = (!coupon.minimum.is_zero()).then(|| desk.money(coupon.minimum));
    let terms = [
        (l.minimum(), least),
        (l.use_limit(), times(coupon.use_limit)),
        (l.customer_limit(), times(coupon.customer_limit)),
        (l.only_for(), whose),
    ];
    let told = terms.map(|(label, term)| term.map(|term| format!("{label}: {term}")));
    told.into_iter().flatten()
}

/// Whether it is taken today, in a word.
fn state(desk: Desk, coupon: &Coupon, uses: u32, today: Day) -> (Status, &'static str) {
    let l = desk.words().loyalty();
    if coupon.is_off {
        (Status::Neutral, l.is_off())
    } else if coupon.to.is_some_and(|to| to < today) {
        (Status::Neutral, l.expired())
    } else if coupon.use_limit > 0 && uses >= coupon.use_limit {
        (Status::Neutral, l.used_up())
    } else if coupon.from.is_some_and(|from| from > today) {
        (Status::Accent, l.not_yet())
    } else {
        (Status::Success, l.is_valid())
    }
}

/// All coupons.
#[component]
pub fn Coupons() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let writing: Writing = RwSignal::new(None);
    let found = look(desk);
    let figures = Memo::new(move |_| {
        found.with(|found| {
            let coupons = found.iter().flat_map(|found| &found.coupons);
            coupons
                .map(|own| (own.coupon, *own))
                .collect::<FxHashMap<_, _>>()
        })
    });
    // The newest first.
    let ids = Memo::new(move |_| {
        desk.follow(&[Topic::Loyalty], |book| {
            book.coupons()
                .iter()
                .rev()
                .map(|(id, _)| id)
                .collect::<Vec<_>>()
        })
    });
    let open = Model::asked(writing);
    let add = move || {
        view! {
            <Button
                label=l.add_coupon()
                icon=Glyph::Plus
                tone=Tone::Primary
                on_click=move |_| writing.set(Some(None))
            />
        }
    };
    view! {
        <Show
            when=move || !ids.with(Vec::is_empty)
            fallback=move || {
                view! {
                    <EmptyState
                        icon=Glyph::Tag
                        title=l.no_coupons_title()
                        text=l.no_coupons()
                        actions=add
                    />
                }
            }
        >
            <Panel title=l.coupons() flush=true actions=add>
                <ul class="rows">
                    <For
                        each=move || ids.get()
                        key=|id| *id
                        children=move |id| {
                            view! { <CouponRow id=id figures=figures writing=writing /> }
                        }
                    />
                </ul>
            </Panel>
        </Show>
        <Dialog
            open=open
            title=Signal::derive(move || match writing.get() {
                Some(Some(_)) => l.edit_coupon().to_owned(),
                _ => l.add_coupon().to_owned(),
            })
            close_label=w.common().close()
        >
            <CouponForm writing=writing />
        </Dialog>
    }
}

#[component]
fn CouponRow(
    id: Id,
    figures: Memo<FxHashMap<Id, CouponFigures>>,
    writing: Writing,
) -> impl IntoView {
    let desk = use_desk();
    let l = desk.words().loyalty();
    let actor = Actor::new(desk);
    let coupon = Memo::new(move |_| {
        desk.follow(&[Topic::Loyalty], |book| book.coupons().get(id).cloned())
            .unwrap_or_default()
    });
    let did = move || figures.with(|figures| figures.get(&id).copied());
    let uses = move || did().map_or(0, |did| did.uses);
    let about = move || {
        desk.track(Topic::Customers);
        let coupon = coupon.get();
        let mut parts = vec![gives(desk, &coupon)];
        parts.extend(
            coupon
                .from
                .filter(|from| *from > desk.today())
                .map(|from| l.from_day(days::short(desk, from))),
        );
        parts.extend(coupon.to.map(|to| l.until(days::short(desk, to))));
        parts.extend(terms(desk, &coupon));
        parts.join(" · ")
    };
    let given = move || {
        did().map(|did| {
            let given = l.given(desk.money(did.taken_off));
            format!("{} · {given}", l.used(did.uses))
        })
    };
    let title = move || {
        let (code, title) = coupon.with(|own| (own.code.clone(), own.title.clone()));
        if title.is_empty() {
            code
        } else {
            format!("{code} · {title}")
        }
    };
    let switch = move |_| {
        let before = coupon.get_untracked();
        let mut after = before.clone();
        after.is_off = !before.is_off;
        let said = l.coupon_saved(&after.code);
        actor.try_act(Command::SaveCoupon(Save::edit(id, before, after)), said);
    };
    let now = Memo::new(move |_| coupon.with(|own| state(desk, own, uses(), desk.today())));
    view! {
        <li class="loyalty-coded">
            <div class="list-text loyalty-wraps">
                <strong class="list-title">{title}</strong>
                <span class="list-detail">{about}</span>
                <span class="list-detail">{given}</span>
            </div>
            <Badge
                label=Signal::derive(move || now.get().1.to_owned())
                status=Signal::derive(move || now.get().0)
            />
            <IconButton
                label=Signal::derive(move || l.edit_it(coupon.with(|own| own.code.clone())))
                icon=Glyph::Edit
                on_click=move |_| writing.set(Some(Some(id)))
            />
            <IconButton
                label=Signal::derive(move || {
                    let (code, is_off) = coupon.with(|own| (own.code.clone(), own.is_off));
                    if is_off { l.switch_on_it(code) } else { l.switch_off_it(code) }
                })
                icon=Glyph::Ban
                pressed=Signal::derive(move || coupon.with(|own| own.is_off))
                on_click=switch
            />
        </li>
    }
}
