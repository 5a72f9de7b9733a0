//! What booking pages ask, who gets a booking, and the work that a browser does for it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[allow(dead_code, reason = "each test binary uses its part")]
#[path = "support/random_rule.rs"]
mod random_rule;
mod support;
#[path = "support/world.rs"]
mod world;

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cal3_domain::availability::{BusyPerson, SlotQuery, Timeline};
use cal3_domain::booking::*;
use cal3_domain::ids::ResourceId;
use cal3_domain::policy::Minutes;
use cal3_domain::random::SeededRandom;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use support::{instant, window};
use world::{World, minutes, user};

fn questions() -> Vec<Question> {
    serde_json::from_value(json!([
        {"key": "topic", "label": "What is it about?", "required": true, "kind": {"type": "TEXT", "max": 20}},
        {"key": "notes", "label": "Anything else?", "kind": {"type": "TEXT", "max": 100, "multiline": true}},
        {"key": "people", "label": "How many?", "required": true, "kind": {"type": "NUMBER", "min": 1.0, "max": 8.0, "whole": true}},
        {"key": "drink", "label": "Tea?", "kind": {"type": "CHOICE", "options": ["Tea", "Coffee"]}},
        {"key": "tools", "label": "Which?", "kind": {"type": "CHOICE", "options": ["Saw", "Drill", "Lathe"], "several": true}},
        {"key": "rules", "label": "I know the rules.", "required": true, "kind": {"type": "BOOLEAN"}},
        {"key": "born", "label": "Born?", "kind": {"type": "DATE", "latest": "2010-01-01"}}
    ]))
    .unwrap()
}

fn check(given: Value) -> Result<String, Vec<String>> {
    let given: BTreeMap<String, Value> = serde_json::from_value(given).unwrap();
    match Answers::check(&questions(), &given) {
        Ok(answers) => Ok(serde_json::to_string(&answers).unwrap()),
        Err(faults) => {
            Err(faults.into_iter().map(|fault| format!("{}: {}", fault.field, fault.message)).collect())
        }
    }
}

