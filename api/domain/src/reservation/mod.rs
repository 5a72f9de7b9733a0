//! Reservations: their states and who may change them, their codes, recurring ones as plans, the waitlist, and how much they use.
//!
//! # The life of a reservation
//! ```text
//! (new) ──► HELD ──► REQUESTED ──► CONFIRMED ──► CHECKED_IN ──► COMPLETED
//!   │        │ └─────────────────────▲   │ └────────────────────▲
//!   │        ▼            ▼              ▼
//!   │     EXPIRED   DECLINED, EXPIRED   CANCELLED (from any before check-in), NO_SHOW
//!   └────► WAITLISTED ──► HELD, REQUESTED or CONFIRMED; EXPIRED
//! ```
//! [`apply`] is the table of moves; everything else is refused with a reason. Whether a time can be had is not asked there but of
//! [`crate::availability::evaluate`], and decided by the database: so a cancellation is never refused because the slot is full.

mod action;
mod apply;
mod bundle;
mod code;
mod deadline;
mod plan;
mod refusal;
mod status;
mod utilisation;
mod waitlist;

pub use action::{Action, ActionKind, Actor, Entry};
pub use apply::{Facts, Transition, apply, enter};
pub use bundle::{Bundle, BundleFault, BundleVerdict, MAX_BUNDLE, judge_bundle};
pub use code::{CODE_LENGTH, CodeFault, ReservationCode};
pub use deadline::Deadlines;
pub use plan::{
    Choice, ChoiceFault, Chosen, MAX_OCCURRENCES, Mode, Outcome, Plan, PlanError, PlanHash, PlanItem,
    Planned, Planner, Wish,
};
pub use refusal::Refusal;
pub use status::Status;
pub use utilisation::{Use, Utilisation, utilisation};
pub use waitlist::{PassedOver, Room, Rooms, Waiting, Want, queue};
