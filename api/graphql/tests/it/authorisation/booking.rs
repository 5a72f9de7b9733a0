//! Booking pages, and what anybody does on them.
//!
//! The page is of the room of [`super::resource`], whose rules let everybody book. Only the administrator manages all resources of its
//! organisation.

use cal3_app::{
    booking::{self, CreatePage},
    reservation::guest::{self, BookAsGuest},
    resource::{self, SetHost, UpdateResource},
};
use cal3_domain::{
    access::Scope,
    ids::{BookingPageId, OrganisationId, ReservationId, ResourceId},
};
use cal3_store::booking::insert_secret;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{
    Expect,
    Outcome::{Does, Forbidden, NotFound, Nothing, Refused, Sees},
    Row, Who, given, hold,
    scene::{Scene, suffix_of},
};

/// A page, and what is booked on it.
struct Page {
    id: BookingPageId,
    slug: String,
    organisation: OrganisationId,
    resource: ResourceId,
}

impl Scene<'_> {
    /// Makes one.
    async fn booking_page(&self, is_enabled: bool) -> Page {
        let (app, administrator) = (&self.world.app, self.world.person(Who::Administrator));
        let room = self.room().await;
        let rules = json!({ "bookableBy": { "atLeast": "GUEST" } });
        let open = UpdateResource { policy: Some(Some(rules)), ..UpdateResource::default() };
        resource::update(app, administrator, room.id, open).await.unwrap();
        let input = CreatePage {
            organisation: room.organisation,
            slug: format!("page-{}", suffix_of(room.id.0)),
            title: "Blue room".to_owned(),
            description: None,
            resource: Some(room.id),
            resource_type: None,
            hosts: Vec::new(),
            assignment: None,
            durations: vec![60],
            questions: None,
            consent: None,
            confirm_by_mail: false,
            proof_of_work: false,
            is_enabled,
            idempotency_key: None,
        };
        let page = booking::create(app, administrator, input).await.unwrap();
        Page { id: page.id, slug: page.slug, organisation: room.organisation, resource: room.id }
    }

    /// An organisation whose member OWNER made themselves bookable, and their hour. The address `another-page` is free.
    async fn bookable_owner(&self) -> (OrganisationId, ResourceId) {
        let (app, organisation) = (&self.world.app, self.room().await.organisation);
        let input = SetHost { organisation, calendar: None, is_bookable: true };
        let hour = resource::set_host(app, self.world.person(Who::Owner), input).await.unwrap().unwrap();
        let mut connection = app.store.read().await.unwrap();
        let free = "delete from booking_pages where slug = 'another-page'";
        sqlx::query(free).execute(&mut *connection).await.unwrap();
        (organisation, hour.id)
    }

    /// A guest's booking, and the secret of its link.
    async fn guest_booking(&self) -> (ReservationId, String) {
        let app = &self.world.app;
        let input = BookAsGuest {
            slug: self.booking_page(true).await.slug,
            start: "2026-01-12T09:00:00Z".parse().unwrap(),
            duration: 60,
            resource: None,
            quantity: 1,
            name: "Grace Guest".to_owned(),
            email: "grace@example.net".to_owned(),
            time_zone: "Europe/Budapest".to_owned(),
            answers: None,
            consent: false,
            proof: None,
            idempotency_key: None,
        };
        let id = guest::book(app, input).await.unwrap().reservation.id;
        let secret = format!("secret of {id}");
        let mut tx = app.store.begin().await.unwrap();
        insert_secret(&mut tx, id, &Sha256::digest(&secret).into(), app.now()).await.unwrap();
        tx.commit().await.unwrap();
        (id, secret)
    }

    /// The same, waiting to be confirmed by the mail.
    async fn held_booking(&self) -> String {
        let (id, secret) = self.guest_booking().await;
        let mut connection = self.world.app.store.read().await.unwrap();
        sqlx::query("update reservations set status = 0, held_until = starts_at where id = $1")
            .bind(id.0)
            .execute(&mut *connection)
            .await
            .unwrap();
        secret
    }
}

