//! Automation rules: whose they are, only they see and change.

use cal3_app::{
    automation::{self, Next, RuleBook},
    event::{self, CreateEvent, EventPatch, TimeInput},
};
use cal3_domain::{
    access::Scope,
    automation::run::Caps,
    ids::{RuleId, RunId},
};
use serde_json::{Value, json};

use super::{
    Expect,
    Outcome::{Does, NotFound, Nothing, Refused, Sees},
    Row, Scene, Who, given, hold,
};

/// What only whose it is sees; a narrowed token does not, since a rule reaches beyond its calendars.
const MINE: Expect = Expect {
    writer: Nothing,
    reader: Nothing,
    free_busy: Nothing,
    member: Nothing,
    administrator: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    link: super::Outcome::Forbidden(Scope::AutomationRead),
    ..Expect::find(Scope::AutomationRead, Sees)
};

/// What only whose it is does to it.
const CHANGE: Expect = Expect {
    writer: NotFound,
    reader: NotFound,
    free_busy: NotFound,
    member: NotFound,
    administrator: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::AutomationWrite, Does)
};

fn definition(scene: &Scene<'_>) -> Value {
    json!({
        "name": "Quarterly-Summary", "timeZone": "Europe/Budapest", "trigger": { "kind": "EVENT_CREATED" },
        "scope": { "kind": "CALENDARS", "calendarIds": [scene.calendar.to_string()] },
        "steps": [{ "action": { "kind": "SET_COLOR", "color": "#ff0000" } }],
    })
}

pub(super) async fn rule(scene: &Scene<'_>) -> RuleId {
    let input = automation::CreateRule {
        definition: definition(scene),
        secrets: Vec::new(),
        is_enabled: false,
        idempotency_key: None,
    };
    automation::create(&scene.world.app, scene.world.person(Who::Owner), input).await.unwrap().id
}

