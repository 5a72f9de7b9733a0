//! An organisation with resources, for tests of them and of their reservations.

use cal3_app::{
    AppError, Viewer,
    reservation::{self, Reservation, ReservationFault, Reserve, Touch, Wanted},
    resource::{self, CreateResource, CreateType, Visibility},
};
use cal3_domain::{
    access::OrganisationRole,
    ids::{OrganisationId, ResourceId, ResourceTypeId},
};
use cal3_testkit::{
    TestApp,
    sharing::{member, organisation},
};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

/// An organisation with its manager and a member, and a type of resources. It is Monday 2026-01-05, noon in UTC.
pub struct House {
    pub app: TestApp,
    pub organisation: OrganisationId,
    pub kind: ResourceTypeId,
    pub manager: Viewer,
    pub ada: Viewer,
}

impl House {
    pub async fn create() -> Self {
        Self::over(TestApp::create().await).await
    }

    /// The same where mail is sent.
    pub async fn with_mail() -> Self {
        Self::over(TestApp::create_with_mail().await).await
    }

    async fn over(app: TestApp) -> Self {
        let organisation = organisation(&app, "House").await;
        let (manager, ada) = (app.person("manager").await, app.person("ada").await);
        member(&app, organisation, &manager, OrganisationRole::ResourceManager).await;
        member(&app, organisation, &ada, OrganisationRole::Member).await;
        let kind = CreateType {
            organisation,
            name: "Rooms".to_owned(),
            icon: None,
            color: None,
            policy: None,
            idempotency_key: None,
        };
        let kind = resource::create_type(&app, &manager, kind).await.unwrap().id;
        Self { app, organisation, kind, manager, ada }
    }

    pub async fn resource(&self, quantity: i32, policy: Value) -> ResourceId {
        let input =
            CreateResource { quantity: Some(quantity), policy: Some(policy), ..self.room("Room", None) };
        resource::create(&self.app, &self.manager, input).await.unwrap().id
    }

    /// A room, for whoever makes it.
    pub fn room(&self, name: &str, parent: Option<ResourceId>) -> CreateResource {
        CreateResource {
            organisation: self.organisation,
            type_id: self.kind,
            parent,
            name: name.to_owned(),
            description: None,
            time_zone: "UTC".to_owned(),
            photo_url: None,
            attributes: None,
            quantity: None,
            seats: None,
            visibility: Visibility::Members,
            is_reservable: true,
            policy: None,
            idempotency_key: None,
        }
    }

    pub async fn reserve(
        &self,
        who: &Viewer,
        resources: &[ResourceId],
        start: &str,
    ) -> Result<Reservation, AppError> {
        reservation::reserve(&self.app, who, wish(resources, start)).await
    }

    /// Writes something that no use case does.
    pub async fn execute(&self, sql: &'static str) {
        let mut tx = self.app.store.begin().await.unwrap();
        sqlx::raw_sql(sql).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What holds a place of the resource at an instant, asked of the table itself.
    pub async fn taken(&self, resource: ResourceId, at: &str) -> i64 {
        let mut connection = self.app.store.read().await.unwrap();
        let sql = "select coalesce(sum(quantity), 0) from occupancies
            where resource_id = $1 and holds and during @> $2::timestamptz";
        sqlx::query_scalar(sql)
            .bind(resource.0)
            .bind(cal3_store::time::instant(instant(at)))
            .fetch_one(&mut *connection)
            .await
            .unwrap()
    }
}

pub fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// An hour from `start` on.
pub fn wish(resources: &[ResourceId], start: &str) -> Reserve {
    let start = instant(start);
    Reserve {
        resources: resources.iter().map(|id| Wanted { resource: *id, quantity: 1 }).collect(),
        start,
        end: start + SignedDuration::from_hours(1),
        summary: None,
        note: None,
        hold: false,
        or_wait: false,
        calendar: None,
        overrule: None,
        idempotency_key: None,
    }
}

pub fn touch(reservation: &Reservation) -> Touch {
    Touch { id: reservation.id, if_version: None }
}

/// What stands in the way.
pub fn faults<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Vec<ReservationFault> {
    match outcome {
        Err(AppError::Reservation(faults)) => faults,
        other => panic!("not refused by the rules: {other:?}"),
    }
}
