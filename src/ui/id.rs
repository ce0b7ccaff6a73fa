//! Names for elements that must refer to each other.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// An element id no other call has given: `prefix-1`, `prefix-2` and so on.
pub fn unique(prefix: &str) -> String {
    format!("{prefix}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use super::unique;

    #[test]
    fn never_gives_the_same_name_twice() {
        let (first, second) = (unique("field"), unique("field"));
        assert!(first.starts_with("field-"));
        assert_ne!(first, second);
    }
}
