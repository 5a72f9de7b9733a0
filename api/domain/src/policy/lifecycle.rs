//! The rules for a reservation that has been made.

use serde::{Deserialize, Serialize};

use super::Minutes;
use crate::time::Length;

/// Until when a booker may cancel or move a reservation. Managers may until it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Cancellation {
    /// How long before the start at the latest; `None`: until it starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<Length>,
}

/// When a booker checks in, and what becomes of a reservation whose booker does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckIn {
    /// How long before the start it becomes possible.
    #[serde(default)]
    pub opens_before: Minutes,
    /// How long after the start it stays possible.
    pub closes_after: Minutes,
    /// Whether the place is given up when nobody has checked in by then.
    #[serde(default)]
    pub release_no_show: bool,
}

/// Which reservations that are not confirmed yet hold their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Blocking {
    /// Those that await approval. When they do not, several can compete, and approving one declines the others.
    pub requests: bool,
    /// Those that are held while a form is filled in.
    pub holds: bool,
}

impl Default for Blocking {
    fn default() -> Self {
        Self { requests: true, holds: true }
    }
}

/// Whether there is a waitlist, and what it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct WaitlistRule {
    /// Whether one can wait for a place.
    pub enabled: bool,
    /// What who is first gets when a place becomes free.
    pub promotion: Promotion,
    /// For how long the place is held for them, where it is held.
    pub offer_for: Minutes,
}

impl Default for WaitlistRule {
    fn default() -> Self {
        Self { enabled: false, promotion: Promotion::Hold, offer_for: Minutes::new(120) }
    }
}

/// What the first of a waitlist gets when a place becomes free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Promotion {
    /// The place, held until they accept or the offer ends.
    #[default]
    Hold,
    /// The reservation, confirmed.
    Confirm,
}
