//! Work cut into pages, so that no transaction is long and no read is huge.

/// Bytes written or read in one transaction at most, unless a single item is larger.
pub const PAGE_BYTES: usize = 4 << 20;

/// Cuts items into pages of a few megabytes, in order, at least one item to a page.
pub fn pages<T>(items: &[T], size_bytes: impl Fn(&T) -> usize) -> impl Iterator<Item = &[T]> {
    let mut rest = items;
    std::iter::from_fn(move || {
        let mut total = 0;
        let fitting = rest
            .iter()
            .take_while(|item| {
                total += size_bytes(item);
                total <= PAGE_BYTES
            })
            .count();
        let (page, after) = rest.split_at(fitting.max(1).min(rest.len()));
        rest = after;
        (!page.is_empty()).then_some(page)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_hold_all_items_in_order_and_stay_small() {
        let sizes = [PAGE_BYTES * 2, 10, PAGE_BYTES - 10, 1, PAGE_BYTES, 5, 5];
        let paged: Vec<_> = pages(&sizes, |size| *size).collect();
        let lengths: Vec<_> = paged.iter().map(|page| page.len()).collect();
        assert_eq!(lengths, [1, 2, 1, 1, 2]);
        assert_eq!(paged.concat(), sizes);
        assert_eq!(pages::<usize>(&[], |size| *size).count(), 0);
    }
}
