//! What else is written down, as rows for reading: payments, notes and contacts, tasks, deals, staff.

use super::rewards::{day, who};
use super::sales::moment;
use super::{Sheet, Style};
use crate::domain::kinds::CardKind;
use crate::domain::{Book, Deal, DealOutcome, Held, Id, Note, Payment, Pipeline, Staff, Task};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::Cell;
use crate::insight::labels;
use crate::text::Words;

/// What stands above the columns.
pub(super) fn heads(sheet: Sheet, w: Words) -> Vec<String> {
    let (common, funnel, timeline) = (w.common(), w.funnel(), w.timeline());
    let (customer, phone) = (common.customer(), Meaning::Phone.label(w));
    let list = match sheet {
        Sheet::Payments => vec![
            common.date(),
            customer,
            phone,
            common.amount(),
            Meaning::PaidHow.label(w),
            w.data().for_receipt(),
            common.note(),
        ],
        Sheet::Notes => vec![
            common.date(),
            customer,
            phone,
            timeline.what_kind(),
            timeline.direction(),
            timeline.purpose(),
            timeline.outcome(),
            common.note(),
            timeline.staff(),
            timeline.follow_up(),
            w.data().is_done(),
        ],
        Sheet::Tasks => vec![
            w.today().what_to_do(),
            common.day(),
            w.today().repeat(),
            customer,
            phone,
            funnel.deal(),
            w.today().owner(),
            w.data().is_done(),
            w.data().done_on(),
            common.note(),
        ],
        Sheet::Deals => vec![
            common.date(),
            funnel.subject(),
            customer,
            phone,
            funnel.pipeline(),
            funnel.stage(),
            funnel.outcome(),
            funnel.value(),
            funnel.expected(),
            funnel.owner(),
            funnel.source(),
            common.tags(),
            funnel.next_step(),
            funnel.next_step_on(),
            common.note(),
        ],
        _ => vec![
            w.settings().edit_staff(),
            w.settings().role(),
            phone,
            w.settings().no_longer_here(),
        ],
    };
    list.into_iter().map(str::to_owned).collect()
}

/// Of how many records rows may come.
pub(super) fn count(book: &Book, sheet: Sheet) -> usize {
    match sheet {
        Sheet::Payments => book.ledger().payments().rows().len(),
        Sheet::Notes => book.notes().rows().len(),
        Sheet::Tasks => book.cards::<Task>().rows().len(),
        Sheet::Deals => book.deals().rows().len(),
        _ => book.staff().rows().len(),
    }
}

pub(super) fn rows(
    book: &Book,
    sheet: Sheet,
    places: &mut dyn Iterator<Item = usize>,
    style: &Style,
) -> Vec<Vec<Cell>> {
    let row = |place: usize| match sheet {
        Sheet::Payments => {
            let paid = book.ledger().payments().rows().get(place);
            let paid = paid.filter(|paid| !book.ledger().is_void(paid.id));
            paid.map(|paid| payment(book, paid, style))
        }
        Sheet::Notes => {
            // Of nobody who is here nothing is told.
            let held = kept(book, place);
            let held = held.filter(|held: &&Held<Note>| {
                let whom = held.card.customer;
                book.customers().get(whom).is_some()
            });
            held.map(|held| note(book, &held.card, style))
        }
        Sheet::Tasks => kept(book, place).map(|held| task(book, &held.card, style)),
        Sheet::Deals => kept(book, place).map(|held| deal(book, held, style)),
        _ => kept(book, place).map(|held| staff(&held.card, style)),
    };
    places.filter_map(row).collect()
}

/// The card at a place, but for what was deleted and what is left of somebody erased.
fn kept<T: CardKind>(book: &Book, place: usize) -> Option<&Held<T>> {
    let held = book.cards::<T>().rows().get(place)?;
    let is_gone = held.is_deleted || book.is_of_erased(&T::KIND, held.id);
    (!is_gone).then_some(held)
}

fn payment(book: &Book, paid: &Payment, style: &Style) -> Vec<Cell> {
    let ledger = book.ledger();
    let sale = paid.sale.and_then(|id| ledger.sales().get(id));
    let number = match (paid.sale, sale) {
        (Some(_), None) => style.words.credit().opening(),
        (_, sale) => sale.map_or("", |sale| &sale.number),
    };
    let [name, phone] = named(book, Some(paid.customer), style);
    vec![
        moment(paid.at, style),
        name,
        phone,
        style.money(paid.amount),
        Cell::text(labels::tender(style.words, &paid.method)),
        Cell::text(number),
        Cell::text(&paid.note),
    ]
}

