//! Figures of deals over random histories, against a slow plain recomputation.

mod plain;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::change::Record;
use crate::domain::{Day, DealOutcome, Held, Id, Moment, Money, Note, StageChange};
use crate::insight::Span;
use plain::*;

fn rows_of<K: Ord + Clone>(
    deals: &[Plain],
    from: Option<Day>,
    key: impl Fn(&Plain) -> K,
) -> BTreeMap<K, (u32, u32, i64)> {
    let mut rows = BTreeMap::new();
    for deal in deals {
        let Some(closed) = deal.closed() else {
            continue;
        };
        if from.is_some_and(|from| zone().day_of(closed) < from) {
            continue;
        }
        let row: &mut (u32, u32, i64) = rows.entry(key(deal)).or_default();
        if deal.outcome() == DealOutcome::Won {
            row.0 += 1;
            row.2 += deal.card.value.0;
        } else {
            row.1 += 1;
        }
    }
    rows
}

fn told<K: Ord + Clone>(rows: &[WinRow<K>]) -> BTreeMap<K, (u32, u32, i64)> {
    rows.iter()
        .map(|row| (row.of.clone(), (row.won, row.lost, row.worth.0)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn entries_in_any_order_come_to_the_same(world in world()) {
        let (one, other) = (book(&world, world.order), book(&world, world.order ^ 1));
        for place in 0..world.deals.len() {
            let id = deal_id(place);
            prop_assert_eq!(one.ledger().deal_state(id), other.ledger().deal_state(id));
            prop_assert_eq!(Path::of(one.ledger(), id), Path::of(other.ledger(), id));
            prop_assert_eq!(one.ledger().brought_in(id), other.ledger().brought_in(id));
        }
        for (deal, place) in plain(&world).iter().zip(0..) {
            let state = one.ledger().deal_state(deal_id(place));
            prop_assert_eq!(&state.outcome, &deal.outcome());
            prop_assert_eq!(state.since, deal.since());
            prop_assert_eq!(pipeline().shown_place(state.stage), deal.stage());
        }
    }

    #[test]
    fn the_board_holds_every_open_deal_once(world in world()) {
        let (book, deals) = (book(&world, world.order), plain(&world));
        let columns = board(&book, PIPELINE, &pipeline(), &DealFilter::default());
        for (place, column) in columns.iter().enumerate() {
            let own = deals.iter().filter(|deal| deal.outcome() == DealOutcome::Open && deal.stage() == place);
            let own: Vec<&Plain> = own.collect();
            let mut ids: Vec<Id> = own.iter().map(|deal| deal.id).collect();
            let mut shown = column.deals.clone();
            ids.sort_unstable();
            shown.sort_unstable();
            prop_assert_eq!(shown, ids);
            prop_assert_eq!(column.worth.0, own.iter().map(|deal| deal.card.value.0).sum::<i64>());
            let probability = i64::from(pipeline().stages[place].probability_pm);
            let weighted: i64 = own.iter().map(|deal| (deal.card.value.0 * probability + 500) / 1_000).sum();
            prop_assert_eq!(column.weighted.0, weighted);
        }
        for by in [DealOrder::Latest, DealOrder::Title, DealOrder::Stage, DealOrder::Worth, DealOrder::Expected] {
            prop_assert_eq!(listed(&book, PIPELINE, &pipeline(), &DealFilter::default(), by).len(), deals.len());
        }
        for outcome in [DealOutcome::Open, DealOutcome::Won, DealOutcome::Lost] {
            let own = deals.iter().filter(|deal| deal.outcome() == outcome).count();
            let filter = DealFilter { outcome: Some(outcome), ..DealFilter::default() };
            prop_assert_eq!(listed(&book, PIPELINE, &pipeline(), &filter, DealOrder::Latest).len(), own);
        }
    }

    #[test]
    fn figures_are_what_a_slow_reader_counts(world in world(), back in prop::option::of(0..120_i32)) {
        let (book, deals) = (book(&world, world.order), plain(&world));
        let from = back.map(|back| Day(zone().day_of(NOW).0 - back));
        let figures = FunnelFigures::of(&book, PIPELINE, &pipeline(), &zone(), from);
        let is_in = |at: Option<Moment>| from.is_none_or(|from| at.is_some_and(|at| zone().day_of(at) >= from));
        let begun: Vec<&Plain> = deals.iter().filter(|deal| is_in(deal.own.first().map(|change| change.at))).collect();
        for (place, stage) in figures.stages.iter().enumerate() {
            let came: Vec<_> = begun.iter().filter(|deal| deal.reached(place)).collect();
            let went_on = |deal: &Plain| if place + 1 < STAGES { deal.reached(place + 1) } else { deal.outcome() == DealOutcome::Won };
            let passed = came.iter().filter(|deal| went_on(deal)).count();
            let lost = came.iter().filter(|deal| !went_on(deal) && deal.outcome() == DealOutcome::Lost).count();
            prop_assert_eq!(stage.reached as usize, came.len());
            prop_assert_eq!(stage.passed as usize, passed);
            prop_assert_eq!(stage.lost as usize, lost);
            let is_open = |deal: &Plain| deal.outcome() == DealOutcome::Open;
            let undecided = came.iter().filter(|deal| is_open(deal) && !went_on(deal)).count();
            prop_assert_eq!(came.len(), passed + lost + undecided);
            let here = begun.iter().filter(|deal| is_open(deal) && deal.stage() == place).count();
            prop_assert_eq!(stage.waiting as usize, here);
            if from.is_none() {
                let columns = board(&book, PIPELINE, &pipeline(), &DealFilter::default());
                prop_assert_eq!(columns[place].deals.len(), here);
            }
            prop_assert_eq!(stage.worth.0, came.iter().map(|deal| deal.card.value.0).sum::<i64>());
            let stays = begun.iter().filter_map(|deal| deal.stayed(place)).collect();
            prop_assert_eq!(stage.median_ms, middle(stays));
            let conversion = (passed + lost > 0).then(|| ((passed as f64 / (passed + lost) as f64) * 1_000.0).round() as u32);
            prop_assert_eq!(stage.conversion_pm(), conversion);
        }
        let won = begun.iter().filter(|deal| deal.outcome() == DealOutcome::Won);
        prop_assert_eq!(figures.won_worth.0, won.map(|deal| deal.card.value.0).sum::<i64>());
        prop_assert_eq!(told(&figures.by_source), rows_of(&deals, from, |deal| deal.card.source.clone()));
        prop_assert_eq!(told(&figures.by_owner), rows_of(&deals, from, |deal| deal.card.owner));
        let month = |deal: &Plain| {
            let (year, month, _) = zone().day_of(deal.closed().unwrap_or_default()).ymd();
            (year, month)
        };
        prop_assert_eq!(told(&figures.by_month), rows_of(&deals, from, month));
        let ended = |outcome: DealOutcome| deals.iter().filter(move |deal| deal.outcome() == outcome && is_in(deal.closed()));
        prop_assert_eq!(figures.won as usize, ended(DealOutcome::Won).count());
        prop_assert_eq!(figures.lost as usize, ended(DealOutcome::Lost).count());
        let cycles = ended(DealOutcome::Won).map(|deal| deal.closed().unwrap().0 - deal.own[0].at.0).collect();
        prop_assert_eq!(figures.cycle_ms, middle(cycles));
        let mut reasons: BTreeMap<String, (u32, i64)> = BTreeMap::new();
        for deal in ended(DealOutcome::Lost) {
            let row = reasons.entry(deal.own.last().unwrap().reason.clone()).or_default();
            *row = (row.0 + 1, row.1 + deal.card.value.0);
        }
        let losses: BTreeMap<_, _> = figures.losses.iter().map(|row| (row.reason.clone(), (row.count, row.worth.0))).collect();
        prop_assert_eq!(losses, reasons);
        prop_assert!(figures.losses.is_sorted_by(|a, b| a.count >= b.count));
    }

    #[test]
    fn the_score_is_what_a_slow_reader_counts(world in world(), back in 0..200_i32, days in 1..60_i32) {
        let (book, deals) = (book(&world, world.order), plain(&world));
        let span = Span::last_days(Day(zone().day_of(NOW).0 - back), days);
        let told = deal_scores(&book, &zone(), span);
        for (span, score) in [(span, told.now), (span.before(), told.before), (span.year_before(), told.year_before)] {
            let ended = |outcome: DealOutcome| deals.iter().filter(move |deal| {
                deal.outcome() == outcome && deal.closed().is_some_and(|at| span.contains(zone().day_of(at)))
            });
            let (won, lost) = (ended(DealOutcome::Won).count(), ended(DealOutcome::Lost).count());
            prop_assert_eq!((score.won as usize, score.lost as usize), (won, lost));
            prop_assert_eq!(score.worth.0, ended(DealOutcome::Won).map(|deal| deal.card.value.0).sum::<i64>());
            let cycles = ended(DealOutcome::Won).map(|deal| deal.closed().unwrap().0 - deal.own[0].at.0).collect();
            prop_assert_eq!(score.cycle_days, middle(cycles).map(|ms| ms / 86_400_000));
            let share = (won + lost > 0).then(|| (won as f64 / (won + lost) as f64 * 10_000.0).round() as i64);
            prop_assert_eq!(score.win_bp(), share);
            for is_won_only in [false, true] {
                let mut expected: Vec<Id> = ended(DealOutcome::Won).map(|deal| deal.id).collect();
                if !is_won_only {
                    expected.extend(ended(DealOutcome::Lost).map(|deal| deal.id));
                }
                let mut rows = ended_deals(&book, &zone(), span, is_won_only);
                rows.sort_unstable();
                expected.sort_unstable();
                prop_assert_eq!(rows, expected);
            }
        }
    }

    #[test]
    fn the_forecast_is_what_a_slow_reader_adds_up(world in world()) {
        let (book, deals) = (book(&world, world.order), plain(&world));
        let today = zone().day_of(NOW);
        let told = forecast(&book, PIPELINE, &pipeline(), &zone(), today);
        let month = |day: Day| (day.ymd().0, day.ymd().1);
        let weighted = |deal: &Plain, place: usize| (deal.card.value.0 * i64::from(pipeline().stages[place].probability_pm) + 500) / 1_000;
        let open = || deals.iter().filter(|deal| deal.outcome() == DealOutcome::Open);
        for own in &told.months {
            let here = open().filter(|deal| deal.card.expected.is_some_and(|day| month(day.max(today)) == (own.year, own.month)));
            prop_assert_eq!(own.weighted.0, here.map(|deal| weighted(deal, deal.stage())).sum::<i64>());
            let won = deals.iter().filter(|deal| deal.outcome() == DealOutcome::Won && month(zone().day_of(deal.since().unwrap())) == (own.year, own.month));
            let sold = |deal: &Plain| {
                let sales: Vec<i64> = world.deeds.iter()
                    .filter(|deed| deed.what == STAGES + 4 && deal_id(deed.deal % world.deals.len()) == deal.id)
                    .map(|deed| deed.hours).collect();
                if sales.is_empty() { deal.card.value.0 } else { sales.iter().sum() }
            };
            prop_assert_eq!(own.came_in.0, won.map(sold).sum::<i64>());
            let began = zone().moment_at(Day::from_ymd(own.year, own.month, 1).unwrap(), 0, 0);
            let expected = deals.iter().filter(|deal| deal.card.expected.is_some_and(|day| month(day) == (own.year, own.month)));
            let then = expected.filter_map(|deal| {
                let own: Vec<StageChange> = deal.own.iter().filter(|change| change.at < began).cloned().collect();
                let then = Plain { card: deal.card.clone(), id: deal.id, own };
                (!then.own.is_empty() && then.outcome() == DealOutcome::Open).then(|| weighted(&then, then.stage()))
            });
            let foreseen = ((own.year, own.month) <= month(today)).then(|| Money(then.sum()));
            prop_assert_eq!(own.foreseen, foreseen);
        }
        let all: i64 = open().map(|deal| weighted(deal, deal.stage())).sum();
        let in_months: i64 = told.months.iter().map(|month| month.weighted.0).sum();
        prop_assert_eq!(all, in_months + told.undated.0 + told.later.0);
    }

    #[test]
    fn a_probability_is_proposed_from_enough_finished_deals(world in world()) {
        let (book, deals) = (book(&world, world.order), plain(&world));
        for (place, proposal) in proposed(&book, PIPELINE, &pipeline()).into_iter().enumerate() {
            let finished = deals.iter().filter(|deal| deal.closed().is_some() && deal.reached(place));
            let finished: Vec<_> = finished.collect();
            let won = finished.iter().filter(|deal| deal.outcome() == DealOutcome::Won).count() as u32;
            prop_assert_eq!(proposal, Proposal { finished: finished.len() as u32, won });
            prop_assert_eq!(proposal.probability_pm().is_some(), finished.len() >= 20);
        }
    }

    #[test]
    fn quiet_deals_are_those_nobody_touched(world in world(), note_hours in 0..800_i64) {
        let mut book = book(&world, world.order);
        let note = Note { customer: Id(50), at: Moment(NOW.0 - note_hours * 3_600_000), text: "called".to_owned(), ..Note::default() };
        book.put(Record::Note(Held::new(Id(51), note.clone())));
        let today = zone().day_of(NOW);
        let quiet = quiet_deals(&book, NOW, &zone());
        for deal in plain(&world) {
            let allowed = pipeline().stages[deal.stage()].quiet_days as i32;
            let signs = deal.since().into_iter().chain(deal.card.customer.is_some().then_some(note.at));
            let days = signs.max().map(|last| today.0 - zone().day_of(last).0);
            let is_planned = deal.card.next_step_on.is_some_and(|day| day >= today);
            let is_quiet = deal.outcome() == DealOutcome::Open && allowed > 0 && !is_planned && days.is_some_and(|days| days >= allowed);
            let told = quiet.iter().find(|row| row.deal == deal.id);
            prop_assert_eq!(told.map(|row| row.days), days.filter(|_| is_quiet));
        }
        prop_assert!(quiet.is_sorted_by(|a, b| a.days >= b.days));
    }
}

#[test]
fn nineteen_finished_deals_are_not_enough() {
    let proposal = |finished, won| Proposal { finished, won }.probability_pm();
    assert_eq!(proposal(19, 19), None);
    assert_eq!(proposal(20, 13), Some(650));
    assert_eq!(proposal(21, 13), Some(619));
}
