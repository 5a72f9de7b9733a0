//! Why a use case did not do what was asked.

use cal3_domain::{
    access::Scope,
    ids::{
        BlackoutId, BookingPageId, CalendarGroupId, CalendarId, CalendarShareId, EventId, GroupId,
        IdentityId, ImportId, InvitationId, NoticeId, OrganisationId, PushSubscriptionId, ReservationId,
        ResourceId, ResourceTypeId, RuleId, SessionId, TaskId, TokenId, UserId, WebhookDeliveryId,
        WebhookEndpointId,
    },
};
use cal3_store::StoreError;

use crate::reservation::ReservationFault;

/// The closed list of codes for what the caller can mend. `docs` of the API list them with their meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UserErrorCode {
    /// The value does not have the right form.
    Invalid,
    /// The value is missing.
    Required,
    /// The text has more characters than it may.
    TooLong,
    /// The file or list is larger than it may be.
    TooLarge,
    /// The number, time or window is outside of what is possible.
    OutOfRange,
    /// The id names nothing that the viewer can see.
    NotFound,
    /// The viewer sees it, but may not do this to it.
    Forbidden,
    /// It changed since the version that the caller had.
    VersionConflict,
    /// The idempotency key was used for another request.
    IdempotencyMismatch,
    /// No time zone has this name.
    UnknownTimeZone,
    /// The recurrence rule cannot be read or contradicts itself.
    InvalidRrule,
    /// The rule makes more occurrences than a calendar can show.
    TooFrequent,
    /// The rule makes no occurrence at all.
    NeverOccurs,
    /// The viewer has as many of these as one may have.
    LimitReached,
    /// This installation was not set up for it.
    NotConfigured,
    /// It cannot be together with something that is there already.
    Conflict,
    /// It breaks a rule of a resource.
    RuleBroken,
    /// Its state does not allow it.
    WrongStatus,
    /// It is too early for it.
    TooEarly,
    /// It is too late for it.
    TooLate,
}

impl UserErrorCode {
    /// The code as the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "INVALID",
            Self::Required => "REQUIRED",
            Self::TooLong => "TOO_LONG",
            Self::TooLarge => "TOO_LARGE",
            Self::OutOfRange => "OUT_OF_RANGE",
            Self::NotFound => "NOT_FOUND",
            Self::Forbidden => "FORBIDDEN",
            Self::VersionConflict => "VERSION_CONFLICT",
            Self::IdempotencyMismatch => "IDEMPOTENCY_MISMATCH",
            Self::UnknownTimeZone => "UNKNOWN_TIME_ZONE",
            Self::InvalidRrule => "INVALID_RRULE",
            Self::TooFrequent => "TOO_FREQUENT",
            Self::NeverOccurs => "NEVER_OCCURS",
            Self::LimitReached => "LIMIT_REACHED",
            Self::NotConfigured => "NOT_CONFIGURED",
            Self::Conflict => "CONFLICT",
            Self::RuleBroken => "RULE_BROKEN",
            Self::WrongStatus => "WRONG_STATUS",
            Self::TooEarly => "TOO_EARLY",
            Self::TooLate => "TOO_LATE",
        }
    }
}

/// One thing that is wrong with the input, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// What kind of fault it is.
    pub code: UserErrorCode,
    /// The path into the input, in the API's names: `["start", "timeZone"]`.
    pub field: Vec<String>,
    /// For developers: names what would be right.
    pub message: String,
}

impl FieldError {
    /// A fault of the field at `path` (dots separate the steps).
    pub fn new(code: UserErrorCode, path: &str, message: impl Into<String>) -> Self {
        Self { code, field: path.split('.').map(str::to_owned).collect(), message: message.into() }
    }
}

