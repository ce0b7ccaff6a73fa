//! Notices that stay until what they speak of is over.

use leptos::prelude::*;

use super::{Glyph, Icon, IconButton, Status};

/// A lasting notice: not saved, offline, a backup overdue. Warnings interrupt a screen reader,
/// others wait.
#[component]
pub fn Banner(
    #[prop(into)] text: Signal<String>,
    #[prop(optional)] status: Status,
    /// Buttons: what to do about it.
    #[prop(optional, into)]
    actions: ViewFn,
    #[prop(optional, into)] close_label: Signal<String>,
    /// With this, the notice can be put away.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
) -> impl IntoView {
    let interrupts = matches!(status, Status::Warn | Status::Danger);
    view! {
        <div
            class="banner"
            data-status=status.name()
            role=if interrupts { "alert" } else { "status" }
        >
            <Icon glyph=status.glyph() />
            <p>{text}</p>
            <div class="banner-actions">{move || actions.run()}</div>
            {on_close
                .map(|on_close| {
                    view! {
                        <IconButton
                            label=close_label
                            icon=Glyph::X
                            on_click=move |_| on_close.run(())
                        />
                    }
                })}
        </div>
    }
}
