//! Measures an operation: its cost, depth, fields and aliases.

use std::collections::{BTreeMap, HashMap};

use async_graphql::{
    Name, Positioned, ServerError, Value, Variables,
    parser::types::{
        ExecutableDocument, Field, FragmentDefinition, OperationDefinition, OperationType, Selection,
        SelectionSet,
    },
};

use super::{
    ALIASES_MAX, COST_MAX, DEPTH_MAX, FIELDS_MAX, FRAGMENT_FIELDS_MAX, INTROSPECTION_DEPTH_MAX,
    INTROSPECTION_WEIGHT, MUTATION_WEIGHT, NESTING_MAX, ROOT_FIELDS_MAX, coded, exceeded, inputs,
    model::{Composite, Model},
};
use crate::{connection::PAGE_MAX, error::code};

/// Pages above this are refused when executed; more need not be multiplied.
const PAGE_CLAMP: u64 = 100_000;

/// What an operation asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Measured {
    /// Query, mutation or subscription.
    pub(crate) kind: OperationType,
    /// The cost, at most [`COST_MAX`].
    pub(crate) cost: u64,
}

/// Finds the operation that is asked for and measures it.
///
/// # Errors
/// `COST_EXCEEDED` with what there is too much of; `GRAPHQL_VALIDATION_FAILED` when no operation fits the name or
/// fragments spread themselves; `BAD_USER_INPUT` when a variable is missing or too long.
pub(crate) fn measure(
    model: &Model,
    document: &ExecutableDocument,
    operation_name: Option<&str>,
    variables: &Variables,
) -> Result<Measured, ServerError> {
    let operation = &find(document, operation_name)?.node;
    inputs::check_variables(operation, variables)?;
    let mut walk = Walk {
        model,
        operation,
        variables,
        fragments: &document.fragments,
        seen: HashMap::new(),
        aliases: 0,
        nesting: 0,
    };
    let size = walk.operation(operation)?;
    let aliases = walk.aliases;
    walk.check_rest(document)?;
    if aliases > ALIASES_MAX {
        return Err(exceeded(format!("The operation has {aliases} aliases; at most {ALIASES_MAX}.")));
    }
    if size.width > ROOT_FIELDS_MAX {
        return Err(exceeded(format!(
            "The operation has {} root fields; at most {ROOT_FIELDS_MAX}.",
            size.width
        )));
    }
    if operation.ty == OperationType::Subscription && size.width != 1 {
        let message = "A subscription has exactly one root field.";
        return Err(coded(code::GRAPHQL_VALIDATION_FAILED, message, Some(operation.selection_set.pos)));
    }
    if size.depth > DEPTH_MAX || size.introspection_depth > INTROSPECTION_DEPTH_MAX {
        return Err(exceeded(format!(
            "The operation is {} deep; at most {DEPTH_MAX}.",
            size.depth.max(size.introspection_depth)
        )));
    }
    let writes =
        if operation.ty == OperationType::Mutation { size.width.saturating_mul(MUTATION_WEIGHT) } else { 0 };
    let cost = size.cost.saturating_add(writes);
    if cost > COST_MAX {
        let message = format!("The operation costs {cost}; at most {COST_MAX}. Ask for smaller pages.");
        let mut error = exceeded(message);
        let extensions = error.extensions.get_or_insert_default();
        extensions.set("cost", cost);
        extensions.set("maximum", COST_MAX);
        return Err(error);
    }
    Ok(Measured { kind: operation.ty, cost })
}

