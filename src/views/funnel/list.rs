//! All deals of a pipeline as a list, ended ones too.

use std::sync::Arc;

use leptos::prelude::*;

use super::shown::{Funnel, customer_name, quiet_text, stage_name, title_of};
use super::tools::Tools;
use crate::desk::Topic;
use crate::domain::{DealOutcome, Id};
use crate::insight::funnel::{DealFilter, DealOrder, listed, quiet_days};
use crate::ui::{Badge, Button, EmptyState, Glyph, Model, SelectField, Status, VirtualList};
use crate::views::days;
use crate::views::page_keys::is_phone;

/// The list.
#[component]
pub fn DealList(funnel: Funnel) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let order = RwSignal::new(DealOrder::default());
    let rows = Memo::new_with_compare(
        move |_| {
            let (filter, order) = (funnel.filter.get(), order.get());
            let shown = funnel.shown.get();
            let topics = [Topic::Funnel, Topic::Ledger, Topic::Customers];
            let rows = desk.follow(&topics, |book| {
                shown.map_or_else(Vec::new, |(id, own)| listed(book, id, &own, &filter, order))
            });
            Arc::new(rows)
        },
        |_, _| true,
    );
    let orders = vec![
        (DealOrder::Latest, f.by_latest().to_owned()),
        (DealOrder::Title, f.by_title().to_owned()),
        (DealOrder::Stage, f.by_stage().to_owned()),
        (DealOrder::Worth, f.by_worth().to_owned()),
        (DealOrder::Expected, f.by_expected().to_owned()),
    ];
    let outcome = Model::new(
        Signal::derive(move || funnel.filter.with(|filter| filter.outcome.clone())),
        move |outcome| funnel.filter.update(|filter| filter.outcome = outcome),
    );
    let outcomes = vec![
        (None, f.any_outcome().to_owned()),
        (Some(DealOutcome::Open), f.open().to_owned()),
        (Some(DealOutcome::Won), f.won().to_owned()),
        (Some(DealOutcome::Lost), f.lost().to_owned()),
    ];
    let is_empty = Memo::new(move |_| rows.with(|rows| rows.is_empty()));
    let nothing = move || {
        if funnel.filter.with(DealFilter::is_empty) {
            view! { <EmptyState icon=Glyph::Filter title=w.common().nothing_yet() text=f.empty() /> }
                .into_any()
        } else {
            view! {
                <EmptyState
                    icon=Glyph::Search
                    title=w.common().nothing_found()
                    text=f.nothing_in_filter()
                    actions=move || {
                        view! {
                            <Button
                                label=f.show_all()
                                on_click=move |_| funnel.filter.set(DealFilter::default())
                            />
                        }
                    }
                />
            }
            .into_any()
        }
    };
    let restart = Signal::derive(move || {
        order.track();
        funnel.filter.track();
    });
    view! {
        <Tools funnel=funnel>
            <SelectField
                label=f.outcome()
                hide_label=true
                value=outcome
                options=outcomes.clone()
            />
            <SelectField
                label=w.common().sort()
                hide_label=true
                value=order
                options=orders.clone()
            />
        </Tools>
        <Show when=move || !is_empty.get() fallback=nothing>
            <VirtualList
                rows=rows
                row=move |id: Id| view! { <Row funnel=funnel id=id /> }
                row_rem=if is_phone() { 6.0 } else { 4.0 }
                label=f.all_deals()
                id="deals"
                restart=restart
                on_open=move |id: Id| funnel.open(id)
            />
        </Show>
    }
}

#[component]
fn Row(funnel: Funnel, id: Id) -> impl IntoView {
    let desk = funnel.desk;
    let f = desk.words().funnel();
    let row = Memo::new(move |_| {
        let topics = [Topic::Funnel, Topic::Customers, Topic::Notes, Topic::Ledger];
        desk.follow(&topics, |book| {
            let deal = book.deals().get(id)?;
            let state = book.ledger().deal_state(id);
            let who = customer_name(desk, book, deal.customer).filter(|_| !deal.title.is_empty());
            let expected = deal
                .expected
                .map(|day| f.expected_by(days::short(desk, day)));
            let about: Vec<String> = who.into_iter().chain(expected).collect();
            let (mark, status) = match state.outcome {
                DealOutcome::Won => (f.won().to_owned(), Status::Success),
                DealOutcome::Lost => (f.lost().to_owned(), Status::Danger),
                _ => {
                    let name = stage_name(book, state.stage);
                    (name.unwrap_or_default(), Status::Neutral)
                }
            };
            let quiet = quiet_days(book, id, deal, &state, desk.now(), &desk.zone());
            let worth = desk.money(deal.worth());
            Some((
                title_of(desk, book, id),
                about.join(" · "),
                worth,
                quiet.map(|days| quiet_text(desk, days.unsigned_abs())),
                (mark, status),
            ))
        })
    });
    move || {
        row.get()
            .map(|(title, about, worth, quiet, (mark, status))| {
                let quiet = quiet.map(|quiet| {
                    view! { <Badge label=quiet status=Status::Warn /> }
                });
                view! {
                    <div class="list-text">
                        <span class="list-title">{title}</span>
                        <span class="list-detail">{about}</span>
                    </div>
                    <div class="list-end">
                        <span class="figures">{worth}</span>
                        <span class="deal-marks">{quiet} <Badge label=mark status=status /></span>
                    </div>
                }
            })
    }
}
