//! The frame of every report: what it is called, how it is computed, figures, picture, table, and
//! the ways out.

use std::sync::Arc;
use std::task::Poll;

use leptos::prelude::*;

use super::behind::Behind;
use super::leaving;
use super::period::Chosen;
use super::table::table;
use super::told::{Choice, Figure, Report, Scene, Telling};
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::Book;
use crate::insight::{Digest, Slices, Span};
use crate::ui::{
    ChoiceGroup, Glyph, Graph, GraphWords, Menu, MenuItem, Model, Panel, Skeleton, Stat, Toaster,
};
use crate::views::routes::Page;

/// Rows of a table at first.
const ROWS: usize = 12;

/// What is told of it, once it is.
type Told = RwSignal<Option<Arc<Telling>>>;

/// What all reports of the page share.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The days.
    pub chosen: Chosen,
    /// What is open behind a figure.
    pub behind: Behind,
    /// The report that alone is printed.
    pub printed: RwSignal<Option<&'static str>>,
    /// Leads to another page.
    pub go: Callback<Page>,
}

/// One report.
pub fn show(report: Report, shared: Shared) -> AnyView {
    view! { <ReportPanel report=report shared=shared /> }.into_any()
}

#[component]
fn ReportPanel(report: Report, shared: Shared) -> impl IntoView {
    let desk = use_desk();
    let i = desk.words().insight();
    let own = [RwSignal::new(None::<usize>), RwSignal::new(None::<usize>)];
    let chosen = move |place: usize, span: Span| {
        let first = report.choices[place].map_or(0, |choice| (choice.first)(span));
        own[place].get().unwrap_or(first)
    };
    let most = RwSignal::new(ROWS);
    let ask = move || {
        // Other days change nothing where it is of today.
        let span = if report.is_of_today {
            untrack(|| shared.chosen.span())
        } else {
            shared.chosen.span()
        };
        Ask {
            report,
            span,
            choice: [chosen(0, span), chosen(1, span)],
            most: most.get(),
        }
    };
    let told = tell_in_turns(desk, ask);
    let whole = Callback::new(move |()| {
        let ask = Ask {
            most: usize::MAX,
            ..untrack(ask)
        };
        let slices = Slices::default();
        let told = desk.figure_in(&slices, false, |digest, book| {
            tell(desk, ask, &slices, digest, book)
        });
        match told? {
            Poll::Ready(telling) => Some(telling),
            Poll::Pending => None,
        }
    });
    let groups = (0..2).filter_map(|place| {
        let choice = report.choices[place]?;
        let value = Signal::derive(move || chosen(place, shared.chosen.span()));
        let value = Model::new(value, move |value| own[place].set(Some(value)));
        Some(group(desk, choice, value))
    });
    let groups = groups.collect_view();
    let body = move || match told.get() {
        None => view! { <Skeleton lines=5 /> }.into_any(),
        Some(telling) => draw(desk, report, &telling, shared, most),
    };
    // On paper nothing can be chosen: what was is said.
    let printed_choices = move || {
        let w = desk.words();
        let span = shared.chosen.span();
        let said = (0..2).filter_map(|place| {
            let choice = report.choices[place]?;
            let value = choice.values.get(chosen(place, span))?;
            Some(i.says((choice.label)(w), value(w)))
        });
        said.collect::<Vec<String>>().join(" · ")
    };
    let of_today = report
        .is_of_today
        .then(|| view! { <p class="muted small">{i.of_today()}</p> });
    // Alone on paper there is room for everything.
    let is_printed = move || shared.printed.get() == Some(report.id);
    let is_left_out = move || {
        let printed = shared.printed.get();
        printed.is_some_and(|printed| printed != report.id)
    };
    view! {
        <div class="report" class:no-print=is_left_out>
            <Panel title=report.title actions=move || ways_out(desk, report, told, whole, shared)>
                <div class="stack">
                    <p class="print-only small">{printed_choices}</p>
                    <details class="report-how" open=is_printed>
                        <summary>{i.how()}</summary>
                        <p>{report.how}</p>
                    </details>
                    {of_today}
                    <div class="report-choices no-print">{groups}</div>
                    {body}
                </div>
            </Panel>
        </div>
    }
}

/// What is to be told.
#[derive(Clone, Copy)]
struct Ask {
    report: Report,
    span: Span,
    choice: [usize; 2],
    most: usize,
}

/// Tells a report whenever something it is told from changes, in its turns.
fn tell_in_turns(desk: Desk, ask: impl Fn() -> Ask + Copy + 'static) -> Told {
    let ask = move || {
        desk.today();
        for topic in [Topic::Customers, Topic::Products, Topic::Staff] {
            desk.track(topic);
        }
        Some(ask())
    };
    desk.told_in_turns(ask, move |ask, slices, digest, book| {
        tell(desk, *ask, slices, digest, book).map(Arc::new)
    })
}

