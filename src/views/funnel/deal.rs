//! One deal, edited in place: every field is saved as it is left.

use leptos::prelude::*;

use super::add::Whom;
use super::goods::Goods;
use super::history::DealHistory;
use super::shown::{Funnel, quiet_text, title_of};
use super::tasks::DealTasks;
use super::tools::known_tags;
use crate::desk::Topic;
use crate::domain::deal::DealState;
use crate::domain::{Command, Deal, Id, Kind};
use crate::insight::funnel::quiet_days;
use crate::ui::{
    Badge, Button, DateField, Dialog, DialogSize, EmptyState, Glyph, LinkButton, Model,
    NumberField, SelectField, Status, TagInput, TextArea, TextField, Toast, Toaster, Tone,
};
use crate::views::amounts::{read_money, write_money_grouped};
use crate::views::routes::Page;

/// The deal named in the address, over the page.
#[component]
pub fn DealDialog(funnel: Funnel, open: Memo<Option<Id>>) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let is_open = Model::new(
        Signal::derive(move || open.get().is_some()),
        move |is_open: bool| {
            if !is_open && open.get_untracked().is_some() {
                funnel.go.run(Page::Funnel);
            }
        },
    );
    let title = Signal::derive(move || {
        let Some(id) = open.get() else {
            return String::new();
        };
        desk.follow(&[Topic::Funnel, Topic::Customers], |book| {
            title_of(desk, book, id)
        })
    });
    view! {
        <Dialog open=is_open title=title close_label=w.common().close() size=DialogSize::Wide>
            {move || open.get().map(|id| view! { <OpenDeal funnel=funnel id=id /> })}
        </Dialog>
    }
}

#[component]
fn OpenDeal(funnel: Funnel, id: Id) -> impl IntoView {
    let w = funnel.desk.words();
    let deal = funnel.deal(id);
    let is_known = Memo::new(move |_| deal.with(Option::is_some));
    move || {
        if is_known.get() {
            view! { <Fields funnel=funnel id=id deal=deal /> }.into_any()
        } else {
            let text = if funnel.desk.is_complete().get() {
                w.errors().gone()
            } else {
                w.common().loading()
            };
            view! { <EmptyState icon=Glyph::Filter title=text /> }.into_any()
        }
    }
}

/// A field of a deal's card: shows `read`, saves by `write`.
fn field<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    funnel: Funnel,
    id: Id,
    deal: Memo<Option<Deal>>,
    read: fn(&Deal) -> T,
    write: fn(&mut Deal, T),
) -> Model<T> {
    let shown = Memo::new(move |_| deal.with(|deal| deal.as_ref().map(read).unwrap_or_default()));
    Model::new(Signal::from(shown), move |value: T| {
        funnel.edit(id, |deal| write(deal, value));
    })
}

