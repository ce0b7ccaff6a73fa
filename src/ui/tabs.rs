//! Parts of one subject, of which one is seen at a time.

use leptos::{ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;

use super::{Draw, Model, id::unique};

/// Tabs and the panel of the chosen one. Arrows change the tab; the panel of a tab that is left is
/// taken down.
#[component]
pub fn Tabs<T: Clone + PartialEq + Send + Sync + 'static>(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<T>,
    /// Tabs and their words, in the order shown.
    #[prop(into)]
    tabs: Signal<Vec<(T, String)>>,
    /// What the chosen tab shows.
    #[prop(into)]
    panel: Draw<T>,
) -> impl IntoView {
    let id = unique("tabs");
    let chosen = Memo::new(move |_| {
        let value = value.get();
        tabs.with(|tabs| tabs.iter().position(|(tab, _)| *tab == value))
            .unwrap_or(0)
    });
    let words = Signal::derive(move || tabs.get().into_iter().map(|(_, words)| words).collect());
    let choose = Callback::new(move |index: usize| {
        if let Some((tab, _)) = tabs.get_untracked().get(index) {
            value.set(tab.clone());
        }
    });
    // Each time another tab is shown, its panel is made of elements of its own: elements of the
    // one before would keep how far they were scrolled.
    let shown = Memo::new(move |before: Option<&(u32, Option<T>)>| {
        let tab = tabs.with(|tabs| tabs.get(chosen.get()).map(|(tab, _)| tab.clone()));
        let round = match before {
            Some((round, own)) if *own == tab => *round,
            Some((round, _)) => round + 1,
            None => 0,
        };
        (round, tab)
    });
    let (bar, panel_id) = (
        tab_bar(id.clone(), label, words, chosen, choose),
        format!("{id}-panel"),
    );
    view! {
        <div class="tabbed">
        {bar}
        <div
            class="tab-panel"
            role="tabpanel"
            id=panel_id
            tabindex="0"
            aria-labelledby=move || format!("{id}-{}", chosen.get())
        >
            <For
                each=move || [shown.get()]
                key=|(round, _)| *round
                children=move |(_, tab)| tab.map(|tab| panel.run(tab))
            />
        </div>
        </div>
    }
}

/// The part that knows no type of value, so that it is compiled once.
fn tab_bar(
    id: String,
    label: Signal<String>,
    words: Signal<Vec<String>>,
    chosen: Memo<usize>,
    choose: Callback<usize>,
) -> AnyView {
    let tab_id = {
        let id = id.clone();
        move |index: usize| format!("{id}-{index}")
    };
    let keydown = {
        let tab_id = tab_id.clone();
        move |event: KeyboardEvent| {
            let (at, last) = (
                chosen.get_untracked(),
                words.with_untracked(Vec::len).saturating_sub(1),
            );
            let to = match event.key().as_str() {
                "ArrowRight" => {
                    if at < last {
                        at + 1
                    } else {
                        0
                    }
                }
                "ArrowLeft" => {
                    if at > 0 {
                        at - 1
                    } else {
                        last
                    }
                }
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            choose.run(to);
            let tab = document().get_element_by_id(&tab_id(to));
            if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = tab.focus();
            }
        }
    };
    let buttons = move || {
        words
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, words)| {
                let is_chosen = move || chosen.get() == index;
                view! {
                    <button
                        class="tab"
                        type="button"
                        role="tab"
                        id=tab_id(index)
                        aria-selected=move || is_chosen().to_string()
                        aria-controls=format!("{id}-panel")
                        tabindex=move || if is_chosen() { "0" } else { "-1" }
                        on:click=move |_| choose.run(index)
                    >
                        {words}
                    </button>
                }
            })
            .collect_view()
    };
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=keydown>
            {buttons}
        </div>
    }
    .into_any()
}
