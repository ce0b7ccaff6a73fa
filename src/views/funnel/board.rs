//! The open deals in the columns of their stages.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::DealFace;
use super::shown::Funnel;
use super::tools::Tools;
use crate::desk::Topic;
use crate::domain::Id;
use crate::insight::funnel::{self, Column};
use crate::ui::{Board, BoardColumn, BoardEnd, BoardWords, Glyph};

/// Height of a card with the gap below it, in rem.
const CARD_REM: f64 = 7.5;

/// The board.
#[component]
pub fn DealBoard(funnel: Funnel) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    // What was added beside the list takes no focus when the board is opened later.
    funnel.added.set(None);
    let columns = Memo::new_with_compare(
        move |_| {
            let filter = funnel.filter.get();
            if !filter.query.trim().is_empty() {
                desk.track(Topic::Customers);
            }
            let shown = funnel.shown.get();
            let columns = desk.follow(&[Topic::Funnel, Topic::Ledger], |book| {
                shown.map_or_else(Vec::new, |(id, pipeline)| {
                    funnel::board(book, id, &pipeline, &filter)
                })
            });
            Arc::new(columns)
        },
        |_, _| true,
    );
    let name = move |index: usize| {
        funnel.shown.with(|shown| {
            let stage = shown.as_ref().and_then(|(_, own)| own.stages.get(index));
            stage.map_or_else(String::new, |stage| stage.name.clone())
        })
    };
    let drawn = Memo::new_with_compare(
        move |_| {
            let columns = columns.get();
            let drawn = columns
                .iter()
                .enumerate()
                .map(|(index, column)| BoardColumn {
                    name: f.column(name(index), f.deals(column.deals.len())),
                    cards: Arc::new(column.deals.iter().map(|id| id.0).collect()),
                });
            Arc::new(drawn.collect::<Vec<_>>())
        },
        |_, _| true,
    );
    let figures = move |index: usize| {
        columns.with(|columns| {
            let column = columns.get(index).cloned().unwrap_or_default();
            (column.deals.len(), sums(funnel, &column))
        })
    };
    let colour = move || {
        funnel
            .shown
            .with(|shown| shown.as_ref().map(|(_, own)| own.colour.clone()))
    };
    let head = move |index: usize| {
        view! {
            <span class="board-stripe" data-colour=colour></span>
            <h2 class="board-title">
                <span>{move || name(index)}</span>
                <span class="board-count figures">{move || figures(index).0}</span>
            </h2>
            <p class="board-sums figures">{move || figures(index).1}</p>
        }
    };
    let place_name = Callback::new(move |place: usize| {
        let stages = funnel
            .shown
            .with_untracked(|shown| shown.as_ref().map_or(0, |(_, own)| own.stages.len()));
        match place.checked_sub(stages) {
            None => untrack(|| name(place)),
            Some(0) => f.won().to_owned(),
            Some(_) => f.lost().to_owned(),
        }
    });
    let words = BoardWords {
        hint: f.card_hint().to_owned(),
        empty: f.empty_stage().to_owned(),
        picked_up: Callback::new(move |(key, place): (u128, usize)| {
            f.picked_up(funnel.title(Id(key)), place_name.run(place))
        }),
        over: Callback::new(move |place: usize| f.over(place_name.run(place))),
        put_back: Callback::new(move |key: u128| f.put_back(funnel.title(Id(key)))),
    };
    let ends = vec![
        BoardEnd {
            name: f.won().to_owned(),
            icon: Glyph::CheckCircle,
            tone: "success",
        },
        BoardEnd {
            name: f.lost().to_owned(),
            icon: Glyph::X,
            tone: "danger",
        },
    ];
    view! {
        <Tools funnel=funnel />
        <Board
            label=f.board()
            columns=drawn
            head=head
            card=move |key: u128| view! { <DealFace funnel=funnel id=Id(key) /> }
            card_rem=CARD_REM
            ends=ends
            words=words
            on_open=move |key: u128| funnel.open(Id(key))
            on_move=move |(key, place): (u128, usize)| funnel.put(Id(key), place)
            reveal=funnel.added
        />
    }
}

fn sums(funnel: Funnel, column: &Column) -> String {
    let desk = funnel.desk;
    if column.worth.is_zero() {
        return String::new();
    }
    let weighted = desk.words().funnel().weighted(desk.money(column.weighted));
    format!("{} · {weighted}", desk.money(column.worth))
}
