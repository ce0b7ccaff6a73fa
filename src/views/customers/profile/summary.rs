//! What a customer bought, how often they come, and whether they are late.

use std::sync::Arc;

use leptos::prelude::*;

use super::subject::Subject;
use crate::desk::Topic;
use crate::domain::Money;
use crate::insight::labels;
use crate::insight::months::{MonthSpent, spent_by_month};
use crate::insight::{Pace, Profile, Rhythm, Taste};
use crate::text::{dates, money, numbers};
use crate::ui::{Bar, Bars, Gauge, Panel, Stat, Status};
use crate::views::customers::list::ReadingPast;
use crate::views::customers::row::rhythm_status;
use crate::views::days;

/// Months in the chart.
const MONTHS: usize = 12;

/// The figures of a customer, each with what to know about it.
#[component]
pub fn Summary(subject: Subject) -> impl IntoView {
    let p = subject.words().profile();
    move || match subject.figures.get() {
        None => view! {
            <Panel title=p.summary()>
                <ReadingPast />
            </Panel>
        }
        .into_any(),
        Some(figures) if figures.summary.first.is_none() => {
            view! { <p class="muted profile-none">{p.no_purchases()}</p> }.into_any()
        }
        Some(figures) => view! {
            <section class="stack" aria-label=p.summary()>
                <Figures subject=subject figures=Arc::clone(&figures) />
                <Sources subject=subject figures=figures />
            </section>
        }
        .into_any(),
    }
}

#[component]
fn Figures(subject: Subject, figures: Arc<Profile>) -> impl IntoView {
    let desk = subject.desk;
    let p = subject.words().profile();
    let (summary, pace) = (&figures.summary, &figures.pace);
    let language = subject.words().language();
    let usual = pace.usual_days.map(|days| {
        let note = if pace.is_own {
            p.by_own_habit()
        } else {
            p.by_shop_habit()
        };
        (dates::interval(language, whole_days(days)), note)
    });
    // Told anew at midnight.
    let ago = move |day| Signal::derive(move || days::relative(desk, day));
    let last = summary.last.map(|day| (ago(day), days::short(desk, day)));
    let is_away = matches!(pace.rhythm, Rhythm::Late | Rhythm::Lost);
    let expected = pace.expected.map(|day| {
        let status = rhythm_status(pace.rhythm).unwrap_or_default();
        (days::short(desk, day), ago(day), status)
    });
    let average = summary
        .average
        .map(|average| p.average(desk.money(average)))
        .unwrap_or_default();
    let since = summary
        .first
        .map(|day| subject.words().common().since(days::short(desk, day)))
        .unwrap_or_default();
    view! {
        <div class="stats">
            <Stat label=p.spent() figure=desk.money(summary.spent) note=average />
            <Stat
                label=p.visits()
                figure=numbers::count(language, u64::from(summary.purchases))
                note=since
            />
            {last
                .map(|(figure, note)| {
                    view! {
                        <Stat
                            label=p.last_visit()
                            figure=figure
                            note=note
                            status=if is_away { Status::Warn } else { Status::Neutral }
                        />
                    }
                })}
            {usual
                .map(|(figure, note)| {
                    view! { <Stat label=p.usually() figure=figure note=note /> }
                })}
            {expected
                .map(|(figure, note, status)| {
                    view! { <Stat label=p.expected() figure=figure note=note status=status /> }
                })}
        </div>
    }
}

