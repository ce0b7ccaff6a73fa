//! Cards in columns that are moved from one to another: by mouse, by touch and by keyboard.

mod carry;
mod keys;
mod pointer;

use std::sync::Arc;

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
    prelude::*,
};

use self::carry::{Carry, card_of};
use super::{
    Draw, Glyph, Icon,
    id::unique,
    list::scroller::{self, Scroller},
};

/// One column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoardColumn {
    /// Names the column and says how much is in it, for screen readers.
    pub name: String,
    /// Keys of its cards, in order.
    pub cards: Arc<Vec<u128>>,
}

/// A place beside the columns where a card can be put down.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardEnd {
    /// What it is called.
    pub name: String,
    /// Its picture.
    pub icon: Glyph,
    /// The value of `data-tone` in the style sheets.
    pub tone: &'static str,
}

/// What the board says to those who do not see it.
#[derive(Clone)]
pub struct BoardWords {
    /// How a card is moved by keyboard.
    pub hint: String,
    /// A column without cards.
    pub empty: String,
    /// A card was picked up from a column.
    pub picked_up: Callback<(u128, usize), String>,
    /// The card is over a column, or over an end behind them.
    pub over: Callback<usize, String>,
    /// The card stays where it was.
    pub put_back: Callback<u128, String>,
}

/// A board. Columns are as high as their place, and only cards near the visible ones exist.
///
/// Mouse: drag. Touch: hold, then drag; a swipe scrolls. Keyboard: arrows go from card to card,
/// Enter opens, Space picks up and puts down, Escape puts back. Ends stand behind the columns.
#[component]
pub fn Board(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] columns: Signal<Arc<Vec<BoardColumn>>>,
    /// What stands above a column.
    #[prop(into)]
    head: Draw<usize>,
    /// What stands on a card. Nothing in it can be pressed.
    #[prop(into)]
    card: Draw<u128>,
    /// Height of a card with the gap below it, in rem.
    card_rem: f64,
    /// Where cards can be put beside the columns.
    ends: Vec<BoardEnd>,
    words: BoardWords,
    /// A card was pressed.
    #[prop(into)]
    on_open: Callback<u128>,
    /// A card was put into another column, or on an end: the columns' number and above.
    #[prop(into)]
    on_move: Callback<(u128, usize)>,
    /// A card that is to be brought into sight, once.
    reveal: RwSignal<Option<u128>>,
) -> impl IntoView {
    let id = unique("board");
    let hint_id = format!("{id}-hint");
    let hint = words.hint.clone();
    let empty = words.empty.clone();
    let carry = Carry {
        columns,
        ends: ends.len(),
        carried: RwSignal::new(None),
        at: RwSignal::new((0.0, 0.0)),
        active: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        root: NodeRef::new(),
        strip: NodeRef::new(),
        scrollers: StoredValue::new_local(Vec::new()),
        press: StoredValue::new_local(None),
        id: StoredValue::new(id),
        words: StoredValue::new(words),
        on_move,
    };
    Effect::new(move || {
        let Some(key) = reveal.get() else { return };
        reveal.set(None);
        if let Some((column, place)) = carry.place_of(key) {
            request_animation_frame(move || carry.focus(column, place));
        }
    });
    let click = move |event: MouseEvent| {
        if let Some(key) = card_of(&event) {
            carry.active.set(Some(key));
            on_open.run(key);
        }
    };
    let keydown = move |event: KeyboardEvent| keys::hear(carry, &event, on_open);
    let count = Memo::new(move |_| columns.with(|columns| columns.len()));
    let ghost = {
        let card = card.clone();
        move || {
            let carried = carry.carried.get().filter(|carried| carried.by_pointer)?;
            Some(view! {
                <div
                    class="board-card board-ghost"
                    aria-hidden="true"
                    style:inline-size=format!("{}px", carried.size.0)
                    style:block-size=format!("{}px", carried.size.1)
                    style:transform=move || {
                        let (x, y) = carry.at_in_board();
                        format!("translate({}px, {}px)", x - carried.grip.0, y - carried.grip.1)
                    }
                >
                    {card.run(carried.key)}
                </div>
            })
        }
    };
    // Drawn anew when a card is picked up, not at every step it is moved.
    let ghost_key = Memo::new(move |_| carry.carried.with(|carried| carried.map(|own| own.key)));
    let ghost = move || {
        // Read, not only followed: a memo nobody reads never looks at what it depends on.
        ghost_key.get()?;
        untrack(&ghost)
    };
    let drawn_column =
        move |index: usize| column(carry, index, &head, &card, card_rem, &hint_id, &empty);
    let drawn_ends = ends
        .into_iter()
        .enumerate()
        .map(|(index, end)| {
            let place = move || count.get() + index;
            view! {
                <div
                    class="board-end"
                    data-tone=end.tone
                    data-column=move || place().to_string()
                    data-over=move || carry.is_over(place()).then_some("")
                >
                    <Icon glyph=end.icon />
                    <span>{end.name}</span>
                </div>
            }
        })
        .collect_view();
    let is_carrying = Memo::new(move |_| carry.carried.with(Option::is_some));
    view! {
        <div
            class="board"
            role="group"
            aria-label=label
            data-carrying=move || is_carrying.get().then_some("")
            node_ref=carry.root
            on:click=click
            on:keydown=keydown
            on:pointerdown=move |event| carry.press_down(&event)
            on:pointermove=move |event| carry.moved(&event)
            on:pointerup=move |event| carry.let_go(&event)
            on:pointercancel=move |_| carry.give_up()
            on:touchmove=move |event| carry.hold_page(&event)
            on:contextmenu=move |event| carry.hold_menu(&event)
        >
            <p class="visually-hidden" id=format!("{}-hint", carry.id.get_value())>{hint}</p>
            <p class="visually-hidden" role="status" aria-live="assertive">{carry.said}</p>
            <div class="board-columns" node_ref=carry.strip>
                <For each=move || 0..count.get() key=|index| *index children=drawn_column />
            </div>
            <div class="board-ends" aria-hidden="true">
                {drawn_ends}
            </div>
            {ghost}
        </div>
    }
}

