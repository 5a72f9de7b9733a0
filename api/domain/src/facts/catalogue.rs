//! Which facts there are: the machine-readable catalogue by which conditions and templates are checked, and from which a
//! form can be built.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
};

use super::{Kind, Operator};

/// A fact that may be asked about and printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name within its group (`summary`); in a [`Catalogue`] its whole path (`event.summary`).
    pub name: Cow<'static, str>,
    /// What kind of value it holds. It may always be absent.
    pub kind: Kind,
    /// What it tells, in English.
    pub description: Cow<'static, str>,
    /// One of its values, as a template prints it.
    pub example: Cow<'static, str>,
}

impl Field {
    /// A field of the product.
    pub const fn new(
        name: &'static str,
        kind: Kind,
        description: &'static str,
        example: &'static str,
    ) -> Self {
        Self {
            name: Cow::Borrowed(name),
            kind,
            description: Cow::Borrowed(description),
            example: Cow::Borrowed(example),
        }
    }

    /// A field whose name somebody chose: a custom field, what a webhook brings.
    pub fn named(name: impl Into<String>, kind: Kind, description: impl Into<String>) -> Self {
        let example = match kind {
            Kind::Text => "text",
            Kind::Number => "12",
            Kind::Boolean => "true",
            Kind::Choice(choices) => choices.first().copied().unwrap_or(""),
            Kind::Id => "evt_01h455vb4pex5vsknk084sn02q",
            Kind::Instant => "2026-01-05T09:00:00Z",
            Kind::Date => "2026-01-05",
            Kind::TimeOfDay => "09:00",
            Kind::Duration => "PT1H30M",
            Kind::List(_) => "one, two",
            Kind::Records(_) => "",
        };
        Self {
            name: Cow::Owned(name.into()),
            kind,
            description: Cow::Owned(description.into()),
            example: Cow::Borrowed(example),
        }
    }
}

/// Fields under a common name: `event`, `before.event`.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// What the paths of its fields begin with.
    pub name: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Found<'a> {
    /// A field.
    Field(&'a Field),
    /// A group of fields.
    Group,
}

/// The facts that one trigger offers.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    fields: Vec<Field>,
    by_path: HashMap<String, usize>,
    groups: BTreeSet<String>,
    secrets: BTreeSet<String>,
}

/// The group under which a change tells what was before.
pub const BEFORE: &str = "before";
/// The group of the rule's secrets.
pub const SECRET: &str = "secret";

impl Catalogue {
    /// The fields of these groups, in their order.
    pub fn new<'a>(groups: impl IntoIterator<Item = &'a Group>) -> Self {
        let mut catalogue = Self::default();
        for group in groups {
            for field in group.fields {
                catalogue.add(group.name, field);
            }
        }
        catalogue
    }

    /// Adds a field to a group; one that is there already stays as it is.
    pub fn add(&mut self, group: &str, field: &Field) {
        let path = format!("{group}.{}", field.name);
        if self.by_path.contains_key(&path) {
            return;
        }
        for (end, _) in path.match_indices('.') {
            self.groups.insert(path[..end].to_owned());
        }
        self.by_path.insert(path.clone(), self.fields.len());
        self.fields.push(Field { name: Cow::Owned(path), ..field.clone() });
    }

    /// Makes these names known as secrets of the rule: `secret.NAME` in the address, the headers and the body of a call.
    pub fn set_secrets(&mut self, names: impl IntoIterator<Item = String>) {
        self.secrets = names.into_iter().collect();
    }

    /// The names of the rule's secrets.
    pub fn secrets(&self) -> impl Iterator<Item = &str> {
        self.secrets.iter().map(String::as_str)
    }

    /// Whether the rule has a secret of this name.
    pub fn has_secret(&self, name: &str) -> bool {
        self.secrets.contains(name)
    }

    /// All fields by their paths, in the order in which a form shows them.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The field at a path.
    pub fn field(&self, path: &str) -> Option<&Field> {
        self.by_path.get(path).and_then(|index| self.fields.get(*index))
    }

    /// What a path leads to.
    pub fn find(&self, path: &str) -> Option<Found<'_>> {
        match self.field(path) {
            Some(field) => Some(Found::Field(field)),
            None => self.groups.contains(path).then_some(Found::Group),
        }
    }

    /// Whether the trigger tells what this field was before.
    pub fn tells_before(&self, path: &str) -> bool {
        self.by_path.contains_key(&format!("{BEFORE}.{path}"))
    }

    /// What can be asked of this field under this trigger.
    pub fn operators(&self, field: &Field) -> Vec<Operator> {
        let mut operators = field.kind.operators().to_vec();
        if self.tells_before(&field.name) {
            operators.extend(field.kind.change_operators());
        }
        operators
    }

    /// The known path nearest to one that is not: for "did you mean".
    pub fn nearest(&self, path: &str) -> Option<&str> {
        let path: String = path.chars().take(100).collect();
        self.fields
            .iter()
            .map(|field| (distance(&path, &field.name), field.name.as_ref()))
            .min_by_key(|(distance, _)| *distance)
            .filter(|(distance, _)| *distance <= path.chars().count() / 3 + 1)
            .map(|(_, name)| name)
    }
}

/// How many characters must be inserted, deleted or replaced to make one text of the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(from.to_lowercase().ne(to.to_lowercase()));
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENT: &[Field] = &[
        Field::new("summary", Kind::Text, "The title.", "Stand-up"),
        Field::new("startsAt", Kind::Instant, "When it starts.", "2026-01-05T09:00:00Z"),
    ];

    #[test]
    fn a_form_finds_fields_groups_and_operators() {
        let mut catalogue = Catalogue::new(&[
            Group { name: "event", fields: EVENT },
            Group { name: "before.event", fields: EVENT },
        ]);
        catalogue.add("webhook", &Field::named("issue", Kind::Number, "The number."));
        let paths: Vec<_> = catalogue.fields().iter().map(|field| field.name.as_ref()).collect();
        assert_eq!(
            paths,
            [
                "event.summary",
                "event.startsAt",
                "before.event.summary",
                "before.event.startsAt",
                "webhook.issue"
            ]
        );
        assert_eq!(catalogue.find("before"), Some(Found::Group));
        assert_eq!(catalogue.find("before.event"), Some(Found::Group));
        assert_eq!(catalogue.find("event.x"), None);
        let of = |path| catalogue.operators(catalogue.field(path).unwrap());
        assert!(of("event.summary").contains(&Operator::ChangedTo));
        assert!(!of("before.event.summary").contains(&Operator::ChangedTo));
        assert!(!of("webhook.issue").contains(&Operator::Matches));
    }

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let catalogue = Catalogue::new(&[Group { name: "event", fields: EVENT }]);
        assert_eq!(catalogue.nearest("event.sumary"), Some("event.summary"));
        assert_eq!(catalogue.nearest("event.starts_at"), Some("event.startsAt"));
        assert_eq!(catalogue.nearest("reservation.code"), None);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "ü"), 1);
    }
}
