//! Randomness good enough for ids and keys.

use std::cell::RefCell;

/// Bytes asked of the browser at once: each call costs more than many bytes.
const POOL_BYTES: usize = 4096;

thread_local! {
    /// Bytes that were fetched and not yet given out.
    static POOL: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// `N` bytes from the browser's generator, each given out once; `None` where there is none, so
/// that no id is ever made of zeros.
pub fn random_bytes<const N: usize>() -> Option<[u8; N]> {
    POOL.with_borrow_mut(|pool| {
        if pool.len() < N {
            *pool = fetch()?;
        }
        let rest = pool.len().checked_sub(N)?;
        pool.split_off(rest).try_into().ok()
    })
}

fn fetch() -> Option<Vec<u8>> {
    let mut bytes = vec![0; POOL_BYTES];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}
