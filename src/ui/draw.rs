//! Closures that draw something for a value.

use std::sync::Arc;

use leptos::prelude::*;

/// Draws the view of a value. Made from any closure from the value to a view.
pub struct Draw<T>(Arc<dyn Fn(T) -> AnyView + Send + Sync>);

impl<T> Draw<T> {
    /// The view of `value`.
    pub fn run(&self, value: T) -> AnyView {
        (self.0)(value)
    }
}

impl<T> Clone for Draw<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T, F, V> From<F> for Draw<T>
where
    F: Fn(T) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    fn from(draw: F) -> Self {
        Self(Arc::new(move |value| draw(value).into_any()))
    }
}
