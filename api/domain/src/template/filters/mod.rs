//! The filters: what each takes and gives, so that a template can be checked and a form can offer them.

mod run;
mod table;
mod text;
mod time;

use minijinja::{
    Environment, Error, ErrorKind, State,
    value::{Kwargs, Rest, Value as EngineValue, ValueOrKwargs},
};

use super::{
    object::{from_engine, to_engine, zone},
    types::Type,
};
use crate::facts::Value;

pub use table::FILTERS;

/// A filter: `value | name(arguments)`.
#[derive(Debug)]
pub struct Filter {
    /// Its name.
    pub name: &'static str,
    /// What it does, in English.
    pub description: &'static str,
    /// A template that uses it.
    pub example: &'static str,
    /// What the example gives.
    pub gives_for_example: &'static str,
    /// What it takes besides what it is used on.
    pub parameters: &'static [Parameter],
    pub(super) takes: Takes,
    pub(super) gives: Gives,
    run: fn(&Call) -> Result<Value, String>,
}

/// An argument that a filter takes, in this order or by its name.
#[derive(Debug)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be given.
    pub required: bool,
    pub(super) form: Form,
}

/// What a filter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Anything that can be printed.
    Any,
    Text,
    Number,
    Duration,
    /// An instant or a duration.
    Shiftable,
    /// An instant, a date or a time of day.
    Time,
    /// A text or a list.
    Sized,
    List,
    Records,
}

/// What an argument must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A literal number of this range.
    Whole(u32, u32),
    /// A literal text of at most 200 characters.
    Text,
    /// A literal pattern of date and time.
    Pattern,
    /// The literal name of a zone.
    Zone,
    /// A literal duration.
    Duration,
    /// One of these, literally.
    Word(&'static [&'static str]),
    /// The literal name of a field of the records.
    Field,
    /// An expression of the type of what is filtered.
    Same,
}

/// What a filter gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    Text,
    Number,
    Boolean,
    /// The type that it took.
    Same,
    /// The type of the list's items.
    Item,
    /// A list of the field's type.
    Column,
}

/// One use of a filter.
pub(super) struct Call {
    pub(super) input: Value,
    arguments: Vec<Option<Value>>,
    pub(super) zone: jiff::tz::TimeZone,
}

impl Call {
    /// A call with literal arguments, to try them out.
    pub(super) fn new(input: Value, arguments: Vec<Option<Value>>, zone: jiff::tz::TimeZone) -> Self {
        Self { input, arguments, zone }
    }

    /// The argument at this place, if it was given.
    fn argument(&self, index: usize) -> Option<&Value> {
        self.arguments.get(index).and_then(Option::as_ref)
    }

    fn text(&self, index: usize) -> Option<&str> {
        self.argument(index).and_then(Value::as_text)
    }

    fn whole(&self, index: usize) -> Option<usize> {
        match self.argument(index) {
            Some(Value::Number(number)) if *number >= 0.0 => Some(*number as usize),
            _ => None,
        }
    }
}

impl Filter {
    /// Whether it is for values of this type.
    pub(super) fn accepts(&self, input: &Type) -> bool {
        match (self.takes, input) {
            (_, Type::Group(_) | Type::Loop) => false,
            (Takes::Any, _) | (_, Type::Absent) => true,
            (Takes::Text, Type::Text)
            | (Takes::Number, Type::Number)
            | (Takes::Duration, Type::Duration)
            | (Takes::Shiftable, Type::Instant | Type::Duration)
            | (Takes::Time, Type::Instant | Type::Date | Type::Time)
            | (Takes::Sized, Type::Text | Type::List(_))
            | (Takes::List, Type::List(_)) => true,
            (Takes::Records, Type::List(of)) => matches!(**of, Type::Record(_)),
            _ => false,
        }
    }

    /// What it is for, in words.
    pub(super) fn takes_in_words(&self) -> &'static str {
        match self.takes {
            Takes::Any => "a value",
            Takes::Text => "a text",
            Takes::Number => "a number",
            Takes::Duration => "a duration",
            Takes::Shiftable => "an instant or a duration",
            Takes::Time => "an instant, a date or a time of day",
            Takes::Sized => "a text or a list",
            Takes::List => "a list",
            Takes::Records => "a list of records",
        }
    }

    /// Runs it.
    pub(super) fn run(&self, call: &Call) -> Result<Value, String> {
        (self.run)(call)
    }
}

/// The filter of this name.
pub(super) fn find(name: &str) -> Option<&'static Filter> {
    FILTERS.iter().find(|filter| filter.name == name)
}

/// Makes the filters known to the engine.
pub(super) fn register(environment: &mut Environment<'static>) {
    for filter in FILTERS {
        environment.add_filter(
            filter.name,
            |state: &State<'_, '_>, input: EngineValue, arguments: Rest<ValueOrKwargs>| {
                let call = Call {
                    input: from_engine(&input),
                    arguments: arguments_of(filter, arguments.into_values())?,
                    zone: zone(state),
                };
                let outcome =
                    filter.run(&call).map_err(|message| Error::new(ErrorKind::InvalidOperation, message))?;
                Ok::<_, Error>(to_engine(&outcome))
            },
        );
    }
}

/// The arguments in the order of the parameters.
fn arguments_of(filter: &Filter, mut given: Vec<EngineValue>) -> Result<Vec<Option<Value>>, Error> {
    let named = match given.pop_if(|last| last.is_kwargs()) {
        Some(named) => Some(Kwargs::try_from(named)?),
        None => None,
    };
    let mut given = given.iter();
    let arguments = filter.parameters.iter().map(|parameter| {
        let by_name = || named.as_ref().and_then(|named| named.peek::<EngineValue>(parameter.name).ok());
        given.next().cloned().or_else(by_name).as_ref().map(from_engine)
    });
    Ok(arguments.collect())
}
