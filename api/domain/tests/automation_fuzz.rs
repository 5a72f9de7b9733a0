//! No rule can panic, run away or fill the memory, whatever somebody writes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[path = "support/random_rule.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod random_rule;

use std::time::{Duration, Instant};

use cal3_domain::{
    access::Owner,
    automation::{Rule, RuleIndex, Surroundings, limits, recipes},
    facts::{
        Facts, Value,
        build::{AttendeeFacts, CalendarFacts, CauseFacts, EventFacts, change, rule},
        changes,
    },
    ids::{CalendarId, EventId, RuleId, UserId},
    time::Zone,
};
use jiff::Timestamp;
use proptest::prelude::*;
use random_rule::Dice;
use serde_json::{Value as Json, json};
use uuid::Uuid;

const OWNER: Owner = Owner::User(UserId(Uuid::nil()));

fn surroundings() -> Surroundings {
    Surroundings { secrets: vec!["slack".to_owned(), "target".to_owned()], ..Surroundings::default() }
}

/// An event as large as events can be.
fn large_facts() -> Facts {
    let zone = Zone::iana("Europe/Berlin").unwrap();
    let fields = json!({
        "summary": "Stand-up ".repeat(100), "description": "agenda ß Σ ".repeat(6_000), "location": "Room ".repeat(300),
        "start": {"local": "2026-03-29T02:30:00", "timeZone": "Europe/Berlin"},
        "end": {"local": "2026-03-29T04:00:00", "timeZone": "Europe/Berlin"},
        "categories": (0..50).map(|i| format!("category {i}")).collect::<Vec<_>>(),
    });
    let event =
        changes::whole(EventId(Uuid::nil()), Timestamp::UNIX_EPOCH, fields.as_object().unwrap()).unwrap();
    let attendees: Vec<_> = (0..1_000)
        .map(|i| AttendeeFacts {
            email: format!("person{i}@example{}.org", i % 40),
            ..AttendeeFacts::default()
        })
        .collect();
    let told = EventFacts { attendees: attendees.as_slice().into(), ..EventFacts::new(&event, &zone) };
    let calendar = CalendarFacts {
        id: CalendarId(Uuid::nil()),
        name: "Team",
        description: None,
        color: "#123456",
        zone: &zone,
        owner_id: "usr".to_owned(),
        owner_name: None,
    };
    let cause = CauseFacts { actor_id: None, actor_name: None, actor_email: None, depth: 0 };
    Facts::new("EVENT_UPDATED", "2026-03-28T12:00:00Z".parse().unwrap(), &zone)
        .with("event", told.record())
        .with_before("event", told.record().with("summary", "Retro"))
        .with("change", change(["SUMMARY"]))
        .with("calendar", calendar.record())
        .with("cause", cause.record())
        .with("rule", rule(RuleId(Uuid::nil()), "x"))
}

/// Everything that is done with a rule's JSON.
fn use_it(text: &str, facts: &[&Facts]) -> bool {
    let Ok(rule) = Rule::parse(text) else { return false };
    assert_eq!(Rule::parse(&rule.to_json().to_string()), Ok(rule.clone()));
    let compiled = match rule.compile(&surroundings()) {
        Ok(compiled) => compiled,
        Err(faults) => {
            assert!((1..=limits::FAULTS).contains(&faults.len()));
            assert!(faults.iter().all(|fault| !fault.message.is_empty()));
            return false;
        }
    };
    let mut index = RuleIndex::default();
    index.insert(1, compiled.interest(OWNER));
    for facts in facts {
        let holds = compiled.holds(facts);
        let plan = compiled.plan(facts);
        assert!(!holds || plan.condition.holds);
        assert!(plan.steps.len() <= limits::STEPS);
        let kind = rule.trigger.kind();
        let candidates = index.candidates(kind, &rule.scope.places(OWNER), facts);
        assert!(!holds || candidates.rules.contains(&1), "{text}");
    }
    compiled.scheduled(Timestamp::UNIX_EPOCH, Timestamp::MAX, 3);
    true
}

/// A value such as somebody could put anywhere.
fn junk(dice: &mut Dice) -> Json {
    let words = [
        "",
        "x",
        "event.summary",
        "EVENT_UPDATED",
        "TEST",
        "{{ event.summary }}",
        "{{ event.startsAt | date('%Y') }}",
        "{% for a in event.attendees %}{{ a.email | upper }}{% endfor %}",
        "{{",
        "((((",
        "(a|b)*c{1,9}",
        "PT1H",
        "P1D",
        "2026-01-05T09:00:00Z",
        "09:00",
        "#ffffff",
        "https://example.org/",
        "http://127.0.0.1/",
        "0 9 * * *",
        "* * * * *",
        "é\u{0}\u{202e}",
        "Europe/Berlin",
        "cal_01h455vb4pex5vsknk084sn02q",
        "item.email",
        "IS_EMPTY",
        "CHANGED",
    ];
    match dice.between(0, 9) {
        0 => Json::Null,
        1 => json!(dice.between(-5, 5)),
        2 => json!(1e300),
        3 => json!(dice.once_in(2)),
        4 => json!([]),
        5 => json!({}),
        6 => json!({"kind": *dice.pick(&words)}),
        _ => json!(*dice.pick(&words)),
    }
}