/// A rule of the owner's that runs.
async fn made(scene: &Scene<'_>, definition: Value) -> RuleId {
    let input =
        automation::CreateRule { definition, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
    automation::create(&scene.world.app, scene.world.person(Who::Owner), input).await.unwrap().id
}

/// A rule of the owner's that ran, and the run: it failed, since there is no such colour.
async fn run(scene: &Scene<'_>) -> (RuleId, RunId) {
    let (app, owner) = (&scene.world.app, scene.world.person(Who::Owner));
    let mut said = definition(scene);
    said["steps"] = json!([{ "action": { "kind": "SET_COLOR", "color": "{{ event.location }}" } }]);
    let input = automation::CreateRule {
        definition: said,
        secrets: Vec::new(),
        is_enabled: true,
        idempotency_key: None,
    };
    let rule = automation::create(app, owner, input).await.unwrap().id;
    let start = TimeInput {
        local: Some("2026-01-20T09:00:00".parse().unwrap()),
        time_zone: Some("Europe/Budapest".to_owned()),
        ..TimeInput::default()
    };
    let event = EventPatch {
        summary: Some("Quarterly-Summary".to_owned()),
        location: Some(Some("Room-Location".to_owned())),
        start: Some(start),
        ..EventPatch::default()
    };
    let input = CreateEvent { calendar_id: scene.calendar, event, uid: None, idempotency_key: None };
    event::create(app, owner, input).await.unwrap();
    let mut book = RuleBook::default();
    loop {
        app.database.settled().await;
        let caps = Caps { rule: Vec::new(), owner: Vec::new() };
        let relayed = automation::relay(app, &mut book, &caps).await.unwrap();
        if relayed.changes == 0 && !relayed.is_held_back {
            break;
        }
    }
    let page = cal3_app::page::PageArgs { after: None, before: None, backwards: false, limit: 1 };
    let run = automation::runs(app, owner, rule, &page).await.unwrap().remove(0).run.id;
    while matches!(automation::step(app, run).await.unwrap(), Next::Step) {}
    (rule, run)
}

/// A rule of the owner's that is being applied, and the application's id.
async fn applied(scene: &Scene<'_>) -> (RuleId, String) {
    let rule = made(scene, definition(scene)).await;
    let input = automation::ApplyRule { rule, from: None, until: None, idempotency_key: None };
    let owner = scene.world.person(Who::Owner);
    (rule, automation::apply(&scene.world.app, owner, input).await.unwrap().id.to_string())
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.automationRule",
        title: "",
        scopes: &[Scope::AutomationRead],
        document: "query ($id: ID!) { automationRule(id: $id) { id name definition } }",
        variables: given!(scene => json!({ "id": rule(scene).await.to_string() })),
        expect: MINE,
    },
    Row {
        field: "Query.automationRules",
        title: "",
        scopes: &[Scope::AutomationRead],
        document: "{ automationRules(last: 5) { nodes { id name } } }",
        variables: given!(scene => { rule(scene).await; json!({}) }),
        expect: Expect { anonymous: super::Outcome::Unauthenticated, ..MINE },
    },
    Row {
        field: "Mutation.ruleCreate",
        title: "that changes events of the calendar",
        scopes: &[Scope::AutomationWrite, Scope::EventsRead, Scope::EventsWrite],
        document: "mutation ($definition: JSON!) { ruleCreate(input: { definition: $definition }) { rule { id } userErrors { code } } }",
        variables: given!(scene => json!({ "definition": definition(scene) })),
        expect: Expect {
            free_busy: Refused,
            member: NotFound,
            stranger: NotFound,
            narrowed: Refused,
            ..Expect::change(Scope::AutomationWrite, Does)
        },
    },
    Row {
        field: "Mutation.ruleUpdate",
        title: "",
        scopes: &[Scope::AutomationWrite, Scope::EventsRead, Scope::EventsWrite],
        document: "mutation ($id: ID!, $definition: JSON!) { ruleUpdate(input: { id: $id, definition: $definition }) { rule { id } userErrors { code } } }",
        variables: given!(scene => {
            let mut changed = definition(scene);
            changed["name"] = json!("Changed");
            json!({ "id": rule(scene).await.to_string(), "definition": changed })
        }),
        expect: Expect { narrowed: Refused, ..CHANGE },
    },
    Row {
        field: "Mutation.ruleEnable",
        title: "",
        scopes: &[Scope::AutomationWrite, Scope::EventsRead, Scope::EventsWrite],
        document: "mutation ($id: ID!) { ruleEnable(input: { id: $id }) { rule { isEnabled } userErrors { code } } }",
        variables: given!(scene => json!({ "id": rule(scene).await.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.ruleDisable",
        title: "",
        scopes: &[Scope::AutomationWrite, Scope::EventsRead, Scope::EventsWrite],
        document: "mutation ($id: ID!) { ruleDisable(input: { id: $id }) { rule { isEnabled } userErrors { code } } }",
        variables: given!(scene => {
            let id = rule(scene).await;
            let owner = scene.world.person(Who::Owner);
            automation::set_enabled(&scene.world.app, owner, id, true, None).await.unwrap();
            json!({ "id": id.to_string() })
        }),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.ruleDelete",
        title: "",
        scopes: &[Scope::AutomationWrite],
        document: "mutation ($id: ID!) { ruleDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": rule(scene).await.to_string() })),
        expect: Expect {
            writer: Nothing,
            reader: Nothing,
            free_busy: Nothing,
            member: Nothing,
            administrator: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            ..CHANGE
        },
    },
];

