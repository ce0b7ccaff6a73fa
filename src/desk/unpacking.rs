//! Sales stay packed as they come from storage. What looks at all of them, a list or a report,
//! should not have to open them first: that is done while nothing else is.

use leptos::task::spawn_local;

use super::Desk;
use super::pace::idle;
use crate::storage::clock;

/// One turn is over after this long.
const TURN_MS: f64 = 6.0;
/// Runs between two looks at the clock.
const STRIDE: usize = 8;

impl Desk {
    /// Opens all sales, a few at a time, once the page is idle.
    pub(super) fn unpack_when_idle(&self) {
        let desk = *self;
        spawn_local(async move {
            let mut next = Some(0);
            while let Some(place) = next {
                // Before every turn: somebody who types must not wait for what nobody looks at.
                idle().await;
                next = desk.unpack_from(place);
            }
            desk.inner().book.borrow_mut().ledger_mut().let_packed_go();
            clock::mark("daftar-unpacked");
        });
    }

    /// Opens sales from that place on for one turn. Gives the first that was not looked at.
    fn unpack_from(&self, mut place: usize) -> Option<usize> {
        let started_ms = clock::since_start_ms();
        self.read(|book| {
            let sales = book.ledger().sales().rows();
            loop {
                for _ in 0..STRIDE {
                    place = sales.open(place)?;
                }
                if clock::since_start_ms() - started_ms > TURN_MS {
                    return Some(place);
                }
            }
        })
    }
}
