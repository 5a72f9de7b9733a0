//! The last place, by `cal3_server::selftest`: through three servers while deadlines pass, and through three processes that are
//! killed meanwhile.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use cal3_app::{App, SystemClock, SystemRandom, reservation::expire_due, secretbox::SecretBox};
use cal3_domain::clock::Clock as _;
use cal3_server::selftest::{Attempt, House, Outcome, POOL, Way};
use cal3_store::{Store, StoreOptions};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use crate::{
    processes::{Process, Services},
    support::TestServer,
};

/// Requests that are under way at a time. All of them want the same rows, so that the database serves one after another;
/// a server's pool gives up on a connection after 5 s, and a transaction on a row after as long. With 64 under way
/// the last in the queue is served well before that also by a slow machine; thousands at once would measure that limit.
const IN_FLIGHT: usize = 64;
/// How often the whole is done, each time for another hour.
const ROUNDS: i64 = 3;
/// After how many answers the next server is killed.
const LIFE: usize = 40;
/// Requests under way while servers are killed: those of the one that dies are made again.
const IN_FLIGHT_WHILE_DYING: usize = 24;

/// Lets servers take whatever comes from one viewer.
const WITHOUT_LIMITS: [(&str, &str); 3] =
    [("LIMIT_POINTS", "0"), ("LIMIT_CONCURRENT_REQUESTS", "0"), ("LIMIT_SOCKETS", "0")];

fn app(store: Store) -> App {
    let secrets = SecretBox::try_new(&["a-key-for-tests-of-at-least-32-octets-01".into()]).unwrap();
    App::new(store, Arc::new(SystemClock), Arc::new(SystemRandom)).with_secret_box(secrets)
}

/// The hour of a round: some days on, another day each time.
fn hour(round: i64) -> Timestamp {
    let day = Timestamp::from_second(SystemClock.now().as_second() / 86_400 * 86_400).unwrap();
    day + SignedDuration::from_hours(48 + 48 * round)
}

/// The worker looks for deadlines, oftener than it would. Does not end.
async fn expiring(app: &App) {
    let mut often = tokio::time::interval(Duration::from_millis(20));
    loop {
        often.tick().await;
        expire_due(app, 100).await.unwrap();
    }
}

/// How many units and places were got, by way.
fn won(attempts: &[Attempt], outcomes: &[Outcome]) -> BTreeMap<Way, (usize, usize)> {
    let mut won = BTreeMap::<Way, (usize, usize)>::new();
    for (attempt, _) in attempts.iter().zip(outcomes).filter(|(_, outcome)| **outcome == Outcome::Got) {
        let (units, places) = won.entry(attempt.way).or_default();
        (*units, *places) = (*units + attempt.wants.0, *places + attempt.wants.1);
    }
    won
}

fn total(won: &BTreeMap<Way, (usize, usize)>) -> (usize, usize) {
    won.values().fold((0, 0), |(units, places), of| (units + of.0, places + of.1))
}

/// The unit and the pool are full at the hour and never fuller, says the table.
async fn assert_full(house: &House, start: Timestamp) {
    for (name, places) in [("Unit", 1), ("Pool", 7)] {
        let taken = &house.taken(start).await.unwrap()[name];
        assert_eq!((taken.quantity, taken.most, taken.at), (places, places, places), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_at_once_get_as_many_places_as_there_are() {
    let first = TestServer::with(&WITHOUT_LIMITS).await;
    let (second, third) = (first.beside(&WITHOUT_LIMITS).await, first.beside(&WITHOUT_LIMITS).await);
    let servers = [&first, &second, &third];
    let app = app(first.database.store.clone());
    let house = House::open(&app, servers.map(|server| server.address).to_vec()).await.unwrap();
    let (mut tried, answered) = (0, watch::Sender::new(0));
    for round in 0..ROUNDS {
        let start = hour(round);
        let attempts = house.attempts(start).await.unwrap();
        // Holds that have run out have the hour altogether.
        house.hold_all(start).await.unwrap();
        let mut tx = app.store.begin().await.unwrap();
        sqlx::query("update reservations set held_until = now() - interval '1 second' where status = 0")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let outcomes = tokio::select! {
            outcomes = house.fire(&attempts, IN_FLIGHT, &answered) => outcomes.unwrap(),
            () = expiring(&app) => unreachable!("it goes on for ever"),
        };
        for outcome in &outcomes {
            assert!(matches!(outcome, Outcome::Got | Outcome::Taken), "{outcome:?}");
        }
        let won = won(&attempts, &outcomes);
        assert_eq!(total(&won), (1, POOL), "what the answers say of round {round}: {won:?}");
        assert_full(&house, start).await;
        tried += attempts.len();
    }
    assert!(tried >= 1_000, "{tried}");
}

/// Kills one server after the other, each when the one before is back. Does not end.
async fn dying(
    services: &Services,
    servers: &mut [Process],
    mut answered: watch::Receiver<usize>,
    killed: &AtomicUsize,
) {
    let mut next = *answered.borrow() + LIFE;
    loop {
        answered.wait_for(|count| *count >= next).await.unwrap();
        let at = killed.fetch_add(1, Ordering::Relaxed) % servers.len();
        servers[at].kill();
        let port = servers[at].address.port().to_string();
        servers[at] = serve(services, Some(&port));
        servers[at].wait().await;
        next = *answered.borrow() + LIFE;
    }
}

fn serve(services: &Services, port: Option<&str>) -> Process {
    let variables: Vec<_> = WITHOUT_LIMITS.into_iter().chain(port.map(|port| ("PORT", port))).collect();
    services.run("serve", &variables)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_given_twice_while_servers_are_killed() {
    let services = Services::start().await;
    let mut servers = Vec::new();
    for _ in 0..3 {
        servers.push(serve(&services, None).ready().await);
    }
    let options = StoreOptions {
        url: services.database_url(),
        pool_max: 4,
        statement_timeout: Duration::from_secs(10),
    };
    let app = app(Store::connect(&options).unwrap());
    let addresses = servers.iter().map(|server| server.address).collect();
    let house = House::open(&app, addresses).await.unwrap();
    let (mut tried, killed, answered) = (0, AtomicUsize::new(0), watch::Sender::new(0));
    for round in 0..ROUNDS {
        let start = hour(round);
        let attempts = house.attempts(start).await.unwrap();
        let outcomes = tokio::select! {
            outcomes = house.fire(&attempts, IN_FLIGHT_WHILE_DYING, &answered) => outcomes.unwrap(),
            () = expiring(&app) => unreachable!("it goes on for ever"),
            () = dying(&services, &mut servers, answered.subscribe(), &killed) => unreachable!("it goes on for ever"),
        };
        for outcome in &outcomes {
            assert!(!matches!(outcome, Outcome::Wrong(_)), "{outcome:?}");
        }
        // Whoever got it from a server that died before it could say so is known to the table alone.
        let (units, places) = total(&won(&attempts, &outcomes));
        assert!(units <= 1 && places <= POOL, "round {round}: {units} units, {places} places");
        assert_full(&house, start).await;
        // The one that was away when the round ended comes back.
        for server in &mut servers {
            server.wait().await;
        }
        tried += attempts.len();
    }
    let killed = killed.into_inner();
    assert!(tried >= 1_000 && killed >= 3, "{tried} attempts, {killed} servers killed");
    println!("{tried} attempts while {killed} servers were killed");
}
