//! A reminder to pay, polite and ready to send.

use leptos::prelude::*;

use super::statement::{language_of, money_in, name_in};
use crate::desk::use_desk;
use crate::domain::customer::Channel;
use crate::domain::{Id, Money};
use crate::insight::debts::debt_of;
use crate::text::{dates, words};
use crate::ui::{Button, DialogActions, Glyph, Icon, TextArea, Toaster, Tone};
use crate::views::customers::{Way, channel_name, ways};
use crate::views::days::date_of;
use crate::views::sales::send_text;

/// The words of a reminder, in the customer's language, and the ways to send them.
#[component]
pub fn ReminderForm(customer: Id, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let toaster = Toaster::get();
    let today = untrack(|| desk.today());
    let (proposed, ways) = desk.read(|book| {
        let row = debt_of(book, customer, &desk.zone(), today);
        let Some(card) = book.customers().held(customer).map(|held| &held.card) else {
            return (String::new(), Vec::new());
        };
        let language = language_of(&desk, book, card);
        let name = if card.given.trim().is_empty() {
            name_in(language, card)
        } else {
            card.given.trim().to_owned()
        };
        let is_late = row.overdue > Money::ZERO;
        let amount = if is_late { row.overdue } else { row.owed };
        let amount = money_in(&desk, language, amount);
        let day = dates::long(language, date_of(row.due.unwrap_or(today)));
        let c = words(language).credit();
        let text = if is_late {
            c.remind_late(name, amount, day)
        } else {
            c.remind_due(name, amount, day)
        };
        let shop = book.shop().map(|(_, shop)| shop.name.trim());
        let text = match shop.filter(|shop| !shop.is_empty()) {
            Some(shop) => format!("{text}\n{shop}"),
            None => text,
        };
        (text, ways(desk, card))
    });
    let text = RwSignal::new(proposed);
    let ways: Vec<Way> = ways.into_iter().filter(carries_text).collect();
    let links = ways
        .into_iter()
        .map(|way| {
            let label = format!("{} · {}", channel_name(w, &way.channel), way.shown);
            let is_outside = way.href.starts_with("http");
            let href = move || with_text(&way, &text.read());
            view! {
                <li>
                    <a
                        class="contact"
                        href=href
                        target=is_outside.then_some("_blank")
                        rel=is_outside.then_some("noopener external")
                    >
                        <Icon glyph=Glyph::Send />
                        <span class="grow">{label}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="stack">
            <TextArea label=c.reminder_text() value=text rows=5 />
            <ul class="contacts" role="list">
                {links}
            </ul>
            <DialogActions>
                <Button label=w.common().close() on_click=move |_| done.run(()) />
                <Button
                    label=w.common().share()
                    icon=Glyph::Share
                    tone=Tone::Primary
                    on_click=move |_| send_text(desk, toaster, text.get_untracked())
                />
            </DialogActions>
        </div>
    }
}

fn carries_text(way: &Way) -> bool {
    let is_link = way.href.contains("wa.me/") || way.href.contains("t.me/");
    match way.channel {
        Channel::Sms | Channel::Email => true,
        Channel::WhatsApp | Channel::Telegram => is_link,
        _ => false,
    }
}

/// The link with the words to send in it.
fn with_text(way: &Way, text: &str) -> String {
    let text = String::from(js_sys::encode_uri_component(text));
    let name = match way.channel {
        Channel::Sms | Channel::Email => "body",
        _ => "text",
    };
    format!("{}?{name}={text}", way.href)
}
