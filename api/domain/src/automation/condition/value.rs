//! Reading what a field is compared with, by its kind and the operator.

use std::cmp::Ordering;

use regex::RegexBuilder;

use super::{
    Operand, Scalar,
    predicate::{Predicate, fold, order},
};
use crate::{
    automation::{
        fault::{FaultCode, Faults},
        limits,
    },
    facts::{Kind, OperandForm, Operator, Value},
};

/// Reads the value of a test.
pub(super) struct Reader {
    pub(super) kind: Kind,
    pub(super) case_sensitive: bool,
}

impl Reader {
    /// Whether the operator is a negation, and what it asks.
    pub(super) fn predicate(
        &self,
        operator: Operator,
        value: Option<&Operand>,
        faults: &mut Faults,
    ) -> Option<(bool, Predicate)> {
        use Operator as O;
        if operator.operand() == OperandForm::None {
            if value.is_some() {
                faults
                    .add(FaultCode::WrongValue, format!("{} takes no value: leave it out.", operator.name()));
                return None;
            }
            return Some(match operator {
                O::IsTrue => (false, Predicate::True),
                O::IsFalse => (false, Predicate::Equals(Value::Boolean(false))),
                O::IsEmpty => (false, Predicate::Empty),
                O::IsNotEmpty => (true, Predicate::Empty),
                O::NotChanged => (true, Predicate::Changed),
                _ => (false, Predicate::Changed),
            });
        }
        let Some(value) = value else {
            faults.add(
                FaultCode::Required,
                format!("{} needs a value: {}.", operator.name(), self.form(operator)),
            );
            return None;
        };
        let read = match (operator.operand(), value) {
            (OperandForm::Pattern, Operand::One(Scalar::Text(pattern))) => self.pattern(pattern, faults)?,
            (OperandForm::Duration, Operand::One(scalar)) => self.span(operator, scalar, faults)?,
            (OperandForm::Range, Operand::Range { from, to }) => self.range(from, to, faults)?,
            (OperandForm::Several, Operand::Several(scalars)) => self.several(operator, scalars, faults)?,
            (OperandForm::One, Operand::One(scalar)) => self.one(operator, scalar, faults)?,
            _ => {
                let message = format!("{} needs {}.", operator.name(), self.form(operator));
                faults.add(FaultCode::WrongValue, message);
                return None;
            }
        };
        let negated = matches!(
            operator,
            O::NotEquals | O::NotContains | O::NotMatches | O::NoneOf | O::NotBetween | O::ContainsNone
        );
        Some((negated, read))
    }

    /// What a value of this operator looks like.
    fn form(&self, operator: Operator) -> String {
        let one = match &self.kind {
            Kind::List(of) => of.expected(),
            kind => kind.expected(),
        };
        match operator.operand() {
            OperandForm::None => "nothing".to_owned(),
            OperandForm::One => one,
            OperandForm::Several => format!("a list, each {one}"),
            OperandForm::Range => format!("an object with `from` and `to`, each {one}"),
            OperandForm::Pattern => "a regular expression, such as \"^re-?view\"".to_owned(),
            OperandForm::Duration => Kind::Duration.expected(),
        }
    }

    /// One value of the field's kind, or of the kind of its items.
    fn scalar(&self, scalar: &Scalar, faults: &mut Faults) -> Option<Value> {
        let kind = match &self.kind {
            Kind::List(of) => of,
            kind => kind,
        };
        if let Scalar::Text(text) = scalar {
            if text.is_empty() {
                faults.add(FaultCode::Required, "Give a text; to ask for none use IS_EMPTY.");
                return None;
            }
            if text.chars().nth(limits::VALUE).is_some() {
                faults.add(FaultCode::TooLong, format!("Give at most {} characters.", limits::VALUE));
                return None;
            }
        }
        match kind.read(&scalar.to_json()) {
            Some(Value::Text(text)) => Some(Value::from(fold(&text, self.case_sensitive))),
            Some(value) => Some(value),
            None => {
                faults.add(FaultCode::WrongValue, format!("Give {}.", kind.expected()));
                None
            }
        }
    }