const READ: &[Scope] = &[Scope::ResourcesRead];
const WRITE: &[Scope] = &[Scope::ResourcesWrite];

/// What those are answered who manage all of the organisation's resources.
const MANAGERS: Expect = Expect {
    administrator: Sees,
    link: Forbidden(Scope::ResourcesRead),
    ..Expect::find(Scope::ResourcesRead, Nothing)
};
/// What only those may. No token that is narrowed to some resources.
const CHANGE: Expect =
    Expect { administrator: Does, narrowed: Refused, ..Expect::change(Scope::ResourcesWrite, NotFound) };

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.bookingPage",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { bookingPage(id: $id) { id slug title } }",
        variables: given!(scene => json!({ "id": scene.booking_page(true).await.id.to_string() })),
        expect: MANAGERS,
    },
    Row {
        field: "Query.node",
        title: "a booking page",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { id ... on BookingPage { slug title } } }",
        variables: given!(scene => json!({ "id": scene.booking_page(true).await.id.to_string() })),
        expect: MANAGERS,
    },
    Row {
        field: "Organisation.bookingPages",
        title: "",
        scopes: &[Scope::ResourcesRead, Scope::OrganisationsRead],
        document: "query ($id: ID!) { organisation(id: $id) { bookingPages(first: 5) { nodes { slug } } } }",
        variables: given!(scene => json!({ "id": scene.booking_page(true).await.organisation.to_string() })),
        expect: Expect { link: Forbidden(Scope::OrganisationsRead), ..MANAGERS },
    },
    Row {
        field: "Mutation.bookingPageCreate",
        title: "of a resource",
        scopes: WRITE,
        document: "mutation ($org: ID!, $id: ID!) { bookingPageCreate(input: { organisationId: $org, slug: \"another-page\", title: \"Page\", resourceId: $id, durations: [30] }) {
            bookingPage { id } userErrors { code } } }",
        variables: given!(scene => {
            let page = scene.booking_page(true).await;
            // The address is free for the next who makes it.
            let mut connection = scene.world.app.store.read().await.unwrap();
            let free = "delete from booking_pages where slug = 'another-page'";
            sqlx::query(free).execute(&mut *connection).await.unwrap();
            json!({ "org": page.organisation.to_string(), "id": page.resource.to_string() })
        }),
        expect: Expect { owner: Refused, writer: Refused, reader: Refused, member: Refused, ..CHANGE },
    },
    Row {
        field: "Mutation.bookingPageCreate",
        title: "of a team",
        scopes: WRITE,
        document: "mutation ($org: ID!, $id: ID!) { bookingPageCreate(input: { organisationId: $org, slug: \"another-page\", title: \"Page\",
            hostIds: [$id], assignment: COLLECTIVE, durations: [30] }) { bookingPage { assignment hosts { userId } } userErrors { code } } }",
        variables: given!(scene => {
            let (organisation, hour) = scene.bookable_owner().await;
            json!({ "org": organisation.to_string(), "id": hour.to_string() })
        }),
        expect: Expect { owner: Refused, writer: Refused, reader: Refused, member: Refused, ..CHANGE },
    },
    Row {
        field: "Mutation.bookingPageCreate",
        title: "of one's own hour",
        scopes: WRITE,
        document: "mutation ($org: ID!, $id: ID!) { bookingPageCreate(input: { organisationId: $org, slug: \"another-page\", title: \"Page\",
            resourceId: $id, durations: [30] }) { bookingPage { assignment } userErrors { code } } }",
        variables: given!(scene => {
            let (organisation, hour) = scene.bookable_owner().await;
            json!({ "org": organisation.to_string(), "id": hour.to_string() })
        }),
        expect: Expect { owner: Does, writer: Refused, reader: Refused, member: Refused, ..CHANGE },
    },
    Row {
        field: "Mutation.bookingPageUpdate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { bookingPageUpdate(input: { id: $id, title: \"Other\" }) { bookingPage { title } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.booking_page(true).await.id.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.bookingPageDelete",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { bookingPageDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.booking_page(true).await.id.to_string() })),
        expect: Expect {
            administrator: Does,
            narrowed: Refused,
            ..Expect::change(Scope::ResourcesWrite, Nothing)
        },
    },
];

