//! Deliveries: one message to one endpoint, attempt by attempt.

use serde::{Deserialize, Serialize};

use super::Verdict;
use crate::random::Random;

/// How far a delivery has come. Its attempts are kept beside it, successful ones too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[repr(i16)]
pub enum DeliveryState {
    /// It waits: for a worker, for its next attempt, for its endpoint to go on.
    Pending = 0,
    /// A worker has it.
    Sending = 1,
    /// It arrived.
    Delivered = 2,
    /// It is not tried again by itself; it can be replayed, under the same id.
    Failed = 3,
    /// Its endpoint went on without it.
    Dropped = 4,
}

impl DeliveryState {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Pending, Self::Sending, Self::Delivered, Self::Failed, Self::Dropped];

    /// The number that it is stored as.
    pub fn code(self) -> i16 {
        self as i16
    }

    /// The state that is stored as `code`.
    pub fn from_code(code: i16) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.code() == code)
    }

    /// The state after an attempt.
    pub fn after(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Delivered => Self::Delivered,
            Verdict::RetryAt(_) => Self::Pending,
            Verdict::GiveUp(_) => Self::Failed,
        }
    }

    /// Whether it may be sent once more, because somebody asks for it. What arrived may: the receiver knows its id.
    pub fn can_be_replayed(self) -> bool {
        matches!(self, Self::Delivered | Self::Failed | Self::Dropped)
    }
}

/// What becomes of the messages that a paused endpoint did not get, when it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Resume {
    /// They are dropped.
    Skip,
    /// All are sent, in order.
    ReplayAll,
    /// Of each object only the last one is sent, the others are dropped.
    Coalesce,
}

/// What an endpoint is asked to answer before it gets anything, so that nobody is made to call others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge(String);

impl Challenge {
    /// A new one.
    pub fn generate(random: &dyn Random) -> Self {
        let mut bytes = [0; 16];
        random.fill(&mut bytes);
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The text that is sent as `data.challenge` of a message of type `webhook.verification`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether an answer proves that the endpoint wants messages: a success whose body is the text, or JSON with a member
    /// `challenge` that is.
    pub fn is_answered_by(&self, status: u16, body: &[u8]) -> bool {
        let plain = body.trim_ascii() == self.0.as_bytes();
        let json = || serde_json::from_slice::<serde_json::Value>(body).ok();
        let member = || {
            json().is_some_and(|json| json.get("challenge").and_then(|told| told.as_str()) == Some(&self.0))
        };
        (200..=299).contains(&status) && (plain || member())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{random::SeededRandom, webhook::GiveUp};

    #[test]
    fn states_follow_verdicts() {
        for state in DeliveryState::ALL {
            assert_eq!(DeliveryState::from_code(state.code()), Some(*state));
        }
        assert_eq!(DeliveryState::after(Verdict::GiveUp(GiveUp::Gone)), DeliveryState::Failed);
        assert!(!DeliveryState::Pending.can_be_replayed());
    }

    #[test]
    fn a_challenge_is_answered_by_itself_only() {
        let challenge = Challenge::generate(&SeededRandom::new(1));
        let text = challenge.as_str();
        assert_eq!(text.len(), 32);
        for (status, body, expected) in [
            (200, text.to_owned(), true),
            (204, format!("{text}\n"), true),
            (200, format!("{{\"challenge\": \"{text}\"}}"), true),
            (404, text.to_owned(), false),
            (200, format!("x{text}"), false),
            (200, format!("{{\"echo\": \"{text}\"}}"), false),
            (200, String::new(), false),
        ] {
            assert_eq!(challenge.is_answered_by(status, body.as_bytes()), expected, "{status} {body}");
        }
    }
}
