use proptest::prelude::*;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::*;
use crate::{
    access::Owner,
    automation::{CompiledRule, Rule, Surroundings},
    facts::{Record, fixture::updated},
    ids::{CalendarId, UserId},
};

const OWNER: Owner = Owner::User(UserId(Uuid::from_u128(1)));

fn rule(trigger: Json, condition: Json) -> CompiledRule {
    let json = json!({"name": "x", "timeZone": "UTC", "trigger": trigger, "condition": condition, "steps": [{"action": {"kind": "STOP"}}]});
    Rule::read(&json)
        .unwrap()
        .compile(&Surroundings::default())
        .unwrap_or_else(|faults| panic!("{json}: {faults:?}"))
}

fn updates(condition: Json) -> CompiledRule {
    rule(json!({"kind": "EVENT_UPDATED"}), condition)
}

fn test(field: &str, operator: &str, value: Json) -> Json {
    json!({"kind": "TEST", "field": field, "operator": operator, "value": value})
}

fn found(rules: &[CompiledRule]) -> Candidates<usize> {
    let mut index = RuleIndex::default();
    for (i, rule) in rules.iter().enumerate() {
        index.insert(i, rule.interest(OWNER));
    }
    index.candidates(TriggerKind::EventUpdated, &[Place::Owner(OWNER)], &updated())
}

#[test]
fn a_thousand_rules_cost_no_more_than_those_that_could_run() {
    let mut rules: Vec<_> = (0..1_000)
        .map(|i| updates(test("event.summary", "CONTAINS", json!(format!("project {i:04}")))))
        .collect();
    rules.extend((0..10).map(|_| updates(test("event.summary", "STARTS_WITH", json!("stand")))));
    let candidates = found(&rules);
    assert_eq!(candidates.rules, (1_000..1_010).collect());
    assert!(candidates.looked_at <= 10, "{}", candidates.looked_at);
}

#[test]
fn rules_are_kept_by_kind_and_place() {
    let mut index = RuleIndex::default();
    let all = json!({"kind": "ALL", "conditions": []});
    let calendar = CalendarId(Uuid::from_u128(5));
    let mut scoped = updates(all.clone()).rule().to_json();
    scoped["scope"] = json!({"kind": "CALENDARS", "calendarIds": [calendar]});
    let scoped = Rule::read(&scoped).unwrap().compile(&Surroundings::default()).unwrap();
    index.insert("of the owner", updates(all.clone()).interest(OWNER));
    index.insert("of a calendar", scoped.interest(OWNER));
    index.insert("of somebody else", updates(all.clone()).interest(Owner::User(UserId(Uuid::from_u128(2)))));
    index.insert("of another kind", rule(json!({"kind": "EVENT_CREATED"}), all).interest(OWNER));
    let at = |index: &RuleIndex<&'static str>, places: &[Place]| {
        index.candidates(TriggerKind::EventUpdated, places, &updated()).rules.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(at(&index, &[Place::Owner(OWNER)]), ["of the owner"]);
    assert_eq!(
        at(&index, &[Place::Owner(OWNER), Place::Calendar(calendar)]),
        ["of a calendar", "of the owner"]
    );
    index.remove("of the owner");
    assert_eq!(at(&index, &[Place::Owner(OWNER)]), [""; 0]);
    assert_eq!(index.len(), 3);
    for rule in ["of a calendar", "of somebody else", "of another kind", "unknown"] {
        index.remove(rule);
    }
    assert!(index.is_empty() && index.buckets.is_empty());
}

#[test]
fn a_guard_is_taken_from_what_must_hold() {
    let (yes, no) = (
        test("event.summary", "ENDS_WITH", json!("ND-UP")),
        test("event.summary", "CONTAINS", json!("retro")),
    );
    let unknown = json!({"kind": "NOT", "condition": no});
    for (condition, is_candidate) in [
        (yes.clone(), true),
        (no.clone(), false),
        (unknown.clone(), true),
        (json!({"kind": "ALL", "conditions": [unknown, no]}), false),
        (json!({"kind": "ANY", "conditions": [no, no]}), false),
        (json!({"kind": "ANY", "conditions": [no, yes]}), true),
        (json!({"kind": "ANY", "conditions": [no, unknown]}), true),
        (test("event.summary", "EQUALS", json!("stand-UP")), true),
        (test("event.summary", "ONE_OF", json!(["a", "b"])), false),
        (test("event.categories", "CONTAINS_ALL", json!(["TEAM", "x"])), true),
        (test("event.categories", "CONTAINS_ALL", json!(["x", "team"])), false),
        (test("event.categories", "CONTAINS_ANY", json!(["x", "team"])), true),
        (test("event.attendeeDomains", "CONTAINS", json!("nowhere.example")), false),
        (test("event.status", "EQUALS", json!("CANCELLED")), false),
        (test("event.status", "NOT_EQUALS", json!("CANCELLED")), true),
        (json!({"kind": "TEST", "field": "event.startsAt", "operator": "CHANGED"}), false),
        (json!({"kind": "TEST", "field": "event.location", "operator": "CHANGED"}), true),
        (test("event.location", "CHANGED_TO", json!("room 5")), false),
        (test("event.summary", "CONTAINS", json!("a")), true),
        (test("event.summary", "MATCHES", json!("retro")), true),
        (
            json!({"kind": "NO_ITEM", "field": "event.attendees", "condition": test("item.email", "EQUALS", json!("x"))}),
            true,
        ),
    ] {
        let candidates = found(&[updates(condition.clone())]);
        assert_eq!(!candidates.rules.is_empty(), is_candidate, "{condition}");
    }
}

