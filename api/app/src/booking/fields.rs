//! Checking what is said about a page, and what the change log tells of it.

use cal3_domain::{
    booking::{PageSettings, Question, check_slug},
    policy::Minutes,
};
use serde_json::{Value, json};

use super::{BookingPage, DESCRIPTION, TITLE, Target};
use crate::{App, UserErrorCode, faults::Faults, resource::sentence};

/// Checks everything that is said about a page, and trims its texts.
pub(super) fn check(app: &App, faults: &mut Faults, page: &mut BookingPage) {
    page.title = faults.line("title", &page.title, TITLE);
    page.description = faults.text("description", page.description.as_deref(), DESCRIPTION);
    if let Err(fault) = check_slug(&page.slug) {
        faults.add(UserErrorCode::Invalid, "slug", sentence(&fault.to_string()));
    }
    for fault in page.settings.validate() {
        faults.add(UserErrorCode::Invalid, &fault.field, sentence(&fault.message));
    }
    if page.settings.confirm_by_mail && app.mailer().is_none() {
        let message = "This installation does not send mail: its operator has not set SMTP_URL.";
        faults.add(UserErrorCode::NotConfigured, "confirmByMail", message);
    }
}

/// Reads lengths in minutes.
pub(super) fn durations(given: &[i32]) -> Vec<Minutes> {
    // What is no length is found by the check of the settings.
    given.iter().map(|minutes| Minutes::new(u32::try_from(*minutes).unwrap_or_default())).collect()
}

/// Reads questions: a JSON list with the names that [`Question`] has.
pub(super) fn questions(faults: &mut Faults, given: &Value) -> Vec<Question> {
    serde_json::from_value(given.clone()).unwrap_or_else(|error| {
        faults.add(UserErrorCode::Invalid, "questions", sentence(&error.to_string()));
        Vec::new()
    })
}

/// Text that says nothing is none.
pub(super) fn consent(given: Option<String>) -> Option<String> {
    given.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// What the change log tells of a page.
pub(super) fn of(page: &BookingPage) -> Value {
    let PageSettings { durations, assignment, questions, consent, confirm_by_mail, proof_of_work, .. } =
        &page.settings;
    let (resource, kind) = match page.target {
        Target::Resource(id) => (Some(id), None),
        Target::Type(id) => (None, Some(id)),
        Target::Team(_) => (None, None),
    };
    json!({
        "slug": page.slug,
        "title": page.title,
        "description": page.description,
        "resourceId": resource,
        "resourceTypeId": kind,
        "hostIds": page.hosts,
        "assignment": assignment,
        "durations": durations,
        "questions": questions,
        "consent": consent,
        "confirmByMail": confirm_by_mail,
        "proofOfWork": proof_of_work,
        "isEnabled": page.is_enabled,
    })
}
