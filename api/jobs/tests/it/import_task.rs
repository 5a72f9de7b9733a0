//! Tasks of a file, imported by a running worker.

use cal3_app::{
    page::PageArgs,
    task::{self, Filter, Order, TaskPatch, UpdateTask},
};

use crate::{
    import::{Owner, calendar, counts, single},
    support::Bench,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tasks_come_in_and_go_out_as_they_were() {
    let bench = Bench::create().await;
    let owner = Owner::create(&bench).await;
    let worker = bench.worker(|_| {});
    let todo = |uid: &str, more: &str| {
        format!("BEGIN:VTODO\nUID:{uid}\nDTSTAMP:20260101T000000Z\n{more}END:VTODO\n")
    };
    let report = "DUE;TZID=Europe/Budapest:20260110T170000\nSUMMARY:Report\nDESCRIPTION:*a*\\nb\nSTATUS:IN-PROCESS\nPRIORITY:2\n\
                  CATEGORIES:Work\nX-OWN;P=1:kept\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n";
    let text = calendar(&format!(
        "{}{}{}{}",
        todo("a", report),
        todo("b", "SUMMARY:Done\nCOMPLETED:20260102T000000Z\n"),
        todo("c", "SUMMARY:Daily\nDTSTART:20260101T000000Z\nRRULE:FREQ=DAILY\n"),
        single("e", "SUMMARY:An event\n"),
    ));
    let first = owner.import(&bench, &text).await;
    let items = owner.items(&bench, &first).await;
    assert_eq!(counts(&first), (3, 0, 0, 1), "{items:?}");
    assert!(items[2].reason.as_deref().is_some_and(|reason| reason.contains("RECURRING_TASK")), "{items:?}");
    let tasks = async || {
        let page = PageArgs { after: None, before: None, backwards: false, limit: 10 };
        task::list(&bench.app, &owner.viewer, Filter::default(), Order::Due, &page).await.unwrap()
    };
    let found = tasks().await;
    let titles: Vec<&str> = found.iter().map(|view| view.task.data.details.summary.as_str()).collect();
    assert_eq!(titles, ["Report", "Done"]);
    assert_eq!(found[0].due_at, Some("2026-01-10T16:00:00Z".parse().unwrap()));
    assert_eq!(found[1].task.data.completed_at, Some("2026-01-02T00:00:00Z".parse().unwrap()));

    let mut export = cal3_app::calendar::export(&bench.app, &owner.viewer, owner.calendar).await.unwrap();
    let mut written = String::new();
    while let Some(part) = export.next().await.unwrap() {
        written.push_str(&part);
    }
    assert_eq!(
        (written.matches("BEGIN:VTODO").count(), written.matches("BEGIN:VEVENT").count()),
        (2, 1),
        "{written}"
    );
    for line in report.lines() {
        assert!(written.lines().any(|own| own == line), "{line} is not in {written}");
    }
    // The same again changes nothing; what was changed here is changed back.
    assert_eq!(counts(&owner.import(&bench, &text).await), (0, 0, 3, 1));
    let patch = TaskPatch { summary: Some("Mine".to_owned()), ..TaskPatch::default() };
    let id = found[0].task.id;
    let input = UpdateTask { id, calendar_id: None, task: patch, if_version: None, idempotency_key: None };
    task::update(&bench.app, &owner.viewer, input).await.unwrap();
    assert_eq!(counts(&owner.import(&bench, &text).await), (0, 1, 2, 1));
    assert_eq!(tasks().await[0].task.data.details.summary, "Report");
    worker.stop().await;
}
