//! What mutations of booking pages take.

use async_graphql::{ID, InputObject, MaybeUndefined};
use cal3_app::{AppError, booking};
use cal3_domain::ids::ResourceId;

use super::BookingAssignment;
use crate::{context::read_id, scalars::Json};

/// A new booking page.
#[derive(InputObject)]
pub(crate) struct BookingPageCreateInput {
    /// The organisation whose resources are booked on it.
    pub organisation_id: ID,
    /// The last part of its address: lower-case letters and digits with single hyphens between them, 2 to 60 characters.
    pub slug: String,
    /// What it is called: 1 to 200 characters.
    pub title: String,
    /// What there is to know about it: at most 10,000 characters.
    pub description: Option<String>,
    /// The resource that is booked, or the person's hour; its rules let everybody book. Give this, `resourceTypeId` or `hostIds`.
    pub resource_id: Option<ID>,
    /// The type of which a free resource is booked: one whose rules let everybody book.
    pub resource_type_id: Option<ID>,
    /// The hours of the people of a team, at most 20: they made themselves bookable, and their rules let everybody book.
    pub host_ids: Option<Vec<ID>>,
    /// How the team is booked: ROUND_ROBIN when left out, or COLLECTIVE.
    pub assignment: Option<BookingAssignment>,
    /// The lengths to choose from, in minutes: 1 to 10, shortest first.
    pub durations: Vec<i32>,
    /// What is asked besides name and mail address: a list of at most 30 questions.
    pub questions: Option<Json>,
    /// What must be agreed to: at most 2,000 characters.
    pub consent: Option<String>,
    /// Whether a booking is confirmed only when the guest opens the link in the mail.
    #[graphql(default = false)]
    pub confirm_by_mail: bool,
    /// Whether the browser must do some work before it may book.
    #[graphql(default = true)]
    pub proof_of_work: bool,
    /// Whether it can be opened.
    #[graphql(default = true)]
    pub is_enabled: bool,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<BookingPageCreateInput> for booking::CreatePage {
    type Error = AppError;

    fn try_from(input: BookingPageCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            organisation: read_id(&input.organisation_id, "organisationId")?,
            slug: input.slug,
            title: input.title,
            description: input.description,
            resource: input.resource_id.map(|id| read_id(&id, "resourceId")).transpose()?,
            resource_type: input.resource_type_id.map(|id| read_id(&id, "resourceTypeId")).transpose()?,
            hosts: hosts(input.host_ids.unwrap_or_default())?,
            assignment: input.assignment.map(Into::into),
            durations: input.durations,
            questions: input.questions.map(|questions| questions.0),
            consent: input.consent,
            confirm_by_mail: input.confirm_by_mail,
            proof_of_work: input.proof_of_work,
            is_enabled: input.is_enabled,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// Reads the people of a team.
fn hosts(ids: Vec<ID>) -> Result<Vec<ResourceId>, AppError> {
    ids.iter().map(|id| read_id(id, "hostIds")).collect()
}

/// What is to change of a booking page. What is left out stays, and so do the bookings that there are.
#[derive(InputObject)]
pub(crate) struct BookingPageUpdateInput {
    /// The page.
    pub id: ID,
    /// The last part of its address: lower-case letters and digits with single hyphens between them, 2 to 60 characters.
    pub slug: Option<String>,
    /// What it is called: 1 to 200 characters.
    pub title: Option<String>,
    /// What there is to know about it: at most 10,000 characters; null clears it.
    pub description: MaybeUndefined<String>,
    /// Of a page of a team: the hours of its people, at most 20.
    pub host_ids: Option<Vec<ID>>,
    /// Of a page of a team: how it is booked, ROUND_ROBIN or COLLECTIVE.
    pub assignment: Option<BookingAssignment>,
    /// The lengths to choose from, in minutes: 1 to 10, shortest first.
    pub durations: Option<Vec<i32>>,
    /// What is asked besides name and mail address: a list of at most 30 questions.
    pub questions: Option<Json>,
    /// What must be agreed to: at most 2,000 characters; null clears it.
    pub consent: MaybeUndefined<String>,
    /// Whether a booking is confirmed only when the guest opens the link in the mail.
    pub confirm_by_mail: Option<bool>,
    /// Whether the browser must do some work before it may book.
    pub proof_of_work: Option<bool>,
    /// Whether it can be opened.
    pub is_enabled: Option<bool>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl TryFrom<BookingPageUpdateInput> for booking::UpdatePage {
    type Error = AppError;

    fn try_from(input: BookingPageUpdateInput) -> Result<Self, AppError> {
        Ok(Self {
            slug: input.slug,
            title: input.title,
            description: input.description.into(),
            hosts: input.host_ids.map(hosts).transpose()?,
            assignment: input.assignment.map(Into::into),
            durations: input.durations,
            questions: input.questions.map(|questions| questions.0),
            consent: input.consent.into(),
            confirm_by_mail: input.confirm_by_mail,
            proof_of_work: input.proof_of_work,
            is_enabled: input.is_enabled,
            if_version: input.if_version,
        })
    }
}

/// Which booking page is to go.
#[derive(InputObject)]
pub(crate) struct BookingPageDeleteInput {
    /// The page.
    pub id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}
