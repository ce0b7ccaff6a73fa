//! The start: from what is stored to a book that can be used. What the screen needs comes
//! first; the past streams in while the page is already in use.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pace::rest;
use super::segments::{each_segment, segments_of};
use super::{Boot, Desk, Inner, Saving, memory, reading};
use crate::domain::change::{Action, Change};
use crate::domain::clock::Clock;
use crate::domain::{Book, Kind, Zone};
use crate::format::action::read_action;
use crate::format::kinds::{FIRST_KINDS, kinds, load_segment, row_count};
use crate::format::layout::Part;
use crate::storage::settings::DeviceSettings;
use crate::storage::{Meta, SegmentInfo, Store, StoreError, StoreEvent, clock, zone};
use crate::text::currency::Currency;

/// Accounts opened in one go: no longer than a page may keep somebody waiting.
const ACCOUNTS: usize = 20_000;
const MINUTE: Duration = Duration::from_secs(30);

impl Desk {
    /// Reads what is stored, from the beginning.
    pub(super) fn start(&self) {
        let desk = *self;
        // A page that is in use stays, with what is being typed, while the data is read anew.
        if self.boot.get_untracked() != Boot::Ready {
            self.boot.set(Boot::Opening);
        }
        self.is_complete.set(false);
        if DeviceSettings::load().had_data {
            // It will be wanted: it comes while the store is opened.
            spawn_local(async {
                let _ = reading().await;
            });
        }
        spawn_local(async move {
            if let Err(error) = desk.load().await {
                desk.boot.set(match error {
                    StoreError::Newer { .. } => Boot::Newer,
                    StoreError::Corrupt { part } => Boot::Damaged { parts: vec![part] },
                    error => Boot::Unavailable {
                        reason: error.to_string(),
                    },
                });
            }
        });
    }

    async fn load(&self) -> Result<(), StoreError> {
        let store = self.open_store().await?;
        let inner = self.inner();
        let mut meta = store.meta().await?;
        // Another tab may fold while we look: then look again.
        let mut journal = store.journal_after(meta.journal_from).await;
        while journal == Err(StoreError::Moved) {
            meta = store.meta().await?;
            journal = store.journal_after(meta.journal_from).await;
        }
        let journal = journal?;
        if meta.segments.is_empty() && journal.is_empty() {
            *inner.book.borrow_mut() = Book::default();
            self.boot.set(Boot::FirstRun {
                had_data: DeviceSettings::load().had_data,
            });
            inner.layout.borrow_mut().take(&meta, BTreeMap::new());
            inner.last_seq.set(meta.journal_from);
            self.past_is_read();
            return Ok(());
        }
        let Some(reading) = reading().await else {
            self.boot.set(Boot::Incomplete);
            return Ok(());
        };
        let stored = Stored {
            store,
            meta,
            journal,
        };
        (reading.load)(*self, stored).await
    }

    /// From what is stored to a book that can be used.
    pub(super) async fn load_stored(&self, stored: Stored) -> Result<(), StoreError> {
        let Stored {
            store,
            meta,
            journal,
        } = stored;
        let inner = self.inner();
        let mut loading = Loading {
            book: Book::default(),
            parts: BTreeMap::new(),
            damaged: Vec::new(),
        };
        loading.book.ledger_mut().start_loading();
        memory::make_room(meta.segments.iter().map(|info| info.bytes as usize).sum());
        loading.read(&store, &meta, FIRST_KINDS).await?;
        let mut actions = Vec::with_capacity(journal.len());
        for (seq, bytes) in &journal {
            match read_action(bytes) {
                Ok(action) => actions.push(action),
                Err(_) => loading.damaged.push(format!("journal-{seq}")),
            }
        }
        let last_seq = journal.last().map_or(meta.journal_from, |(seq, _)| *seq);
        loading.book.mark_cards_written();
        // The first pages need the cards as they are now. Entries follow behind the stored ones.
        for action in &actions {
            loading.book.apply(&to_first_kinds(action));
        }
        *inner.book.borrow_mut() = std::mem::take(&mut loading.book);
        inner.last_seq.set(last_seq);
        self.read_shop();
        if loading.damaged.is_empty() {
            self.boot.set(Boot::Ready);
        }
        self.fill_people();
        self.forget_figures();
        self.inner().topics.notify_all();
        self.load_past(&store, &meta, &mut loading).await?;
        while self.open_some_accounts() {
            rest().await;
        }
        self.finish_loading(&meta, loading, &actions);
        Ok(())
    }

