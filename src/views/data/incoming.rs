//! A backup coming in: read, checked, shown, and only then brought in.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failures::{explain_failure, explain_reading};
use super::preview::Preview;
use super::replaced::say_replaced;
use super::sealed::{Sealed, Unsealing};
use crate::desk::{Desk, use_desk};
use crate::format::backup::{Choices, Plan, Staged};
use crate::format::kinds::count_records;
use crate::ui::{Banner, FileButton, Glyph, Panel, Progress, Status, Toast, Toaster};
use crate::views::saved::step_back;

/// Files that may be backups.
pub const ACCEPT: &str = ".json,.age,application/json";

/// With no more records than that there is not much to lose.
const FEW: u64 = 20;

/// Where a file that comes in has got to.
#[derive(Clone, Copy)]
pub struct Incoming {
    desk: Desk,
    toaster: Toaster,
    /// What is being done, while something is.
    doing: RwSignal<Option<&'static str>>,
    progress: RwSignal<Option<f64>>,
    is_cancelled: RwSignal<bool>,
    failure: RwSignal<Option<String>>,
    news: RwSignal<Option<String>>,
    plan: StoredValue<Option<Plan>, LocalStorage>,
    has_plan: RwSignal<bool>,
    sealed: Sealed,
}

impl Incoming {
    /// Nothing yet.
    pub fn new(desk: Desk, toaster: Toaster) -> Self {
        Self {
            desk,
            toaster,
            doing: RwSignal::new(None),
            progress: RwSignal::new(None),
            is_cancelled: RwSignal::new(false),
            failure: RwSignal::new(None),
            news: RwSignal::new(None),
            plan: StoredValue::new_local(None),
            has_plan: RwSignal::new(false),
            sealed: Sealed::new(desk),
        }
    }

    /// Reads a file and hands over what it holds, unless it cannot be read.
    fn read(self, file: web_sys::Blob, then: impl AsyncFnOnce(Staged) + 'static) {
        self.forget();
        self.doing
            .set(Some(self.desk.words().data().reading_file()));
        spawn_local(async move {
            let file = match self.sealed.opened(file, self.doing).await {
                Ok(file) => file,
                Err(failure) => {
                    let _ = self.failure.try_set(failure);
                    return self.rest();
                }
            };
            match self
                .desk
                .read_backup(&file, self.progress, self.is_cancelled)
                .await
            {
                Ok(staged) => then(staged).await,
                Err(error) => self.failure.set(explain_reading(&self.desk, &error)),
            }
            self.rest();
        });
    }

    /// Reads a file and shows what bringing it in would do.
    pub fn preview(self, file: web_sys::Blob) {
        self.read(file, async move |staged| {
            self.doing.set(Some(self.desk.words().data().comparing()));
            let plan = self.desk.plan_import(staged, self.progress).await;
            self.plan.set_value(Some(plan));
            self.has_plan.set(true);
        });
    }

    /// Reads a file and says whether it is whole.
    fn verify(self, file: web_sys::Blob) {
        self.read(file, async move |staged| {
            let w = self.desk.words();
            let verdict = if staged.header.is_verified {
                w.data().verified()
            } else {
                w.data().verified_without_sum()
            };
            let records = count_records(staged.book());
            let bad = staged.unreadable_count();
            let mut news = format!("{verdict} {}", w.common().records(records));
            if bad > 0 {
                news = format!("{news} · {}: {bad}", w.data().unreadable());
            }
            self.news.set(Some(news));
        });
    }

    /// Reads a file and begins with it.
    fn begin_with(self, file: web_sys::Blob) {
        self.read(file, async move |staged| {
            let written = staged.header.written;
            if self.put_in_place(staged, true).await {
                self.desk.note_opened_backup(written);
            }
        });
    }

    /// Brings in what is shown.
    pub fn import(self, choices: Choices) {
        let Some(plan) = self.plan.try_update_value(Option::take).flatten() else {
            return;
        };
        let w = self.desk.words();
        let count = plan.findings.coming(choices);
        self.has_plan.set(false);
        self.doing.set(Some(w.common().working()));
        spawn_local(async move {
            match self.desk.import(plan, choices, self.progress).await {
                Ok(_) => {
                    let toast = Toast::new(w.data().imported(count));
                    // Undo takes back the last step only: an older notice must not offer it.
                    self.toaster.clear();
                    self.toaster.show(toast.icon(Glyph::Check).action(
                        w.common().undo(),
                        move || {
                            step_back(self.desk, self.toaster);
                        },
                    ));
                }
                Err(error) => self.failure.set(Some(explain_failure(&self.desk, &error))),
            }
            self.rest();
        });
    }

    /// How many records the file holds and how many there are here, where it holds far less.
    pub fn much_less(self) -> Option<(u64, u64)> {
        let file = self.with_plan(|plan| count_records(plan.staged.book()))?;
        let here = self.desk.record_count();
        (here > FEW && file < here / 2).then_some((file, here))
    }

