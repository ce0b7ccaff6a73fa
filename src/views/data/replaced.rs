//! After everything was replaced by something else: the way back.

use leptos::task::spawn_local;

use super::failures::explain_reading;
use crate::desk::Desk;
use crate::storage::SnapshotInfo;
use crate::ui::{Glyph, Toast, Toaster};

/// Says what was done, and offers to put back what there was, where there was anything. The steps
/// that could be undone before went with it.
pub fn say_replaced(desk: Desk, toaster: Toaster, text: &str, before: Option<SnapshotInfo>) {
    let w = desk.words();
    toaster.clear();
    let toast = Toast::new(text).icon(Glyph::Check);
    let Some(before) = before else {
        toaster.show(toast);
        return;
    };
    toaster.show(toast.action(w.common().undo(), move || {
        let before = before.clone();
        spawn_local(async move {
            let told = match desk.put_back_snapshot(&before).await {
                Ok(()) => Toast::new(w.common().undone()).icon(Glyph::Undo),
                Err(why) => Toast::new(explain_reading(&desk, &why).unwrap_or_default()),
            };
            toaster.show(told);
        });
    }));
}
