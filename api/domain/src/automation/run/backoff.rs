//! When to try again.

use jiff::SignedDuration;

/// Pauses that double, with full jitter: each is anything between nothing and the whole, so that what failed together comes
/// back apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backoff {
    /// The longest first pause.
    pub first: SignedDuration,
    /// The longest pause of all.
    pub longest: SignedDuration,
}

impl Default for Backoff {
    /// Up to 10 seconds at first, up to 2 hours at last.
    fn default() -> Self {
        Self { first: SignedDuration::from_secs(10), longest: SignedDuration::from_hours(2) }
    }
}

impl Backoff {
    /// The pause after the attempt `number` (from 0). `chance` is 64 random bits.
    pub fn pause(&self, number: u32, chance: u64) -> SignedDuration {
        let doubled =
            self.first.checked_mul(1_i32.checked_shl(number).filter(|_| number < 31).unwrap_or(i32::MAX));
        let most = doubled.unwrap_or(self.longest).min(self.longest).max(SignedDuration::ZERO);
        let milliseconds = most.as_millis().unsigned_abs();
        let chosen = u128::from(chance) % (milliseconds + 1);
        SignedDuration::from_millis(i64::try_from(chosen).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let backoff = Backoff { first: SignedDuration::from_secs(10), longest: SignedDuration::from_mins(5) };
        // The whole, where chance says so, and nothing where it says one more.
        for (number, seconds) in [(0, 10), (1, 20), (2, 40), (4, 160), (5, 300), (40, 300), (u32::MAX, 300)] {
            let whole = seconds * 1_000;
            assert_eq!(backoff.pause(number, whole).as_millis(), i128::from(whole));
            assert_eq!(backoff.pause(number, whole + 1), SignedDuration::ZERO);
        }
    }

    proptest! {
        #[test]
        fn a_pause_is_never_negative_nor_too_long(number: u32, chance: u64) {
            let backoff = Backoff::default();
            let pause = backoff.pause(number, chance);
            prop_assert!((SignedDuration::ZERO..=backoff.longest).contains(&pause));
        }
    }
}