#[component]
fn Fields(funnel: Funnel, id: Id, deal: Memo<Option<Deal>>) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let toaster = Toaster::get();
    let day = |day: Option<crate::domain::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let text = move |read: fn(&Deal) -> String, write: fn(&mut Deal, String)| {
        field(funnel, id, deal, read, write)
    };
    let expected = Model::new(
        Signal::derive(move || day(deal.with(|own| own.as_ref().and_then(|own| own.expected)))),
        move |typed: String| funnel.edit(id, |own| own.expected = typed.parse().ok()),
    );
    let step_on = Model::new(
        Signal::derive(move || day(deal.with(|own| own.as_ref().and_then(|own| own.next_step_on)))),
        move |typed: String| funnel.edit(id, |own| own.next_step_on = typed.parse().ok()),
    );
    let value = Model::new(
        Signal::derive(move || {
            let worth = deal.with(|own| own.as_ref().map(Deal::worth).unwrap_or_default());
            if worth.is_zero() {
                String::new()
            } else {
                write_money_grouped(&desk, worth)
            }
        }),
        move |typed: String| match read_money(&desk, &typed) {
            Ok(amount) => funnel.edit(id, |own| own.value = amount.unwrap_or_default()),
            Err(why) => toaster.show(Toast::new(why).icon(Glyph::Alert)),
        },
    );
    let has_lines =
        Memo::new(move |_| deal.with(|own| own.as_ref().is_some_and(|own| !own.lines.is_empty())));
    let sources = Memo::new(move |_| {
        desk.follow(&[Topic::Funnel, Topic::Customers], |book| {
            let deals = book.deals().iter().map(|(_, own)| own.source.clone());
            let customers = book.customers().iter().map(|(_, own)| own.source.clone());
            let all: std::collections::BTreeSet<String> = deals.chain(customers).collect();
            all.into_iter()
                .filter(|source| !source.is_empty())
                .collect::<Vec<_>>()
        })
    });
    let owners = Memo::new(move |_| {
        desk.follow(&[Topic::Staff], |book| {
            let staff = book.staff().iter().filter(|(_, own)| !own.is_archived);
            let staff = staff.map(|(id, own)| (Some(id), own.name.clone()));
            std::iter::once((None::<Id>, f.nobody().to_owned()))
                .chain(staff)
                .collect::<Vec<_>>()
        })
    });
    let delete = move |_| {
        let (said, ids) = (f.deal_deleted(funnel.title(id)), vec![id]);
        funnel.go.run(Page::Funnel);
        funnel.actor.try_act(
            Command::Delete {
                kind: Kind::Deal,
                ids,
            },
            said,
        );
    };
    view! {
        <div class="deal">
            <Standing funnel=funnel id=id />
            <div class="deal-fields">
                <TextField
                    label=f.subject()
                    value=text(|own| own.title.clone(), |own, text| own.title = text)
                    lazy=true
                    max_length=120
                />
                <Whom
                    funnel=funnel
                    value=field(funnel, id, deal, |own| own.customer, |own, id| own.customer = id)
                    id="open-deal-customer"
                />
                <div class="field-row">
                    <NumberField
                        label=f.value()
                        value=value
                        lazy=true
                        disabled=has_lines
                        hint=Signal::derive(move || {
                            if has_lines.get() { f.value_of_lines().to_owned() } else { String::new() }
                        })
                        decimals={desk.currency().decimals > 0}
                        suffix=desk.currency().sign(w.language())
                    />
                    <DateField label=f.expected() value=expected />
                </div>
                <div class="field-row">
                    <TextField
                        label=f.next_step()
                        value=text(|own| own.next_step.clone(), |own, text| own.next_step = text)
                        lazy=true
                        max_length=200
                    />
                    <DateField label=f.next_step_on() value=step_on />
                </div>
                <div class="field-row">
                    <SelectField
                        label=f.owner()
                        value=field(funnel, id, deal, |own| own.owner, |own, id| own.owner = id)
                        options=owners
                    />
                    <TextField
                        label=f.source()
                        value=text(|own| own.source.clone(), |own, text| own.source = text)
                        lazy=true
                        max_length=80
                        suggestions=sources
                    />
                </div>
                <TagInput
                    label=w.common().tags()
                    value=field(
                        funnel,
                        id,
                        deal,
                        |own| own.tags.clone(),
                        |own, tags: Vec<String>| own.tags = tags,
                    )
                    suggestions=Signal::derive(move || known_tags(funnel))
                    remove_label=move |tag: String| w.profile().remove_row(tag)
                />
                <TextArea
                    label=w.common().note()
                    value=text(|own| own.note.clone(), |own, text| own.note = text)
                    lazy=true
                    rows=2
                    max_length=2000
                />
            </div>
            <div class="deal-side">
                <Goods funnel=funnel id=id deal=deal />
                <DealTasks funnel=funnel id=id />
                <DealHistory funnel=funnel id=id />
                <Button
                    label=w.common().delete()
                    icon=Glyph::Trash
                    tone=Tone::Danger
                    on_click=delete
                />
            </div>
        </div>
    }
}

