//! An organisation with a unit and a pool that everybody wants, and a car park from which reservations are moved to them.

use std::{collections::BTreeMap, net::SocketAddr};

use anyhow::{Context as _, bail};
use cal3_app::{
    App, Viewer,
    account::{self, Passwords},
    organisation::{self, CreateOrganisation},
    token::{self, CreateToken},
};
use cal3_domain::{
    access::{OrganisationRole, Scope},
    ids::{OrganisationId, SessionId, UserId},
};
use cal3_store::{organisation::member, reservation::Taken};
use futures_util::stream::{self, StreamExt as _};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::{Attempt, Client, Outcome, Way};

/// Places of the pool.
pub const POOL: usize = 7;
/// How many try by each way, of those of which there may be any number.
const EACH: usize = 40;
/// Of the people there are, the first manages; all of them reserve.
const PEOPLE: [&str; 5] = ["manager", "ada", "bob", "cyd", "dan"];
/// Attempts follow each other in steps of this size, which has no factor in common with their number: ways are mixed.
const STEP: usize = 7_919;

/// The organisation, by way of servers.
pub struct House {
    app: App,
    client: Client,
    /// The manager's token, then those of the members.
    tokens: Vec<String>,
    unit: Value,
    pool: Value,
    park: Value,
}

impl House {
    /// Makes it in the database of `app`, which has to be that of the servers.
    ///
    /// # Errors
    /// When something cannot be made.
    pub async fn open(app: &App, servers: Vec<SocketAddr>) -> anyhow::Result<Self> {
        let mut people = Vec::new();
        let passwords = Passwords::try_new(app)?;
        for name in PEOPLE {
            let password = account::generate_password(app);
            let email = format!("{name}@selftest.invalid");
            let made = account::ensure_user(app, &passwords, &email, name, "UTC", &password).await?;
            people.push(made.0.id);
        }
        let mut tokens = Vec::new();
        for person in &people {
            tokens.push(token_of(app, *person).await?);
        }
        let organisation = organisation_of(app, &people).await?;
        let mut house = Self {
            app: app.clone(),
            client: Client::new(servers),
            tokens,
            unit: json!(null),
            pool: json!(null),
            park: json!(null),
        };
        house.furnish(organisation).await?;
        Ok(house)
    }

    async fn furnish(&mut self, organisation: OrganisationId) -> anyhow::Result<()> {
        let organisation = organisation.to_string();
        let kind = json!({ "organisationId": organisation, "name": "Rooms" });
        let (mutation, result) = ("resourceTypeCreate", "resourceType");
        let kind = self.make(0, mutation, "ResourceTypeCreateInput", result, kind).await?;
        // An hour needs nobody's word. What is longer does, and takes nothing while it waits: so several wait for one place.
        let policy = json!({
            "approval": { "when": [{ "kind": "LONGER_THAN", "length": "PT1H" }] },
            "blocking": { "requests": false, "holds": true },
            "quotas": [{ "per": "PERSON", "limit": { "count": 1000 }, "period": "WEEK", "scope": "TYPE" }],
        });
        let mut made = Vec::new();
        for (name, quantity, policy) in
            [("Unit", 1, &policy), ("Pool", POOL, &policy), ("Park", 10_000, &json!({}))]
        {
            let input = json!({
                "organisationId": organisation, "typeId": kind, "name": name, "timeZone": "UTC",
                "quantity": quantity, "policy": policy,
            });
            made.push(self.make(0, "resourceCreate", "ResourceCreateInput", "resource", input).await?);
        }
        let [unit, pool, park] = made.try_into().ok().context("three resources")?;
        (self.unit, self.pool, self.park) = (unit, pool, park);
        Ok(())
    }

    /// Does something that has to succeed, and answers the id of what it made.
    async fn make(
        &self,
        who: usize,
        mutation: &str,
        input_type: &str,
        result: &str,
        input: Value,
    ) -> anyhow::Result<Value> {
        let query = format!(
            "mutation($input: {input_type}!) {{ {mutation}(input: $input) {{ {result} {{ id }} userErrors {{ code message }} }} }}"
        );
        let answer = self.client.ask(0, &self.tokens[who], &query, &json!({ "input": input })).await?;
        let id = &answer.body["data"][mutation][result]["id"];
        if id.is_null() {
            bail!("{mutation}: {} {}", answer.status, answer.body);
        }
        Ok(id.clone())
    }

    async fn reserve(&self, who: usize, input: Value) -> anyhow::Result<Value> {
        self.make(who, "reservationCreate", "ReservationCreateInput", "reservation", input).await
    }

    /// Takes the hour from `start` on altogether by holds.
    ///
    /// # Errors
    /// When something is taken already.
    pub async fn hold_all(&self, start: Timestamp) -> anyhow::Result<()> {
        for (resource, count) in [(&self.unit, 1), (&self.pool, POOL)] {
            let mut input = wish(&[(resource, count)], start, start + SignedDuration::from_hours(1));
            input["hold"] = json!(true);
            self.reserve(1, input).await?;
        }
        Ok(())
    }