fn note(book: &Book, note: &Note, style: &Style) -> Vec<Cell> {
    use labels::contact as say;
    let w = style.words;
    let [name, phone] = named(book, Some(note.customer), style);
    vec![
        moment(note.at, style),
        name,
        phone,
        Cell::text(say::channel(w, &note.channel)),
        Cell::text(say::direction(w, &note.direction)),
        Cell::text(say::purpose(w, &note.purpose)),
        Cell::text(say::outcome(w, &note.outcome)),
        Cell::text(&note.text),
        member(book, note.staff),
        day(note.follow_up),
        match note.follow_up {
            Some(_) => yes_or_no(note.is_followed_up, w),
            None => Cell::Empty,
        },
    ]
}

fn task(book: &Book, task: &Task, style: &Style) -> Vec<Cell> {
    let w = style.words;
    let [name, phone] = named(book, task.customer, style);
    let due = task.due.map_or(Cell::Empty, |day| {
        Cell::Date(day, task.time_min.map(|minute| minute * 60))
    });
    let about = task.deal.and_then(|id| book.deals().get(id));
    let done = task.done_at.map_or(Cell::Empty, |at| moment(at, style));
    vec![
        Cell::text(&task.title),
        due,
        Cell::text(&labels::repeat(w, task).unwrap_or_default()),
        name,
        phone,
        Cell::text(about.map_or("", |deal| &deal.title)),
        member(book, task.owner),
        yes_or_no(task.is_done, w),
        done,
        Cell::text(&task.note),
    ]
}

fn deal(book: &Book, held: &Held<Deal>, style: &Style) -> Vec<Cell> {
    let (deal, f) = (&held.card, style.words.funnel());
    let ledger = book.ledger();
    let state = ledger.deal_state(held.id);
    let last = ledger.stage_changes_of(held.id).last();
    let reason = last.map_or("", |change| change.reason.as_str());
    let outcome = match state.outcome {
        DealOutcome::Won => f.won().to_owned(),
        DealOutcome::Lost if reason.is_empty() => f.lost().to_owned(),
        DealOutcome::Lost => f.lost_because(reason),
        _ => f.open().to_owned(),
    };
    let pipeline = book.cards::<Pipeline>().get(deal.pipeline);
    let stage = pipeline.and_then(|own| own.stages.get(own.shown_place(state.stage)));
    let [name, phone] = named(book, deal.customer, style);
    vec![
        state.opened.map_or(Cell::Empty, |at| moment(at, style)),
        Cell::text(&deal.title),
        name,
        phone,
        Cell::text(pipeline.map_or("", |own| &own.name)),
        Cell::text(stage.map_or("", |own| &own.name)),
        Cell::text(&outcome),
        style.money(deal.worth()),
        day(deal.expected),
        member(book, deal.owner),
        Cell::text(&deal.source),
        Cell::text(&deal.tags.join(", ")),
        Cell::text(&deal.next_step),
        day(deal.next_step_on),
        Cell::text(&deal.note),
    ]
}

fn staff(person: &Staff, style: &Style) -> Vec<Cell> {
    let w = style.words;
    vec![
        Cell::text(&person.name),
        Cell::text(labels::role(w, &person.role)),
        Cell::text(&person.phone),
        if person.is_archived {
            Cell::text(w.common().yes())
        } else {
            Cell::Empty
        },
    ]
}

/// Name and phone of a customer who is here.
fn named(book: &Book, customer: Option<Id>, style: &Style) -> [Cell; 2] {
    let card = customer.and_then(|id| book.customers().get(id));
    card.map_or([Cell::Empty, Cell::Empty], |card| who(card, style))
}

/// The name of somebody on the staff.
fn member(book: &Book, id: Option<Id>) -> Cell {
    let person = id.and_then(|id| book.staff().get(id));
    person.map_or(Cell::Empty, |person| Cell::text(&person.name))
}

fn yes_or_no(is_so: bool, w: Words) -> Cell {
    let c = w.common();
    Cell::text(if is_so { c.yes() } else { c.no() })
}