/// Where the deal stands, and where it can go.
#[component]
fn Standing(funnel: Funnel, id: Id) -> impl IntoView {
    let desk = funnel.desk;
    let f = desk.words().funnel();
    let state = Memo::new(move |_| {
        desk.follow(&[Topic::Funnel, Topic::Ledger], |book| {
            book.ledger().deal_state(id)
        })
    });
    let stages = Memo::new(move |_| {
        desk.follow(&[Topic::Funnel], |book| {
            let pipeline = book.deals().get(id).map(|deal| deal.pipeline);
            let pipeline = pipeline.and_then(|id| book.pipelines().get(id));
            let stages = pipeline.into_iter().flat_map(|own| &own.stages);
            stages
                .map(|stage| (Some(stage.id), stage.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let stage = Model::new(
        Signal::derive(move || {
            let own = state.with(|state| state.stage);
            stages.with(|stages| {
                let known = stages.iter().find(|(stage, _)| *stage == own);
                known.or(stages.first()).and_then(|(stage, _)| *stage)
            })
        }),
        move |stage: Option<Id>| {
            if let Some(stage) = stage {
                funnel.move_to(id, stage);
            }
        },
    );
    let sales = Memo::new(move |_| {
        desk.follow(&[Topic::Ledger], |book| {
            let sales = book.ledger().sales_of_deal(id);
            sales
                .map(|sale| (sale.id, sale.total()))
                .collect::<Vec<_>>()
        })
    });
    let quiet = move || {
        let topics = [Topic::Funnel, Topic::Notes, Topic::Ledger];
        let days = desk.follow(&topics, |book| {
            let deal = book.deals().get(id)?;
            let state = book.ledger().deal_state(id);
            quiet_days(book, id, deal, &state, desk.now(), &desk.zone())
        });
        days.map(|days| {
            let label = quiet_text(desk, days.unsigned_abs());
            view! { <Badge label=label status=Status::Warn icon=Glyph::Clock /> }
        })
    };
    let open_buttons = move || {
        view! {
            <SelectField label=f.stage() hide_label=true value=stage options=stages />
            <Button
                label=f.won()
                icon=Glyph::CheckCircle
                tone=Tone::Primary
                on_click=move |_| funnel.win(id)
            />
            <Button label=f.lost() icon=Glyph::X on_click=move |_| funnel.losing.set(Some(id)) />
            {quiet}
        }
    };
    let closed = move |state: &DealState| {
        let is_won = state.outcome == crate::domain::DealOutcome::Won;
        let (label, status) = if is_won {
            (f.won(), Status::Success)
        } else {
            (f.lost(), Status::Danger)
        };
        let again = move |_| {
            if let Some(stage) = stage.get_untracked() {
                funnel.move_to(id, stage);
            }
        };
        let sale = (is_won && sales.with(Vec::is_empty)).then(|| {
            let href = Page::SellDeal(id).href();
            view! { <LinkButton label=f.record_sale() icon=Glyph::ShoppingBag href=href /> }
        });
        view! {
            <Badge label=label status=status />
            {sale}
            <Button label=f.open_again() icon=Glyph::Undo tone=Tone::Quiet on_click=again />
        }
    };
    let sold = move || {
        let link = |(sale, total): (Id, crate::domain::Money)| {
            let label = format!("{} · {}", f.sales_of_it(), desk.money(total));
            view! {
                <LinkButton label=label icon=Glyph::Receipt href=Page::Sale(sale).href() />
            }
        };
        sales.get().into_iter().map(link).collect_view()
    };
    view! {
        <div class="deal-standing" role="group" aria-label=f.stage()>
            {move || {
                let state = state.get();
                if state.is_open() {
                    open_buttons().into_any()
                } else {
                    closed(&state).into_any()
                }
            }}
            {sold}
        </div>
    }
}