    /// Every way to the hour from `start` on, those of each kind apart from each other. Makes what they begin with.
    ///
    /// # Errors
    /// When that cannot be made.
    pub async fn attempts(&self, start: Timestamp) -> anyhow::Result<Vec<Attempt>> {
        let end = start + SignedDuration::from_hours(1);
        let mut attempts = Vec::new();
        for index in 0..EACH {
            let who = 1 + index % (self.tokens.len() - 1);
            for (resource, wants) in [(&self.unit, (1, 0)), (&self.pool, (0, 1))] {
                let one = wish(&[(resource, 1)], start, end);
                let mut add = |way, who, input| attempts.push(Attempt { way, wants, who, input });
                add(Way::Create, who, one.clone());
                add(Way::Hold, who, with(&one, "hold", json!(true)));
                let parked = self.reserve(who, wish(&[(&self.park, 1)], start, end)).await?;
                add(Way::Reschedule, who, json!({ "id": parked, "resources": one["resources"] }));
                if index % 2 == 0 {
                    add(Way::Overrule, 0, with(&one, "overrule", json!("The board needs it")));
                    let longer = wish(&[(resource, 1)], start, end + SignedDuration::from_mins(30));
                    add(Way::Approve, 0, json!({ "id": self.reserve(who, longer).await? }));
                }
                if index % 4 == 0 {
                    add(Way::Series, who, series(resource, start, end));
                }
            }
            let both = wish(&[(&self.pool, 2), (&self.unit, 1)], start, end);
            attempts.push(Attempt { way: Way::Several, wants: (1, 2), who, input: both });
        }
        let half = SignedDuration::from_mins(30);
        for (resource, wants, count) in [(&self.unit, (1, 0), 1), (&self.pool, (0, 1), POOL)] {
            for _ in 0..count {
                let before = self.reserve(2, wish(&[(resource, 1)], start - half, start)).await?;
                let input = json!({ "id": before, "end": (start + half).to_string() });
                attempts.push(Attempt { way: Way::Resize, wants, who: 2, input });
            }
        }
        let count = attempts.len();
        let mut ordered: Vec<(usize, Attempt)> =
            attempts.into_iter().enumerate().map(|(at, attempt)| (at * STEP % count, attempt)).collect();
        ordered.sort_by_key(|(at, _)| *at);
        Ok(ordered.into_iter().map(|(_, attempt)| attempt).collect())
    }

    /// Tries all of them, so many at a time, and answers what came of each. Counts the answers in `answered` as they come.
    ///
    /// # Errors
    /// When no server answers any more.
    pub async fn fire(
        &self,
        attempts: &[Attempt],
        in_flight: usize,
        answered: &watch::Sender<usize>,
    ) -> anyhow::Result<Vec<Outcome>> {
        let round = self.app.new_id();
        let tried = stream::iter(attempts.iter().enumerate()).map(async |(index, attempt)| {
            let mut input = attempt.input.clone();
            if matches!(attempt.way.mutation(), "reservationCreate" | "reservationSeriesCreate") {
                input["idempotencyKey"] = json!(format!("{round}-{index}"));
            }
            let (token, query) = (&self.tokens[attempt.who], attempt.way.operation());
            let answer = self.client.ask(index, token, &query, &json!({ "input": input })).await?;
            answered.send_modify(|count| *count += 1);
            anyhow::Ok((index, Outcome::of(attempt, &answer)))
        });
        let mut outcomes: Vec<(usize, Outcome)> = tried
            .buffer_unordered(in_flight)
            .collect::<Vec<_>>()
            .await
            .into_iter()
            .collect::<Result<_, _>>()?;
        outcomes.sort_by_key(|(index, _)| *index);
        Ok(outcomes.into_iter().map(|(_, outcome)| outcome).collect())
    }

    /// What is taken of the unit and of the pool at `start`, by a look into the table.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn taken(&self, start: Timestamp) -> anyhow::Result<BTreeMap<String, Taken>> {
        let mut connection = self.app.store.read().await?;
        let taken = cal3_store::reservation::taken(&mut connection, start).await?;
        Ok(taken.into_iter().map(|taken| (taken.resource.clone(), taken)).collect())
    }

    /// How many servers there are.
    pub fn servers(&self) -> usize {
        self.client.servers()
    }
}

async fn token_of(app: &App, person: UserId) -> anyhow::Result<String> {
    let scopes = [Scope::ReservationsRead, Scope::ReservationsWrite, Scope::ReservationsApprove]
        .into_iter()
        .chain([Scope::ResourcesRead, Scope::ResourcesWrite]);
    let input = CreateToken {
        name: "Selftest".to_owned(),
        scopes: scopes.map(|scope| scope.to_string()).collect(),
        calendars: None,
        resources: None,
        expires_at: app.now() + SignedDuration::from_hours(24),
        service_account: None,
        idempotency_key: None,
    };
    let viewer = Viewer::User { id: person, session: SessionId(app.new_id()) };
    let (_, secret) = token::create(app, &viewer, input).await?;
    Ok(secret.context("a new token has a secret")?.expose().to_owned())
}

/// An organisation of the first, to which all of them belong.
async fn organisation_of(app: &App, people: &[UserId]) -> anyhow::Result<OrganisationId> {
    let owner = Viewer::Worker { acting_for: people[0] };
    let input = CreateOrganisation { name: "Selftest".to_owned(), ..CreateOrganisation::default() };
    let organisation = organisation::create(app, &owner, input).await?.id;
    let mut tx = app.store.begin().await?;
    for person in &people[1..] {
        member::insert(&mut tx, organisation, *person, OrganisationRole::Member, app.now()).await?;
    }
    tx.commit().await?;
    Ok(organisation)
}

fn wish(resources: &[(&Value, usize)], start: Timestamp, end: Timestamp) -> Value {
    let resources: Vec<Value> =
        resources.iter().map(|(id, count)| json!({ "resourceId": id, "quantity": count })).collect();
    json!({ "resources": resources, "start": start.to_string(), "end": end.to_string() })
}

fn series(resource: &Value, start: Timestamp, end: Timestamp) -> Value {
    json!({ "series": {
        "resourceId": resource, "start": start.to_string(), "end": end.to_string(), "rule": "FREQ=DAILY;COUNT=2",
    } })
}

fn with(input: &Value, name: &str, value: Value) -> Value {
    let mut input = input.clone();
    input[name] = value;
    input
}
