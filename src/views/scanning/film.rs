//! What the camera sees, looked at for codes.

use std::time::Duration;

use js_sys::Promise;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::Scanned;
use crate::desk::use_desk;
use crate::scan::{Camera, CameraError, Reader, ReaderError, has_other_camera};
use crate::storage::clock;
use crate::storage::photos::decoded;
use crate::text::Words;
use crate::ui::{Button, FileButton, Files, Glyph, Icon, Tone};

/// Time between two looks: a hand is not quicker, and a tablet stays cool.
const REST: Duration = Duration::from_millis(120);
/// A code that was read stays the same one until it has been out of sight for so long.
const OUT_OF_SIGHT_MS: f64 = 1500.0;
/// After so many failures in a row the reader is given up.
const MOST_FAILURES: u32 = 3;

/// Why nothing is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Camera(CameraError),
    /// The picture ended by itself.
    Stopped,
    Reader(ReaderError),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Starting,
    Looking,
    Failed(Trouble),
}

/// One opening of the camera, as all its parts see it.
#[derive(Clone, Copy)]
struct Session {
    video: NodeRef<html::Video>,
    is_open: RwSignal<bool>,
    on_code: Callback<String, Scanned>,
    state: RwSignal<State>,
    /// What was read or not found last.
    said: RwSignal<String>,
    faces_owner: RwSignal<bool>,
    has_other: RwSignal<bool>,
    /// In use. A phone opens no second one while there is a first.
    camera: StoredValue<Option<Camera>, LocalStorage>,
    /// Counts beginnings: an older one ends when it sees a newer, or none.
    round: StoredValue<u32>,
    words: Words,
}

/// The camera's picture and what can be done beside it. Gone with it, the camera is off.
#[component]
pub fn Film(is_open: RwSignal<bool>, on_code: Callback<String, Scanned>) -> impl IntoView {
    let words = use_desk().words();
    let t = words.cards();
    let session = Session {
        video: NodeRef::new(),
        is_open,
        on_code,
        state: RwSignal::new(State::Starting),
        said: RwSignal::new(String::new()),
        faces_owner: RwSignal::new(false),
        has_other: RwSignal::new(false),
        camera: StoredValue::new_local(None),
        round: StoredValue::new(0),
        words,
    };
    let trouble = Memo::new(move |_| match session.state.get() {
        State::Failed(trouble) => Some(trouble),
        _ => None,
    });
    // Once the element is there.
    Effect::new(move || {
        if session.video.get().is_some() {
            untrack(|| session.begin());
        }
    });
    let change_camera = move |_| {
        session.faces_owner.update(|faces| *faces = !*faces);
        session.begin();
    };
    let pick = move |files: Files| {
        if let Some(file) = files.into_iter().next() {
            spawn_local(session.read_file(file));
        }
    };
    view! {
        <div class="scan">
            <div class="scan-film" hidden=move || trouble.get().is_some()>
                <video
                    node_ref=session.video
                    aria-label=t.film()
                    autoplay=true
                    playsinline=true
                    prop:muted=true
                ></video>
                <span class="scan-frame" aria-hidden="true"></span>
            </div>
            {move || {
                trouble
                    .get()
                    .map(|trouble| {
                        view! {
                            <div class="scan-trouble">
                                <Icon glyph=Glyph::Alert />
                                <p role="alert">{told(words, trouble)}</p>
                            </div>
                        }
                    })
            }}
            <p class="scan-said" role="status">
                {move || session.line()}
            </p>
            <div class="row scan-ways">
                <Show when=move || trouble.get().is_some()>
                    <Button
                        label=words.errors().try_again()
                        icon=Glyph::Refresh
                        tone=Tone::Primary
                        on_click=move |_| session.begin()
                    />
                </Show>
                <Show when=move || session.has_other.get()>
                    <Button label=t.other_camera() icon=Glyph::Refresh on_click=change_camera />
                </Show>
                <FileButton
                    label=t.from_picture()
                    accept="image/*"
                    icon=Glyph::Image
                    on_files=pick
                />
            </div>
        </div>
    }
}

impl Session {
    /// Starts the camera anew.
    fn begin(self) {
        let mine = self.round.with_value(|round| round.wrapping_add(1));
        self.round.set_value(mine);
        self.camera.set_value(None);
        self.state.set(State::Starting);
        self.said.set(String::new());
        spawn_local(async move {
            if let Err(trouble) = self.look(mine).await
                && self.is_current(mine)
            {
                self.camera.set_value(None);
                self.state.set(State::Failed(trouble));
            }
        });
    }

