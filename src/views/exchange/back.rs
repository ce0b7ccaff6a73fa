//! Taking back what was brought in, with a word before where more would go than came with the file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bringing::Bringing;
use crate::desk::Topic;
use crate::domain::Id;
use crate::domain::decide::TakenBack;
use crate::text::Words;
use crate::ui::{Button, Dialog, DialogActions, DialogSize, Glyph, Model, Toast, Tone};
use crate::views::refusals;
use crate::views::saved::say_saved;

/// What is asked before something is taken back, and what it came to.
#[derive(Clone, Copy)]
pub struct Back {
    asked: RwSignal<Option<(Id, u64)>>,
    told: RwSignal<Option<String>>,
}

impl Default for Back {
    fn default() -> Self {
        Self {
            asked: RwSignal::new(None),
            told: RwSignal::new(None),
        }
    }
}

impl Bringing {
    /// Whether what was just brought in was taken back. Follows that.
    pub fn is_back(self) -> bool {
        let batch = self.brought.get().map(|brought| brought.batch);
        self.desk.follow(&[Topic::Ledger, Topic::Log], |book| {
            batch.is_some_and(|batch| book.ledger().is_void(batch))
        })
    }

    /// What the last taking back came to. Follows that.
    pub fn told_of_back(self) -> String {
        let x = self.desk.words().exchange();
        let told = self.back.told.get();
        told.unwrap_or_else(|| x.taken_back().to_owned())
    }

    /// Takes back what was just brought in.
    pub fn take_back(self) {
        if let Some(brought) = self.brought.get_untracked() {
            self.ask_to_take_back(brought.batch);
        }
    }

    /// Takes back what was brought in some time; asks first where some of it was changed since.
    pub fn ask_to_take_back(self, batch: Id) {
        let taking = self.desk.read(|book| book.taking_back(batch));
        match taking.map(|taking| taking.told().changed) {
            Ok(changed) if changed > 0 => self.back.asked.set(Some((batch, changed))),
            _ => self.take_back_batch(batch),
        }
    }

    fn take_back_batch(self, batch: Id) {
        let w = self.desk.words();
        self.start(w.exchange().taking_back());
        spawn_local(async move {
            let taken = self.desk.take_back(batch, self.progress).await;
            self.rest();
            match taken {
                Ok((done, told)) => {
                    let told = tell(w, told);
                    let _ = self.back.told.try_set(Some(told.clone()));
                    say_saved(self.desk, self.toaster, &done, told);
                }
                Err(why) => {
                    let why = refusals::explain(&self.desk, &why);
                    self.toaster.show(Toast::new(why).icon(Glyph::Alert));
                }
            }
        });
    }
}

/// What taking something back came to.
fn tell(w: Words, told: TakenBack) -> String {
    let x = w.exchange();
    if told.stays == 0 {
        return x.taken_back().to_owned();
    }
    format!("{} · {}", x.went_back(told.went), x.stays_used(told.stays))
}

/// Asks whether to take back what was changed since, too.
#[component]
pub fn AskBack(bringing: Bringing) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let asked = bringing.back.asked;
    let changed = move || asked.get().map(|(_, changed)| x.changed_since(changed));
    let is_open = Model::asked(asked);
    let go = move |_| {
        if let Some((batch, _)) = asked.get_untracked() {
            asked.set(None);
            bringing.take_back_batch(batch);
        }
    };
    view! {
        <Dialog
            open=is_open
            title=x.take_back_asked()
            close_label=w.common().close()
            size=DialogSize::Narrow
        >
            <p>{changed}</p>
            <DialogActions>
                <Button label=w.common().cancel() tone=Tone::Quiet on_click=move |_| asked.set(None) />
                <Button label=x.take_back() icon=Glyph::Undo tone=Tone::Danger on_click=go />
            </DialogActions>
        </Dialog>
    }
}