/// What needs nobody signed in.
pub(super) const PUBLIC: &[Row] = &[
    Row {
        field: "Query.publicBookingPage",
        title: "that is open",
        scopes: &[],
        document: "query ($slug: String!) { publicBookingPage(slug: $slug) { title resources { name }
            slots(from: \"2026-01-12T08:00:00Z\", to: \"2026-01-12T12:00:00Z\", duration: 60) { start resourceIds } } }",
        variables: given!(scene => json!({ "slug": scene.booking_page(true).await.slug })),
        expect: Expect::everybody(Sees),
    },
    Row {
        field: "Query.publicBookingPage",
        title: "that is closed",
        scopes: &[],
        document: "query ($slug: String!) { publicBookingPage(slug: $slug) { title } }",
        variables: given!(scene => json!({ "slug": scene.booking_page(false).await.slug })),
        expect: Expect::everybody(Nothing),
    },
    Row {
        field: "Query.publicBooking",
        title: "by its link",
        scopes: &[],
        document: "query ($secret: String!) { publicBooking(secret: $secret) { code status guestName } }",
        variables: given!(scene => json!({ "secret": scene.guest_booking().await.1 })),
        expect: Expect::everybody(Sees),
    },
    Row {
        field: "Query.publicBooking",
        title: "by no link",
        scopes: &[],
        document: "query ($secret: String!) { publicBooking(secret: $secret) { code status guestName } }",
        variables: given!(scene => json!({ "secret": scene.guest_booking().await.0.to_string() })),
        expect: Expect::everybody(Nothing),
    },
    Row {
        field: "Mutation.publicBookingCreate",
        title: "",
        scopes: &[],
        document: "mutation ($slug: String!) { publicBookingCreate(input: { slug: $slug, start: \"2026-01-12T09:00:00Z\", duration: 60,
            guest: { name: \"Grace\", email: \"grace@example.net\", timeZone: \"Europe/Budapest\" } }) { booking { code } userErrors { code } } }",
        variables: given!(scene => json!({ "slug": scene.booking_page(true).await.slug })),
        expect: Expect::everybody(Does),
    },
    Row {
        field: "Mutation.publicBookingConfirm",
        title: "by its link",
        scopes: &[],
        document: "mutation ($secret: String!) { publicBookingConfirm(input: { secret: $secret }) { booking { status } userErrors { code } } }",
        variables: given!(scene => json!({ "secret": scene.held_booking().await })),
        expect: Expect::everybody(Does),
    },
    Row {
        field: "Mutation.publicBookingReschedule",
        title: "by its link",
        scopes: &[],
        document: "mutation ($secret: String!) { publicBookingReschedule(input: { secret: $secret, start: \"2026-01-13T09:00:00Z\" }) {
            booking { start } userErrors { code } } }",
        variables: given!(scene => json!({ "secret": scene.guest_booking().await.1 })),
        expect: Expect::everybody(Does),
    },
    Row {
        field: "Mutation.publicBookingCancel",
        title: "by its link",
        scopes: &[],
        document: "mutation ($secret: String!) { publicBookingCancel(input: { secret: $secret }) { booking { status } userErrors { code } } }",
        variables: given!(scene => json!({ "secret": scene.guest_booking().await.1 })),
        expect: Expect::everybody(Does),
    },
    Row {
        field: "Mutation.publicBookingCancel",
        title: "by a stranger's link",
        scopes: &[],
        document: "mutation ($secret: String!) { publicBookingCancel(input: { secret: $secret }) { booking { status } userErrors { code } } }",
        variables: given!(scene => json!({ "secret": format!("{}x", scene.guest_booking().await.1) })),
        expect: Expect::everybody(NotFound),
    },
];

#[tokio::test]
async fn booking_pages() {
    hold(ROWS).await;
}

#[tokio::test]
async fn bookings_of_guests() {
    hold(PUBLIC).await;
}
