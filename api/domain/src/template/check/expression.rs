//! The types of expressions.

use minijinja::{
    machinery::{Span, ast},
    value::ValueKind,
};

use super::{Checker, beginning};
use crate::{
    facts::{Found, SECRET},
    template::{Secrets, TemplateFaultKind as Fault, types::Type},
};

impl<'a> Checker<'a> {
    /// The type of an expression; `None` when it has a fault, which then is told.
    pub(super) fn expression(&mut self, expression: &ast::Expr<'a>) -> Option<Type> {
        match expression {
            ast::Expr::Var(variable) => self.variable(variable.id, variable.span()),
            ast::Expr::GetAttr(part) => {
                let of = self.expression(&part.expr)?;
                self.part(of, part.name, beginning(&part.expr))
            }
            ast::Expr::Const(literal) => self.literal(literal),
            ast::Expr::UnaryOp(operation) => match operation.op {
                ast::UnaryOpKind::Not => self.expression(&operation.expr).map(|_| Type::Boolean),
                ast::UnaryOpKind::Neg if matches!(operation.expr, ast::Expr::Const(_)) => {
                    self.expression(&operation.expr).filter(|operand| *operand == Type::Number)
                }
                ast::UnaryOpKind::Neg => self.refuse(operation.span(), "A template does not compute."),
            },
            ast::Expr::BinOp(operation) => self.operation(operation),
            ast::Expr::Compare(comparison) => self.comparison(comparison),
            ast::Expr::IfExpr(choice) => self.choice(choice),
            ast::Expr::Filter(filter) => self.filter(filter),
            ast::Expr::Test(test) => self.refuse(
                test.span(),
                "There are no tests: `if event.location` asks whether there is one, `if not event.location` whether there is none.",
            ),
            ast::Expr::Call(call) => self.refuse(call.span(), "There are no functions, only filters: `event.summary | upper`."),
            ast::Expr::GetItem(item) => self.refuse(item.span(), "Name parts with a dot: `event.summary`."),
            ast::Expr::Slice(slice) => self.refuse(slice.span(), "There are no slices: use `truncate`, `first` or `last`."),
            ast::Expr::List(list) => self.refuse(list.span(), "A template makes no lists."),
            ast::Expr::Tuple(tuple) => self.refuse(tuple.span(), "A template makes no lists."),
            ast::Expr::Map(map) => self.refuse(map.span(), "A template makes no records."),
        }
    }

    fn refuse(&mut self, span: Span, message: &str) -> Option<Type> {
        self.fault(Fault::Syntax, span, message);
        None
    }

    fn variable(&mut self, name: &str, span: Span) -> Option<Type> {
        if let Some((_, local)) = self.locals.iter().rev().find(|(local, _)| *local == name) {
            return Some(local.clone());
        }
        if name == SECRET {
            if self.secrets == Secrets::Allowed {
                return Some(Type::Group(SECRET.to_owned()));
            }
            self.fault(
                Fault::UnknownVariable,
                span,
                "Secrets stand only in the address, the headers and the body of a call.",
            );
            return None;
        }
        self.path(name.to_owned(), span)
    }

    /// What a path of the catalogue leads to.
    fn path(&mut self, path: String, span: Span) -> Option<Type> {
        match self.catalogue.find(&path) {
            Some(Found::Group) => Some(Type::Group(path)),
            Some(Found::Field(field)) => {
                let found = Type::of(&field.kind);
                self.variables.insert(path);
                Some(found)
            }
            None => {
                let hint = match self.catalogue.nearest(&path) {
                    Some(nearest) => format!(" Did you mean `{nearest}`?"),
                    None => String::new(),
                };
                let message = format!("This trigger does not offer `{path}`.{hint}");
                self.fault(Fault::UnknownVariable, span, message);
                None
            }
        }
    }

