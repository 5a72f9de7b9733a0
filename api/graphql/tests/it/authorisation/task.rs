//! Tasks: who reads a calendar reads its tasks, who writes to it changes them, and what is private is its maker's and the owners'.

use cal3_app::task::{self, CreateTask, TaskPatch};
use cal3_domain::{access::Scope, event::Classification, ids::TaskId};
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, NotFound, Nothing, Refused, Sees},
    Row, Scene, Who, given, hold,
};

/// Finding what a reader may read.
const FIND: Expect = Expect {
    free_busy: Nothing,
    member: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    ..Expect::find(Scope::TasksRead, Sees)
};
/// Finding what is private.
const FIND_PRIVATE: Expect = Expect { writer: Nothing, reader: Nothing, link: Nothing, ..FIND };
/// Listing what a reader may read.
const LIST: Expect = Expect {
    free_busy: Nothing,
    member: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    ..Expect::read(Scope::TasksRead, Sees)
};
/// Changing what a writer may change.
const CHANGE: Expect = Expect {
    reader: Refused,
    free_busy: NotFound,
    member: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::TasksWrite, Does)
};
/// Deleting it: what cannot be seen is gone already.
const DELETE: Expect =
    Expect { free_busy: Nothing, member: Nothing, stranger: Nothing, narrowed: Nothing, ..CHANGE };

/// A task of the owner's in the calendar.
pub(super) async fn task(scene: &Scene<'_>, classification: Classification) -> TaskId {
    let text = match classification {
        Classification::Public => "Quarterly-Summary",
        _ => "Doctor-Summary",
    };
    let patch = TaskPatch {
        summary: Some(text.to_owned()),
        classification: Some(classification),
        ..TaskPatch::default()
    };
    let input = CreateTask { calendar_id: scene.calendar, task: patch, uid: None, idempotency_key: None };
    let owner = scene.world.person(Who::Owner);
    task::create(&scene.world.app, owner, input).await.unwrap().id
}

const TASK: &str =
    "query ($id: ID!) { task(id: $id) { id uid summary description status dueAt categories } }";
const TASKS: &str = "query ($ids: [ID!]) { tasks(first: 9, filter: { calendarIds: $ids }) { nodes { id summary } pageInfo { endCursor } } }";
const UPDATE: &str = "mutation ($id: ID!) { taskUpdate(input: { id: $id, status: COMPLETED }) { task { id } userErrors { code message } } }";
const DELETION: &str = "mutation ($id: ID!) { taskDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code message } } }";

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.task",
        title: "",
        scopes: &[Scope::TasksRead],
        document: TASK,
        variables: given!(scene => json!({ "id": task(scene, Classification::Public).await.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Query.task",
        title: "private",
        scopes: &[Scope::TasksRead],
        document: TASK,
        variables: given!(scene => json!({ "id": task(scene, Classification::Private).await.to_string() })),
        expect: FIND_PRIVATE,
    },
    Row {
        field: "Query.node",
        title: "a task",
        scopes: &[Scope::TasksRead],
        document: "query ($id: ID!) { node(id: $id) { ... on Task { summary } } }",
        variables: given!(scene => json!({ "id": task(scene, Classification::Public).await.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Query.tasks",
        title: "of the calendar",
        scopes: &[Scope::TasksRead],
        document: TASKS,
        variables: given!(scene => {
            task(scene, Classification::Public).await;
            json!({ "ids": [scene.calendar.to_string()] })
        }),
        expect: LIST,
    },
    Row {
        field: "Query.tasks",
        title: "of a private task only",
        scopes: &[Scope::TasksRead],
        document: TASKS,
        variables: given!(scene => {
            task(scene, Classification::Confidential).await;
            json!({ "ids": [scene.calendar.to_string()] })
        }),
        expect: Expect { writer: Nothing, reader: Nothing, link: Nothing, ..LIST },
    },
    Row {
        field: "Mutation.taskCreate",
        title: "",
        scopes: &[Scope::TasksWrite],
        document: "mutation ($id: ID!) { taskCreate(input: { calendarId: $id, summary: \"New\", due: { date: \"2026-01-20\" } }) {
            task { id } userErrors { code message } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect { free_busy: Refused, ..CHANGE },
    },
    Row {
        field: "Mutation.taskUpdate",
        title: "",
        scopes: &[Scope::TasksWrite],
        document: UPDATE,
        variables: given!(scene => json!({ "id": task(scene, Classification::Public).await.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.taskUpdate",
        title: "private",
        scopes: &[Scope::TasksWrite],
        document: UPDATE,
        variables: given!(scene => json!({ "id": task(scene, Classification::Private).await.to_string() })),
        expect: Expect { writer: NotFound, reader: NotFound, ..CHANGE },
    },
    Row {
        field: "Mutation.taskDelete",
        title: "",
        scopes: &[Scope::TasksWrite],
        document: DELETION,
        variables: given!(scene => json!({ "id": task(scene, Classification::Public).await.to_string() })),
        expect: DELETE,
    },
    Row {
        field: "Task.calendar",
        title: "",
        scopes: &[Scope::CalendarsRead, Scope::TasksRead],
        document: "query ($id: ID!) { task(id: $id) { calendar { id description } } }",
        variables: given!(scene => json!({ "id": task(scene, Classification::Public).await.to_string() })),
        expect: Expect {
            without_scope: super::Outcome::Forbidden(Scope::CalendarsRead),
            link: Sees,
            ..FIND
        },
    },
];

#[tokio::test]
async fn tasks() {
    hold(ROWS).await;
}
