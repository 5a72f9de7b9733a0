//! Checks variables and literals before anything is executed.

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
    variables.values().try_for_each(check_const)
}

fn check_const(value: &ConstValue) -> Result<(), ServerError> {
    match value {
        ConstValue::List(list) => {
            check_length(list.len())?;
            list.iter().try_for_each(check_const)
        }
        ConstValue::Object(object) => object.values().try_for_each(check_const),
        _ => Ok(()),
    }
}

/// Refuses lists that are too long in an argument's literal.
///
/// # Errors
/// `BAD_USER_INPUT`.
pub(super) fn check_literal(value: &Value) -> Result<(), ServerError> {
    match value {
        Value::List(list) => {
            check_length(list.len())?;
            list.iter().try_for_each(check_literal)
        }
        Value::Object(object) => object.values().try_for_each(check_literal),
        _ => Ok(()),
    }
}

fn check_length(length: usize) -> Result<(), ServerError> {
    if length > INPUT_LIST_MAX {
        let message = format!("A list has {length} entries; at most {INPUT_LIST_MAX}.");
        return Err(coded(code::BAD_USER_INPUT, message, None));
    }
    Ok(())
}
