//! What the deals of a pipeline tell.

use std::sync::Arc;

use leptos::prelude::*;

use super::shown::Funnel;
use crate::desk::{Desk, Topic};
use crate::domain::{Day, Id, Money, Pipeline};
use crate::insight::funnel::{Forecast, FunnelFigures, WinRow, forecast};
use crate::text::{dates, money, numbers};
use crate::ui::{
    Bar, Bars, ChoiceGroup, EmptyState, FigureTable, FunnelChart, FunnelStep, Glyph, Panel, Stat,
};

/// A day, in milliseconds.
const DAY_MS: i64 = 86_400_000;

/// How far back one looks, in days; everything without any.
type Back = Option<i32>;

/// Everything that is shown of one pipeline.
#[derive(Clone)]
struct Told {
    pipeline: Arc<Pipeline>,
    figures: FunnelFigures,
    forecast: Forecast,
}

/// The figures.
#[component]
pub fn Figures(funnel: Funnel) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let back = RwSignal::new(None::<i32>);
    let told = Memo::new_with_compare(
        move |_| {
            let today = desk.today();
            let from = back.get().map(|days| Day(today.0 - days));
            let (id, pipeline) = funnel.shown.get()?;
            let zone = desk.zone();
            desk.follow(&[Topic::Funnel, Topic::Ledger], |book| {
                Some(Told {
                    figures: FunnelFigures::of(book, id, &pipeline, &zone, from),
                    forecast: forecast(book, id, &pipeline, &zone, today),
                    pipeline: Arc::clone(&pipeline),
                })
            })
        },
        |_, _| true,
    );
    let periods: Vec<(Back, String)> = vec![
        (None, f.all_time().to_owned()),
        (Some(365), f.last_year().to_owned()),
        (Some(90), f.last_quarter().to_owned()),
    ];
    let body = move || {
        let told = told.get()?;
        let is_any = told.figures.stages.iter().any(|stage| stage.reached > 0)
            || told.figures.won + told.figures.lost > 0;
        Some(if is_any {
            view! {
                {sums(desk, &told)}
                {far(desk, &told)}
                {coming(desk, &told.forecast)}
                {wins(desk, &told.figures)}
            }
            .into_any()
        } else {
            view! { <EmptyState icon=Glyph::Chart title=f.no_figures() /> }.into_any()
        })
    };
    view! {
        <div class="funnel-figures">
            <ChoiceGroup label=f.period() hide_label=true value=back options=periods />
            {body}
        </div>
    }
}

fn share(desk: Desk, pm: Option<u32>) -> String {
    pm.map_or_else(
        || "–".to_owned(),
        |pm| numbers::percent(desk.words().language(), i64::from(pm) * 10),
    )
}

fn length(desk: Desk, ms: Option<i64>) -> String {
    ms.map_or_else(
        || "–".to_owned(),
        |ms| dates::length(desk.words().language(), (ms.max(0) / DAY_MS) as u64),
    )
}

fn sums(desk: Desk, told: &Told) -> AnyView {
    let f = desk.words().funnel();
    let own = &told.figures;
    let finished = own.won + own.lost;
    let rate = (finished > 0).then(|| (own.won * 1_000 + finished / 2) / finished);
    let note = if finished > 0 {
        format!("{} / {finished}", own.won)
    } else {
        String::new()
    };
    let foreseen: Money = told
        .forecast
        .months
        .iter()
        .map(|month| month.weighted)
        .sum();
    view! {
        <div class="stats">
            <Stat label=f.win_rate() figure=share(desk, rate) note=note />
            <Stat label=f.cycle() figure=length(desk, own.cycle_ms) />
            <Stat label=f.still_to_come() figure=desk.money(foreseen) />
        </div>
    }
    .into_any()
}

fn far(desk: Desk, told: &Told) -> AnyView {
    let f = desk.words().funnel();
    let names = told.pipeline.stages.iter().map(|stage| stage.name.clone());
    let pairs: Vec<_> = names.zip(told.figures.stages.iter().copied()).collect();
    let mut steps: Vec<FunnelStep> = pairs
        .iter()
        .map(|(name, stage)| FunnelStep {
            label: name.clone(),
            value: f64::from(stage.reached),
            text: format!("{} · {}", stage.reached, desk.money(stage.worth)),
            note: stage
                .conversion_pm()
                .map(|_| f.share_went_on(share(desk, stage.conversion_pm())))
                .unwrap_or_default(),
        })
        .collect();
    let won = told.figures.stages.last().map_or(0, |stage| stage.passed);
    steps.push(FunnelStep {
        label: f.won().to_owned(),
        value: f64::from(won),
        text: format!("{won} · {}", desk.money(told.figures.won_worth)),
        note: String::new(),
    });
    let heads = [
        f.stage(),
        f.reached(),
        f.value(),
        f.went_on(),
        f.lost(),
        f.waiting(),
        f.stay(),
    ];
    let mut rows: Vec<Vec<String>> = pairs
        .into_iter()
        .map(|(name, stage)| {
            let went_on = format!("{} ({})", stage.passed, share(desk, stage.conversion_pm()));
            vec![
                name,
                stage.reached.to_string(),
                desk.money(stage.worth),
                went_on,
                stage.lost.to_string(),
                stage.waiting.to_string(),
                length(desk, stage.median_ms),
            ]
        })
        .collect();
    let mut last = vec![
        f.won().to_owned(),
        won.to_string(),
        desk.money(told.figures.won_worth),
    ];
    last.resize(heads.len(), "–".to_owned());
    rows.push(last);
    let heads: Vec<String> = heads.map(str::to_owned).into();
    view! {
        <Panel title=f.how_far()>
            <div class="stack">
                <p class="muted">{f.how_far_text()}</p>
                <FunnelChart
                    summary=f.how_far()
                    steps=Signal::stored(steps)
                    table_label=f.show_table()
                >
                    <FigureTable
                        label=f.how_far()
                        heads=heads.clone()
                        rows=Signal::stored(rows.clone())
                    />
                </FunnelChart>
            </div>
        </Panel>
    }
    .into_any()
}

