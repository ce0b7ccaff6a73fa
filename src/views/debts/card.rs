//! The debt of a customer on their page: what it comes to, what it is made of, what to do.

use std::sync::Arc;

use leptos::prelude::*;

use super::doing::{DebtDialogs, Doing};
use super::names::{credit_name, debit_name, page_of, sale_of};
use crate::desk::{Topic, use_desk};
use crate::domain::credit::{Debit, DebtAccount, Settlement};
use crate::domain::{Id, Money};
use crate::insight::DebtRow;
use crate::ui::{Badge, Button, Glyph, LinkButton, Menu, MenuItem, Stat, Status, Tone};
use crate::views::days;
use crate::views::routes::Page;

/// The debt of a customer. Nothing stands on the page of who never owed anything.
#[component]
pub fn DebtCard(
    /// Whose.
    customer: Id,
    /// What is being done about it.
    doing: RwSignal<Option<Doing>>,
) -> impl IntoView {
    let desk = use_desk();
    let c = desk.words().credit();
    let account = Memo::new(move |_| {
        desk.follow(&[Topic::Ledger], |book| {
            Arc::new(DebtAccount::of(book.ledger(), customer))
        })
    });
    let is_any = Memo::new(move |_| !account.read().is_empty());
    view! {
        <DebtDialogs customer=customer doing=doing />
        <Show when=move || is_any.get()>
            <section class="panel" aria-label=c.card()>
                <header class="panel-head">
                    <h2>{c.card()}</h2>
                    <span class="panel-actions">
                        <Seldom customer=customer account=account doing=doing />
                    </span>
                </header>
                <div class="panel-body stack">
                    <Figures customer=customer account=account doing=doing />
                    <Actions customer=customer account=account doing=doing />
                    <Debits account=account doing=doing />
                </div>
            </section>
        </Show>
    }
}

/// What is seldom done about a debt.
#[component]
fn Seldom(
    customer: Id,
    account: Memo<Arc<DebtAccount>>,
    doing: RwSignal<Option<Doing>>,
) -> impl IntoView {
    let desk = use_desk();
    let c = desk.words().credit();
    // Of who was erased, debts are only settled.
    let is_erased = is_erased(customer);
    let items = Signal::derive(move || {
        let item = |words, what| MenuItem::new(words, move || doing.set(Some(what)));
        let (owes, is_ahead) =
            account.with(|account| (account.owed > Money::ZERO, account.advance > Money::ZERO));
        let mut items = Vec::new();
        if owes && !is_erased.get() {
            items.push(item(c.promise(), Doing::Promise(None)).icon(Glyph::Calendar));
        }
        if is_ahead {
            items.push(item(c.give_ahead_back(), Doing::GiveBack).icon(Glyph::Return));
        }
        // Limits, what is given up, and what is taken over, are the owner's to decide.
        if !desk.is_seller() {
            if !is_erased.get() {
                items.push(item(c.edit_limit(), Doing::Limit).icon(Glyph::Edit));
                items.push(item(c.opening(), Doing::Opening).icon(Glyph::Book));
            }
            if owes {
                let write_off = item(c.write_off(), Doing::WriteOff(None));
                items.push(write_off.icon(Glyph::Ban).danger());
            }
        }
        items
    });
    view! { <Menu label=c.more_actions() items=items /> }
}

/// Nothing is known of the customer any more: nobody can be reminded, and no word is kept.
fn is_erased(customer: Id) -> Memo<bool> {
    let desk = use_desk();
    Memo::new(move |_| desk.follow(&[Topic::Customers], |book| book.is_erased(customer)))
}

#[component]
fn Actions(
    customer: Id,
    account: Memo<Arc<DebtAccount>>,
    doing: RwSignal<Option<Doing>>,
) -> impl IntoView {
    let c = use_desk().words().credit();
    let is_erased = is_erased(customer);
    let can_remind = Memo::new(move |_| account.read().owed > Money::ZERO && !is_erased.get());
    view! {
        <div class="row no-print">
            <Button
                label=c.take_payment()
                icon=Glyph::Cash
                tone=Tone::Primary
                on_click=move |_| doing.set(Some(Doing::Pay(None)))
            />
            <Show when=move || can_remind.get()>
                <Button
                    label=c.remind()
                    icon=Glyph::Message
                    on_click=move |_| doing.set(Some(Doing::Remind))
                />
            </Show>
            <LinkButton
                label=c.open_statement()
                icon=Glyph::Note
                href=Page::Statement(customer).href()
            />
        </div>
    }
}

