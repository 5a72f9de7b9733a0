//! What a booking page is set to.

use serde::{Deserialize, Serialize};

use super::{Assignment, Question, validate_questions};
use crate::policy::{Fault, Minutes, limits};

/// Most durations to choose from.
pub const MAX_DURATIONS: usize = 10;
/// Most characters of a slug.
pub const MAX_SLUG: usize = 60;
/// Most characters of the text that is consented to.
const MAX_CONSENT: usize = 2_000;

/// What a booking page offers and asks, apart from where it is and how it looks. Kept as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageSettings {
    /// How long a booking lasts: the choices, shortest first. The policy must allow them.
    pub durations: Vec<Minutes>,
    /// Who gets the booking.
    #[serde(default)]
    pub assignment: Assignment,
    /// What is asked besides name and mail address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// What the guest must agree to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<String>,
    /// Whether a booking is confirmed only when the guest opens the link in the mail. Until then its place is held.
    #[serde(default)]
    pub confirm_by_mail: bool,
    /// Whether the browser must do some work before it may book.
    #[serde(default = "yes")]
    pub proof_of_work: bool,
}

fn yes() -> bool {
    true
}

impl PageSettings {
    /// Everything that is wrong with the settings.
    pub fn validate(&self) -> Vec<Fault> {
        let mut faults = validate_questions(&self.questions, "questions");
        let mut check = |right: bool, field: &str, message: String| {
            if !right {
                faults.push(Fault { field: field.to_owned(), message });
            }
        };
        let most = limits::LENGTH_DAYS * 1_440;
        let possible = self.durations.iter().all(|duration| (1..=most).contains(&duration.get()));
        let ordered = self.durations.is_sorted_by(|a, b| a < b);
        let count = (1..=MAX_DURATIONS).contains(&self.durations.len());
        let message =
            format!("1 to {MAX_DURATIONS} different durations of at least a minute, shortest first");
        check(possible && ordered && count, "durations", message);
        let consent = self.consent.as_deref().unwrap_or("-");
        let fits = !consent.trim().is_empty() && consent.chars().nth(MAX_CONSENT).is_none();
        check(fits, "consent", format!("1 to {MAX_CONSENT} characters, or none"));
        faults
    }
}

/// Where guests manage what they booked, in the place of a page's slug.
const MANAGE: &str = "manage";

/// Text that cannot be the last part of a page's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "lower-case letters and digits with single hyphens between them, 2 to {MAX_SLUG} characters, such as ada-30-minutes, and not `{MANAGE}`"
)]
pub struct SlugFault;

/// Whether `text` can be the last part of a page's address.
///
/// # Errors
/// [`SlugFault`] says what is expected.
pub fn check_slug(text: &str) -> Result<(), SlugFault> {
    let right = text != MANAGE
        && (2..=MAX_SLUG).contains(&text.len())
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
    if right { Ok(()) } else { Err(SlugFault) }
}
