//! The rows under a heading, each to be opened where it says more than a line holds.

use std::sync::Arc;

use leptos::prelude::*;

use super::bringing::Bringing;
use super::choosing::choose;
use super::row::{Told, tell};
use crate::exchange::plan::{Fate, Heading, Outcome, Plan, Reason};
use crate::text::Words;
use crate::ui::{
    DescriptionItem, DescriptionList, Dialog, EmptyState, Glyph, Model, Roles, VirtualList,
};

/// Which rows alone are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// Products without a price.
    Priceless,
    /// Rows of days to come.
    Ahead,
}

impl Only {
    fn fits(self, plan: &Plan, outcome: &Outcome) -> bool {
        match self {
            Self::Priceless => plan.is_priceless(outcome),
            Self::Ahead => matches!(outcome.fate, Fate::Rejected(Reason::Ahead { .. })),
        }
    }
}

/// What a heading is called, over rows of sales or of others.
pub fn heading_name(w: Words, heading: Heading, is_of_sales: bool) -> &'static str {
    let x = w.exchange();
    match heading {
        Heading::New => x.heading_new(),
        Heading::Updated => x.heading_updated(),
        Heading::Same => x.heading_same(),
        Heading::Doubtful if is_of_sales => x.heading_unlikely(),
        Heading::Doubtful => x.heading_doubtful(),
        Heading::Rejected => x.heading_rejected(),
    }
}

/// The rows under a heading.
#[component]
pub fn Rows(bringing: Bringing, heading: Heading, only: Option<Only>) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    // Choices change nothing about who stands where.
    let rows = untrack(|| {
        bringing.with_plan(|plan| {
            let outcomes = plan.outcomes.iter().enumerate();
            outcomes
                .filter(|(_, outcome)| plan.heading(outcome) == heading)
                .filter(|(_, outcome)| only.is_none_or(|only| only.fits(plan, outcome)))
                .map(|(place, _)| place as u32)
                .collect::<Vec<u32>>()
        })
    });
    let rows = Arc::new(rows.unwrap_or_default());
    if rows.is_empty() {
        return view! { <EmptyState icon=Glyph::Check title=x.nothing_here() /> }.into_any();
    }
    let opened = RwSignal::new(None);
    let rows = Signal::stored(rows);
    let is_of_sales = untrack(|| bringing.with_plan(Plan::is_of_sales)).unwrap_or_default();
    let label = heading_name(w, heading, is_of_sales);
    // Rows with a choice are read, and opened by a button of theirs.
    let list = if heading == Heading::Doubtful {
        let row = move |place: u32| doubtful(bringing, place, opened);
        view! { <VirtualList label=label rows=rows row=row row_rem=8.5 roles=Roles::List /> }
            .into_any()
    } else {
        let open = move |place: u32| opened.set(Some(place));
        let row = move |place: u32| row(bringing, place);
        view! { <VirtualList label=label rows=rows row=row row_rem=4.0 on_open=open /> }.into_any()
    };
    view! {
        {list}
        {whole(bringing, opened)}
    }
    .into_any()
}

fn told(bringing: Bringing, place: u32) -> Option<Told> {
    let told = untrack(|| bringing.with_plan(|plan| tell(bringing.desk, plan, place)));
    told.flatten()
}

fn row(bringing: Bringing, place: u32) -> AnyView {
    let x = bringing.desk.words().exchange();
    let Some(told) = told(bringing, place) else {
        return ().into_any();
    };
    let line = told.line();
    view! {
        <span class="bring-number muted small">{x.row(told.row)}</span>
        <span class="bring-told">
            <b>{told.title}</b>
            <span class="muted small">{line}</span>
        </span>
    }
    .into_any()
}

fn doubtful(bringing: Bringing, place: u32, opened: RwSignal<Option<u32>>) -> AnyView {
    let x = bringing.desk.words().exchange();
    let Some(Told {
        row, title, asked, ..
    }) = told(bringing, place)
    else {
        return ().into_any();
    };
    // What the owner says of it changes what would happen.
    let line = Memo::new(move |_| {
        bringing.planned.track();
        told(bringing, place).map(|told| told.line())
    });
    view! {
        <span class="bring-number muted small">{x.row(row)}</span>
        <span class="bring-told">
            <button class="bring-open" type="button" on:click=move |_| opened.set(Some(place))>
                <b>{title}</b>
                <span class="muted small">{line}</span>
            </button>
            {asked.map(|asked| choose(bringing, asked))}
        </span>
    }
    .into_any()
}

/// All that is said of the opened row.
fn whole(bringing: Bringing, opened: RwSignal<Option<u32>>) -> AnyView {
    let w = bringing.desk.words();
    // What was last opened is still there while the dialog closes.
    let last = Memo::new(move |before: Option<&Option<u32>>| {
        opened.get().or_else(|| before.copied().flatten())
    });
    let shown = Memo::new(move |_| {
        bringing.planned.track();
        told(bringing, last.get()?)
    });
    let asked = Memo::new(move |_| shown.get()?.asked);
    let open = Model::new(
        Signal::derive(move || opened.get().is_some()),
        move |is_open: bool| {
            if !is_open {
                opened.set(None);
            }
        },
    );
    let title = Signal::derive(move || shown.get().map(|told| told.title).unwrap_or_default());
    let body = move || {
        let told = shown.get()?;
        let number = w.exchange().row(told.row);
        let (named, bare): (Vec<_>, Vec<_>) =
            told.lines.into_iter().partition(|own| own.name.is_some());
        let bare = bare.into_iter().map(|own| view! { <p>{own.text}</p> });
        let named = named.into_iter().map(|own| {
            let name = own.name.unwrap_or_default();
            view! { <DescriptionItem label=name>{own.text}</DescriptionItem> }
        });
        let (bare, named) = (bare.collect_view(), named.collect_view());
        Some(view! {
            <div class="stack bring-whole">
                <p class="muted small">{number}</p>
                {bare}
                <DescriptionList>{named}</DescriptionList>
            </div>
        })
    };
    view! {
        <Dialog open=open title=title close_label=w.common().close() is_read=true>
            {body}
            {move || asked.get().map(|asked| choose(bringing, asked))}
        </Dialog>
    }
    .into_any()
}
