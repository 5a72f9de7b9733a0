//! What mutations of resources answer.

use async_graphql::{ID, SimpleObject};

use super::{Resource, ResourceType};
use crate::payload::UserError;

macro_rules! payloads {
    ($($name:ident = $doc:literal, $field:ident: $ty:ty, $field_doc:literal;)*) => {$(
        #[doc = $doc]
        #[derive(SimpleObject)]
        pub(crate) struct $name {
            #[doc = $field_doc]
            pub $field: Option<$ty>,
            /// What is wrong with the input.
            pub user_errors: Vec<UserError>,
        }
    )*};
}

payloads! {
    ResourceTypeCreatePayload = "What `resourceTypeCreate` answers.", resource_type: ResourceType, "The new type.";
    ResourceTypeUpdatePayload = "What `resourceTypeUpdate` answers.", resource_type: ResourceType, "The type as it is now.";
    ResourceCreatePayload = "What `resourceCreate` answers.", resource: Resource, "The new resource.";
    ResourceUpdatePayload = "What `resourceUpdate` answers.", resource: Resource, "The resource as it is now.";
    ResourceArchivePayload = "What `resourceArchive` answers.", resource: Resource, "The resource as it is now.";
    ResourceRestorePayload = "What `resourceRestore` answers.", resource: Resource, "The resource as it is now.";
    HostSetPayload = "What `hostSet` answers.", resource: Resource, "The viewer's hour as it is now; null when there is none.";
    ResourceRoleSetPayload = "What `resourceRoleSet` answers.", resource: Resource, "The resource.";
    ResourceRoleRemovePayload = "What `resourceRoleRemove` answers.", resource: Resource, "The resource.";
}

/// What `resourceTypeDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct ResourceTypeDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