#[component]
fn Figures(
    customer: Id,
    account: Memo<Arc<DebtAccount>>,
    doing: RwSignal<Option<Doing>>,
) -> impl IntoView {
    let desk = use_desk();
    let c = desk.words().credit();
    move || {
        let account = account.get();
        let today = desk.today();
        let (limit, credit_days) = desk.follow(&[Topic::Customers, Topic::Shop], |book| {
            (book.credit_limit(customer), book.credit_days())
        });
        let row = DebtRow::of(&account, customer, &desk.zone(), credit_days, today);
        let is_late = row.overdue > Money::ZERO;
        let over = limit.filter(|limit| row.owed > *limit);
        let over = over.map(|limit| c.over_by(desk.money(row.owed - limit)));
        let day = |day| (days::relative(desk, day), days::short(desk, day));
        let promised = if row.is_promised {
            c.promised()
        } else {
            c.due()
        };
        let late = is_late.then(|| {
            if row.overdue == row.owed {
                c.overdue().to_owned()
            } else {
                c.overdue_of(desk.money(row.overdue))
            }
        });
        view! {
            <div class="stats">
                {if row.owed.is_zero() {
                    view! {
                        <Stat
                            label=c.owes()
                            figure=desk.money(Money::ZERO)
                            note=c.nothing_owed()
                        />
                    }
                } else {
                    view! {
                        <Stat
                            label=c.owes()
                            figure=desk.money(row.owed)
                            note=late.unwrap_or_default()
                            status=if is_late { Status::Danger } else { Status::Neutral }
                            on_open=move |()| doing.set(Some(Doing::Open))
                        />
                    }
                }}
                {(row.advance > Money::ZERO)
                    .then(|| view! { <Stat label=c.paid_ahead() figure=desk.money(row.advance) /> })}
                {row
                    .oldest
                    .map(day)
                    .map(|(figure, note)| view! { <Stat label=c.oldest() figure=figure note=note /> })}
                {row
                    .due
                    .map(day)
                    .map(|(figure, note)| {
                        view! {
                            <Stat
                                label=promised
                                figure=figure
                                note=note
                                status=if is_late { Status::Danger } else { Status::Neutral }
                            />
                        }
                    })}
                {limit
                    .map(|limit| {
                        view! {
                            <Stat
                                label=c.limit()
                                figure=desk.money(limit)
                                status=if over.is_some() { Status::Danger } else { Status::Neutral }
                                note=over.unwrap_or_default()
                            />
                        }
                    })}
            </div>
        }
    }
}

/// What is owed, opened to the entries it comes from; from there a payment, a promise, a
/// write-off for one of them.
#[component]
pub fn Opened(customer: Id, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let desk = use_desk();
    let c = desk.words().credit();
    let account = Memo::new(move |_| {
        desk.follow(&[Topic::Ledger], |book| {
            Arc::new(DebtAccount::of(book.ledger(), customer))
        })
    });
    let is_ahead = Memo::new(move |_| account.read().advance > Money::ZERO);
    view! {
        <div class="stack">
            <p>
                <strong class="balance-sum figures">
                    {move || desk.money(account.read().owed)}
                </strong>
            </p>
            <Show when=move || is_ahead.get()>
                <div class="row">
                    <span class="figures">
                        {move || c.ahead_of(desk.money(account.read().advance))}
                    </span>
                    <Button
                        label=c.give_ahead_back()
                        icon=Glyph::Return
                        on_click=move |_| doing.set(Some(Doing::GiveBack))
                    />
                </div>
            </Show>
            <Debits account=account doing=doing />
        </div>
    }
}

