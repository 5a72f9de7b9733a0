//! What must be true of the facts for a condition to hold: read off the condition, cheap to look up.

use crate::{
    automation::condition::{Node, Predicate, Test, fold},
    facts::Value,
};

/// Three characters of a text, in lower case.
pub(super) type Gram = [char; 3];

/// Most keys of one guard: what would need more is looked at always.
const MOST_KEYS: usize = 200;

/// What must be true of the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::automation) enum Guard {
    /// Nothing is known.
    Always,
    /// One of these must hold.
    Keys(Vec<Key>),
}

/// One thing that can be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::automation) enum Key {
    /// A text is this, or a list has it; in lower case.
    Equal { field: String, value: String },
    /// A text has this part, in lower case, found by three of its characters.
    Part { field: String, gram: Gram, part: String },
    /// The change gave the field another value.
    Changed { field: String },
}

impl Key {
    /// How few causes it is expected to let through.
    fn rank(&self) -> u8 {
        match self {
            // A word of a closed list, such as CONFIRMED, says little.
            Self::Equal { value, .. } if value.chars().all(|c| c.is_ascii_uppercase() || c == '_') => 2,
            Self::Equal { .. } => 4,
            Self::Part { .. } => 3,
            Self::Changed { .. } => 1,
        }
    }
}

/// All groups of three characters of a text, from left to right.
pub(super) fn grams(text: &str) -> impl Iterator<Item = Gram> {
    let (second, third) = (text.chars().skip(1), text.chars().skip(2));
    text.chars().zip(second).zip(third).map(|((a, b), c)| [a, b, c])
}

/// How rare a character is expected to be in titles and the like.
fn rarity(c: char) -> usize {
    " etaoinsrhldcumfpgwybvkxjqz-".chars().position(|common| common == c).unwrap_or(40)
}

impl Guard {
    /// The field is one of these words.
    pub(super) fn one_of<'a>(field: &str, words: impl IntoIterator<Item = &'a str>) -> Self {
        Self::limited(words.into_iter().map(|word| equal(field, word)).collect())
    }

    fn limited(keys: Vec<Key>) -> Self {
        if keys.is_empty() || keys.len() > MOST_KEYS { Self::Always } else { Self::Keys(keys) }
    }

    /// Of two guards that both hold, the one that lets through fewer causes.
    pub(super) fn better(a: Self, b: Self) -> Self {
        if b.worth() > a.worth() { b } else { a }
    }

    /// The rank of its weakest key; the fewer keys the better.
    fn worth(&self) -> (u8, std::cmp::Reverse<usize>) {
        match self {
            Self::Always => (0, std::cmp::Reverse(0)),
            Self::Keys(keys) => {
                (keys.iter().map(Key::rank).min().unwrap_or(0), std::cmp::Reverse(keys.len()))
            }
        }
    }

    /// What must be true for a condition to hold.
    pub(super) fn of(node: &Node) -> Self {
        match node {
            Node::All(nodes) => nodes.iter().map(Self::of).fold(Self::Always, Self::better),
            Node::Any(nodes) => {
                let mut keys = Vec::new();
                for node in nodes {
                    match Self::of(node) {
                        Self::Always => return Self::Always,
                        Self::Keys(more) => keys.extend(more),
                    }
                }
                Self::limited(keys)
            }
            Node::Test(test) if !test.negated => Self::of_test(test),
            Node::Test(_) | Node::Not(_) | Node::Items { .. } => Self::Always,
        }
    }

    fn of_test(test: &Test) -> Self {
        let field = test.field.as_str();
        // The trigger's day and time are told in the rule's zone, and the rule's own name differs: no cause has them for all rules.
        if field.starts_with("trigger.") || field.starts_with("rule.") {
            return Self::Always;
        }
        let any =
            |values: &[Value]| match values.iter().map(|value| value.as_text()).collect::<Option<Vec<_>>>() {
                Some(texts) => Self::one_of(field, texts),
                None => Self::Always,
            };
        match &test.predicate {
            Predicate::Equals(Value::Text(text)) | Predicate::ChangedTo(Value::Text(text)) => {
                Self::one_of(field, [text.as_ref()])
            }
            Predicate::OneOf(values) | Predicate::HasAny(values) => any(values),
            Predicate::HasAll(values) => any(values.get(..1).unwrap_or_default()),
            Predicate::Contains(part) | Predicate::StartsWith(part) | Predicate::EndsWith(part) => {
                let part = fold(part, false);
                let rarest = grams(&part).max_by_key(|gram| gram.iter().map(|c| rarity(*c)).sum::<usize>());
                rarest.map_or(Self::Always, |gram| {
                    Self::Keys(vec![Key::Part { field: field.to_owned(), gram, part }])
                })
            }
            Predicate::Changed | Predicate::ChangedFrom(_) | Predicate::ChangedTo(_) => {
                Self::Keys(vec![Key::Changed { field: field.to_owned() }])
            }
            _ => Self::Always,
        }
    }
}

fn equal(field: &str, word: &str) -> Key {
    Key::Equal { field: field.to_owned(), value: fold(word, false) }
}
