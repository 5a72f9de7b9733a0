//! Filling templates.

use std::{
    io::{self, Write},
    sync::LazyLock,
};

use minijinja::{AutoEscape, Environment, UndefinedBehavior, syntax::SyntaxConfig};

use super::{
    RenderError, Secrets, TemplateFault, check, filters, limits,
    object::{from_engine, root},
};
use crate::facts::{Catalogue, Facts, Value};

/// The delimiters are Jinja's; the last line break is kept, as the author sees it.
pub(super) static SYNTAX: LazyLock<SyntaxConfig> =
    LazyLock::new(|| SyntaxConfig::builder().keep_trailing_newline(true).build().unwrap_or_default());

/// For long texts.
static LONG: LazyLock<Environment<'static>> = LazyLock::new(|| environment(limits::FUEL));
/// For short ones, and those of JSON.
static SHORT: LazyLock<Environment<'static>> = LazyLock::new(|| environment(limits::FUEL_OF_SHORT));

fn environment(fuel: u64) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_syntax(SYNTAX.clone());
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    // Names are checked when a template is saved; what is undefined after that is a fact that is absent.
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_fuel(Some(fuel));
    environment.set_formatter(|out, _, value| Ok(write!(out, "{}", from_engine(value))?));
    filters::register(&mut environment);
    environment
}

/// A template that was checked against the catalogue of its trigger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    source: String,
    secrets: Secrets,
    /// The expression, if the template is one placeholder and nothing else.
    expression: Option<String>,
    variables: Vec<String>,
}

impl Template {
    /// Checks a template.
    ///
    /// # Errors
    /// Everything that is wrong with it, at most [`limits::FAULTS`].
    pub fn new(source: &str, catalogue: &Catalogue, secrets: Secrets) -> Result<Self, Vec<TemplateFault>> {
        let checked = check::check(source, catalogue, secrets)?;
        let expression = checked.is_placeholder.then(|| inner(source)).flatten();
        Ok(Self { source: source.to_owned(), secrets, expression, variables: checked.variables })
    }

    /// The template as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The paths of the facts that it may print or ask for, each once, sorted.
    pub fn variables(&self) -> &[String] {
        &self.variables
    }

    /// Whether it has no placeholders, so that it always gives itself.
    pub fn is_plain(&self) -> bool {
        !self.source.contains("{{") && !self.source.contains("{%") && !self.source.contains("{#")
    }

    /// Fills the template.
    ///
    /// # Errors
    /// [`RenderError`] when a limit is exceeded: `limit` in characters, or the work that a text so long may make.
    pub fn render(&self, facts: &Facts, limit: usize) -> Result<String, RenderError> {
        self.render_in(if limit > limits::SHORT { &LONG } else { &SHORT }, facts, limit)
    }

    fn render_in(
        &self,
        environment: &Environment<'static>,
        facts: &Facts,
        limit: usize,
    ) -> Result<String, RenderError> {
        let template = environment.template_from_str(&self.source)?;
        let mut out = Bounded { bytes: Vec::new(), left: limit.saturating_mul(4) };
        let rendered = template.render_captured_to(root(facts, self.secrets), &mut out).map(|_| ());
        if out.left == 0 && rendered.is_err() {
            return Err(RenderError::TooLong { limit });
        }
        rendered?;
        let text = String::from_utf8(out.bytes).map_err(|error| RenderError::Failed(error.to_string()))?;
        if text.chars().nth(limit).is_some() { Err(RenderError::TooLong { limit }) } else { Ok(text) }
    }

    /// Fills the template; one placeholder alone gives its value as it is, a number as a number. For the texts of JSON.
    ///
    /// # Errors
    /// [`RenderError`] when a limit is exceeded: `limit` in characters, or [`limits::FUEL_OF_SHORT`].
    pub fn evaluate(&self, facts: &Facts, limit: usize) -> Result<Value, RenderError> {
        let Some(expression) = &self.expression else {
            return self.render_in(&SHORT, facts, limit).map(Value::from);
        };
        let expression = SHORT.compile_expression(expression)?;
        Ok(from_engine(&expression.eval(root(facts, self.secrets))?))
    }
}

/// What stands between the braces of a template that is one placeholder.
fn inner(source: &str) -> Option<String> {
    let inner = source.trim().strip_prefix("{{")?.strip_suffix("}}")?;
    let inner = inner.strip_prefix(['-', '+']).unwrap_or(inner);
    Some(inner.strip_suffix(['-', '+']).unwrap_or(inner).to_owned())
}

/// A buffer that takes no more than so many bytes.
struct Bounded {
    bytes: Vec<u8>,
    left: usize,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > self.left {
            self.left = 0;
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.left -= bytes.len();
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a template gives for chosen facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What it gives, or why it gives nothing.
    pub outcome: Result<String, RenderError>,
    /// The facts that it may print or ask for.
    pub variables: Vec<String>,
}

/// Checks a template and fills it with facts, for somebody who is writing it. Secrets are shown as dots.
///
/// # Errors
/// Everything that is wrong with the template.
pub fn preview(
    source: &str,
    catalogue: &Catalogue,
    secrets: Secrets,
    facts: &Facts,
    limit: usize,
) -> Result<Preview, Vec<TemplateFault>> {
    let template = Template::new(source, catalogue, secrets)?;
    Ok(Preview { outcome: template.render(&facts.masked(catalogue), limit), variables: template.variables })
}
