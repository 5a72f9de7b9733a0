//! What mutations of notices take and answer.

use async_graphql::{ID, InputObject, SimpleObject};
use cal3_app::{AppError, UserErrorCode, notice::MarkRead};

use crate::{context::read_id, payload::UserError};

/// Most ids that are marked at once.
const IDS_MAX: usize = 100;

/// Which notices are to be marked as read: either `ids` or `until`.
#[derive(InputObject)]
pub(crate) struct NoticesMarkReadInput {
    /// These, at most 100.
    pub ids: Option<Vec<ID>>,
    /// All up to and with this one, in the order in which they were told: what comes meanwhile stays unread.
    pub until: Option<ID>,
}

impl NoticesMarkReadInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for neither or both, for too many, and for an id that is none.
    pub(super) fn read(&self) -> Result<MarkRead, AppError> {
        match (&self.ids, &self.until) {
            (Some(ids), None) if ids.len() > IDS_MAX => {
                let message = format!("Give at most {IDS_MAX} ids.");
                Err(AppError::field(UserErrorCode::TooLarge, "ids", message))
            }
            (Some(ids), None) => {
                let ids = ids.iter().enumerate().map(|(i, id)| read_id(id, &format!("ids.{i}")));
                Ok(MarkRead::These(ids.collect::<Result<_, _>>()?))
            }
            (None, Some(id)) => Ok(MarkRead::Until(read_id(id, "until")?)),
            _ => Err(AppError::field(UserErrorCode::Required, "ids", "Give either ids or until.")),
        }
    }
}

/// Which notice is to be deleted.
#[derive(InputObject)]
pub(crate) struct NoticeDeleteInput {
    /// The notice.
    pub id: ID,
}

/// What `noticesMarkRead` answers.
#[derive(SimpleObject)]
pub(crate) struct NoticesMarkReadPayload {
    /// How many were unread until then.
    pub count: Option<i32>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `noticeDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct NoticeDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
