//! Objects answered in one go. The library makes two allocations and a future for each field; in a list of thousands of
//! fields whose values are at hand that costs more than everything else. An object that is [`Plain`] answers a selection
//! of such fields at once; any other selection (arguments, directives, fields that load) goes the library's way.

use async_graphql::{
    ContextSelectionSet, Name, Value,
    indexmap::IndexMap,
    parser::types::{Field, Selection, SelectionSet},
};

/// An object some of whose fields have their values at hand.
pub(crate) trait Plain {
    /// Its GraphQL type.
    const TYPE: &'static str;

    /// The value of a field without a selection of its own; `None` sends the object the library's way.
    fn value(&self, field: &str) -> Option<Value>;

    /// The value of a field that is an object itself, likewise.
    fn object(&self, _ctx: &ContextSelectionSet<'_>, _field: &Field) -> Option<Value> {
        None
    }
}

/// Answers the selection, if all of it is at hand.
pub(crate) fn answer<T: Plain>(
    ctx: &ContextSelectionSet<'_>,
    set: &SelectionSet,
    object: &T,
) -> Option<Value> {
    let mut answer = IndexMap::with_capacity(set.items.len());
    add(ctx, set, object, &mut answer)?;
    (!answer.is_empty()).then_some(Value::Object(answer))
}

fn add<T: Plain>(
    ctx: &ContextSelectionSet<'_>,
    set: &SelectionSet,
    object: &T,
    answer: &mut IndexMap<Name, Value>,
) -> Option<()> {
    let is_own = |on: &str| on == T::TYPE || on == "Node";
    for selection in &set.items {
        match &selection.node {
            Selection::Field(field) => {
                let field = &field.node;
                if !field.directives.is_empty() || !field.arguments.is_empty() {
                    return None;
                }
                let name = field.name.node.as_str();
                let value = match (name, field.selection_set.node.items.is_empty()) {
                    ("__typename", _) => Value::from(T::TYPE),
                    (name, true) => object.value(name)?,
                    (_, false) => object.object(ctx, field)?,
                };
                // A second selection under one name is merged by the library.
                if answer.insert(field.response_key().node.clone(), value).is_some() {
                    return None;
                }
            }
            Selection::InlineFragment(fragment) => {
                let on = fragment.node.type_condition.as_ref().map(|on| on.node.on.node.as_str());
                if !fragment.node.directives.is_empty() || !on.is_none_or(is_own) {
                    return None;
                }
                add(ctx, &fragment.node.selection_set.node, object, answer)?;
            }
            Selection::FragmentSpread(spread) => {
                let fragment = &ctx.query_env.fragments.get(&spread.node.fragment_name.node)?.node;
                if !spread.node.directives.is_empty()
                    || !is_own(fragment.type_condition.node.on.node.as_str())
                {
                    return None;
                }
                add(ctx, &fragment.selection_set.node, object, answer)?;
            }
        }
    }
    Some(())
}
