//! A message ready to be sent: its words, and the ways to send them.

use leptos::prelude::*;

use super::names::occasion_name;
use super::send::{Letter, href_with, leave_trace, writing_ways};
use crate::desk::{Desk, use_desk};
use crate::domain::customer::ConsentState;
use crate::domain::{Id, Occasion, Template};
use crate::ui::{Button, DialogActions, Glyph, Icon, Model, SelectField, TextArea, Toaster, Tone};
use crate::views::act::Actor;
use crate::views::customers::channel_name;
use crate::views::days;
use crate::views::sales::send_text;

/// The words of a message in the customer's language, which may be changed before they are sent.
#[component]
pub fn MessageForm(
    /// To whom, for what.
    letter: Letter,
    done: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let m = w.messages();
    let (toaster, actor) = (Toaster::get(), Actor::new(desk));
    let text = RwSignal::new(letter.text(desk));
    let chosen = RwSignal::new(Some(Template::id_for(&letter.occasion)));
    let choices = choices(desk);
    let options: Vec<_> = choices
        .iter()
        .map(|choice| (Some(choice.id), choice.name.clone()))
        .collect();
    let letter = StoredValue::new(letter);
    let choose = Model::new(chosen, move |id: Option<Id>| {
        let choice = choices.iter().find(|choice| Some(choice.id) == id);
        if let Some(Choice {
            template, occasion, ..
        }) = choice
        {
            chosen.set(id);
            letter.update_value(|letter| letter.occasion = occasion.clone());
            let words =
                letter.with_value(|letter| letter.text_by(desk, template.as_ref(), occasion));
            text.set(words);
        }
    });
    let ways = writing_ways(desk, letter.with_value(|letter| letter.customer));
    let no_way = ways
        .is_empty()
        .then(|| view! { <p class="muted">{m.no_way()}</p> });
    let links = ways
        .into_iter()
        .map(|(way, refusal)| {
            let mut label = format!("{} · {}", channel_name(w, &way.channel), way.shown);
            if let Some(refusal) = refusal {
                let withdrawn = refusal
                    .day
                    .filter(|_| refusal.state == ConsentState::Withdrawn);
                let why = withdrawn.map_or_else(
                    || m.refused().to_owned(),
                    |day| m.withdrew_on(days::short(desk, day)),
                );
                label = format!("{label} · {why}");
            }
            let is_outside = way.href.starts_with("http");
            let channel = way.channel.clone();
            let opened = move |_| {
                let words = text.get_untracked();
                letter.with_value(|letter| leave_trace(desk, actor, letter, &channel, words));
                done.run(());
            };
            let href = move || href_with(&way, &text.read());
            view! {
                <li>
                    <a
                        class="contact"
                        href=href
                        target=is_outside.then_some("_blank")
                        rel=is_outside.then_some("noopener external")
                        on:click=opened
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
            <SelectField label=m.which() value=choose options=options />
            <TextArea label=m.text() value=text rows=5 />
            {no_way}
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

/// A message there is to choose.
pub struct Choice {
    /// The card it is kept on, or would be.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub occasion: Occasion,
    /// The owner's words.
    pub template: Option<Template>,
}

/// Every message there is: one for each occasion, then the owner's own.
pub fn choices(desk: Desk) -> Vec<Choice> {
    let w = desk.words();
    desk.read(|book| {
        let table = book.cards::<Template>();
        let known = Occasion::ALL
            .iter()
            .filter(|occasion| **occasion != Occasion::Own);
        let known = known.map(|occasion| {
            let id = Template::id_for(occasion);
            Choice {
                id,
                name: occasion_name(w, occasion).to_owned(),
                occasion: occasion.clone(),
                template: table.get(id).cloned(),
            }
        });
        let own = table
            .iter()
            .filter(|(_, own)| own.occasion == Occasion::Own);
        let own = own.map(|(id, own)| Choice {
            id,
            name: own.title.clone(),
            occasion: Occasion::Own,
            template: Some(own.clone()),
        });
        known.chain(own).collect()
    })
}
