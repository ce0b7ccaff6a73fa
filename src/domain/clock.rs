//! The hybrid logical clock: wall time where it can be trusted, a counter where it cannot.
//!
//! Kulkarni, Demirbas et al., *Logical Physical Clocks* (2014).

use super::stamp::{DeviceId, Stamp};

/// Stamps further ahead than this are not believed: somebody's clock is wrong.
pub const TRUSTED_LEAD_MS: i64 = 24 * 60 * 60 * 1000;

/// Gives out stamps that never repeat and never go back, whatever the wall clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    device: DeviceId,
    last: Stamp,
}

impl Clock {
    /// A clock for this installation that has seen everything up to `last`.
    pub fn new(device: DeviceId, last: Stamp) -> Self {
        Self { device, last }
    }

    /// Whose clock this is.
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// The latest stamp given out or seen.
    pub fn last(&self) -> Stamp {
        self.last
    }

    /// The next stamp; `now_ms` is what the wall clock says.
    pub fn tick(&mut self, now_ms: i64) -> Stamp {
        let stamp = if now_ms > self.last.ms() {
            Stamp::new(now_ms, 0, self.device)
        } else if self.last.counter() == u16::MAX {
            Stamp::new(self.last.ms() + 1, 0, self.device)
        } else {
            Stamp::new(self.last.ms(), self.last.counter() + 1, self.device)
        };
        self.last = stamp;
        stamp
    }

    /// Takes note of a stamp from elsewhere, so that what is written next is later.
    /// A stamp that [is not to be trusted](Self::is_ahead) does not move the clock.
    pub fn observe(&mut self, stamp: Stamp, now_ms: i64) {
        if stamp > self.last && !Self::is_ahead(stamp, now_ms) {
            self.last = stamp;
        }
    }

    /// True when a stamp lies so far in the future that a wrong clock must have made it.
    pub fn is_ahead(stamp: Stamp, now_ms: i64) -> bool {
        stamp.ms() > now_ms.saturating_add(TRUSTED_LEAD_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR_MS: i64 = 3_600_000;
    const YEAR_MS: i64 = 365 * 24 * HOUR_MS;

    #[test]
    fn stamps_rise_while_the_wall_clock_stands_or_falls_back() {
        let mut clock = Clock::new(DeviceId(1), Stamp::NONE);
        let mut last = Stamp::NONE;
        for now_ms in [1000, 1000, 400, 1001, 0] {
            let stamp = clock.tick(now_ms);
            assert!(stamp > last);
            last = stamp;
        }
    }

    #[test]
    fn a_full_counter_borrows_a_millisecond() {
        let full = Stamp::new(1000, u16::MAX, DeviceId(1));
        let mut clock = Clock::new(DeviceId(1), full);
        assert!(clock.tick(900) > full);
    }

    #[test]
    fn an_hour_ahead_is_followed_a_year_is_not() {
        let mut clock = Clock::new(DeviceId(1), Stamp::new(YEAR_MS, 0, DeviceId(1)));
        let hour = Stamp::new(YEAR_MS + HOUR_MS, 3, DeviceId(2));
        clock.observe(hour, YEAR_MS);
        assert!(clock.tick(YEAR_MS) > hour);
        let year = Stamp::new(3 * YEAR_MS, 0, DeviceId(2));
        clock.observe(year, YEAR_MS);
        assert!(clock.tick(YEAR_MS) < year);
    }
}
