//! Many variants at once: every colour in every size.

use leptos::prelude::*;

use super::editing::Editing;
use crate::domain::Variant;
use crate::ui::{Button, Dialog, DialogActions, Form, TagInput, Tone};

/// The dialog for colours and sizes.
#[component]
pub fn Generate(editing: Editing, open: RwSignal<bool>) -> impl IntoView {
    let w = editing.desk.words();
    view! {
        <Dialog open=open title=w.products().add_variants() close_label=w.common().close()>
            <GenerateForm editing=editing open=open />
        </Dialog>
    }
}

#[component]
fn GenerateForm(editing: Editing, open: RwSignal<bool>) -> impl IntoView {
    let w = editing.desk.words();
    let p = w.products();
    let known = editing.product.get_untracked().variants;
    let colours = RwSignal::new(distinct(known.iter().map(|variant| &variant.colour)));
    let sizes = RwSignal::new(distinct(known.iter().map(|variant| &variant.size)));
    let missing = Memo::new(move |_| {
        editing
            .product
            .with(|product| missing(&product.variants, &colours.get(), &sizes.get()))
    });
    let refusal = RwSignal::new(None::<String>);
    let add = move |()| {
        let new: Vec<Variant> = missing
            .get_untracked()
            .into_iter()
            .map(|(colour, size)| Variant {
                id: editing.desk.new_id(),
                colour,
                size,
                ..Variant::default()
            })
            .collect();
        match editing.change(p.variants(), |product| product.variants.extend(new)) {
            Ok(()) => open.set(false),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let remove = Callback::new(move |word: String| p.remove_variant(word));
    let count = move || missing.with(Vec::len) as u64;
    view! {
        <Form on_submit=add>
            <TagInput label=p.colours() value=colours hint=p.tags_hint() remove_label=remove />
            <TagInput label=p.sizes() value=sizes hint=p.tags_hint() remove_label=remove />
            <p role="status">{move || p.new_variants(count())}</p>
            <p class="field-error" role="alert">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| open.set(false) />
                <Button
                    label=w.common().add()
                    tone=Tone::Primary
                    submit=true
                    disabled=Signal::derive(move || missing.with(Vec::is_empty))
                />
            </DialogActions>
        </Form>
    }
}

fn distinct<'a>(values: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for value in values.filter(|value| !value.is_empty()) {
        if !distinct.contains(value) {
            distinct.push(value.clone());
        }
    }
    distinct
}

/// Colours by sizes that the product does not have yet. Of one alone, each by itself.
fn missing(known: &[Variant], colours: &[String], sizes: &[String]) -> Vec<(String, String)> {
    if colours.is_empty() && sizes.is_empty() {
        return Vec::new();
    }
    let or_none = |values: &[String]| {
        if values.is_empty() {
            vec![String::new()]
        } else {
            values.to_vec()
        }
    };
    let sizes = or_none(sizes);
    let all = or_none(colours).into_iter().flat_map(|colour| {
        let sizes = sizes.clone().into_iter();
        sizes.map(move |size| (colour.clone(), size))
    });
    all.filter(|(colour, size)| {
        !known
            .iter()
            .any(|variant| variant.colour == *colour && variant.size == *size)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn every_colour_comes_in_every_size_once() {
        let known = [Variant {
            colour: "red".into(),
            size: "M".into(),
            ..Variant::default()
        }];
        let all = missing(&known, &words(&["red", "blue"]), &words(&["M", "L"]));
        let pairs: Vec<(&str, &str)> = all
            .iter()
            .map(|(colour, size)| (colour.as_str(), size.as_str()))
            .collect();
        assert_eq!(pairs, [("red", "L"), ("blue", "M"), ("blue", "L")]);
    }

    #[test]
    fn one_alone_needs_no_other() {
        let sizes = missing(&[], &[], &words(&["40", "41"]));
        assert_eq!(sizes.len(), 2);
        assert!(sizes.iter().all(|(colour, _)| colour.is_empty()));
        assert_eq!(missing(&[], &[], &[]), []);
    }
}
