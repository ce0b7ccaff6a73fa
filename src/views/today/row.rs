//! One row: who, why, and what can be done about it at a tap.

use leptos::prelude::*;

use super::told::{Told, days_later, letter_of, matter_name, tell};
use super::{Doing, Work};
use crate::desk::Topic;
use crate::domain::customer::Channel;
use crate::domain::note::Outcome;
use crate::domain::{Id, Matter, Occasion};
use crate::insight::messages::Brought;
use crate::insight::{Row, Section};
use crate::ui::{Badge, Glyph, Icon, IconButton, Menu, MenuItem, Status, Toaster};
use crate::views::customers::{Way, channel_name, contact_name, ways};
use crate::views::data::save_at_once;
use crate::views::messages::{Letter, best_way, href_with, leave_trace, write_down_call};
use crate::views::routes::Page;

/// Draws a row.
pub fn draw(work: Work, row: &Row) -> AnyView {
    let told = tell(work.desk, row);
    let status = match row.section {
        Section::Overdue => "overdue",
        _ => "",
    };
    let (actions, traces) = match row.customer {
        Some(customer) => (reach(work, row, customer), traces(work, customer)),
        None => (().into_any(), ().into_any()),
    };
    let title = title(work, row, &told);
    let detail = (!told.detail.trim().is_empty())
        .then(|| view! { <p class="todo-detail muted small">{told.detail.clone()}</p> });
    let put_off = put_off(work, row, &told);
    let done = done(work, row, &told);
    let menu = menu(work, row, &told);
    view! {
        <article class="todo" data-status=status>
            <span class="todo-mark">
                <Icon glyph=told.glyph />
            </span>
            <div class="todo-text">
                <p class="todo-who">{title}</p>
                <p class="small">{told.why}</p>
                {detail}
                {traces}
            </div>
            <div class="todo-acts">{actions} {put_off} {menu} {done}</div>
        </article>
    }
    .into_any()
}

/// The name leads to the customer; a task is opened to be changed.
fn title(work: Work, row: &Row, told: &Told) -> AnyView {
    let who = told.who.clone();
    match (&told.href, row.subject) {
        (Some(href), _) => view! { <a href=href.clone()>{who}</a> }.into_any(),
        (None, Some(id)) => view! {
            <button class="todo-title" type="button" on:click=move |_| work.edit_task(id)>
                {who}
            </button>
        }
        .into_any(),
        (None, None) => who.into_any(),
    }
}

/// Links that call and write.
fn reach(work: Work, row: &Row, customer: Id) -> AnyView {
    let desk = work.desk;
    let w = desk.words();
    let t = w.today();
    let phone = desk.follow(&[Topic::Customers], |book| {
        let held = book.customers().held(customer)?;
        let ways = ways(desk, &held.card).into_iter();
        ways.clone().find(|way| way.channel == Channel::Phone)
    });
    let name = crate::views::buyer::name_and_phone(&desk, customer).0;
    let call = phone.map(|way| {
        let label = t.call(&name);
        let opened = move || write_down_call(desk, work.actor, customer);
        link(&way, way.href.clone(), label, Glyph::Phone, opened)
    });
    let letter = letter_of(row);
    let write = letter.clone().and_then(|letter| {
        let way = best_way(desk, customer)?;
        let text = letter.text(desk);
        let href = href_with(&way, &text);
        let label = t.write_by(channel_name(w, &way.channel), &name);
        let channel = way.channel.clone();
        let opened = move || leave_trace(desk, work.actor, &letter, &channel, text.clone());
        Some(link(&way, href, label, Glyph::Send, opened))
    });
    let sell = view! {
        <a
            class="button"
            data-tone="quiet"
            data-shape="icon"
            href=Page::SellTo(customer).href()
            title=t.sell_to(&name)
            aria-label=t.sell_to(&name)
        >
            <Icon glyph=Glyph::ShoppingBag />
        </a>
    };
    (call, write, sell).into_any()
}

