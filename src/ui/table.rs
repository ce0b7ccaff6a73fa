//! Figures in rows and columns.

use leptos::prelude::*;

/// A table to read: the first cell of a row names it, the others are figures.
#[component]
pub fn FigureTable(
    /// Names the table for screen readers.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] heads: Vec<String>,
    #[prop(into)] rows: Signal<Vec<Vec<String>>>,
) -> impl IntoView {
    let heads = heads
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> })
        .collect_view();
    let body = move || {
        rows.get()
            .into_iter()
            .map(|row| {
                let mut cells = row.into_iter();
                let name = cells.next();
                let figures = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
                view! {
                    <tr>
                        <th scope="row">{name}</th>
                        {figures}
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <div class="figure-table" tabindex="0" role="region" aria-label=label>
            <table aria-label=label>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}
