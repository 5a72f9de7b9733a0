//! Checks variables and literals before anything is executed.

use std::fmt;

use async_graphql::{
    Name, ServerError, Variables,
    parser::types::{OperationDefinition, Type},
};
use async_graphql_value::{ConstValue, Value};

use super::{INPUT_LIST_MAX, coded};
use crate::error::code;

/// The literal or default or given value of a variable.
pub(super) fn variable<'a>(
    operation: &'a OperationDefinition,
    variables: &'a Variables,
    name: &Name,
) -> Option<&'a ConstValue> {
    variables.get(name).or_else(|| {
        let definition = operation.variable_definitions.iter().find(|def| def.node.name.node == *name)?;
        definition.node.default_value()
    })
}

/// Refuses an operation whose required variables are missing or null, and lists that are too long.
///
/// # Errors
/// `BAD_USER_INPUT`, which names the variable.
pub(super) fn check_variables(
    operation: &OperationDefinition,
    variables: &Variables,
) -> Result<(), ServerError> {
    for definition in &operation.variable_definitions {
        let (name, ty): (_, &Type) = (&definition.node.name.node, &definition.node.var_type.node);
        let given = variable(operation, variables, name);
        if !ty.nullable && given.is_none_or(|value| *value == ConstValue::Null) {
            let message = format!("The variable ${name} of type {ty} is missing or null.");
            return Err(coded(code::BAD_USER_INPUT, message, Some(definition.pos)));
        }
    }
    variables.iter().try_for_each(|(name, value)| check_const(&Place::Root(name), value))
}

/// Where a value lies, for the message.
enum Place<'a> {
    Root(&'a str),
    In(&'a Place<'a>, &'a str),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(name) => f.write_str(name),
            Self::In(outer, name) => write!(f, "{outer}.{name}"),
        }
    }
}

fn check_const(place: &Place<'_>, value: &ConstValue) -> Result<(), ServerError> {
    match value {
        ConstValue::List(list) => {
            check_length(place, list.len())?;
            list.iter().try_for_each(|value| check_const(place, value))
        }
        ConstValue::Object(object) => {
            object.iter().try_for_each(|(name, value)| check_const(&Place::In(place, name), value))
        }
        _ => Ok(()),
    }
}

/// Refuses lists that are too long in the literal of the argument `name`.
///
/// # Errors
/// `BAD_USER_INPUT`, which says where.
pub(super) fn check_literal(name: &str, value: &Value) -> Result<(), ServerError> {
    check_value(&Place::Root(name), value)
}

fn check_value(place: &Place<'_>, value: &Value) -> Result<(), ServerError> {
    match value {
        Value::List(list) => {
            check_length(place, list.len())?;
            list.iter().try_for_each(|value| check_value(place, value))
        }
        Value::Object(object) => {
            object.iter().try_for_each(|(name, value)| check_value(&Place::In(place, name), value))
        }
        _ => Ok(()),
    }
}

fn check_length(place: &Place<'_>, length: usize) -> Result<(), ServerError> {
    if length > INPUT_LIST_MAX {
        let message = format!("{place}: the list has {length} entries; at most {INPUT_LIST_MAX}.");
        return Err(coded(code::BAD_USER_INPUT, message, None));
    }
    Ok(())
}
