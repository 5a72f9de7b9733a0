//! What mutations of booking pages answer.

use async_graphql::{ID, SimpleObject};

use super::BookingPage;
use crate::payload::UserError;

/// What `bookingPageCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct BookingPageCreatePayload {
    /// The new page.
    pub booking_page: Option<BookingPage>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `bookingPageUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct BookingPageUpdatePayload {
    /// The page as it is now.
    pub booking_page: Option<BookingPage>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `bookingPageDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct BookingPageDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
