//! `schema.graphql` is the schema, and the schema explains itself.

use std::path::Path;

use async_graphql::parser::{
    parse_schema,
    types::{TypeKind, TypeSystemDefinition},
};

#[test]
fn schema_graphql_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schema.graphql");
    let generated = format!("{}\n", cal3_graphql::sdl().trim_end());
    if std::env::vars_os().any(|(name, _)| name == "CAL3_BLESS") {
        std::fs::write(&path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    let first = generated.lines().zip(committed.lines()).position(|(new, old)| new != old);
    assert!(
        generated == committed,
        "schema.graphql is not what `cal3 schema` prints, first at line {:?}; CAL3_BLESS=1 writes it",
        first.map(|line| line + 1)
    );
}

#[test]
fn everything_has_a_description() {
    let mut bare = Vec::new();
    for definition in parse_schema(cal3_graphql::sdl()).unwrap().definitions {
        let TypeSystemDefinition::Type(ty) = definition else { continue };
        let name = ty.node.name.node.to_string();
        let mut check = |described: bool, path: String| {
            if !described {
                bare.push(path);
            }
        };
        check(
            ty.node.description.is_some() || name == "Query" || name == "Mutation" || name == "Subscription",
            name.clone(),
        );
        let fields = match &ty.node.kind {
            TypeKind::Object(object) => &object.fields,
            TypeKind::Interface(interface) => &interface.fields,
            TypeKind::InputObject(input) => {
                for field in &input.fields {
                    check(field.node.description.is_some(), format!("{name}.{}", field.node.name.node));
                }
                continue;
            }
            TypeKind::Enum(list) => {
                for value in &list.values {
                    check(value.node.description.is_some(), format!("{name}.{}", value.node.value.node));
                }
                continue;
            }
            TypeKind::Scalar | TypeKind::Union(_) => continue,
        };
        for field in fields {
            let path = format!("{name}.{}", field.node.name.node);
            check(field.node.description.is_some(), path.clone());
            for argument in &field.node.arguments {
                // The four arguments of every page mean the same everywhere.
                let argument_name = argument.node.name.node.as_str();
                let is_paging = matches!(argument_name, "first" | "after" | "last" | "before" | "input");
                check(is_paging || argument.node.description.is_some(), format!("{path}({argument_name})"));
            }
        }
    }
    assert!(bare.is_empty(), "these have no description: {bare:#?}");
}
