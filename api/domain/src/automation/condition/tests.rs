use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::*;
use crate::{
    automation::{Fault, FaultCode, fault::Faults},
    facts::{
        Facts, Record, Value,
        fixture::{catalogue, updated},
    },
};

fn compiled(json: &Json) -> Result<CompiledCondition, Vec<Fault>> {
    let mut faults = Faults::default();
    let condition = read(json, 1, &mut faults);
    let compiled =
        condition.and_then(|condition| compile(&condition, &catalogue(), &mut Used::default(), &mut faults));
    match compiled {
        Some(compiled) if faults.is_empty() => Ok(compiled),
        _ => Err(faults.into_vec()),
    }
}

fn holds(json: &Json) -> bool {
    let condition = compiled(json).unwrap_or_else(|faults| panic!("{json}: {faults:?}"));
    let evaluation = condition.evaluate(&updated());
    assert_eq!(condition.holds(&updated()), evaluation.holds, "{json}");
    evaluation.holds
}

fn test(field: &str, operator: &str, value: Json) -> Json {
    let mut json = json!({ "kind": "TEST", "field": field, "operator": operator });
    if !value.is_null() {
        json["value"] = value;
    }
    json
}

#[test]
fn every_operator_asks_what_its_name_says() {
    let none = Json::Null;
    // The event is called Stand-up (formerly Retro), in Room 4 (formerly nowhere), Monday 5 January 2026, 9:00 to 10:30.
    for (field, operator, value, expected) in [
        ("event.summary", "EQUALS", json!("STAND-UP"), true),
        ("event.summary", "NOT_EQUALS", json!("stand-up"), false),
        ("event.summary", "CONTAINS", json!("ND-U"), true),
        ("event.summary", "NOT_CONTAINS", json!("retro"), true),
        ("event.summary", "STARTS_WITH", json!("stand"), true),
        ("event.summary", "STARTS_WITH", json!("up"), false),
        ("event.summary", "ENDS_WITH", json!("UP"), true),
        ("event.summary", "MATCHES", json!("^stand.?up$"), true),
        ("event.summary", "NOT_MATCHES", json!("retro|review"), true),
        ("event.summary", "ONE_OF", json!(["x", "Stand-Up"]), true),
        ("event.summary", "NONE_OF", json!(["x", "y"]), true),
        ("event.url", "IS_EMPTY", none.clone(), true),
        ("event.summary", "IS_NOT_EMPTY", none.clone(), true),
        // What is absent is equal to nothing and contains nothing.
        ("event.url", "EQUALS", json!("x"), false),
        ("event.url", "NOT_EQUALS", json!("x"), true),
        ("event.url", "NOT_CONTAINS", json!("x"), true),
        ("event.url", "NOT_MATCHES", json!(".*"), true),
        ("event.attendeeCount", "EQUALS", json!(2), true),
        ("event.attendeeCount", "LESS_THAN", json!(2), false),
        ("event.attendeeCount", "AT_MOST", json!(2), true),
        ("event.attendeeCount", "MORE_THAN", json!(1.5), true),
        ("event.attendeeCount", "AT_LEAST", json!(3), false),
        ("event.attendeeCount", "BETWEEN", json!({"from": 1, "to": 2}), true),
        ("event.attendeeCount", "NOT_BETWEEN", json!({"from": 3, "to": 9}), true),
        ("event.custom.budget", "MORE_THAN", json!(12), true),
        ("event.isAllDay", "IS_FALSE", none.clone(), true),
        ("event.isAllDay", "IS_TRUE", none.clone(), false),
        ("event.status", "EQUALS", json!("CONFIRMED"), true),
        ("event.status", "ONE_OF", json!(["TENTATIVE", "CANCELLED"]), false),
        ("event.startWeekday", "ONE_OF", json!(["MONDAY", "FRIDAY"]), true),
        ("event.startWeekday", "NONE_OF", json!(["SATURDAY", "SUNDAY"]), true),
        ("event.startsAt", "BEFORE", json!("2026-01-05T09:00:00+01:00"), false),
        ("event.startsAt", "AT_OR_AFTER", json!("2026-01-05T09:00:00+01:00"), true),
        (
            "event.startsAt",
            "BETWEEN",
            json!({"from": "2026-01-05T08:00:00Z", "to": "2026-01-06T00:00:00Z"}),
            true,
        ),
        (
            "event.endsAt",
            "BETWEEN",
            json!({"from": "2026-01-05T08:00:00Z", "to": "2026-01-05T09:30:00Z"}),
            false,
        ),
        ("event.endsAt", "WITHIN_NEXT", json!("PT90M"), true),
        ("event.endsAt", "WITHIN_NEXT", json!("PT89M"), false),
        ("event.startsAt", "WITHIN_LAST", json!("PT0S"), true),
        ("event.createdAt", "WITHIN_LAST", json!("PT24H"), false),
        ("event.createdAt", "WITHIN_NEXT", json!("PT8784H"), false),
        ("event.startDate", "EQUALS", json!("2026-01-05"), true),
        ("event.startDate", "BETWEEN", json!({"from": "2026-01-01", "to": "2026-01-05"}), true),
        ("event.startTime", "BEFORE", json!("09:00"), false),
        ("event.startTime", "AT_OR_AFTER", json!("09:00"), true),
        ("event.startTime", "BETWEEN", json!({"from": "08:00", "to": "09:00"}), false),
        ("event.startTime", "BETWEEN", json!({"from": "22:00", "to": "09:01"}), true),
        ("event.startTime", "BETWEEN", json!({"from": "22:00", "to": "09:00"}), false),
        ("event.startTime", "NOT_BETWEEN", json!({"from": "22:00", "to": "06:00"}), true),
        ("event.duration", "EQUALS", json!("PT1H30M"), true),
        ("event.duration", "AT_LEAST", json!("PT90M"), true),
        ("event.duration", "BETWEEN", json!({"from": "PT1H", "to": "PT90M"}), true),
        ("event.categories", "CONTAINS", json!("team"), true),
        ("event.categories", "NOT_CONTAINS", json!("tea"), true),
        ("event.categories", "CONTAINS_ANY", json!(["x", "WORK"]), true),
        ("event.categories", "CONTAINS_ALL", json!(["work", "team"]), true),
        ("event.categories", "CONTAINS_ALL", json!(["work", "x"]), false),
        ("event.categories", "CONTAINS_NONE", json!(["x"]), true),
        ("event.attendees", "IS_NOT_EMPTY", none.clone(), true),
        ("event.attendeeDomains", "CONTAINS", json!("other.example"), true),
        ("event.summary", "CHANGED", none.clone(), true),
        ("event.startsAt", "CHANGED", none.clone(), false),
        ("event.startsAt", "NOT_CHANGED", none.clone(), true),
        ("event.summary", "CHANGED_FROM", json!("retro"), true),
        ("event.summary", "CHANGED_TO", json!("Stand-up"), true),
        ("event.status", "CHANGED_TO", json!("CONFIRMED"), false),
        ("event.location", "CHANGED_TO", json!("room 4"), true),
        ("event.location", "CHANGED_FROM", json!("room 4"), false),
        ("event.categories", "NOT_CHANGED", none.clone(), true),
        ("before.event.summary", "EQUALS", json!("Retro"), true),
        ("cause.isAutomated", "IS_FALSE", none.clone(), true),
        ("trigger.time", "BETWEEN", json!({"from": "08:00", "to": "08:01"}), true),
    ] {
        assert_eq!(holds(&test(field, operator, value.clone())), expected, "{field} {operator} {value}");
    }
    let mut exact = test("event.summary", "EQUALS", json!("stand-up"));
    exact["caseSensitive"] = json!(true);
    assert!(!holds(&exact));
    let mut exact = test("event.summary", "MATCHES", json!("STAND"));
    exact["caseSensitive"] = json!(true);
    assert!(!holds(&exact));
    assert!(holds(&test("event.location", "MATCHES", json!("ROOM \\d"))));
}

