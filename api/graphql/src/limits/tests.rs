//! What is let through and what is not.

use std::time::{Duration, Instant};

use async_graphql::{ServerError, Value, Variables, parser::parse_query};

use super::{
    actual::actual,
    lexical,
    measure::{Measured, measure},
    model::Model,
};

const SDL: &str = "
    interface Node { id: ID! }
    type Time { local: String }
    type Calendar implements Node { id: ID! name: String start: Time events(first: Int, last: Int): EventConnection! }
    type Event implements Node { id: ID! calendar: Calendar! start: Time }
    type EventConnection { edges: [EventEdge!]! nodes: [Event!]! }
    type EventEdge { cursor: String! node: Event! }
    type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! calendar(id: ID!): Calendar a: Int b: Int }
    type Mutation { eventCreate: Payload! }
    type Payload { event: Event }
    type Subscription { changed: Event! also: Event! }
";

fn run(query: &str, variables: serde_json::Value) -> Result<Measured, ServerError> {
    lexical::check(query)?;
    let document = parse_query(query).expect("GraphQL");
    let model = Model::from_sdl(SDL).expect("an SDL");
    measure(&model, &document, None, &Variables::from_json(variables))
}

fn cost(query: &str) -> u64 {
    run(query, serde_json::Value::Null).expect("within the limits").cost
}

fn refusal(query: &str, variables: serde_json::Value) -> (String, String) {
    let error = run(query, variables).expect_err("refused");
    let Some(Value::String(code)) = error.extensions.as_ref().and_then(|e| e.get("code")).cloned() else {
        panic!("without a code: {error:?}");
    };
    (code, error.message)
}

#[test]
fn an_entity_costs_one_and_a_page_as_often_as_it_has_entries() {
    assert_eq!(cost("{ a b }"), 0);
    assert_eq!(cost("{ calendar(id: 1) { name start { local } } }"), 1);
    assert_eq!(
        cost("{ calendar(id: 1) { events(first: 10) { nodes { calendar { name } } } } }"),
        1 + 1 + 10 * 2
    );
    assert_eq!(cost("{ calendar(id: 1) { events(last: 10) { edges { node { id } } } } }"), 1 + 1 + 10);
    assert_eq!(
        cost("{ calendar(id: 1) { events { nodes { id } } } }"),
        1 + 1 + 100,
        "the most that it could be"
    );
    assert_eq!(cost("{ nodes(ids: [1, 2, 3]) { id } }"), 3);
    assert_eq!(cost("mutation { eventCreate { event { id } } }"), 11);
}

#[test]
fn of_fragments_on_different_types_the_dearest_counts() {
    let dear = "... on Calendar { events(first: 5) { nodes { id } } }";
    let query = format!("{{ node(id: 1) {{ id ... on Event {{ calendar {{ id }} }} {dear} }} }}");
    assert_eq!(cost(&query), 1 + 6);
    let spread = format!("{{ node(id: 1) {{ ...E {dear} }} }} fragment E on Event {{ calendar {{ id }} }}");
    assert_eq!(cost(&spread), 1 + 6);
}

#[test]
fn a_variable_counts_as_its_value_or_default() {
    let query = "query($n: Int = 7) { calendar(id: 1) { events(first: $n) { nodes { id } } } }";
    assert_eq!(cost(query), 1 + 1 + 7);
    assert_eq!(run(query, serde_json::json!({ "n": 50 })).unwrap().cost, 52);
}

#[test]
fn too_much_of_anything_is_refused_before_it_is_executed() {
    let aliases: String = (0..51).map(|i| format!("x{i}: name ")).collect();
    let roots: String = (0..21).map(|i| format!("x{i}: a ")).collect();
    let deep = format!(
        "{{ calendar(id: 1) {} {{ id }} {} }}",
        "{ events(first: 1) { nodes { calendar ".repeat(5),
        "} } }".repeat(5)
    );
    for (query, what) in [
        (format!("{{ calendar(id: 1) {{ {aliases} }} }}"), "aliases"),
        (format!("{{ {roots} }}"), "root fields"),
        (deep, "deep"),
        ("{ calendar(id: 1) { events(first: 100) { nodes { calendar { events(first: 200) { nodes { id } } } } } } }".to_owned(), "costs"),
        ("{ calendar(id: 1) { events(first: 2147483647) { nodes { id calendar { id } } } } }".to_owned(), "costs"),
        ("{ a ".repeat(70), "nests"),
        (format!("{{ a {} }}", "b ".repeat(9_000)), "tokens"),
        (format!("{{ a #{} \n }}", "x".repeat(70_000)), "octets"),
    ] {
        let error = match lexical::check(&query) {
            Err(error) => error,
            Ok(()) => run(&query, serde_json::Value::Null).expect_err(what),
        };
        assert!(error.message.contains(what), "{what}: {}", error.message);
    }
}

