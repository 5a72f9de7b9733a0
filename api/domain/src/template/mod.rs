//! Templates: texts with placeholders, written by people who build rules, filled with [`Facts`](crate::facts::Facts).
//!
//! The language is a part of Jinja's, run by the crate `minijinja`:
//!
//! ```text
//! {{ event.summary | upper }} starts {{ event.startsAt | time(zone="Asia/Tokyo") }}
//! {% if event.attendeeCount > 1 %}{{ event.attendees | map("name") | join(", ") }}{% else %}alone{% endif %}
//! {% for attendee in event.attendees %}{{ loop.index }}. {{ attendee.email }}{% endfor %}
//! {# a comment #}
//! ```
//!
//! There are placeholders, `if`/`elif`/`else`, `for`/`else`, `and`/`or`/`not`, comparisons, `A if B else C`, literals, and the
//! [`filters`]. There is nothing that computes, calls, assigns, includes or loops without end.
//!
//! - **Typed.** A template is checked against the [`Catalogue`](crate::facts::Catalogue) of its trigger when it is saved: every
//!   unknown variable, filter that does not fit, bad pattern or unknown zone is found then, in branches that are never taken too.
//!   What was found good fails later only by a limit.
//! - **Sandboxed.** A template reaches the facts that it is given and nothing else. Its length, its nesting, the work it may
//!   make (minijinja's fuel, which is charged for bytes too) and its output are limited: see [`limits`].
//! - **Absent facts** print nothing, count as false, and are an empty list.
//! - **No escaping by itself.** Text stays as it is; [`JsonTemplate`] makes JSON, which is valid whatever the facts are.

mod check;
mod engine;
mod error;
pub mod filters;
mod json;
mod object;
mod tokens;
mod types;

pub use engine::{Preview, Template, preview};
pub use error::{RenderError, TemplateFault, TemplateFaultKind};
pub use json::{JsonFault, JsonTemplate};

/// How large templates and what they make may be.
pub mod limits {
    /// Characters of a template.
    pub const SOURCE: usize = 8_192;
    /// Tokens of one placeholder or tag.
    pub const TOKENS: usize = 120;
    /// Faults that are told at once.
    pub const FAULTS: usize = 20;
    /// Work that one rendering may make, in minijinja's fuel: an instruction costs 1, and so do 64 bytes that are made.
    pub const FUEL: u64 = 20_000;
    /// Work that the rendering of a text may make that may have [`SHORT`] characters at most, or that is one of the texts of
    /// a JSON template.
    pub const FUEL_OF_SHORT: u64 = 4_000;
    /// Characters of a text that counts as short.
    pub const SHORT: usize = 5_000;
    /// Values of a JSON template.
    pub const JSON_VALUES: usize = 1_000;
    /// Texts with placeholders of a JSON template.
    pub const JSON_TEMPLATES: usize = 200;
    /// How deep the values of a JSON template may lie in each other.
    pub const JSON_DEPTH: usize = 20;
}

/// Whether a template may print the rule's secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrets {
    /// It may not: `secret` is unknown.
    Hidden,
    /// It may: `secret.NAME`.
    Allowed,
}

#[cfg(test)]
mod tests;