#[test]
fn answers_are_checked_against_their_questions() {
    assert_eq!(validate_questions(&questions(), "questions"), []);
    assert_eq!(
        check(json!({"topic": "  A shelf ", "notes": "one\ntwo", "people": 3, "drink": "Tea", "tools": ["Lathe", "Saw", "Saw"], "rules": true, "born": "2009-12-31"})),
        Ok(r#"{"born":"2009-12-31","drink":"Tea","notes":"one\ntwo","people":3.0,"rules":true,"tools":["Saw","Lathe"],"topic":"A shelf"}"#.to_owned())
    );
    // What may be left out may be empty too.
    assert_eq!(
        check(
            json!({"topic": "x", "people": 1, "rules": true, "drink": "", "tools": [], "born": null, "notes": " "})
        ),
        Ok(r#"{"people":1.0,"rules":true,"topic":"x"}"#.to_owned())
    );
    assert_eq!(
        check(json!({"topic": " ", "people": 9, "rules": false, "other": 1})),
        Err(vec![
            "answers.other: nobody asked this".to_owned(),
            "answers.topic: an answer is needed".to_owned(),
            "answers.people: a whole number from 1 to 8 is expected".to_owned(),
            "answers.rules: this must be agreed to".to_owned(),
        ])
    );
    let good = json!({"topic": "x", "people": 1, "rules": true});
    for (key, value, expected) in [
        ("topic", json!("x".repeat(21)), "at most 20 characters"),
        ("topic", json!("two\nlines"), "one line of text"),
        ("topic", json!(7), "text is expected"),
        ("notes", json!("\u{0}"), "text without control characters"),
        ("people", json!(1.5), "a whole number"),
        ("people", json!("3"), "a whole number"),
        ("drink", json!("Beer"), "one of these is expected: Tea, Coffee"),
        ("drink", json!(["Tea"]), "one of these"),
        ("tools", json!("Saw"), "some of these is expected: Saw, Drill, Lathe"),
        ("tools", json!(["Saw", 7]), "some of these"),
        ("tools", json!(["Saw", "Saw", "Saw", "Saw"]), "some of these"),
        ("rules", json!("yes"), "true or false"),
        ("born", json!("2010-01-02"), "no date after 2010-01-01"),
        ("born", json!("2009-02-30"), "a date such as"),
        ("born", json!("20090228"), "a date such as"),
        ("born", json!("2009-02-28T10:00"), "a date such as"),
    ] {
        let mut given = good.clone();
        given[key] = value;
        let faults = check(given).unwrap_err();
        assert!(
            faults.len() == 1 && faults[0].starts_with(&format!("answers.{key}: {expected}")),
            "{faults:?}"
        );
    }
}

#[test]
fn every_fault_of_a_page_is_named() {
    let page = |value: Value| serde_json::from_value::<PageSettings>(value).unwrap();
    let fields =
        |page: &PageSettings| page.validate().into_iter().map(|fault| fault.field).collect::<Vec<_>>();
    let good = page(json!({"durations": ["PT30M", "PT1H"]}));
    assert_eq!(fields(&good), [""; 0]);
    assert!(good.proof_of_work && good.assignment == Assignment::FirstFree);
    for durations in [json!([]), json!(["PT1H", "PT30M"]), json!(["PT30M", "PT30M"]), json!(["PT0S"])] {
        assert_eq!(fields(&page(json!({"durations": durations}))), ["durations"]);
    }
    assert_eq!(fields(&page(json!({"durations": ["PT30M"], "consent": " "}))), ["consent"]);
    let bad = page(json!({"durations": ["PT30M"], "questions": [
        {"key": "1st", "label": "x", "kind": {"type": "TEXT", "max": 0}},
        {"key": "b", "label": " ", "help": "", "kind": {"type": "CHOICE", "options": ["x", "x"]}},
        {"key": "b", "label": "x", "kind": {"type": "NUMBER", "min": 2.0, "max": 1.0}},
        {"key": "c", "label": "x", "kind": {"type": "DATE", "earliest": "2026-01-02", "latest": "2026-01-01"}}
    ]}));
    assert_eq!(
        fields(&bad),
        [
            "questions.0.key",
            "questions.0.kind.max",
            "questions.1.label",
            "questions.1.help",
            "questions.1.kind.options",
            "questions.2.key",
            "questions.2.kind.max",
            "questions.3.kind.latest"
        ]
    );
    for (slug, right) in [
        ("manage", false),
        ("ada", true),
        ("ada-30", true),
        ("a", false),
        ("Ada", false),
        ("ada--x", false),
        ("-ada", false),
        ("ädä", false),
    ] {
        assert_eq!(check_slug(slug).is_ok(), right, "{slug}");
    }
    let faults = Guest::new(" ", "ada", "Mars").unwrap_err();
    assert_eq!(
        faults.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(),
        ["guest.name", "guest.email", "guest.timeZone"]
    );
    assert_eq!(Guest::new(" Ada ", "ada@example.org", "europe/berlin").unwrap().time_zone, "Europe/Berlin");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn turns_are_fair_whoever_is_free(weights in prop::collection::vec(0_u32..4, 1..6), absences in prop::collection::vec(0_u8..64, 60)) {
        let mut hosts: Vec<Host> = weights
            .iter()
            .zip(1..)
            .map(|(weight, number)| Host {
                resource: ResourceId(uuid::Uuid::from_u128(number)),
                weight: *weight,
                assigned: 0,
                last_assigned: None,
            })
            .collect();
        let all: Vec<usize> = (0..hosts.len()).collect();
        for (turn, absent) in absences.iter().enumerate() {
            // In the first half everybody is free.
            let free: Vec<usize> = all.iter().copied().filter(|at| turn < 30 || absent & (1 << at) == 0).collect();
            let chosen = assign(&hosts, &free);
            let mut reversed = free.clone();
            reversed.reverse();
            prop_assert_eq!(assign(&hosts, &reversed), chosen);
            let Some(at) = chosen else {
                prop_assert!(free.iter().all(|at| hosts[*at].weight == 0));
                continue;
            };
            prop_assert!(free.contains(&at) && hosts[at].weight > 0);
            hosts[at].assigned += 1;
            hosts[at].last_assigned = Some(Timestamp::from_second(turn as i64).unwrap());
            if turn < 30 {
                // Nobody is a whole turn ahead of anybody, for their weight.
                for (a, b) in hosts.iter().flat_map(|a| hosts.iter().map(move |b| (a, b))) {
                    prop_assert!(b.weight == 0 || a.assigned == 0 || (a.assigned - 1) * b.weight <= b.assigned * a.weight);
                }
            }
        }
        prop_assert!(hosts.iter().all(|host| host.weight > 0 || host.assigned == 0));
    }
}

#[test]
fn a_team_offers_when_one_is_free_or_when_all_are() {
    // Ada is busy in the morning, Bob in the afternoon, both at noon.
    let host = |number, busy: &[(&str, &str)]| {
        let mut world = World::plain("UTC", "2026-06-01", "2026-06-02").open(&["09:00-15:00"]);
        let windows: Vec<_> = busy
            .iter()
            .map(|(start, end)| window(&format!("2026-06-01T{start}:00Z"), &format!("2026-06-01T{end}:00Z")))
            .collect();
        world.people = vec![BusyPerson { user: user(number), busy: world::ranges(&windows) }];
        world
    };
    let worlds = [host(1, &[("09:00", "11:00"), ("12:00", "13:00")]), host(2, &[("12:00", "14:30")])];
    let timelines: Vec<_> =
        worlds.iter().map(|w| Timeline::new(&w.policy, w.context(), w.window).unwrap()).collect();
    let all: Vec<_> = timelines.iter().collect();
    let query = SlotQuery { starts: worlds[0].window, length: minutes(60), quantity: 1 };
    let told = |assignment| {
        let text = |at: Timestamp| at.strftime("%H").to_string();
        offered(assignment, &all, query)
            .iter()
            .map(|slot| (text(slot.start), slot.who.clone()))
            .collect::<Vec<_>>()
    };
    let expected = [("09", vec![1]), ("10", vec![1]), ("11", vec![0, 1]), ("13", vec![0]), ("14", vec![0])];
    let expected: Vec<_> = expected.into_iter().map(|(hour, who)| (hour.to_owned(), who)).collect();
    assert_eq!(told(Assignment::RoundRobin), expected);
    assert_eq!(told(Assignment::FirstFree), expected);
    assert_eq!(told(Assignment::Collective), [("11".to_owned(), vec![0, 1])]);
}

/// Made, signed and solved by the widget's own library (npm `altcha` 3.2.2) with the key below; it expires on 2027-01-01.
const PAYLOAD: &str = "eyJjaGFsbGVuZ2UiOnsicGFyYW1ldGVycyI6eyJhbGdvcml0aG0iOiJTSEEtMjU2IiwiY29zdCI6NSwiZGF0YSI6eyJmb3IiOiJicGdfMDFoNDU1dmI0cGV4NXZza25rMDg0c24wMnEifSwiZXhwaXJlc0F0IjoxNzk4NzYxNjAwLCJrZXlMZW5ndGgiOjMyLCJrZXlQcmVmaXgiOiIwMDAiLCJub25jZSI6IjQzZWFiMzY3Y2YxN2NkZjUwOTE0Mzg4ZThmMDg3ZTkzIiwic2FsdCI6IjE0YjlhNmViMjU0OTUxNTAzMWE3NTllM2RlNjNlYjQ5In0sInNpZ25hdHVyZSI6IjVmZDQ3YjFkODZiMTYzZjQ3MmYxMmY2NjM0ZTE3MzA5OTYxYTI2NWY2OGYwYjRhNmNlOWEzNmRkNTYwYjFmMTQifSwic29sdXRpb24iOnsiY291bnRlciI6MzgxOCwiZGVyaXZlZEtleSI6IjAwMDk2YTM3MWJlZjU1M2RiZGQ4ZGNlNjM0OTNmMDBlMTU1NzhmZWIzMTkxNTIxYmQ2OWQ0YWE3YzIxMGZmNjgiLCJ0aW1lIjo3NzUuOX19";
const KEY: &[u8] = b"a key of the test";
const PAGE: &str = "bpg_01h455vb4pex5vsknk084sn02q";

fn encode(payload: &Value) -> String {
    STANDARD.encode(payload.to_string())
}

#[test]
fn a_solution_of_altchas_own_library_is_accepted_and_nothing_else() {
    let now = instant("2026-12-31T23:59:59Z");
    let solved = verify_payload(KEY, PAGE, PAYLOAD, now).unwrap();
    assert_eq!(solved.expires_at, instant("2027-01-01T00:00:00Z"));
    assert_eq!(solved.id[..4], [0x43, 0xea, 0xb3, 0x67]);
    let fails = |key: &[u8], page: &str, payload: &str, now: Timestamp| {
        verify_payload(key, page, payload, now).unwrap_err().code()
    };
    assert_eq!(fails(KEY, PAGE, PAYLOAD, solved.expires_at), "EXPIRED");
    assert_eq!(fails(b"another key", PAGE, PAYLOAD, now), "FOREIGN");
    assert_eq!(fails(KEY, "bpg_other", PAYLOAD, now), "OTHER_PURPOSE");
    let good: Value = serde_json::from_slice(&STANDARD.decode(PAYLOAD).unwrap()).unwrap();
    let with = |path: &str, value: Value| {
        let mut changed = good.clone();
        *changed.pointer_mut(path).unwrap() = value;
        fails(KEY, PAGE, &encode(&changed), now)
    };
    assert_eq!(with("/challenge/parameters/keyPrefix", json!("0")), "FOREIGN");
    assert_eq!(with("/challenge/parameters/cost", json!(1)), "FOREIGN");
    assert_eq!(with("/challenge/parameters/expiresAt", json!(1_900_000_000)), "FOREIGN");
    assert_eq!(with("/challenge/parameters/data/for", json!("bpg_other")), "FOREIGN");
    assert_eq!(with("/challenge/signature", json!("")), "FOREIGN");
    assert_eq!(with("/challenge/signature", json!("xyz")), "MALFORMED");
    assert_eq!(with("/solution/counter", json!(3_819)), "UNSOLVED");
    assert_eq!(with("/solution/derivedKey", json!("000")), "UNSOLVED");
    assert_eq!(with("/solution/counter", json!(-1)), "MALFORMED");
    assert_eq!(with("/solution", json!(null)), "MALFORMED");
    for payload in ["", "%%%", "bm90IGpzb24=", &"A".repeat(5_000)] {
        assert_eq!(fails(KEY, PAGE, payload, now), "MALFORMED");
    }
}

#[test]
fn a_challenge_of_ours_takes_work_and_is_solved_once_found() {
    let now = instant("2026-06-01T10:00:00Z");
    let difficulty = Difficulty::new(2, 3).unwrap();
    assert_eq!((difficulty.hashes(), Difficulty::NORMAL.hashes()), (768, 40_960));
    assert!(
        Difficulty::new(0, 1).is_none()
            && Difficulty::new(7, 1).is_none()
            && Difficulty::new(1, 1_001).is_none()
    );
    let random = SeededRandom::new(5);
    let lasting = SignedDuration::from_mins(20);
    let challenge = new_challenge(KEY, PAGE, difficulty, now, lasting, &random);
    assert_ne!(new_challenge(KEY, PAGE, difficulty, now, lasting, &random), challenge);
    // As the widget reads it.
    let json = serde_json::to_value(&challenge).unwrap();
    assert_eq!(json["parameters"]["algorithm"], "SHA-256");
    assert_eq!(json["parameters"]["keyPrefix"], "00");
    assert_eq!(json["parameters"]["expiresAt"], now.as_second() + 1_200);
    // As the widget solves it.
    let bytes = |text: &Value| {
        let text = text.as_str().unwrap();
        (0..text.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
            .collect::<Vec<u8>>()
    };
    let (salt, nonce) = (bytes(&json["parameters"]["salt"]), bytes(&json["parameters"]["nonce"]));
    let hash = |counter: u32| {
        let mut hash = Sha256::digest([&salt[..], &nonce, &counter.to_be_bytes()].concat());
        for _ in 1..3 {
            hash = Sha256::digest(hash);
        }
        hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let counter = (0..).find(|counter| hash(*counter).starts_with("00")).unwrap();
    let payload = |counter: u32| {
        encode(&json!({"challenge": json, "solution": {"counter": counter, "derivedKey": hash(counter)}}))
    };
    let solved = verify_payload(KEY, PAGE, &payload(counter), now).unwrap();
    assert_eq!(solved.id.to_vec(), nonce);
    // A counter whose hash is right but does not begin as it must is no work.
    let lazy = (0..).find(|counter| !hash(*counter).starts_with("00")).unwrap();
    assert_eq!(verify_payload(KEY, PAGE, &payload(lazy), now), Err(ChallengeFault::Unsolved));
}

#[test]
fn durations_are_those_that_the_page_says() {
    let page: PageSettings =
        serde_json::from_value(json!({"durations": ["PT15M", "PT1H"], "assignment": "COLLECTIVE"})).unwrap();
    assert_eq!(page.durations, [Minutes::new(15), Minutes::new(60)]);
    assert!(serde_json::from_value::<PageSettings>(json!({"durations": ["PT15M"], "price": 3})).is_err());
}