fn column(
    carry: Carry,
    index: usize,
    head: &Draw<usize>,
    card: &Draw<u128>,
    card_rem: f64,
    hint_id: &str,
    empty: &str,
) -> AnyView {
    let own = Memo::new(move |_| {
        carry
            .columns
            .with(|columns| columns.get(index).cloned().unwrap_or_default())
    });
    let count = Signal::derive(move || own.with(|own| own.cards.len()));
    let turn = scroller::turns(own);
    let scroller = Scroller::new(count, turn, card_rem, 0.0, None);
    carry.scrollers.update_value(|scrollers| {
        scrollers.resize(scrollers.len().max(index + 1), None);
        scrollers[index] = Some(scroller);
    });
    let lifted = move || carry.carried.get().map(|carried| carried.key);
    // A column has one place for Tab: the card one was last on, else the first that is drawn.
    let stop = Memo::new(move |_| {
        let active = carry.active.get();
        let rows = scroller.window.with(|window| window.rows.clone());
        own.with(|own| {
            let drawn = own.cards.get(rows).unwrap_or_default();
            let known = active.filter(|key| drawn.contains(key));
            known.or_else(|| drawn.first().copied())
        })
    });
    // What is carried stays drawn however far one scrolls: touches end with their element.
    let rows = move || {
        let window = scroller.window.get();
        let lifted = lifted();
        own.with(|own| {
            let far = lifted.and_then(|key| own.cards.iter().position(|other| *other == key));
            let far = far.filter(|index| !window.rows.contains(index));
            let all = window.rows.chain(far);
            all.filter_map(|index| Some((index, *own.cards.get(index)?)))
                .collect::<Vec<_>>()
        })
    };
    let slot = {
        let (card, hint_id) = (card.clone(), hint_id.to_owned());
        move |(place, key): (usize, u128)| {
            let is_lifted = Memo::new(move |_| lifted() == Some(key));
            view! {
                <div
                    class="board-slot"
                    role="listitem"
                    aria-posinset=(place + 1).to_string()
                    aria-setsize=move || count.get().to_string()
                    style:block-size=move || format!("{}px", scroller.row_px.get())
                    style:transform=move || {
                        format!("translateY({}px)", scroller.row_px.get() * place as f64)
                    }
                >
                    <div
                        class="board-card"
                        role="button"
                        id=carry.card_id(key)
                        tabindex=move || if stop.get() == Some(key) { "0" } else { "-1" }
                        data-card=format!("{key:x}")
                        data-lifted=move || is_lifted.get().then_some("")
                        aria-describedby=hint_id.clone()
                        on:focus=move |_| carry.active.set(Some(key))
                    >
                        {card.run(key)}
                    </div>
                </div>
            }
        }
    };
    let is_empty = Memo::new(move |_| own.with(|own| own.cards.is_empty()));
    let empty = empty.to_owned();
    view! {
        <section
            class="board-column"
            data-column=index.to_string()
            data-over=move || carry.is_over(index).then_some("")
            aria-label=move || own.with(|own| own.name.clone())
        >
            <header class="board-head">{head.run(index)}</header>
            <div class="board-cards" node_ref=scroller.element on:scroll=move |_| scroller.read()>
                {move || {
                    is_empty
                        .get()
                        .then(|| view! { <p class="board-empty muted">{empty.clone()}</p> })
                }}
                <div
                    class="board-space"
                    role=move || (!is_empty.get()).then_some("list")
                    style:block-size=move || format!("{}px", scroller.space_px())
                >
                    <For each=rows key=|row| *row children=slot />
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// The element of the board in which everything is dragged.
type Root = NodeRef<html::Div>;
