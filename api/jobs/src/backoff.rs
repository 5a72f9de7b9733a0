//! When to try again.

use std::time::Duration;

use cal3_app::App;

/// The pause before the first retry.
const FIRST: Duration = Duration::from_secs(1);
/// The longest pause.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// The pause after the attempt `number` (from zero) failed: doubled each time, at most a quarter of an hour, and between half
/// and the whole of that by chance, so that what failed together does not come back together.
pub(crate) fn pause(app: &App, number: i32) -> Duration {
    let whole = FIRST.saturating_mul(1 << number.clamp(0, 20)).min(LONGEST);
    let [chance] = app.secret::<1>();
    whole / 2 + whole.mul_f64(f64::from(chance) / 510.0)
}
