//! Imports, from the request to the report, by a running worker.

use std::time::Duration;

use cal3_app::{
    Viewer,
    automation::{self, CreateRule},
    calendar::{self, CreateCalendar},
    event,
    import::{self, CreateImport, ImportStatus, Item, Outcome, UploadError},
    page::PageArgs,
};
use cal3_domain::{
    event::Event,
    ids::{CalendarId, SessionId, UserId},
};
use cal3_store::import::Import;

use crate::support::{Bench, until};

/// A person with a calendar.
pub(crate) struct Owner {
    pub(crate) viewer: Viewer,
    pub(crate) calendar: CalendarId,
}

impl Owner {
    pub(crate) async fn create(bench: &Bench) -> Self {
        let id = UserId(bench.app.new_id());
        sqlx::query(
            "insert into users (id, email, name, time_zone, created_at, updated_at)
             values ($1, $2, 'Ada', 'Europe/Budapest', now(), now())",
        )
        .bind(id.0)
        .bind(format!("{}@example.org", id))
        .execute(&mut *bench.app.store.read().await.unwrap())
        .await
        .unwrap();
        let viewer = Viewer::User { id, session: SessionId(bench.app.new_id()) };
        let input = CreateCalendar { name: "Work".to_owned(), ..CreateCalendar::default() };
        let calendar = calendar::create(&bench.app, &viewer, input).await.unwrap().id;
        Self { viewer, calendar }
    }

    pub(crate) async fn import(&self, bench: &Bench, content: &str) -> Import {
        let input = CreateImport {
            calendar_id: self.calendar,
            file_name: "test.ics".to_owned(),
            byte_size: None,
            content: Some(content.to_owned()),
            idempotency_key: None,
        };
        let made = import::create(&bench.app, &self.viewer, input).await.unwrap();
        self.until_ended(bench, &made).await
    }

    async fn upload(&self, bench: &Bench, content: &[u8]) -> Import {
        let input = CreateImport {
            calendar_id: self.calendar,
            file_name: "test.ics".to_owned(),
            byte_size: Some(i64::try_from(content.len()).unwrap()),
            content: None,
            idempotency_key: None,
        };
        let made = import::create(&bench.app, &self.viewer, input).await.unwrap();
        let mut offset = 0;
        for part in content.chunks(import::MAX_CHUNK) {
            let done = import::upload(&bench.app, &self.viewer, made.id, offset, part).await.unwrap();
            offset = done.bytes_received;
        }
        made
    }

    async fn until_ended(&self, bench: &Bench, import: &Import) -> Import {
        until(async || {
            let now = import::visible(&bench.app, &self.viewer, &[import.id]).await.unwrap().pop()?;
            now.status.is_final().then_some(now)
        })
        .await
    }

    pub(crate) async fn items(&self, bench: &Bench, import: &Import) -> Vec<Item> {
        let page = PageArgs { after: None, before: None, backwards: false, limit: 1_000 };
        import::items(&bench.app, &self.viewer, import.id, None, &page).await.unwrap()
    }

    async fn events(&self, bench: &Bench) -> Vec<Event> {
        let page = PageArgs { after: None, before: None, backwards: false, limit: 100 };
        event::list(&bench.app, &self.viewer, self.calendar, &page).await.unwrap()
    }
}

pub(crate) fn counts(import: &Import) -> (i32, i32, i32, i32) {
    let counts = import.counts;
    (counts.created, counts.updated, counts.unchanged, counts.skipped)
}

pub(crate) fn calendar(components: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{}END:VCALENDAR\r\n",
        components.replace('\n', "\r\n")
    )
}

