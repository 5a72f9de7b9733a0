//! The holidays of an organisation.

use cal3_app::organisation::{Holiday, holiday};
use cal3_domain::{access::Scope, ids::OrganisationId};
use serde_json::json;

use super::{
    Row, Who, given, hold,
    organisation::{FIND, MANAGE},
    scene::Scene,
};

const READ: &[Scope] = &[Scope::OrganisationsRead];
const WRITE: &[Scope] = &[Scope::OrganisationsWrite];

impl Scene<'_> {
    /// Makes a day one.
    async fn holiday(&self, organisation: OrganisationId) {
        let day = Holiday { date: "2026-05-01".parse().unwrap(), name: "May Day".to_owned() };
        let owner = self.world.person(Who::Owner);
        holiday::add(&self.world.app, owner, organisation, vec![day]).await.unwrap();
    }
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Organisation.holidays",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { organisation(id: $id) { holidays(from: \"2026-01-01\", first: 5) { nodes { date name } } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            scene.holiday(club).await;
            json!({ "id": club.to_string() })
        }),
        expect: FIND,
    },
    Row {
        field: "Mutation.organisationHolidaysAdd",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { organisationHolidaysAdd(input: { organisationId: $id, holidays: [{ date: \"2026-12-25\", name: \"Christmas\" }] }) {
            organisation { id } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.organisationHolidaysRemove",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { organisationHolidaysRemove(input: { organisationId: $id, dates: [\"2026-05-01\"] }) {
            organisation { id } userErrors { code } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            scene.holiday(club).await;
            json!({ "id": club.to_string() })
        }),
        expect: MANAGE,
    },
];

#[tokio::test]
async fn holidays() {
    hold(ROWS).await;
}
