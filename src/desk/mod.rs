//! The only bridge between the pure rooms and what the browser does: runs commands, keeps
//! what was done, and tells the views what changed.

mod apart;
mod backup;
mod beginning;
mod boot;
mod device;
mod erasing;
mod exchange;
mod figures;
mod folding;
mod goods;
mod history;
mod keeping;
mod memory;
mod pace;
mod people;
mod restoring;
mod run;
mod saving;
mod segments;
mod state;
mod tabs;
mod taking;
mod topic;
mod unpacking;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::clock::Clock;
use crate::domain::entry::Verb;
use crate::domain::{Book, Day, DeviceId, Id, Moment, Money, Stamp, Zone};
use crate::storage::tabs::Tabs;
use crate::storage::{Store, clock, random};
use crate::text::currency::Currency;
use crate::text::money;
use crate::text::{Language, Words, words};

pub use apart::{Apart, Opening, Packing, Reading, opening, packing, reading, set_apart};
pub use backup::{BackupFailure, MIME, Progress};
pub use device::Theme;
pub use exchange::Brought;
pub use history::StepTold;
pub use keeping::Keeping;
pub use pace::when_idle;
pub use restoring::ReadError;
pub use run::Done;
pub use state::{Boot, SaveState, Saving};
pub use topic::Topic;

use figures::Figures;
use folding::Layout;
use goods::Goods;
use history::History;
use people::People;
use saving::Outbox;
use topic::Topics;

/// Before the shop's card is read.
static NO_CURRENCY: Currency = Currency::unlisted("", 0);

/// The desk. Copy it freely; there is one.
#[derive(Clone, Copy)]
pub struct Desk {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
    boot: RwSignal<Boot>,
    is_complete: RwSignal<bool>,
    save_state: RwSignal<SaveState>,
    language: RwSignal<Language>,
    theme: RwSignal<Theme>,
    staff: RwSignal<Option<Id>>,
    today: RwSignal<Day>,
    undoable: RwSignal<Option<Verb>>,
    redoable: RwSignal<Option<Verb>>,
    last_backup: RwSignal<Option<Moment>>,
    backup_lacks: RwSignal<u64>,
    keeping: RwSignal<Keeping>,
    people_found: Trigger,
    are_people_known: RwSignal<bool>,
    are_figures_known: RwSignal<bool>,
    goods: Goods,
}

struct Inner {
    topics: Topics,
    book: RefCell<Book>,
    clock: RefCell<Clock>,
    store: RefCell<Option<Store>>,
    tabs: RefCell<Option<Tabs>>,
    layout: RefCell<Layout>,
    outbox: RefCell<Outbox>,
    history: RefCell<History>,
    people: RefCell<People>,
    figures: RefCell<Figures>,
    zone: RefCell<Rc<Zone>>,
    currency: Cell<&'static Currency>,
    /// The last journal entry this tab has seen.
    last_seq: Cell<u64>,
    /// This device is known to have held a shop.
    has_noted_data: Cell<bool>,
    /// Changes still to be counted among those no backup outside holds.
    uncounted: Cell<u64>,
    /// To be done once the past is read.
    when_whole: RefCell<Vec<Box<dyn FnOnce()>>>,
}

/// The desk of this page. Only inside the app's root.
pub fn use_desk() -> Desk {
    expect_context()
}

