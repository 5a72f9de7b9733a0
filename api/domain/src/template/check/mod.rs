//! Checking a template against the catalogue: one walk over its tree, in which every expression gets a type.
//!
//! Nothing is allowed that is not named here. The tree is minijinja's, whose crate is pinned for that reason.

mod expression;
mod filter;

use std::collections::BTreeSet;

use minijinja::machinery::{Span, ast, parse};

use super::{Secrets, TemplateFault, TemplateFaultKind, engine::SYNTAX, limits, tokens, types::Type};
use crate::facts::Catalogue;

/// What is known of a template that was found good.
pub(super) struct Checked {
    /// Whether it is one placeholder and nothing else.
    pub(super) is_placeholder: bool,
    /// The paths that it names, sorted.
    pub(super) variables: Vec<String>,
}

/// Checks a template.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn check(
    source: &str,
    catalogue: &Catalogue,
    secrets: Secrets,
) -> Result<Checked, Vec<TemplateFault>> {
    tokens::check(source).map_err(|fault| vec![fault])?;
    let tree =
        parse(source, "template", SYNTAX.clone()).map_err(|error| vec![tokens::syntax_error(&error)])?;
    let ast::Stmt::Template(template) = &tree else {
        return Err(vec![tokens::fault(
            TemplateFaultKind::Syntax,
            source,
            Span::default(),
            "This is not a template.".to_owned(),
        )]);
    };
    let mut checker = Checker {
        source,
        catalogue,
        secrets,
        locals: Vec::new(),
        variables: BTreeSet::new(),
        faults: Vec::new(),
    };
    checker.statements(&template.children);
    if !checker.faults.is_empty() {
        checker.faults.truncate(limits::FAULTS);
        return Err(checker.faults);
    }
    // Blanks around a placeholder alone are no text that somebody wants.
    let is_placeholder =
        matches!(template.children.as_slice(), [ast::Stmt::EmitExpr(_)]) && source.trim().starts_with("{{");
    Ok(Checked { is_placeholder, variables: checker.variables.into_iter().collect() })
}

/// Where an expression begins. (Of a path with several dots the engine names the last one.)
fn beginning(expression: &ast::Expr<'_>) -> Span {
    match expression {
        ast::Expr::GetAttr(part) => beginning(&part.expr),
        other => other.span(),
    }
}

struct Checker<'a> {
    source: &'a str,
    catalogue: &'a Catalogue,
    secrets: Secrets,
    /// The variables of the loops around, innermost last.
    locals: Vec<(&'a str, Type)>,
    variables: BTreeSet<String>,
    faults: Vec<TemplateFault>,
}

impl<'a> Checker<'a> {
    fn fault(&mut self, kind: TemplateFaultKind, span: Span, message: impl Into<String>) {
        self.faults.push(tokens::fault(kind, self.source, span, message.into()));
    }

    fn statements(&mut self, statements: &[ast::Stmt<'a>]) {
        for statement in statements {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &ast::Stmt<'a>) {
        match statement {
            ast::Stmt::EmitRaw(_) => {}
            ast::Stmt::EmitExpr(emit) => self.placeholder(&emit.expr),
            ast::Stmt::IfCond(branch) => {
                self.expression(&branch.expr);
                self.statements(&branch.true_body);
                self.statements(&branch.false_body);
            }
            ast::Stmt::ForLoop(of) => self.for_loop(of),
            ast::Stmt::Template(inner) => self.statements(&inner.children),
            ast::Stmt::WithBlock(at) => self.unknown_tag(at.span(), "with"),
            ast::Stmt::Set(at) => self.unknown_tag(at.span(), "set"),
            ast::Stmt::SetBlock(at) => self.unknown_tag(at.span(), "set"),
            ast::Stmt::AutoEscape(at) => self.unknown_tag(at.span(), "autoescape"),
            ast::Stmt::FilterBlock(at) => self.unknown_tag(at.span(), "filter"),
            ast::Stmt::Do(at) => self.unknown_tag(at.span(), "do"),
            // Tags that another crate's features of the engine would bring.
            #[allow(unreachable_patterns, reason = "features of one crate are those of all")]
            _ => self.unknown_tag(Span::default(), "other"),
        }
    }

    fn unknown_tag(&mut self, span: Span, name: &str) {
        let message = format!("There is no tag `{name}`: there are `if` and `for`.");
        self.fault(TemplateFaultKind::Syntax, span, message);
    }

    fn placeholder(&mut self, expression: &ast::Expr<'a>) {
        let Some(found) = self.expression(expression) else { return };
        if let Type::Group(path) = &found {
            let message =
                format!("`{path}` is a group: name one of its fields, such as {}.", self.one_of(path));
            self.fault(TemplateFaultKind::WrongType, beginning(expression), message);
        } else if !found.is_printable() {
            self.fault(
                TemplateFaultKind::WrongType,
                beginning(expression),
                format!("{found} cannot be printed."),
            );
        }
    }

    /// A field of a group, as an example.
    fn one_of(&self, group: &str) -> String {
        let inner = |name: &str| name.strip_prefix(group).is_some_and(|rest| rest.starts_with('.'));
        let found = self.catalogue.fields().iter().find(|field| inner(&field.name));
        found.map_or_else(|| "one of its secrets".to_owned(), |field| format!("`{}`", field.name))
    }

    fn for_loop(&mut self, of: &ast::Spanned<ast::ForLoop<'a>>) {
        let items = self.expression(&of.iter);
        let item = match items {
            Some(Type::List(item)) => *item,
            Some(Type::Absent) | None => Type::Absent,
            Some(other) => {
                let message = format!("`for` goes through a list, and this is {other}.");
                self.fault(TemplateFaultKind::WrongType, beginning(&of.iter), message);
                Type::Absent
            }
        };
        let ast::Expr::Var(target) = &of.target else {
            self.fault(TemplateFaultKind::Syntax, of.span(), "`for` names one variable.");
            return;
        };
        if of.recursive {
            self.fault(
                TemplateFaultKind::Syntax,
                of.span(),
                "A loop does not call itself: leave out `recursive`.",
            );
        }
        if self.catalogue.find(target.id).is_some() || matches!(target.id, "loop" | "secret") {
            let message = format!("`{}` has a meaning already: choose another name.", target.id);
            self.fault(TemplateFaultKind::Syntax, target.span(), message);
        }
        let outer = self.locals.len();
        self.locals.push((target.id, item));
        if let Some(filter) = &of.filter_expr {
            self.expression(filter);
        }
        self.locals.push(("loop", Type::Loop));
        self.statements(&of.body);
        self.locals.truncate(outer);
        self.statements(&of.else_body);
    }
}
