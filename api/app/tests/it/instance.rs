//! A whole instance as one file: exported, imported elsewhere, compared.

use cal3_app::{
    App,
    event::{self, CreateEvent, EventPatch, TimeInput},
    instance::{self, Archive, InstanceError, Manifest, Snapshot, compare},
};
use cal3_store::Store;
use cal3_testkit::{TestApp, TestDatabase};
use jiff::civil;
use sqlx::{Executor as _, PgConnection};

/// Someone with a calendar and `count` events in it, with texts that are hard to write.
async fn lived_in(count: i16) -> TestApp {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar_id = app.calendar(&ada, "Wörk \\ \"quoted\" 🗓").await;
    for number in 0..count {
        let start = civil::date(2026, 1, 5).at(9, 0, 0, 0) + jiff::SignedDuration::from_hours(number.into());
        let event = EventPatch {
            summary: Some(format!("No. {number} ' \u{2028} <b>")),
            start: Some(TimeInput {
                local: Some(start),
                time_zone: Some("Europe/Budapest".to_owned()),
                ..TimeInput::default()
            }),
            duration: Some("PT1H".to_owned()),
            ..EventPatch::default()
        };
        let input = CreateEvent { calendar_id, event, uid: None, idempotency_key: None };
        event::create(&app, &ada, input).await.unwrap();
    }
    app
}

async fn manifest(store: &Store) -> Manifest {
    instance::manifest(&mut Snapshot::begin(store).await.unwrap()).await.unwrap()
}

async fn exported(app: &App) -> (Vec<u8>, Manifest) {
    let mut file = Vec::new();
    let manifest = instance::export(&app.store, &mut file).await.unwrap();
    (file, manifest)
}

async fn execute(store: &Store, sql: &'static str) {
    let connection: &mut PgConnection = &mut store.read().await.unwrap();
    connection.execute(sql).await.unwrap();
}

fn rows(manifest: &Manifest, table: &str) -> u64 {
    manifest.tables.iter().find(|found| found.name == table).unwrap().rows
}

#[tokio::test]
async fn what_is_exported_and_imported_is_equal_and_is_gone_on_with() {
    let app = lived_in(30).await;
    // Values that JSON or a careless reader would lose.
    execute(
        &app.store,
        "insert into changes (at, owner_user_id, entity, entity_id, kind, before, after)
         values ('infinity', gen_random_uuid(), 0, gen_random_uuid(), 1, 'null', '{\"n\": 12345678901234567890.10}'),
                ('0044-03-15 BC', gen_random_uuid(), 0, gen_random_uuid(), 1, null, null)",
    )
    .await;
    let (file, manifest_there) = exported(&app).await;
    assert_eq!((rows(&manifest_there, "users"), rows(&manifest_there, "events")), (1, 30));

    let other = TestDatabase::create().await;
    let imported = instance::import(&other.store, &mut Archive::new(file.as_slice())).await.unwrap();
    assert_eq!(imported, manifest_there);
    assert_eq!(compare(&manifest_there, &manifest(&other.store).await), []);
    assert_eq!(instance::check(&mut other.store.read().await.unwrap()).await.unwrap(), []);
    execute(
        &other.store,
        "insert into changes (at, owner_user_id, entity, entity_id, kind)
         values (now(), gen_random_uuid(), 0, gen_random_uuid(), 0)",
    )
    .await;
    let last = "select at < now() - interval '1 minute' from changes order by tx desc, seq desc limit 1";
    let is_old: bool =
        sqlx::query_scalar(last).fetch_one(&mut *other.store.read().await.unwrap()).await.unwrap();
    assert!(!is_old, "a new change is the last of the log");
    let differences = compare(&manifest_there, &manifest(&other.store).await);
    assert_eq!(differences[0].to_string(), "changes has 34 rows, not 33");
}

#[tokio::test]
async fn a_change_of_one_letter_is_found() {
    let app = lived_in(3).await;
    let before = manifest(&app.store).await;
    execute(&app.store, "update events set summary = 'Mo. 1' where summary like 'No. 1%'").await;
    let differences = compare(&before, &manifest(&app.store).await);
    assert_eq!(differences.iter().map(ToString::to_string).collect::<Vec<_>>(), ["events has other content"]);
}

#[tokio::test]
async fn a_file_that_was_cut_off_or_changed_leaves_the_database_empty() {
    let (file, _) = exported(&*lived_in(3).await).await;
    let other = TestDatabase::create().await;
    let empty = manifest(&other.store).await.rows();
    for end in [0, 100, 3_000, file.len() / 2, file.len() - 3_000] {
        let refused = instance::import(&other.store, &mut Archive::new(&file[..end])).await;
        assert!(matches!(refused, Err(InstanceError::Broken(_))), "cut at {end}: {refused:?}");
        assert!(instance::intact(&mut Archive::new(&file[..end])).is_err(), "cut at {end}");
    }
    let mut tampered = file.clone();
    let at = tampered.windows(6).rposition(|part| part == b"No. 1 ").unwrap();
    tampered[at..at + 6].copy_from_slice(b"No. 9 ");
    let refused = instance::import(&other.store, &mut Archive::new(tampered.as_slice())).await;
    assert!(
        matches!(&refused, Err(InstanceError::Differs(what)) if what == "events has other content"),
        "{refused:?}"
    );
    assert!(instance::intact(&mut Archive::new(tampered.as_slice())).is_err());
    assert_eq!(manifest(&other.store).await.rows(), empty);

    instance::import(&other.store, &mut Archive::new(file.as_slice())).await.unwrap();
    let refused = instance::import(&other.store, &mut Archive::new(file.as_slice())).await.unwrap_err();
    assert!(refused.to_string().contains("has accounts"), "{refused}");
}

#[tokio::test]
async fn an_export_of_an_older_release_is_brought_up_to_date() {
    let app = TestApp::create().await;
    let versions: Vec<i64> = cal3_store::MIGRATOR.iter().map(|step| step.version).collect();
    let before = versions[versions.len() - 2];
    execute(&app.store, "drop schema public cascade").await;
    execute(&app.store, "create schema public").await;
    app.store.migrate_to(before).await.unwrap();
    execute(
        &app.store,
        "insert into users (id, email, name, time_zone, created_at, updated_at)
         values (gen_random_uuid(), 'ada@example.com', 'Ada', 'UTC', now(), now())",
    )
    .await;
    let (file, old) = exported(&app).await;
    assert_eq!(old.schema, before);

    let other = TestDatabase::create().await;
    instance::import(&other.store, &mut Archive::new(file.as_slice())).await.unwrap();
    let now = manifest(&other.store).await;
    assert_eq!((now.schema, rows(&now, "users")), (*versions.last().unwrap(), 1));
    assert_eq!(other.store.pending_migrations().await.unwrap(), 0);

    let mut newer = file;
    let at = newer.windows(14).position(|part| part == before.to_string().as_bytes()).unwrap();
    newer[at] = b'9';
    let third = TestDatabase::create().await;
    let refused = instance::import(&third.store, &mut Archive::new(newer.as_slice())).await.unwrap_err();
    assert!(refused.to_string().contains("does not know"), "{refused}");
}
