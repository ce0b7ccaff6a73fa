//! Which rows of a very long list exist on the page, and where they lie.
//!
//! All lengths are CSS pixels. Browsers refuse elements taller than some 17 million pixels
//! (Firefox), so beyond [`TALLEST_PX`] the scrollbar's way is shorter than the rows' own and
//! positions are mapped from the one to the other.

use std::ops::Range;

/// The tallest element asked of a browser.
pub const TALLEST_PX: f64 = 8_000_000.0;

/// So many rows before and after the visible ones are kept for a finger that scrolls.
pub const SPARE_ROWS: usize = 5;

/// The measures of a list of equally high rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// Rows in the whole list.
    pub count: usize,
    /// Height of one row; above zero.
    pub row_px: f64,
    /// Height of the part of the list that can be seen.
    pub view_px: f64,
}

/// The rows to draw and how far down from the top of the list to draw the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// Indexes of the rows to draw.
    pub rows: Range<usize>,
    /// Distance of the first drawn row from the top of the spacer.
    pub top_px: f64,
}

impl Measures {
    /// Height of all rows on end, were they all drawn.
    fn rows_px(self) -> f64 {
        self.count as f64 * self.row_px
    }

    /// Height of the element that stands for all rows.
    pub fn space_px(self) -> f64 {
        self.rows_px().min(TALLEST_PX)
    }

    /// How many pixels of rows one pixel of scrolling passes over: 1 unless the list is gigantic.
    fn stretch(self) -> f64 {
        let (rows, space) = (
            self.rows_px() - self.view_px,
            self.space_px() - self.view_px,
        );
        if self.rows_px() <= TALLEST_PX || space <= 0.0 {
            1.0
        } else {
            rows / space
        }
    }

    fn clamped(self, scroll_px: f64) -> f64 {
        scroll_px.clamp(0.0, (self.space_px() - self.view_px).max(0.0))
    }

    /// The rows to draw when the list is scrolled down by `scroll_px`, with so many spare ones on
    /// either side of those in sight.
    pub fn window(self, scroll_px: f64, spare: usize) -> Window {
        let scroll = self.clamped(scroll_px);
        let offset = scroll * self.stretch();
        let first_seen = (offset / self.row_px) as usize;
        let last_seen = ((offset + self.view_px) / self.row_px).ceil() as usize;
        let start = first_seen.saturating_sub(spare).min(self.count);
        let end = (last_seen + spare).min(self.count);
        let top_px = start as f64 * self.row_px - (offset - scroll);
        Window {
            rows: start..end.max(start),
            top_px,
        }
    }

    /// How far to scroll so that row `index` is wholly visible, moving as little as possible from
    /// `scroll_px`. None when it is visible already.
    pub fn reveal(self, index: usize, scroll_px: f64) -> Option<f64> {
        let stretch = self.stretch();
        let offset = self.clamped(scroll_px) * stretch;
        let top = index as f64 * self.row_px;
        let bottom = top + self.row_px;
        let wanted = if top < offset {
            top
        } else if bottom > offset + self.view_px {
            bottom - self.view_px
        } else {
            return None;
        };
        Some(self.clamped(wanted / stretch))
    }

    /// How far to scroll so that row `index` stands in the middle.
    pub fn centre(self, index: usize) -> f64 {
        let middle = (index as f64 + 0.5) * self.row_px - self.view_px / 2.0;
        self.clamped(middle / self.stretch())
    }

    /// Rows that a press of Page Down passes over: a view less one, so that the eye keeps a hold.
    pub fn page_rows(self) -> usize {
        ((self.view_px / self.row_px) as usize)
            .saturating_sub(1)
            .max(1)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Measures, SPARE_ROWS, TALLEST_PX};

    fn shop(count: usize) -> Measures {
        Measures {
            count,
            row_px: 56.0,
            view_px: 700.0,
        }
    }

    #[test]
    fn draws_nothing_of_an_empty_list() {
        let window = shop(0).window(300.0, SPARE_ROWS);
        assert_eq!(window.rows, 0..0);
        assert!(shop(0).space_px().abs() < f64::EPSILON);
    }

    #[test]
    fn draws_only_what_is_near() {
        let window = shop(20_000).window(56.0 * 1000.0, SPARE_ROWS);
        assert_eq!(window.rows, 995..1018);
        assert!((window.top_px - 995.0 * 56.0).abs() < 1e-6);
    }

    #[test]
    fn draws_all_of_a_short_list_even_when_scrolled_too_far() {
        let window = shop(5).window(9_999.0, SPARE_ROWS);
        assert_eq!(window.rows, 0..5);
        assert!(window.top_px.abs() < 1e-6);
    }

    #[test]
    fn shows_the_last_row_of_a_million_at_the_end_of_the_scrollbar() {
        let million = shop(1_000_000);
        assert!(million.space_px() <= TALLEST_PX);
        let end = million.space_px() - million.view_px;
        let window = million.window(end, SPARE_ROWS);
        assert_eq!(window.rows.end, 1_000_000);
        let below_last = window.top_px + window.rows.len() as f64 * million.row_px;
        assert!(
            (below_last - million.space_px()).abs() < 1.0,
            "{below_last}"
        );
    }

    #[test]
    fn pages_keep_one_row_in_sight() {
        assert_eq!(shop(100).page_rows(), 11);
        assert_eq!(
            Measures {
                view_px: 0.0,
                ..shop(100)
            }
            .page_rows(),
            1
        );
    }

    proptest! {
        #[test]
        fn few_rows_are_drawn_and_they_cover_the_view(
            count in 0_usize..2_000_000,
            row_px in 32.0_f64..96.0,
            view_px in 0.0_f64..1_400.0,
            share in 0.0_f64..1.2,
        ) {
            let list = Measures { count, row_px, view_px };
            let scroll = share * list.space_px();
            let window = list.window(scroll, SPARE_ROWS);
            prop_assert!(window.rows.len() <= 62);
            prop_assert!(window.rows.end <= count);
            let seen = scroll.clamp(0.0, (list.space_px() - view_px).max(0.0));
            let bottom = window.top_px + window.rows.len() as f64 * row_px;
            prop_assert!(window.top_px <= seen + 1e-3);
            prop_assert!(bottom + 1e-3 >= (seen + view_px).min(list.space_px()));
        }

        #[test]
        fn a_revealed_row_is_in_view(
            count in 1_usize..2_000_000,
            view_px in 100.0_f64..1_400.0,
            from in 0.0_f64..1.0,
            to in 0.0_f64..1.0,
        ) {
            let list = Measures { count, row_px: 56.0, view_px };
            let index = ((count - 1) as f64 * to) as usize;
            let start = from * list.space_px();
            for scroll in [list.reveal(index, start).unwrap_or(start), list.centre(index)] {
                prop_assert!(list.window(scroll, SPARE_ROWS).rows.contains(&index));
                prop_assert!(list.reveal(index, scroll).is_none_or(|again| (again - scroll).abs() < 1e-3));
            }
        }
    }
}
