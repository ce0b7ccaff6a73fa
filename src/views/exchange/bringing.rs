//! Where something that comes in has got to.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::back::Back;
use super::failures::explain;
use super::memory::remember;
use super::stage::{Answers, Result, Stage};
use super::told;
use crate::desk::Desk;
use crate::exchange::layout::{self, Mapping};
use crate::exchange::meaning::Target;
use crate::exchange::plan::{Incoming, Plan, Ways};
use crate::exchange::reading::{DateOrder, DecimalSign, Reading};
use crate::exchange::wire::Format;
use crate::exchange::{Contact, Source, Table};
use crate::intake::{self, IntakeError, Stop};
use crate::storage::save::{Saved, Way, save_file};
use crate::ui::{Glyph, Toast, Toaster};
use crate::views::data::explain_failure;

/// Something that comes in.
#[derive(Clone, Copy)]
pub struct Bringing {
    pub desk: Desk,
    pub toaster: Toaster,
    pub stage: RwSignal<Stage>,
    /// What the file is called.
    pub name: RwSignal<String>,
    pub(super) tables: StoredValue<Vec<Arc<Table>>, LocalStorage>,
    contacts: StoredValue<Option<Arc<Vec<Contact>>>, LocalStorage>,
    /// The tables of the file: what each is called, and how many rows it holds.
    pub sheets: RwSignal<Vec<(String, usize)>>,
    pub sheet: RwSignal<usize>,
    /// Which of them came in.
    pub brought_sheets: RwSignal<BTreeSet<usize>>,
    /// Those of ours that are only for reading.
    pub(super) unread_sheets: RwSignal<Vec<String>>,
    pub mapping: RwSignal<Option<Mapping>>,
    pub answers: RwSignal<Answers>,
    pub keeps_ours: RwSignal<bool>,
    plan: StoredValue<Option<Plan>, LocalStorage>,
    /// Counts changes of the plan.
    pub planned: RwSignal<u32>,
    pub doing: RwSignal<Option<&'static str>>,
    pub progress: RwSignal<Option<f64>>,
    is_cancelled: RwSignal<bool>,
    stop: StoredValue<Stop, LocalStorage>,
    pub failure: RwSignal<Option<String>>,
    pub brought: RwSignal<Option<Result>>,
    pub back: Back,
    /// Leads to the page of data, with a backup that is none of this page's business.
    to_data: Callback<web_sys::File>,
}

impl Bringing {
    /// Nothing yet.
    pub fn new(desk: Desk, toaster: Toaster, to_data: Callback<web_sys::File>) -> Self {
        Self {
            desk,
            toaster,
            stage: RwSignal::new(Stage::Choose),
            name: RwSignal::new(String::new()),
            tables: StoredValue::new_local(Vec::new()),
            contacts: StoredValue::new_local(None),
            sheets: RwSignal::new(Vec::new()),
            sheet: RwSignal::new(0),
            brought_sheets: RwSignal::default(),
            unread_sheets: RwSignal::default(),
            mapping: RwSignal::new(None),
            answers: RwSignal::new(Answers::default()),
            keeps_ours: RwSignal::new(false),
            plan: StoredValue::new_local(None),
            planned: RwSignal::new(0),
            doing: RwSignal::new(None),
            progress: RwSignal::new(None),
            is_cancelled: RwSignal::new(false),
            stop: StoredValue::new_local(Stop::default()),
            failure: RwSignal::new(None),
            brought: RwSignal::new(None),
            back: Back::default(),
            to_data,
        }
    }

    /// Reads a file.
    pub fn read_file(self, file: web_sys::File) {
        self.name.set(file.name());
        let stop = self.start(self.desk.words().exchange().reading());
        spawn_local(async move {
            let mut on_share = |share| self.progress.set(Some(share));
            let read = intake::read_file(&file, &stop, &mut on_share).await;
            if matches!(read, Ok(Source::Backup | Source::Sealed)) {
                self.rest();
                return self.to_data.run(file);
            }
            self.take(read);
        });
    }

