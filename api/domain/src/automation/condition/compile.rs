//! Checking a condition against the catalogue of its trigger, and making it ready to be evaluated.

use super::{Condition, Operand, predicate::Predicate, value::Reader};
use crate::{
    automation::{
        fault::{FaultCode, Faults},
        limits,
    },
    facts::{Catalogue, Field, Kind, Operator},
};

/// A condition that was checked.
#[derive(Debug, Clone)]
pub struct CompiledCondition {
    pub(in crate::automation) root: Node,
}

#[derive(Debug, Clone)]
pub(in crate::automation) enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Test(Test),
    Items { field: String, quantifier: Quantifier, node: Box<Node> },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::automation) enum Quantifier {
    Any,
    All,
    None,
}

/// A test of one field.
#[derive(Debug, Clone)]
pub(in crate::automation) struct Test {
    pub(in crate::automation) field: String,
    pub(in crate::automation) operator: Operator,
    /// As it was written, for the history.
    pub(in crate::automation) value: Option<Operand>,
    pub(in crate::automation) case_sensitive: bool,
    pub(in crate::automation) negated: bool,
    pub(in crate::automation) predicate: Predicate,
}

/// What the conditions of one rule have used of its limits.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::automation) struct Used {
    conditions: usize,
    patterns: usize,
}

/// Checks a condition.
pub(in crate::automation) fn compile(
    condition: &Condition,
    catalogue: &Catalogue,
    used: &mut Used,
    faults: &mut Faults,
) -> Option<CompiledCondition> {
    let mut compiler = Compiler { catalogue, used, item: None };
    compiler.node(condition, 1, faults).map(|root| CompiledCondition { root })
}

struct Compiler<'a> {
    catalogue: &'a Catalogue,
    used: &'a mut Used,
    /// Within a quantifier: what the list is of, or the fields of its records.
    item: Option<Item>,
}

#[derive(Clone, Copy)]
enum Item {
    Plain(Kind),
    Record(&'static [Field]),
}

impl Compiler<'_> {
    fn node(&mut self, condition: &Condition, depth: usize, faults: &mut Faults) -> Option<Node> {
        self.used.conditions += 1;
        if self.used.conditions > limits::CONDITIONS {
            // Told once; what follows is not looked at.
            if self.used.conditions == limits::CONDITIONS + 1 {
                let message = format!("A rule has at most {} conditions in all.", limits::CONDITIONS);
                faults.add(FaultCode::TooMany, message);
            }
            return None;
        }
        if depth > limits::DEPTH {
            faults.add(
                FaultCode::TooMany,
                format!("Conditions lie at most {} deep in each other.", limits::DEPTH),
            );
            return None;
        }
        match condition {
            Condition::All { conditions } => self.group(conditions, depth, faults).map(Node::All),
            Condition::Any { conditions } => {
                if conditions.is_empty() {
                    faults.at(
                        "conditions",
                        FaultCode::Unreachable,
                        "Of no conditions none can hold: give one.",
                    );
                    return None;
                }
                self.group(conditions, depth, faults).map(Node::Any)
            }
            Condition::Not { condition } => {
                let inner = faults.within("condition", |faults| self.node(condition, depth + 1, faults));
                inner.map(|inner| Node::Not(Box::new(inner)))
            }
            Condition::Test { field, operator, value, case_sensitive } => {
                self.test(field, *operator, value.as_ref(), *case_sensitive, faults).map(Node::Test)
            }
            Condition::AnyItem { field, condition } => {
                self.quantified(field, Quantifier::Any, condition, depth, faults)
            }
            Condition::AllItems { field, condition } => {
                self.quantified(field, Quantifier::All, condition, depth, faults)
            }
            Condition::NoItem { field, condition } => {
                self.quantified(field, Quantifier::None, condition, depth, faults)
            }
        }
    }

    fn group(&mut self, conditions: &[Condition], depth: usize, faults: &mut Faults) -> Option<Vec<Node>> {
        faults.within("conditions", |faults| {
            let nodes = conditions
                .iter()
                .enumerate()
                .map(|(i, condition)| faults.within(i, |faults| self.node(condition, depth + 1, faults)));
            // All of them first, so that every fault is told.
            nodes.collect::<Vec<_>>().into_iter().collect()
        })
    }

