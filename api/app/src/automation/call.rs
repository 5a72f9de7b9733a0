//! Calls of other servers: what is sent, under which id and signature, and what the answer means.

use cal3_domain::{
    automation::{
        Effect, OutgoingCall,
        run::{CHAIN_HEADER, Link, Outcome, step_key},
    },
    ids::{RuleId, RunId},
    webhook::{Answer, Secret, SigningSecrets, Verdict, judge, sign},
};
use cal3_store::automation as store;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::time::Instant;
use uuid::Uuid;

use super::step::{Next, Working};
use crate::{
    App, AppError,
    outgoing::{Answered, Outgoing},
};

/// For how long whoever makes a call has its run. Longer than any call takes.
pub(super) const LEASE: SignedDuration = SignedDuration::from_secs(20);

/// A call to be made.
#[derive(Debug)]
pub struct Call {
    /// The run.
    pub run: RunId,
    /// The number of its step.
    pub step: usize,
    /// Which attempt has the run.
    pub(super) claim: Uuid,
    /// The request.
    pub request: Outgoing,
    shown: Option<Value>,
    started: Instant,
}

/// The secrets by which the calls of a rule are signed: derived from the server's keys, and kept nowhere. While a key is being
/// replaced, calls are signed by both.
///
/// # Errors
/// [`AppError::Internal`] when this process has no key.
pub(super) fn signing_secrets(app: &App, rule: RuleId) -> Result<SigningSecrets, AppError> {
    let derived = |key: &SecretString| {
        let mac = Hmac::<Sha256>::new_from_slice(key.expose_secret().as_bytes());
        let mut mac = mac.map_err(AppError::internal)?;
        mac.update(b"cal3 rule signing v1:");
        mac.update(rule.0.as_bytes());
        Secret::from_bytes(mac.finalize().into_bytes().to_vec()).map_err(AppError::internal)
    };
    let mut keys = app.signing_keys().iter();
    let present = keys.next().ok_or_else(|| AppError::internal("ENCRYPTION_KEY is not set"))?;
    let former = keys.next().map(derived).transpose()?;
    Ok(SigningSecrets::from_parts(derived(present)?, former.map(|secret| (secret, Timestamp::MAX))))
}

/// What a run's history keeps of an effect. Of a call which headers it had, but not what they said, since that may let in whoever
/// knows it.
pub(super) fn shown(effect: &Effect) -> Value {
    let Effect::CallWebhook(call) = effect else { return json!(effect) };
    let headers = call.headers.iter().map(|(name, _)| (name.clone(), "••••••".to_owned())).collect();
    json!(Effect::CallWebhook(OutgoingCall { headers, ..call.clone() }))
}

/// These headers, and those that every call has unless its rule says otherwise.
fn with_defaults(mut headers: Vec<(String, String)>, has_body: bool) -> Vec<(String, String)> {
    let agent = concat!("Cal3/", env!("CARGO_PKG_VERSION"));
    for (name, value) in [("content-type", "application/json"), ("user-agent", agent)] {
        let is_there = headers.iter().any(|(own, _)| own.eq_ignore_ascii_case(name));
        if !is_there && (has_body || name != "content-type") {
            headers.push((name.to_owned(), value.to_owned()));
        }
    }
    headers
}

/// Makes a call ready: signed by the rule's secret, under an id that is the same on every attempt. `shown` is what the history keeps
/// of it.
pub(super) fn prepare(
    app: &App,
    working: &Working,
    step: usize,
    outgoing: OutgoingCall,
    shown: Option<Value>,
) -> Result<Call, AppError> {
    let (run, rule) = (working.run.run.id, working.run.run.rule);
    let body = match (&outgoing.body, outgoing.method.has_body()) {
        (Some(body), _) => body.to_string().into_bytes(),
        (None, true) => b"{}".to_vec(),
        (None, false) => Vec::new(),
    };
    let secrets = signing_secrets(app, rule)?;
    let now = app.now();
    let signed = sign(&secrets, &step_key(run, step), now, &body);
    let chain = working.chain().with(Link { rule, run });
    let mut headers = with_defaults(outgoing.headers, outgoing.method.has_body());
    headers.push((CHAIN_HEADER.to_owned(), chain.to_string()));
    headers.extend(signed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())));
    Ok(Call {
        run,
        step,
        claim: app.new_id(),
        request: Outgoing {
            method: outgoing.method.as_str(),
            target: app.outgoing().check(&outgoing.url).ok(),
            headers,
            body,
            now,
        },
        shown,
        started: Instant::now(),
    })
}

