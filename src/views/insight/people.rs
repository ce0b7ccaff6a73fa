//! Who matters, who stays away, where customers come from, and who comes again.

use std::sync::Arc;

use super::again::{coming_again, retained};
use super::goods::abc_letter;
use super::opening::Opening;
use super::parts::Parts;
use super::time::summary;
use super::told::{Cell, Choice, Figure, Report, Row, Scene, Telling};
use crate::domain::{Id, Money};
use crate::insight::Rhythm;
use crate::insight::abc::{Abc, classify_customers};
use crate::insight::patrons::{PatronOrder, away, patrons, referrers, sources};
use crate::insight::rfm::{Rfm, RfmGroup};
use crate::text::Words;
use crate::ui::chart::plot::{Chart, Kind, Series};

/// Bars of a chart, at most.
const BARS: usize = 8;
const WINDOWS: [i32; 3] = [90, 180, 365];

/// The reports of this subject, in the order shown.
pub fn reports(w: Words) -> Vec<Report> {
    let p = w.insight_people();
    let report = |id, title, how, choice, tell| Report {
        id,
        title,
        how,
        is_of_today: matches!(id, "rfm" | "late-and-lost" | "cohorts"),
        choices: [choice, None],
        tell,
    };
    vec![
        report("rfm", p.rfm(), p.rfm_how(), Some(WINDOW), groups),
        report("late-and-lost", p.away(), p.away_how(), None, away_ones),
        report("top-customers", p.top(), p.top_how(), Some(ORDER), top),
        report("abc-customers", p.curve(), p.curve_how(), None, curve),
        report("cohorts", p.cohorts(), p.cohorts_how(), None, retained),
        report("coming-again", p.habit(), p.habit_how(), None, coming_again),
        report("sources", p.sources(), p.sources_how(), None, sources_told),
        report(
            "referrals",
            p.referrers(),
            p.referrers_how(),
            None,
            referred,
        ),
    ]
}

const WINDOW: Choice = Choice {
    label: |w| w.insight_people().window(),
    values: &[
        |w| w.insight_goods().days_90(),
        |w| w.insight_goods().days_180(),
        |w| w.insight_goods().days_365(),
    ],
    first: |_| 2,
};

const ORDER: Choice = Choice {
    label: |w| w.insight_goods().measured_by(),
    values: &[
        |w| w.insight().sales(),
        |w| w.insight().profit(),
        |w| w.insight().receipts(),
    ],
    first: |_| 0,
};

fn group_name(w: Words, group: RfmGroup) -> &'static str {
    let p = w.insight_people();
    match group {
        RfmGroup::Champions => p.champions(),
        RfmGroup::Loyal => p.loyal(),
        RfmGroup::PotentialLoyal => p.potential(),
        RfmGroup::New => p.newcomers(),
        RfmGroup::Promising => p.promising(),
        RfmGroup::NeedAttention => p.attention(),
        RfmGroup::AboutToSleep => p.sleepy(),
        RfmGroup::AtRisk => p.at_risk(),
        RfmGroup::CannotLose => p.cannot_lose(),
        RfmGroup::Hibernating => p.hibernating(),
        RfmGroup::Lost => p.gone(),
    }
}

fn groups(scene: &Scene) -> Option<Telling> {
    let p = scene.w.insight_people();
    let window = WINDOWS[scene.choice[0].min(2)];
    let found = Rfm::of(scene.slices, scene.digest, scene.book, scene.today, window)?;
    if found.rows.is_empty() && found.lost.is_empty() {
        return Some(Telling::nothing(p.no_known()));
    }
    let mut chart = Chart {
        kind: Kind::Heat,
        summary: p.rfm().to_owned(),
        labels: (1..=5).map(|mark: u8| mark.to_string()).collect(),
        names: [p.engagement().to_owned(), p.recency().to_owned()],
        hue: 2,
        ..Chart::default()
    };
    let mut telling = Telling {
        heads: vec![
            p.group(),
            scene.w.nav().customers(),
            p.spent(),
            scene.w.insight().share(),
        ],
        // The names of the groups stand here alone.
        is_table_open: true,
        ..Telling::default()
    };
    let mut squares = vec![Vec::new(); 25];
    for row in &found.rows {
        let place = usize::from(5 - row.recency.clamp(1, 5)) * 5;
        let place = place + usize::from(row.engagement().clamp(1, 5)) - 1;
        squares[place].push(row.customer);
    }
    let mut values = Vec::with_capacity(25);
    for (place, ids) in squares.into_iter().enumerate() {
        let (recency, engagement) = (5 - place as u8 / 5, place as u8 % 5 + 1);
        if engagement == 1 {
            chart.rows.push(recency.to_string());
        }
        let name = group_name(scene.w, RfmGroup::at(recency, engagement));
        chart.texts.push(ids.len().to_string());
        chart.says.push(p.group_says(ids.len() as u64, name));
        values.push(Some(ids.len() as f64));
        telling.points.push(Opening::people(name, ids));
    }
    chart.series.push(Series {
        name: String::new(),
        values,
    });
    telling.chart = Some(Arc::new(chart));
    let all = found.groups();
    let total: Money = all.iter().map(|own| own.spent).sum();
    telling.rows = all
        .iter()
        .map(|own| {
            let name = group_name(scene.w, own.group);
            let share = (!total.is_zero()).then(|| own.spent.ratio(10_000, total.0).0);
            Row::new(vec![
                Cell::text(name),
                Cell::Count(i64::from(own.customers)),
                Cell::Money(own.spent),
                Cell::percent(share),
            ])
            .opening(Opening::people(name, found.customers(own.group)))
        })
        .collect();
    Some(telling)
}

