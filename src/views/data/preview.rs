//! What bringing a file in would do.

use leptos::prelude::*;

use super::decide::{Decide, only_here};
use super::failures::explain_record;
use super::incoming::Incoming;
use crate::desk::{Desk, use_desk};
use crate::domain::{Kind, Moment};
use crate::format::backup::{BadRecord, Choices, Plan, Tally};
use crate::text::currency::Currency;
use crate::text::{Words, dates, money, numbers};
use crate::ui::{Banner, Checkbox, Status};

/// Bad records shown one by one.
const SHOWN: usize = 50;

/// Counts by kind, warnings, what cannot be read, and what to do with the file.
#[component]
pub fn Preview(incoming: Incoming) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let d = w.data();
    let accepts_ahead = RwSignal::new(false);
    let revives = RwSignal::new(false);
    let takes_older = RwSignal::new(false);
    let choices = Signal::derive(move || Choices {
        accepts_ahead: accepts_ahead.get(),
        revives: revives.get(),
        takes_older: takes_older.get(),
    });
    incoming.with_plan(|plan| {
        let total = plan.findings.total();
        let other_currency = plan.other_shop.as_ref().and_then(|shop| shop.currency.clone());
        let other_name = plan.other_shop.as_ref().map(|shop| {
            if shop.name.is_empty() { d.unnamed_shop().to_owned() } else { shop.name.clone() }
        });
        let is_new = total.new + total.changed + total.ahead + total.gone + total.newer > 0;
        view! {
            <section class="preview stack" aria-label=d.preview()>
                <h3>{d.preview()}</h3>
                <p class="muted">{source(&desk, plan)}</p>
                {other_name.map(|name| view! { <Banner status=Status::Warn text=d.other_shop(name) /> })}
                {other_currency
                    .as_ref()
                    .map(|(code, _)| view! { <Banner status=Status::Warn text=d.other_currency(code) /> })}
                <Counts w=w rows=rows(w, plan) />
                {(!is_new).then(|| view! { <p>{d.nothing_new()}</p> })}
                {plan
                    .findings
                    .ahead
                    .iter()
                    .map(|ahead| {
                        let day = day(&desk, Moment(ahead.latest_ms));
                        view! { <Banner status=Status::Warn text=d.ahead(ahead.records, day) /> }
                    })
                    .collect_view()}
                {(total.ahead > 0)
                    .then(|| view! { <Checkbox label=d.accept_ahead() value=accepts_ahead /> })}
                {(total.gone > 0)
                    .then(|| {
                        view! {
                            <Checkbox label=d.revive() hint=d.gone(total.gone) value=revives />
                        }
                    })}
                {(total.newer > 0)
                    .then(|| {
                        view! {
                            <Checkbox
                                label=d.take_older()
                                hint=d.changed_here(total.newer)
                                value=takes_older
                            />
                        }
                    })}
                {only_here(w, &plan.findings)
                    .map(|text| view! { <Banner status=Status::Neutral text=text /> })}
                {(plan.findings.erased > 0)
                    .then(|| {
                        let text = d.erased_stay_erased(plan.findings.erased);
                        view! { <Banner status=Status::Neutral text=text /> }
                    })}
                {(plan.findings.missing > 0)
                    .then(|| {
                        let text = d.missing_in_file(plan.findings.missing);
                        view! { <Banner status=Status::Warn text=text /> }
                    })}
                {(plan.findings.future > 0)
                    .then(|| {
                        let text = d.future_in_file(plan.findings.future);
                        view! { <Banner status=Status::Warn text=text /> }
                    })}
                <BadRecords records=plan.staged.unreadable.clone() />
                <Decide incoming=incoming choices=choices is_mixable=other_currency.is_none() />
            </section>
        }
    })
}

/// Whose file it is, when it was written, and what its sales come to.
fn source(desk: &Desk, plan: &Plan) -> String {
    let d = desk.words().data();
    let header = &plan.staged.header;
    let name = if header.shop_name.is_empty() {
        d.unnamed_shop()
    } else {
        &header.shop_name
    };
    let mut parts = Vec::new();
    if let Some(written) = header.written {
        let (hour, minute) = desk.zone().time_of(written);
        let time = format!("{hour:02}:{minute:02}");
        let when = desk.words().common().at(day(desk, written), time);
        parts.push(d.file_of(name, when));
    }
    let findings = &plan.findings;
    if findings.sales > 0 {
        let sales = desk.words().common().sales(findings.sales);
        parts.push(d.sales_in_file(sales, amount(desk, plan)));
    }
    parts.join(" · ")
}

