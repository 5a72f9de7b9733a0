//! What the answer of an endpoint means, and when to try again.

use jiff::{SignedDuration, Timestamp};

/// The pauses after the first attempt, the second and so on, before chance adds up to a quarter: 16 attempts over at least
/// 75 hours.
pub const RETRY_DELAYS: [SignedDuration; 15] = [
    SignedDuration::from_secs(5),
    SignedDuration::from_secs(30),
    SignedDuration::from_mins(2),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(15),
    SignedDuration::from_mins(30),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(2),
    SignedDuration::from_hours(4),
    SignedDuration::from_hours(8),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(12),
];

/// The longest pause that an endpoint can ask for by `Retry-After`.
const LONGEST_REQUESTED: SignedDuration = SignedDuration::from_hours(12);

/// What came of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A status, and when the endpoint asks to be tried again: see [`retry_after`].
    Status(u16, Option<Timestamp>),
    /// No answer in time.
    TimedOut,
    /// No connection: the name does not resolve, the connection or its encryption failed, the answer was cut off.
    Unreachable,
    /// The address may not be called: see [`guard`](super::guard).
    Refused,
}

/// Why a delivery is not tried again by itself. It can be replayed by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GiveUp {
    /// The endpoint says that it does not want it: a status that is neither success nor a passing fault.
    Rejected,
    /// The endpoint says that it is gone (410).
    Gone,
    /// The address may not be called.
    Refused,
    /// All attempts were made.
    Exhausted,
}

/// What follows from an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It arrived.
    Delivered,
    /// It is tried again at this instant.
    RetryAt(Timestamp),
    /// It is not.
    GiveUp(GiveUp),
}

/// Judges the attempt `number` (from 0) that ended at `now`. `chance` is 64 random bits.
///
/// Time-outs, connections that failed, 408, 425, 429 and 5xx pass; every other status but 2xx stays. A redirection is not
/// followed.
pub fn judge(answer: Answer, number: usize, now: Timestamp, chance: u64) -> Verdict {
    let asked = match answer {
        Answer::Status(200..=299, _) => return Verdict::Delivered,
        Answer::Status(410, _) => return Verdict::GiveUp(GiveUp::Gone),
        Answer::Status(408 | 425 | 429 | 500..=599, asked) => asked,
        Answer::TimedOut | Answer::Unreachable => None,
        Answer::Status(..) => return Verdict::GiveUp(GiveUp::Rejected),
        Answer::Refused => return Verdict::GiveUp(GiveUp::Refused),
    };
    let Some(delay) = RETRY_DELAYS.get(number) else {
        return Verdict::GiveUp(GiveUp::Exhausted);
    };
    // Up to a quarter more, so that what failed together does not come back together.
    let quarter = delay.as_millis().unsigned_abs() / 4;
    let extra = u128::from(chance) % (quarter + 1);
    let delay = *delay + SignedDuration::from_millis(i64::try_from(extra).unwrap_or(0));
    let own = now.checked_add(delay).unwrap_or(Timestamp::MAX);
    let latest = now.checked_add(LONGEST_REQUESTED).unwrap_or(Timestamp::MAX);
    Verdict::RetryAt(asked.map_or(own, |asked| own.max(asked.min(latest))))
}

/// When `Retry-After` (RFC 9110 section 10.2.3) asks to be tried again: a number of seconds, or a date.
pub fn retry_after(header: &str, now: Timestamp) -> Option<Timestamp> {
    let header = header.trim();
    if !header.is_empty() && header.len() <= 9 && header.bytes().all(|byte| byte.is_ascii_digit()) {
        return now.checked_add(SignedDuration::from_secs(header.parse().ok()?)).ok();
    }
    let date = (header.len() <= 40).then(|| jiff::fmt::rfc2822::parse(header).ok()).flatten()?;
    Some(date.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-01-05T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn every_status_has_a_meaning() {
        let verdict = |status| judge(Answer::Status(status, None), 0, now(), 0);
        for status in 100..=599 {
            let expected = match status {
                200..=299 => Verdict::Delivered,
                408 | 425 | 429 | 500..=599 => Verdict::RetryAt(now() + RETRY_DELAYS[0]),
                410 => Verdict::GiveUp(GiveUp::Gone),
                _ => Verdict::GiveUp(GiveUp::Rejected),
            };
            assert_eq!(verdict(status), expected, "{status}");
        }
        for answer in [Answer::TimedOut, Answer::Unreachable] {
            assert_eq!(judge(answer, 0, now(), 0), Verdict::RetryAt(now() + RETRY_DELAYS[0]));
        }
        assert_eq!(judge(Answer::Refused, 0, now(), 0), Verdict::GiveUp(GiveUp::Refused));
    }

    #[test]
    fn attempts_go_on_for_three_days_whatever_chance_says() {
        for chance in [0, 1, u64::MAX / 2, u64::MAX] {
            let (mut at, mut attempts) = (now(), 1);
            while let Verdict::RetryAt(next) = judge(Answer::TimedOut, attempts - 1, at, chance) {
                assert!(next > at);
                (at, attempts) = (next, attempts + 1);
            }
            let hours = now().duration_until(at).as_hours();
            assert!((72..=96).contains(&hours), "{hours} hours");
            assert_eq!(attempts, RETRY_DELAYS.len() + 1);
            assert_eq!(judge(Answer::TimedOut, attempts - 1, at, chance), Verdict::GiveUp(GiveUp::Exhausted));
        }
    }

    #[test]
    fn an_endpoint_may_ask_for_a_pause_within_reason() {
        let at = |header| match retry_after(header, now()) {
            None => None,
            asked => match judge(Answer::Status(429, asked), 0, now(), 0) {
                Verdict::RetryAt(at) => Some(now().duration_until(at).as_secs()),
                other => panic!("{other:?}"),
            },
        };
        for (header, seconds) in [
            ("120", Some(120)),
            (" 120 ", Some(120)),
            ("0", Some(5)),
            ("999999999", Some(12 * 3_600)),
            ("Mon, 05 Jan 2026 08:01:40 GMT", Some(100)),
            ("Mon, 05 Jan 2025 08:01:40 GMT", None),
            ("Sun, 05 Jan 2025 08:01:40 GMT", Some(5)),
            ("-1", None),
            ("1.5", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(at(header), seconds, "{header}");
        }
    }
}