    fn quantified(
        &mut self,
        field: &str,
        quantifier: Quantifier,
        condition: &Condition,
        depth: usize,
        faults: &mut Faults,
    ) -> Option<Node> {
        if self.item.is_some() {
            let message =
                "A quantifier does not stand within another one: combine two of them with ALL or ANY.";
            faults.at("kind", FaultCode::TooMany, message);
            return None;
        }
        let item = match self.kind(field, faults)? {
            Kind::List(of) => Item::Plain(*of),
            Kind::Records(fields) => Item::Record(fields),
            other => {
                let message = format!("{field} is not a list but {}.", other.expected());
                faults.at("field", FaultCode::WrongOperator, message);
                return None;
            }
        };
        self.item = Some(item);
        let node = faults.within("condition", |faults| self.node(condition, depth + 1, faults));
        self.item = None;
        Some(Node::Items { field: field.to_owned(), quantifier, node: Box::new(node?) })
    }

    /// The kind of a field.
    fn kind(&self, path: &str, faults: &mut Faults) -> Option<Kind> {
        let found = match (path.split_once('.'), &self.item) {
            (None, Some(Item::Plain(kind))) if path == "item" => Some(*kind),
            (Some(("item", name)), Some(Item::Record(fields))) => {
                fields.iter().find(|field| field.name == name).map(|field| field.kind)
            }
            _ => self.catalogue.field(path).map(|field| field.kind),
        };
        if found.is_none() {
            let shown: String = path.chars().take(100).collect();
            let hint = match (path.split('.').next(), &self.item) {
                (Some("item"), Some(Item::Record(fields))) => {
                    let names: Vec<_> = fields.iter().map(|field| format!("item.{}", field.name)).collect();
                    format!(" There are {}.", names.join(", "))
                }
                (Some("item"), Some(Item::Plain(_))) => " The item is `item`.".to_owned(),
                (Some("item"), None) => {
                    " There is an item only within ANY_ITEM, ALL_ITEMS and NO_ITEM.".to_owned()
                }
                _ => match self.catalogue.nearest(path) {
                    Some(nearest) => format!(" Did you mean {nearest}?"),
                    None => String::new(),
                },
            };
            faults.at(
                "field",
                FaultCode::UnknownField,
                format!("This trigger does not offer {shown:?}.{hint}"),
            );
        }
        found
    }

    fn test(
        &mut self,
        path: &str,
        operator: Operator,
        value: Option<&Operand>,
        case_sensitive: bool,
        faults: &mut Faults,
    ) -> Option<Test> {
        let kind = self.kind(path, faults)?;
        let told_before = self.catalogue.tells_before(path) && self.catalogue.field(path).is_some();
        let fits = kind.operators().contains(&operator)
            || (told_before && kind.change_operators().contains(&operator));
        if !fits {
            let mut known: Vec<_> = kind.operators().iter().map(|operator| operator.name()).collect();
            let message = if operator.needs_before() && !told_before {
                format!("This trigger does not tell what {path} was before.")
            } else {
                if told_before {
                    known.extend(kind.change_operators().iter().map(|operator| operator.name()));
                }
                format!("{} is not for this field; there are {}.", operator.name(), known.join(", "))
            };
            faults.at("operator", FaultCode::WrongOperator, message);
            return None;
        }
        if matches!(operator, Operator::Matches | Operator::NotMatches) {
            self.used.patterns += 1;
            if self.used.patterns > limits::PATTERNS {
                let message = format!("A rule has at most {} regular expressions in all.", limits::PATTERNS);
                faults.at("operator", FaultCode::TooMany, message);
                return None;
            }
        }
        // Ids and choices are what they are.
        let case_sensitive = case_sensitive || !is_folded(&kind);
        let before = faults.len();
        let (negated, predicate) = faults
            .within("value", |faults| Reader { kind, case_sensitive }.predicate(operator, value, faults))?;
        (faults.len() == before).then(|| Test {
            field: path.to_owned(),
            operator,
            value: value.cloned(),
            case_sensitive,
            negated,
            predicate,
        })
    }
}

fn is_folded(kind: &Kind) -> bool {
    matches!(kind, Kind::Text | Kind::List(Kind::Text))
}