#[test]
fn groups_and_quantifiers() {
    let (yes, no) =
        (test("event.summary", "IS_NOT_EMPTY", Json::Null), test("event.summary", "IS_EMPTY", Json::Null));
    let declined = test("item.answer", "EQUALS", json!("DECLINED"));
    let named = test("item.name", "IS_NOT_EMPTY", Json::Null);
    let items = |kind: &str, condition: &Json| json!({"kind": kind, "field": "event.attendees", "condition": condition});
    for (json, expected) in [
        (json!({"kind": "ALL", "conditions": []}), true),
        (json!({"kind": "ALL", "conditions": [yes, yes]}), true),
        (json!({"kind": "ALL", "conditions": [yes, no]}), false),
        (json!({"kind": "ANY", "conditions": [no, yes]}), true),
        (json!({"kind": "ANY", "conditions": [no, no]}), false),
        (json!({"kind": "NOT", "condition": no}), true),
        (
            json!({"kind": "NOT", "condition": {"kind": "ANY", "conditions": [no, {"kind": "NOT", "condition": yes}]}}),
            true,
        ),
        (items("ANY_ITEM", &declined), true),
        (items("ALL_ITEMS", &declined), false),
        (items("NO_ITEM", &declined), false),
        (items("ALL_ITEMS", &named), true),
        (
            json!({"kind": "ANY_ITEM", "field": "event.attendees", "condition": {"kind": "ALL", "conditions": [
                declined, test("event.summary", "EQUALS", json!("stand-up")),
                test("event.categories", "CONTAINS", json!("work")),
            ]}}),
            true,
        ),
        (
            json!({"kind": "ALL_ITEMS", "field": "event.labels", "condition": test("item", "EQUALS", json!("urgent"))}),
            true,
        ),
    ] {
        assert_eq!(holds(&json), expected, "{json}");
    }
    // Of an empty list all do, and none.
    let nobody = updated().with("event", Record::default());
    assert!(compiled(&items("ALL_ITEMS", &declined)).unwrap().holds(&nobody));
    assert!(compiled(&items("NO_ITEM", &declined)).unwrap().holds(&nobody));
    assert!(!compiled(&items("ANY_ITEM", &declined)).unwrap().holds(&nobody));
}

