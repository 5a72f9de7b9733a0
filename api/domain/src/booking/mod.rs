//! Public booking pages: what they offer, what they ask, who gets the booking, and what keeps robots away.
//!
//! A page offers what its policy and every calendar behind it allow: each host or resource is a [`crate::availability::Timeline`]
//! (a person's calendar goes into its context as a [`crate::availability::BusyPerson`]), and [`offered`] puts them together.

mod answer;
mod assign;
mod challenge;
mod guest;
mod page;
mod question;

pub use answer::{Answer, Answers};
pub use assign::{Assignment, Host, assign, offered};
pub use challenge::{
    Challenge, ChallengeFault, ChallengeParameters, Difficulty, MAX_PAYLOAD, Solved, new_challenge,
    verify_payload,
};
pub use guest::Guest;
pub use page::{MAX_DURATIONS, MAX_SLUG, PageSettings, SlugFault, check_slug};
pub use question::{MAX_QUESTIONS, Question, QuestionKind, validate_questions};
