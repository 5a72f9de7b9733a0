//! Filling the templates of an action, and checking what they give.

use super::{Moment, RenderFault};
use crate::{
    account::EmailAddress,
    automation::limits,
    facts::{Facts, clip},
    template::Template,
    webhook::guard::{LONGEST_HEADER_VALUE, UrlPolicy, check_header},
};

/// Fills one template after the other.
pub(super) struct Renderer<'a> {
    pub(super) facts: &'a Facts,
}

impl Renderer<'_> {
    pub(super) fn text(
        &self,
        field: &'static str,
        template: &Template,
        max: usize,
    ) -> Result<String, RenderFault> {
        template.render(self.facts, max).map_err(|error| RenderFault::Template { field, error })
    }

    /// Whether the template prints dots in place of a secret, so that what it gives cannot be checked.
    fn is_masked(&self, template: &Template) -> bool {
        self.facts.is_masked() && template.variables().iter().any(|path| path.starts_with("secret."))
    }

    /// One line that says something: blanks and line breaks become single blanks.
    pub(super) fn line(
        &self,
        field: &'static str,
        template: &Template,
        max: usize,
    ) -> Result<String, RenderFault> {
        let text = self.text(field, template, max)?;
        let shown = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
        let line = shown.collect::<Vec<_>>().join(" ");
        if line.is_empty() { Err(RenderFault::Empty { field }) } else { Ok(line) }
    }

    /// Any number of lines, or nothing.
    pub(super) fn lines(
        &self,
        field: &'static str,
        template: &Template,
        max: usize,
    ) -> Result<Option<String>, RenderFault> {
        let text = self.text(field, template, max)?;
        let kept: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        let kept = kept.trim_end();
        Ok(if kept.is_empty() { None } else { Some(kept.to_owned()) })
    }

    pub(super) fn maybe_line(
        &self,
        field: &'static str,
        template: Option<&Template>,
        max: usize,
    ) -> Result<Option<String>, RenderFault> {
        match template.map(|template| self.line(field, template, max)) {
            None | Some(Err(RenderFault::Empty { .. })) => Ok(None),
            Some(result) => result.map(Some),
        }
    }

    pub(super) fn maybe_lines(
        &self,
        field: &'static str,
        template: Option<&Template>,
        max: usize,
    ) -> Result<Option<String>, RenderFault> {
        template.map_or(Ok(None), |template| self.lines(field, template, max))
    }

    pub(super) fn email(&self, field: &'static str, template: &Template) -> Result<String, RenderFault> {
        let text = self.line(field, template, 320)?;
        let expected = "an e-mail address";
        match EmailAddress::parse(&text) {
            Ok(email) => Ok(email.as_str().to_owned()),
            Err(_) => Err(RenderFault::Invalid { field, value: clip(&text, 100), expected }),
        }
    }

    pub(super) fn moment(
        &self,
        field: &'static str,
        moment: &Moment,
    ) -> Result<jiff::Timestamp, RenderFault> {
        let absent = || RenderFault::NoMoment { field, path: moment.field().to_owned() };
        moment.resolve(self.facts).ok_or_else(absent)
    }

    pub(super) fn color(&self, template: &Template) -> Result<String, RenderFault> {
        let color = self.line("color", template, 100)?.to_ascii_lowercase();
        if is_color(&color) {
            return Ok(color);
        }
        let expected = "a colour such as #3b82f6 or steelblue";
        Err(RenderFault::Invalid { field: "color", value: color, expected })
    }

    pub(super) fn address(&self, template: &Template, policy: &UrlPolicy) -> Result<String, RenderFault> {
        let text = self.text("url", template, limits::URL)?;
        if self.is_masked(template) {
            return Ok(text);
        }
        policy.check(text.trim()).map(|target| target.url.into()).map_err(RenderFault::Url)
    }

    pub(super) fn header(&self, name: &str, value: &Template) -> Result<(String, String), RenderFault> {
        let text = self.text("headers", value, LONGEST_HEADER_VALUE)?;
        if !self.is_masked(value) {
            check_header(name, &text)
                .map_err(|fault| RenderFault::Header { name: name.to_owned(), fault })?;
        }
        Ok((name.to_owned(), text))
    }
}

/// `#rrggbb`, or letters that a CSS3 name is made of.
pub(super) fn is_color(text: &str) -> bool {
    match text.strip_prefix('#') {
        Some(digits) => digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => (1..=32).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic()),
    }
}
