//! Facts as the engine sees them, and back.

use std::{cmp::Ordering, fmt, sync::Arc};

use jiff::tz::TimeZone;
use minijinja::value::{DynObject, Enumerator, Object, ObjectRepr, Value as EngineValue, ValueKind};

use super::Secrets;
use crate::facts::{Facts, Record, SECRET, Value};

/// The variable under which filters find the rule's zone. It is no name, so that no template can say it.
const ZONE: &str = "the rule's zone";

/// The facts as the outermost scope of a template.
#[derive(Debug)]
struct Root {
    facts: Facts,
    secrets: Secrets,
}

/// A value that the engine has no type for: an instant, a date, a time of day, a duration.
#[derive(Debug)]
struct Moment(Value);

#[derive(Debug)]
struct Items(Arc<[Value]>);

#[derive(Debug)]
struct Named(Record);

#[derive(Debug)]
struct Zone(TimeZone);

impl Object for Root {
    fn get_value(self: &Arc<Self>, key: &EngineValue) -> Option<EngineValue> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<EngineValue> {
        match key {
            ZONE => Some(EngineValue::from_object(Zone(self.facts.zone().clone()))),
            SECRET => match self.secrets {
                Secrets::Hidden => None,
                Secrets::Allowed => Some(EngineValue::from_object(Named(self.facts.secrets().clone()))),
            },
            _ => self.facts.root().get(key).map(to_engine),
        }
    }
}

impl Object for Named {
    fn get_value(self: &Arc<Self>, key: &EngineValue) -> Option<EngineValue> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<EngineValue> {
        self.0.get(key).map(to_engine)
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !self.0.is_empty()
    }
}

impl Object for Items {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &EngineValue) -> Option<EngineValue> {
        self.0.get(key.as_usize()?).map(to_engine)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }
}

impl Object for Moment {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn custom_cmp(self: &Arc<Self>, other: &DynObject) -> Option<Ordering> {
        match (&self.0, &other.downcast_ref::<Self>()?.0) {
            (Value::Instant(a), Value::Instant(b)) => Some(a.cmp(b)),
            (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
            (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
            (Value::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Object for Zone {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

/// The outermost scope of a template that is filled with these facts.
pub(super) fn root(facts: &Facts, secrets: Secrets) -> EngineValue {
    EngineValue::from_object(Root { facts: facts.clone(), secrets })
}

/// The rule's zone; UTC where there are no facts.
pub(super) fn zone(state: &minijinja::State<'_, '_>) -> TimeZone {
    let zone = state.lookup(ZONE);
    zone.and_then(|zone| zone.downcast_object_ref::<Zone>().map(|zone| zone.0.clone()))
        .unwrap_or(TimeZone::UTC)
}

/// A fact for the engine.
pub(super) fn to_engine(value: &Value) -> EngineValue {
    match value {
        Value::Absent => EngineValue::UNDEFINED,
        Value::Text(text) => EngineValue::from(Arc::clone(text)),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            EngineValue::from(*number as i64)
        }
        Value::Number(number) => EngineValue::from(*number),
        Value::Boolean(boolean) => EngineValue::from(*boolean),
        Value::List(items) => EngineValue::from_object(Items(Arc::clone(items))),
        Value::Record(record) => EngineValue::from_object(Named(record.clone())),
        moment => EngineValue::from_object(Moment(moment.clone())),
    }
}

/// A value of the engine as a fact; absent for what no fact can be.
pub(super) fn from_engine(value: &EngineValue) -> Value {
    if let Some(moment) = value.downcast_object_ref::<Moment>() {
        return moment.0.clone();
    }
    if let Some(items) = value.downcast_object_ref::<Items>() {
        return Value::List(Arc::clone(&items.0));
    }
    if let Some(record) = value.downcast_object_ref::<Named>() {
        return Value::Record(record.0.clone());
    }
    match value.kind() {
        ValueKind::Bool => Value::Boolean(value.is_true()),
        ValueKind::Number => f64::try_from(value.clone()).map_or(Value::Absent, Value::number),
        ValueKind::String => value.to_str().map_or(Value::Absent, Value::Text),
        _ => Value::Absent,
    }
}
