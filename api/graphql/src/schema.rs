//! The roots, and the schema with its limits.

use async_graphql::{MergedObject, MergedSubscription, SDLExportOptions, SchemaBuilder};

use crate::{
    account::{AccountMutation, AccountQuery, AdministrationMutation, AdministrationQuery, SecurityMutation},
    audit::AuditQuery,
    automation::{RuleMutation, RuleQuery},
    booking::{BookingPageMutation, BookingPageQuery, PublicBookingMutation, PublicBookingQuery},
    busy::BusyQuery,
    calendar::{CalendarMutation, CalendarQuery},
    calendar_group::{CalendarGroupMutation, CalendarGroupQuery},
    change::{ChangeQuery, ChangeSubscription},
    event::{EventInvitationMutation, EventInvitationQuery, EventMutation, EventQuery},
    group::GroupMutation,
    import::ImportMutation,
    invitation::{InvitationMutation, InvitationQuery},
    job::{JobMutation, JobQuery},
    node::NodeQuery,
    notice::NoticeMutation,
    organisation::{
        HolidayMutation, OrganisationAdministrationMutation, OrganisationAdministrationQuery,
        OrganisationMutation, OrganisationQuery,
    },
    push::{PushMutation, PushQuery},
    reservation::{
        FindTimeQuery, ReservationMutation, ReservationQuery, ReservationSeriesMutation,
        ReservationSeriesQuery,
    },
    resource::{BlackoutMutation, ResourceAccessoryMutation, ResourceMutation, ResourceQuery},
    service_account::ServiceAccountMutation,
    share::{ShareMutation, ShareQuery},
    task::{TaskMutation, TaskQuery},
    token::{TokenMutation, TokenQuery},
    webhook::WebhookMutation,
};

/// Everything that can be read.
#[derive(MergedObject, Default)]
pub struct Query(
    NodeQuery,
    AccountQuery,
    TokenQuery,
    CalendarQuery,
    CalendarGroupQuery,
    ShareQuery,
    EventQuery,
    TaskQuery,
    BusyQuery,
    ChangeQuery,
    OrganisationQuery,
    InvitationQuery,
    AdministrationQuery,
    OrganisationAdministrationQuery,
    AuditQuery,
    JobQuery,
    RuleQuery,
    PushQuery,
    ResourceQuery,
    ReservationQuery,
    ReservationSeriesQuery,
    FindTimeQuery,
    BookingPageQuery,
    PublicBookingQuery,
    EventInvitationQuery,
);

/// Everything that can be done.
#[derive(MergedObject, Default)]
pub struct Mutation(
    AccountMutation,
    SecurityMutation,
    TokenMutation,
    CalendarMutation,
    CalendarGroupMutation,
    ShareMutation,
    EventMutation,
    TaskMutation,
    ImportMutation,
    OrganisationMutation,
    HolidayMutation,
    GroupMutation,
    ServiceAccountMutation,
    InvitationMutation,
    AdministrationMutation,
    OrganisationAdministrationMutation,
    JobMutation,
    RuleMutation,
    NoticeMutation,
    PushMutation,
    WebhookMutation,
    ResourceMutation,
    ResourceAccessoryMutation,
    BlackoutMutation,
    ReservationMutation,
    ReservationSeriesMutation,
    BookingPageMutation,
    PublicBookingMutation,
    EventInvitationMutation,
);

/// Everything that can be followed.
#[derive(MergedSubscription, Default)]
pub struct Subscription(ChangeSubscription);

/// The schema.
pub(crate) type Schema = async_graphql::Schema<Query, Mutation, Subscription>;

/// Directives on one field; no field has a use for more.
const DIRECTIVES_MAX: usize = 5;

/// The types, without services: enough to print the SDL.
pub(crate) fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    async_graphql::Schema::build(Query::default(), Mutation::default(), Subscription::default())
        .limit_directives(DIRECTIVES_MAX)
        .disable_suggestions()
}

/// The schema as `schema.graphql` holds it: sorted, with descriptions.
pub fn sdl() -> String {
    let options = SDLExportOptions::new()
        .sorted_fields()
        .sorted_arguments()
        .sorted_enum_items()
        .include_specified_by()
        .use_space_ident();
    builder().finish().sdl_with_options(options)
}