    /// Puts what is shown in the place of everything. Who was erased here comes back only where
    /// `keeps_erased` is not set.
    pub fn restore(self, keeps_erased: bool) {
        let Some(plan) = self.plan.try_update_value(Option::take).flatten() else {
            return;
        };
        self.has_plan.set(false);
        self.doing.set(Some(self.desk.words().common().working()));
        spawn_local(async move {
            let _ = self.put_in_place(plan.staged, keeps_erased).await;
            self.rest();
        });
    }

    /// Whether it worked.
    async fn put_in_place(self, staged: Staged, keeps_erased: bool) -> bool {
        let w = self.desk.words();
        match self.desk.restore(staged, keeps_erased, self.progress).await {
            Ok(before) => {
                say_replaced(self.desk, self.toaster, w.data().restored(), before);
                true
            }
            Err(error) => {
                self.failure.set(Some(explain_failure(&self.desk, &error)));
                false
            }
        }
    }

    /// Lets the plan go; nothing happens.
    pub fn forget(self) {
        self.plan.set_value(None);
        self.has_plan.set(false);
        self.is_cancelled.set(false);
        self.failure.set(None);
        self.news.set(None);
    }

    /// Whether there is something to show.
    pub fn has_plan(self) -> Signal<bool> {
        self.has_plan.into()
    }

    /// Looks at the plan, if there is one.
    pub fn with_plan<T>(self, look: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.plan.with_value(|plan| plan.as_ref().map(look))
    }

    fn rest(self) {
        // The page may be gone meanwhile, as after a restore of another shop.
        let _ = self.doing.try_set(None);
        let _ = self.progress.try_set(None);
    }
}

thread_local! {
    static HANDED: RefCell<Option<web_sys::Blob>> = const { RefCell::new(None) };
}

/// Hands a backup over to the page of data, which shows what bringing it in would do.
pub fn hand_over(backup: web_sys::Blob) {
    HANDED.set(Some(backup));
}

/// Verify, import or restore a file.
#[component]
pub fn ImportPanel() -> impl IntoView {
    let desk = use_desk();
    let d = desk.words().data();
    let incoming = Incoming::new(desk, Toaster::get());
    let place = NodeRef::<leptos::html::Div>::new();
    if let Some(backup) = HANDED.take() {
        incoming.preview(backup);
        // It is not the first panel of the page.
        Effect::new(move || {
            if let Some(place) = place.get() {
                place.scroll_into_view();
            }
        });
    }
    let first = |files: Vec<web_sys::File>| files.into_iter().next();
    view! {
        <Panel title=d.import_title()>
            <div class="stack" node_ref=place>
                <p>{d.import_text()}</p>
                <div class="row">
                    <FileButton
                        label=d.import_title()
                        accept=ACCEPT
                        on_files=move |files| {
                            if let Some(file) = first(files) {
                                incoming.preview(file.into());
                            }
                        }
                    />
                    <FileButton
                        label=d.verify()
                        accept=ACCEPT
                        icon=Glyph::Shield
                        on_files=move |files| {
                            if let Some(file) = first(files) {
                                incoming.verify(file.into());
                            }
                        }
                    />
                </div>
                <Reading incoming=incoming />
                {move || incoming.has_plan.get().then(|| view! { <Preview incoming=incoming /> })}
            </div>
        </Panel>
    }
}

/// The file a first run was told to begin with.
#[derive(Clone, Copy)]
pub struct ChosenBackup(pub RwSignal<Option<web_sys::File>, LocalStorage>);

/// Begins with the chosen file.
#[component]
pub fn BeginWithBackup() -> impl IntoView {
    let incoming = Incoming::new(use_desk(), Toaster::get());
    let chosen = use_context::<ChosenBackup>();
    if let Some(file) = chosen.and_then(|chosen| chosen.0.get_untracked()) {
        incoming.begin_with(file.into());
    }
    view! { <Reading incoming=incoming /> }
}

/// How far the reading is, and why it stopped.
#[component]
pub fn Reading(incoming: Incoming) -> impl IntoView {
    let w = incoming.desk.words();
    // On a phone it would stand below what can be seen.
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move || {
        if let Some(place) = place.get() {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            place.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
    let failed = move || {
        let text = incoming.failure.get()?;
        Some(view! { <div node_ref=place><Banner status=Status::Danger text=text /></div> })
    };
    view! {
        <Unsealing sealed=incoming.sealed />
        {move || {
            incoming
                .doing
                .get()
                .map(|doing| {
                    view! {
                        <Progress
                            label=doing
                            share=incoming.progress
                            cancel_label=w.common().cancel()
                            on_cancel=Callback::new(move |()| incoming.is_cancelled.set(true))
                        />
                    }
                })
        }}
        {failed}
        {move || incoming.news.get().map(|text| view! { <Banner status=Status::Success text=text /> })}
    }
}
