//! Backups under a passphrase: sealed going out, opened coming in.

use futures_channel::oneshot;
use leptos::prelude::*;
use web_sys::Blob;

use crate::desk::{Desk, ReadError};
use crate::exchange::Unreadable;
use crate::format::backup::BackupError;
use crate::intake::{self, IntakeError, Stop};
use crate::ui::{Button, Form, Glyph, TextField, Tone};

use super::failures::explain_reading;

/// Asks for the passphrase of a file that is sealed.
#[derive(Clone, Copy)]
pub struct Sealed {
    desk: Desk,
    is_asked: RwSignal<bool>,
    passphrase: RwSignal<String>,
    error: RwSignal<Option<String>>,
    answer: StoredValue<Option<oneshot::Sender<bool>>, LocalStorage>,
}

impl Sealed {
    /// Nothing is asked yet.
    pub fn new(desk: Desk) -> Self {
        Self {
            desk,
            is_asked: RwSignal::new(false),
            passphrase: RwSignal::new(String::new()),
            error: RwSignal::new(None),
            answer: StoredValue::new_local(None),
        }
    }

    /// The file itself, or what is in it if it is sealed.
    ///
    /// # Errors
    /// Why it cannot be opened; nothing when the owner does not want to any more.
    pub async fn opened(
        self,
        file: Blob,
        doing: RwSignal<Option<&'static str>>,
    ) -> Result<Blob, Option<String>> {
        if !intake::is_sealed(&file).await {
            return Ok(file);
        }
        let d = self.desk.words().data();
        // The page may be left while it asks or opens.
        let _ = self.passphrase.try_set(String::new());
        let _ = self.error.try_set(None);
        loop {
            let _ = doing.try_set(None);
            if !self.ask().await {
                return Err(None);
            }
            let Some(passphrase) = self.passphrase.try_get_untracked() else {
                return Err(None);
            };
            let _ = doing.try_set(Some(d.opening_sealed()));
            let passphrase = passphrase.trim().to_owned();
            let opened = intake::open(&file, passphrase, &Stop::default(), &mut |_| {}).await;
            match opened {
                Ok(opened) => {
                    let _ = doing.try_set(Some(d.reading_file()));
                    return Ok(opened);
                }
                Err(IntakeError::Unreadable(Unreadable::WrongPassphrase)) => {
                    let _ = self.error.try_set(Some(d.wrong_passphrase().to_owned()));
                }
                Err(error) => return Err(explain_opening(&self.desk, &error)),
            }
        }
    }

    async fn ask(self) -> bool {
        let (tell, told) = oneshot::channel();
        let _ = self.answer.try_set_value(Some(tell));
        let _ = self.is_asked.try_set(true);
        let is_told = told.await.unwrap_or(false);
        let _ = self.is_asked.try_set(false);
        is_told
    }

    fn say(self, is_given: bool) {
        let tell = self.answer.try_update_value(Option::take).flatten();
        if let Some(tell) = tell {
            let _ = tell.send(is_given);
        }
    }
}

/// Why a sealed file did not open; nothing when the owner stopped it.
fn explain_opening(desk: &Desk, error: &IntakeError) -> Option<String> {
    let w = desk.words();
    match error {
        IntakeError::Stopped => None,
        IntakeError::NotLoaded => Some(w.exchange().not_loaded().to_owned()),
        IntakeError::File(file) => explain_reading(desk, &ReadError::File(file.clone())),
        _ => explain_reading(desk, &ReadError::Backup(BackupError::WrongChecksum)),
    }
}

/// Why a file could not be sealed or written.
pub fn explain_writing(desk: &Desk, error: &IntakeError) -> Option<String> {
    let w = desk.words();
    match error {
        IntakeError::Stopped => None,
        IntakeError::NotLoaded => Some(w.exchange().not_loaded().to_owned()),
        IntakeError::Unreadable(Unreadable::TooLarge) => Some(w.exchange().too_large().to_owned()),
        _ => Some(w.errors().something_went_wrong().to_owned()),
    }
}

/// The question for the passphrase, while it is asked.
#[component]
pub fn Unsealing(sealed: Sealed) -> impl IntoView {
    let w = sealed.desk.words();
    let d = w.data();
    let question = move || {
        view! {
            <Form on_submit=move |()| sealed.say(true)>
                <p>{d.is_sealed()}</p>
                <TextField
                    label=d.passphrase()
                    value=sealed.passphrase
                    error=sealed.error
                    autofocus=true
                />
                <div class="row">
                    <Button
                        label=d.open_sealed()
                        icon=Glyph::Shield
                        tone=Tone::Primary
                        submit=true
                    />
                    <Button
                        label=w.common().cancel()
                        tone=Tone::Quiet
                        on_click=move |_| sealed.say(false)
                    />
                </div>
            </Form>
        }
    };
    move || sealed.is_asked.get().then(question)
}
