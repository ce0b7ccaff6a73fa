//! Rows of a list that are picked, and what stands above the list meanwhile.

use std::sync::Arc;

use leptos::prelude::*;
use rustc_hash::FxHashMap;

use crate::desk::use_desk;
use crate::domain::Id;
use crate::ui::{Button, Selection, Tone};

/// Stands above a list while rows are picked: how many, all of them, and what can be done.
#[component]
pub fn PickedBar(
    /// What the list shows.
    rows: Memo<Arc<Vec<Id>>>,
    selection: RwSignal<Selection<Id>>,
    /// What can be done with them.
    children: Children,
) -> impl IntoView {
    let w = use_desk().words();
    let count = move || w.common().selected(selection.with(Selection::len) as u64);
    view! {
        <div class="list-picked" role="toolbar" aria-label=w.customers().select()>
            <div class="row">
                <span class="figures" role="status">
                    {count}
                </span>
                <Button
                    label=w.common().all()
                    tone=Tone::Quiet
                    on_click=move |_| {
                        selection.update(|selection| rows.with(|rows| selection.toggle_all(rows)));
                    }
                />
            </div>
            <div class="list-doings">{children()}</div>
        </div>
    }
}

/// What is picked, in the order of the list; what is out of sight of it comes last.
pub fn in_order(rows: Memo<Arc<Vec<Id>>>, selection: RwSignal<Selection<Id>>) -> Vec<Id> {
    let mut ids = picked(selection);
    let places: FxHashMap<Id, usize> = rows.with_untracked(|rows| {
        let places = rows.iter().enumerate();
        places.map(|(place, id)| (*id, place)).collect()
    });
    ids.sort_by_key(|id| places.get(id).copied().unwrap_or(usize::MAX));
    ids
}

/// What is picked, in no order.
pub fn picked(selection: RwSignal<Selection<Id>>) -> Vec<Id> {
    selection.with_untracked(|selection| selection.keys().copied().collect())
}
