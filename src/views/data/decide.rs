//! What to do with a backup that was looked at, and what is asked before it takes the place of all.

use leptos::prelude::*;

use super::incoming::Incoming;
use crate::desk::use_desk;
use crate::format::backup::{Choices, Findings};
use crate::text::Words;
use crate::ui::{Banner, Button, Checkbox, Dialog, DialogActions, DialogSize, Glyph, Status, Tone};

/// The buttons under a preview.
#[component]
pub fn Decide(
    incoming: Incoming,
    choices: Signal<Choices>,
    /// What the file holds may come to what is here.
    is_mixable: bool,
) -> impl IntoView {
    let w = use_desk().words();
    let d = w.data();
    let findings = incoming.with_plan(|plan| plan.findings.clone());
    let findings = StoredValue::new(findings.unwrap_or_default());
    let is_asking = RwSignal::new(false);
    let can_import = Memo::new(move |_| {
        let choices = choices.get();
        is_mixable && findings.with_value(|findings| findings.would_change(choices)) > 0
    });
    let can_replace = !findings.with_value(Findings::is_just_the_same);
    let restore = move |_| {
        let is_loss = findings.with_value(|findings| {
            findings.erased + findings.customers_only_here + findings.sales_only_here > 0
        });
        if is_loss || incoming.much_less().is_some() {
            is_asking.set(true);
        } else {
            incoming.restore(true);
        }
    };
    let import = move || {
        view! {
            <Button
                label=d.import_now()
                tone=Tone::Primary
                icon=Glyph::Check
                on_click=move |_| incoming.import(choices.get_untracked())
            />
        }
    };
    let leave = if can_replace {
        w.common().cancel()
    } else {
        w.common().close()
    };
    view! {
        <Replacing incoming=incoming findings=findings is_open=is_asking />
        <div class="row">
            {move || can_import.get().then(import)}
            {can_replace
                .then(|| {
                    view! { <Button label=d.restore_now() tone=Tone::Danger on_click=restore /> }
                })}
            <Button label=leave tone=Tone::Quiet on_click=move |_| incoming.forget() />
        </div>
        {can_replace.then(|| view! { <p class="muted small">{d.restore_text()}</p> })}
    }
}

/// What is here and not in the file, in words; nothing where the file has it all.
pub fn only_here(w: Words, findings: &Findings) -> Option<String> {
    let (customers, sales) = (findings.customers_only_here, findings.sales_only_here);
    let mut parts = Vec::new();
    if customers > 0 {
        parts.push(w.common().customers(customers));
    }
    if sales > 0 {
        parts.push(w.common().sales(sales));
    }
    (!parts.is_empty()).then(|| w.data().only_here(customers + sales, parts.join(" · ")))
}

/// Asks before the file takes the place of everything: what would be lost, and who would come back.
#[component]
fn Replacing(
    incoming: Incoming,
    findings: StoredValue<Findings>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let w = use_desk().words();
    let d = w.data();
    let leaves_out = RwSignal::new(true);
    let much_less = move || {
        let (file, here) = incoming.much_less()?;
        let records = |count| w.common().records(count);
        Some(d.much_less_text(records(file), records(here)))
    };
    let title = move || {
        if is_open.get() && incoming.much_less().is_some() {
            d.much_less()
        } else {
            d.replace_title()
        }
    };
    // Asked when it opens: what is here may have changed since the file was looked at.
    let less = move || {
        is_open
            .get()
            .then(much_less)?
            .map(|text| view! { <p>{text}</p> })
    };
    let only_here = findings.with_value(|findings| only_here(w, findings));
    let erased = findings.with_value(|findings| findings.erased);
    let of_erased = move || {
        let (status, text) = if leaves_out.get() {
            (Status::Neutral, d.erased_stay_erased(erased))
        } else {
            (Status::Warn, d.erased_would_come_back(erased))
        };
        view! { <Banner status=status text=text /> }
    };
    view! {
        <Dialog
            open=is_open
            title=Signal::derive(move || title().to_owned())
            close_label=w.common().close()
            size=DialogSize::Narrow
        >
            <div class="stack">
                {less}
                {only_here.clone().map(|text| view! { <p>{text}</p> })}
                {(erased > 0)
                    .then(|| {
                        view! {
                            <Checkbox
                                label=d.leave_erased_out()
                                hint=d.leave_erased_out_hint()
                                value=leaves_out
                            />
                            {of_erased}
                        }
                    })}
                <p>{d.restore_text()}</p>
            </div>
            <DialogActions>
                <Button
                    label=w.common().cancel()
                    tone=Tone::Quiet
                    on_click=move |_| is_open.set(false)
                />
                <Button
                    label=d.restore_now()
                    tone=Tone::Danger
                    on_click=move |_| {
                        is_open.set(false);
                        incoming.restore(leaves_out.get_untracked());
                    }
                />
            </DialogActions>
        </Dialog>
    }
}