#[test]
fn nested_fragments_are_measured_in_linear_time() {
    let mut query = "{ calendar(id: 1) { ...F0 } } ".to_owned();
    for i in 0..25 {
        query += &format!("fragment F{i} on Calendar {{ ...F{0} ...F{0} }} ", i + 1);
    }
    query += "fragment F25 on Calendar { name }";
    let started = Instant::now();
    let (code, message) = refusal(&query, serde_json::Value::Null);
    assert!(started.elapsed() < Duration::from_millis(500), "took {:?}", started.elapsed());
    assert_eq!((code.as_str(), message.contains("fields")), ("COST_EXCEEDED", true), "{message}");
    let unused = query.replace("{ calendar(id: 1) { ...F0 } }", "{ a }");
    assert!(
        refusal(&unused, serde_json::Value::Null).1.contains("fields"),
        "also where no operation spreads them"
    );
}

#[test]
fn fragments_that_spread_themselves_are_refused() {
    let (code, _) =
        refusal("{ calendar(id: 1) { ...F } } fragment F on Calendar { ...F }", serde_json::Value::Null);
    assert_eq!(code, "GRAPHQL_VALIDATION_FAILED");
}

#[test]
fn a_missing_variable_and_a_long_list_are_bad_input() {
    let query = "query($id: ID!) { calendar(id: $id) { name } }";
    for variables in [serde_json::json!({}), serde_json::json!({ "id": null })] {
        let (code, message) = refusal(query, variables);
        assert_eq!((code.as_str(), message.contains("$id")), ("BAD_USER_INPUT", true), "{message}");
    }
    let long = serde_json::json!({ "ids": vec!["x"; 2_001] });
    assert_eq!(refusal("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", long).0, "BAD_USER_INPUT");
    let literal = format!("{{ nodes(ids: [{}]) {{ id }} }}", "1,".repeat(2_001));
    assert_eq!(refusal(&literal, serde_json::Value::Null).0, "BAD_USER_INPUT");
}

#[test]
fn a_subscription_has_one_root_field() {
    assert!(run("subscription { changed { id } }", serde_json::Value::Null).is_ok());
    assert_eq!(
        refusal("subscription { changed { id } also { id } }", serde_json::Value::Null).0,
        "GRAPHQL_VALIDATION_FAILED"
    );
}

#[test]
fn strings_and_comments_are_not_structure() {
    assert!(lexical::check(&format!("{{ a(x: \"{}\") # {}\n }}", "{".repeat(100), "(".repeat(100))).is_ok());
    assert!(lexical::check(&format!("{{ a(x: \"\"\" \" \\\"\"\" {} \"\"\") }}", "[".repeat(100))).is_ok());
    assert!(lexical::check(&format!("{{ a(x: \"\\\"{}\") }}", "[".repeat(100))).is_ok());
}

#[test]
fn what_was_answered_costs_no_more_than_what_was_asked_for() {
    let spent = |query: &str, data: serde_json::Value| {
        let document = parse_query(query).expect("GraphQL");
        let model = Model::from_sdl(SDL).expect("an SDL");
        let data = Value::from_json(data).expect("a value");
        let spent = actual(&model, &document, None, &data);
        assert!(spent <= cost(query), "{query}: {spent} of {}", cost(query));
        spent
    };
    use serde_json::json;
    let page = "{ calendar(id: 1) { events(first: 100) { nodes { id calendar { name } } } } }";
    let event = json!({ "id": "e", "calendar": { "name": "c" } });
    assert_eq!(spent(page, json!({ "calendar": { "events": { "nodes": [event, event] } } })), 1 + 1 + 2 * 2);
    assert_eq!(spent(page, json!({ "calendar": { "events": { "nodes": [] } } })), 1 + 1);
    assert_eq!(spent(page, json!({ "calendar": null })), 0);
    let edges = "{ calendar(id: 1) { own: events(first: 9) { edges { cursor node { id } } } } }";
    let edge = json!({ "cursor": "x", "node": { "id": "e" } });
    assert_eq!(spent(edges, json!({ "calendar": { "own": { "edges": [edge, edge, edge] } } })), 1 + 1 + 3);
    let several = "{ nodes(ids: [1, 2, 3]) { id ... on Calendar { events(first: 5) { nodes { id } } } ...More } } fragment More on Event { calendar { id } }";
    let found = json!({ "nodes": [
        { "id": "c", "events": { "nodes": [{ "id": "e" }] } }, null, { "id": "e", "calendar": { "id": "c" } },
    ] });
    assert_eq!(spent(several, found), (1 + 1 + 1) + (1 + 1));
    assert_eq!(
        spent("mutation { eventCreate { event { id } } }", json!({ "eventCreate": { "event": null } })),
        10
    );
    assert_eq!(spent("{ __schema { types { name } } }", json!({ "__schema": { "types": [] } })), 100);
}
