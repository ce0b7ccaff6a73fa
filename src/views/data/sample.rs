//! Leaving the sample shop behind.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failures::explain_failure;
use super::replaced::say_replaced;
use crate::desk::{Topic, use_desk};
use crate::ui::{Banner, Button, Glyph, Panel, Status, Toaster, Tone};

/// Shown in a sample shop only.
#[component]
pub fn SamplePanel() -> impl IntoView {
    let desk = use_desk();
    let d = desk.words().data();
    let toaster = Toaster::get();
    let is_working = RwSignal::new(false);
    let failure = RwSignal::new(None::<String>);
    let is_sample = Memo::new(move |_| {
        desk.follow(&[Topic::Shop], |book| {
            book.shop().is_some_and(|(_, shop)| shop.is_sample)
        })
    });
    let remove = move |_| {
        is_working.set(true);
        spawn_local(async move {
            match desk.remove_sample(RwSignal::new(None)).await {
                Ok(before) => say_replaced(desk, toaster, d.sample_removed(), before),
                Err(error) => failure.set(Some(explain_failure(&desk, &error))),
            }
            let _ = is_working.try_set(false);
        });
    };
    move || {
        is_sample.get().then(|| {
            view! {
                <Panel title=d.sample()>
                    <div class="stack">
                        <p>{d.sample_text()}</p>
                        <Button
                            label=d.remove_sample()
                            icon=Glyph::Trash
                            tone=Tone::Primary
                            busy=is_working
                            on_click=remove
                        />
                        {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
                    </div>
                </Panel>
            }
        })
    }
}
