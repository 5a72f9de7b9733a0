//! Evaluating conditions.

use serde_json::Value as Json;

use super::{
    CompiledCondition, Evaluation, Trace, TraceKind,
    compile::{Node, Quantifier, Test},
    predicate::Subject,
};
use crate::{
    automation::limits,
    facts::{Facts, Value},
};

/// Items of a list that a trace shows.
const SHOWN_ITEMS: usize = 20;

/// Where a condition is evaluated: the facts, and the item of the innermost quantifier.
#[derive(Clone, Copy)]
struct Scope<'a> {
    facts: &'a Facts,
    item: Option<&'a Value>,
}

static ABSENT: Value = Value::Absent;

impl<'a> Scope<'a> {
    fn get(&self, field: &str) -> &'a Value {
        match (self.item, field.strip_prefix("item")) {
            (Some(item), Some("")) => item,
            (Some(Value::Record(record)), Some(rest)) if rest.starts_with('.') => {
                record.get(&rest[1..]).unwrap_or(&ABSENT)
            }
            _ => self.facts.get(field),
        }
    }

    fn items(&self, field: &str) -> &'a [Value] {
        match self.get(field) {
            Value::List(items) => items,
            _ => &[],
        }
    }
}

impl CompiledCondition {
    /// Whether it holds: stops as soon as that is known.
    pub fn holds(&self, facts: &Facts) -> bool {
        holds(&self.root, Scope { facts, item: None })
    }

    /// Whether it holds, with what became of each of its parts: all of them are looked at.
    pub fn evaluate(&self, facts: &Facts) -> Evaluation {
        let trace = trace(&self.root, Scope { facts, item: None });
        Evaluation { holds: trace.holds, trace: Some(trace) }
    }
}

impl Evaluation {
    /// What there is without a condition.
    pub const NO_CONDITION: Self = Self { holds: true, trace: None };
}

impl Test {
    fn holds(&self, scope: Scope<'_>) -> bool {
        let subject = Subject {
            value: scope.get(&self.field),
            before: scope.facts.before(&self.field).filter(|_| self.operator.needs_before()),
            now: scope.facts.at(),
            case_sensitive: self.case_sensitive,
        };
        self.predicate.holds(subject) != self.negated
    }
}

fn holds(node: &Node, scope: Scope<'_>) -> bool {
    match node {
        Node::All(nodes) => nodes.iter().all(|node| holds(node, scope)),
        Node::Any(nodes) => nodes.iter().any(|node| holds(node, scope)),
        Node::Not(node) => !holds(node, scope),
        Node::Test(test) => test.holds(scope),
        Node::Items { field, quantifier, node } => {
            let mut items =
                scope.items(field).iter().map(|item| holds(node, Scope { item: Some(item), ..scope }));
            match quantifier {
                Quantifier::Any => items.any(|holds| holds),
                Quantifier::All => items.all(|holds| holds),
                Quantifier::None => !items.any(|holds| holds),
            }
        }
    }
}

fn trace(node: &Node, scope: Scope<'_>) -> Trace {
    let group = |kind, holds, parts| Trace {
        kind,
        holds,
        field: None,
        operator: None,
        value: None,
        actual: Json::Null,
        before: Json::Null,
        parts,
    };
    let traces = |nodes: &[Node]| nodes.iter().map(|node| trace(node, scope)).collect::<Vec<_>>();
    match node {
        Node::All(nodes) => {
            let parts = traces(nodes);
            group(TraceKind::All, parts.iter().all(|part| part.holds), parts)
        }
        Node::Any(nodes) => {
            let parts = traces(nodes);
            group(TraceKind::Any, parts.iter().any(|part| part.holds), parts)
        }
        Node::Not(node) => {
            let part = trace(node, scope);
            group(TraceKind::Not, !part.holds, vec![part])
        }
        Node::Test(test) => {
            let shown = |value: &Value| value.clipped(limits::HISTORY).to_json();
            let before = scope.facts.before(&test.field).filter(|_| test.operator.needs_before());
            Trace {
                field: Some(test.field.clone()),
                operator: Some(test.operator),
                value: test.value.clone(),
                actual: shown(scope.get(&test.field)),
                before: before.map_or(Json::Null, shown),
                ..group(TraceKind::Test, test.holds(scope), Vec::new())
            }
        }
        Node::Items { field, quantifier, node: inner } => {
            let items = scope.items(field).iter().take(SHOWN_ITEMS);
            let parts = items.map(|item| trace(inner, Scope { item: Some(item), ..scope })).collect();
            let kind = match quantifier {
                Quantifier::Any => TraceKind::AnyItem,
                Quantifier::All => TraceKind::AllItems,
                Quantifier::None => TraceKind::NoItem,
            };
            Trace { field: Some(field.clone()), ..group(kind, holds(node, scope), parts) }
        }
    }
}
