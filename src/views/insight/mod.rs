//! Reports: what sells, who matters, what to expect. Each opens to the rows behind its figures.

mod again;
mod ahead;
mod behind;
mod goods;
mod leaving;
mod opening;
mod overview;
mod parts;
mod people;
mod period;
mod prospects;
mod report;
mod score;
mod table;
mod time;
mod together;
mod told;

use std::cell::Cell;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::desk::{Topic, use_desk};
use crate::text::Words;
use crate::ui::{EmptyState, Glyph, LinkButton, PageHeader, Skeleton, Tabs, Tone};
use crate::views::routes::Page;
use behind::{Behind, BehindDialog};
use period::{Chosen, PeriodFields};
pub use prospects::why_not;
use report::{Shared, show};
use told::Report;

/// What the page shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Subject {
    #[default]
    Overview,
    Products,
    Customers,
    Lifetime,
    Forecast,
    Scorecard,
}

impl Subject {
    const ALL: [Self; 6] = [
        Self::Overview,
        Self::Products,
        Self::Customers,
        Self::Lifetime,
        Self::Forecast,
        Self::Scorecard,
    ];

    fn name(self, w: Words) -> &'static str {
        let i = w.insight();
        match self {
            Self::Overview => i.overview(),
            Self::Products => i.products(),
            Self::Customers => i.customers(),
            Self::Lifetime => i.lifetime(),
            Self::Forecast => i.forecast(),
            Self::Scorecard => i.scorecard(),
        }
    }

    fn reports(self, w: Words) -> Vec<Report> {
        match self {
            Self::Overview => overview::reports(w),
            Self::Products => goods::reports(w),
            Self::Customers => people::reports(w),
            Self::Lifetime => prospects::reports(w),
            Self::Forecast => ahead::reports(w),
            Self::Scorecard => score::reports(w),
        }
    }
}

thread_local! {
    /// Kept here and not in the browser: reports begin anew when the app is opened anew.
    static LAST: Cell<Subject> = Cell::default();
}

/// The page of reports.
#[component]
pub fn InsightPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let i = w.insight();
    let subject = RwSignal::new(LAST.get());
    Effect::new(move || LAST.set(subject.get()));
    let navigate = use_navigate();
    let shared = Shared {
        chosen: Chosen::remembered(desk),
        behind: Behind::new(),
        printed: RwSignal::new(None),
        go: Callback::new(move |page: Page| navigate(&page.path(), NavigateOptions::default())),
    };
    let printed = window_event_listener_untyped("afterprint", move |_| shared.printed.set(None));
    on_cleanup(move || printed.remove());
    let has_any =
        Memo::new(move |_| desk.follow(&[Topic::Ledger], |book| !book.ledger().sales().is_empty()));
    let is_ready = Memo::new(move |_| desk.has_figures());
    let tabs = Subject::ALL.map(|subject| (subject, subject.name(w).to_owned()));
    let tabs: Vec<(Subject, String)> = tabs.into();
    let panel = move |subject: Subject| {
        let reports = subject.reports(w).into_iter();
        let reports = reports.map(|report| show(report, shared)).collect_view();
        view! { <div class="stack reports">{reports}</div> }
    };
    let body = move || {
        if !desk.is_complete().get() || (has_any.get() && !is_ready.get()) {
            return view! {
                <div class="stack">
                    <p class="muted" role="status">
                        {i.preparing()}
                    </p>
                    <Skeleton lines=6 />
                </div>
            }
            .into_any();
        }
        if !has_any.get() {
            return view! {
                <EmptyState
                    icon=Glyph::Chart
                    title=i.empty_title()
                    text=i.empty_text()
                    actions=move || {
                        view! {
                            <LinkButton label=w.nav().sell() icon=Glyph::ShoppingBag tone=Tone::Primary href=Page::Sell.href() />
                            <LinkButton label=w.nav().data() icon=Glyph::Upload href=Page::Data.href() />
                        }
                    }
                />
            }
            .into_any();
        }
        view! {
            <PeriodFields chosen=shared.chosen />
            <Tabs
                label=w.nav().insight()
                value=subject
                tabs=Signal::stored(tabs.clone())
                panel=panel
            />
        }
        .into_any()
    };
    view! {
        <div class="page insight">
            <PageHeader title=w.nav().insight() />
            {body}
            <BehindDialog behind=shared.behind />
        </div>
    }
}