pub(crate) fn single(uid: &str, more: &str) -> String {
    format!(
        "BEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Europe/Budapest:20260105T090000\n\
         DTEND;TZID=Europe/Budapest:20260105T100000\n{more}END:VEVENT\n"
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_takes_part_comes_in_with_a_file_and_goes_out_again() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let worker = bench.worker(|_| {});
    let people = "ORGANIZER;CN=Boss;X-A=1:mailto:boss@example.org\n\
                  ATTENDEE;CN=Ada;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED;X-B=2:mailto:ada@example.org\n";
    let text = calendar(&single("a", &format!("SUMMARY:A\nX-OWN:kept\n{people}")));
    let first = owner.import(&bench, &text).await;
    assert_eq!(counts(&first), (1, 0, 0, 0), "{first:?}");
    let event = owner.events(&bench).await.remove(0);
    assert_eq!(event.data.extra.as_deref(), Some("X-OWN:kept\r\n"));
    let participants = &event.data.participants;
    assert!(!participants.is_organized_here());
    assert_eq!(participants.attendees[0].answer.as_str(), "DECLINED");
    let mut export = cal3_app::calendar::export(&bench.app, &owner.viewer, event.calendar_id).await.unwrap();
    let mut written = String::new();
    while let Some(part) = export.next().await.unwrap() {
        written += &part;
    }
    let written = written.replace("\r\n ", "").replace("\r\n", "\n");
    assert!(people.lines().all(|line| written.contains(line)), "{written}");
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_applied_once_and_its_report_tells_of_each_object() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let worker = bench.worker(|_| {});
    let todo = "BEGIN:VTODO\nUID:t\nSUMMARY:Do it\nEND:VTODO\n";
    let nowhere =
        "BEGIN:VEVENT\nUID:n\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Nowhere:20260105T090000\nEND:VEVENT\n";
    let text = calendar(&format!(
        "{}{todo}{nowhere}{}",
        single("a", "SUMMARY:A\nX-OWN;P=1:kept\n"),
        single("b", "SUMMARY:B\n")
    ));
    let first = owner.import(&bench, &text).await;
    assert_eq!((first.status, counts(&first)), (ImportStatus::Succeeded, (3, 0, 0, 1)), "{first:?}");
    assert_eq!((first.bytes_processed, first.objects_processed), (first.byte_size, 4));
    let items = owner.items(&bench, &first).await;
    let told: Vec<_> =
        items.iter().map(|item| (item.position, item.line, item.component.as_str(), item.outcome)).collect();
    assert_eq!(
        told,
        [
            (0, 4, "VEVENT", Outcome::Created),
            (1, 12, "VTODO", Outcome::Created),
            (2, 16, "VEVENT", Outcome::Skipped),
            (3, 21, "VEVENT", Outcome::Created),
        ]
    );
    assert!(
        items[2].reason.as_deref().is_some_and(|reason| reason.contains("UNKNOWN_TIME_ZONE")),
        "{items:?}"
    );
    let events = owner.events(&bench).await;
    assert_eq!(events.len(), 2);
    assert_eq!(items[0].event_id, Some(events[0].id));
    assert!(events[0].data.extra.as_deref().is_some_and(|extra| extra.contains("X-OWN;P=1:kept")));

    // The same file again, exported at another time: nothing changes.
    let again = owner.import(&bench, &text.replace("20260101T000000Z", "20260202T000000Z")).await;
    assert_eq!(counts(&again), (0, 0, 3, 1), "{again:?}");
    assert_eq!(owner.events(&bench).await, events);

    // A changed one, and one that is older than what is here.
    let newer = owner.import(&bench, &calendar(&single("a", "SUMMARY:A2\nSEQUENCE:3\n"))).await;
    assert_eq!(counts(&newer), (0, 1, 0, 0), "{newer:?}");
    let older = owner.import(&bench, &calendar(&single("a", "SUMMARY:A1\nSEQUENCE:2\n"))).await;
    assert_eq!(counts(&older), (0, 0, 0, 1), "{older:?}");
    let events = owner.events(&bench).await;
    assert_eq!((events[0].data.details.summary.as_str(), events[0].version), ("A2", 2));
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn overrides_find_their_series_before_or_after_it() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let worker = bench.worker(|_| {});
    // The override comes first, and tells its occurrence in UTC.
    let moved = single("s", "RECURRENCE-ID:20260112T080000Z\nSUMMARY:Moved\n");
    let series = single("s", "RRULE:FREQ=WEEKLY\nSUMMARY:Weekly\n");
    let both = owner.import(&bench, &calendar(&format!("{moved}{series}"))).await;
    assert_eq!(counts(&both), (2, 0, 0, 0), "{:?}", owner.items(&bench, &both).await);
    let items = owner.items(&bench, &both).await;
    let ids: Vec<_> = items.iter().filter_map(|item| item.event_id).collect();
    let events = event::visible(&bench.app, &owner.viewer, &ids).await.unwrap();
    let of = |id| events.iter().find(|event| event.id == id).unwrap();
    assert_eq!(of(ids[0]).series_id, Some(ids[1]));
    assert_eq!(of(ids[0]).recurrence_id, Some("2026-01-12T09:00".parse().unwrap()));

    // Alone it waits as an orphan, and is adopted when its series comes with another file.
    let orphan = single("o", "RECURRENCE-ID;TZID=Europe/Budapest:20260112T090000\nSUMMARY:Orphan\n");
    let first = owner.import(&bench, &calendar(&orphan)).await;
    assert_eq!(counts(&first), (1, 0, 0, 0));
    let id = owner.items(&bench, &first).await[0].event_id.unwrap();
    let alone = event::visible(&bench.app, &owner.viewer, &[id]).await.unwrap();
    assert_eq!(alone[0].series_id, None);
    owner.import(&bench, &calendar(&single("o", "RRULE:FREQ=WEEKLY\n"))).await;
    let adopted = event::visible(&bench.app, &owner.viewer, &[id]).await.unwrap();
    assert!(adopted[0].series_id.is_some());
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rule_is_told_once_of_an_import_that_came_to_its_end() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    automation::begin(&bench.app).await.unwrap();
    let definition = serde_json::json!({
        "name": "Report", "timeZone": "UTC", "trigger": { "kind": "CALENDAR_IMPORTED" },
        "condition": { "kind": "TEST", "field": "import.skipped", "operator": "MORE_THAN", "value": 0 },
        "steps": [{ "action": { "kind": "STOP" } }],
    });
    let input = CreateRule { definition, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
    let rule = automation::create(&bench.app, &owner.viewer, input).await.unwrap().id;
    let worker = bench.worker(|_| {});
    let whole = owner.import(&bench, &calendar(&single("whole", "SUMMARY:A\n"))).await;
    assert_eq!(whole.status, ImportStatus::Succeeded);
    let none = owner.import(&bench, "no calendar").await;
    assert_eq!(none.status, ImportStatus::Failed);
    let journal = "BEGIN:VJOURNAL\nUID:t\nSUMMARY:Done\nEND:VJOURNAL\n";
    let text = calendar(&format!("{}{journal}", single("a", "SUMMARY:A\n")));
    assert_eq!(counts(&owner.import(&bench, &text).await), (1, 0, 0, 1));
    let page = PageArgs { after: None, before: None, backwards: false, limit: 10 };
    let runs = until(async || {
        let runs = automation::runs(&bench.app, &owner.viewer, rule, &page).await.unwrap();
        (!runs.is_empty() && runs.iter().all(|run| run.finished_at.is_some())).then_some(runs)
    })
    .await;
    assert_eq!(runs.len(), 1, "of the three only one left something out and came to its end");
    let told = &runs[0].run.cause["facts"];
    assert_eq!(
        [&told["import"]["name"], &told["import"]["created"], &told["calendar"]["name"]],
        [&serde_json::json!("test.ics"), &serde_json::json!(1), &serde_json::json!("Work")]
    );
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_calendar_fails_with_a_reason() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let worker = bench.worker(|_| {});
    let failed = owner.import(&bench, "<html><body>Sign in first</body></html>").await;
    assert_eq!(failed.status, ImportStatus::Failed);
    assert!(
        failed.failure.as_deref().is_some_and(|reason| reason.contains("not an iCalendar file")),
        "{failed:?}"
    );
    assert_eq!(bench.until_idle().await.dead, 0, "a bad file is no failed job");
    let empty = owner.import(&bench, &calendar("")).await;
    assert_eq!((empty.status, empty.objects_processed), (ImportStatus::Succeeded, 0));
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broken_and_truncated_file_gives_what_is_whole_and_says_why_the_rest_is_left_out() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let worker = bench.worker(|_| {});
    let zone = "BEGIN:VTIMEZONE\nTZID:Nowhere\nEND:VTIMEZONE\n";
    let text = calendar(&format!(
        "{zone}{}{}{}",
        single("whole", "SUMMARY:Whole\n"),
        single("open", "").replace("END:VEVENT", "ENEVENT"),
        single("cut", "")
    ));
    let cut = &text[..text.rfind("END:VEVENT").unwrap()];
    let done = owner.import(&bench, cut).await;
    assert_eq!((done.status, counts(&done)), (ImportStatus::Succeeded, (1, 0, 0, 3)), "{done:?}");
    let items = owner.items(&bench, &done).await;
    let told: Vec<_> =
        items.iter().map(|item| (item.uid.as_deref(), item.reason.as_deref().unwrap_or_default())).collect();
    assert_eq!(
        told,
        [
            (Some("Nowhere"), "UNUSABLE_TIME_ZONE: it has neither STANDARD nor DAYLIGHT"),
            (Some("whole"), ""),
            (Some("open"), "NOT_CLOSED: its END line is missing or stands in the wrong place"),
            (Some("cut"), "TRUNCATED: the file ends before its END line"),
        ]
    );
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upload_continues_where_it_stands_and_refuses_what_does_not_fit() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let worker = bench.worker(|_| {});
    let text = calendar(&single("a", ""));
    let (head, tail) = text.as_bytes().split_at(100);
    let input = CreateImport {
        calendar_id: owner.calendar,
        file_name: "a.ics".to_owned(),
        byte_size: Some(i64::try_from(text.len()).unwrap()),
        content: None,
        idempotency_key: None,
    };
    let made = import::create(&bench.app, &owner.viewer, input).await.unwrap();
    let send =
        async |offset, part: &[u8]| import::upload(&bench.app, &owner.viewer, made.id, offset, part).await;
    assert!(matches!(send(5, head).await, Err(UploadError::WrongOffset { expected: 0 })));
    assert_eq!(send(0, head).await.unwrap().bytes_received, 100);
    assert!(matches!(send(0, head).await, Err(UploadError::WrongOffset { expected: 100 })));
    assert!(matches!(send(100, text.as_bytes()).await, Err(UploadError::TooLarge { .. })));
    let stranger = Owner::create(&bench).await;
    let foreign = import::upload(&bench.app, &stranger.viewer, made.id, 100, tail).await;
    assert!(matches!(foreign, Err(UploadError::App(cal3_app::AppError::NotFound))), "{foreign:?}");
    assert_eq!(send(100, tail).await.unwrap().status, ImportStatus::Pending);
    let done = owner.until_ended(&bench, &made).await;
    assert_eq!(counts(&done), (1, 0, 0, 0));
    assert!(matches!(send(100, tail).await, Err(UploadError::NotUploading)));
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_workers_lose_nothing_and_repeat_nothing() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let total = 6_000;
    let mut text = String::new();
    for n in 0..total {
        text.push_str(&single(&format!("event-{n}"), "SUMMARY:One of many\n"));
    }
    // Some overrides, so that both passes are interrupted.
    for n in 0..1_000 {
        text.push_str(&single(&format!("event-{n}"), "RECURRENCE-ID;TZID=Europe/Budapest:20260105T090000\n"));
    }
    let made = owner.upload(&bench, calendar(&text).as_bytes()).await;
    let mut seen = 0;
    for _ in 0..4 {
        let doomed = bench.worker(|config| config.lease = Duration::from_secs(2));
        seen = until(async || {
            let now = import::visible(&bench.app, &owner.viewer, &[made.id]).await.unwrap().pop()?;
            (now.objects_processed > seen || now.status.is_final()).then_some(now.objects_processed)
        })
        .await;
        doomed.kill().await;
    }
    assert!(seen < total + 1_000, "the workers were killed in the middle");
    let heir = bench.worker(|_| {});
    let done = owner.until_ended(&bench, &made).await;
    assert_eq!((done.status, counts(&done)), (ImportStatus::Succeeded, (total + 1_000, 0, 0, 0)), "{done:?}");
    let mut connection = bench.app.store.read().await.unwrap();
    let rows: (i64, i64, i64, i64) = sqlx::query_as(
        "select (select count(*) from events), (select count(*) from import_items),
           (select count(*) from changes where entity = 2), (select count(*) from import_chunks)",
    )
    .fetch_one(&mut *connection)
    .await
    .unwrap();
    assert_eq!(rows, (7_000, 7_000, 7_000, 0));
    heir.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancelled_import_stops_and_keeps_what_was_applied() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let mut text = String::new();
    for n in 0..20_000 {
        text.push_str(&single(&format!("event-{n}"), ""));
    }
    let made = owner.upload(&bench, calendar(&text).as_bytes()).await;
    let worker = bench.worker(|_| {});
    until(async || {
        let now = import::visible(&bench.app, &owner.viewer, &[made.id]).await.unwrap().pop()?;
        (now.objects_processed > 0).then_some(())
    })
    .await;
    let cancelled = import::cancel(&bench.app, &owner.viewer, made.id).await.unwrap();
    assert_eq!(cancelled.status, ImportStatus::Cancelled);
    bench.until_idle().await;
    let after = import::visible(&bench.app, &owner.viewer, &[made.id]).await.unwrap().pop().unwrap();
    assert_eq!(after, cancelled, "nothing is written after the end");
    let mut connection = bench.app.store.read().await.unwrap();
    let rows: (i64, i64) =
        sqlx::query_as("select (select count(*) from events), (select count(*) from import_chunks)")
            .fetch_one(&mut *connection)
            .await
            .unwrap();
    assert_eq!(rows, (i64::from(cancelled.objects_processed), 0));
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_rights_of_the_moment_hold() {
    let bench = Bench::create().await;
    let (owner, other) = (Owner::create(&bench).await, Owner::create(&bench).await);
    let made = owner.upload(&bench, calendar(&single("a", "")).as_bytes()).await;
    // The calendar goes to another person before a worker comes to it.
    sqlx::query("update calendars set owner_user_id = $1 where id = $2")
        .bind(other.viewer.user_id().unwrap().0)
        .bind(owner.calendar.0)
        .execute(&mut *bench.app.store.read().await.unwrap())
        .await
        .unwrap();
    let worker = bench.worker(|_| {});
    let ended = other.until_ended(&bench, &made).await;
    assert_eq!((ended.status, counts(&ended)), (ImportStatus::Failed, (0, 0, 0, 0)));
    assert!(ended.failure.as_deref().is_some_and(|reason| reason.contains("no longer write")), "{ended:?}");
    worker.stop().await;
}

/// What the database read of `events`, once it has counted that `events` of them were written.
async fn rows_read(bench: &Bench, events: i64) -> i64 {
    until(async || {
        let mut connection = bench.app.store.read().await.unwrap();
        let (written, read): (i64, i64) = sqlx::query_as(
            "select n_tup_ins, seq_tup_read + coalesce(idx_tup_fetch, 0)
             from pg_stat_user_tables where relname = 'events'",
        )
        .fetch_one(&mut *connection)
        .await
        .unwrap();
        (written >= events).then_some(read)
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_work_of_a_slice_does_not_grow_with_the_calendar() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let worker = bench.worker(|_| {});
    let half = 4_000;
    let mut read = Vec::new();
    for n in 0..2 {
        let text: String = (0..half).map(|m| single(&format!("event-{n}-{m}"), "")).collect();
        let made = owner.upload(&bench, calendar(&text).as_bytes()).await;
        let done = owner.until_ended(&bench, &made).await;
        assert_eq!(counts(&done), (half, 0, 0, 0));
        read.push(rows_read(&bench, i64::from(half * (n + 1))).await);
    }
    // In an almost empty calendar the database may well read all of it; later it must not.
    let later = read[1] - read[0];
    assert!(later <= 2 * i64::from(half), "{later} rows were read to write {half}");
    worker.stop().await;
}
