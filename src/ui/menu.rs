//! A short list of things to do, behind one button.

use leptos::{
    ev::{Event, KeyboardEvent, MouseEvent},
    html,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{Glyph, Icon, Tone, id::unique, popup};

/// One thing to do in a [`Menu`].
#[derive(Clone)]
pub struct MenuItem {
    label: String,
    icon: Option<Glyph>,
    is_danger: bool,
    is_disabled: bool,
    act: Callback<()>,
}

impl MenuItem {
    /// Does `act` when chosen.
    pub fn new(label: impl Into<String>, act: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            label: label.into(),
            icon: None,
            is_danger: false,
            is_disabled: false,
            act: Callback::new(move |()| act()),
        }
    }

    /// With a picture before the words.
    #[must_use]
    pub fn icon(mut self, icon: Glyph) -> Self {
        self.icon = Some(icon);
        self
    }

    /// In red: takes something away.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.is_danger = true;
        self
    }

    /// Cannot be chosen while `is_disabled`.
    #[must_use]
    pub fn disabled(mut self, is_disabled: bool) -> Self {
        self.is_disabled = is_disabled;
        self
    }
}

/// What is done seldom, behind one button: arrows move, Enter chooses, Escape closes.
///
/// A long list has one in every row, so `items` is asked for when it is opened for the first time.
#[component]
pub fn Menu(
    /// What the button says; read aloud when only the icon is shown.
    #[prop(into)]
    label: Signal<String>,
    #[prop(default = Glyph::MoreVertical)] icon: Glyph,
    /// Shows the words on the button too.
    #[prop(optional)]
    with_words: bool,
    #[prop(default = Tone::Quiet)] tone: Tone,
    #[prop(into)] items: Signal<Vec<MenuItem>>,
) -> impl IntoView {
    let menu = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let (menu_id, is_open) = (unique("menu"), RwSignal::new(false));
    let is_built = RwSignal::new(false);
    let menu_element = move || menu.get_untracked().map(HtmlElement::from);

    let toggled = move |_: Event| {
        let (Some(menu), Some(button)) = (menu_element(), button.get_untracked()) else {
            return;
        };
        let now_open = popup::is_open(&menu);
        is_open.set(now_open);
        if now_open {
            popup::place(&menu, &button, false);
            focus_item(&menu, 0);
        }
    };
    let turn = move || {
        let (Some(menu), Some(button)) = (menu_element(), button.get_untracked()) else {
            return;
        };
        if popup::is_open(&menu) {
            popup::close(&menu);
        } else {
            popup::open(&menu, &button, false);
            focus_item(&menu, 0);
        }
        is_open.set(popup::is_open(&menu));
    };
    let press = move |_: MouseEvent| {
        is_built.set(true);
        // Browsers with popovers open it by themselves from `popovertarget`; elsewhere it opens
        // once its items are there.
        if menu_element().is_some_and(|menu| !popup::has_popovers(&menu)) {
            request_animation_frame(turn);
        }
    };
    let close = move || {
        if let Some(menu) = menu_element() {
            popup::close(&menu);
        }
        is_open.set(false);
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    };
    let keydown = move |event: KeyboardEvent| {
        let Some(menu) = menu_element() else { return };
        let all = item_elements(&menu);
        let at = all
            .iter()
            .position(|item| Some(item) == document().active_element().as_ref());
        let last = all.len().saturating_sub(1);
        let to = match (event.key().as_str(), at) {
            ("ArrowDown", Some(at)) if at < last => at + 1,
            ("ArrowDown" | "Home", _) => 0,
            ("ArrowUp", Some(at)) if at > 0 => at - 1,
            ("ArrowUp" | "End", _) => last,
            ("Tab", _) => return close(),
            ("Escape", _) => {
                // Else a dialog below would close as well.
                event.prevent_default();
                event.stop_propagation();
                return close();
            }
            _ => return,
        };
        event.prevent_default();
        focus_item(&menu, to);
    };

    view! {
        <button
            class="button"
            type="button"
            data-tone=tone.name()
            data-shape=(!with_words).then_some("icon")
            title=move || (!with_words).then(|| label.get())
            aria-label=move || (!with_words).then(|| label.get())
            aria-haspopup="menu"
            aria-expanded=move || is_open.get().to_string()
            popovertarget=menu_id.clone()
            node_ref=button
            on:click=press
        >
            <Icon glyph=icon />
            {with_words.then(|| view! { <span>{label}</span> })}
        </button>
        <div
            class="menu popup"
            id=menu_id
            role="menu"
            popover="auto"
            aria-label=label
            node_ref=menu
            on:toggle=toggled
            on:keydown=keydown
        >
            {move || {
                let items = if is_built.get() { items.get() } else { Vec::new() };
                items.into_iter().map(|item| draw(item, close)).collect_view()
            }}
        </div>
    }
}

fn draw(item: MenuItem, close: impl Fn() + Copy + 'static) -> impl IntoView {
    let act = item.act;
    let choose = move |_| {
        close();
        act.run(());
    };
    view! {
        <button
            class="menu-item"
            type="button"
            role="menuitem"
            tabindex="-1"
            data-danger=item.is_danger.then_some("")
            disabled=item.is_disabled
            on:click=choose
        >
            {item.icon.map(|glyph| view! { <Icon glyph=glyph /> })}
            <span>{item.label}</span>
        </button>
    }
}

fn item_elements(menu: &HtmlElement) -> Vec<web_sys::Element> {
    let Ok(items) = menu.query_selector_all("[role=menuitem]:not(:disabled)") else {
        return Vec::new();
    };
    (0..items.length())
        .filter_map(|index| items.get(index)?.dyn_into().ok())
        .collect()
}

fn focus_item(menu: &HtmlElement, index: usize) {
    if let Some(item) = item_elements(menu).get(index).and_then(popup::as_popup) {
        let _ = item.focus();
    }
}
