//! The last place: more than a thousand people want it at once, by every way that there is, through three servers over one
//! database. As many get it as there are places, everybody else is told in a typed way that it is taken, and a look into the
//! table by other means than those that wrote it finds nothing given twice.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use cal3_app::{App, SystemClock, SystemRandom, reservation::expire_due};
use cal3_domain::clock::Clock as _;
use futures_util::stream::{self, StreamExt as _};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::support::{Answer, TestServer};

/// Requests that are under way at a time. All of them want the same rows, so that the database serves one after another;
/// a server's pool gives up on a connection after 5 s, and a transaction on a row after as long. With 64 under way
/// the last in the queue is served well before that also by a slow machine; thousands at once would measure that limit.
const IN_FLIGHT: usize = 64;
/// How often the whole is done, each time for another hour.
const ROUNDS: i64 = 4;
/// Places of the pool.
const POOL: usize = 7;

/// Lets servers take whatever comes from one viewer.
const WITHOUT_LIMITS: [(&str, &str); 3] =
    [("LIMIT_POINTS", "0"), ("LIMIT_CONCURRENT_REQUESTS", "0"), ("LIMIT_SOCKETS", "0")];

/// One way to the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Create,
    Hold,
    Overrule,
    Several,
    Reschedule,
    Approve,
}

impl Way {
    fn mutation(self) -> &'static str {
        match self {
            Self::Reschedule => "reservationReschedule",
            Self::Approve => "reservationApprove",
            _ => "reservationCreate",
        }
    }

    fn input_type(self) -> &'static str {
        match self {
            Self::Reschedule => "ReservationRescheduleInput",
            Self::Approve => "ReservationDecideInput",
            _ => "ReservationCreateInput",
        }
    }
}

/// One attempt.
struct Attempt {
    way: Way,
    /// Of how many units and how many places of the pool.
    wants: (usize, usize),
    /// Whose, by place among the tokens.
    who: usize,
    input: Value,
}

/// An organisation's unit and pool, and a car park from which reservations are moved to them.
struct House {
    servers: Vec<TestServer>,
    /// The manager's token, then those of the members.
    tokens: Vec<String>,
    unit: Value,
    pool: Value,
    park: Value,
}