pub(super) fn find<'a>(
    document: &'a ExecutableDocument,
    name: Option<&str>,
) -> Result<&'a Positioned<OperationDefinition>, ServerError> {
    let fail = |message: String| Err(coded(code::GRAPHQL_VALIDATION_FAILED, message, None));
    let mut operations = document.operations.iter();
    match (name.filter(|name| !name.is_empty()), operations.next(), operations.next()) {
        (Some(name), ..) => {
            let found = document.operations.iter().find(|(own, _)| own.is_some_and(|own| own == name));
            found.map_or_else(
                || fail(format!("The document has no operation named {name:?}.")),
                |(_, found)| Ok(found),
            )
        }
        (None, Some((_, only)), None) => Ok(only),
        (None, Some(_), Some(_)) => {
            fail("The document has several operations: name one in operationName.".to_owned())
        }
        (None, None, _) => fail("The document has no operation.".to_owned()),
    }
}

/// The size of a selection, its fragments spread out.
#[derive(Debug, Clone, Copy, Default)]
struct Size {
    cost: u64,
    depth: u64,
    introspection_depth: u64,
    fields: u64,
    /// Fields right here, not below.
    width: u64,
}

impl Size {
    /// Beside each other.
    fn plus(self, other: Self) -> Self {
        Self {
            cost: self.cost.saturating_add(other.cost),
            fields: self.fields.saturating_add(other.fields),
            width: self.width.saturating_add(other.width),
            ..self.deepest(other)
        }
    }

    /// One or the other: only one of them can apply to an entity. All of them are fields to be checked.
    fn or(self, other: Self) -> Self {
        Self { cost: self.cost.max(other.cost), ..self.plus(other) }
    }

    fn deepest(self, other: Self) -> Self {
        Self {
            depth: self.depth.max(other.depth),
            introspection_depth: self.introspection_depth.max(other.introspection_depth),
            ..self
        }
    }
}

struct Walk<'a> {
    model: &'a Model,
    operation: &'a OperationDefinition,
    variables: &'a Variables,
    fragments: &'a HashMap<Name, Positioned<FragmentDefinition>>,
    /// Fragments measured, or (`None`) being measured.
    seen: HashMap<&'a str, Option<Size>>,
    aliases: usize,
    /// How deep the walk is, through fields and fragments.
    nesting: usize,
}

impl<'a> Walk<'a> {
    fn operation(&mut self, operation: &'a OperationDefinition) -> Result<Size, ServerError> {
        let root = match operation.ty {
            OperationType::Query => "Query",
            OperationType::Mutation => "Mutation",
            OperationType::Subscription => "Subscription",
        };
        self.selections(&operation.selection_set.node, self.model.get(root))
    }

    /// Bounds what validation walks through: all operations and all fragments of the document, spread out.
    fn check_rest(&mut self, document: &'a ExecutableDocument) -> Result<(), ServerError> {
        let (mut fields, mut fragment_fields) = (0_u64, 0_u64);
        for (_, operation) in document.operations.iter() {
            fields = fields.saturating_add(self.operation(&operation.node)?.fields);
        }
        for name in document.fragments.keys() {
            fragment_fields = fragment_fields.saturating_add(self.fragment(name.as_str())?.1.fields);
        }
        if fields > FIELDS_MAX || fragment_fields > FRAGMENT_FIELDS_MAX {
            let most = fields.max(fragment_fields);
            return Err(exceeded(format!(
                "The document has {most} fields, its fragments spread out; at most {FIELDS_MAX}."
            )));
        }
        Ok(())
    }