/// Where the figures come from, opened on demand.
#[component]
fn Sources(subject: Subject, figures: Arc<Profile>) -> impl IntoView {
    let desk = subject.desk;
    let p = subject.words().profile();
    let summary = figures.summary;
    let mut lines = rhythm_lines(subject, &figures.pace);
    lines.extend(habit_lines(subject, &figures.taste));
    let row = |label: &'static str, amount: Money, note: &'static str| {
        (amount != Money::ZERO).then(|| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd class="figures">
                        {desk.money(amount)} " " <span class="muted small">{note}</span>
                    </dd>
                </div>
            }
        })
    };
    let unknown = if summary.is_profit_whole {
        ""
    } else {
        p.earned_partly()
    };
    view! {
        <details class="sources">
            <summary>{p.how_figured()}</summary>
            <div class="stack">
                <RhythmGauge subject=subject pace=figures.pace />
                <MonthsChart subject=subject />
                {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                <dl class="facts">
                    {summary.profit.map(|profit| row(p.earned(), profit, unknown))}
                    {row(p.discounts(), summary.discounts, "")}
                    {row(p.returned(), summary.returned, "")}
                </dl>
            </div>
        </details>
    }
}

/// What they spent in each of the last twelve months.
#[component]
fn MonthsChart(subject: Subject) -> impl IntoView {
    let desk = subject.desk;
    let w = subject.words();
    let p = w.profile();
    let language = w.language();
    let months = Memo::new(move |_| {
        let today = desk.today();
        desk.follow(&[Topic::Ledger], |book| {
            spent_by_month(book, subject.id, &desk.zone(), today, MONTHS)
        })
    });
    let bars = move || {
        let bar = |month: &MonthSpent| {
            let label = dates::month_year_short(language, month.year, month.month);
            Bar::new(label, month.spent.0 as f64, desk.money(month.spent))
        };
        months.read().iter().map(bar).collect::<Vec<_>>()
    };
    let axis = move |amount: f64| money::compact(language, amount, desk.currency());
    view! {
        <Bars
            summary=p.months_chart()
            bars=Signal::derive(bars)
            axis=axis
            whole=true
            table_label=p.as_table()
            label_head=w.common().month()
            value_head=p.spent()
        />
    }
}

/// How far the time since the last purchase has gone towards being lost.
#[component]
fn RhythmGauge(subject: Subject, pace: Pace) -> impl IntoView {
    let p = subject.words().profile();
    let language = subject.words().language();
    let (since, lost) = (pace.days_since?, pace.lost_after_days()?);
    let text = dates::length(language, since.unsigned_abs().into());
    let status = rhythm_status(pace.rhythm).unwrap_or(Status::Success);
    Some(view! {
        <Gauge
            label=p.since_last()
            share=(f64::from(since) / lost.max(1.0)).min(1.0)
            text=text
            status=status
        />
    })
}

/// The verdict on their rhythm in sentences.
fn rhythm_lines(subject: Subject, pace: &Pace) -> Vec<String> {
    let (p, c) = (subject.words().profile(), subject.words().common());
    let Some(visits) = pace.visits else {
        return Vec::new();
    };
    let Some(usual) = pace.usual_days else {
        return vec![p.gap_none().to_owned()];
    };
    let days = |days: f64| c.days(whole_days(days));
    let mut lines = vec![if pace.is_own {
        p.gap_own(days(usual), visits.count)
    } else {
        p.gap_shop(days(usual))
    }];
    if let (Some(late), Some(lost)) = (pace.late_after_days(), pace.lost_after_days()) {
        lines.push(p.late_after(days(late), days(lost)));
    }
    lines
}

/// When they mostly come, and how they pay.
fn habit_lines(subject: Subject, taste: &Taste) -> Vec<String> {
    let p = subject.words().profile();
    let language = subject.words().language();
    let day = taste.usual_weekday().map(|weekday| {
        let name = dates::weekday_name(language, weekday + 1);
        p.day_habit(name)
    });
    let hours = taste
        .usual_hours()
        .map(|(from, to)| p.hour_habit(dates::time(from, 0), dates::time(to, 0)));
    let ways: Vec<&str> = taste
        .tenders
        .iter()
        .map(|liking| labels::tender(subject.words(), &liking.what))
        .collect();
    let pays = (!ways.is_empty()).then(|| p.pays_by(ways.join(", ")));
    day.into_iter().chain(hours).chain(pays).collect()
}

/// Halves of days are rounded up: nobody comes every half day.
fn whole_days(days: f64) -> u64 {
    days.round().max(1.0) as u64
}