impl Desk {
    /// Sets up the desk and begins to read what is stored. Call once, in the root.
    pub fn open() -> Self {
        let (language, theme, staff) = device::remembered();
        let device = DeviceId(u64::from_be_bytes(
            random::random_bytes().unwrap_or_default(),
        ));
        let inner = Inner {
            topics: Topics::new(),
            book: RefCell::default(),
            clock: RefCell::new(Clock::new(device, Stamp::NONE)),
            store: RefCell::default(),
            tabs: RefCell::default(),
            layout: RefCell::default(),
            outbox: RefCell::default(),
            history: RefCell::default(),
            people: RefCell::default(),
            figures: RefCell::default(),
            zone: RefCell::new(Rc::new(Zone::fixed(0))),
            currency: Cell::new(&NO_CURRENCY),
            last_seq: Cell::new(0),
            has_noted_data: Cell::new(false),
            uncounted: Cell::new(0),
            when_whole: RefCell::default(),
        };
        let inner = StoredValue::new_local(Rc::new(inner));
        let language = RwSignal::new(language);
        let desk = Self {
            inner,
            goods: Goods::new(inner, language),
            boot: RwSignal::new(Boot::Opening),
            is_complete: RwSignal::new(false),
            save_state: RwSignal::new(SaveState::Saved),
            language,
            theme: RwSignal::new(theme),
            staff: RwSignal::new(staff),
            today: RwSignal::new(Day(0)),
            undoable: RwSignal::new(None),
            redoable: RwSignal::new(None),
            last_backup: RwSignal::new(device::last_backup()),
            backup_lacks: RwSignal::new(device::changes_since_backup()),
            keeping: RwSignal::new(Keeping::remembered()),
            people_found: Trigger::new(),
            are_people_known: RwSignal::new(false),
            are_figures_known: RwSignal::new(false),
        };
        provide_context(desk);
        desk.apply_device_settings();
        desk.watch_page();
        desk.start();
        desk
    }

    /// Reads the book without following it.
    pub fn read<T>(&self, look: impl FnOnce(&Book) -> T) -> T {
        let inner = self.inner();
        let book = inner.book.borrow();
        look(&book)
    }

    /// Reads the book and follows these topics: the memo or view runs again when one changes.
    pub fn follow<T>(&self, topics: &[Topic], look: impl FnOnce(&Book) -> T) -> T {
        for topic in topics {
            self.inner().topics.track(*topic);
        }
        self.read(look)
    }

    /// Makes the running memo or view depend on a topic.
    pub fn track(&self, topic: Topic) {
        self.inner().topics.track(topic);
    }

    /// How far the start has come.
    pub fn boot(&self) -> Signal<Boot> {
        self.boot.into()
    }

    /// All entries are in memory; before that, figures over the past are not whole.
    pub fn is_complete(&self) -> Signal<bool> {
        self.is_complete.into()
    }

    /// Whether all that was done is on the disk.
    pub fn save_state(&self) -> Signal<SaveState> {
        self.save_state.into()
    }

    /// The words of the chosen language. The root is built anew when it changes.
    pub fn words(&self) -> Words {
        words(self.language.get_untracked())
    }

    /// A fresh id for a new record.
    pub fn new_id(&self) -> Id {
        Id::new_v7(clock::now_ms(), random::random_bytes().unwrap_or_default())
    }

    /// Now.
    pub fn now(&self) -> Moment {
        Moment(clock::now_ms())
    }

    /// The day it is in the shop; follows midnight.
    pub fn today(&self) -> Day {
        self.today.get()
    }

    /// The shop's time zone.
    pub fn zone(&self) -> Rc<Zone> {
        self.inner().zone.borrow().clone()
    }

    /// The shop's currency.
    pub fn currency(&self) -> &'static Currency {
        self.inner().currency.get()
    }

    /// An amount in the shop's currency, in the chosen language.
    pub fn money(&self, amount: Money) -> String {
        money::format(self.language.get_untracked(), amount.0, self.currency())
    }

    /// Points, in the chosen language. They are counted, not paid: no currency stands behind them.
    pub fn points(&self, points: Money) -> String {
        money::plain(self.language.get_untracked(), points.0, self.currency())
    }

    /// True where family names are said first.
    pub fn is_family_first(&self) -> bool {
        is_family_first(self.language.get_untracked())
    }

    /// The store, once it is open; for files, snapshots and the rescue screen.
    pub fn store(&self) -> Option<Store> {
        self.inner().store.borrow().clone()
    }

    fn inner(&self) -> Rc<Inner> {
        self.inner.get_value()
    }
}

/// True for languages that say the family name first.
fn is_family_first(language: Language) -> bool {
    language == Language::Vi
}
