//! The days that reports are of.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::Day;
use crate::insight::{Span, Step};
use crate::text::{Words, dates};
use crate::ui::{DateField, SelectField};
use crate::views::days;

thread_local! {
    /// Kept here and not in the browser: reports begin anew when the app is opened anew.
    static LAST: RefCell<(Period, String, String)> = RefCell::default();
}

/// Which days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Period {
    /// From Monday to today.
    ThisWeek,
    /// From the first of the month to today.
    ThisMonth,
    /// From the first of the quarter to today.
    ThisQuarter,
    /// From the first of January to today.
    ThisYear,
    /// The whole month before.
    LastMonth,
    /// So many days up to today.
    Last(i32),
    /// A year up to today.
    #[default]
    LastYear,
    /// Days of one's own choice.
    Between,
}

impl Period {
    const ALL: [Self; 9] = [
        Self::ThisWeek,
        Self::ThisMonth,
        Self::LastMonth,
        Self::ThisQuarter,
        Self::ThisYear,
        Self::Last(30),
        Self::Last(90),
        Self::LastYear,
        Self::Between,
    ];

    fn name(self, w: Words) -> String {
        let i = w.insight();
        match self {
            Self::ThisWeek => i.this_week().to_owned(),
            Self::ThisMonth => i.this_month().to_owned(),
            Self::ThisQuarter => i.this_quarter().to_owned(),
            Self::ThisYear => i.this_year().to_owned(),
            Self::LastMonth => i.last_month().to_owned(),
            Self::Last(days) => i.last_days(days as u64),
            Self::LastYear => i.last_days(365_u64),
            Self::Between => w.sales().period_between().to_owned(),
        }
    }

    /// Its days; nothing of one's own choice.
    fn span(self, today: Day) -> Option<Span> {
        let month = Step::Month.start(today);
        let (year, number, _) = today.ymd();
        let first = |month: u32| Day::from_ymd(year, month, 1).unwrap_or(today);
        Some(match self {
            Self::ThisWeek => Span::new(Step::Week.start(today), today),
            Self::ThisMonth => Span::new(month, today),
            Self::ThisQuarter => Span::new(first((number - 1) / 3 * 3 + 1), today),
            Self::ThisYear => Span::new(first(1), today),
            Self::LastMonth => Span::month_of(Day(month.0 - 1)),
            Self::Last(count) => Span::last_days(today, count),
            Self::LastYear => Span::last_days(today, 365),
            Self::Between => return None,
        })
    }
}

/// What is chosen.
#[derive(Clone, Copy)]
pub struct Chosen {
    desk: Desk,
    period: RwSignal<Period>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

impl Chosen {
    /// As it was when the page was left.
    pub fn remembered(desk: Desk) -> Self {
        let (period, from, to) = LAST.with_borrow(Clone::clone);
        let chosen = Self {
            desk,
            period: RwSignal::new(period),
            from: RwSignal::new(from),
            to: RwSignal::new(to),
        };
        Effect::new(move || {
            let now = (chosen.period.get(), chosen.from.get(), chosen.to.get());
            LAST.with_borrow_mut(|last| *last = now);
        });
        chosen
    }

    /// The days.
    pub fn span(&self) -> Span {
        let today = self.desk.today();
        self.period.get().span(today).unwrap_or_else(|| {
            let day = |text: RwSignal<String>| text.with(|text| text.parse::<Day>().ok());
            let to = day(self.to).unwrap_or(today);
            let from = day(self.from).unwrap_or(to);
            Span::new(from.min(to), to.max(from))
        })
    }
}

/// The choice of days, and what they are compared with.
#[component]
pub fn PeriodFields(chosen: Chosen) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sales();
    let options: Vec<_> = Period::ALL.map(|period| (period, period.name(w))).into();
    let write = move |span: Span| {
        let (from, to) = (days::date_of(span.from), days::date_of(span.to));
        dates::span(w.language(), from, to)
    };
    let compared = move || {
        let span = chosen.span();
        w.insight()
            .compared(write(span.before()), write(span.year_before()))
    };
    let shown = move || write(chosen.span());
    let shop = move || desk.read(|book| book.shop().map(|(_, shop)| shop.name.clone()));
    let first = Memo::new(move |_| desk.figure(|digest, _| digest.span()).flatten());
    let begins = move || {
        let (span, first) = (chosen.span(), first.get()?.from);
        let is_short = first > span.before().from || first > span.year_before().from;
        is_short.then(|| w.insight().begins(days::long(desk, first)))
    };
    view! {
        <div class="insight-period">
            <div class="insight-choice no-print">
                <SelectField label=s.period() value=chosen.period options=options />
                <Show when=move || chosen.period.get() == Period::Between>
                    <DateField label=s.from_day() value=chosen.from />
                    <DateField label=s.to_day() value=chosen.to />
                </Show>
            </div>
            <p class="print-only">
                <strong>{shop}</strong>
            </p>
            <p class="small">
                <strong class="figures">{shown}</strong>
                " "
                <span class="muted">{compared} ". " {begins}</span>
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_end_today_or_with_their_month() {
        let today: Day = "2026-05-14".parse().unwrap();
        let days = |period: Period| {
            let span = period.span(today).unwrap();
            format!("{} {}", span.from, span.to)
        };
        assert_eq!(days(Period::ThisWeek), "2026-05-11 2026-05-14");
        assert_eq!(days(Period::ThisQuarter), "2026-04-01 2026-05-14");
        assert_eq!(days(Period::LastMonth), "2026-04-01 2026-04-30");
        assert_eq!(days(Period::LastYear), "2025-05-15 2026-05-14");
        assert_eq!(Period::Between.span(today), None);
    }
}
