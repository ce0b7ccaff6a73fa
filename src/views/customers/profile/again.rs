//! Whether a customer will come again, and what they will spend.

use leptos::prelude::*;

use super::subject::Subject;
use crate::insight::lifetime::{HORIZON_DAYS, Learnt, NotEnough, Prospect, comings_in};
use crate::text::numbers;
use crate::ui::Stat;
use crate::views::insight::why_not;

/// Their chance to come again, worked out once the page has been drawn.
#[component]
pub fn ComingAgain(subject: Subject) -> impl IntoView {
    let desk = subject.desk;
    let found = desk.told_in_turns(
        move || Some(desk.today()),
        move |today, slices, digest, _| {
            let learnt = desk.learnt(slices, || comings_in(slices, digest, *today))?;
            let own = |own: Learnt| own.prospect(digest, subject.id, *today, HORIZON_DAYS);
            Some(learnt.map(own))
        },
    );
    move || match found.get()? {
        Ok(None) => None,
        Ok(Some(prospect)) => Some(figures(subject, &prospect)),
        Err(why) => Some(nothing(subject, why)),
    }
}

fn figures(subject: Subject, own: &Prospect) -> AnyView {
    let (desk, w) = (subject.desk, subject.words());
    let (a, language) = (w.insight_ahead(), w.language());
    // Whole per cents: more would be said than is known.
    let percent = |share: f64| numbers::percent(language, (share * 100.0).round() as i64 * 100);
    let days = u64::from(HORIZON_DAYS.unsigned_abs());
    let visits = numbers::scaled(language, (own.visits * 10.0).round() as i64, 1);
    let spend = own.spend.map(|spend| {
        let note = a.visits_note(&visits);
        view! { <Stat label=a.spend_within(days) figure=desk.money(spend) note=note /> }
    });
    // Customers are lost after a visit that others follow: of who came once the model always says
    // that they are still one, however long ago that was.
    let alive = if own.coming.repeats == 0 {
        String::new()
    } else {
        a.alive_note(percent(own.alive))
    };
    view! {
        <section class="stack" aria-label=a.comes_again()>
            <div class="stats">
                <Stat
                    label=a.comes_within(days)
                    figure=percent(own.comes)
                    note=alive
                />
                {spend}
            </div>
            <details class="sources">
                <summary>{w.insight().how()}</summary>
                <p>{a.comes_how()}</p>
            </details>
        </section>
    }
    .into_any()
}

/// Nothing is guessed of too little.
fn nothing(subject: Subject, why: NotEnough) -> AnyView {
    let w = subject.words();
    view! {
        <details class="sources">
            <summary>{w.insight_ahead().comes_again()}</summary>
            <p class="muted">{why_not(w, why)}</p>
        </details>
    }
    .into_any()
}
