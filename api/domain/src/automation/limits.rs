//! How large a rule may be.

use crate::time::ExactDuration;

/// Bytes of a rule as JSON.
pub const RULE_BYTES: usize = 262_144;
/// Characters of a rule's name.
pub const NAME: usize = 200;
/// Characters of a rule's description.
pub const DESCRIPTION: usize = 2_000;
/// Calendars or resources of a scope.
pub const SCOPE: usize = 200;
/// Steps of a rule.
pub const STEPS: usize = 20;
/// Conditions of a rule and all of its steps: groups and tests together.
pub const CONDITIONS: usize = 200;
/// Regular expressions of a rule and all of its steps.
pub const PATTERNS: usize = 20;
/// How deep conditions may lie in each other.
pub const DEPTH: usize = 8;
/// Values of a condition's list.
pub const VALUES: usize = 100;
/// Characters of a condition's text.
pub const VALUE: usize = 1_000;
/// Characters of a regular expression.
pub const PATTERN: usize = 500;
/// Bytes that a compiled regular expression may take.
pub const PATTERN_BYTES: usize = 1 << 18;
/// Fields that are taken out of a webhook's body.
pub const MAPPINGS: usize = 50;
/// Characters of a mapped field's name.
pub const MAPPING_NAME: usize = 50;
/// Characters of a JSON pointer.
pub const POINTER: usize = 200;
/// Items of a list, and characters of a text, that are taken out of a webhook's body.
pub const MAPPED: usize = 1_000;
/// Bytes of a webhook's body.
pub const BODY_BYTES: usize = 262_144;
/// Headers of a call.
pub const HEADERS: usize = 30;
/// Bytes of a call's body.
pub const CALL_BODY: usize = 262_144;
/// Characters of a call's address.
pub const URL: usize = 2_048;
/// Recipients of a notification, and people who are invited.
pub const RECIPIENTS: usize = 50;
/// Characters of a label.
pub const LABEL: usize = 200;
/// Labels of a task.
pub const LABELS: usize = 20;
/// Characters of a notification's subject, and of a reason.
pub const SUBJECT: usize = 500;
/// Characters of a notification's text.
pub const TEXT: usize = 16_384;
/// Resources of one reservation.
pub const RESOURCES: usize = 20;
/// Names of secrets of a rule, and characters of one.
pub const SECRETS: usize = 20;
/// Faults that are told at once.
pub const FAULTS: usize = 100;
/// The longest wait, and the longest that all waits of a rule may take together.
pub const WAIT: ExactDuration = ExactDuration::from_hours(30 * 24);
/// The longest that a time trigger may be late and still run.
pub const CATCH_UP: ExactDuration = ExactDuration::from_hours(24);
/// The longest that something that a rule makes may last, and the farthest from its cause.
pub const REACH: ExactDuration = ExactDuration::MAX;
/// Items of a list that a run's history shows, and characters of a text.
pub const HISTORY: usize = 200;