fn link(
    way: &Way,
    href: String,
    label: String,
    glyph: Glyph,
    opened: impl Fn() + 'static,
) -> AnyView {
    let is_outside = way.href.starts_with("http");
    view! {
        <a
            class="button"
            data-tone="quiet"
            data-shape="icon"
            href=href
            title=label.clone()
            aria-label=label
            target=is_outside.then_some("_blank")
            rel=is_outside.then_some("noopener external")
            on:click=move |_| opened()
        >
            <Icon glyph=glyph />
        </a>
    }
    .into_any()
}

/// What was opened today: it may not have been sent.
fn traces(work: Work, customer: Id) -> AnyView {
    let desk = work.desk;
    let w = desk.words();
    let today = desk.today();
    let opened = desk.follow(&[Topic::Notes], |book| {
        let notes = book.notes_of(customer).filter(|(_, note)| {
            note.outcome == Outcome::Opened && desk.zone().day_of(note.at) == today
        });
        notes.last().map(|(_, note)| note.channel.clone())
    });
    opened
        .map(|channel| {
            let text = w.today().opened_today(contact_name(w, &channel));
            view! { <Badge label=text status=Status::Success icon=Glyph::Check /> }
        })
        .into_any()
}

fn done(work: Work, row: &Row, told: &Told) -> AnyView {
    // A backup is saved, not ticked off.
    if row.matter == Matter::Backup {
        let desk = work.desk;
        let toaster = Toaster::get();
        let label = desk.words().data().save_backup();
        let save = move |_| save_at_once(desk, toaster);
        return view! { <IconButton label=label icon=Glyph::Download on_click=save /> }.into_any();
    }
    let label = work.desk.words().today().mark_done(&told.who);
    let row = row.clone();
    view! { <IconButton label=label icon=Glyph::Check on_click=move |_| work.finish(&row) /> }
        .into_any()
}

/// Until tomorrow at a tap; other days stand in the menu.
fn put_off(work: Work, row: &Row, told: &Told) -> AnyView {
    let label = work.desk.words().today().until_tomorrow(&told.who);
    let row = row.clone();
    let put_off = move |_| put_off_by(work, &row, 1);
    view! { <IconButton label=label icon=Glyph::Clock on_click=put_off /> }.into_any()
}

fn put_off_by(work: Work, row: &Row, days: i32) {
    let until = days_later(untrack(|| work.desk.today()), days);
    work.put_off(row, until);
}

fn menu(work: Work, row: &Row, told: &Told) -> AnyView {
    let label = work.desk.words().today().menu_of(&told.who);
    let row = row.clone();
    let items = Signal::derive(move || seldom(work, &row));
    view! { <Menu label=label items=items /> }.into_any()
}

/// What is seldom done about a row.
fn seldom(work: Work, row: &Row) -> Vec<MenuItem> {
    let w = work.desk.words();
    let t = w.today();
    let mut items = Vec::new();
    if let Some(customer) = row.customer {
        let letter = letter_of(row).unwrap_or(Letter {
            customer,
            occasion: Occasion::OrderReady,
            brought: Brought::default(),
        });
        let write = move || work.doing.set(Some(Doing::Message(letter.clone())));
        items.push(MenuItem::new(t.message(), write).icon(Glyph::Message));
    }
    if let (Matter::Task, Some(id)) = (&row.matter, row.subject) {
        items.push(MenuItem::new(t.edit_task(), move || work.edit_task(id)).icon(Glyph::Edit));
    }
    for (label, days) in [(t.in_three_days(), 3), (t.until_next_week(), 7)] {
        let row = row.clone();
        let put_off = move || put_off_by(work, &row, days);
        items.push(MenuItem::new(label, put_off).icon(Glyph::Clock));
    }
    let own = row.clone();
    let choose = move || work.doing.set(Some(Doing::PutOff(Box::new(own.clone()))));
    items.push(MenuItem::new(t.until_a_day(), choose).icon(Glyph::Calendar));
    if let (Matter::Task, Some(id)) = (&row.matter, row.subject) {
        let delete = move || work.delete_task(id);
        let delete = MenuItem::new(t.delete_task(), delete).icon(Glyph::Trash);
        items.push(delete.danger());
    } else {
        let matter = row.matter.clone();
        let label = t.hide_kind(matter_name(w, &matter));
        let hide = move || work.show_kind(&matter, false);
        items.push(MenuItem::new(label, hide).icon(Glyph::EyeOff));
    }
    items
}
