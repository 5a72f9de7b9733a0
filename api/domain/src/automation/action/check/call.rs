//! Checking calls of servers.

use std::collections::HashSet;

use serde_json::Value as Json;

use super::{Checker, tell};
use crate::{
    automation::{
        action::{CompiledAction, Header, Method},
        fault::{FaultCode, Faults},
        limits, trigger,
    },
    template::{JsonTemplate, Secrets, Template, TemplateFault},
    webhook::guard::{UrlFault, UrlPolicy, check_header},
};

impl Checker<'_> {
    pub(super) fn call(
        &self,
        method: Method,
        url: &str,
        headers: &[Header],
        body: Option<&Json>,
        faults: &mut Faults,
    ) -> Option<CompiledAction> {
        let url = self.url(url, self.policy, faults);
        let headers = self.headers(headers, faults);
        let body = match body {
            Some(_) if !method.has_body() => {
                faults.at(
                    "body",
                    FaultCode::WrongValue,
                    format!("{} has no body: leave it out.", method.as_str()),
                );
                return None;
            }
            Some(body) => faults.within("body", |faults| self.body(body, faults)).map(Some),
            None => Some(None),
        };
        let policy = self.policy.clone();
        Some(CompiledAction::CallWebhook { method, url: url?, headers: headers?, body: body?, policy })
    }

    /// An address, at `url`: its host is written out, or it begins with a secret.
    pub(super) fn url(&self, source: &str, policy: &UrlPolicy, faults: &mut Faults) -> Option<Template> {
        let source = source.trim();
        let template = self.text("url", source, Secrets::Allowed, faults)?;
        if template.is_plain() {
            if let Err(fault) = policy.check(source) {
                faults.at("url", FaultCode::InvalidUrl, format!("{fault}."));
            }
            return Some(template);
        }
        if begins_with_secret(source) {
            return Some(template);
        }
        let fixed = source.split("{{").next().unwrap_or_default();
        // What is written out must reach beyond the host, or a fact could choose it.
        let beyond = fixed.split_once("://").is_some_and(|(_, rest)| rest.contains(['/', '?']));
        let checked = if beyond && !fixed.contains("{%") {
            policy.check(fixed).map(|_| ())
        } else {
            Err(UrlFault::Malformed)
        };
        match checked {
            Ok(()) => Some(template),
            Err(UrlFault::Malformed) => {
                let message = "Write the host out, such as https://example.org/{{ event.id }}, or begin with a secret: {{ secret.NAME }}.";
                faults.at("url", FaultCode::InvalidUrl, message);
                None
            }
            Err(fault) => {
                faults.at("url", FaultCode::InvalidUrl, format!("{fault}."));
                None
            }
        }
    }

    pub(super) fn headers(&self, headers: &[Header], faults: &mut Faults) -> Option<Vec<(String, Template)>> {
        faults.within("headers", |faults| {
            faults.count(headers.len(), 0, limits::HEADERS);
            let mut names = HashSet::new();
            let read = headers.iter().take(limits::HEADERS).enumerate().map(|(i, header)| {
                faults.within(i, |faults| {
                    if let Err(fault) = check_header(&header.name, "") {
                        faults.at("name", FaultCode::InvalidHeader, format!("{fault}."));
                    } else if !names.insert(header.name.to_ascii_lowercase()) {
                        faults.at("name", FaultCode::Duplicate, "This header stands here twice.");
                    }
                    let value = self.text("value", &header.value, Secrets::Allowed, faults)?;
                    if value.is_plain()
                        && let Err(fault) = check_header("x", &header.value)
                    {
                        faults.at("value", FaultCode::InvalidHeader, format!("{fault}."));
                    }
                    Some((header.name.clone(), value))
                })
            });
            read.collect::<Vec<_>>().into_iter().collect()
        })
    }

    pub(super) fn body(&self, body: &Json, faults: &mut Faults) -> Option<JsonTemplate> {
        match JsonTemplate::new(body, self.catalogue, Secrets::Allowed) {
            Ok(template) => Some(template),
            Err(found) => {
                found.iter().for_each(|fault| tell_at(&fault.path, &fault.fault, faults));
                None
            }
        }
    }
}

/// Whether a template begins with `{{ secret.NAME }}`, whatever follows.
fn begins_with_secret(source: &str) -> bool {
    let inner =
        source.strip_prefix("{{").and_then(|rest| rest.split_once("}}")).map(|(inner, _)| inner.trim());
    inner.and_then(|inner| inner.strip_prefix("secret.")).is_some_and(trigger::is_name)
}

/// Tells a fault at the end of a path.
fn tell_at(path: &[String], fault: &TemplateFault, faults: &mut Faults) {
    match path.split_first() {
        None => tell(fault, faults),
        Some((step, rest)) => faults.within(step, |faults| tell_at(rest, fault, faults)),
    }
}