    /// Reads the entries into the book that is already in use.
    async fn load_past(
        &self,
        store: &Store,
        meta: &Meta,
        loading: &mut Loading,
    ) -> Result<(), StoreError> {
        let inner = self.inner();
        let expected: u32 = meta
            .segments
            .iter()
            .filter(|info| info.kind == "sale")
            .map(|info| info.records)
            .sum();
        inner
            .book
            .borrow_mut()
            .ledger_mut()
            .reserve_sales(expected as usize);
        let past = kinds().filter(|kind| !FIRST_KINDS.contains(kind));
        each_segment(store, &segments_of(meta, past), |info, body| {
            loading.take(&mut inner.book.borrow_mut(), info, body)
        })
        .await
    }

    /// True while some are left.
    fn open_some_accounts(&self) -> bool {
        let inner = self.inner();
        let mut book = inner.book.borrow_mut();
        book.ledger_mut().open_some(ACCOUNTS)
    }

    fn finish_loading(&self, meta: &Meta, loading: Loading, actions: &[Action]) {
        let inner = self.inner();
        {
            let mut book = inner.book.borrow_mut();
            book.mark_entries_written();
            book.ledger_mut().finish_loading();
            for action in actions {
                book.apply(action);
            }
            let now_ms = self.now().0;
            let mut clock = Clock::new(inner.clock.borrow().device(), crate::domain::Stamp::NONE);
            clock.observe(book.latest(), now_ms);
            *inner.clock.borrow_mut() = clock;
            inner.layout.borrow_mut().take(meta, loading.parts);
        }
        inner.history.borrow_mut().clear();
        self.show_history();
        if loading.damaged.is_empty() {
            DeviceSettings::update(|settings| settings.had_data = true);
            self.boot.set(Boot::Ready);
        } else {
            self.boot.set(Boot::Damaged {
                parts: loading.damaged,
            });
        }
        self.weigh_people();
        self.forget_figures();
        // What was done here while the data was read, and is on the disk or on its way there.
        self.take_in_waiting();
        self.catch_up();
        self.past_is_read();
        self.inner().topics.notify_all();
        clock::mark("daftar-whole");
        self.fold_when_idle();
        self.let_go_when_idle();
        self.unpack_when_idle();
    }

    async fn open_store(&self) -> Result<Store, StoreError> {
        let inner: Rc<Inner> = self.inner();
        if let Some(store) = self.store() {
            return Ok(store);
        }
        let desk = *self;
        let store = Store::open(move |event| match event {
            StoreEvent::Outdated => desk.boot.set(Boot::Outdated),
            StoreEvent::Blocked => desk.boot.set(Boot::Blocked),
            StoreEvent::Emptied => desk.put_back(),
            StoreEvent::Lost => {}
            StoreEvent::Reopened => desk.catch_up(),
        })
        .await?;
        *inner.store.borrow_mut() = Some(store.clone());
        self.open_tabs();
        Ok(store)
    }

    /// The browser deleted the data under an open page: the book in memory is the last good
    /// copy, and goes back to the disk whole.
    fn put_back(&self) {
        let is_whole = self.is_complete.get_untracked() && self.boot.get_untracked() == Boot::Ready;
        if is_whole {
            self.save_whole(ArcRwSignal::new(Saving::Pending));
        } else {
            self.start();
        }
    }