/// Records what came of a call, unless the run went on without it.
///
/// # Errors
/// [`AppError::Internal`] when the database fails: the run's lease then ends, and the call is made again under the same id.
pub async fn answered(app: &App, call: Call, answered: Answered) -> Result<Next, AppError> {
    let mut tx = app.store.begin().await?;
    let Some(run) = store::locked_run(&mut tx, call.run).await? else { return Ok(Next::Nothing) };
    if run.claim != Some(call.claim) || run.run.state != 1 {
        return Ok(Next::Nothing);
    }
    let Some(claimed) = store::with_rule(&mut tx, run).await? else { return Ok(Next::Nothing) };
    let Some(mut working) = Working::of(app, claimed) else {
        return Err(AppError::internal("a run whose rule cannot be read by this version"));
    };
    let result = match answered.answer {
        Answer::Status(status, _) => Some(json!({ "status": status, "body": answered.body })),
        _ => None,
    };
    let outcome = outcome(app.now(), &answered);
    let next = working.record(app, &mut tx, call.step, outcome, (call.shown, result), call.started).await?;
    app.commit(tx).await?;
    Ok(next)
}

fn outcome(now: Timestamp, answered: &Answered) -> Outcome {
    let verdict = judge(answered.answer, 0, now, 0);
    if verdict == Verdict::Delivered {
        return Outcome::Succeeded;
    }
    let error = answered.fault().unwrap_or_default();
    let asked = match answered.answer {
        Answer::Status(_, asked) => asked,
        _ => None,
    };
    // Not before the server asks for, as far as it may: the pauses otherwise are the run's own.
    let (passing, not_before) = match verdict {
        Verdict::RetryAt(at) => (true, asked.map(|_| at)),
        _ => (false, None),
    };
    Outcome::Failed { error, passing, not_before }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_may_ask_for_a_pause_but_not_for_ever() {
        let now: Timestamp = "2026-01-12T09:00:00Z".parse().unwrap();
        let hours = |hours| now + SignedDuration::from_hours(hours);
        let not_before = |status, asked| {
            let answered = Answered { answer: Answer::Status(status, asked), body: None, error: None };
            match outcome(now, &answered) {
                Outcome::Failed { not_before, .. } => not_before,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(not_before(503, Some(hours(1))), Some(hours(1)));
        assert_eq!(not_before(429, Some(hours(24 * 365))), Some(hours(12)));
        assert_eq!(not_before(503, None), None);
        assert_eq!(not_before(400, Some(hours(1))), None);
    }

    #[test]
    fn a_header_of_the_rule_replaces_the_usual_one_and_its_value_is_not_kept() {
        let own = |headers: &[(&str, &str)]| -> Vec<(String, String)> {
            headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        let names = |headers: Vec<(String, String)>| -> Vec<String> {
            headers.into_iter().map(|(name, _)| name.to_ascii_lowercase()).collect()
        };
        assert_eq!(names(with_defaults(Vec::new(), true)), ["content-type", "user-agent"]);
        assert_eq!(names(with_defaults(Vec::new(), false)), ["user-agent"]);
        let both = own(&[("User-Agent", "me"), ("Content-Type", "application/x")]);
        assert_eq!(with_defaults(both.clone(), true), both);
        let call = OutgoingCall {
            method: cal3_domain::automation::Method::Post,
            url: "https://example.org/".to_owned(),
            headers: own(&[("Authorization", "Bearer hidden")]),
            body: None,
        };
        let kept = shown(&Effect::CallWebhook(call)).to_string();
        assert!(kept.contains("Authorization") && !kept.contains("hidden"), "{kept}");
    }
}