impl House {
    async fn open() -> Self {
        let first = TestServer::with(&WITHOUT_LIMITS).await;
        let (second, third) = (first.beside(&WITHOUT_LIMITS).await, first.beside(&WITHOUT_LIMITS).await);
        let servers = vec![first, second, third];
        let mut tokens = Vec::new();
        for name in ["manager", "ada", "bob", "cyd", "dan"] {
            tokens.push(servers[0].register(&format!("{name}@example.org")).await);
        }
        let mut house = Self { servers, tokens, unit: json!(null), pool: json!(null), park: json!(null) };
        let organisation = house
            .ask("organisationCreate", "OrganisationCreateInput", json!({ "name": "House" }))
            .await["organisation"]["id"]
            .clone();
        house
            .execute(
                "insert into memberships (organisation_id, user_id, role, created_at)
                 select o.id, u.id, 10, now() from organisations o, users u where u.email <> 'manager@example.org'",
            )
            .await;
        let kind = json!({ "organisationId": organisation, "name": "Rooms" });
        let kind =
            house.ask("resourceTypeCreate", "ResourceTypeCreateInput", kind).await["resourceType"]["id"]
                .clone();
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
            let answer = house.ask("resourceCreate", "ResourceCreateInput", input).await;
            made.push(answer["resource"]["id"].clone());
        }
        house.park = made.remove(2);
        house.pool = made.remove(1);
        house.unit = made.remove(0);
        house
    }

    /// Does something as the manager that has to succeed.
    async fn ask(&self, mutation: &str, input_type: &str, input: Value) -> Value {
        let result = match mutation {
            "organisationCreate" => "organisation { id }",
            "resourceTypeCreate" => "resourceType { id }",
            "resourceCreate" => "resource { id }",
            _ => "reservation { id status }",
        };
        self.ask_as(0, mutation, input_type, result, input).await
    }

    async fn ask_as(
        &self,
        who: usize,
        mutation: &str,
        input_type: &str,
        result: &str,
        input: Value,
    ) -> Value {
        let query = format!(
            "mutation($input: {input_type}!) {{ {mutation}(input: $input) {{ {result} userErrors {{ code message }} }} }}"
        );
        let answer = self.servers[0].query(Some(&self.tokens[who]), &query, json!({ "input": input })).await;
        let done = answer.json()["data"][mutation].clone();
        assert_eq!(done["userErrors"], json!([]), "{mutation}: {answer:?}");
        done
    }

    async fn execute(&self, sql: &'static str) {
        let mut tx = self.servers[0].database.store.begin().await.unwrap();
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Reserves something that has to succeed, and answers its id.
    async fn made(&self, who: usize, input: Value) -> Value {
        let result = "reservation { id status }";
        self.ask_as(who, "reservationCreate", "ReservationCreateInput", result, input).await["reservation"]
            ["id"]
            .clone()
    }

    /// Every way to the hour from `start` on, those of each kind apart from each other. Before, the hour is taken
    /// altogether by holds that have run out.
    async fn attempts(&self, start: Timestamp) -> Vec<Attempt> {
        let (unit, pool) = (&self.unit, &self.pool);
        let hours = |hours: i64| (start + SignedDuration::from_hours(hours)).to_string();
        let longer = (start + SignedDuration::from_mins(90)).to_string();
        let wish = |resources: &[(&Value, usize)], end: &str| {
            let resources =
                resources.iter().map(|(id, count)| json!({ "resourceId": id, "quantity": count }));
            json!({ "resources": resources.collect::<Vec<_>>(), "start": hours(0), "end": end })
        };
        let with = |mut input: Value, name: &str, value: Value| {
            input[name] = value;
            input
        };
        let hour = hours(1);
        let mut attempts = Vec::new();
        for index in 0..40 {
            let who = 1 + index % (self.tokens.len() - 1);
            for (resource, wants) in [(unit, (1, 0)), (pool, (0, 1))] {
                let one = wish(&[(resource, 1)], &hour);
                let parked = self.made(who, wish(&[(&self.park, 1)], &hour)).await;
                let to = json!({ "id": parked, "resources": one["resources"] });
                let mut add = |way, who, input| attempts.push(Attempt { way, wants, who, input });
                add(Way::Create, who, one.clone());
                add(Way::Hold, who, with(one.clone(), "hold", json!(true)));
                add(Way::Reschedule, who, to);
                if index % 2 == 0 {
                    add(Way::Overrule, 0, with(one, "overrule", json!("The board needs it")));
                    let asked = self.made(who, wish(&[(resource, 1)], &longer)).await;
                    add(Way::Approve, 0, json!({ "id": asked }));
                }
            }
            let both = wish(&[(pool, 2), (unit, 1)], &hour);
            attempts.push(Attempt { way: Way::Several, wants: (1, 2), who, input: both });
        }
        let hold = |resource, count| with(wish(&[(resource, count)], &hour), "hold", json!(true));
        self.made(1, hold(unit, 1)).await;
        for _ in 0..POOL {
            self.made(2, hold(pool, 1)).await;
        }
        self.execute("update reservations set held_until = now() - interval '1 second' where status = 0")
            .await;
        // In an order that mixes them: steps that have no factor in common with the number reach each once.
        let count = attempts.len();
        assert!(!count.is_multiple_of(7919));
        let mut ordered: Vec<(usize, Attempt)> =
            attempts.into_iter().enumerate().map(|(at, one)| (at * 7919 % count, one)).collect();
        ordered.sort_by_key(|(at, _)| *at);
        ordered.into_iter().map(|(_, attempt)| attempt).collect()
    }

    async fn attempt(&self, index: usize, attempt: &Attempt) -> Answer {
        let (mutation, input_type) = (attempt.way.mutation(), attempt.way.input_type());
        let query = format!(
            "mutation($input: {input_type}!) {{ {mutation}(input: $input) {{
               reservation {{ id status }} userErrors {{ __typename code message }} }} }}"
        );
        let server = &self.servers[index % self.servers.len()];
        server.query(Some(&self.tokens[attempt.who]), &query, json!({ "input": attempt.input })).await
    }

    /// The most that is taken at one instant of each resource, beside what it has; and how many reservations have it at
    /// `start`. Counted at each start of a range, where the most has to be.
    async fn sweep(&self, start: Timestamp) -> BTreeMap<String, (i64, i64, i64)> {
        let sql = "select r.name, r.quantity::bigint,
             coalesce((select max((select sum(b.quantity) from occupancies b
                                   where b.resource_id = a.resource_id and b.holds and b.during @> lower(a.during)))
                       from occupancies a where a.resource_id = r.id and a.holds), 0)::bigint,
             (select coalesce(sum(o.quantity), 0) from occupancies o join reservations v on v.id = o.reservation_id
              where o.resource_id = r.id and o.during @> $1 and v.status in (0, 2))::bigint
           from resources r";
        let mut connection = self.servers[0].database.store.read().await.unwrap();
        let rows: Vec<(String, i64, i64, i64)> = sqlx::query_as(sql)
            .bind(cal3_store::time::instant(start))
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        rows.into_iter().map(|(name, has, most, taken)| (name, (has, most, taken))).collect()
    }
}

