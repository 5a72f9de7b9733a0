//! What the schema's types cost: made once, from its SDL.

use std::collections::{HashMap, HashSet};

use async_graphql::{
    ServerError,
    parser::{
        parse_schema,
        types::{BaseType, Type, TypeKind, TypeSystemDefinition},
    },
};

/// A composite type.
#[derive(Debug)]
pub(crate) struct Composite {
    /// Whether it is one concrete type, not an interface or a union.
    pub(crate) is_object: bool,
    /// What each of its instances costs.
    pub(crate) weight: u64,
    /// The fields that lead to other composite types.
    pub(crate) fields: HashMap<String, Target>,
}

/// Where a field leads.
#[derive(Debug)]
pub(crate) struct Target {
    /// The composite type's name.
    pub(crate) name: String,
    /// Whether the field takes `first` or `last`.
    pub(crate) is_page: bool,
}

/// The composite types by name, and the roots' names.
#[derive(Debug)]
pub(crate) struct Model {
    types: HashMap<String, Composite>,
}

impl Model {
    /// Reads it from the SDL.
    ///
    /// # Errors
    /// When the SDL cannot be parsed, which a test excludes.
    pub(crate) fn from_sdl(sdl: &str) -> Result<Self, ServerError> {
        let document = parse_schema(sdl)?;
        let mut types = HashMap::new();
        let mut entities = HashSet::new();
        for definition in document.definitions {
            let TypeSystemDefinition::Type(definition) = definition else { continue };
            let name = definition.node.name.node.to_string();
            let (is_object, implements, fields) = match definition.node.kind {
                TypeKind::Object(object) => (true, object.implements, object.fields),
                TypeKind::Interface(interface) => (false, interface.implements, interface.fields),
                TypeKind::Union(_) => (false, Vec::new(), Vec::new()),
                _ => continue,
            };
            if name == "Node" || implements.iter().any(|interface| interface.node == "Node") {
                entities.insert(name.clone());
            }
            let fields: HashMap<String, Target> = fields
                .into_iter()
                .map(|field| {
                    let field = field.node;
                    let is_page = field
                        .arguments
                        .iter()
                        .any(|arg| matches!(arg.node.name.node.as_str(), "first" | "last"));
                    (field.name.node.to_string(), Target { name: base(&field.ty.node), is_page })
                })
                .collect();
            if name.ends_with("Edge") {
                entities.extend(fields.get("node").map(|target| target.name.clone()));
            }
            let weight = u64::from(name.ends_with("Connection"));
            types.insert(name, Composite { is_object, weight, fields });
        }
        let names: HashSet<String> = types.keys().cloned().collect();
        for (name, composite) in &mut types {
            composite.weight += u64::from(entities.contains(name));
            composite.fields.retain(|_, target| names.contains(&target.name));
        }
        Ok(Self { types })
    }

    /// The composite type with this name; `None` for scalars, enums, introspection and what does not exist.
    pub(crate) fn get(&self, name: &str) -> Option<&Composite> {
        self.types.get(name)
    }
}

fn base(ty: &Type) -> String {
    match &ty.base {
        BaseType::Named(name) => name.to_string(),
        BaseType::List(inner) => base(inner),
    }
}
