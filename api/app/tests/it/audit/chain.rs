use super::*;

#[tokio::test]
async fn entries_are_chained_and_the_chain_is_sound() {
    let app = TestApp::create().await;
    assert_eq!(
        verify(&app).await,
        Report { sealed: 0, head: None, unsealed: 0, oldest_unsealed: None, broken: None }
    );
    // More than one batch.
    for n in 0..1_100 {
        put(&app, &n.to_string()).await;
    }
    assert_eq!(verify(&app).await.unsealed, 1_100);
    let head = seal(&app).await.unwrap();
    let report = verify(&app).await;
    assert_eq!((report.sealed, report.unsealed, report.broken), (1_100, 0, None));
    assert_eq!((report.head, head.position), (Some(head), 1_100));
    put(&app, "later").await;
    assert_eq!(seal(&app).await.unwrap().position, 1_101);
    assert_eq!(
        audit::verify(&app, Some(head)).await.unwrap().broken,
        None,
        "the end that was noted is still in it"
    );
    let order: Vec<String> = sqlx::query("select subject from audit_entries order by position")
        .fetch_all(&mut connection(&app).await)
        .await
        .unwrap()
        .iter()
        .map(|row| row.get(0))
        .collect();
    assert!(order[..1_100].iter().enumerate().all(|(n, subject)| *subject == n.to_string()));
}

#[tokio::test]
async fn a_slow_transaction_holds_nobody_up_and_is_sealed_when_it_comes() {
    let app = TestApp::create().await;
    let mut slow = app.store.begin().await.unwrap();
    audit::record(&app, &mut slow, By::NOBODY, Act::new(Action::SignIn).on("slow")).await.unwrap();
    put(&app, "quick").await;
    assert_eq!(seal(&app).await.unwrap().position, 1);
    slow.commit().await.unwrap();
    assert_eq!(seal(&app).await.unwrap().position, 2);
    assert_eq!(verify(&app).await.broken, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writers_and_even_two_who_seal_at_once_leave_one_chain_without_gaps() {
    let app = TestApp::create().await;
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let app = (*app).clone();
            tokio::spawn(async move {
                for n in 0..100 {
                    put(&app, &format!("{writer}/{n}")).await;
                }
            })
        })
        .collect();
    let sealers: Vec<_> = (0..2)
        .map(|_| {
            let app = (*app).clone();
            // Whoever comes second is refused, and finds the rest at the next round.
            tokio::spawn(async move {
                for _ in 0..50 {
                    let _ = audit::seal(&app).await;
                }
            })
        })
        .collect();
    for task in writers.into_iter().chain(sealers) {
        task.await.unwrap();
    }
    seal(&app).await;
    let report = verify(&app).await;
    assert_eq!((report.sealed, report.unsealed, report.broken), (400, 0, None));
}

#[tokio::test]
async fn the_database_lets_nobody_change_or_delete_an_entry() {
    let app = TestApp::create().await;
    put(&app, "sealed").await;
    seal(&app).await;
    put(&app, "unsealed").await;
    for sql in [
        "update audit_entries set subject = 'another' where subject = 'sealed'",
        "update audit_entries set subject = 'another' where subject = 'unsealed'",
        "update audit_entries set subject = 'another', position = 2, previous_hash = hash, hash = hash where subject = 'unsealed'",
        "update audit_entries set position = null, previous_hash = null, hash = null where subject = 'sealed'",
        "update audit_entries set position = position + 1 where subject = 'sealed'",
        "delete from audit_entries where subject = 'sealed'",
        "delete from audit_entries where subject = 'unsealed'",
        "truncate audit_entries",
    ] {
        assert!(execute(&app, sql).await.is_err(), "{sql}");
    }
    let half = "update audit_entries set position = 2 where subject = 'unsealed'";
    assert!(execute(&app, half).await.is_err(), "a seal is whole or none");
    seal(&app).await;
    assert_eq!((log(&app).await.len(), verify(&app).await.broken), (2, None));
}

#[tokio::test]
async fn whatever_is_done_to_the_log_is_found() {
    for (sql, expected) in [
        ("update audit_entries set subject = 'x' where position = 3", Broken::Altered(3)),
        ("update audit_entries set at = at + interval '1 second' where position = 3", Broken::Altered(3)),
        ("update audit_entries set details = null, hash = sha256('') where position = 3", Broken::Altered(3)),
        ("delete from audit_entries where position = 3", Broken::Missing(3)),
        ("delete from audit_entries where position < 3", Broken::Cut { begins: 3, expected: 1 }),
        ("update audit_entries set position = -position where position in (2, 3); ", Broken::Missing(2)),
        ("update audit_entries set previous_hash = sha256('') where position = 3", Broken::Unlinked(3)),
    ] {
        let app = TestApp::create().await;
        for n in 1..=5 {
            put(&app, &n.to_string()).await;
        }
        seal(&app).await;
        tamper(&app, sql).await;
        assert_eq!(verify(&app).await.broken, Some(expected), "{sql}");
    }
}

#[tokio::test]
async fn a_chain_that_was_made_anew_or_cut_off_is_told_by_an_end_that_was_noted_down() {
    let app = TestApp::create().await;
    for n in 1..=5 {
        put(&app, &n.to_string()).await;
    }
    let noted = seal(&app).await.unwrap();
    assert_eq!(Noted(noted).to_string().parse(), Ok(Noted(noted)));
    tamper(&app, "delete from audit_entries where position = 5").await;
    assert_eq!(verify(&app).await.broken, None, "what was cut off at the end is not missed by itself");
    assert_eq!(audit::verify(&app, Some(noted)).await.unwrap().broken, Some(Broken::Missing(5)));
    put(&app, "another five").await;
    seal(&app).await;
    assert_eq!(verify(&app).await.broken, None);
    assert_eq!(audit::verify(&app, Some(noted)).await.unwrap().broken, Some(Broken::Replaced(5)));
}

#[tokio::test]
async fn old_entries_are_deleted_from_the_beginning_on_and_that_is_on_record() {
    let app = TestApp::create().await;
    let day = SignedDuration::from_hours(24);
    for n in 1..=3 {
        put(&app, &n.to_string()).await;
    }
    seal(&app).await;
    app.clock.advance(day);
    put(&app, "4").await;
    put(&app, "5").await;
    assert_eq!(audit::trim(&app, day).await.unwrap(), 0, "a day old is not older than a day");
    app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(
        audit::trim(&app, day).await.unwrap(),
        2,
        "the end of the chain stays: the next goes on from it"
    );
    assert_eq!(audit::trim(&app, day).await.unwrap(), 0);
    seal(&app).await;
    assert_eq!(audit::trim(&app, day).await.unwrap(), 1);
    assert_eq!(audit::trim(&app, day).await.unwrap(), 0);
    assert_eq!(verify(&app).await.broken, None, "also before the note of it is sealed");
    seal(&app).await;
    let report = verify(&app).await;
    assert_eq!((report.sealed, report.broken), (4, None));
    assert_eq!(report.head.map(|head| head.position), Some(7));
    let log = log(&app).await;
    assert!(log.last().unwrap().starts_with("AUDIT_TRIM 0 5 {\"hash\":\""), "{log:?}");
    tamper(&app, "delete from audit_entries where position = 4").await;
    assert_eq!(verify(&app).await.broken, Some(Broken::Cut { begins: 5, expected: 4 }));
}
