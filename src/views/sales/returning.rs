//! Goods come back: which, how many, and how the money is given back.

use leptos::prelude::*;

use super::goes_back::{GoesBack, proposed, way_name, ways_of};
use super::names::line_title;
use crate::desk::use_desk;
use crate::domain::cart::ONE_MILLI;
use crate::domain::loyalty::refund::handed_out;
use crate::domain::{Command, Id, Money, Return, ReturnLine, TenderMethod};
use crate::ui::{
    Button, ChoiceGroup, Dialog, DialogActions, Form, Model, StepperField, TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::amounts::{is_counted, read_quantity, write_quantity, write_quantity_of};

/// The dialog that takes goods back.
#[component]
pub fn ReturnDialog(
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// The sale they were sold in.
    sale: Id,
) -> impl IntoView {
    let w = use_desk().words();
    view! {
        <Dialog open=open title=w.sales().return_title() close_label=w.common().close()>
            <ReturnForm open=open sale=sale />
        </Dialog>
    }
}

/// A line of which something can still come back.
#[derive(Clone)]
struct Candidate {
    place: u32,
    title: String,
    unit: String,
    left_milli: i64,
    /// Counted in pieces and sold whole: no part of one comes back.
    is_counted: bool,
    /// How many come back now.
    chosen_milli: RwSignal<i64>,
    /// Why what was typed cannot come back.
    error: RwSignal<Option<String>>,
}

#[component]
fn ReturnForm(open: RwSignal<bool>, sale: Id) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sales();
    let actor = Actor::new(desk);
    let refusal = RwSignal::new(None::<String>);
    let (candidates, methods) = desk.read(|book| {
        let Some(sale) = book.ledger().sales().get(sale) else {
            return (Vec::new(), vec![Some(TenderMethod::Cash)]);
        };
        let candidates = sale.lines.iter().zip(0..).filter_map(|(line, place)| {
            let (back_milli, _) = book.ledger().returned_of_line(sale.id, place);
            let left_milli = line.quantity_milli - back_milli;
            let product = line.product.and_then(|id| book.products().held(id));
            (left_milli > 0).then(|| Candidate {
                place,
                title: line_title(book, line),
                unit: product
                    .map(|held| held.card.unit.clone())
                    .unwrap_or_default(),
                left_milli,
                is_counted: line.quantity_milli % ONE_MILLI == 0
                    && product.is_some_and(|held| is_counted(&held.card.unit)),
                chosen_milli: RwSignal::new(0),
                error: RwSignal::new(None),
            })
        });
        let candidates: Vec<Candidate> = candidates.collect();
        // Of one thing alone there is nothing to choose.
        if let [only] = candidates.as_slice() {
            only.chosen_milli.set(only.left_milli);
        }
        (candidates, ways_of(book, sale))
    });
    let method = RwSignal::new(methods[0].clone());
    let name_of = |method: &Option<TenderMethod>| match method {
        Some(method) => way_name(w, method).to_owned(),
        None => w.rewards().as_paid().to_owned(),
    };
    let ways: Vec<(Option<TenderMethod>, String)> = methods
        .into_iter()
        .map(|method| (method.clone(), name_of(&method)))
        .collect();
    let has_choice = ways.len() > 1;
    let reason = RwSignal::new(String::new());
    let reasons = [
        s.reason_size(),
        s.reason_faulty(),
        s.reason_mind(),
        s.reason_mistake(),
    ]
    .map(str::to_owned)
    .to_vec();
    let candidates = StoredValue::new(candidates);
    let lines = Memo::new(move |_| {
        candidates.with_value(|candidates| {
            desk.read(|book| {
                let Some(sale) = book.ledger().sales().get(sale) else {
                    return Vec::new();
                };
                let chosen = candidates
                    .iter()
                    .map(|line| (line.place, line.chosen_milli.get()));
                chosen
                    .filter(|(_, quantity_milli)| *quantity_milli > 0)
                    .map(|(line, quantity_milli)| ReturnLine {
                        line,
                        quantity_milli,
                        amount: book.refund_of(sale, line, quantity_milli),
                    })
                    .collect::<Vec<_>>()
            })
        })
    });
    let refund =
        Memo::new(move |_| lines.with(|lines| lines.iter().map(|line| line.amount).sum::<Money>()));
    let back = Memo::new(move |_| {
        let (amount, method) = (refund.get(), method.get());
        desk.read(|book| proposed(book, sale, amount, method))
    });
    let in_money = Memo::new(move |_| back.with(|back| handed_out(back)));
    let give_back = move |()| {
        let lines = lines.get_untracked();
        // A field that cannot be read says so itself.
        let is_wrong = candidates.with_value(|candidates| {
            let mut errors = candidates.iter().map(|line| line.error);
            errors.any(|error| error.with_untracked(Option::is_some))
        });
        if lines.is_empty() || is_wrong {
            return;
        }
        let amount = refund.get_untracked();
        let money = in_money.get_untracked();
        let entry = Return {
            id: desk.new_id(),
            at: desk.now(),
            sale,
            lines,
            tenders: back.get_untracked(),
            reason: reason.get_untracked().trim().to_owned(),
            seller: desk.acting_staff().get_untracked(),
            ..Return::default()
        };
        let done = if money.is_zero() {
            s.took_back(desk.money(amount))
        } else {
            s.gave_back(desk.money(money))
        };
        match actor.act(Command::RecordReturn(entry), done) {
            Ok(()) => open.set(false),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let all = move |_| {
        candidates.with_value(|candidates| {
            for line in candidates {
                line.error.set(None);
                line.chosen_milli.set(line.left_milli);
            }
        });
    };
    let has_many = candidates.with_value(|candidates| candidates.len() > 1);
    view! {
        <Form on_submit=give_back>
            <ul class="return-lines" role="list">
                {candidates
                    .get_value()
                    .into_iter()
                    .map(|line| view! { <CandidateRow line=line /> })
                    .collect_view()}
            </ul>
            {has_many.then(|| view! { <Button label=s.return_all() tone=Tone::Quiet on_click=all /> })}
            {has_choice
                .then(|| {
                    view! {
                        <ChoiceGroup label=s.give_back_by() value=method options=ways wide=true />
                    }
                })}
            <GoesBack sale=sale lines=lines back=back />
            <TextField label=s.return_reason() value=reason suggestions=Signal::stored(reasons) />
            <p class="field-error" role="alert">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| open.set(false) />
                <Button
                    label=Signal::derive(move || {
                        let money = in_money.get();
                        if money.is_zero() && !refund.get().is_zero() {
                            s.take_goods_back().to_owned()
                        } else {
                            s.give_back(desk.money(money))
                        }
                    })
                    tone=Tone::Primary
                    submit=true
                    disabled=Signal::derive(move || lines.with(Vec::is_empty))
                />
            </DialogActions>
        </Form>
    }
}

#[component]
fn CandidateRow(line: Candidate) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sell();
    let (chosen, left) = (line.chosen_milli, line.left_milli);
    let (error, is_counted) = (line.error, line.is_counted);
    let title = line.title.clone();
    let text = Model::new(
        Signal::derive(move || write_quantity(&desk, chosen.get())),
        move |typed: String| {
            // Nothing is an answer too: it stays with the customer.
            let read = if matches!(typed.trim(), "" | "0") {
                Ok(0)
            } else {
                read_quantity(&desk, &typed)
            };
            match read {
                Ok(quantity_milli) if quantity_milli > left => {
                    error.set(Some(w.sales().at_most(write_quantity(&desk, left))));
                }
                Ok(part) if is_counted && part % ONE_MILLI != 0 && part != left => {
                    error.set(Some(w.sales().whole_only().to_owned()));
                }
                Ok(quantity_milli) => {
                    error.set(None);
                    chosen.set(quantity_milli);
                }
                Err(words) => error.set(Some(words)),
            }
        },
    );
    let step = move |by: i64| {
        error.set(None);
        chosen.update(|chosen| *chosen = (*chosen + by * ONE_MILLI).clamp(0, left));
    };
    view! {
        <li class="return-line">
            <div class="list-text">
                <span class="list-title return-what">{line.title}</span>
                <span class="list-detail">
                    {w.sales().sold_and_kept(write_quantity_of(&desk, left, &line.unit))}
                </span>
            </div>
            <StepperField
                label=s.quantity_of(&title)
                hide_label=true
                text=text
                on_step=step
                less_label=s.less_of(&title)
                more_label=s.more_of(&title)
                at_least=Signal::derive(move || chosen.get() == 0)
                at_most=Signal::derive(move || chosen.get() >= left)
                error=error
            />
        </li>
    }
}