#[test]
fn every_fault_is_told_with_the_way_to_it() {
    use FaultCode::{
        InvalidPattern, Malformed, OutOfRange, Required, TooLong, TooMany, UnknownField, Unreachable,
        WrongOperator, WrongValue,
    };
    let items =
        |condition: Json| json!({"kind": "ANY_ITEM", "field": "event.attendees", "condition": condition});
    let mut deep = test("event.summary", "IS_EMPTY", Json::Null);
    for _ in 0..8 {
        deep = json!({"kind": "NOT", "condition": deep});
    }
    let many = json!({"kind": "ALL", "conditions": vec![test("event.summary", "IS_EMPTY", Json::Null); 200]});
    for (json, code, path, message) in [
        (test("event.sumary", "IS_EMPTY", Json::Null), UnknownField, "field", "Did you mean event.summary?"),
        (test("reservation.code", "IS_EMPTY", Json::Null), UnknownField, "field", "does not offer"),
        (test("event", "IS_EMPTY", Json::Null), UnknownField, "field", "does not offer"),
        (test("item.email", "IS_EMPTY", Json::Null), UnknownField, "field", "only within ANY_ITEM"),
        (
            items(test("item.mail", "IS_EMPTY", Json::Null)),
            UnknownField,
            "condition.field",
            "item.email, item.name",
        ),
        (items(test("item", "IS_EMPTY", Json::Null)), UnknownField, "condition.field", "item.email"),
        (
            json!({"kind": "NO_ITEM", "field": "event.summary", "condition": test("item", "IS_EMPTY", Json::Null)}),
            WrongOperator,
            "field",
            "is not a list",
        ),
        (
            test("event.summary", "LESS_THAN", json!(1)),
            WrongOperator,
            "operator",
            "EQUALS, NOT_EQUALS, CONTAINS",
        ),
        (
            test("calendar.name", "CHANGED", Json::Null),
            WrongOperator,
            "operator",
            "does not tell what calendar.name was",
        ),
        (test("before.event.summary", "CHANGED", Json::Null), WrongOperator, "operator", "does not tell"),
        (test("event.summary", "EQUALS", Json::Null), Required, "value", "needs a value: a text"),
        (test("event.summary", "EQUALS", json!("")), Required, "value", "IS_EMPTY"),
        (test("event.summary", "EQUALS", json!("x".repeat(1_001))), TooLong, "value", "1000"),
        (test("event.summary", "IS_EMPTY", json!("x")), WrongValue, "value", "takes no value"),
        (test("event.summary", "ONE_OF", json!("x")), WrongValue, "value", "a list, each a text"),
        (test("event.summary", "ONE_OF", json!([])), Required, "value", "at least 1"),
        (test("event.summary", "ONE_OF", json!(["a", 1])), WrongValue, "value.1", "a text"),
        (test("event.summary", "ONE_OF", json!(vec!["a"; 101])), TooMany, "value", "at most 100"),
        (test("event.summary", "MATCHES", json!("(")), InvalidPattern, "value", "unclosed group"),
        (test("event.summary", "MATCHES", json!("(?=x)")), InvalidPattern, "value", "look-around"),
        (
            test("event.summary", "MATCHES", json!("(a)\\1")),
            InvalidPattern,
            "value",
            "not a regular expression",
        ),
        (test("event.summary", "MATCHES", json!("(\\w{1000}){1000}")), InvalidPattern, "value", "too large"),
        (test("event.summary", "MATCHES", json!("x".repeat(501))), InvalidPattern, "value", "1 to 500"),
        (
            test("event.summary", "MATCHES", json!("(".repeat(60) + &")".repeat(60))),
            InvalidPattern,
            "value",
            "regular",
        ),
        (test("event.attendeeCount", "EQUALS", json!("2")), WrongValue, "value", "Give a number"),
        (
            test("event.status", "EQUALS", json!("DONE")),
            WrongValue,
            "value",
            "TENTATIVE, CONFIRMED, CANCELLED",
        ),
        (test("event.startsAt", "BEFORE", json!("tomorrow")), WrongValue, "value", "an instant such as"),
        (test("event.startsAt", "WITHIN_NEXT", json!("P1D")), WrongValue, "value", "PT24H"),
        (test("event.startsAt", "WITHIN_NEXT", json!(5)), WrongValue, "value", "ISO 8601"),
        (test("event.startTime", "BEFORE", json!("9:00")), WrongValue, "value", "09:00"),
        (
            test("event.startTime", "BETWEEN", json!({"from": "09:00", "to": "09:00"})),
            OutOfRange,
            "value.to",
            "end after",
        ),
        (
            test("event.attendeeCount", "BETWEEN", json!({"from": 3, "to": 2})),
            OutOfRange,
            "value.to",
            "end after",
        ),
        (test("event.attendeeCount", "BETWEEN", json!([1, 2])), WrongValue, "value", "`from` and `to`"),
        (test("event.attendeeCount", "BETWEEN", json!({"from": 1})), Malformed, "", "a text, a number"),
        (test("event.attendeeCount", "IS", json!(1)), Malformed, "", "unknown variant `IS`"),
        (
            items(items(test("event.url", "IS_EMPTY", Json::Null))),
            TooMany,
            "condition.kind",
            "within another",
        ),
        (
            json!({"kind": "ALL", "conditions": vec![test("event.summary", "MATCHES", json!("x")); 21]}),
            TooMany,
            "conditions.20.operator",
            "at most 20 regular",
        ),
        (json!({"kind": "ANY", "conditions": []}), Unreachable, "conditions", "give one"),
        (json!({"kind": "MAYBE"}), Malformed, "", "unknown variant `MAYBE`"),
        (json!({"kind": "ALL"}), Malformed, "", "missing field `conditions`"),
        (json!({"kind": "ALL", "conditions": [], "extra": 1}), Malformed, "", "unknown field `extra`"),
        (json!({"kind": "ALL", "conditions": {}}), Malformed, "", "sequence"),
        (json!({"kind": "NOT", "condition": 5}), Malformed, "condition", "not a condition"),
        (json!([1]), Malformed, "", "not a condition"),
        (
            deep,
            TooMany,
            "condition.condition.condition.condition.condition.condition.condition.condition",
            "8 deep",
        ),
        (many, TooMany, "conditions.199", "at most 200"),
    ] {
        let faults = compiled(&json).expect_err(&json.to_string());
        assert_eq!(faults[0].code, code, "{json}: {faults:?}");
        assert_eq!(faults[0].path.join("."), path, "{json}: {faults:?}");
        assert!(faults[0].message.contains(message), "{json}: {faults:?}");
    }
    let two = json!({"kind": "ALL", "conditions": [
        test("a", "IS_EMPTY", Json::Null), {"kind": "X"}, {"kind": "NOT", "condition": test("event.url", "BEFORE", json!(1))},
    ]});
    let mut paths: Vec<_> = compiled(&two).unwrap_err().iter().map(|fault| fault.path.join(".")).collect();
    assert_eq!(paths, ["conditions.1"]);
    let two = json!({"kind": "ALL", "conditions": [
        test("a", "IS_EMPTY", Json::Null), {"kind": "NOT", "condition": test("event.url", "BEFORE", json!(1))},
    ]});
    paths = compiled(&two).unwrap_err().iter().map(|fault| fault.path.join(".")).collect();
    assert_eq!(paths, ["conditions.0.field", "conditions.1.condition.operator"]);
}

