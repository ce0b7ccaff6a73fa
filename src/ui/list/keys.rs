//! What the keys of a list mean.

/// Keys held down with another.
#[derive(Clone, Copy, Debug, Default)]
pub struct Modifiers {
    /// Shift.
    pub extend: bool,
    /// Ctrl or ⌘.
    pub command: bool,
}

/// What a key asks of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Go to this row.
    To(usize),
    /// Go to this row and pick all on the way.
    Extend(usize),
    /// Open this row.
    Open(usize),
    /// Pick this row or let it go.
    Pick(usize),
    /// Pick every row.
    All,
    /// Let all picked rows go.
    LetGo,
}

/// The step a key stands for in a list of `count` rows, standing at row `at`.
pub fn step(
    key: &str,
    modifiers: Modifiers,
    at: Option<usize>,
    count: usize,
    page_rows: usize,
) -> Option<Step> {
    let last = count.checked_sub(1)?;
    let to = match (key, at) {
        ("a" | "A", _) if modifiers.command => return Some(Step::All),
        ("Escape", _) => return Some(Step::LetGo),
        ("Enter", Some(at)) => return Some(Step::Open(at)),
        (" ", Some(at)) => return Some(Step::Pick(at)),
        ("ArrowDown", None) | ("Home", _) => 0,
        ("ArrowUp", None) | ("End", _) => last,
        ("ArrowDown", Some(at)) => (at + 1).min(last),
        ("ArrowUp", Some(at)) => at.saturating_sub(1),
        ("PageDown", at) => at.map_or(0, |at| (at + page_rows).min(last)),
        ("PageUp", at) => at.map_or(0, |at| at.saturating_sub(page_rows)),
        _ => return None,
    };
    Some(if modifiers.extend {
        Step::Extend(to)
    } else {
        Step::To(to)
    })
}

#[cfg(test)]
mod tests {
    use super::{Modifiers, Step, step};

    fn press(key: &str, at: Option<usize>) -> Option<Step> {
        step(key, Modifiers::default(), at, 100, 10)
    }

    #[test]
    fn moves_and_stops_at_both_ends() {
        assert_eq!(press("ArrowDown", None), Some(Step::To(0)));
        assert_eq!(press("ArrowDown", Some(99)), Some(Step::To(99)));
        assert_eq!(press("ArrowUp", Some(0)), Some(Step::To(0)));
        assert_eq!(press("PageDown", Some(95)), Some(Step::To(99)));
        assert_eq!(press("PageUp", Some(12)), Some(Step::To(2)));
        assert_eq!(press("End", Some(3)), Some(Step::To(99)));
        assert_eq!(press("Home", None), Some(Step::To(0)));
    }

    #[test]
    fn shift_extends_and_control_a_takes_all() {
        let shift = Modifiers {
            extend: true,
            command: false,
        };
        assert_eq!(
            step("ArrowDown", shift, Some(4), 100, 10),
            Some(Step::Extend(5))
        );
        let command = Modifiers {
            extend: false,
            command: true,
        };
        assert_eq!(step("a", command, None, 100, 10), Some(Step::All));
        assert_eq!(press("a", Some(1)), None);
    }

    #[test]
    fn an_empty_list_has_no_steps() {
        for key in ["ArrowDown", "End", "Enter", " ", "Escape"] {
            assert_eq!(step(key, Modifiers::default(), None, 0, 10), None);
        }
    }
}
