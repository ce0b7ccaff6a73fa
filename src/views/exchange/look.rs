//! What would happen, row by row, before anything does.

use leptos::prelude::*;

use super::bringing::Bringing;
use super::choosing::ChooseAll;
use super::rows::{Only, Rows, heading_name};
use super::told;
use super::unsolved::Unsolved;
use crate::exchange::plan::{Choice, Heading, Plan};
use crate::text::numbers;
use crate::ui::{Banner, Button, Chip, Glyph, Model, Status, Switch, Tabs, Tone};
use crate::views::days;

/// The rows under their headings, and the button that does it.
#[component]
pub fn Look(bringing: Bringing) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let counts = Memo::new(move |_| bringing.with_plan(Plan::counts).unwrap_or_default());
    let first = (0..Heading::ALL.len()).find(|place| counts.read_untracked()[*place] > 0);
    let shown = RwSignal::new(Heading::ALL[first.unwrap_or_default()]);
    let tabs = Signal::derive(move || {
        let counts = counts.get();
        let named = Heading::ALL.into_iter().zip(counts);
        let is_of_sales = bringing.with_plan(Plan::is_of_sales).unwrap_or_default();
        named
            .map(|(heading, count)| {
                let count = numbers::count(w.language(), count as u64);
                (
                    heading,
                    format!("{} {count}", heading_name(w, heading, is_of_sales)),
                )
            })
            .collect::<Vec<_>>()
    });
    let has_rejected = Signal::derive(move || counts.read()[4] > 0);
    let comes_in = Memo::new(move |_| bringing.with_plan(Plan::has_coming).unwrap_or_default());
    let desk = bringing.desk;
    let tally = Memo::new(move |_| {
        let told = bringing.with_plan(|plan| {
            let told = told::tally(desk, &desk.read(|book| plan.tally(book)));
            // Several rows may be about one customer.
            let rows = x.rows(plan.outcomes.len() as u64);
            (!told.is_empty()).then(|| [rows, told].join(" · "))
        });
        told.flatten().unwrap_or_default()
    });
    // Who stands where changes with it.
    let takes_balances = Memo::new(move |_| takes_balances(bringing));
    let only = RwSignal::new(None);
    let show = move |which: Only, heading| {
        only.update(|only| *only = Some(which).filter(|_| *only != Some(which)));
        shown.set(heading);
    };
    let ahead = move || {
        let ahead = bringing.with_plan(Plan::ahead).flatten()?;
        let last = days::long(desk, ahead.last);
        let told = if ahead.is_unsure {
            x.rows_ahead_swapped(ahead.count, last)
        } else {
            x.rows_ahead(ahead.count, last)
        };
        let other = ahead.is_unsure.then(|| bringing.other_order());
        let actions = move || {
            let other = other.map(|(order, label)| {
                view! { <Chip label=label on_press=move |()| bringing.read_dates(order) /> }
            });
            let pressed = Signal::derive(move || only.get() == Some(Only::Ahead));
            view! {
                {other}
                <Chip
                    label=x.show_priceless()
                    pressed=pressed
                    on_press=move |()| show(Only::Ahead, Heading::Rejected)
                />
            }
        };
        Some(view! { <Banner status=Status::Warn text=told actions=actions /> })
    };
    let priceless = move || {
        let count = bringing.with_plan(Plan::priceless).unwrap_or_default();
        let told = x.priceless(count as u64);
        let pressed = Signal::derive(move || only.get() == Some(Only::Priceless));
        (count > 0).then(|| {
            view! {
                <Banner
                    status=Status::Warn
                    text=told
                    actions=move || {
                        view! {
                            <Chip
                                label=x.show_priceless()
                                pressed=pressed
                                on_press=move |()| show(Only::Priceless, Heading::New)
                            />
                        }
                    }
                />
            }
        })
    };
    let takes_unlikely =
        Signal::derive(move || bringing.with_plan(Plan::takes_unlikely).unwrap_or_default());
    let unlikely = move || {
        let count = bringing.with_plan(Plan::unlikely).unwrap_or_default();
        let told = x.unlikely(count as u64);
        let choose = move |()| {
            let choice = if takes_unlikely.get_untracked() {
                Choice::Leave
            } else {
                Choice::Add
            };
            bringing.change_plan(|plan| plan.choose_all_sales(choice));
        };
        let actions = move || {
            view! {
                <Chip
                    label=x.show_priceless()
                    on_press=move |()| shown.set(Heading::Doubtful)
                />
                <Chip label=x.unlikely_all() pressed=takes_unlikely on_press=choose />
            }
        };
        (count > 0).then(|| view! { <Banner status=Status::Warn text=told actions=actions /> })
    };
    view! {
        <Show when=move || !tally.read().is_empty()>
            <p class="bring-sum figures">{tally}</p>
        </Show>
        <Unsolved bringing=bringing />
        {ahead}
        {priceless}
        {unlikely}
        {ways(bringing)}
        <Tabs
            label=x.look()
            value=shown
            tabs=tabs
            panel=move |heading| {
                let rows = move || {
                    takes_balances.get();
                    let only = only.get();
                    let all = (heading == Heading::Doubtful)
                        .then(|| view! { <ChooseAll bringing=bringing /> });
                    view! { {all} <Rows bringing=bringing heading=heading only=only /> }
                };
                view! { {rows} }.into_any()
            }
        />
        <div class="bring-foot row">
            <Button
                label=x.bring_in()
                icon=Glyph::Check
                tone=Tone::Primary
                disabled=Signal::derive(move || !comes_in.get())
                on_click=move |_| bringing.bring_in()
            />
            {move || {
                (has_rejected.get() && shown.get() == Heading::Rejected)
                    .then(|| {
                        view! {
                            <Button
                                label=x.save_rejected()
                                icon=Glyph::Download
                                on_click=move |_| bringing.save_rejected()
                            />
                        }
                    })
            }}
            <Button
                label=w.common().back()
                tone=Tone::Quiet
                on_click=move |_| bringing.step_back()
            />
        </div>
    }
}

/// What can still be chosen of the whole file: for an address book whether it only fills what is
/// empty, which tables ask with their columns; and whose balances count where both say one.
fn ways(bringing: Bringing) -> AnyView {
    let x = bringing.desk.words().exchange();
    let is_book = bringing.mapping.with_untracked(Option::is_none);
    let fills = Model::new(bringing.keeps_ours, move |keeps| {
        bringing.keeps_ours.set(keeps);
        bringing.look();
    });
    let fills = is_book.then(|| {
        view! { <Switch label=x.keep_ours() hint=x.keep_ours_hint() value=fills /> }
    });
    let differing = untrack(|| bringing.with_plan(Plan::differing)).unwrap_or_default();
    let takes = Model::new(
        Signal::derive(move || takes_balances(bringing)),
        move |takes| bringing.change_plan(|plan| plan.takes_balances = takes),
    );
    let takes = (differing > 0).then(|| {
        let hint = x.take_balances_hint(differing as u64);
        view! { <Switch label=x.take_balances() hint=hint value=takes /> }
    });
    (fills.is_some() || takes.is_some())
        .then(|| view! { <div class="bring-ways">{fills} {takes}</div> })
        .into_any()
}

fn takes_balances(bringing: Bringing) -> bool {
    let takes = bringing.with_plan(|plan| plan.takes_balances);
    takes.unwrap_or_default()
}