fn away_ones(scene: &Scene) -> Option<Telling> {
    let p = scene.w.insight_people();
    let rhythm = scene.desk.rhythm();
    let found = away(scene.slices, scene.digest, scene.book, &rhythm, scene.today)?;
    if found.is_empty() {
        return Some(Telling::nothing(p.nobody_away()));
    }
    let figure = |label: &'static str, rhythm: Rhythm| {
        let own = || found.iter().filter(move |own| own.rhythm == rhythm);
        let monthly: Money = own().map(|own| own.monthly).sum();
        let ids: Vec<Id> = own().map(|own| own.customer).collect();
        Figure {
            label,
            cell: Cell::Count(ids.len() as i64),
            note: p.used_to_spend(scene.desk.money(monthly)),
            opens: Opening::people(label, ids),
        }
    };
    let mut telling = Telling {
        figures: vec![
            figure(p.late(), Rhythm::Late),
            figure(p.lost(), Rhythm::Lost),
        ],
        heads: vec![
            scene.w.common().customer(),
            p.state(),
            p.last_visit(),
            scene.w.insight_goods().since_then(),
            p.usual_gap(),
            p.spent(),
            p.monthly(),
        ],
        ..Telling::default()
    };
    scene.write_rows(&mut telling, &found, |own| {
        let is_lost = own.rhythm == Rhythm::Lost;
        Row::new(vec![
            Cell::text(scene.customer(own.customer)),
            Cell::text(if is_lost { p.lost() } else { p.late() }),
            Cell::Day(own.last),
            Cell::Days(i64::from(own.days_since)),
            Cell::Days(own.usual_days.round() as i64),
            Cell::Money(own.spent),
            Cell::Money(own.monthly),
        ])
        .of_customer(own.customer)
    });
    Some(telling)
}

fn top(scene: &Scene) -> Option<Telling> {
    let (i, p) = (scene.w.insight(), scene.w.insight_people());
    let by = [
        PatronOrder::Sales,
        PatronOrder::Profit,
        PatronOrder::Receipts,
    ];
    let by = by[scene.choice[0].min(2)];
    let found = patrons(scene.slices, scene.digest, scene.book, scene.span, by)?;
    if found.is_empty() {
        return Some(Telling::nothing(p.no_known()));
    }
    let name = ORDER.values[scene.choice[0].min(2)](scene.w);
    let is_count = by == PatronOrder::Receipts;
    let axis = if is_count {
        scene.count_axis()
    } else {
        scene.money_axis()
    };
    let mut parts = Parts::new(scene, p.top(), axis, Vec::new());
    for own in found.iter().take(BARS) {
        let cell = match by {
            PatronOrder::Sales => Cell::Money(own.sales),
            PatronOrder::Profit => Cell::money(own.profit),
            PatronOrder::Receipts => Cell::Count(i64::from(own.receipts)),
        };
        let value = match &cell {
            Cell::Money(amount) => amount.0 as f64,
            Cell::Count(count) => *count as f64,
            _ => 0.0,
        };
        let title = scene.customer(own.customer);
        let opens = Opening::people(&title, vec![own.customer]);
        parts.add(scene, value, vec![Cell::text(title), cell], opens);
    }
    let mut telling = parts.told(scene, name, false);
    telling.heads = vec![
        scene.w.common().customer(),
        i.sales(),
        i.share(),
        i.profit(),
        i.receipts(),
        scene.w.insight_goods().of_before(),
    ];
    let is_told = scene.is_whole(scene.span.before());
    scene.write_rows(&mut telling, &found, |own| {
        Row::new(vec![
            Cell::text(scene.customer(own.customer)),
            Cell::Money(own.sales),
            Cell::Percent(own.share_bp),
            Cell::money(own.profit),
            Cell::Count(i64::from(own.receipts)),
            Cell::money(is_told.then_some(own.before)),
        ])
        .of_customer(own.customer)
    });
    Some(telling)
}