    /// A named part of something.
    fn part(&mut self, of: Type, name: &str, span: Span) -> Option<Type> {
        match of {
            Type::Group(group) if group == SECRET => {
                if self.catalogue.has_secret(name) {
                    self.variables.insert(format!("{SECRET}.{name}"));
                    return Some(Type::Text);
                }
                let known: Vec<_> = self.catalogue.secrets().collect();
                let message = match known.is_empty() {
                    true => format!("The rule has no secret `{name}`: it has none."),
                    false => format!("The rule has no secret `{name}`; it has {}.", known.join(", ")),
                };
                self.fault(Fault::UnknownVariable, span, message);
                None
            }
            Type::Group(group) => self.path(format!("{group}.{name}"), span),
            Type::Record(fields) => match fields.iter().find(|field| field.name == name) {
                Some(field) => Some(Type::of(&field.kind)),
                None => {
                    let names: Vec<_> = fields.iter().map(|field| field.name.as_ref()).collect();
                    let message = format!("There is no `{name}` here; there is {}.", names.join(", "));
                    self.fault(Fault::UnknownVariable, span, message);
                    None
                }
            },
            Type::Loop => match name {
                "index" | "index0" | "length" => Some(Type::Number),
                "first" | "last" => Some(Type::Boolean),
                _ => {
                    let message =
                        format!("`loop` has no `{name}`; it has index, index0, length, first and last.");
                    self.fault(Fault::UnknownVariable, span, message);
                    None
                }
            },
            // Whatever there would be in a list that is always empty.
            Type::Absent => Some(Type::Absent),
            other => {
                self.fault(Fault::WrongType, span, format!("{other} has no part `{name}`."));
                None
            }
        }
    }

    fn literal(&mut self, literal: &ast::Spanned<ast::Const>) -> Option<Type> {
        match literal.value.kind() {
            ValueKind::String => Some(Type::Text),
            ValueKind::Number => Some(Type::Number),
            ValueKind::Bool => Some(Type::Boolean),
            ValueKind::None | ValueKind::Undefined => Some(Type::Absent),
            _ => self.refuse(literal.span(), "Give a text, a number, true, false or none."),
        }
    }

    fn operation(&mut self, operation: &ast::Spanned<ast::BinOp<'a>>) -> Option<Type> {
        let (left, right) = (self.expression(&operation.left), self.expression(&operation.right));
        use ast::BinOpKind as Kind;
        match operation.op {
            Kind::ScAnd | Kind::ScOr => {
                let (left, right) = (left?, right?);
                if let Some(found) = left.clone().either(right.clone()) {
                    return Some(found);
                }
                // As a condition it means what it says; as a value it would be one of two kinds.
                Some(Type::Boolean)
            }
            Kind::Eq | Kind::Ne => self.compared(left?, right?, false, beginning(&operation.left)),
            Kind::Lt | Kind::Lte | Kind::Gt | Kind::Gte => {
                self.compared(left?, right?, true, beginning(&operation.left))
            }
            Kind::In => self.refuse(beginning(&operation.left), "Write `list | contains('item')`."),
            Kind::Concat => {
                self.refuse(operation.span(), "Write `{{ a }}{{ b }}` for one text after the other.")
            }
            Kind::Add | Kind::Sub | Kind::Mul | Kind::Div | Kind::FloorDiv | Kind::Rem | Kind::Pow => {
                self.refuse(operation.span(), "A template does not compute.")
            }
        }
    }

    fn comparison(&mut self, comparison: &ast::Spanned<ast::Compare<'a>>) -> Option<Type> {
        let mut left = self.expression(&comparison.expr);
        for step in &comparison.ops {
            let right = self.expression(&step.expr);
            use ast::CompareOpKind as Kind;
            let ordered = match step.op {
                Kind::Eq | Kind::Ne => false,
                Kind::Lt | Kind::Lte | Kind::Gt | Kind::Gte => true,
                Kind::In | Kind::NotIn => {
                    return self.refuse(beginning(&comparison.expr), "Write `list | contains('item')`.");
                }
            };
            self.compared(left?, right.clone()?, ordered, beginning(&comparison.expr))?;
            left = right;
        }
        Some(Type::Boolean)
    }

    fn compared(&mut self, left: Type, right: Type, ordered: bool, span: Span) -> Option<Type> {
        let fits = left.is_plain()
            && right.is_plain()
            && (!ordered || (left.is_ordered() && right.is_ordered()))
            && left.clone().either(right.clone()).is_some();
        if fits {
            return Some(Type::Boolean);
        }
        self.fault(Fault::WrongType, span, format!("{left} cannot be compared with {right}."));
        None
    }

    fn choice(&mut self, choice: &ast::Spanned<ast::IfExpr<'a>>) -> Option<Type> {
        self.expression(&choice.test_expr);
        let yes = self.expression(&choice.true_expr);
        let no = match &choice.false_expr {
            Some(no) => self.expression(no),
            None => Some(Type::Absent),
        };
        let (yes, no) = (yes?, no?);
        if let Some(found) = yes.clone().either(no.clone()) {
            return Some(found);
        }
        self.fault(
            Fault::WrongType,
            beginning(&choice.true_expr),
            format!("Both sides of `else` must be alike; here {yes} meets {no}."),
        );
        None
    }
}
