//! The device's clocks.

use js_sys::Date;

/// Milliseconds since 1970, as the device believes.
pub fn now_ms() -> i64 {
    Date::now() as i64
}

/// Milliseconds since the page began, for measuring how long something took.
pub fn since_start_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(Date::now, |clock| clock.now())
}

/// Notes a step of the start for whoever measures: shown by the browser's own tools.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}