/// Names an entity of any kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntityRef {
    /// A person.
    User(UserId),
    /// A device that is signed in.
    Session(SessionId),
    /// Who a person is at another service.
    Identity(IdentityId),
    /// A calendar.
    Calendar(CalendarId),
    /// An event.
    Event(EventId),
    /// A task.
    Task(TaskId),
    /// An import.
    Import(ImportId),
    /// A calendar, shared.
    CalendarShare(CalendarShareId),
    /// A person's own group of calendars.
    CalendarGroup(CalendarGroupId),
    /// A token of an integrator.
    Token(TokenId),
    /// An organisation.
    Organisation(OrganisationId),
    /// A group of an organisation.
    Group(GroupId),
    /// An invitation into an organisation.
    Invitation(InvitationId),
    /// What somebody is told in the page.
    Notice(NoticeId),
    /// A browser that is told.
    PushSubscription(PushSubscriptionId),
    /// An automation rule.
    Rule(RuleId),
    /// A webhook.
    Webhook(WebhookEndpointId),
    /// A delivery to a webhook.
    WebhookDelivery(WebhookDeliveryId),
    /// Something that can be reserved.
    Resource(ResourceId),
    /// A kind of resource.
    ResourceType(ResourceTypeId),
    /// A time in which a resource is closed.
    Blackout(BlackoutId),
    /// A booking page.
    BookingPage(BookingPageId),
    /// A reservation.
    Reservation(ReservationId),
}

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Nobody is signed in.
    #[error("sign in first")]
    Unauthenticated,
    /// The token (or public link) is not for this.
    #[error("this needs the scope {0}")]
    MissingScope(Scope),
    /// Only a person who is signed in may do this, no token.
    #[error("this needs a signed-in person")]
    SessionRequired,
    /// The viewer's role does not allow it.
    #[error("your role does not allow this")]
    Forbidden,
    /// What is asked for does not exist, or the viewer may not know that it does.
    #[error("not found")]
    NotFound,
    /// Everything that is wrong with the input.
    #[error("the input has {} fault(s)", .0.len())]
    Invalid(Vec<FieldError>),
    /// Everything that keeps a reservation from being made or changed.
    #[error("the reservation is refused for {} reason(s)", .0.len())]
    Reservation(Vec<ReservationFault>),
    /// It changed since the version that the caller had.
    #[error("it changed meanwhile")]
    VersionConflict(EntityRef),
    /// Too many attempts.
    #[error("too many attempts")]
    Throttled {
        /// When to try again, in milliseconds.
        retry_after_ms: u64,
    },
    /// It took longer than it may.
    #[error("it took too long")]
    TimedOut,
    /// The database cannot be reached just now, or somebody else holds what is asked for. What was being written may have been: an
    /// idempotency key tells.
    #[error(transparent)]
    Unavailable(Box<dyn std::error::Error + Send + Sync>),
    /// A fault of ours: logged, and told without detail.
    #[error(transparent)]
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

impl AppError {
    /// When to ask again where the database was away, in milliseconds.
    pub const RETRY_AWAY_MS: u64 = 1_000;

    /// A single fault of one field.
    pub fn field(code: UserErrorCode, path: &str, message: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError::new(code, path, message)])
    }

    /// A single fault that no field is to blame for.
    pub fn form(code: UserErrorCode, message: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError { code, field: Vec::new(), message: message.into() }])
    }

    /// A fault of ours.
    pub fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }
}

impl From<Vec<FieldError>> for AppError {
    fn from(faults: Vec<FieldError>) -> Self {
        Self::Invalid(faults)
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::TimedOut => Self::TimedOut,
            StoreError::Unavailable(_) | StoreError::Contended => Self::Unavailable(error.into()),
            other => Self::internal(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_succeed_when_it_is_asked_again_is_no_fault_of_ours() {
        assert!(matches!(StoreError::Contended.into(), AppError::Unavailable(_)));
        assert!(matches!(StoreError::TimedOut.into(), AppError::TimedOut));
        assert!(matches!(StoreError::Database(sqlx::Error::RowNotFound).into(), AppError::Internal(_)));
    }
}