/// Each debt, opened to what it comes from and what settled it.
#[component]
fn Debits(account: Memo<Arc<DebtAccount>>, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let desk = use_desk();
    let c = desk.words().credit();
    let open = move || {
        let account = account.get();
        let debits: Vec<AnyView> = account
            .open()
            .map(|debit| draw_debit(debit, Some(doing)))
            .collect();
        (!debits.is_empty()).then(|| {
            view! {
                <section class="debits" aria-label=c.open_debts()>
                    {debits}
                </section>
            }
        })
    };
    let settled = move || {
        let account = account.get();
        let settled = account.debits.iter().rev();
        let settled: Vec<AnyView> = settled
            .filter(|debit| debit.remaining.is_zero())
            .map(|debit| draw_debit(debit, None))
            .collect();
        (!settled.is_empty()).then(|| {
            view! {
                <details class="sources">
                    <summary>{c.settled_debts(settled.len() as u64)}</summary>
                    <div class="debits">{settled}</div>
                </details>
            }
        })
    };
    view! {
        {open}
        {settled}
    }
}

fn draw_debit(debit: &Debit, doing: Option<RwSignal<Option<Doing>>>) -> AnyView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let today = desk.today();
    let (name, page, due) = desk.read(|book| {
        (
            debit_name(w, book, debit.source),
            page_of(book, debit.source),
            debit.due_day(&desk.zone(), book.credit_days()),
        )
    });
    let day = days::short(desk, days::of(desk, debit.at));
    let is_open = debit.remaining > Money::ZERO;
    let amount = if !is_open || debit.remaining == debit.amount {
        desk.money(debit.amount)
    } else {
        c.left_of(desk.money(debit.remaining), desk.money(debit.amount))
    };
    let due_words = due.map(|due| {
        let day = days::short(desk, due);
        if debit.promised.is_some() {
            c.promised_by(day)
        } else {
            c.due_by(day)
        }
    });
    let status = if due.is_some_and(|due| due < today) {
        Status::Danger
    } else {
        Status::Neutral
    };
    let pay = sale_of(debit).zip(doing).filter(|_| is_open);
    let settled: Vec<AnyView> = debit.settled.iter().map(draw_settlement).collect();
    view! {
        <details class="debit">
            <summary>
                <span class="debit-name">{name.clone()}</span>
                <span class="debit-amount figures">{amount}</span>
                <span class="muted small">{day}</span>
                {if is_open {
                    due_words
                        .map(|words| view! { <Badge label=words status=status /> })
                        .into_any()
                } else {
                    view! { <Badge label=c.settled() status=Status::Success /> }.into_any()
                }}
            </summary>
            <div class="debit-body">
                <dl class="facts">
                    <div>
                        <dt>
                            {match page {
                                Some(page) => view! { <a href=page.href()>{name}</a> }.into_any(),
                                None => view! { <span>{name}</span> }.into_any(),
                            }}
                        </dt>
                        <dd class="figures">{desk.money(debit.amount)}</dd>
                    </div>
                    {settled}
                </dl>
                {pay
                    .map(|(sale, doing)| {
                        let mut steps: Vec<(&str, Doing)> = vec![
                            (c.take_payment(), Doing::Pay(Some(sale))),
                            (c.promise(), Doing::Promise(Some(sale))),
                        ];
                        if !desk.is_seller() {
                            steps.push((c.write_off(), Doing::WriteOff(Some(sale))));
                        }
                        let step = |(label, step): (&'static str, Doing)| {
                            view! { <Button label=label on_click=move |_| doing.set(Some(step)) /> }
                        };
                        view! { <div class="row no-print">{steps.into_iter().map(step).collect_view()}</div> }
                    })}
            </div>
        </details>
    }
    .into_any()
}

fn draw_settlement(settlement: &Settlement) -> AnyView {
    let desk = use_desk();
    let w = desk.words();
    let (name, day) = desk.read(|book| {
        let at = crate::views::debts::statement::moment_of(book, settlement.by);
        (
            credit_name(w, book, settlement.by),
            at.map(|at| days::short(desk, days::of(desk, at))),
        )
    });
    let name = match day {
        Some(day) => format!("{name} · {day}"),
        None => name,
    };
    view! {
        <div>
            <dt>{name}</dt>
            <dd class="figures">{format!("−{}", desk.money(settlement.amount))}</dd>
        </div>
    }
    .into_any()
}
