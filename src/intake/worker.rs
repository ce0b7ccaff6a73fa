//! The worker: what it is asked, what it answers, and how it is stopped.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, MessageEvent, Worker};

use super::IntakeError;
use crate::exchange::wire::{Answer, Order, pack, unpack};

/// Where the page says what the module is called in this version.
const MODULE: &str = "data-importer";

/// Ends work that is under way; the file is left as it was.
#[derive(Clone, Default)]
pub struct Stop(Rc<RefCell<Stopping>>);

#[derive(Default)]
struct Stopping {
    is_stopped: bool,
    told: Option<UnboundedSender<Told>>,
}

impl Stop {
    /// Ends it now, however busy it is.
    pub fn stop(&self) {
        let mut stopping = self.0.borrow_mut();
        stopping.is_stopped = true;
        if let Some(told) = stopping.told.take() {
            let _ = told.unbounded_send(Told::Stopped);
        }
    }

    /// Whether it was ended.
    pub fn is_stopped(&self) -> bool {
        self.0.borrow().is_stopped
    }
}

enum Told {
    Answer(Answer),
    Broken,
    Stopped,
}

/// One piece of work. Dropped, the worker is gone with all it held.
pub(super) struct Work {
    worker: Worker,
    told: UnboundedReceiver<Told>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _broken: Closure<dyn FnMut(JsValue)>,
}

impl Work {
    /// Loads the module.
    ///
    /// # Errors
    /// `NotLoaded`, `Stopped`.
    pub async fn start(stop: &Stop) -> Result<Self, IntakeError> {
        if stop.is_stopped() {
            return Err(IntakeError::Stopped);
        }
        let worker = address().and_then(|address| Worker::new(&address).ok());
        let worker = worker.ok_or(IntakeError::NotLoaded)?;
        let (tell, told) = unbounded();
        stop.0.borrow_mut().told = Some(tell.clone());
        let tell_broken = tell.clone();
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = event.data().dyn_into::<Uint8Array>();
            let answer = bytes.ok().and_then(|bytes| unpack(&bytes.to_vec()));
            let _ = tell.unbounded_send(answer.map_or(Told::Broken, Told::Answer));
        });
        let broken = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            let _ = tell_broken.unbounded_send(Told::Broken);
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
        let mut work = Self {
            worker,
            told,
            _heard: heard,
            _broken: broken,
        };
        match work.answer().await {
            Ok(_) => Ok(work),
            Err(IntakeError::Broken) => Err(IntakeError::NotLoaded),
            Err(error) => Err(error),
        }
    }

    /// Asks for something, with the file it is about.
    ///
    /// # Errors
    /// `Broken` when the browser cannot hand it over.
    pub fn ask(&self, order: &Order, file: Option<&Blob>) -> Result<(), IntakeError> {
        let order = Uint8Array::from(pack(order).as_slice());
        let message = Array::of2(&order, &file.map_or(JsValue::NULL, JsValue::from));
        let handed = self
            .worker
            .post_message_with_transfer(&message, &Array::of1(&order.buffer()));
        handed.map_err(|_| IntakeError::Broken)
    }

    /// What it says next.
    ///
    /// # Errors
    /// `Broken`, `Stopped`.
    pub async fn answer(&mut self) -> Result<Answer, IntakeError> {
        match self.told.recv().await {
            Ok(Told::Answer(answer)) => Ok(answer),
            Ok(Told::Stopped) => Err(IntakeError::Stopped),
            Ok(Told::Broken) | Err(_) => Err(IntakeError::Broken),
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn address() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let named = document.query_selector(&format!("[{MODULE}]")).ok()??;
    named.get_attribute(MODULE)
}
