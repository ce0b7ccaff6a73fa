//! A card on its way from one column to another.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::pointer::Press;
use super::{BoardColumn, BoardWords, Root};
use crate::ui::list::scroller::Scroller;

/// A card that was picked up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Carried {
    /// Which.
    pub key: u128,
    /// The column it came from.
    pub from: usize,
    /// The column or end it is over.
    pub over: usize,
    /// By mouse or touch; by keyboard otherwise.
    pub by_pointer: bool,
    /// Where on the card it is held, in pixels.
    pub grip: (f64, f64),
    /// How wide and how high the card is, in pixels.
    pub size: (f64, f64),
}

/// What the board knows of what is going on. Copy it freely.
#[derive(Clone, Copy)]
pub struct Carry {
    pub columns: Signal<Arc<Vec<BoardColumn>>>,
    pub ends: usize,
    pub carried: RwSignal<Option<Carried>>,
    /// Where the pointer is, in pixels of the window.
    pub at: RwSignal<(f64, f64)>,
    /// The card the focus is on or was on last.
    pub active: RwSignal<Option<u128>>,
    pub said: RwSignal<String>,
    pub root: Root,
    /// What scrolls sideways.
    pub strip: Root,
    pub scrollers: StoredValue<Vec<Option<Scroller>>, LocalStorage>,
    pub press: StoredValue<Option<Press>, LocalStorage>,
    pub id: StoredValue<String>,
    pub words: StoredValue<BoardWords>,
    pub on_move: Callback<(u128, usize)>,
}

impl Carry {
    /// The element id of a card.
    pub fn card_id(self, key: u128) -> String {
        self.id.with_value(|id| format!("{id}-{key:x}"))
    }

    /// Where the pointer is, in pixels of the board. Follows it.
    pub fn at_in_board(self) -> (f64, f64) {
        let (x, y) = self.at.get();
        let rect = self.root.get_untracked();
        let rect = rect.map(|root| root.get_bounding_client_rect());
        rect.map_or((x, y), |rect| (x - rect.left(), y - rect.top()))
    }

    /// Whether what is carried is over that column.
    pub fn is_over(self, column: usize) -> bool {
        self.carried
            .with(|carried| carried.is_some_and(|carried| carried.over == column))
    }

    /// The column and place of a card.
    pub fn place_of(self, key: u128) -> Option<(usize, usize)> {
        self.columns.with_untracked(|columns| {
            columns.iter().enumerate().find_map(|(column, own)| {
                let place = own.cards.iter().position(|other| *other == key)?;
                Some((column, place))
            })
        })
    }

    /// The card at a place of a column.
    pub fn card_at(self, column: usize, place: usize) -> Option<u128> {
        self.columns
            .with_untracked(|columns| columns.get(column)?.cards.get(place).copied())
    }

    /// How many cards are in a column.
    pub fn len(self, column: usize) -> usize {
        self.columns
            .with_untracked(|columns| columns.get(column).map_or(0, |own| own.cards.len()))
    }

    /// How many columns there are.
    pub fn column_count(self) -> usize {
        self.columns.with_untracked(|columns| columns.len())
    }

    /// Puts the focus on a card, in sight.
    pub fn focus(self, column: usize, place: usize) {
        let key = self.card_at(column, place);
        if key.is_none() || self.active.try_set(key).is_some() {
            return;
        }
        let Some(key) = key else { return };
        let scrollers = self.scrollers;
        let scroller =
            scrollers.try_with_value(|scrollers| scrollers.get(column).copied().flatten());
        if let Some(scroller) = scroller.flatten() {
            scroller.reveal(place);
        }
        let id = self.card_id(key);
        request_animation_frame(move || {
            let card = document().get_element_by_id(&id);
            if let Some(card) = card.and_then(|card| card.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = card.focus();
            }
        });
    }

    /// Picks a card up.
    pub fn pick_up(self, carried: Carried) {
        let words = self.words.with_value(|words| words.picked_up);
        self.said.set(words.run((carried.key, carried.from)));
        self.carried.set(Some(carried));
    }

    /// It is over another column now.
    pub fn go_over(self, column: usize) {
        let is_new = self
            .carried
            .with_untracked(|carried| carried.is_some_and(|carried| carried.over != column));
        if is_new {
            self.carried.update(|carried| {
                if let Some(carried) = carried {
                    carried.over = column;
                }
            });
            let words = self.words.with_value(|words| words.over);
            self.said.set(words.run(column));
        }
    }

    /// Puts down what is carried. True when it went elsewhere.
    pub fn put_down(self) -> bool {
        let Some(carried) = self.carried.get_untracked() else {
            return false;
        };
        if carried.over == carried.from {
            self.put_back();
            return false;
        }
        self.carried.set(None);
        self.said.set(String::new());
        self.on_move.run((carried.key, carried.over));
        true
    }

    /// What is carried stays where it was.
    pub fn put_back(self) {
        if let Some(carried) = self.carried.get_untracked() {
            self.carried.set(None);
            let words = self.words.with_value(|words| words.put_back);
            self.said.set(words.run(carried.key));
        }
    }

    /// The element of a column or end.
    pub fn column_element(self, column: usize) -> Option<web_sys::Element> {
        let root = self.root.get_untracked()?;
        let selector = format!("[data-column=\"{column}\"]");
        root.query_selector(&selector).ok().flatten()
    }
}

/// The card an event happened on.
pub fn card_of(event: &web_sys::Event) -> Option<u128> {
    let card = card_element(event)?;
    u128::from_str_radix(&card.get_attribute("data-card")?, 16).ok()
}

/// The element of the card an event happened on.
pub fn card_element(event: &web_sys::Event) -> Option<web_sys::Element> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-card]").ok().flatten()
}