/// Changes one place of a JSON value.
fn mutate(json: &mut Json, dice: &mut Dice) {
    match json {
        Json::Object(members) if !members.is_empty() && !dice.once_in(6) => {
            let keys: Vec<String> = members.keys().cloned().collect();
            let key = dice.pick(&keys).clone();
            match dice.between(0, 8) {
                0 => {
                    members.remove(&key);
                }
                1 => {
                    let value = members[&key].clone();
                    members.insert("extra".to_owned(), value);
                }
                _ => mutate(members.get_mut(&key).unwrap(), dice),
            }
        }
        Json::Array(items) if !items.is_empty() && !dice.once_in(6) => {
            let index = dice.between(0, items.len() as i64 - 1) as usize;
            match dice.between(0, 6) {
                0 => {
                    let copy = items[index].clone();
                    items.push(copy);
                }
                1 => {
                    items.remove(index);
                }
                _ => mutate(&mut items[index], dice),
            }
        }
        other => *other = junk(dice),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn rules_that_somebody_spoiled_are_refused_or_run(seed in any::<u64>(), changes in 0..6_usize) {
        let dice = &mut Dice::new(seed);
        let recipe = dice.pick(recipes());
        let mut json = recipe.rule("Europe/Berlin").to_json();
        for _ in 0..changes {
            mutate(&mut json, dice);
        }
        let facts = Facts::new("MANUAL", Timestamp::UNIX_EPOCH, &Zone::utc());
        use_it(&json.to_string(), &[&facts]);
    }

    #[test]
    fn text_that_is_no_rule_is_refused(text in "[\\[\\]{}\",:a-z0-9 ]{0,200}") {
        prop_assert!(!use_it(&text, &[]));
    }
}

#[test]
fn most_spoiled_rules_still_have_a_part_to_play() {
    // The property above would say little if nearly all of them were refused.
    let facts = Facts::new("MANUAL", Timestamp::UNIX_EPOCH, &Zone::utc());
    let used = (0..400_u64).filter(|seed| {
        let dice = &mut Dice::new(*seed);
        let mut json = dice.pick(recipes()).rule("UTC").to_json();
        mutate(&mut json, dice);
        use_it(&json.to_string(), &[&facts])
    });
    assert!(used.count() > 40);
}

fn rule_of(condition: &Json, steps: &Json) -> String {
    json!({"name": "x", "timeZone": "Europe/Berlin", "trigger": {"kind": "EVENT_UPDATED"}, "condition": condition, "steps": steps}).to_string()
}

#[test]
fn the_costliest_rules_end() {
    let facts = large_facts();
    let test = |field: &str, operator: &str, value: Json| json!({"kind": "TEST", "field": field, "operator": operator, "value": value});
    let all = |parts: Vec<Json>| json!({"kind": "ALL", "conditions": parts});
    let loops = "{% for a in event.attendees %}{% for b in event.attendees %}{% for c in event.attendees %}{{ a.email | upper }}{% endfor %}{% endfor %}{% endfor %}";
    let long = "{{ event.description | upper | lower | replace('a', 'bb') | json | escape }}".repeat(100);
    let stop = json!([{"action": {"kind": "STOP"}}]);
    let steps = |action: Json| json!(vec![json!({"action": action, "onFailure": "CONTINUE"}); limits::STEPS]);
    let patterns = ["(a|a)*b", "(\\w+\\s?)*\\z", "([a-z]+)*ß{3}", "(.*)(.*)(.*)(.*)x\\z"];
    for text in [
        rule_of(
            &all((0..limits::PATTERNS)
                .map(|i| test("event.description", "MATCHES", json!(patterns[i % 4])))
                .collect()),
            &stop,
        ),
        rule_of(&all(vec![test("event.description", "NOT_CONTAINS", json!("zzz")); 190]), &stop),
        rule_of(
            &json!({"kind": "ALL_ITEMS", "field": "event.attendees", "condition": all(vec![test("item.email", "CONTAINS", json!("person")); 190])}),
            &stop,
        ),
        rule_of(&all(vec![]), &steps(json!({"kind": "SET_DESCRIPTION", "description": loops}))),
        rule_of(&all(vec![]), &steps(json!({"kind": "SET_DESCRIPTION", "description": long}))),
        rule_of(
            &all(vec![]),
            &steps(
                json!({"kind": "CALL_WEBHOOK", "url": "https://example.org/", "body": vec!["{{ event.attendees }}"; 200]}),
            ),
        ),
        rule_of(
            &all(vec![]),
            &steps(json!({"kind": "CALL_WEBHOOK", "url": "https://example.org/", "body": vec![loops; 60]})),
        ),
        rule_of(
            &all(vec![]),
            &steps(json!({"kind": "INVITE", "attendees": vec![json!({"email": loops}); limits::RECIPIENTS]})),
        ),
    ] {
        assert!(text.len() <= limits::RULE_BYTES, "{} bytes", text.len());
        let began = Instant::now();
        assert!(
            use_it(&text, &[&facts]),
            "{text:.300} {:?}",
            Rule::parse(&text).unwrap().validate(&surroundings())
        );
        // Not a measurement: what has no bound takes hours here.
        assert!(began.elapsed() < Duration::from_secs(60), "{:?} for {text:.300}", began.elapsed());
    }
}

#[test]
fn what_a_plan_holds_is_bounded() {
    let facts = large_facts();
    let text = rule_of(
        &json!({"kind": "ALL", "conditions": []}),
        &json!([{"action": {"kind": "CALL_WEBHOOK", "url": "https://example.org/", "body": vec!["{{ event.description }}"; 5]}}]),
    );
    let rule = Rule::parse(&text).unwrap().compile(&surroundings()).unwrap();
    let plan = serde_json::to_string(&rule.plan(&facts).steps).unwrap();
    assert!(plan.len() < limits::CALL_BODY * 2, "{}", plan.len());
    assert!(matches!(facts.get("event.description"), Value::Text(text) if text.len() > 60_000));
}
