//! Two cards side by side, and which of both values stays.

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::credit::DebtAccount;
use crate::domain::loyalty::PointsAccount;
use crate::domain::{Command, Customer, Id, Money, Opening};
use crate::exchange::duplicates::{NAME, differing, merged};
use crate::insight::labels;
use crate::text::phone;
use crate::ui::{Banner, Button, ChoiceGroup, DialogActions, Form, Glyph, Model, Status, Tone};
use crate::views::act::Actor;
use crate::views::customers::{called, field_name};
use crate::views::days;

/// What the owner decides before two cards become one.
#[component]
pub fn Compare(one: Id, other: Id, on_done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let d = w.duplicates();
    let actor = Actor::new(desk);
    let failure = RwSignal::new(None::<String>);
    // The fields whose other value was chosen.
    let theirs = RwSignal::new(Vec::<String>::new());
    let cards = desk.read(|book| {
        let get = |id| book.customers().get(id).cloned();
        get(one).zip(get(other))
    });
    let Some((first, second)) = cards else {
        return ().into_any();
    };
    let sums = [one, other].map(|id| sums_of(desk, id));
    let heads = [&first, &second]
        .into_iter()
        .zip(sums)
        .map(|(card, sums)| head(desk, called(desk, card), card, sums))
        .collect_view();
    let choices = differing(&first, &second)
        .into_iter()
        .map(|(name, ours, their)| {
            let (label, ours, their) = if name == NAME {
                (
                    w.columns().name(),
                    called(desk, &first),
                    called(desk, &second),
                )
            } else {
                let told = |value| days::field_value(desk, &name, value);
                (field_name(w, &name), told(ours), told(their))
            };
            let (read, write) = (name.clone(), name);
            let value = Model::new(
                Signal::derive(move || theirs.read().contains(&read)),
                move |is_theirs: bool| {
                    theirs.update(|theirs| {
                        theirs.retain(|own| *own != write);
                        if is_theirs {
                            theirs.push(write.clone());
                        }
                    });
                },
            );
            let options = vec![(false, ours), (true, their)];
            view! { <ChoiceGroup label=label value=value options=options /> }
        })
        .collect_view();
    let (one_card, other_card) = (StoredValue::new(first), StoredValue::new(second));
    let merge = move |()| {
        let country = desk.country_code();
        let card = one_card.with_value(|first| {
            other_card.with_value(|second| merged(first, second, &theirs.get_untracked(), &country))
        });
        let command = Command::Merge {
            stays: one,
            goes: other,
            card: Box::new(card),
        };
        match actor.act(command, d.merged()) {
            Ok(()) => on_done.run(()),
            Err(why) => failure.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=merge>
            <div class="duplicates-cards">{heads}</div>
            <p class="muted small">{d.both_stay()}</p>
            {choices}
            {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| on_done.run(()) />
                <Button label=d.merge() icon=Glyph::Users tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
    .into_any()
}

/// What a customer bought, owes, has in points and brought along from before.
fn sums_of(desk: Desk, id: Id) -> Vec<String> {
    let w = desk.words();
    let zone = desk.zone();
    desk.read(|book| {
        let ledger = book.ledger();
        let account = ledger.account(id);
        let (count, spent) = account.map_or((0, 0), |own| (own.kept_count(), own.spent.0));
        let debts = DebtAccount::of(ledger, id);
        let points = PointsAccount::of(ledger, id, &zone, zone.day_of(desk.now())).balance;
        let mut sums = vec![w.duplicates().purchases(count, desk.money(Money(spent)))];
        let mut tell = |amount: Money, text: &dyn Fn(Money) -> String| {
            if !amount.is_zero() {
                sums.push(text(amount));
            }
        };
        let (credit, rewards) = (w.credit(), w.rewards());
        tell(debts.owed, &|owed| credit.owes_now(desk.money(owed)));
        tell(debts.advance, &|ahead| credit.ahead_of(desk.money(ahead)));
        tell(points, &|points| rewards.points_of(desk.points(points)));
        for opening in ledger.openings_of(id) {
            // Points that were brought along are among those above.
            let opening = Opening {
                points: Money::ZERO,
                ..opening.clone()
            };
            let since = days::short(desk, days::of(desk, opening.owed_since()));
            let (money, points) = (|own| desk.money(own), |own| desk.points(own));
            let what = labels::opening(w, &opening, money, points, since);
            if !what.is_empty() {
                sums.push([credit.told_opening(), &what].join(": "));
            }
        }
        sums
    })
}

fn head(desk: Desk, name: String, card: &Customer, sums: Vec<String>) -> AnyView {
    let label = name.clone();
    let country = desk.country_code();
    let phones = card.phones.iter();
    let mut lines: Vec<String> = phones
        .map(|own| phone::alike(&own.number, own.country_or(&country)))
        .collect();
    lines.extend(card.emails.iter().cloned());
    lines.extend(card.birthday.map(|date| days::birthday(desk, date)));
    lines.extend(Some(card.address.city.clone()));
    lines.extend(Some(card.note.clone()));
    lines.extend(sums);
    let lines = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! {
        <section class="duplicates-card" aria-label=label>
            <b>{name}</b>
            <ul class="small">{lines}</ul>
        </section>
    }
    .into_any()
}