/// What the sales of the file come to, in the currency of the file.
fn amount(desk: &Desk, plan: &Plan) -> String {
    let total = plan.findings.sales_total;
    let other = plan.other_shop.as_ref();
    let Some((code, digits)) = other.and_then(|shop| shop.currency.as_ref()) else {
        return desk.money(total);
    };
    let language = desk.words().language();
    match Currency::by_code(code) {
        Some(known) if known.decimals == u32::from(*digits) => {
            money::format(language, total.0, known)
        }
        _ => {
            let number = numbers::scaled(language, total.0, u32::from(*digits));
            format!("{number}{}{code}", numbers::NO_BREAK_SPACE)
        }
    }
}

fn day(desk: &Desk, moment: Moment) -> String {
    let (year, month, day) = desk.zone().day_of(moment).ymd();
    dates::long(desk.words().language(), dates::Date::new(year, month, day))
}

fn rows(w: Words, plan: &Plan) -> Vec<(String, Tally)> {
    plan.findings
        .told()
        .map(|(kind, tally)| (kind_name(w, kind).to_owned(), *tally))
        .collect()
}

fn kind_name(w: Words, kind: &Kind) -> &'static str {
    match kind {
        Kind::Shop => w.data().kind_shop(),
        Kind::Staff => w.data().kind_staff(),
        Kind::Customer => w.nav().customers(),
        Kind::Product => w.nav().products(),
        Kind::Note => w.data().kind_note(),
        Kind::Sale => w.nav().sales(),
        Kind::Return => w.data().kind_return(),
        Kind::Payment => w.data().kind_payment(),
        Kind::Promise => w.credit().kind_promises(),
        Kind::WriteOff => w.credit().kind_write_offs(),
        Kind::Opening => w.credit().kind_openings(),
        Kind::Programme => w.credit().kind_programmes(),
        Kind::Points => w.credit().kind_points(),
        Kind::Coupon => w.credit().kind_coupons(),
        Kind::Certificate => w.credit().kind_certificates(),
        Kind::CertificateRefund => w.credit().kind_certificate_refunds(),
        Kind::Task => w.today().kind_tasks(),
        Kind::Template => w.messages().title(),
        Kind::Dismissal => w.today().kind_dismissals(),
        Kind::Pipeline => w.funnel().kind_pipelines(),
        Kind::Deal => w.funnel().all_deals(),
        Kind::StageChange => w.funnel().kind_stage_changes(),
        _ => w.data().kind_other(),
    }
}

/// What was changed, deleted or taken back here since, and stays so.
fn kept(tally: &Tally) -> u64 {
    tally.newer + tally.gone
}

#[component]
fn Counts(w: Words, rows: Vec<(String, Tally)>) -> impl IntoView {
    let d = w.data();
    let figure = move |count: u64| numbers::count(w.language(), count);
    let is_newer = rows.iter().any(|(_, tally)| kept(tally) > 0);
    view! {
        <div class="counts-pane" role="group" aria-label=d.preview() tabindex="0">
            <table class="counts">
                <thead>
                    <tr>
                        <th scope="col">{d.kind()}</th>
                        <th scope="col">{d.new()}</th>
                        <th scope="col">{d.changed()}</th>
                        <th scope="col">{d.same()}</th>
                        {is_newer.then(|| view! { <th scope="col">{d.newer_here()}</th> })}
                        <th scope="col">{d.unreadable()}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows
                        .into_iter()
                        .map(|(name, tally)| {
                            view! {
                                <tr>
                                    <th scope="row">{name}</th>
                                    <td>{figure(tally.new)}</td>
                                    <td>{figure(tally.changed)}</td>
                                    <td>{figure(tally.same + tally.ours + tally.left_out - kept(&tally))}</td>
                                    {is_newer.then(|| view! { <td>{figure(kept(&tally))}</td> })}
                                    <td>{figure(tally.unreadable)}</td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn BadRecords(records: Vec<BadRecord>) -> impl IntoView {
    let desk = use_desk();
    let d = desk.words().data();
    (!records.is_empty()).then(|| {
        view! {
            <details class="bad-records">
                <summary>{d.bad_records()}</summary>
                <ul>
                    {records
                        .into_iter()
                        .take(SHOWN)
                        .map(|record| {
                            let name = d.bad_record(record.place, &record.name);
                            view! { <li>{name} ": " {explain_record(&desk, &record.why)}</li> }
                        })
                        .collect_view()}
                </ul>
            </details>
        }
    })
}
