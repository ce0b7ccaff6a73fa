//! What the values leave in doubt, asked with an example.

use leptos::prelude::*;

use super::bringing::Bringing;
use crate::domain::Book;
use crate::domain::credit::UNSAID_DAYS;
use crate::exchange::reading::{DateOrder, DecimalSign, Doubt, Reading};
use crate::ui::{ChoiceGroup, Model, SelectField};
use crate::views::welcome::countries;

/// The questions there are, if any.
#[component]
pub fn Questions(bringing: Bringing, reading: Memo<Option<Reading>>) -> impl IntoView {
    let doubts = Memo::new(move |_| {
        let reading = reading.read();
        reading
            .as_ref()
            .map(|reading| reading.doubts.clone())
            .unwrap_or_default()
    });
    view! {
        <div class="stack">
            {move || {
                doubts
                    .get()
                    .into_iter()
                    .map(|doubt| question(bringing, reading, doubt))
                    .collect_view()
            }}
        </div>
    }
}

fn question(bringing: Bringing, reading: Memo<Option<Reading>>, doubt: Doubt) -> AnyView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let answers = bringing.answers;
    match doubt {
        Doubt::Dates { example } => {
            let value = Model::new(
                Signal::derive(move || {
                    reading
                        .read()
                        .as_ref()
                        .map(|reading| reading.dates)
                        .unwrap_or_default()
                }),
                move |order| answers.update(|answers| answers.dates = Some(order)),
            );
            let options = vec![
                (DateOrder::DayMonth, x.day_first().to_owned()),
                (DateOrder::MonthDay, x.month_first().to_owned()),
            ];
            let label = format!("{} {example}", x.date_question());
            view! { <ChoiceGroup label=label value=value options=options /> }.into_any()
        }
        Doubt::Decimals { example } => {
            let value = Model::new(
                Signal::derive(move || {
                    reading
                        .read()
                        .as_ref()
                        .map(|reading| reading.decimal)
                        .unwrap_or_default()
                }),
                move |sign| answers.update(|answers| answers.decimal = Some(sign)),
            );
            let options = vec![
                (DecimalSign::Comma, x.decimal_comma().to_owned()),
                (DecimalSign::Point, x.decimal_point().to_owned()),
            ];
            let label = format!("{} {example}", x.decimal_question());
            view! { <ChoiceGroup label=label value=value options=options /> }.into_any()
        }
        Doubt::Credit { example } => owed(bringing, reading, x.credit_question(&example)),
        Doubt::Rest { example } => owed(bringing, reading, x.rest_question(&example)),
        Doubt::Country { example } => {
            let language = w.language();
            let proposed = move || {
                let reading = reading.read();
                let country = reading.as_ref().map(|reading| reading.country.clone());
                country.unwrap_or_default()
            };
            let code = move || answers.read().country.clone().unwrap_or_default();
            let value = Model::new(Signal::derive(code), move |code| {
                answers.update(|answers| answers.country = Some(code));
            });
            // What is proposed stands first; nothing is chosen until the owner does.
            let options = move || {
                let mut options: Vec<(String, String)> = countries(language)
                    .into_iter()
                    .map(|(code, name)| (code.to_owned(), name))
                    .collect();
                let proposed = proposed();
                options.sort_by_key(|(code, _)| *code != proposed);
                options
            };
            let options = Signal::derive(options);
            let label = format!("{} {example}", x.country_question());
            view! { <SelectField label=label value=value options=options required=true /> }
                .into_any()
        }
    }
}

/// Whether what was not paid at once is owed still.
fn owed(bringing: Bringing, reading: Memo<Option<Reading>>, label: String) -> AnyView {
    let x = bringing.desk.words().exchange();
    let answers = bringing.answers;
    let value = Model::new(
        Signal::derive(move || {
            let reading = reading.read();
            reading
                .as_ref()
                .is_none_or(|reading| reading.is_credit_owed)
        }),
        move |is_owed| answers.update(|answers| answers.is_credit_owed = Some(is_owed)),
    );
    let options = vec![
        (true, x.credit_owed().to_owned()),
        (false, x.credit_settled().to_owned()),
    ];
    let days = bringing.desk.read(Book::credit_days);
    let due = match days {
        0 => x.due_from_today(u64::from(UNSAID_DAYS)),
        days => x.due_from_sale(u64::from(days)),
    };
    view! {
        <ChoiceGroup label=label value=value options=options />
        <p class="muted small">{due}</p>
    }
    .into_any()
}
