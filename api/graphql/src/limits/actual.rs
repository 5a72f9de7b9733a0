//! What an operation came to cost: measured like the request, over what was answered instead of what could have been.

use async_graphql::{
    Value,
    parser::types::{ExecutableDocument, OperationType, Selection, SelectionSet},
};

use super::{
    INTROSPECTION_WEIGHT, MUTATION_WEIGHT,
    measure::find,
    model::{Composite, Model},
};

/// The cost of `data`, which answers the operation. Never asked of what was refused.
pub(crate) fn actual(
    model: &Model,
    document: &ExecutableDocument,
    operation_name: Option<&str>,
    data: &Value,
) -> u64 {
    let Ok(operation) = find(document, operation_name) else { return 0 };
    let operation = &operation.node;
    let root = match operation.ty {
        OperationType::Query => "Query",
        OperationType::Mutation => "Mutation",
        OperationType::Subscription => "Subscription",
    };
    let walk = Walk { model, document };
    let writes = match operation.ty {
        OperationType::Mutation => MUTATION_WEIGHT.saturating_mul(walk.width(&operation.selection_set.node)),
        _ => 0,
    };
    walk.selections(&operation.selection_set.node, model.get(root), data).saturating_add(writes)
}

struct Walk<'a> {
    model: &'a Model,
    document: &'a ExecutableDocument,
}

impl Walk<'_> {
    /// How many fields stand right here.
    fn width(&self, set: &SelectionSet) -> u64 {
        let one = |selection: &Selection| match selection {
            Selection::Field(_) => 1,
            Selection::InlineFragment(fragment) => self.width(&fragment.node.selection_set.node),
            Selection::FragmentSpread(spread) => {
                self.fragment(spread.node.fragment_name.node.as_str()).map_or(0, |(_, set)| self.width(set))
            }
        };
        set.items.iter().map(|selection| one(&selection.node)).sum()
    }

    fn fragment(&self, name: &str) -> Option<(&str, &SelectionSet)> {
        let fragment = self.document.fragments.get(name)?;
        let on = fragment.node.type_condition.node.on.node.as_str();
        Some((on, &fragment.node.selection_set.node))
    }

    fn selections(&self, set: &SelectionSet, parent: Option<&Composite>, value: &Value) -> u64 {
        let Value::Object(object) = value else { return 0 };
        let mut total = 0_u64;
        for selection in &set.items {
            let cost = match &selection.node {
                Selection::Field(field) => {
                    let field = &field.node;
                    let name = field.name.node.as_str();
                    if matches!(name, "__schema" | "__type") {
                        INTROSPECTION_WEIGHT
                    } else {
                        let target = parent.and_then(|parent| parent.fields.get(name));
                        let composite = target.and_then(|target| self.model.get(&target.name));
                        match (composite, object.get(&field.response_key().node)) {
                            (Some(composite), Some(value)) => {
                                self.composite(&field.selection_set.node, composite, value)
                            }
                            _ => 0,
                        }
                    }
                }
                // What was asked of another type than the answered one is not in the answer.
                Selection::InlineFragment(fragment) => {
                    let on = fragment.node.type_condition.as_ref().map(|on| on.node.on.node.as_str());
                    let inside = on.map_or(parent, |on| self.model.get(on));
                    self.selections(&fragment.node.selection_set.node, inside, value)
                }
                Selection::FragmentSpread(spread) => self
                    .fragment(spread.node.fragment_name.node.as_str())
                    .map_or(0, |(on, set)| self.selections(set, self.model.get(on), value)),
            };
            total = total.saturating_add(cost);
        }
        total
    }

    fn composite(&self, set: &SelectionSet, composite: &Composite, value: &Value) -> u64 {
        match value {
            Value::Null => 0,
            Value::List(list) if !self.leads_on(set, composite) => {
                let count = list.iter().filter(|item| !matches!(item, Value::Null)).count();
                composite.weight.saturating_mul(count as u64)
            }
            Value::List(list) => {
                list.iter().map(|item| self.composite(set, composite, item)).fold(0, u64::saturating_add)
            }
            value => composite.weight.saturating_add(self.selections(set, Some(composite), value)),
        }
    }

    /// Whether anything that costs can be below: else the items of a list need not be looked at one by one.
    fn leads_on(&self, set: &SelectionSet, composite: &Composite) -> bool {
        set.items.iter().any(|selection| match &selection.node {
            Selection::Field(field) => composite.fields.contains_key(field.node.name.node.as_str()),
            Selection::InlineFragment(_) | Selection::FragmentSpread(_) => true,
        })
    }
}
