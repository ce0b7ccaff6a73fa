//! Passing notices, with one thing to do about them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use leptos::{
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
};

use super::{Glyph, Icon, IconButton};

/// How long a notice without an action stays, when nothing holds it.
const GLANCE: Duration = Duration::from_secs(5);
/// A notice with an action stays longer: there is something to decide.
const DECISION: Duration = Duration::from_secs(10);
/// More would cover the page; the oldest goes.
const MOST_SHOWN: usize = 3;

/// A passing notice, such as "Sale saved" with "Undo".
#[derive(Clone)]
pub struct Toast {
    text: ArcSignal<String>,
    icon: Option<Glyph>,
    // Not a `Callback`: the notice outlives the form or menu that showed it.
    action: Option<(String, Arc<dyn Fn() + Send + Sync>)>,
}

impl Toast {
    /// A notice of these words.
    pub fn new(text: impl Into<String>) -> Self {
        Self::live(ArcSignal::stored(text.into()))
    }

    /// A notice whose words change while it is shown, such as "Saving…" and then "Saved".
    pub fn live(text: ArcSignal<String>) -> Self {
        Self {
            text,
            icon: None,
            action: None,
        }
    }

    /// With a picture before the words.
    #[must_use]
    pub fn icon(mut self, icon: Glyph) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With one thing to do; doing it takes the notice away.
    #[must_use]
    pub fn action(
        mut self,
        label: impl Into<String>,
        act: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        self.action = Some((label.into(), Arc::new(act)));
        self
    }
}

/// Shows notices. Provided once at the root, then had anywhere with [`Toaster::get`].
#[derive(Clone, Copy)]
pub struct Toaster {
    shown: RwSignal<Vec<(u64, Toast)>>,
}

impl Toaster {
    /// Makes the toaster and puts it into the context of this component and those below.
    pub fn provide() -> Self {
        let toaster = Self {
            shown: RwSignal::new(Vec::new()),
        };
        provide_context(toaster);
        toaster
    }

    /// The toaster provided above; one that shows nothing if none was.
    pub fn get() -> Self {
        use_context().unwrap_or_else(|| Self {
            shown: RwSignal::new(Vec::new()),
        })
    }

    /// Shows a notice after those that are shown already.
    pub fn show(&self, toast: Toast) {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        self.shown.update(|shown| {
            shown.push((id, toast));
            let excess = shown.len().saturating_sub(MOST_SHOWN);
            shown.drain(..excess);
        });
    }

    /// Takes every notice away, as when the page it speaks of is left.
    pub fn clear(&self) {
        self.shown.update(Vec::clear);
    }

    fn dismiss(self, id: u64) {
        self.shown
            .update(|shown| shown.retain(|(other, _)| *other != id));
    }
}

/// Where notices appear; once, at the root, below the [`Toaster`]. They wait while the pointer or
/// the focus is on them, and are read aloud without moving the focus.
#[component]
pub fn Toasts(
    /// Names the region.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] close_label: Signal<String>,
) -> impl IntoView {
    let toaster = Toaster::get();
    let held = RwSignal::new(false);
    view! {
        <section
            class="toasts"
            aria-label=label
            on:pointerenter=move |_| held.set(true)
            on:pointerleave=move |_| held.set(false)
            on:focusin=move |_| held.set(true)
            on:focusout=move |_| held.set(false)
        >
            <div role="status" aria-live="polite">
                <For
                    each=move || toaster.shown.get()
                    key=|(id, _)| *id
                    children=move |(id, toast)| notice(toaster, id, toast, held, close_label)
                />
            </div>
        </section>
    }
}

fn notice(
    toaster: Toaster,
    id: u64,
    toast: Toast,
    held: RwSignal<bool>,
    close_label: Signal<String>,
) -> AnyView {
    let stays = if toast.action.is_some() {
        DECISION
    } else {
        GLANCE
    };
    Effect::new(move |earlier: Option<Option<TimeoutHandle>>| {
        if let Some(Some(timer)) = earlier {
            timer.clear();
        }
        let wait = !held.get();
        wait.then(|| set_timeout_with_handle(move || toaster.dismiss(id), stays).ok())
            .flatten()
    });
    // A notice that goes while it holds the pointer or the focus sends no leave event.
    on_cleanup(move || {
        held.try_set(false);
    });
    view! {
        <div class="toast">
            {toast.icon.map(|glyph| view! { <Icon glyph=glyph /> })}
            <p>{move || toast.text.get()}</p>
            {toast
                .action
                .map(|(label, act)| {
                    let press = move |_| {
                        toaster.dismiss(id);
                        act();
                    };
                    view! {
                        <button class="button toast-action" type="button" on:click=press>
                            {label}
                        </button>
                    }
                })}
            <IconButton label=close_label icon=Glyph::X on_click=move |_| toaster.dismiss(id) />
        </div>
    }
    .into_any()
}
