//! Lists of any length.

mod keys;
pub(in crate::ui) mod scroller;

use std::{hash::Hash, sync::Arc};

use leptos::{
    control_flow::ForEnumerate,
    ev::{KeyboardEvent, MouseEvent},
    prelude::*,
};
use wasm_bindgen::JsCast;

use self::{
    keys::{Modifiers, Step, step},
    scroller::Scroller,
};
use super::{Draw, Selection, id::unique};

/// What a list is to a screen reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Roles {
    /// Rows to choose and open; nothing inside a row can be focused.
    #[default]
    Listbox,
    /// A table: rows hold cells (`role="gridcell"`), which may hold buttons and links.
    Grid,
    /// Rows to read, which may hold buttons and links.
    List,
}

impl Roles {
    fn list(self) -> &'static str {
        match self {
            Self::Listbox => "listbox",
            Self::Grid => "grid",
            Self::List => "list",
        }
    }

    fn row(self) -> &'static str {
        match self {
            Self::Listbox => "option",
            Self::Grid => "row",
            Self::List => "listitem",
        }
    }
}

/// Height of the head of a grid, as in `list.css`.
const HEAD_REM: f64 = 2.5;

/// A list of any number of equally high rows, of which only the visible ones exist. Give it a place
/// with a height (`.page-fill`, `.split-list`). Rows are keys, each of them once; `row` looks up what
/// to show, so a changed record redraws its own text and nothing else, and a row that stays while
/// others come and go is not drawn anew.
///
/// Keyboard: arrows, Page Up and Down, Home and End move; Enter opens; with `selection`, Space and
/// Ctrl+click pick, Shift extends, Ctrl+A picks all, Escape lets go.
#[component]
pub fn VirtualList<K>(
    /// Keys of all rows in the order shown.
    #[prop(into)]
    rows: Signal<Arc<Vec<K>>>,
    /// What stands in a row.
    #[prop(into)]
    row: Draw<K>,
    /// Height of a row in rem; 2.75 is the least a finger can hit.
    #[prop(default = 3.5)]
    row_rem: f64,
    /// Names the list for screen readers.
    #[prop(into)]
    label: Signal<String>,
    #[prop(optional)] roles: Roles,
    /// Called for a press on a row or Enter.
    #[prop(optional, into)]
    on_open: Option<Callback<K>>,
    /// The row that is open beside the list; it is scrolled into view when it changes.
    #[prop(optional, into)]
    current: Option<Signal<Option<K>>>,
    /// The picked rows, where several can be picked.
    #[prop(optional)]
    selection: Option<RwSignal<Selection<K>>>,
    /// Whether each row shows a tick box and a press picks instead of opening.
    #[prop(optional, into)]
    selecting: Signal<bool>,
    /// For [`Roles::Grid`]: the column heads (`role="columnheader"`).
    #[prop(optional, into)]
    head: Option<ViewFn>,
    /// Whenever this tells of a change (another search, filter or order) the list begins at its
    /// top again.
    #[prop(optional, into)]
    restart: Option<Signal<()>>,
    /// A name under which the scroll position is kept while the app runs.
    #[prop(optional, into)]
    remember: Option<&'static str>,
    /// The element id, for a [`SearchField`](super::SearchField) that controls the list.
    #[prop(optional, into)]
    id: Option<&'static str>,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    let id = id.map_or_else(|| unique("list"), str::to_owned);
    let has_head = head.is_some();
    let count = Signal::derive(move || rows.with(|rows| rows.len()));
    let scroller = Scroller::new(
        count,
        scroller::turns(rows),
        row_rem,
        if has_head { HEAD_REM } else { 0.0 },
        remember,
    );
    let active = RwSignal::new(None::<K>);
    let active_index = Memo::new(move |_| {
        let active = active.get()?;
        rows.with(|rows| rows.iter().position(|key| *key == active))
    });
    let current = Signal::derive(move || current.and_then(|current| current.get()));

    Effect::new(move || {
        let Some(key) = current.get() else { return };
        active.set(Some(key.clone()));
        let index = rows.with_untracked(|rows| rows.iter().position(|other| *other == key));
        if let Some(index) = index {
            scroller.reveal(index);
        }
    });

    Effect::new(move |is_later: Option<bool>| {
        if let Some(restart) = restart {
            restart.track();
            if is_later == Some(true) {
                scroller.restart();
            }
        }
        true
    });

    let key_at = move |index: usize| rows.with_untracked(|rows| rows.get(index).cloned());
    let pick = move |index: usize, extend: bool| {
        let (Some(selection), Some(key)) = (selection, key_at(index)) else {
            return;
        };
        selection.update(|selection| {
            if extend {
                rows.with_untracked(|rows| selection.extend(rows, index));
            } else {
                selection.toggle(key);
            }
        });
    };
    let open = move |index: usize| {
        if let (Some(on_open), Some(key)) = (on_open, key_at(index)) {
            on_open.run(key);
        }
    };
    let move_to = move |index: usize| {
        if let Some(key) = key_at(index) {
            active.set(Some(key));
            scroller.reveal(index);
        }
    };

    let keydown = move |event: KeyboardEvent| {
        if roles == Roles::List || started_in_control(&event) {
            return;
        }
        let modifiers = Modifiers {
            extend: event.shift_key(),
            command: event.ctrl_key() || event.meta_key(),
        };
        let count = count.get_untracked();
        let at = active_index.get_untracked();
        let Some(step) = step(&event.key(), modifiers, at, count, scroller.page_rows()) else {
            return;
        };
        match step {
            Step::Pick(index) if selection.is_some() => pick(index, false),
            Step::Open(index) | Step::Pick(index) => open(index),
            Step::To(index) => move_to(index),
            Step::Extend(index) => {
                if let (Some(at), Some(selection)) = (at, selection)
                    && selection.with_untracked(Selection::is_empty)
                {
                    pick(at, false);
                }
                pick(index, true);
                move_to(index);
            }
            Step::All => {
                let Some(selection) = selection else { return };
                rows.with_untracked(|rows| selection.update(|picked| picked.toggle_all(rows)));
            }
            Step::LetGo => {
                let Some(selection) = selection else { return };
                if selection.with_untracked(Selection::is_empty) {
                    return;
                }
                selection.update(Selection::clear);
            }
        }
        event.prevent_default();
        event.stop_propagation();
    };

    let click = move |event: MouseEvent| {
        let Some(index) = row_of(&event) else { return };
        let index = scroller.window.with_untracked(|window| window.rows.start) + index;
        if roles != Roles::List
            && let Some(key) = key_at(index)
        {
            active.set(Some(key));
        }
        let command = event.ctrl_key() || event.meta_key();
        if selection.is_some() && (selecting.get_untracked() || command || event.shift_key()) {
            pick(index, event.shift_key());
        } else {
            open(index);
        }
    };

    // Entering the list by keyboard starts at the open row, or at the first one in sight.
    let focused = move |_| {
        if active_index.get_untracked().is_none() && roles != Roles::List {
            active.set(key_at(scroller.first_seen()));
        }
    };

    let picks = selection.is_some();
    let is_picked = move |key: &K| selection.is_some_and(|all| all.with(|all| all.contains(key)));
    // The active row alone has an id: others come and go under the same numbers.
    let active_row = format!("{id}-active");
    let active_id = {
        let active_row = active_row.clone();
        move || {
            let index = active_index.get()?;
            let drawn = scroller.window.with(|window| window.rows.contains(&index));
            (roles != Roles::List && drawn).then(|| active_row.clone())
        }
    };
    // Where the drawn rows begin. Told together with their places among each other, so that a row
    // that stays in its place is never told another in between.
    let first = RwSignal::new(0);

    let draw = move |nth: ReadSignal<usize>, key: K| {
        let (shown, opened, picked) = (key.clone(), key.clone(), key.clone());
        let position = Memo::new(move |_| first.get() + nth.get() + 1);
        let is_active = Memo::new(move |_| active.with(|active| active.as_ref() == Some(&key)));
        let is_current =
            Memo::new(move |_| current.with(|current| current.as_ref() == Some(&opened)));
        let is_picked = picks.then(|| Memo::new(move |_| is_picked(&picked)));
        let selected = (roles != Roles::List).then(|| {
            let selected = is_picked.unwrap_or(is_current);
            move || selected.get().to_string()
        });
        let (counted, placed) = (roles != Roles::Grid, roles == Roles::Grid);
        let active_row = active_row.clone();
        let tick = move || {
            let tick = || view! { <span class="list-tick" aria-hidden="true"></span> };
            selecting.get().then(tick)
        };
        view! {
            <div
                class="list-row"
                role=roles.row()
                id=move || is_active.get().then(|| active_row.clone())
                aria-selected=selected
                aria-current=picks.then_some(move || is_current.get().then_some("true"))
                aria-posinset=counted.then_some(move || position.get().to_string())
                aria-setsize=counted.then_some(move || count.get().to_string())
                aria-rowindex=placed.then_some(move || (position.get() + usize::from(has_head)).to_string())
            >
                {picks.then_some(tick)}
                {row.run(shown)}
            </div>
        }
    };

    view! {
        <div
            class="list"
            id=id
            role=roles.list()
            tabindex="0"
            aria-label=label
            aria-multiselectable=(picks && roles != Roles::List).then_some("true")
            aria-rowcount=move || {
                (roles == Roles::Grid).then(|| (count.get() + usize::from(has_head)).to_string())
            }
            aria-activedescendant=active_id
            data-opens=on_open.is_some().then_some("")
            style:--list-row=move || format!("{}px", scroller.row_px.get())
            node_ref=scroller.element
            on:scroll=move |_| scroller.read()
            on:keydown=keydown
            on:click=click
            on:focus=focused
        >
            {head
                .map(|head| {
                    view! {
                        <div class="list-head" role="row" aria-rowindex="1">
                            {head.run()}
                        </div>
                    }
                })}
            <div
                class="list-space"
                role=if roles == Roles::Grid { "rowgroup" } else { "presentation" }
                style:height=move || format!("{}px", scroller.space_px())
            >
                <div
                    class="list-window"
                    role="presentation"
                    style:transform=move || {
                        format!("translateY({}px)", scroller.window.with(|window| window.top_px))
                    }
                >
                    <ForEnumerate
                        each=move || {
                            let window = scroller.window.get();
                            first.set(window.rows.start);
                            rows.with(|rows| {
                                let drawn = window.rows.filter_map(|index| rows.get(index).cloned());
                                drawn.collect::<Vec<_>>()
                            })
                        }
                        key=K::clone
                        children=draw
                    />
                </div>
            </div>
        </div>
    }
}

/// Which of the drawn rows was pressed; none when something inside it took the press.
fn row_of(event: &MouseEvent) -> Option<usize> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let row = target.closest(".list-row").ok()??;
    let control = target
        .closest("a, button, input, select, textarea, label, summary")
        .ok()?;
    if control.is_some_and(|control| row.contains(Some(&control))) {
        return None;
    }
    let before = std::iter::successors(row.previous_element_sibling(), |row| {
        row.previous_element_sibling()
    });
    Some(before.count())
}

/// Whether a key was pressed inside something that has its own use for it.
fn started_in_control(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| {
        matches!(
            target.closest("a, button, input, select, textarea"),
            Ok(Some(_))
        )
    })
}