    fn selections(
        &mut self,
        set: &'a SelectionSet,
        parent: Option<&'a Composite>,
    ) -> Result<Size, ServerError> {
        self.nesting += 1;
        if self.nesting > NESTING_MAX {
            return Err(exceeded(format!("The document nests selections deeper than {NESTING_MAX}.")));
        }
        let mut total = Size::default();
        // On an interface or a union, what is asked of one concrete type is not asked of another.
        let mut by_type: BTreeMap<&str, Size> = BTreeMap::new();
        let is_abstract = parent.is_some_and(|parent| !parent.is_object);
        for selection in &set.items {
            let (on, size) = match &selection.node {
                Selection::Field(field) => (None, self.field(&field.node, parent)?),
                Selection::InlineFragment(fragment) => {
                    let on = fragment.node.type_condition.as_ref().map(|on| on.node.on.node.as_str());
                    let inside = on.map_or(parent, |on| self.model.get(on));
                    (on, self.selections(&fragment.node.selection_set.node, inside)?)
                }
                Selection::FragmentSpread(spread) => {
                    self.fragment(spread.node.fragment_name.node.as_str())?
                }
            };
            match on {
                Some(on) if is_abstract && self.model.get(on).is_some_and(|on| on.is_object) => {
                    let known = by_type.entry(on).or_default();
                    *known = known.plus(size);
                }
                _ => total = total.plus(size),
            }
        }
        self.nesting -= 1;
        let dearest = by_type.into_values().fold(Size::default(), Size::or);
        Ok(total.plus(dearest))
    }

    fn fragment(&mut self, name: &'a str) -> Result<(Option<&'a str>, Size), ServerError> {
        let Some(fragment) = self.fragments.get(name) else {
            // Unknown: validation says so.
            return Ok((None, Size::default()));
        };
        let on = fragment.node.type_condition.node.on.node.as_str();
        match self.seen.get(name) {
            Some(Some(size)) => return Ok((Some(on), *size)),
            Some(None) => {
                let message = format!("The fragment {name:?} spreads itself.");
                return Err(coded(code::GRAPHQL_VALIDATION_FAILED, message, Some(fragment.pos)));
            }
            None => {}
        }
        self.seen.insert(name, None);
        let size = self.selections(&fragment.node.selection_set.node, self.model.get(on))?;
        self.seen.insert(name, Some(size));
        Ok((Some(on), size))
    }

    fn field(&mut self, field: &'a Field, parent: Option<&'a Composite>) -> Result<Size, ServerError> {
        self.aliases += usize::from(field.alias.is_some());
        for (name, value) in &field.arguments {
            inputs::check_literal(&name.node, &value.node)?;
        }
        let name = field.name.node.as_str();
        let target = parent.and_then(|parent| parent.fields.get(name));
        let composite = target.and_then(|target| self.model.get(&target.name));
        let inside = self.selections(&field.selection_set.node, composite)?;
        let one = composite.map_or(0, |composite| composite.weight);
        let is_introspection = matches!(name, "__schema" | "__type");
        let cost = match target {
            _ if is_introspection => INTROSPECTION_WEIGHT,
            Some(target) if target.is_page => {
                one.saturating_add(inside.cost.saturating_mul(self.page(field)))
            }
            Some(_) => one.saturating_add(inside.cost).saturating_mul(self.listed(field)),
            None => inside.cost,
        };
        let depth = inside.depth + 1;
        let (depth, introspection_depth) =
            if is_introspection { (1, depth) } else { (depth, inside.introspection_depth) };
        Ok(Size { cost, depth, introspection_depth, fields: inside.fields.saturating_add(1), width: 1 })
    }

    /// How many entries the page holds; without a usable number, as many as a page may.
    fn page(&self, field: &Field) -> u64 {
        let asked =
            ["first", "last"].iter().filter_map(|name| self.argument(field, name)).find_map(|value| {
                match value {
                    Value::Number(number) => number.as_u64(),
                    _ => None,
                }
            });
        asked.map_or(PAGE_MAX as u64, |count| count.min(PAGE_CLAMP))
    }

    /// How many entities `ids` names; 1 for any other field.
    fn listed(&self, field: &Field) -> u64 {
        match self.argument(field, "ids") {
            Some(Value::List(ids)) => ids.len().max(1) as u64,
            _ => 1,
        }
    }

    fn argument(&self, field: &Field, name: &str) -> Option<Value> {
        let value = field.get_argument(name)?;
        value
            .node
            .clone()
            .into_const_with(|name| {
                inputs::variable(self.operation, self.variables, &name).cloned().ok_or(())
            })
            .ok()
    }
}