#[test]
fn an_evaluation_tells_what_each_part_saw() {
    let json = json!({"kind": "ALL", "conditions": [
        test("event.summary", "CHANGED_TO", json!("Stand-up")),
        {"kind": "ANY", "conditions": [test("event.url", "CONTAINS", json!("zoom")), test("event.attendeeCount", "MORE_THAN", json!(5))]},
        {"kind": "NO_ITEM", "field": "event.attendees", "condition": test("item.answer", "EQUALS", json!("DECLINED"))},
    ]});
    let evaluation = compiled(&json).unwrap().evaluate(&updated());
    assert!(!evaluation.holds);
    let trace = evaluation.trace.as_ref().unwrap();
    assert_eq!(trace.parts[0].actual, json!("Stand-up"));
    assert_eq!(trace.parts[0].before, json!("Retro"));
    assert!(trace.parts[0].holds);
    assert_eq!(trace.parts[1].parts[0].actual, Json::Null);
    assert_eq!(trace.parts[1].parts[1].actual, json!(2));
    assert_eq!(trace.parts[2].parts.len(), 2);
    let decisive: Vec<_> =
        trace.decisive().iter().map(|part| (part.field.as_deref().unwrap(), part.holds)).collect();
    assert_eq!(decisive, [("event.url", false), ("event.attendeeCount", false), ("item.answer", true)]);
    let text = serde_json::to_string(&evaluation).unwrap();
    assert_eq!(serde_json::from_str::<Evaluation>(&text).unwrap(), evaluation);
}

