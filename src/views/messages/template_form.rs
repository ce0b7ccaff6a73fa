//! Writing a message: words in every language, places, and how it looks for somebody.

use std::collections::BTreeMap;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::names::{occasion_name, place_name};
use super::send::Letter;
use crate::desk::{Desk, use_desk};
use crate::domain::command::Save;
use crate::domain::{Command, Day, Id, Kind, Money, Occasion, Template};
use crate::insight::messages::{Brought, PLACES, starter, text_of};
use crate::text::Language;
use crate::text::template::{missing, render, unknown};
use crate::ui::{
    Button, Chip, DialogActions, Form, Glyph, Model, SelectField, TextArea, TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::customers::CustomerPicker;

/// The form of one message.
#[component]
pub fn TemplateForm(
    /// The card; nothing for a new one.
    id: Option<Id>,
    /// What it is for.
    occasion: Occasion,
    done: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let m = w.messages();
    let actor = Actor::new(desk);
    let before = id.and_then(|id| desk.read(|book| book.cards::<Template>().get(id).cloned()));
    let is_own = occasion == Occasion::Own;
    let title = RwSignal::new(
        before
            .as_ref()
            .map(|own| own.title.clone())
            .unwrap_or_default(),
    );
    let texts = RwSignal::new(all_texts(before.as_ref(), &occasion));
    let language = RwSignal::new(shop_language(desk));
    let refusal = RwSignal::new(None::<String>);
    let text = Signal::derive(move || texts.with(|texts| texts[&language.get()].clone()));
    let write = move |words: String| {
        texts.update(|texts| {
            texts.insert(language.get_untracked(), words);
        });
    };
    let languages: Vec<_> = Language::ALL
        .map(|language| (language, language.own_name().to_owned()))
        .into();
    let chips = PLACES
        .iter()
        .map(|place| {
            let put = move |()| write(with_place(&text.get_untracked(), place));
            view! { <Chip label=place_name(w, place) icon=Glyph::Plus on_press=put /> }
        })
        .collect_view();
    let forget = before.is_some().then(|| {
        let (label, said) = if is_own {
            (w.common().delete(), m.deleted())
        } else {
            (m.back_to_first(), m.saved())
        };
        let delete = move |_| {
            let (kind, ids) = (Kind::Template, Vec::from_iter(id));
            actor.try_act(Command::Delete { kind, ids }, said);
            done.run(());
        };
        view! { <Button label=label tone=Tone::Danger on_click=delete /> }
    });
    let preview = {
        let occasion = occasion.clone();
        view! { <Preview occasion=occasion text=text language=language /> }
    };
    let occasion_words = (!is_own).then(|| view! { <h3>{occasion_name(w, &occasion)}</h3> });
    let save = move |()| {
        let after = Template {
            occasion: occasion.clone(),
            title: title.get_untracked().trim().to_owned(),
            texts: own_texts(&texts.get_untracked(), &occasion),
            is_sample: before.as_ref().is_some_and(|own| own.is_sample),
        };
        if !is_own && before.is_none() && after.texts.is_empty() {
            return done.run(());
        }
        let save = match (id, before.clone()) {
            (Some(id), Some(before)) => Save::edit(id, before, after),
            (Some(id), None) => Save::add(id, after),
            (None, _) => Save::add(desk.new_id(), after),
        };
        match actor.act(Command::SaveTemplate(save), m.saved()) {
            Ok(()) => done.run(()),
            Err(why) => refusal.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=save>
            {occasion_words}
            {is_own.then(|| view! { <TextField label=m.name() value=title /> })}
            <SelectField label=m.language() value=language options=languages />
            <TextArea
                label=Signal::derive(move || m.words_of(language.get().own_name()))
                value=Model::new(text, write)
                rows=5
                name="template"
            />
            <div class="row" role="group" aria-label=m.insert()>
                {chips}
            </div>
            {preview}
            <p role="alert" class="field-error">
                {refusal}
            </p>
            <DialogActions>
                {forget}
                <Button label=w.common().cancel() on_click=move |_| done.run(()) />
                <Button label=w.common().save() tone=Tone::Primary submit=true icon=Glyph::Check />
            </DialogActions>
        </Form>
    }
}

/// How the words look for a customer.
#[component]
fn Preview(
    occasion: Occasion,
    text: Signal<String>,
    /// That of the words, in which dates and amounts are written too.
    language: RwSignal<Language>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let m = w.messages();
    let customer = RwSignal::new(latest_buyer(desk));
    let today = untrack(|| desk.today());
    let values = Memo::new(move |_| {
        let letter = Letter {
            customer: customer.get()?,
            occasion: occasion.clone(),
            brought: example(&occasion, today),
        };
        Some(letter.values_in(desk, language.get()))
    });
    let names = move |places: &[&str]| {
        let names: Vec<&str> = places.iter().map(|place| place_name(w, place)).collect();
        names.join(", ")
    };
    let shown = move || {
        let values = values.get()?;
        let text = text.get();
        let filled = render(&text, &values);
        let left_out = missing(&text, &values);
        let strange = unknown(&text, &PLACES).join(", ");
        let filled = if filled.is_empty() {
            m.nothing_left().to_owned()
        } else {
            filled
        };
        Some(view! {
            <p class="template-preview">{filled}</p>
            {(!left_out.is_empty())
                .then(|| view! { <p class="muted small">{m.left_out(names(&left_out))}</p> })}
            {(!strange.is_empty())
                .then(|| view! { <p class="field-error">{m.unknown(strange)}</p> })}
        })
    };
    view! {
        <section class="stack" aria-label=m.preview() aria-live="polite">
            <CustomerPicker label=m.preview_for() value=customer />
            {shown}
        </section>
    }
}

/// What occasions bring along, for a preview.
fn example(occasion: &Occasion, today: Day) -> Brought {
    let is_points = *occasion == Occasion::Points;
    Brought {
        date: Some(Day(today.0 + 7)),
        points: is_points.then_some(Money(10_000)),
        ..Brought::default()
    }
}

fn latest_buyer(desk: Desk) -> Option<Id> {
    desk.read(|book| {
        let sales = book.ledger().sales().rows().iter().rev();
        let mut buyers = sales.filter_map(|sale| book.ledger().owner(sale.id));
        let buyer = buyers.find(|id| book.customers().get(*id).is_some());
        buyer.or_else(|| book.customers().iter().next().map(|(id, _)| id))
    })
}

fn shop_language(desk: Desk) -> Language {
    let shop = desk.read(|book| book.shop().map(|(_, shop)| shop.language.clone()));
    let shop = shop.and_then(|tag| Language::from_tag(&tag));
    shop.unwrap_or_else(|| desk.words().language())
}

/// The words in every language, the first ones where the owner wrote none.
fn all_texts(template: Option<&Template>, occasion: &Occasion) -> BTreeMap<Language, String> {
    let text = |language: Language| {
        let own = template.and_then(|own| own.texts.get(language.tag()).cloned());
        let text = match (own, occasion) {
            (Some(own), _) => own,
            (None, Occasion::Own) => String::new(),
            (None, _) => text_of(template, occasion, language),
        };
        (language, text)
    };
    Language::ALL.map(text).into()
}

/// What is the owner's own of them: the first words are not kept, so that they can get better.
fn own_texts(texts: &BTreeMap<Language, String>, occasion: &Occasion) -> BTreeMap<String, String> {
    let own = texts.iter().filter(|(language, text)| {
        let text = text.trim();
        !text.is_empty() && starter(occasion, **language).is_none_or(|first| first != text)
    });
    own.map(|(language, text)| (language.tag().to_owned(), text.trim().to_owned()))
        .collect()
}

/// The words with a place where the caret stands.
fn with_place(text: &str, place: &str) -> String {
    let area = document().query_selector("textarea[name=template]");
    let area = area.ok().flatten();
    let area = area.and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    let caret = area.and_then(|area| area.selection_start().ok().flatten());
    // The caret is counted in UTF-16.
    let mut passed = 0;
    let at = text.char_indices().find(|(_, sign)| {
        let is_here = caret.is_some_and(|caret| passed >= caret as usize);
        passed += sign.len_utf16();
        is_here
    });
    let (head, tail) = text.split_at(at.map_or(text.len(), |(at, _)| at));
    format!("{head}{{{place}}}{tail}")
}
