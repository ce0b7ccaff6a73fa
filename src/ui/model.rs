//! What a field shows and where it writes.

use leptos::prelude::*;

/// A value a widget shows and may change. Made from an `RwSignal`, or with [`Model::new`] from
/// anything that can be read and a callback that takes the new value (to run a command, say).
pub struct Model<T: Send + Sync + 'static> {
    value: Signal<T>,
    write: Callback<T>,
}

impl<T: Send + Sync + 'static> Clone for Model<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Model<T> {}

impl<T: Clone + Send + Sync + 'static> Model<T> {
    /// Shows `value`; `write` hears what the user made of it.
    pub fn new(value: impl Into<Signal<T>>, write: impl Fn(T) + Send + Sync + 'static) -> Self {
        Self {
            value: value.into(),
            write: Callback::new(write),
        }
    }

    /// The value, and a subscription to its changes.
    pub fn get(&self) -> T {
        self.value.get()
    }

    /// The value as it is now.
    pub fn get_untracked(&self) -> T {
        self.value.get_untracked()
    }

    /// Hands on what the user chose.
    pub fn set(&self, value: T) {
        self.write.run(value);
    }

    /// The value alone, to read.
    pub fn signal(&self) -> Signal<T> {
        self.value
    }
}

impl Model<bool> {
    /// Whether something is asked; nothing is once the user turns away from it.
    pub fn asked<T: Send + Sync + 'static>(asked: RwSignal<Option<T>>) -> Self {
        let is_asked = Signal::derive(move || asked.with(Option::is_some));
        Self::new(is_asked, move |is_open: bool| {
            if !is_open {
                asked.set(None);
            }
        })
    }
}

impl<T: Clone + Send + Sync + 'static> From<RwSignal<T>> for Model<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self {
            value: signal.into(),
            write: Callback::new(move |value| signal.set(value)),
        }
    }
}
