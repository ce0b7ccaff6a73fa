//! Randomness good enough for ids and keys.

/// `N` bytes from the browser's generator; `None` where there is none, so that no id is ever made
/// of zeros.
pub fn random_bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}
