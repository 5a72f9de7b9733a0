//! Whether a filter fits what it is used on, and its arguments fit the filter.

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use minijinja::machinery::{Span, ast};

use super::Checker;
use crate::{
    facts::Value,
    template::{
        TemplateFaultKind as Fault,
        filters::{self, Filter, Form, Gives, Parameter},
        object::from_engine,
        types::Type,
    },
};

/// Characters of a literal argument.
const LONGEST_ARGUMENT: usize = 200;

impl<'a> Checker<'a> {
    pub(super) fn filter(&mut self, node: &ast::Spanned<ast::Filter<'a>>) -> Option<Type> {
        let input = match &node.expr {
            Some(expression) => self.expression(expression),
            None => None,
        };
        let Some(filter) = filters::find(node.name) else {
            let names: Vec<_> = filters::FILTERS.iter().map(|filter| filter.name).collect();
            let message = format!("There is no filter `{}`; there is {}.", node.name, names.join(", "));
            self.fault(Fault::UnknownFilter, node.span(), message);
            return None;
        };
        let given = self.arguments(filter, node)?;
        let input = input?;
        if !filter.accepts(&input) {
            let message =
                format!("`{}` takes {}, and this is {input}.", filter.name, filter.takes_in_words());
            self.fault(Fault::WrongType, node.span(), message);
            return None;
        }
        let mut literals = Vec::new();
        for (parameter, argument) in filter.parameters.iter().zip(&given) {
            literals.push(match argument {
                Some(argument) => self.argument(filter, parameter, argument, &input)?,
                None => None,
            });
        }
        self.try_out(filter, &input, literals, node.span())?;
        Some(match (filter.gives, input) {
            (Gives::Text, _) => Type::Text,
            (Gives::Number, _) => Type::Number,
            (Gives::Boolean, _) => Type::Boolean,
            (Gives::Same, input) => self.same(filter, input, &given),
            (Gives::Item, Type::List(item)) => *item,
            (Gives::Column, Type::List(item)) => column(&item, given.first().copied().flatten()),
            (Gives::Item | Gives::Column, _) => Type::Absent,
        })
    }