fn curve(scene: &Scene) -> Option<Telling> {
    let (i, p) = (scene.w.insight(), scene.w.insight_people());
    let found = classify_customers(scene.slices, scene.digest, scene.book, scene.span)?;
    if found.is_empty() {
        return Some(Telling::nothing(p.no_known()));
    }
    let mut chart = Chart {
        kind: Kind::Area,
        summary: summary(scene, p.curve()),
        axis: scene.share_axis(),
        ..Chart::default()
    };
    let mut telling = Telling {
        heads: vec![
            scene.w.insight_goods().class(),
            scene.w.nav().customers(),
            i.sales(),
            i.share(),
        ],
        ..Telling::default()
    };
    let ids_of = |places: &mut dyn Iterator<Item = usize>| -> Vec<Id> {
        places
            .filter_map(|place| found.get(place).map(|own| own.id))
            .collect()
    };
    let mut values = Vec::new();
    for tenth in 0..=10_usize {
        let count = (found.len() * tenth).div_ceil(10);
        let brings = count.checked_sub(1).and_then(|last| found.get(last));
        let brings = brings.map_or(0, |own| own.cumulative_bp);
        let customers = Cell::Percent(tenth as i64 * 1_000).written(scene.desk);
        let sales = Cell::Percent(brings).written(scene.desk);
        chart.says.push(p.curve_says(&customers, sales));
        telling
            .points
            .push(Opening::people(p.curve(), ids_of(&mut (0..count))));
        chart.labels.push(customers);
        values.push(Some(brings as f64 / 10_000.0));
    }
    chart.series.push(Series {
        name: i.added_up().to_owned(),
        values,
    });
    telling.chart = Some(Arc::new(chart));
    let all: Money = found.iter().map(|own| Money(own.value)).sum();
    for class in [Abc::A, Abc::B, Abc::C] {
        let own = || found.iter().filter(move |own| own.abc == class);
        let sales: Money = own().map(|own| Money(own.value)).sum();
        // Added up, the rounded shares of thousands would come to more than there is.
        let ids: Vec<Id> = own().map(|own| own.id).collect();
        let letter = abc_letter(class);
        let cells = vec![
            Cell::text(letter),
            Cell::Count(ids.len() as i64),
            Cell::Money(sales),
            Cell::share(sales, all),
        ];
        telling
            .rows
            .push(Row::new(cells).opening(Opening::people(letter, ids)));
    }
    Some(telling)
}

fn sources_told(scene: &Scene) -> Option<Telling> {
    let (i, p) = (scene.w.insight(), scene.w.insight_people());
    let heads = vec![
        p.source(),
        i.sales(),
        scene.w.nav().customers(),
        i.new_customers(),
        p.buyers(),
        i.profit(),
    ];
    let mut parts = Parts::new(scene, p.sources(), scene.money_axis(), heads);
    if scene.book.customers().iter().next().is_none() {
        return Some(Telling::nothing(p.no_cards()));
    }
    for own in sources(scene.slices, scene.digest, scene.book, scene.span)? {
        let is_said = !own.source.is_empty();
        let name = if is_said {
            own.source.as_str()
        } else {
            p.not_said()
        };
        let source = own.source.clone();
        let opens = Opening::sought(name, move |_, book| {
            let cards = book.customers().iter();
            let cards = cards.filter(|(_, card)| card.source.trim() == source);
            cards.map(|(id, _)| id).collect()
        });
        let cells = vec![
            Cell::text(name),
            Cell::Money(own.sales),
            Cell::Count(i64::from(own.customers)),
            Cell::Count(i64::from(own.new_customers)),
            Cell::Count(i64::from(own.buyers)),
            Cell::money(own.profit),
        ];
        parts.add(scene, own.sales.0 as f64, cells, Some(opens));
    }
    Some(parts.told(scene, i.sales(), false))
}

fn referred(scene: &Scene) -> Option<Telling> {
    let (i, p) = (scene.w.insight(), scene.w.insight_people());
    let found = referrers(scene.slices, scene.digest, scene.book, scene.span)?;
    if found.is_empty() {
        return Some(Telling::nothing(p.no_referrers()));
    }
    let mut telling = Telling {
        heads: vec![scene.w.common().customer(), p.sent(), p.buyers(), i.sales()],
        ..Telling::default()
    };
    scene.write_rows(&mut telling, &found, |own| {
        Row::new(vec![
            Cell::text(scene.customer(own.customer)),
            Cell::Count(i64::from(own.sent)),
            Cell::Count(i64::from(own.buyers)),
            Cell::Money(own.sales),
        ])
        .of_customer(own.customer)
    });
    Some(telling)
}
