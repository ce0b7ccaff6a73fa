//! The editor of the programme.

use leptos::prelude::*;

use super::cards::StampCards;
use super::draft::Drafting;
use super::faults::Field;
use super::levels::Levels;
use super::picks::{Picks, categories};
use crate::domain::programme::SpendWindow;
use crate::domain::{Command, TenderMethod};
use crate::insight::labels;
use crate::ui::{
    Banner, Button, Form, Glyph, Model, NumberField, Panel, SelectField, Status, Switch, TextArea,
    Tone,
};
use crate::views::act::Actor;
use crate::views::page_keys::focus;

/// All rules, and the button that puts them in force.
#[component]
pub fn Editor(drafting: Drafting) -> impl IntoView {
    let desk = drafting.desk;
    let w = desk.words();
    let l = w.loyalty();
    let actor = Actor::new(desk);
    let refusal = RwSignal::new(None::<String>);
    let is_touched = Memo::new(move |_| drafting.is_touched());
    let save = move |()| {
        let (rules, faults) = drafting
            .draft
            .with_untracked(|draft| draft.read(&desk, desk.new_id()));
        drafting.is_checked.set(!faults.is_empty());
        refusal.set(None);
        if !faults.is_empty() {
            // Once it is marked.
            request_animation_frame(|| focus(".tabbed form [aria-invalid='true']"));
            return;
        }
        match actor.act(Command::SetProgramme(Box::new(rules)), l.rules_saved()) {
            Ok(()) => drafting.put_back(),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let put_back = move |_| {
        drafting.put_back();
        refusal.set(None);
    };
    view! {
        <Form on_submit=save label=l.programme()>
            <Panel>
                <div class="stack">
                    <Switch label=l.is_on() value=drafting.field(|draft| &mut draft.is_on) />
                    <Switch
                        label=l.has_discount()
                        value=drafting.field(|draft| &mut draft.has_discount)
                    />
                    <Switch
                        label=l.has_points()
                        value=drafting.field(|draft| &mut draft.has_points)
                    />
                </div>
            </Panel>
            <Levels drafting=drafting />
            <Counting drafting=drafting />
            <Show when=move || drafting.draft.with(|draft| draft.has_points)>
                <PointsRules drafting=drafting />
                <Bonuses drafting=drafting />
            </Show>
            <StampCards drafting=drafting />
            <TextArea
                label=w.common().note()
                value=drafting.field(|draft| &mut draft.note)
                rows=2
            />
            <Banner status=Status::Accent text=l.past_keeps() />
            <Show when=move || desk.is_seller()>
                <Banner status=Status::Warn text=w.refusals().owner_only() />
            </Show>
            <p role="alert" class="field-error">
                {refusal}
            </p>
            <div class="row loyalty-save">
                <Button
                    label=w.common().save()
                    icon=Glyph::Check
                    tone=Tone::Primary
                    submit=true
                    disabled=Signal::derive(move || !is_touched.get() || desk.is_seller())
                />
                <Show when=move || is_touched.get()>
                    <Button label=l.put_back() tone=Tone::Quiet on_click=put_back />
                </Show>
            </div>
        </Form>
    }
}

/// What counts.
#[component]
fn Counting(drafting: Drafting) -> impl IntoView {
    let desk = drafting.desk;
    let l = desk.words().loyalty();
    let windows = vec![
        (SpendWindow::AllTime, l.window_all().to_owned()),
        (SpendWindow::RollingYear, l.window_rolling().to_owned()),
        (SpendWindow::CalendarYear, l.window_calendar().to_owned()),
    ];
    let excluded = drafting.field(|draft| &mut draft.excluded);
    view! {
        <Panel>
            <div class="stack">
                <SelectField
                    label=l.window()
                    value=drafting.field(|draft| &mut draft.window)
                    options=windows
                />
                <Picks
                    label=l.excluded()
                    value=excluded
                    options=categories(desk, excluded)
                    nothing=l.no_categories()
                />
            </div>
        </Panel>
    }
}

/// How points are earned, used and lost.
#[component]
fn PointsRules(drafting: Drafting) -> impl IntoView {
    let desk = drafting.desk;
    let w = desk.words();
    let l = w.loyalty();
    // Points themselves never earn, and at the counter it is always told.
    let methods: Vec<(TenderMethod, String)> = TenderMethod::ALL
        .iter()
        .filter(|method| !matches!(method, TenderMethod::Points | TenderMethod::Untold))
        .map(|method| (method.clone(), labels::tender(w, method).to_owned()))
        .collect();
    view! {
        <Panel title=l.points()>
            <div class="stack">
                <div class="field-row">
                    <NumberField
                        label=l.pay_limit()
                        hint=l.pay_limit_hint()
                        value=drafting.field(|draft| &mut draft.pay_limit)
                        error=drafting.fault(None, Field::PayLimit)
                        decimals=true
                        suffix="%"
                    />
                    <Amount
                        drafting=drafting
                        field=Field::RoundTo
                        value=drafting.field(|draft| &mut draft.round_to)
                    />
                </div>
                <div class="field-row">
                    <NumberField
                        label=l.points_months()
                        hint=l.never_hint()
                        value=drafting.field(|draft| &mut draft.points_months)
                        error=drafting.fault(None, Field::PointsMonths)
                    />
                    <NumberField
                        label=l.warning_days()
                        value=drafting.field(|draft| &mut draft.warning_days)
                        error=drafting.fault(None, Field::WarningDays)
                    />
                </div>
                <Picks
                    label=l.not_earning()
                    value=drafting.field(|draft| &mut draft.not_earning)
                    options=methods
                />
            </div>
        </Panel>
    }
}

/// Points given beside purchases.
#[component]
fn Bonuses(drafting: Drafting) -> impl IntoView {
    let l = drafting.desk.words().loyalty();
    view! {
        <Panel title=l.bonuses()>
            <div class="stack">
                <div class="field-row">
                    <Amount
                        drafting=drafting
                        field=Field::BirthdayPoints
                        value=drafting.field(|draft| &mut draft.birthday_points)
                    />
                    <NumberField
                        label=l.birthday_days()
                        value=drafting.field(|draft| &mut draft.birthday_days)
                        error=drafting.fault(None, Field::BirthdayDays)
                    />
                </div>
                <div class="field-row">
                    <Amount
                        drafting=drafting
                        field=Field::WelcomePoints
                        value=drafting.field(|draft| &mut draft.welcome_points)
                    />
                    <Amount
                        drafting=drafting
                        field=Field::ReferralPoints
                        value=drafting.field(|draft| &mut draft.referral_points)
                    />
                    <Amount
                        drafting=drafting
                        field=Field::NewcomerPoints
                        value=drafting.field(|draft| &mut draft.newcomer_points)
                    />
                </div>
            </div>
        </Panel>
    }
}

/// A field of money.
#[component]
fn Amount(drafting: Drafting, field: Field, value: Model<String>) -> impl IntoView {
    let desk = drafting.desk;
    view! {
        <NumberField
            label=field.label(desk.words())
            value=value
            error=drafting.fault(None, field)
            decimals={desk.currency().decimals > 0}
            suffix=desk.currency().sign(desk.words().language())
        />
    }
}