    /// Whether this beginning is the last one, and the dialog still open.
    fn is_current(self, mine: u32) -> bool {
        self.round.try_get_value() == Some(mine)
    }

    /// Looks for codes until it is no longer asked to.
    async fn look(self, mine: u32) -> Result<(), Trouble> {
        let faces_owner = self.faces_owner.get_untracked();
        let camera = Camera::open(faces_owner).await.map_err(Trouble::Camera)?;
        if !self.is_current(mine) {
            return Ok(());
        }
        let Some(video) = self.video.get_untracked() else {
            return Ok(());
        };
        let shown = camera.show_in(&video);
        self.camera.set_value(Some(camera));
        shown.await.map_err(Trouble::Camera)?;
        let mut reader = Reader::open().await.map_err(Trouble::Reader)?;
        let has_other = has_other_camera().await;
        if !self.is_current(mine) {
            return Ok(());
        }
        self.has_other.set(has_other);
        self.state.set(State::Looking);
        let (mut last, mut seen_ms, mut failures) = (String::new(), 0.0, 0);
        while self.is_current(mine) {
            let is_over = |camera: &Option<Camera>| camera.as_ref().is_none_or(Camera::is_over);
            if self.camera.with_value(is_over) {
                return Err(Trouble::Stopped);
            }
            let read = reader.read_film(&video).await;
            if !self.is_current(mine) {
                break;
            }
            match read {
                Ok(Some(code)) => {
                    failures = 0;
                    let now_ms = clock::since_start_ms();
                    let is_same = code == last && now_ms - seen_ms < OUT_OF_SIGHT_MS;
                    seen_ms = now_ms;
                    if !is_same {
                        last.clone_from(&code);
                        self.take(code);
                    }
                }
                Ok(None) => failures = 0,
                Err(error) if failures == MOST_FAILURES => return Err(Trouble::Reader(error)),
                Err(_) => {
                    failures += 1;
                    reader = Reader::open().await.map_err(Trouble::Reader)?;
                }
            }
            rest().await;
        }
        Ok(())
    }

    /// Looks for a code in a picture that was chosen.
    async fn read_file(self, file: File) {
        let t = self.words.cards();
        let mine = self.round.try_get_value();
        self.said.set(t.looking().to_owned());
        let read = read_still(&file).await;
        if self.round.try_get_value() != mine || mine.is_none() {
            return;
        }
        match read {
            Ok(Some(code)) => self.take(code),
            Ok(None) => self.said.set(t.no_code().to_owned()),
            Err(Some(error)) => {
                let said = told(self.words, Trouble::Reader(error));
                self.said.set(said.to_owned());
            }
            Err(None) => {
                let said = self.words.profile().not_a_photo();
                self.said.set(said.to_owned());
            }
        }
    }

    fn take(self, code: String) {
        match self.on_code.run(code) {
            Scanned::Done => self.is_open.set(false),
            Scanned::More(said) => self.said.set(said),
        }
    }

    /// What stands below the picture.
    fn line(self) -> String {
        let t = self.words.cards();
        let said = self.said.get();
        match self.state.get() {
            _ if !said.is_empty() => said,
            State::Starting => t.starting().to_owned(),
            State::Looking => t.point().to_owned(),
            State::Failed(_) => String::new(),
        }
    }
}

/// The error is nothing where the file is no picture.
async fn read_still(file: &File) -> Result<Option<String>, Option<ReaderError>> {
    let still = decoded(file).await.map_err(|_| None)?;
    let read = match Reader::open().await {
        Ok(reader) => reader.read_still(&still).await,
        Err(error) => Err(error),
    };
    still.close();
    read.map_err(Some)
}

fn told(words: Words, trouble: Trouble) -> &'static str {
    let t = words.cards();
    match trouble {
        Trouble::Camera(CameraError::Refused) => t.refused(),
        Trouble::Camera(CameraError::Missing) => t.missing(),
        Trouble::Camera(CameraError::Busy) => t.busy(),
        Trouble::Camera(CameraError::Unavailable) => t.unavailable(),
        Trouble::Camera(CameraError::Failed) => t.failed(),
        Trouble::Stopped | Trouble::Reader(ReaderError::Failed) => t.stopped(),
        Trouble::Reader(ReaderError::NotLoaded) => t.not_loaded(),
    }
}

async fn rest() {
    let promise = Promise::new(&mut |resolve, _| {
        set_timeout(
            move || drop(resolve.call0(&wasm_bindgen::JsValue::UNDEFINED)),
            REST,
        );
    });
    let _ = JsFuture::from(promise).await;
}
