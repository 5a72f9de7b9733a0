//! The ways to a place, and what comes of trying.

use serde_json::Value;

use super::client::Answer;

/// One way to the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A reservation that is confirmed at once.
    Create,
    /// A place that is held while a form is filled in.
    Hold,
    /// What a manager does against the rules: they, too, have no more places than there are.
    Overrule,
    /// The unit and two places of the pool in one reservation.
    Several,
    /// A reservation of something else that is moved here.
    Reschedule,
    /// A reservation of the half-hour before that is made longer.
    Resize,
    /// A request that waited for a manager's word.
    Approve,
    /// One that recurs, of which the first occurrence is here: all of them or none.
    Series,
}

impl Way {
    /// The mutation that it takes.
    pub(super) fn mutation(self) -> &'static str {
        match self {
            Self::Reschedule | Self::Resize => "reservationReschedule",
            Self::Approve => "reservationApprove",
            Self::Series => "reservationSeriesCreate",
            Self::Create | Self::Hold | Self::Overrule | Self::Several => "reservationCreate",
        }
    }

    fn input_type(self) -> &'static str {
        match self {
            Self::Reschedule | Self::Resize => "ReservationRescheduleInput",
            Self::Approve => "ReservationDecideInput",
            Self::Series => "ReservationSeriesCreateInput",
            Self::Create | Self::Hold | Self::Overrule | Self::Several => "ReservationCreateInput",
        }
    }

    /// The operation, with one variable `input`.
    pub(super) fn operation(self) -> String {
        let (mutation, input_type) = (self.mutation(), self.input_type());
        let result = if self == Self::Series { "reservations" } else { "reservation" };
        format!(
            "mutation($input: {input_type}!) {{ {mutation}(input: $input) {{
               {result} {{ id status }} userErrors {{ __typename code message }} }} }}"
        )
    }
}

/// One attempt at the places.
#[derive(Debug)]
pub struct Attempt {
    /// How.
    pub way: Way,
    /// Of how many units and how many places of the pool.
    pub wants: (usize, usize),
    /// Whose, by place among the tokens.
    pub(super) who: usize,
    pub(super) input: Value,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It got the place.
    Got,
    /// It was told that the place is taken.
    Taken,
    /// A server went away without an answer, and the other said of the repetition that it cannot be done (any more).
    Unknown,
    /// Something that may not happen: another refusal, a fault.
    Wrong(String),
}

impl Outcome {
    /// What this answer says.
    pub(super) fn of(attempt: &Attempt, answer: &Answer) -> Self {
        let wrong = || Self::Wrong(format!("{:?}: {} {}", attempt.way, answer.status, answer.body));
        let done = &answer.body["data"][attempt.way.mutation()];
        if answer.status != 200 || answer.body.get("errors").is_some() || done.is_null() {
            return wrong();
        }
        let reservation = match attempt.way {
            Way::Series => &done["reservations"][0],
            _ => &done["reservation"],
        };
        let faults = done["userErrors"].as_array().map(Vec::as_slice).unwrap_or_default();
        if reservation.is_null() {
            let is_conflict = !faults.is_empty() && faults.iter().all(|fault| fault["code"] == "CONFLICT");
            return match (is_conflict, answer.unanswered) {
                (true, _) => Self::Taken,
                (false, 0) => wrong(),
                (false, _) => Self::Unknown,
            };
        }
        let expected = if attempt.way == Way::Hold { "HELD" } else { "CONFIRMED" };
        if reservation["status"] == expected { Self::Got } else { wrong() }
    }
}
