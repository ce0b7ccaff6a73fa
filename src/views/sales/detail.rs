//! One sale: its receipt, whose it is, what came back of it, what it earned.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::goes_back::way_name;
use super::names::{line_title, purpose_name};
use super::receipt::Receipt;
use super::returning::ReturnDialog;
use super::send::SendReceipt;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::sale::SalePurpose;
use crate::domain::{Command, Id, Money, Return, Sale};
use crate::ui::{
    Avatar, Banner, Button, DescriptionItem, DescriptionList, EmptyState, Glyph, IconButton, Menu,
    MenuItem, PageHeader, Panel, Status, Unfolding,
};
use crate::views::act::Actor;
use crate::views::amounts::write_quantity;
use crate::views::buyer::{BuyerField, name_and_phone};
use crate::views::days;
use crate::views::routes::Page;

/// One sale and all that can be done about it.
#[component]
pub fn SaleDetail(
    /// Which sale.
    id: Id,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sales();
    let navigate = use_navigate();
    let back = Callback::new(move |()| navigate(&Page::Sales.path(), NavigateOptions::default()));
    // Entries never change, so the sale itself need not be followed once it is there.
    let sale = Memo::new(move |_| {
        desk.follow(&[Topic::Ledger], |book| {
            book.ledger().sales().get(id).cloned()
        })
    });
    move || {
        match sale.get() {
        Some(sale) => view! { <Known sale=sale on_back=back /> }.into_any(),
        None if desk.is_complete().get() => view! {
            <EmptyState
                icon=Glyph::Receipt
                title=w.errors().gone()
                text=s.no_such_sale()
                actions=move || view! { <Button label=w.common().back() on_click=move |_| back.run(()) /> }
            />
        }
        .into_any(),
        None => view! { <p class="opening" role="status">{s.reading_past()}</p> }.into_any(),
    }
    }
}

#[component]
fn Known(sale: Sale, on_back: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sales();
    let id = sale.id;
    let actor = Actor::new(desk);
    let is_returning = RwSignal::new(false);
    let is_void =
        Memo::new(move |_| desk.follow(&[Topic::Ledger], |book| book.ledger().is_void(id)));
    let left = Memo::new(move |_| {
        desk.follow(&[Topic::Ledger], |book| {
            let ledger = book.ledger();
            let sale = ledger.sales().get(id);
            sale.is_some_and(|sale| {
                sale.lines
                    .iter()
                    .zip(0..)
                    .any(|(line, place)| ledger.returned_of_line(id, place).0 < line.quantity_milli)
            })
        })
    });
    let can_return = move || !is_void.get() && left.get();
    let menu = Signal::derive(move || {
        vec![
            MenuItem::new(s.take_back(), move || {
                actor.try_act(void(id), s.taken_back());
            })
            .icon(Glyph::Ban)
            .danger()
            .disabled(is_void.get()),
        ]
    });
    let title = if sale.number.is_empty() {
        s.receipt().to_owned()
    } else {
        s.receipt_numbered(&sale.number)
    };
    let when = days::date_time(desk, sale.at);
    let restore = move |_| {
        let command = Command::RestoreEntry { target: id };
        actor.try_act(command, s.standing_again());
    };
    let extras = extras(&desk, &sale);
    view! {
        <div class="page sale-page">
            <PageHeader
                title=title
                subtitle=when
                back_label=w.nav().sales()
                on_back=on_back
                actions=move || {
                    view! {
                        <SendReceipt sale=id />
                        <Button
                            label=s.return_goods()
                            icon=Glyph::Return
                            disabled=Signal::derive(move || !can_return())
                            on_click=move |_| is_returning.set(true)
                        />
                        <Menu label=w.common().more() items=menu />
                    }
                }
            />
            <Show when=move || is_void.get()>
                <Banner
                    status=Status::Danger
                    text=s.void_banner()
                    actions=move || view! { <Button label=s.let_stand() on_click=restore /> }
                />
            </Show>
            <div class="sale-columns">
                <Receipt sale=id />
                <div class="stack no-print">
                    <Owner id=id />
                    <Returned id=id />
                    {extras}
                    <Profit id=id />
                </div>
            </div>
        </div>
        <ReturnDialog open=is_returning sale=id />
    }
}

fn void(target: Id) -> Command {
    Command::VoidEntry {
        target,
        reason: String::new(),
    }
}

/// Whose the sale is, and the way to say so.
#[component]
fn Owner(id: Id) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sales();
    let actor = Actor::new(desk);
    let owner = Memo::new(move |_| desk.follow(&[Topic::Ledger], |book| book.ledger().owner(id)));
    let is_changing = RwSignal::new(false);
    let tie = move |customer: Option<Id>| {
        is_changing.set(false);
        let done = if customer.is_some() {
            s.tied()
        } else {
            s.untied()
        };
        actor.try_act(Command::TieSale { sale: id, customer }, done);
    };
    let known = move |(name, phone): (String, String), customer: Id| {
        view! {
            <div class="sale-owner">
                <Avatar name=name.clone() />
                <div class="list-text">
                    <a class="list-title" href=Page::Customer(customer).href()>
                        {name}
                    </a>
                    <span class="list-detail">{phone}</span>
                </div>
                <IconButton
                    label=s.change_customer()
                    icon=Glyph::Edit
                    on_click=move |_| is_changing.set(true)
                />
                <IconButton label=s.untie() icon=Glyph::X on_click=move |_| tie(None) />
            </div>
        }
    };
    view! {
        <Panel title=w.common().customer()>
            {move || match owner.get() {
                Some(customer) if !is_changing.get() => {
                    known(name_and_phone(&desk, customer), customer).into_any()
                }
                _ => {
                    view! {
                        <BuyerField
                            label=s.whose_sale()
                            id="tie-customer"
                            on_pick=move |customer: Id| tie(Some(customer))
                        />
                    }
                        .into_any()
                }
            }}
        </Panel>
    }
}

