//! The statement of a customer: to read, to print, to send.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::picture;
use super::statement::{Statement, StatementRow};
use crate::desk::{Topic, use_desk};
use crate::domain::Id;
use crate::ui::{Button, EmptyState, Glyph, LinkButton, PageHeader, Toaster};
use crate::views::picture::send_picture;
use crate::views::routes::Page;
use crate::views::sales::send_text;

/// What a statement shows.
const TOPICS: [Topic; 3] = [Topic::Ledger, Topic::Customers, Topic::Shop];

/// The page of a statement.
#[component]
pub fn StatementPage(id: Id) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let toaster = Toaster::get();
    let navigate = use_navigate();
    let statement = Memo::new(move |_| {
        let today = desk.today();
        desk.follow(&TOPICS, |book| Statement::of(&desk, book, id, today))
    });
    let share_text = move |_| {
        if let Some(statement) = statement.get_untracked() {
            send_text(desk, toaster, statement.text());
        }
    };
    let share_picture = move |_| {
        if let Some(statement) = statement.get_untracked() {
            let drawn = picture::draw(&statement);
            let name = format!("{} {}", statement.title, statement.customer);
            send_picture(desk, toaster, &name, drawn);
        }
    };
    let name = Signal::derive(move || {
        let statement = statement.read();
        statement
            .as_ref()
            .map(|statement| statement.customer.clone())
            .unwrap_or_default()
    });
    view! {
        <div class="page statement-page">
            <PageHeader
                title=c.open_statement()
                subtitle=name
                back_label=c.back_to_debts()
                on_back=move |()| navigate(&Page::Debts.path(), leptos_router::NavigateOptions::default())
                actions=move || {
                    view! {
                        <Button
                            label=w.common().print()
                            icon=Glyph::Printer
                            on_click=move |_| {
                                let _ = window().print();
                            }
                        />
                        <Button label=w.common().share_text() icon=Glyph::Share on_click=share_text />
                        <Button label=w.common().share_picture() icon=Glyph::Image on_click=share_picture />
                    }
                }
            />
            {move || match statement.get() {
                Some(statement) if !statement.is_empty => draw(statement).into_any(),
                _ => {
                    view! {
                        <EmptyState
                            icon=Glyph::Wallet
                            title=c.nothing_owed()
                            text=c.no_entries()
                            actions=move || {
                                view! {
                                    <LinkButton label=c.back_to_debts() href=Page::Debts.href() />
                                }
                            }
                        />
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

fn draw(statement: Statement) -> impl IntoView {
    let mut head = statement.head.into_iter();
    let [day, what, debit, credit, balance] = statement.heads;
    let title = statement.title.clone();
    view! {
        <article class="statement figures" lang=statement.language aria-label=title>
            <header>
                {head.next().map(|name| view! { <p class="receipt-shop">{name}</p> })}
                {head.map(|line| view! { <p>{line}</p> }).collect_view()}
            </header>
            <h2>{statement.title}</h2>
            <p class="statement-whose">
                <strong>{statement.customer}</strong>
                <span>{statement.as_of}</span>
            </p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{day}</th>
                        <th scope="col" class="statement-what">
                            {what}
                        </th>
                        <th scope="col">{debit}</th>
                        <th scope="col">{credit}</th>
                        <th scope="col">{balance}</th>
                    </tr>
                </thead>
                <tbody>{statement.rows.into_iter().map(draw_row).collect_view()}</tbody>
            </table>
            <dl class="receipt-sums statement-sums">
                {statement
                    .sums
                    .into_iter()
                    .map(|(label, amount)| {
                        view! {
                            <div>
                                <dt>{label}</dt>
                                <dd>{amount}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
        </article>
    }
}

fn draw_row(row: StatementRow) -> impl IntoView {
    view! {
        <tr>
            <td>{row.day}</td>
            <td class="statement-what">{row.what}</td>
            <td>{row.debit}</td>
            <td>{row.credit}</td>
            <td>{row.balance}</td>
        </tr>
    }
}