#[test]
fn a_history_is_bounded_whatever_the_facts_are() {
    let attendees: Vec<Value> = (0..2_000)
        .map(|i| Value::Record(Record::default().with("email", "x".repeat(500)).with("name", i)))
        .collect();
    let facts = updated().with(
        "event",
        Record::default().with("attendees", attendees).with("description", "y".repeat(60_000)),
    );
    let json = json!({"kind": "ALL", "conditions": [
        {"kind": "ALL_ITEMS", "field": "event.attendees", "condition": test("item.email", "CONTAINS", json!("x"))},
        test("event.description", "MATCHES", json!("y+z")),
    ]});
    let evaluation = compiled(&json).unwrap().evaluate(&facts);
    assert!(!evaluation.holds);
    assert!(serde_json::to_string(&evaluation).unwrap().len() < 20_000);
}

/// Conditions that mostly make sense.
fn any_condition() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(test("event.summary", "CONTAINS", json!("stand"))),
        Just(test("event.url", "IS_EMPTY", Json::Null)),
        Just(test("event.attendeeCount", "AT_LEAST", json!(3))),
        Just(test("event.startTime", "BETWEEN", json!({"from": "22:00", "to": "09:30"}))),
        Just(test("event.location", "CHANGED", Json::Null)),
        Just(test("event.categories", "CONTAINS_ALL", json!(["work"]))),
        Just(test("event.nothing", "IS_EMPTY", Json::Null)),
    ];
    leaf.prop_recursive(6, 60, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4)
                .prop_map(|parts| json!({"kind": "ALL", "conditions": parts})),
            prop::collection::vec(inner.clone(), 0..4)
                .prop_map(|parts| json!({"kind": "ANY", "conditions": parts})),
            inner.clone().prop_map(|part| json!({"kind": "NOT", "condition": part})),
            inner.prop_map(|part| json!({"kind": "ANY_ITEM", "field": "event.attendees", "condition": part})),
        ]
    })
}

proptest! {
    #[test]
    fn quickly_or_at_length_the_verdict_is_the_same(json in any_condition()) {
        if let Ok(condition) = compiled(&json) {
            for facts in [updated(), Facts::new("MANUAL", jiff::Timestamp::MIN, &crate::time::Zone::utc())] {
                let evaluation = condition.evaluate(&facts);
                prop_assert_eq!(condition.holds(&facts), evaluation.holds);
                let decisive = evaluation.trace.unwrap();
                prop_assert!(decisive.decisive().len() <= 1_000);
            }
            let again: Condition = serde_json::from_value(json.clone()).unwrap();
            prop_assert_eq!(serde_json::from_value::<Condition>(serde_json::to_value(&again).unwrap()).unwrap(), again);
        }
    }
}
