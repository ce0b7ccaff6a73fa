//! Points of one customer: the balance line by line, and the owner's hand.

use std::sync::Arc;

use leptos::prelude::*;

use super::subject::Subject;
use crate::desk::Topic;
use crate::domain::loyalty::{PointsAccount, PointsLine, PointsLineKind};
use crate::domain::programme::PointsReason;
use crate::domain::{Command, Money, Points};
use crate::text::Words;
use crate::ui::{
    Button, ChoiceGroup, DialogActions, Form, Glyph, GrowingList, NumberField, TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::amounts::read_money;
use crate::views::days;
use crate::views::routes::Page;

/// What points were given for.
fn reason_name(w: Words, reason: &PointsReason) -> &str {
    let r = w.rewards();
    match reason {
        PointsReason::Adjusted => r.adjusted(),
        PointsReason::Earned => r.line_earned(),
        PointsReason::Welcome => r.welcome(),
        PointsReason::Birthday => r.birthday(),
        PointsReason::Referral => r.referral(),
        PointsReason::Newcomer => r.newcomer(),
        PointsReason::Other(name) => name,
    }
}

/// "Birthday: 5 000 soʻm in points".
pub fn points_title(w: Words, reason: &PointsReason, amount: &str) -> String {
    w.rewards().points_entry(reason_name(w, reason), amount)
}

fn line_name(w: Words, kind: &PointsLineKind) -> String {
    let r = w.rewards();
    match kind {
        PointsLineKind::Opening => r.line_opening().to_owned(),
        PointsLineKind::Earned => r.line_earned().to_owned(),
        PointsLineKind::Spent => r.line_spent().to_owned(),
        PointsLineKind::GivenBack => r.line_given_back().to_owned(),
        PointsLineKind::Reversed => r.line_reversed().to_owned(),
        PointsLineKind::Given(reason) => reason_name(w, reason).to_owned(),
        PointsLineKind::Withdrawn(reason) => r.withdrawn(reason_name(w, reason)),
        PointsLineKind::Expired => r.line_expired().to_owned(),
    }
}

/// The balance, line by line, the latest first; opened on demand.
#[component]
pub fn PointsLines(subject: Subject) -> impl IntoView {
    let desk = subject.desk;
    let w = subject.words();
    let r = w.rewards();
    let lines = Memo::new(move |_| {
        let today = desk.today();
        desk.follow(&[Topic::Ledger, Topic::Loyalty], |book| {
            let account = PointsAccount::of(book.ledger(), subject.id, &desk.zone(), today);
            Arc::new(account.lines)
        })
    });
    let rows = Signal::derive(move || Arc::new((0..lines.read().len()).rev().collect::<Vec<_>>()));
    let is_open = RwSignal::new(false);
    let label = Signal::derive(move || r.line_by_line(lines.read().len() as u64));
    let row = move |place: usize| {
        let line = lines.with(|lines| lines.get(place).cloned());
        line.map(|line| draw_line(subject, &line))
    };
    view! {
        <details class="points-lines" on:toggle=move |_| is_open.update(|open| *open = !*open)>
            <summary>{label}</summary>
            <Show when=move || is_open.get()>
                <GrowingList
                    label=label
                    rows=rows
                    row=row
                    more_label=w.common().more()
                />
            </Show>
        </details>
    }
}

fn draw_line(subject: Subject, line: &PointsLine) -> impl IntoView + use<> {
    let desk = subject.desk;
    let w = subject.words();
    let name = line_name(w, &line.kind);
    // What a purchase or its return did is told by its receipt; the rest by the entry itself.
    let (href, note) = desk.read(|book| {
        let ledger = book.ledger();
        let note = ledger.entries::<Points>().get(line.entry);
        let note = note.map(|points| points.note.clone()).unwrap_or_default();
        (line.sale.map(|sale| Page::Sale(sale).path()), note)
    });
    let title = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    };
    let until = line.until.filter(|_| line.amount > Money::ZERO);
    let until = until.map(|day| w.rewards().until(days::short(desk, day)));
    let when = days::short(desk, days::of(desk, line.at));
    let details = [
        Some(when),
        until,
        Some(note).filter(|note| !note.is_empty()),
    ];
    let details: Vec<String> = details.into_iter().flatten().collect();
    let amount = if line.amount < Money::ZERO {
        format!("−{}", desk.money(-line.amount))
    } else {
        format!("+{}", desk.money(line.amount))
    };
    view! {
        <div class="points-line">
            <div class="list-text">
                <span class="list-title">{title}</span>
                <span class="list-detail">{details.join(" · ")}</span>
            </div>
            <span class="figures" class:points-went=line.amount < Money::ZERO>
                {amount}
            </span>
        </div>
    }
}

/// Points given or taken by hand, with a reason.
#[component]
pub fn AdjustForm(subject: Subject, open: RwSignal<bool>) -> impl IntoView {
    let desk = subject.desk;
    let w = subject.words();
    let r = w.rewards();
    let actor = Actor::new(desk);
    let is_given = RwSignal::new(true);
    let amount = RwSignal::new(String::new());
    let reason = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let save = move |()| {
        let typed = match read_money(&desk, &amount.get_untracked()) {
            Ok(typed) => typed.unwrap_or_default(),
            Err(why) => return refusal.set(Some(why)),
        };
        let signed = if is_given.get_untracked() {
            typed
        } else {
            -typed
        };
        let points = Points {
            id: desk.new_id(),
            at: desk.now(),
            customer: Some(subject.id),
            amount: signed,
            note: reason.get_untracked().trim().to_owned(),
            ..Points::default()
        };
        match actor.act(Command::AdjustPoints(points), r.points_adjusted()) {
            Ok(()) => open.set(false),
            Err(why) => refusal.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=save>
            <ChoiceGroup
                label=r.give_or_take()
                hide_label=true
                value=is_given
                options=vec![(true, r.give().to_owned()), (false, r.take().to_owned())]
                wide=true
            />
            <NumberField
                label=r.how_many()
                value=amount
                autofocus=true
                decimals=desk.currency().decimals != 0
                suffix=desk.currency().sign(w.language())
                error=Signal::derive(move || amount.with(|typed| read_money(&desk, typed).err()))
            />
            <TextField label=r.reason() value=reason max_length=200 />
            <p class="field-error" role="alert">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| open.set(false) />
                <Button label=w.common().save() tone=Tone::Primary icon=Glyph::Check submit=true />
            </DialogActions>
        </Form>
    }
}