    /// Takes the shop's time zone and currency over from its card.
    pub(super) fn read_shop(&self) {
        let inner = self.inner();
        let Some(shop) = self.read(|book| book.shop().map(|(_, shop)| shop.clone())) else {
            return;
        };
        if let Some(zone) = zone_named(&shop.time_zone) {
            *inner.zone.borrow_mut() = Rc::new(zone);
        }
        inner
            .currency
            .set(Currency::by_code(&shop.currency).unwrap_or_else(|| {
                // A currency without a sign of its own, once per shop: its code stands for it.
                let code = Box::leak(shop.currency.clone().into_boxed_str());
                Box::leak(Box::new(Currency::unlisted(
                    code,
                    u32::from(shop.currency_digits),
                )))
            }));
        self.look_at_clock();
    }

    /// Follows midnight, wakes up with the page, and warns before unsaved things are lost.
    pub(super) fn watch_page(&self) {
        let desk = *self;
        self.look_at_clock();
        set_interval(move || desk.look_at_clock(), MINUTE);
        let waking = window_event_listener_untyped("visibilitychange", move |_| {
            desk.look_at_clock();
            if desk.boot.get_untracked() == Boot::Ready {
                // Not on leaving: Safari keeps the page that was left with what it was reading,
                // and no page after it could write.
                if !document().hidden() {
                    desk.catch_up();
                }
                if desk.has_unsaved() {
                    desk.save_again();
                }
            }
        });
        let leaving = window_event_listener_untyped("beforeunload", move |event| {
            if desk.has_unsaved() {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            waking.remove();
            leaving.remove();
        });
    }

    fn look_at_clock(&self) {
        let today = self.zone().day_of(self.now());
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }
}

/// The time zone of that name, or this device's where the browser does not know it.
pub(super) fn zone_named(name: &str) -> Option<Zone> {
    let transitions =
        zone::zone_transitions(name).or_else(|| zone::zone_transitions(&zone::zone_name()?))?;
    let ((_, first), changes) = transitions.split_first()?;
    Some(Zone::with_changes(*first, changes.to_vec()))
}

/// What is stored, before it is read.
pub(super) struct Stored {
    store: Store,
    meta: Meta,
    journal: Vec<(u64, Vec<u8>)>,
}

/// A book on its way from segments.
struct Loading {
    book: Book,
    parts: BTreeMap<String, Vec<Part>>,
    damaged: Vec<String>,
}

impl Loading {
    /// Reads all segments of these kinds.
    async fn read(&mut self, store: &Store, meta: &Meta, kinds: &[&str]) -> Result<(), StoreError> {
        let infos = segments_of(meta, kinds.iter().copied());
        let mut book = std::mem::take(&mut self.book);
        let read = each_segment(store, &infos, |info, body| self.take(&mut book, info, body)).await;
        self.book = book;
        read
    }

    /// Puts a segment into the book; one that cannot be read is named and passed over.
    fn take(
        &mut self,
        book: &mut Book,
        info: &SegmentInfo,
        body: Result<Vec<u8>, StoreError>,
    ) -> Result<(), StoreError> {
        let body = match body {
            Ok(body) => body,
            Err(StoreError::Corrupt { part }) => {
                self.damaged.push(part);
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        let start = row_count(book, &info.kind) as u32;
        if load_segment(book, &info.kind, body).is_err() {
            self.damaged.push(info.name.clone());
        }
        let end = row_count(book, &info.kind) as u32;
        book.mark_rows_written(&Kind::from(info.kind.as_str()), start..end);
        let part = Part {
            name: info.name.clone(),
            start,
            end,
            bytes: info.bytes,
        };
        self.parts.entry(info.kind.clone()).or_default().push(part);
        book.ledger_mut().gather_more();
        Ok(())
    }
}

/// What an action does to cards of the kinds that are read first.
fn to_first_kinds(action: &Action) -> Action {
    let is_first = |change: &&Change| FIRST_KINDS.contains(&change.target().0.as_str());
    let changes = action.changes.iter().filter(is_first).cloned().collect();
    Action {
        changes,
        ..action.clone()
    }
}
