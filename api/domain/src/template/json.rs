//! JSON whose texts are templates. What comes out is valid JSON whatever the facts are, because it is put together as a tree and
//! written last: no fact can break out of its place.

use serde_json::{Map, Value as Json};

use super::{RenderError, Secrets, Template, TemplateFault, TemplateFaultKind, limits};
use crate::facts::{Catalogue, Facts};

/// A JSON value in which every text may be a template. A text that is one placeholder and nothing else becomes its value as it
/// is: a number, a list, `null` for what is absent. Keys are taken as they are.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonTemplate(Node);

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Fixed(Json),
    Text(Template),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// A fault of one of the texts, with the way to it from the outermost value: keys, and indices from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonFault {
    /// Keys and indices.
    pub path: Vec<String>,
    /// What is wrong.
    pub fault: TemplateFault,
}

impl JsonTemplate {
    /// Checks every text of a JSON value.
    ///
    /// # Errors
    /// Everything that is wrong, at most [`limits::FAULTS`].
    pub fn new(json: &Json, catalogue: &Catalogue, secrets: Secrets) -> Result<Self, Vec<JsonFault>> {
        let mut builder =
            Builder { catalogue, secrets, path: Vec::new(), faults: Vec::new(), values: 0, templates: 0 };
        let node = builder.node(json);
        match node {
            Some(node) if builder.faults.is_empty() => Ok(Self(node)),
            _ => {
                builder.faults.truncate(limits::FAULTS);
                Err(builder.faults)
            }
        }
    }

    /// Fills the texts. `limit` is the most bytes that the outcome may have when it is written.
    ///
    /// # Errors
    /// [`RenderError`] when a limit is exceeded.
    pub fn render(&self, facts: &Facts, limit: usize) -> Result<Json, RenderError> {
        let mut left = limit;
        let json = fill(&self.0, facts, &mut left, limit)?;
        if json.to_string().len() > limit { Err(RenderError::TooLong { limit }) } else { Ok(json) }
    }

    /// The paths of the facts that it may print or ask for, each once, sorted.
    pub fn variables(&self) -> Vec<&str> {
        let mut found = Vec::new();
        collect(&self.0, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    }
}

struct Builder<'a> {
    catalogue: &'a Catalogue,
    secrets: Secrets,
    path: Vec<String>,
    faults: Vec<JsonFault>,
    values: usize,
    templates: usize,
}

impl Builder<'_> {
    fn node(&mut self, json: &Json) -> Option<Node> {
        self.values += 1;
        if self.values > limits::JSON_VALUES || self.path.len() > limits::JSON_DEPTH {
            let message = format!(
                "A body has at most {} values, and {} levels of them.",
                limits::JSON_VALUES,
                limits::JSON_DEPTH
            );
            self.add(TemplateFault { kind: TemplateFaultKind::TooLong, line: 1, column: 1, message });
            return None;
        }
        match json {
            Json::String(text) => match Template::new(text, self.catalogue, self.secrets) {
                Ok(template) if template.is_plain() => Some(Node::Fixed(json.clone())),
                Ok(template) => {
                    self.templates += 1;
                    if self.templates > limits::JSON_TEMPLATES {
                        let message =
                            format!("A body has at most {} texts with placeholders.", limits::JSON_TEMPLATES);
                        self.add(TemplateFault {
                            kind: TemplateFaultKind::TooLong,
                            line: 1,
                            column: 1,
                            message,
                        });
                        return None;
                    }
                    Some(Node::Text(template))
                }
                Err(faults) => {
                    faults.into_iter().for_each(|fault| self.add(fault));
                    None
                }
            },
            Json::Array(items) => {
                let nodes = items.iter().enumerate().map(|(i, item)| self.within(i.to_string(), item));
                Some(Node::List(nodes.collect::<Vec<_>>().into_iter().collect::<Option<_>>()?))
            }
            Json::Object(members) => {
                let nodes =
                    members.iter().map(|(key, value)| Some((key.clone(), self.within(key.clone(), value)?)));
                Some(Node::Object(nodes.collect::<Vec<_>>().into_iter().collect::<Option<_>>()?))
            }
            fixed => Some(Node::Fixed(fixed.clone())),
        }
    }

    fn within(&mut self, step: String, json: &Json) -> Option<Node> {
        // What is too large is told once, not for each of its values.
        if self.faults.len() >= limits::FAULTS {
            return None;
        }
        self.path.push(step);
        let node = self.node(json);
        self.path.pop();
        node
    }

    fn add(&mut self, fault: TemplateFault) {
        self.faults.push(JsonFault { path: self.path.clone(), fault });
    }
}

fn fill(node: &Node, facts: &Facts, left: &mut usize, limit: usize) -> Result<Json, RenderError> {
    Ok(match node {
        Node::Fixed(json) => json.clone(),
        Node::Text(template) => {
            let json = template.evaluate(facts, *left)?.to_json();
            *left = left.checked_sub(json.to_string().len()).ok_or(RenderError::TooLong { limit })?;
            json
        }
        Node::List(items) => {
            Json::Array(items.iter().map(|item| fill(item, facts, left, limit)).collect::<Result<_, _>>()?)
        }
        Node::Object(members) => Json::Object(
            members
                .iter()
                .map(|(key, value)| Ok((key.clone(), fill(value, facts, left, limit)?)))
                .collect::<Result<Map<_, _>, RenderError>>()?,
        ),
    })
}

fn collect<'a>(node: &'a Node, found: &mut Vec<&'a str>) {
    match node {
        Node::Fixed(_) => {}
        Node::Text(template) => found.extend(template.variables().iter().map(String::as_str)),
        Node::List(items) => items.iter().for_each(|item| collect(item, found)),
        Node::Object(members) => members.iter().for_each(|(_, value)| collect(value, found)),
    }
}
