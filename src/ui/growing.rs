//! Long lists whose rows are of any height.

use std::{hash::Hash, sync::Arc};

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::{Button, Draw, Tone};

/// Rows drawn with the page, and in each frame after it until there is a chunk.
const FIRST: usize = 10;

/// Rows added at a time.
const CHUNK: usize = 40;

/// A feed, newest first: what fills a screen is drawn at once, a little more in the frames after,
/// the rest as it is scrolled to, and what is out of sight costs no layout. For rows of one height and arrow keys, `VirtualList`.
#[component]
pub fn GrowingList<K: Clone + Eq + Hash + Send + Sync + 'static>(
    #[prop(into)] label: Signal<String>,
    /// Keys of all rows in the order shown.
    #[prop(into)]
    rows: Signal<Arc<Vec<K>>>,
    #[prop(into)] row: Draw<K>,
    /// The button at the end, for those who do not scroll.
    #[prop(into)]
    more_label: Signal<String>,
) -> impl IntoView {
    let shown = RwSignal::new(FIRST);
    Effect::new(move || {
        let wanted = rows.with(|rows| rows.len()).min(CHUNK);
        if shown.get() < wanted {
            request_animation_frame(move || {
                shown.try_update(|shown| *shown += FIRST);
            });
        }
    });
    let grow = move || shown.update(|shown| *shown += CHUNK);
    let end = NodeRef::<html::Div>::new();
    let watched = StoredValue::new_local(None::<Watched>);
    let has_more = Memo::new(move |_| shown.get() < rows.with(|rows| rows.len()));
    // Watched anew after each growth: an end that stays in sight sends no second notice.
    Effect::new(move || {
        shown.track();
        watched.set_value(end.get().and_then(|end| Watched::start(&end, grow)));
    });
    view! {
        <ul class="feed" role="list" aria-label=label>
            <For
                each=move || {
                    let shown = shown.get();
                    rows.with(|rows| rows.iter().take(shown).cloned().collect::<Vec<_>>())
                }
                key=Clone::clone
                children=move |key| view! { <li>{row.run(key)}</li> }
            />
        </ul>
        <Show when=move || has_more.get()>
            <div class="feed-end" node_ref=end>
                <Button label=more_label tone=Tone::Quiet on_click=move |_| grow() />
            </div>
        </Show>
    }
}

/// Hears when an element comes into sight, until dropped.
struct Watched {
    observer: web_sys::IntersectionObserver,
    _on_seen: Closure<dyn FnMut(JsValue)>,
}

impl Watched {
    fn start(element: &web_sys::Element, on_seen: impl Fn() + 'static) -> Option<Self> {
        let on_seen = Closure::<dyn FnMut(JsValue)>::new(move |entries: JsValue| {
            let is_seen = js_sys::Array::from(&entries).iter().any(|entry| {
                entry
                    .unchecked_into::<web_sys::IntersectionObserverEntry>()
                    .is_intersecting()
            });
            if is_seen {
                on_seen();
            }
        });
        let observer = web_sys::IntersectionObserver::new(on_seen.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _on_seen: on_seen,
        })
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