/// Tells what was asked; nothing while there is more to do.
fn tell(desk: Desk, ask: Ask, slices: &Slices, digest: &Digest, book: &Book) -> Option<Telling> {
    let scene = Scene {
        desk,
        w: desk.words(),
        digest,
        book,
        span: ask.span,
        today: desk.today(),
        choice: ask.choice,
        most: ask.most,
        slices,
    };
    (ask.report.tell)(&scene)
}

fn group(desk: Desk, choice: Choice, value: Model<usize>) -> AnyView {
    let w = desk.words();
    let values = choice.values.iter().enumerate();
    let options: Vec<(usize, String)> = values
        .map(|(place, word)| (place, word(w).to_owned()))
        .collect();
    let label = (choice.label)(w);
    view! { <ChoiceGroup label=label hide_label=true value=value options=options /> }.into_any()
}

fn draw(
    desk: Desk,
    report: Report,
    telling: &Arc<Telling>,
    shared: Shared,
    most: RwSignal<usize>,
) -> AnyView {
    if let Some(why) = telling.nothing.clone() {
        return view! { <p class="muted">{why}</p> }.into_any();
    }
    let note = telling.note.clone();
    let figures = telling.figures.iter();
    let figures = figures.map(|own| figure(desk, own, shared)).collect_view();
    let figures = (!telling.figures.is_empty())
        .then(|| view! { <div class="stats report-figures">{figures}</div> });
    let has_chart = telling.chart.is_some();
    let chart = telling.chart.clone().map(|chart| {
        let i = desk.words().insight();
        let words = GraphWords {
            hint: i.walk(),
            open: i.open_rows(),
        };
        let (points, other) = (Arc::clone(telling), Arc::clone(telling));
        let at = |telling: &Telling, place: usize| telling.points.get(place).cloned().flatten();
        view! {
            <Graph
                chart=Signal::stored(chart)
                words=words
                on_open=move |place: usize| {
                    if let Some(opening) = at(&points, place) {
                        shared.behind.open(shared.go, opening);
                    }
                }
                opens=move |place: usize| at(&other, place).is_some()
            />
        }
    });
    let table = (!telling.rows.is_empty()).then(|| table(desk, report, telling, shared, most));
    let table = if has_chart || !telling.figures.is_empty() {
        let i = desk.words().insight();
        let is_seen = telling.is_table_open || most.get_untracked() > ROWS;
        let is_open = move || is_seen || shared.printed.get() == Some(report.id);
        table.map(|table| {
            view! {
                <details class="report-table" open=is_open>
                    <summary>{i.as_table()}</summary>
                    {table}
                </details>
            }
            .into_any()
        })
    } else {
        table
    };
    view! {
        {note.map(|note| view! { <p class="muted">{note}</p> })}
        {figures}
        {chart}
        {table}
    }
    .into_any()
}

fn figure(desk: Desk, own: &Figure, shared: Shared) -> AnyView {
    let (label, text, note) = (own.label, own.cell.written(desk), own.note.clone());
    match own.opens.clone() {
        Some(opening) => {
            let open = move |()| shared.behind.open(shared.go, opening.clone());
            view! { <Stat label=label figure=text note=note on_open=open /> }.into_any()
        }
        None => view! { <Stat label=label figure=text note=note /> }.into_any(),
    }
}

/// Copy, save, print.
fn ways_out(
    desk: Desk,
    report: Report,
    told: Told,
    whole: Callback<(), Option<Telling>>,
    shared: Shared,
) -> AnyView {
    let i = desk.words().insight();
    let toaster = Toaster::get();
    let items = move || {
        let Some(telling) = told.get().filter(|own| own.nothing.is_none()) else {
            return Vec::new();
        };
        let mut items = Vec::new();
        if !telling.rows.is_empty() {
            let copy = move || {
                if let Some(telling) = whole.run(()) {
                    leaving::copy(desk, toaster, &telling);
                }
            };
            items.push(MenuItem::new(i.copy_table(), copy).icon(Glyph::Copy));
            let save = move || {
                if let Some(telling) = whole.run(()) {
                    leaving::save_csv(desk, toaster, report, &telling);
                }
            };
            items.push(MenuItem::new(i.save_csv(), save).icon(Glyph::Download));
        }
        if let Some(chart) = telling.chart.clone() {
            let drawn = Arc::clone(&chart);
            let png = move || leaving::save_png(desk, toaster, report, &drawn);
            items.push(MenuItem::new(i.save_png(), png).icon(Glyph::Image));
            let svg = move || leaving::save_svg(desk, toaster, report, &chart);
            items.push(MenuItem::new(i.save_svg(), svg).icon(Glyph::Image));
        }
        let print = move || {
            shared.printed.set(Some(report.id));
            request_animation_frame(|| {
                let _ = window().print();
            });
        };
        items.push(MenuItem::new(i.print_report(), print).icon(Glyph::Printer));
        items
    };
    view! {
        <Menu
            label=i.export_menu(report.title)
            icon=Glyph::Download
            items=Signal::derive(items)
        />
    }
    .into_any()
}