    fn one(&self, operator: Operator, scalar: &Scalar, faults: &mut Faults) -> Option<Predicate> {
        use Operator as O;
        let value = self.scalar(scalar, faults)?;
        let text = || value.as_text().unwrap_or_default().to_owned();
        Some(match operator {
            O::Contains | O::NotContains if matches!(self.kind, Kind::List(_)) => {
                Predicate::HasAny(vec![value])
            }
            O::Contains | O::NotContains => Predicate::Contains(text()),
            O::StartsWith => Predicate::StartsWith(text()),
            O::EndsWith => Predicate::EndsWith(text()),
            O::LessThan | O::Before => Predicate::Ordered(&[Ordering::Less], value),
            O::AtMost => Predicate::Ordered(&[Ordering::Less, Ordering::Equal], value),
            O::MoreThan => Predicate::Ordered(&[Ordering::Greater], value),
            O::AtLeast | O::AtOrAfter => Predicate::Ordered(&[Ordering::Greater, Ordering::Equal], value),
            O::ChangedFrom => Predicate::ChangedFrom(value),
            O::ChangedTo => Predicate::ChangedTo(value),
            _ => Predicate::Equals(value),
        })
    }

    fn several(&self, operator: Operator, scalars: &[Scalar], faults: &mut Faults) -> Option<Predicate> {
        faults.count(scalars.len(), 1, limits::VALUES);
        let read = scalars
            .iter()
            .take(limits::VALUES)
            .enumerate()
            .map(|(i, scalar)| faults.within(i, |faults| self.scalar(scalar, faults)));
        let values: Vec<Value> = read.collect::<Vec<_>>().into_iter().collect::<Option<_>>()?;
        Some(match operator {
            Operator::ContainsAll => Predicate::HasAll(values),
            Operator::ContainsAny | Operator::ContainsNone => Predicate::HasAny(values),
            _ => Predicate::OneOf(values),
        })
    }

    fn range(&self, from: &Scalar, to: &Scalar, faults: &mut Faults) -> Option<Predicate> {
        let first = faults.within("from", |faults| self.scalar(from, faults));
        let last = faults.within("to", |faults| self.scalar(to, faults));
        let (from, to) = (first?, last?);
        let inclusive = matches!(self.kind, Kind::Number | Kind::Date | Kind::Duration);
        match (&self.kind, order(&from, &to)?) {
            (Kind::TimeOfDay, Ordering::Less | Ordering::Greater) => Some(Predicate::Around(from, to)),
            (_, Ordering::Less) => Some(Predicate::Between(from, to, inclusive)),
            (_, Ordering::Equal) if inclusive => Some(Predicate::Between(from, to, inclusive)),
            _ => {
                faults.at("to", FaultCode::OutOfRange, "The range must end after it begins.");
                None
            }
        }
    }

    fn span(&self, operator: Operator, scalar: &Scalar, faults: &mut Faults) -> Option<Predicate> {
        let text = match scalar {
            Scalar::Text(text) => text.as_str(),
            _ => "",
        };
        match text.parse::<crate::time::ExactDuration>() {
            Ok(span) if operator == Operator::WithinNext => Some(Predicate::WithinNext(span.signed())),
            Ok(span) => Some(Predicate::WithinLast(span.signed())),
            Err(error) => {
                faults.add(FaultCode::WrongValue, format!("{error}."));
                None
            }
        }
    }

    fn pattern(&self, pattern: &str, faults: &mut Faults) -> Option<Predicate> {
        if pattern.is_empty() || pattern.chars().nth(limits::PATTERN).is_some() {
            let message = format!("Give a regular expression of 1 to {} characters.", limits::PATTERN);
            faults.add(FaultCode::InvalidPattern, message);
            return None;
        }
        let built = RegexBuilder::new(pattern)
            .case_insensitive(!self.case_sensitive)
            .size_limit(limits::PATTERN_BYTES)
            .dfa_size_limit(limits::PATTERN_BYTES)
            .nest_limit(50)
            .build();
        match built {
            Ok(regex) => Some(Predicate::Matches(regex)),
            Err(regex::Error::CompiledTooBig(_)) => {
                faults.add(
                    FaultCode::InvalidPattern,
                    "This regular expression is too large: repeat less in it.",
                );
                None
            }
            Err(error) => {
                let said = error.to_string();
                let reason =
                    said.lines().last().unwrap_or_default().trim().trim_start_matches("error: ").to_owned();
                let message = format!(
                    "This is not a regular expression: {reason}. (Look-around and back-references are not supported.)"
                );
                faults.add(FaultCode::InvalidPattern, message);
                None
            }
        }
    }
}
