//! What is done with many products at once.

use std::sync::Arc;

use leptos::prelude::*;

use super::repricing::SayForm;
use crate::desk::{Topic, use_desk};
use crate::domain::{Command, Id, Kind, SaidOfGoods};
use crate::ui::{Dialog, Glyph, IconButton, Selection, Toaster};
use crate::views::act::delete_picked;
use crate::views::picked::{PickedBar, in_order, picked};
use crate::views::saved::say_saved;

/// Stands above the list while products are picked.
#[component]
pub fn BulkBar(
    rows: Memo<Arc<Vec<Id>>>,
    selection: RwSignal<Selection<Id>>,
    is_selecting: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let p = w.products();
    let toaster = Toaster::get();
    let is_none = Signal::derive(move || selection.with(Selection::is_empty));
    let is_saying = RwSignal::new(false);
    // Sold again where nothing else can be meant.
    let is_archived = Memo::new(move |_| {
        selection.track();
        let ids = picked(selection);
        desk.follow(&[Topic::Products], |book| {
            let is_archived = |id| book.products().get(id).is_some_and(|own| own.is_archived);
            !ids.is_empty() && ids.into_iter().all(is_archived)
        })
    });
    let run = move |command: Command, said: String| {
        if let Ok(done) = desk.run(command) {
            say_saved(desk, toaster, &done, said);
        }
        selection.update(Selection::clear);
        is_selecting.set(false);
    };
    let archive = move |_| {
        let ids = in_order(rows, selection);
        let count = ids.len() as u64;
        let said = SaidOfGoods::Archived(!is_archived.get_untracked());
        run(Command::SayOfProducts { ids, said }, p.said(count));
    };
    let delete = move |_| {
        let ids = in_order(rows, selection);
        let count = ids.len() as u64;
        delete_picked(desk, toaster, Kind::Product, ids, p.deleted_many(count));
        selection.update(Selection::clear);
        is_selecting.set(false);
    };
    let ids = Callback::new(move |()| in_order(rows, selection));
    view! {
        <PickedBar rows=rows selection=selection>
            <IconButton
                label=p.change_many()
                icon=Glyph::Edit
                disabled=is_none
                on_click=move |_| is_saying.set(true)
            />
            <IconButton
                label=Signal::derive(move || {
                    if is_archived.get() { p.sell_again() } else { p.stop_selling() }.to_owned()
                })
                icon=Glyph::Ban
                disabled=is_none
                on_click=archive
            />
            <IconButton
                label=w.common().delete()
                icon=Glyph::Trash
                disabled=is_none
                on_click=delete
            />
        </PickedBar>
        <Dialog open=is_saying title=p.change_many() close_label=w.common().close()>
            <SayForm ids=ids is_open=is_saying />
        </Dialog>
    }
}
