//! What would happen, row by row, before anything does.

use std::sync::Arc;

use leptos::prelude::*;

use super::bringing::Bringing;
use super::told;
use crate::desk::Desk;
use crate::domain::cart::ONE_MILLI;
use crate::exchange::plan::{Choice, Draft, Fate, Heading, Outcome, Plan, ReceiptRow};
use crate::insight::labels;
use crate::text::{Words, numbers, phone};
use crate::ui::{
    Banner, Button, Chip, EmptyState, Glyph, Model, Roles, SelectField, Status, Switch, Tabs, Tone,
    VirtualList,
};
use crate::views::amounts::write_quantity;
use crate::views::customers::{called, field_name};
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
        named
            .map(|(heading, count)| {
                let count = numbers::count(w.language(), count as u64);
                (heading, format!("{} {count}", heading_name(w, heading)))
            })
            .collect::<Vec<_>>()
    });
    let has_rejected = Signal::derive(move || counts.read()[4] > 0);
    let comes_in = Signal::derive(move || counts.read()[..3].iter().any(|count| *count > 0));
    let desk = bringing.desk;
    let tally = Memo::new(move |_| {
        let tally = bringing.with_plan(|plan| desk.read(|book| plan.tally(book)));
        told::tally(desk, &tally.unwrap_or_default())
    });
    // Who stands where changes with it.
    let takes_balances = Memo::new(move |_| takes_balances(bringing));
    let only_priceless = RwSignal::new(false);
    let priceless = move || {
        let count = bringing.with_plan(Plan::priceless).unwrap_or_default();
        let told = x.priceless(count as u64);
        let show = move |()| {
            only_priceless.update(|is_on| *is_on = !*is_on);
            shown.set(Heading::New);
        };
        (count > 0).then(|| {
            view! {
                <Banner
                    status=Status::Warn
                    text=told
                    actions=move || {
                        view! {
                            <Chip
                                label=x.show_priceless()
                                pressed=only_priceless
                                on_press=show
                            />
                        }
                    }
                />
            }
        })
    };
    view! {
        <Show when=move || !tally.read().is_empty()>
            <p class="bring-sum figures">{tally}</p>
        </Show>
        {priceless}
        {ways(bringing)}
        <Tabs
            label=x.look()
            value=shown
            tabs=tabs
            panel=move |heading| {
                let rows = move || {
                    takes_balances.get();
                    let is_short = only_priceless.get();
                    view! { <Rows bringing=bringing heading=heading only_priceless=is_short /> }
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

fn heading_name(w: Words, heading: Heading) -> &'static str {
    let x = w.exchange();
    match heading {
        Heading::New => x.heading_new(),
        Heading::Updated => x.heading_updated(),
        Heading::Same => x.heading_same(),
        Heading::Doubtful => x.heading_doubtful(),
        Heading::Rejected => x.heading_rejected(),
    }
}

#[component]
fn Rows(bringing: Bringing, heading: Heading, only_priceless: bool) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    // Choices change nothing about who stands where.
    let rows = untrack(|| {
        bringing.with_plan(|plan| {
            let outcomes = plan.outcomes.iter().enumerate();
            outcomes
                .filter(|(_, outcome)| plan.heading(outcome) == heading)
                .filter(|(_, outcome)| !only_priceless || plan.is_priceless(outcome))
                .map(|(place, _)| place as u32)
                .collect::<Vec<u32>>()
        })
    });
    let rows = Arc::new(rows.unwrap_or_default());
    if rows.is_empty() {
        return view! { <EmptyState icon=Glyph::Check title=x.nothing_here() /> }.into_any();
    }
    let height = if heading == Heading::Doubtful {
        7.0
    } else {
        4.0
    };
    view! {
        <VirtualList
            label=heading_name(w, heading)
            rows=Signal::stored(rows)
            row=move |place: u32| row(bringing, heading, place)
            row_rem=height
            roles=Roles::List
        />
    }
    .into_any()
}

fn row(bringing: Bringing, heading: Heading, place: u32) -> AnyView {
    let desk = bringing.desk;
    let x = desk.words().exchange();
    let told = untrack(|| bringing.with_plan(|plan| tell(desk, plan, place)));
    let Some(told) = told.flatten() else {
        return ().into_any();
    };
    let choice = told.draft.filter(|_| heading == Heading::Doubtful);
    view! {
        <span class="bring-number muted small">{x.row(told.row)}</span>
        <span class="bring-told">
            <b>{told.title}</b>
            <span class="muted small" title=told.detail.clone()>{told.detail.clone()}</span>
            {choice.map(|draft| choose(bringing, draft))}
        </span>
    }
    .into_any()
}

/// What is said of a row.
struct Told {
    row: u32,
    title: String,
    detail: String,
    draft: Option<u32>,
}

fn tell(desk: Desk, plan: &Plan, place: u32) -> Option<Told> {
    let w = desk.words();
    let x = w.exchange();
    let outcome = plan.outcomes.get(place as usize)?;
    let (title, detail, draft) = match &outcome.fate {
        Fate::Rejected(reason) => (plan.row_text(outcome), reason.text(w), None),
        Fate::Cancelled => (plan.row_text(outcome), x.cancelled().to_owned(), None),
        Fate::Product(_) | Fate::Sale | Fate::Known => {
            let no_price = || {
                let is_priceless = plan.is_priceless(outcome);
                let told = is_priceless.then(|| w.sell().no_price().to_owned());
                (plan.row_text(outcome), told.unwrap_or_default())
            };
            let row = plan.receipt_row(outcome);
            let (title, detail) = row.map_or_else(no_price, |row| receipt(desk, &row));
            (title, detail, None)
        }
        Fate::Joined {
            row,
            draft,
            tells_more,
        } => {
            let balances = balances(desk, plan, outcome);
            let is_twice = !tells_more && !balances.is_empty();
            let draft = plan.drafts.get(*draft as usize)?;
            let detail = if is_twice {
                x.twice(*row)
            } else {
                let others = draft.differing.iter();
                let others = others.map(|own| told::differing(desk, own));
                let parts = balances.into_iter().chain(others).chain([x.joined(*row)]);
                parts.collect::<Vec<_>>().join(" · ")
            };
            (called(desk, &draft.card), detail, None)
        }
        Fate::Person(at) => {
            let draft = plan.drafts.get(*at as usize)?;
            let others = draft.differing.iter();
            let parts = balances(desk, plan, outcome)
                .into_iter()
                .chain(others.map(|own| told::differing(desk, own)))
                .chain([detail(desk, plan, draft)])
                .filter(|part| !part.is_empty());
            let parts = parts.collect::<Vec<_>>().join(" · ");
            (called(desk, &draft.card), parts, Some(*at))
        }
    };
    Some(Told {
        row: outcome.row,
        title,
        detail,
        draft,
    })
}

/// What a row says of points, spend and debt.
fn balances(desk: Desk, plan: &Plan, outcome: &Outcome) -> Vec<String> {
    let row = plan.person_row(outcome);
    row.map_or_else(Vec::new, |row| told::balances(desk, &row.balances))
}

/// A row of a receipt as it was understood: what it is and what it came to; when, for whom.
fn receipt(desk: Desk, row: &ReceiptRow) -> (String, String) {
    let w = desk.words();
    let (item, net) = (&row.item, desk.money(row.item.net));
    let back = row.is_refund.then(|| w.sales().returned().to_owned());
    let name = Some(item.name.clone()).filter(|name| !name.is_empty());
    let quantity = (item.quantity_milli != ONE_MILLI)
        .then(|| format!("× {}", write_quantity(&desk, item.quantity_milli)));
    let what = name.into_iter().chain(quantity).collect::<Vec<_>>();
    let what = Some(what.join(" ")).filter(|what| !what.is_empty());
    let title = back.into_iter().chain(what).chain([net]);
    let method = labels::tender(w, &row.method).to_owned();
    let when = if row.has_time {
        days::date_time(desk, row.at)
    } else {
        days::long(desk, days::of(desk, row.at))
    };
    let detail = [
        when,
        row.number.clone(),
        called(desk, &row.buyer),
        row.seller.clone(),
        method,
    ];
    let detail = detail.into_iter().filter(|part| !part.is_empty());
    (
        title.collect::<Vec<_>>().join(" · "),
        detail.collect::<Vec<_>>().join(" · "),
    )
}

fn detail(desk: Desk, plan: &Plan, draft: &Draft) -> String {
    let w = desk.words();
    if let Some(like) = draft.like.first() {
        let who = desk.read(|book| {
            let card = book.customers().get(*like);
            card.map(|card| (called(desk, card), phones(desk, card)))
        });
        let other = || {
            let draft = plan.drafts.iter().find(|draft| draft.id == *like)?;
            Some((called(desk, &draft.card), phones(desk, &draft.card)))
        };
        let (name, phone) = who.or_else(other).unwrap_or_default();
        let theirs = phones(desk, &draft.card);
        let alike = w.exchange().same_as(format!("{name} {phone}").trim());
        return if theirs.is_empty() {
            alike
        } else {
            format!("{theirs} · {alike}")
        };
    }
    if draft.is_new {
        return phones(desk, &draft.card);
    }
    let changes = desk.read(|book| plan.differences(book, draft));
    let changes: Vec<String> = changes
        .into_iter()
        .map(|(name, before, after)| {
            let told = |value| days::field_value(desk, &name, value);
            let (before, after) = (told(before), told(after));
            let name = field_name(w, &name);
            if before.is_empty() {
                format!("{name}: {after}")
            } else {
                format!("{name}: {before} → {after}")
            }
        })
        .collect();
    changes.join(" · ")
}

fn phones(desk: Desk, card: &crate::domain::Customer) -> String {
    let country = desk.country_code();
    let numbers = card
        .phones
        .iter()
        .map(|own| phone::alike(&own.number, &country));
    numbers.collect::<Vec<_>>().join(", ")
}

/// The owner says whether it is the same person.
fn choose(bringing: Bringing, draft: u32) -> AnyView {
    let x = bringing.desk.words().exchange();
    let chosen = Signal::derive(move || {
        let choice =
            bringing.with_plan(|plan| plan.drafts.get(draft as usize).map(|draft| draft.choice));
        choice.flatten().unwrap_or_default()
    });
    let value = Model::new(chosen, move |choice| {
        bringing.change_plan(|plan| {
            if let Some(draft) = plan.drafts.get_mut(draft as usize) {
                draft.choice = choice;
            }
        });
    });
    let options = vec![
        (Choice::Add, x.choice_add().to_owned()),
        (Choice::Join, x.choice_join().to_owned()),
        (Choice::Leave, x.choice_leave().to_owned()),
    ];
    view! {
        <SelectField label=x.heading_doubtful() hide_label=true value=value options=options />
    }
    .into_any()
}
