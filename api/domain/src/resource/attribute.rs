//! What resources have, and how they are found by it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::policy::Fault;

/// Most attributes of one resource.
const MAX_ATTRIBUTES: usize = 50;
/// Most characters of a name.
const MAX_NAME: usize = 40;
/// Most characters of a text.
const MAX_TEXT: usize = 200;

/// The attributes of a resource: names with values. A JSON object of text, numbers and truth values.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Attributes(BTreeMap<String, AttributeValue>);

/// The value of an attribute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AttributeValue {
    /// Whether it has it.
    Flag(bool),
    /// How much.
    Number(f64),
    /// Which.
    Text(String),
}

/// What is asked of one attribute. A resource that does not have it fails every test.
#[derive(Debug, Clone, PartialEq)]
pub struct AttributeFilter {
    /// The attribute's name.
    pub name: String,
    /// What it must be.
    pub test: AttributeTest,
}

/// What an attribute must be.
#[derive(Debug, Clone, PartialEq)]
pub enum AttributeTest {
    /// There, and not false.
    Present,
    /// This very value; text without regard to case.
    Equals(AttributeValue),
    /// One of these texts, without regard to case.
    OneOf(Vec<String>),
    /// A number not below this.
    AtLeast(f64),
    /// A number not above this.
    AtMost(f64),
}

impl Attributes {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&AttributeValue> {
        self.0.get(name)
    }

    /// All of them by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &AttributeValue)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether every filter's test is passed.
    pub fn pass(&self, filters: &[AttributeFilter]) -> bool {
        filters.iter().all(|filter| self.get(&filter.name).is_some_and(|value| filter.test.holds(value)))
    }

    /// What is wrong with them.
    pub(super) fn validate(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut add = |field: String, message: String| faults.push(Fault { field, message });
        if self.0.len() > MAX_ATTRIBUTES {
            add("attributes".to_owned(), format!("at most {MAX_ATTRIBUTES} attributes"));
            return faults;
        }
        for (name, value) in &self.0 {
            // A name may be a whole book; no more of it is repeated than a reader needs.
            let field = format!("attributes.{}", name.chars().take(MAX_NAME).collect::<String>());
            let named = name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.len() <= MAX_NAME
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            if !named {
                add(
                    field.clone(),
                    format!("a name of a letter and up to {} letters and digits", MAX_NAME - 1),
                );
            }
            match value {
                AttributeValue::Number(number) if !number.is_finite() => add(field, "a number".to_owned()),
                AttributeValue::Text(text) if text.chars().nth(MAX_TEXT).is_some() => {
                    add(field, format!("at most {MAX_TEXT} characters"));
                }
                _ => {}
            }
        }
        faults
    }
}

impl<N: Into<String>> FromIterator<(N, AttributeValue)> for Attributes {
    fn from_iter<T: IntoIterator<Item = (N, AttributeValue)>>(values: T) -> Self {
        Self(values.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }
}

impl AttributeTest {
    fn holds(&self, value: &AttributeValue) -> bool {
        let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
        match (self, value) {
            (Self::Present, value) => *value != AttributeValue::Flag(false),
            (Self::Equals(AttributeValue::Text(wanted)), AttributeValue::Text(text)) => same(wanted, text),
            (Self::Equals(wanted), value) => wanted == value,
            (Self::OneOf(wanted), AttributeValue::Text(text)) => {
                wanted.iter().any(|wanted| same(wanted, text))
            }
            (Self::AtLeast(least), AttributeValue::Number(number)) => number >= least,
            (Self::AtMost(most), AttributeValue::Number(number)) => number <= most,
            (Self::OneOf(_) | Self::AtLeast(_) | Self::AtMost(_), _) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resources_are_found_by_what_they_have() {
        let json = r#"{"floor":"Ground","projector":true,"seats":12,"stairs":false,"surface":18.5}"#;
        let room: Attributes = serde_json::from_str(json).unwrap();
        let text = |text: &str| AttributeValue::Text(text.to_owned());
        let cases = [
            ("projector", AttributeTest::Present, true),
            ("stairs", AttributeTest::Present, false),
            ("whiteboard", AttributeTest::Present, false),
            ("seats", AttributeTest::AtLeast(12.0), true),
            ("seats", AttributeTest::AtLeast(13.0), false),
            ("surface", AttributeTest::AtMost(18.5), true),
            ("floor", AttributeTest::AtMost(3.0), false),
            ("floor", AttributeTest::Equals(text("ground")), true),
            ("seats", AttributeTest::Equals(AttributeValue::Number(12.0)), true),
            ("seats", AttributeTest::Equals(text("12")), false),
            ("floor", AttributeTest::OneOf(vec!["First".to_owned(), "GROUND".to_owned()]), true),
            ("floor", AttributeTest::OneOf(Vec::new()), false),
        ];
        for (name, test, expected) in cases {
            let filter = AttributeFilter { name: name.to_owned(), test };
            assert_eq!(room.pass(std::slice::from_ref(&filter)), expected, "{filter:?}");
        }
        assert!(room.pass(&[]));
        assert!(serde_json::from_str::<Attributes>(r#"{"a": [1]}"#).is_err());
        assert!(serde_json::from_str::<Attributes>(r#"{"a": null}"#).is_err());
    }
}
