//! The scrolling element of a list: how tall it is, where it stands, which rows that shows.

use std::{cell::RefCell, collections::HashMap, time::Duration};

use leptos::{html, prelude::*};

use crate::ui::SizeWatch;
use crate::ui::window::{Measures, SPARE_ROWS, Window};

thread_local! {
    /// Where each remembered list was left. Kept here and not in the browser: a list begins at the
    /// top when the app is opened anew.
    static LEFT_AT: RefCell<HashMap<&'static str, f64>> = RefCell::new(HashMap::new());
}

/// What the browser draws before it has told how tall the list is.
const FIRST_GUESS_PX: f64 = 800.0;

#[derive(Clone, Copy)]
pub struct Scroller {
    pub element: NodeRef<html::Div>,
    pub row_px: RwSignal<f64>,
    pub window: Memo<Window>,
    count: Signal<usize>,
    view_px: RwSignal<f64>,
    scroll_px: RwSignal<f64>,
    remember: Option<&'static str>,
}

impl Scroller {
    /// Measures are taken in rem and turned into pixels here, so that a reader who enlarges the
    /// text gets taller rows. With every `turn` other rows are shown: first those in sight, the
    /// spare ones once these are on the screen.
    pub fn new(
        count: Signal<usize>,
        turn: Memo<u32>,
        row_rem: f64,
        head_rem: f64,
        remember: Option<&'static str>,
    ) -> Self {
        let row_px = RwSignal::new(row_rem * root_font_px());
        let view_px = RwSignal::new(FIRST_GUESS_PX);
        let left_at = remember
            .and_then(|name| LEFT_AT.with_borrow(|left_at| left_at.get(name).copied()))
            .unwrap_or(0.0);
        let scroll_px = RwSignal::new(left_at);
        let settled = RwSignal::new(None);
        let window = Memo::new(move |_| {
            let spare = if settled.get() == Some(turn.get()) {
                SPARE_ROWS
            } else {
                0
            };
            Measures {
                count: count.get(),
                row_px: row_px.get(),
                view_px: view_px.get(),
            }
            .window(scroll_px.get(), spare)
        });
        Effect::new(move || {
            let turn = turn.get();
            // A frame begins, the rows in sight are painted in it, then there is time.
            request_animation_frame(move || {
                let settle = move || {
                    let _ = settled.try_set(Some(turn));
                };
                set_timeout(settle, Duration::ZERO);
            });
        });
        let scroller = Self {
            element: NodeRef::new(),
            row_px,
            window,
            count,
            view_px,
            scroll_px,
            remember,
        };
        let watched = StoredValue::new_local(None::<SizeWatch>);
        Effect::new(move || {
            let Some(element) = scroller.element.get() else {
                return;
            };
            let watched_element = element.clone();
            let resized = move || {
                let root_px = root_font_px();
                let height = f64::from(watched_element.client_height());
                if height <= 0.0 {
                    return;
                }
                scroller.row_px.set(row_rem * root_px);
                scroller.view_px.set((height - head_rem * root_px).max(0.0));
                scroller.restore();
            };
            watched.set_value(SizeWatch::start(&element, resized));
        });
        scroller
    }

    fn measures(self) -> Measures {
        Measures {
            count: self.count.get_untracked(),
            row_px: self.row_px.get_untracked(),
            view_px: self.view_px.get_untracked(),
        }
    }

    /// Height of the element that stands for all rows.
    pub fn space_px(self) -> f64 {
        Measures {
            count: self.count.get(),
            row_px: self.row_px.get(),
            view_px: self.view_px.get(),
        }
        .space_px()
    }

    /// Takes over where the browser has scrolled to.
    pub fn read(self) {
        let Some(element) = self.element.get_untracked() else {
            return;
        };
        // A list that is not displayed says 0; that is no place anyone scrolled to.
        if element.client_height() == 0 {
            return;
        }
        let scroll_px = f64::from(element.scroll_top());
        self.scroll_px.set(scroll_px);
        if let Some(name) = self.remember {
            LEFT_AT.with_borrow_mut(|left_at| left_at.insert(name, scroll_px));
        }
    }

    /// Puts the browser where the list was left: at the start, and when a list that was hidden
    /// beside an open record comes back.
    fn restore(self) {
        let Some(element) = self.element.get_untracked() else {
            return;
        };
        let wanted = self.scroll_px.get_untracked();
        if (f64::from(element.scroll_top()) - wanted).abs() >= 1.0 {
            element.set_scroll_top(wanted.round() as i32);
        }
    }

    /// Goes back to the top.
    pub fn restart(self) {
        self.scroll_px.set(0.0);
        self.restore();
    }

    /// Scrolls as little as it takes to show a row.
    pub fn reveal(self, index: usize) {
        let Some(element) = self.element.get_untracked() else {
            return;
        };
        let measures = self.measures();
        if let Some(scroll_px) = measures.reveal(index, self.scroll_px.get_untracked()) {
            element.set_scroll_top(scroll_px.round() as i32);
            self.scroll_px.set(scroll_px);
        }
    }

    /// The first row wholly in sight.
    pub fn first_seen(self) -> usize {
        let measures = self.measures();
        let scroll_px = self.scroll_px.get_untracked();
        let drawn = measures.window(scroll_px, 0).rows;
        drawn
            .clone()
            .find(|&index| measures.reveal(index, scroll_px).is_none())
            .unwrap_or(drawn.start)
    }

    pub fn page_rows(self) -> usize {
        self.measures().page_rows()
    }
}

/// Counts how often other rows are shown.
pub fn turns(rows: impl Track + Send + Sync + 'static) -> Memo<u32> {
    Memo::new(move |turn: Option<&u32>| {
        rows.track();
        turn.map_or(0, |turn| turn.wrapping_add(1))
    })
}

/// Size of the letters the reader has asked for.
fn root_font_px() -> f64 {
    document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| size.trim_end_matches("px").parse().ok())
        .unwrap_or(16.0)
}
