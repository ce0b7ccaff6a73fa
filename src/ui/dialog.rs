//! A question or a form over the page.

use leptos::{ev::MouseEvent, html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};

use super::{Glyph, IconButton, Model, focus, id::unique};

/// How wide a dialog may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// A question; stays in the middle even on a phone.
    Narrow,
    /// A form.
    #[default]
    Usual,
    /// A table or two columns.
    Wide,
}

impl DialogSize {
    fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Usual => "usual",
            Self::Wide => "wide",
        }
    }
}

/// The browser's own modal dialog: Escape closes it, the rest of the page is out of reach, and the
/// focus goes back to where it was. On phones it is a sheet from the bottom. Its content is made
/// anew at each opening. A press outside does not close it: what was typed would be lost.
#[component]
pub fn Dialog(
    #[prop(into)] open: Model<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] close_label: Signal<String>,
    #[prop(optional)] size: DialogSize,
    /// It is read: with nothing else in it to lead there, the keys that scroll find its body.
    #[prop(optional)]
    is_read: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    let title_id = unique("dialog");
    let labelled_by = title_id.clone();
    let last_press = StoredValue::new(None::<Press>);
    let ignore_second = move || {
        if let Some(press) = last_press.get_value() {
            press.ignore_second();
        }
    };
    let opener = StoredValue::new_local(None);
    Effect::new(move || {
        let wanted = open.get();
        let Some(element) = element.get() else { return };
        if wanted && !element.open() {
            opener.set_value(focus::focused());
            let _ = element.show_modal();
        } else if !wanted && element.open() {
            // A quick second press comes before the browser says that it is closed.
            ignore_second();
            element.close();
        }
    });
    let closed = move |_| {
        return_caret();
        focus::return_focus(opener.try_get_value().flatten());
        ignore_second();
        if open.get_untracked() {
            open.set(false);
        }
    };
    let opened = open.signal();
    view! {
        <dialog
            class="dialog"
            data-size=size.name()
            aria-labelledby=labelled_by
            node_ref=element
            on:click=move |event| last_press.set_value(Some(Press::of(&event)))
            on:close=closed
        >
            <header class="dialog-head">
                <h2 id=title_id>{title}</h2>
                <IconButton label=close_label icon=Glyph::X on_click=move |_| open.set(false) />
            </header>
            <div class="dialog-body" tabindex=is_read.then_some("0")>
                <Show when=move || opened.get()>{children()}</Show>
            </div>
        </dialog>
    }
}

/// Two presses of one finger or mouse within this long are a double press.
const DOUBLE_MS: f64 = 300.0;
/// So far apart they may land.
const DOUBLE_PX: i32 = 24;

/// Where and when somebody pressed.
#[derive(Clone, Copy)]
struct Press {
    x: i32,
    y: i32,
    at_ms: f64,
}

impl Press {
    fn of(event: &MouseEvent) -> Self {
        Self {
            x: event.client_x(),
            y: event.client_y(),
            at_ms: event.time_stamp(),
        }
    }

    fn is_double(self, second: Self) -> bool {
        second.at_ms - self.at_ms < DOUBLE_MS
            && (second.x - self.x).abs() <= DOUBLE_PX
            && (second.y - self.y).abs() <= DOUBLE_PX
    }

    /// Who presses twice on what closes a dialog means the dialog both times, and nothing beneath.
    fn ignore_second(self) {
        let next = Closure::once_into_js(move |event: MouseEvent| {
            // Keys press too, at no place and with no count.
            if event.detail() > 0 && self.is_double(Self::of(&event)) {
                event.prevent_default();
                event.stop_immediate_propagation();
            }
        });
        let options = web_sys::AddEventListenerOptions::new();
        options.set_capture(true);
        options.set_once(true);
        let next = next.unchecked_ref();
        let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
            "click", next, &options,
        );
    }
}

/// Browsers give the focus back to a field without its caret: then nothing could be typed.
fn return_caret() {
    let field = document().active_element();
    let field = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(field) = field {
        let end = field.value().encode_utf16().count() as u32;
        // Fields of dates and the like have no caret.
        let _ = field.set_selection_range(end, end);
    }
}

/// The buttons at the foot of a dialog, in sight however long it is; the main one last.
#[component]
pub fn DialogActions(children: Children) -> impl IntoView {
    view! { <div class="dialog-actions">{children()}</div> }
}