/// What came of an attempt: whether it got the place.
///
/// # Panics
/// When it is refused in another way than as a conflict.
fn outcome(attempt: &Attempt, answer: &Answer) -> bool {
    assert_eq!(answer.status, 200, "{:?}: {answer:?}", attempt.way);
    let body = answer.json();
    assert_eq!(body.get("errors"), None, "{:?}: {answer:?}", attempt.way);
    let done = &body["data"][attempt.way.mutation()];
    let faults = done["userErrors"].as_array().unwrap();
    if done["reservation"].is_null() {
        assert!(!faults.is_empty(), "refused without a reason: {answer:?}");
        assert!(faults.iter().all(|fault| fault["code"] == "CONFLICT"), "{:?}: {answer:?}", attempt.way);
        return false;
    }
    let expected = if attempt.way == Way::Hold { "HELD" } else { "CONFIRMED" };
    assert_eq!(done["reservation"]["status"], expected, "{:?}: {answer:?}", attempt.way);
    true
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_at_once_get_as_many_places_as_there_are() {
    let house = House::open().await;
    let day = Timestamp::from_second(SystemClock.now().as_second() / 86_400 * 86_400).unwrap();
    let store = house.servers[0].database.store.clone();
    let worker = App::new(store, Arc::new(SystemClock), Arc::new(SystemRandom));
    let (mut tried, mut won) = (0, BTreeMap::<Way, usize>::new());
    for round in 0..ROUNDS {
        let start = day + SignedDuration::from_hours(48 + 3 * round);
        let attempts = house.attempts(start).await;
        let all = stream::iter(attempts.iter().enumerate())
            .map(async |(index, attempt)| (attempt, house.attempt(index, attempt).await))
            .buffer_unordered(IN_FLIGHT)
            .collect::<Vec<_>>();
        // The worker looks for deadlines meanwhile, oftener than it would.
        let expiring = async {
            let mut often = tokio::time::interval(Duration::from_millis(20));
            loop {
                often.tick().await;
                expire_due(&worker, 100).await.unwrap();
            }
        };
        let answers: Vec<(&Attempt, Answer)> = tokio::select! {
            answers = all => answers,
            () = expiring => unreachable!("it goes on for ever"),
        };
        let (mut units, mut places) = (0, 0);
        for (attempt, answer) in &answers {
            if outcome(attempt, answer) {
                units += attempt.wants.0;
                places += attempt.wants.1;
                *won.entry(attempt.way).or_default() += 1;
            }
        }
        assert_eq!((units, places), (1, POOL), "what the answers say of round {round}");
        tried += attempts.len();
        let swept = house.sweep(start).await;
        assert_eq!((swept["Unit"], swept["Pool"]), ((1, 1, 1), (7, 7, 7)), "what the table says");
    }
    assert!(tried >= 1_000, "{tried}");
    println!("{tried} attempts, {} of them got it: {won:?}", won.values().sum::<usize>());
}
