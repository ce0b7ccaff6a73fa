//! Word to the other tabs of this browser.

use minicbor::{Decode, Encode};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use super::idb::{bytes_from_js, bytes_to_js};

/// What one tab tells the others. The desk gives the parts their meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct TabMessage {
    /// What it is about.
    #[n(0)]
    pub topic: String,
    /// A journal entry's number or a generation.
    #[n(1)]
    pub seq: u64,
    /// The entry itself, or whatever the topic needs.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
}

/// A line to the other tabs. Messages may be missed while a tab is frozen: on waking up, read the
/// journal. In a browser without `BroadcastChannel` nothing is sent and nothing is heard.
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
}

impl Tabs {
    /// Opens the line of that name and hears every other tab on it (never oneself). Messages that
    /// are not ours, as from a newer version, are passed over.
    pub fn open(name: &str, on_message: impl Fn(TabMessage) + 'static) -> Self {
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let message = bytes_from_js(&event.data());
            if let Some(message) = message.and_then(|bytes| minicbor::decode(&bytes).ok()) {
                on_message(message);
            }
        });
        let channel = BroadcastChannel::new(name).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        Self {
            channel,
            _on_message: on_message,
        }
    }

    /// Tells the other tabs. Says whether it could be sent.
    pub fn send(&self, message: &TabMessage) -> bool {
        let (Some(channel), Ok(bytes)) = (&self.channel, minicbor::to_vec(message)) else {
            return false;
        };
        channel.post_message(&bytes_to_js(&bytes)).is_ok()
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}