    /// Reads what was pasted.
    pub fn read_text(self, text: String) {
        self.name
            .set(self.desk.words().exchange().pasted().to_owned());
        let stop = self.start(self.desk.words().exchange().reading());
        spawn_local(async move {
            let mut on_share = |share| self.progress.set(Some(share));
            let read = intake::read_text(text, &stop, &mut on_share).await;
            self.take(read);
        });
    }

    pub(super) fn start(self, doing: &'static str) -> Stop {
        let stop = Stop::default();
        self.stop.set_value(stop.clone());
        self.is_cancelled.set(false);
        self.failure.set(None);
        self.doing.set(Some(doing));
        stop
    }

    fn take(self, read: std::result::Result<Source, IntakeError>) {
        let w = self.desk.words();
        let x = w.exchange();
        self.rest();
        match read {
            Ok(Source::Tables(tables)) => {
                self.contacts.set_value(None);
                self.offer(tables);
            }
            Ok(Source::Contacts(contacts)) => {
                self.tables.set_value(Vec::new());
                self.sheets.set(Vec::new());
                self.unread_sheets.set(Vec::new());
                self.mapping.set(None);
                self.contacts.set_value(Some(Arc::new(contacts)));
                self.look();
            }
            Ok(Source::Backup) => self.failure.set(Some(x.is_backup().to_owned())),
            Ok(Source::Sealed) => self.failure.set(Some(x.is_sealed().to_owned())),
            Err(IntakeError::Stopped) => {}
            Err(error) => self.failure.set(Some(explain(w, &error))),
        }
    }

    /// The rows are something else.
    pub fn choose_target(self, target: Target) {
        let Some(table) = self.table() else { return };
        let header = self
            .mapping
            .with_untracked(|mapping| mapping.as_ref().and_then(|mapping| mapping.header));
        self.mapping
            .set(Some(layout::guess_as(&table, header, target)));
    }

    pub(super) fn table(self) -> Option<Arc<Table>> {
        let sheet = self.sheet.get_untracked();
        self.tables.with_value(|tables| tables.get(sheet).cloned())
    }

    /// Finds out what would happen, and shows it.
    pub fn look(self) {
        let customs = self.desk.customs();
        let contacts = self.contacts.get_value();
        let mapping = self.mapping.get_untracked();
        let (incoming, reading, layout) = match (contacts, mapping, self.table()) {
            (Some(contacts), ..) => {
                let reading = Reading {
                    dates: DateOrder::default(),
                    decimal: DecimalSign::default(),
                    quantity: DecimalSign::default(),
                    country: customs.country.clone(),
                    is_credit_owed: true,
                    doubts: Vec::new(),
                };
                (Incoming::Contacts(contacts), reading, None)
            }
            (None, Some(mapping), Some(table)) => {
                let country = self.answers.with_untracked(|own| own.country.clone());
                remember(&mapping, country.as_deref());
                let Some(reading) = untrack(|| self.reading()) else {
                    return;
                };
                let layout = mapping.layout;
                (Incoming::Table(table, mapping), reading, layout)
            }
            _ => return,
        };
        let ways = Ways {
            reading,
            layout,
            digits: customs.currency_digits,
            currency: customs.currency.clone(),
            today: customs.today,
            zone: (*self.desk.zone()).clone(),
            keeps_ours: self.keeps_ours.get_untracked(),
            words: self.desk.words(),
        };
        self.start(self.desk.words().exchange().comparing());
        spawn_local(async move {
            let planning =
                self.desk
                    .plan_bringing(incoming, ways, self.progress, self.is_cancelled);
            let plan = planning.await;
            self.rest();
            if plan.is_some() {
                self.plan.set_value(plan);
                let _ = self.planned.try_update(|planned| *planned += 1);
                let _ = self.stage.try_set(Stage::Look);
            }
        });
    }