    /// The arguments in the order of the parameters.
    fn arguments<'n>(
        &mut self,
        filter: &'static Filter,
        node: &'n ast::Spanned<ast::Filter<'a>>,
    ) -> Option<Vec<Option<&'n ast::Expr<'a>>>> {
        let mut given: Vec<Option<&ast::Expr<'a>>> = vec![None; filter.parameters.len()];
        for (index, argument) in node.args.iter().enumerate() {
            let (place, expression) = match argument {
                ast::CallArg::Pos(expression) => ((index < given.len()).then_some(index), expression),
                ast::CallArg::Kwarg(name, expression) => {
                    (filter.parameters.iter().position(|parameter| parameter.name == *name), expression)
                }
                ast::CallArg::PosSplat(expression) | ast::CallArg::KwargSplat(expression) => {
                    (None, expression)
                }
            };
            match place.and_then(|place| given.get_mut(place)) {
                Some(slot @ None) => *slot = Some(expression),
                _ => {
                    let names: Vec<_> = filter.parameters.iter().map(|parameter| parameter.name).collect();
                    let message = match names.is_empty() {
                        true => format!("`{}` takes no arguments.", filter.name),
                        false => format!("`{}` takes {}, each once.", filter.name, names.join(", ")),
                    };
                    self.fault(Fault::WrongArgument, expression.span(), message);
                    return None;
                }
            }
        }
        for (parameter, argument) in filter.parameters.iter().zip(&given) {
            if parameter.required && argument.is_none() {
                let message =
                    format!("`{}` needs its argument `{}`: {}.", filter.name, parameter.name, filter.example);
                self.fault(Fault::WrongArgument, node.span(), message);
                return None;
            }
        }
        Some(given)
    }

    /// The value of a literal argument; `Some(None)` for an expression, `None` after a fault.
    fn argument(
        &mut self,
        filter: &Filter,
        parameter: &Parameter,
        argument: &ast::Expr<'a>,
        input: &Type,
    ) -> Option<Option<Value>> {
        if parameter.form == Form::Same {
            let found = self.expression(argument)?;
            if found.clone().either(input.clone()).is_none() {
                let message = format!("`{}` needs {input} here, and this is {found}.", filter.name);
                self.fault(Fault::WrongType, argument.span(), message);
                return None;
            }
            return Some(None);
        }
        let value = argument.as_const().map(|value| from_engine(&value));
        let expected = match (parameter.form, &value) {
            (Form::Whole(least, most), Some(Value::Number(number)))
                if number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(number) =>
            {
                return Some(value);
            }
            (Form::Whole(least, most), _) => format!("a whole number from {least} to {most}"),
            (Form::Word(words), Some(Value::Text(text))) if words.contains(&text.as_ref()) => {
                return Some(value);
            }
            (Form::Word(words), _) => format!("one of '{}'", words.join("', '")),
            (Form::Field, Some(Value::Text(name))) => match input {
                Type::List(item) => match &**item {
                    Type::Record(fields) if !fields.iter().any(|field| field.name == **name) => {
                        let names: Vec<_> = fields.iter().map(|field| field.name.as_ref()).collect();
                        format!("one of '{}'", names.join("', '"))
                    }
                    _ => return Some(value),
                },
                _ => return Some(value),
            },
            (_, Some(Value::Text(text))) if text.chars().nth(LONGEST_ARGUMENT).is_none() => {
                return Some(value);
            }
            _ => format!("a text in quotes of at most {LONGEST_ARGUMENT} characters"),
        };
        let message = format!("The argument `{}` of `{}` must be {expected}.", parameter.name, filter.name);
        self.fault(Fault::WrongArgument, argument.span(), message);
        None
    }

    /// Runs the filter on a value of the type, so that a bad pattern, zone or duration is found now.
    fn try_out(
        &mut self,
        filter: &Filter,
        input: &Type,
        literals: Vec<Option<Value>>,
        span: Span,
    ) -> Option<()> {
        let sample = match input {
            Type::Text => Value::text("text"),
            Type::Number => Value::Number(1.0),
            Type::Boolean => Value::Boolean(true),
            Type::Instant => Value::Instant(Timestamp::UNIX_EPOCH),
            Type::Date => Value::Date(Date::constant(1970, 1, 1)),
            Type::Time => Value::Time(Time::midnight()),
            Type::Duration => Value::Duration(SignedDuration::ZERO),
            _ => Value::Absent,
        };
        match filter.run(&filters::Call::new(sample, literals, TimeZone::UTC)) {
            Ok(_) => Some(()),
            Err(message) => {
                self.fault(Fault::WrongArgument, span, message);
                None
            }
        }
    }

    /// The type of what is the input or, in its absence, the argument.
    fn same(&mut self, filter: &Filter, input: Type, given: &[Option<&ast::Expr<'a>>]) -> Type {
        match (filter.parameters, given) {
            ([Parameter { form: Form::Same, .. }], [Some(argument)]) => {
                let told = self.faults.len();
                let other = self.expression(argument);
                self.faults.truncate(told);
                other.and_then(|other| input.clone().either(other)).unwrap_or(input)
            }
            _ => input,
        }
    }
}

/// The type of a list of one field of records.
fn column(item: &Type, field: Option<&ast::Expr<'_>>) -> Type {
    let name = field.and_then(ast::Expr::as_const).map(|name| from_engine(&name));
    let found = match (item, name) {
        (Type::Record(fields), Some(Value::Text(name))) => fields.iter().find(|field| field.name == *name),
        _ => None,
    };
    Type::List(Box::new(found.map_or(Type::Absent, |field| Type::of(&field.kind))))
}
