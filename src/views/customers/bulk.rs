//! What is done with many customers at once.

use std::sync::Arc;

use leptos::prelude::*;

use super::deleting::{AskDelete, Deleting};
use super::rows::known_tags;
use super::say::SayForm;
use super::take::Take;
use crate::desk::{Desk, use_desk};
use crate::domain::{Command, Id, Kind};
use crate::ui::{
    Button, Chip, Dialog, DialogActions, Form, Glyph, IconButton, Selection, TagInput, Toaster,
    Tone,
};
use crate::views::act::delete_picked;
use crate::views::cards::pick_cards;
use crate::views::picked::{PickedBar, in_order, picked};
use crate::views::routes::Page;
use crate::views::saved::say_saved;

/// Stands above the list while customers are picked.
#[component]
pub fn BulkBar(
    rows: Memo<Arc<Vec<Id>>>,
    selection: RwSignal<Selection<Id>>,
    is_selecting: RwSignal<bool>,
    go: Callback<Page>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.customers();
    let toaster = Toaster::get();
    let is_tagging = RwSignal::new(false);
    let stop = move || {
        selection.update(Selection::clear);
        is_selecting.set(false);
    };
    let is_none = Signal::derive(move || selection.with(Selection::is_empty));
    let deleting = Deleting::new(move |ids: Vec<Id>| {
        let count = ids.len() as u64;
        delete_picked(desk, toaster, Kind::Customer, ids, t.deleted(count));
        stop();
    });
    let delete = move |_| deleting.ask(picked(selection));
    let in_order = Callback::new(move |()| in_order(rows, selection));
    let print = move |_| {
        pick_cards(in_order.run(()));
        go.run(Page::Cards);
    };
    let (is_saying, is_taking) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <PickedBar rows=rows selection=selection>
            <IconButton
                label=t.change_tags()
                icon=Glyph::Tag
                disabled=is_none
                on_click=move |_| is_tagging.set(true)
            />
            <IconButton
                label=t.say()
                icon=Glyph::Edit
                disabled=is_none
                on_click=move |_| is_saying.set(true)
            />
            <IconButton
                label=w.taking().save_picked()
                icon=Glyph::Download
                disabled=is_none
                on_click=move |_| is_taking.set(true)
            />
            <IconButton
                label=w.cards().print_cards()
                icon=Glyph::Printer
                disabled=is_none
                on_click=print
            />
            <IconButton
                label=w.common().delete()
                icon=Glyph::Trash
                disabled=is_none
                on_click=delete
            />
        </PickedBar>
        <AskDelete deleting=deleting />
        <Dialog open=is_tagging title=t.change_tags() close_label=w.common().close()>
            <TagForm selection=selection is_open=is_tagging />
        </Dialog>
        <Dialog open=is_saying title=t.say() close_label=w.common().close()>
            <SayForm ids=in_order is_open=is_saying />
        </Dialog>
        <Dialog open=is_taking title=w.taking().save_picked() close_label=w.common().close()>
            <Take ids=in_order is_open=is_taking />
        </Dialog>
    }
}

/// Puts tags on customers, or takes them off.
#[component]
pub fn TagForm(selection: RwSignal<Selection<Id>>, is_open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.customers();
    let toaster = Toaster::get();
    let added = RwSignal::new(Vec::<String>::new());
    let removed = RwSignal::new(Vec::<String>::new());
    let known = known_tags(desk);
    let suggestions = move || {
        known
            .get()
            .into_iter()
            .map(|(tag, _)| tag)
            .collect::<Vec<_>>()
    };
    let worn = tags_of(desk, &picked(selection));
    let has_worn = !worn.is_empty();
    let save = move |()| {
        let ids = picked(selection);
        let count = ids.len() as u64;
        let (add, remove) = (added.get_untracked(), removed.get_untracked());
        if let Ok(done) = desk.run(Command::TagCustomers { ids, add, remove }) {
            say_saved(desk, toaster, &done, t.tagged(count));
        }
        is_open.set(false);
    };
    let chip = move |tag: String| {
        let pressed = tag.clone();
        let label = tag.clone();
        let toggle = move |()| {
            removed.update(|removed| {
                if removed.contains(&tag) {
                    removed.retain(|own| *own != tag);
                } else {
                    removed.push(tag.clone());
                }
            });
        };
        view! {
            <Chip
                label=label
                pressed=Signal::derive(move || removed.read().contains(&pressed))
                on_press=toggle
            />
        }
    };
    view! {
        <Form on_submit=save>
            <TagInput
                label=t.tags_to_add()
                autofocus=true
                value=added
                suggestions=Signal::derive(suggestions)
                remove_label=move |tag: String| t.remove_tag(tag)
            />
            {has_worn
                .then(|| {
                    view! {
                        <fieldset class="chip-set">
                            <legend class="field-label">{t.tags_to_remove()}</legend>
                            {worn.into_iter().map(chip).collect_view()}
                        </fieldset>
                    }
                })}
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| is_open.set(false) />
                <Button label=w.common().save() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}

/// All tags these customers have.
fn tags_of(desk: Desk, ids: &[Id]) -> Vec<String> {
    let mut tags: Vec<String> = desk.read(|book| {
        let cards = ids.iter().filter_map(|id| book.customers().get(*id));
        cards.flat_map(|card| card.tags.iter().cloned()).collect()
    });
    tags.sort();
    tags.dedup();
    tags
}
