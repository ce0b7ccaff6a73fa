//! The table of a report.

use leptos::prelude::*;

use super::opening::Open;
use super::report::Shared;
use super::told::{Report, Row, Telling};
use crate::desk::Desk;
use crate::ui::{Button, Tone};
use crate::views::routes::Page;

/// How many more rows come with a press.
const MORE: usize = 100;

/// Its rows, each with what it opens, and a way to more of them.
pub fn table(
    desk: Desk,
    report: Report,
    telling: &Telling,
    shared: Shared,
    most: RwSignal<usize>,
) -> AnyView {
    let w = desk.words();
    let heads = telling
        .heads
        .iter()
        .map(|head| (*head).to_owned())
        .chain(telling.more_heads.iter().cloned())
        .map(|head| view! { <th scope="col">{head}</th> })
        .collect_view();
    let rows = telling.rows.iter();
    let rows = rows.map(|row| table_row(desk, row, shared)).collect_view();
    let left_out = telling.left_out;
    let more = (left_out > 0).then(|| {
        view! {
            <div class="report-more">
                <Button
                    label=w.common().show_more()
                    tone=Tone::Quiet
                    on_click=move |_| most.update(|most| *most += MORE)
                />
                <span class="muted">{w.common().more_count(left_out as u64)}</span>
            </div>
        }
    });
    view! {
        <div class="figure-table" tabindex="0" role="group" aria-label=report.title>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}

fn table_row(desk: Desk, row: &Row, shared: Shared) -> AnyView {
    let mut cells = row.cells.iter().map(|cell| cell.written(desk));
    let name = cells.next().unwrap_or_default();
    let name = match row.opens.clone() {
        None => name.into_any(),
        Some(opening) => match opening.open {
            Open::Product(id) => {
                view! { <a class="report-link" href=Page::Product(id).href()>{name}</a> }.into_any()
            }
            Open::Customer(id) => {
                view! { <a class="report-link" href=Page::Customer(id).href()>{name}</a> }
                    .into_any()
            }
            _ => view! {
                <button
                    class="report-link"
                    type="button"
                    on:click=move |_| shared.behind.open(shared.go, opening.clone())
                >
                    {name}
                </button>
            }
            .into_any(),
        },
    };
    let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
    .into_any()
}