#[test]
fn a_trigger_that_asks_for_fields_is_found_by_them() {
    let all = json!({"kind": "ALL", "conditions": []});
    let asks = |fields: &[&str]| rule(json!({"kind": "EVENT_UPDATED", "fields": fields}), all.clone());
    let candidates = found(&[asks(&["START"]), asks(&["LOCATION", "URL"]), asks(&[])]);
    assert_eq!(candidates.rules, [1, 2].into());
}

#[test]
fn greek_and_other_letters_are_found() {
    let titled = |title: &str| updated().with("event", Record::default().with("summary", title));
    for (title, part) in [
        ("ΟΔΟΣ ΑΘΗΝΑΣ", "οδος"),
        ("Straße", "STRASSE".get(..4).unwrap()),
        ("ÇAĞRI", "çağ"),
        ("İstanbul", "i̇st"),
    ] {
        let rule = updates(test("event.summary", "CONTAINS", json!(part)));
        let mut index = RuleIndex::default();
        index.insert(1, rule.interest(OWNER));
        let facts = titled(title);
        let is_candidate =
            !index.candidates(TriggerKind::EventUpdated, &[Place::Owner(OWNER)], &facts).rules.is_empty();
        assert_eq!(is_candidate, rule.holds(&facts), "{title} {part}");
    }
}

fn text() -> impl Strategy<Value = String> {
    "[abAB Σσς]{1,6}"
}

fn condition() -> impl Strategy<Value = Json> {
    let field = prop::sample::select(vec!["event.summary", "event.location"]);
    let operator = prop::sample::select(vec![
        "EQUALS",
        "CONTAINS",
        "STARTS_WITH",
        "ENDS_WITH",
        "CHANGED_TO",
        "CHANGED_FROM",
        "NOT_CONTAINS",
    ]);
    let leaf = prop_oneof![
        4 => (field, operator, text(), any::<bool>()).prop_map(|(field, operator, value, case)| {
            json!({"kind": "TEST", "field": field, "operator": operator, "value": value, "caseSensitive": case})
        }),
        1 => prop::collection::vec(text(), 1..4).prop_map(|texts| test("event.summary", "ONE_OF", json!(texts))),
        1 => prop::collection::vec(text(), 1..3).prop_map(|texts| test("event.categories", "CONTAINS_ALL", json!(texts))),
        1 => prop::collection::vec(text(), 1..3).prop_map(|texts| test("event.categories", "CONTAINS_ANY", json!(texts))),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3)
                .prop_map(|parts| json!({"kind": "ALL", "conditions": parts})),
            prop::collection::vec(inner.clone(), 1..3)
                .prop_map(|parts| json!({"kind": "ANY", "conditions": parts})),
            inner.prop_map(|part| json!({"kind": "NOT", "condition": part})),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_rule_that_would_run_is_left_out(
        conditions in prop::collection::vec(condition(), 1..8),
        causes in prop::collection::vec((text(), text(), text(), prop::collection::vec(text(), 0..3)), 1..8),
        removed in 0..8_usize,
    ) {
        let rules: Vec<_> = conditions.into_iter().map(updates).collect();
        let mut index = RuleIndex::default();
        for (i, rule) in rules.iter().enumerate() {
            index.insert(i, rule.interest(OWNER));
        }
        index.remove(removed);
        for (summary, location, before, categories) in causes {
            let event = Record::default().with("summary", summary).with("location", location).with("categories", Value::texts(categories));
            let facts = updated().with_before("event", event.clone().with("summary", before)).with("event", event);
            let candidates = index.candidates(TriggerKind::EventUpdated, &[Place::Owner(OWNER)], &facts).rules;
            let run: BTreeSet<usize> =
                (0..rules.len()).filter(|i| *i != removed && rules[*i].holds(&facts)).collect();
            prop_assert!(run.is_subset(&candidates), "{:?} of {:?}", run, candidates);
            prop_assert!(!candidates.contains(&removed));
        }
    }
}