/// Runs, in a world of their own: somebody may have only so many rules.
pub(super) const RUNS: &[Row] = &[
    Row {
        field: "AutomationRule.runs",
        title: "",
        scopes: &[Scope::EventsRead, Scope::AutomationRead],
        document: "query ($id: ID!) { automationRule(id: $id) { runs(last: 5) { pageInfo { hasNextPage } nodes { id facts steps { error } } } } }",
        variables: given!(scene => json!({ "id": run(scene).await.0.to_string() })),
        expect: Expect { without_scope: super::Outcome::Forbidden(Scope::EventsRead), ..MINE },
    },
    Row {
        field: "Query.ruleDryRun",
        title: "",
        scopes: &[Scope::AutomationRead, Scope::EventsRead],
        document: "query ($definition: JSON!, $id: ID!) { ruleDryRun(definition: $definition, eventId: $id) { wouldRun reason evaluation steps facts } }",
        variables: given!(scene => {
            let mut said = definition(scene);
            said["name"] = json!("Tried");
            json!({ "definition": said, "id": scene.event.to_string() })
        }),
        expect: Expect {
            free_busy: Nothing,
            member: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            link: super::Outcome::Forbidden(Scope::AutomationRead),
            ..Expect::read(Scope::AutomationRead, Sees)
        },
    },
    Row {
        field: "Query.ruleBacktest",
        title: "over changes of the calendar",
        scopes: &[Scope::AutomationRead, Scope::EventsRead],
        document: "query ($definition: JSON!) { ruleBacktest(definition: $definition, from: \"2026-01-01T00:00:00Z\") { items { title evaluation steps } } }",
        variables: given!(scene => json!({ "definition": definition(scene) })),
        expect: Expect {
            free_busy: Nothing,
            member: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            link: super::Outcome::Forbidden(Scope::AutomationRead),
            ..Expect::read(Scope::AutomationRead, Sees)
        },
    },
    Row {
        field: "Mutation.automationRunRetry",
        title: "",
        scopes: &[Scope::AutomationWrite, Scope::EventsRead, Scope::EventsWrite],
        document: "mutation ($id: ID!) { automationRunRetry(input: { id: $id }) { run { id facts } userErrors { code } } }",
        variables: given!(scene => json!({ "id": run(scene).await.1.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.ruleRun",
        title: "",
        scopes: &[Scope::AutomationWrite, Scope::EventsRead, Scope::EventsWrite],
        document: "mutation ($id: ID!, $event: ID!) { ruleRun(input: { id: $id, eventId: $event }) { run { id facts } userErrors { code } } }",
        variables: given!(scene => {
            let mut said = definition(scene);
            said["trigger"] = json!({ "kind": "MANUAL" });
            let rule = made(scene, said).await;
            json!({ "id": rule.to_string(), "event": scene.event.to_string() })
        }),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.ruleHookRotate",
        title: "",
        scopes: &[Scope::AutomationWrite],
        document: "mutation ($id: ID!) { ruleHookRotate(input: { id: $id }) { rule { id } url secret userErrors { code } } }",
        variables: given!(scene => {
            let mut said = definition(scene);
            (said["trigger"], said["steps"]) = (json!({ "kind": "WEBHOOK_RECEIVED" }), json!([{ "action": { "kind": "STOP" } }]));
            json!({ "id": made(scene, said).await.to_string() })
        }),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.ruleRevealSecret",
        title: "",
        scopes: &[],
        document: "mutation ($id: ID!) { ruleRevealSecret(input: { id: $id }) { secret userErrors { code } } }",
        variables: given!(scene => json!({ "id": rule(scene).await.to_string() })),
        expect: Expect { owner: Does, ..Expect::session(NotFound) },
    },
    Row {
        field: "Mutation.automationRunReplay",
        title: "",
        scopes: &[Scope::AutomationWrite, Scope::EventsRead, Scope::EventsWrite],
        document: "mutation ($id: ID!) { automationRunReplay(input: { id: $id }) { run { id facts } userErrors { code } } }",
        variables: given!(scene => json!({ "id": run(scene).await.1.to_string() })),
        expect: CHANGE,
    },
];

/// Applications of rules, in a world of their own.
pub(super) const APPLICATIONS: &[Row] = &[
    Row {
        field: "Mutation.ruleApply",
        title: "",
        scopes: &[Scope::AutomationWrite, Scope::EventsRead, Scope::EventsWrite],
        document: "mutation ($id: ID!) { ruleApply(input: { id: $id }) { application { id eventCount } userErrors { code } } }",
        variables: given!(scene => json!({ "id": made(scene, definition(scene)).await.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.ruleApplicationCancel",
        title: "",
        scopes: &[Scope::AutomationWrite],
        document: "mutation ($id: ID!) { ruleApplicationCancel(input: { id: $id }) { application { status } userErrors { code } } }",
        variables: given!(scene => json!({ "id": applied(scene).await.1 })),
        expect: CHANGE,
    },
];

#[tokio::test]
async fn automation_rules() {
    hold(ROWS).await;
}

#[tokio::test]
async fn automation_runs() {
    hold(RUNS).await;
}

#[tokio::test]
async fn automation_applications() {
    hold(APPLICATIONS).await;
}