/// What came back, each with the way to take the return itself back.
#[component]
fn Returned(id: Id) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sales();
    let actor = Actor::new(desk);
    let returns = Memo::new(move |_| {
        desk.follow(&[Topic::Ledger], |book| {
            book.ledger().returns_of(id).cloned().collect::<Vec<_>>()
        })
    });
    let row = move |back: Return| {
        let what = desk.read(|book| {
            let sale = book.ledger().sales().get(id);
            let lines = back.lines.iter().filter_map(|line| {
                let sold = sale?.lines.get(line.line as usize)?;
                let quantity = write_quantity(&desk, line.quantity_milli);
                Some(format!("{} × {quantity}", line_title(book, sold)))
            });
            lines.collect::<Vec<_>>().join(", ")
        });
        let ways = back
            .tenders
            .iter()
            .map(|tender| way_name(w, &tender.method).to_owned());
        let seller = back.seller.and_then(|id| {
            desk.read(|book| book.staff().held(id).map(|held| held.card.name.clone()))
        });
        let about: Vec<String> = std::iter::once(days::date_time(desk, back.at))
            .chain(ways)
            .chain(Some(back.reason.clone()).filter(|reason| !reason.is_empty()))
            .chain(seller)
            .collect();
        let return_id = back.id;
        view! {
            <li>
                <div class="list-text">
                    <span class="list-title return-what">{what}</span>
                    <span class="list-detail return-what">{about.join(" · ")}</span>
                </div>
                <div class="list-end">{desk.money(back.total())}</div>
                <IconButton
                    label=s.take_return_back()
                    icon=Glyph::Undo
                    on_click=move |_| actor.try_act(void(return_id), s.return_taken_back())
                />
            </li>
        }
    };
    view! {
        <Show when=move || !returns.with(Vec::is_empty)>
            <Panel title=s.came_back_title() flush=true>
                <ul class="rows">{move || returns.get().into_iter().map(row).collect_view()}</ul>
            </Panel>
        </Show>
    }
}

/// Purpose, campaign and note, which stand on no receipt.
fn extras(desk: &Desk, sale: &Sale) -> Option<impl IntoView + use<>> {
    let w = desk.words();
    let s = w.sell();
    let purpose = match &sale.purpose {
        SalePurpose::Unknown => String::new(),
        known => purpose_name(w, known).to_owned(),
    };
    let facts = [
        (s.purpose(), purpose),
        (s.campaign(), sale.campaign.clone()),
        (w.common().note(), sale.note.clone()),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .collect();
    (!facts.is_empty()).then(|| {
        view! {
            <Panel>
                <DescriptionList>
                    {facts
                        .into_iter()
                        .map(|(label, text)| view! { <DescriptionItem label=label>{text}</DescriptionItem> })
                        .collect_view()}
                </DescriptionList>
            </Panel>
        }
    })
}

/// What the sale earned, folded away from customers' eyes.
#[component]
fn Profit(id: Id) -> impl IntoView {
    let desk = use_desk();
    let s = desk.words().sales();
    let figures = move || {
        let figures = desk.follow(&[Topic::Ledger, Topic::Products], |book| earned(book, id));
        let (lines, profit, is_whole) = figures?;
        let written = |profit: Option<Money>| {
            profit.map_or_else(|| s.cost_unknown().to_owned(), |profit| desk.money(profit))
        };
        let in_all = written(profit);
        let lines: Vec<(String, String)> = lines
            .into_iter()
            .map(|(title, profit)| (title, written(profit)))
            .collect();
        Some(view! {
            <DescriptionList>
                {lines
                    .into_iter()
                    .map(|(title, profit)| {
                        view! { <DescriptionItem label=title>{profit}</DescriptionItem> }
                    })
                    .collect_view()}
                <DescriptionItem label=s.profit_in_all()>
                    <strong>{in_all}</strong>
                </DescriptionItem>
            </DescriptionList>
            {(!is_whole && profit.is_some()).then(|| view! { <p class="muted small">{s.cost_partly_unknown()}</p> })}
        })
    };
    let is_open = RwSignal::new(false);
    view! {
        <Unfolding label=s.profit() is_open=is_open>
            {move || is_open.get().then(figures)}
        </Unfolding>
    }
}

type Earned = (Vec<(String, Option<Money>)>, Option<Money>, bool);

/// What every line earned after returns, all of them together, and whether every cost is known.
fn earned(book: &crate::domain::Book, id: Id) -> Option<Earned> {
    let ledger = book.ledger();
    let sale = ledger.sales().get(id)?;
    let mut lines = Vec::new();
    let (mut sum, mut is_whole) = (None, true);
    for (line, place) in sale.lines.iter().zip(0..) {
        let (back_milli, back) = ledger.returned_of_line(id, place);
        let profit = line
            .unit_cost
            .map(|cost| line.net() - back - cost.times_milli(line.quantity_milli - back_milli));
        is_whole &= profit.is_some();
        if let Some(profit) = profit {
            sum = Some(sum.unwrap_or(Money::ZERO) + profit);
        }
        lines.push((line_title(book, line), profit));
    }
    Some((lines, sum, is_whole))
}