fn coming(desk: Desk, told: &Forecast) -> AnyView {
    let w = desk.words();
    let f = w.funnel();
    let month = |year: i32, month: u32| dates::month_year_short(w.language(), year, month);
    let bars: Vec<Bar> = told
        .months
        .iter()
        .map(|own| {
            let sum = own.came_in + own.weighted;
            let is_now = own.foreseen.is_some() && !own.weighted.is_zero();
            let text = if own.came_in.is_zero() || own.weighted.is_zero() {
                desk.money(sum)
            } else {
                f.came_and_comes(desk.money(own.came_in), desk.money(own.weighted))
            };
            Bar {
                expected: own.weighted.0 as f64,
                before: own.foreseen.map(|amount| amount.0 as f64),
                stands_out: is_now,
                ..Bar::new(month(own.year, own.month), sum.0 as f64, text)
            }
        })
        .collect();
    let rows: Vec<Vec<String>> = told
        .months
        .iter()
        .map(|own| {
            let foreseen = own.foreseen.map(|amount| desk.money(amount));
            vec![
                month(own.year, own.month),
                foreseen.unwrap_or_else(|| "–".to_owned()),
                desk.money(own.came_in),
                desk.money(own.weighted),
            ]
        })
        .collect();
    let heads = [
        w.common().month(),
        f.foreseen(),
        f.came_in(),
        f.still_to_come(),
    ];
    let heads: Vec<String> = heads.map(str::to_owned).into();
    let axis = move |amount: f64| money::compact(w.language(), amount, desk.currency());
    let undated = (!told.undated.is_zero()).then(|| f.undated(desk.money(told.undated)));
    view! {
        <Panel title=f.forecast()>
            <div class="stack">
                <p class="muted">{f.forecast_text()}</p>
                <Bars
                    summary=f.forecast()
                    bars=Signal::stored(bars)
                    axis=axis
                    whole=true
                    table_label=f.show_table()
                >
                    <FigureTable
                        label=f.forecast()
                        heads=heads.clone()
                        rows=Signal::stored(rows.clone())
                    />
                </Bars>
                {undated.map(|text| view! { <p class="muted">{text}</p> })}
            </div>
        </Panel>
    }
    .into_any()
}

fn wins(desk: Desk, own: &FunnelFigures) -> AnyView {
    let w = desk.words();
    let f = w.funnel();
    let source = |source: &String| {
        if source.is_empty() {
            f.not_said().to_owned()
        } else {
            source.clone()
        }
    };
    let owner = |owner: &Option<Id>| {
        let known = owner.and_then(|id| {
            desk.read(|book| book.staff().held(id).map(|held| held.card.name.clone()))
        });
        known.unwrap_or_else(|| f.nobody().to_owned())
    };
    let month = |(year, month): &(i32, u32)| dates::month_year(w.language(), *year, *month);
    let losses: Vec<Vec<String>> = own
        .losses
        .iter()
        .map(|row| {
            vec![
                source(&row.reason),
                row.count.to_string(),
                desk.money(row.worth),
            ]
        })
        .collect();
    let losses = (!losses.is_empty()).then(|| {
        let heads = [f.reasons(), f.lost(), f.value()];
        table(f.reasons(), &heads, losses)
    });
    view! {
        <div class="columns funnel-tables">
            {win_table(desk, f.by_source(), &own.by_source, source)}
            {win_table(desk, f.by_owner(), &own.by_owner, owner)}
            {win_table(desk, f.by_month(), &own.by_month, month)}
            {losses}
        </div>
    }
    .into_any()
}

fn win_table<K>(
    desk: Desk,
    title: &'static str,
    rows: &[WinRow<K>],
    name: impl Fn(&K) -> String,
) -> Option<AnyView> {
    let f = desk.words().funnel();
    if rows.is_empty() {
        return None;
    }
    let rows = rows.iter().map(|row| {
        vec![
            name(&row.of),
            row.won.to_string(),
            row.lost.to_string(),
            share(desk, row.rate_pm()),
            desk.money(row.worth),
        ]
    });
    let heads = [title, f.won(), f.lost(), f.win_rate(), f.value()];
    Some(table(title, &heads, rows.collect()))
}

fn table(title: &'static str, heads: &[&str], rows: Vec<Vec<String>>) -> AnyView {
    let heads: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
    view! {
        <Panel title=title>
            <FigureTable label=title heads=heads rows=Signal::stored(rows) />
        </Panel>
    }
    .into_any()
}
