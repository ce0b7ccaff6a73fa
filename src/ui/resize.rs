//! Hearing when something on the page changes its size.

use wasm_bindgen::{JsCast, closure::Closure};

/// Hears of every change of an element's size until dropped.
pub struct SizeWatch {
    observer: web_sys::ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Calls back on every change, the first time at once. Nothing where the browser cannot tell.
    pub fn start(element: &web_sys::Element, on_resize: impl FnMut() + 'static) -> Option<Self> {
        let on_resize = Closure::<dyn FnMut()>::new(on_resize);
        let observer = web_sys::ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _on_resize: on_resize,
        })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