    /// Looks at the plan. Follows its changes.
    pub fn with_plan<T>(self, look: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.planned.track();
        self.plan.with_value(|plan| plan.as_ref().map(look))
    }

    /// Changes the plan.
    pub fn change_plan(self, change: impl FnOnce(&mut Plan)) {
        self.plan.update_value(|plan| {
            if let Some(plan) = plan {
                change(plan);
            }
        });
        self.planned.update(|planned| *planned += 1);
    }

    /// Brings it in.
    pub fn bring_in(self) {
        let Some(plan) = self.plan.try_update_value(Option::take).flatten() else {
            return;
        };
        let priceless = plan.is_of_goods().then(|| plan.priceless());
        let told = told::tally(self.desk, &self.desk.read(|book| plan.tally(book)));
        self.start(self.desk.words().exchange().bringing_in());
        let name = self.name_of_batch();
        spawn_local(async move {
            let (progress, stop) = (self.progress, self.is_cancelled);
            let brought = self.desk.bring_in(plan, &name, progress, stop).await;
            self.rest();
            match brought {
                Ok(brought) if brought.is_stopped => {
                    let back = self.desk.words().exchange().taken_back();
                    self.toaster.show(Toast::new(back).icon(Glyph::Undo));
                    self.step_back();
                }
                Ok(brought) => {
                    let result = brought.batch.map(Result::of(told, priceless));
                    let _ = self.brought.try_set(result);
                    self.came_in();
                    let _ = self.stage.try_set(Stage::Done);
                }
                Err(error) => {
                    let why = explain_failure(&self.desk, &error);
                    let _ = self.failure.try_set(Some(why));
                }
            }
        });
    }

    /// Saves the rows that are left out, each with the reason.
    pub fn save_rejected(self) {
        let w = self.desk.words();
        let Some(table) = self.with_plan_now(|plan| plan.rejected(w)) else {
            return;
        };
        let stop = self.start(w.exchange().reading());
        let name = self.name.get_untracked();
        let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
        let file = format!("{stem} - {}.xlsx", w.exchange().heading_rejected());
        spawn_local(async move {
            let mut on_share = |share| self.progress.set(Some(share));
            let written =
                intake::write_tables(vec![table], Format::Xlsx, &stop, &mut on_share).await;
            self.rest();
            let saved = match written {
                Ok(blob) => save_file(&file, &blob, Way::Best).await.map_err(Into::into),
                Err(error) => Err(error),
            };
            match saved {
                Ok(Saved::Cancelled) | Err(IntakeError::Stopped) => {}
                Ok(_) => self
                    .toaster
                    .show(Toast::new(w.common().saved()).icon(Glyph::Download)),
                Err(error) => self.failure.set(Some(explain(w, &error))),
            }
        });
    }

    /// Looks at the plan as it is.
    pub(super) fn with_plan_now<T>(self, look: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.plan.with_value(|plan| plan.as_ref().map(look))
    }

    /// Stops what is being done.
    pub fn stop(self) {
        self.is_cancelled.set(true);
        self.stop.with_value(Stop::stop);
    }

    /// Lets everything go.
    pub fn begin_again(self) {
        self.plan.set_value(None);
        self.tables.set_value(Vec::new());
        self.contacts.set_value(None);
        self.sheets.set(Vec::new());
        self.unread_sheets.set(Vec::new());
        self.brought_sheets.set(BTreeSet::new());
        self.mapping.set(None);
        self.name.set(String::new());
        self.failure.set(None);
        self.brought.set(None);
        self.stage.set(Stage::Choose);
    }

    /// Back to the columns; without any, to the beginning.
    pub fn step_back(self) {
        self.plan.set_value(None);
        if self.mapping.with_untracked(Option::is_some) {
            self.stage.set(Stage::Map);
        } else {
            self.begin_again();
        }
    }

    pub(super) fn rest(self) {
        // The page may be gone meanwhile.
        let _ = self.doing.try_set(None);
        let _ = self.progress.try_set(None);
    }
}
