//! What deals are expected to bring, month by month, against what they brought.

use crate::domain::deal::DealState;
use crate::domain::{Book, Day, Deal, Id, Money, Pipeline, Zone};

/// Months shown before that of today.
const BEFORE: i32 = 5;
/// Months shown after that of today.
const AFTER: i32 = 5;

/// One month of the shop's calendar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ForecastMonth {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// What open deals expected in this month are worth, weighted by the probability of their
    /// stage. What should have been won before today counts in the month of today.
    pub weighted: Money,
    /// What was forecast when the month began: deals then open that are expected in it, weighted
    /// by the stage they stood in then. Nothing for months to come.
    pub foreseen: Option<Money>,
    /// What deals won in this month brought: their sales after returns, or what they are worth
    /// where no sale was recorded.
    pub came_in: Money,
}

/// What will come and what came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forecast {
    /// From five months ago to five months ahead.
    pub months: Vec<ForecastMonth>,
    /// Weighted worth of open deals that nobody expects on any day.
    pub undated: Money,
    /// Weighted worth of open deals expected later than the last month.
    pub later: Money,
}

/// The forecast of one pipeline as of a day.
pub fn forecast(
    book: &Book,
    pipeline_id: Id,
    pipeline: &Pipeline,
    zone: &Zone,
    today: Day,
) -> Forecast {
    let this = number(today);
    let mut forecast = Forecast {
        months: (this - BEFORE..=this + AFTER).map(month_of).collect(),
        ..Forecast::default()
    };
    let place = |month: i32| usize::try_from(month - this + BEFORE).ok();
    let weigh = |deal: &Deal, state: &DealState| {
        let stage = pipeline.stages.get(pipeline.shown_place(state.stage));
        let probability = stage.map_or(0, |stage| stage.probability_pm);
        deal.worth().ratio(i64::from(probability), 1_000)
    };
    for (id, deal) in book.deals().iter() {
        if deal.pipeline != pipeline_id {
            continue;
        }
        let state = book.ledger().deal_state(id);
        if state.is_open() {
            let weighted = weigh(deal, &state);
            let month = deal.expected.map(|day| number(day.max(today)));
            let sum = match month.map(|month| place(month).unwrap_or(usize::MAX)) {
                None => &mut forecast.undated,
                Some(place) => match forecast.months.get_mut(place) {
                    Some(month) => &mut month.weighted,
                    None => &mut forecast.later,
                },
            };
            *sum = *sum + weighted;
        } else if state.outcome == crate::domain::DealOutcome::Won
            && let Some(since) = state.since
            && let Some(month) =
                place(number(zone.day_of(since))).and_then(|place| forecast.months.get_mut(place))
        {
            let brought = book.ledger().brought_in(id);
            month.came_in = month.came_in + brought.unwrap_or_else(|| deal.worth());
        }
        let Some(expected) = deal.expected.map(number).filter(|month| *month <= this) else {
            continue;
        };
        let Some(month) = place(expected).and_then(|place| forecast.months.get_mut(place)) else {
            continue;
        };
        let first = Day::from_ymd(month.year, month.month, 1).unwrap_or_default();
        let began = zone.moment_at(first, 0, 0);
        let before = book.ledger().stage_changes_of(id);
        let then = DealState::after(before.take_while(|change| change.at < began));
        if then.opened.is_some() && then.is_open() {
            let weighted = weigh(deal, &then);
            month.foreseen = Some(month.foreseen.unwrap_or_default() + weighted);
        }
    }
    for month in forecast.months.iter_mut().take(BEFORE as usize + 1) {
        month.foreseen = Some(month.foreseen.unwrap_or_default());
    }
    forecast
}

fn number(day: Day) -> i32 {
    let (year, month, _) = day.ymd();
    year * 12 + month as i32 - 1
}

fn month_of(number: i32) -> ForecastMonth {
    ForecastMonth {
        year: number.div_euclid(12),
        month: number.rem_euclid(12) as u32 + 1,
        ..ForecastMonth::default()
    }
}
