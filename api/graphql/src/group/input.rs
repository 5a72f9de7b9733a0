//! What mutations of groups take and answer.

use async_graphql::{ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::{AppError, organisation::group};

use super::Group;
use crate::{context::read_id, payload::UserError};

/// A new group.
#[derive(InputObject)]
pub(crate) struct GroupCreateInput {
    /// The organisation in which it is made.
    pub organisation_id: ID,
    /// What it is called: 1 to 100 characters.
    pub name: String,
    /// What it is for: at most 1,000 characters.
    pub description: Option<String>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<GroupCreateInput> for group::CreateGroup {
    type Error = AppError;

    fn try_from(input: GroupCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            organisation: read_id(&input.organisation_id, "organisationId")?,
            name: input.name,
            description: input.description,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// What is to change of a group. What is left out stays.
#[derive(InputObject)]
pub(crate) struct GroupUpdateInput {
    /// The group.
    pub id: ID,
    /// What it is called: 1 to 100 characters.
    pub name: Option<String>,
    /// What it is for: at most 1,000 characters; null clears it.
    pub description: MaybeUndefined<String>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl From<GroupUpdateInput> for group::UpdateGroup {
    fn from(input: GroupUpdateInput) -> Self {
        Self { name: input.name, description: input.description.into(), if_version: input.if_version }
    }
}

/// Which group is to go.
#[derive(InputObject)]
pub(crate) struct GroupDeleteInput {
    /// The group.
    pub id: ID,
}

/// Who is to be put into a group.
#[derive(InputObject)]
pub(crate) struct GroupMemberAddInput {
    /// The group.
    pub group_id: ID,
    /// Somebody who belongs to its organisation.
    pub user_id: ID,
}

/// Who is to be taken out of a group.
#[derive(InputObject)]
pub(crate) struct GroupMemberRemoveInput {
    /// The group.
    pub group_id: ID,
    /// Who.
    pub user_id: ID,
}

/// What `groupCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct GroupCreatePayload {
    /// The new group.
    pub group: Option<Group>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `groupUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct GroupUpdatePayload {
    /// The group as it is now.
    pub group: Option<Group>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `groupDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct GroupDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether it was gone before, or never seen by the viewer.
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `groupMemberAdd` answers.
#[derive(SimpleObject)]
pub(crate) struct GroupMemberAddPayload {
    /// The group as it is now.
    pub group: Option<Group>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `groupMemberRemove` answers.
#[derive(SimpleObject)]
pub(crate) struct GroupMemberRemovePayload {
    /// The group as it is now.
    pub group: Option<Group>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
