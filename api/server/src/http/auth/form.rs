//! The body of a request: a JSON object, read only from pages that may send it.

use axum::{
    RequestExt as _,
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode, header},
};
use bytes::Bytes;
use cal3_app::{
    AppError, FieldError, UserErrorCode,
    account::{Register, SignIn},
};
use secrecy::SecretString;
use serde_json::{Map, Value};

use super::{MAX_BODY, origin};
use crate::{
    http::{error::HttpError, observe::RequestId},
    services::Services,
};

/// The members of the object. Those that nobody asks for are ignored. Not printable: there are passwords in it.
pub(super) struct Form(Map<String, Value>);

impl FromRequest<Services> for Form {
    type Rejection = HttpError;

    async fn from_request(mut request: Request, services: &Services) -> Result<Self, HttpError> {
        let Ok(id) = request.extract_parts::<RequestId>().await else {
            return Err(HttpError::from_app(&RequestId(String::new()), AppError::internal("no request id")));
        };
        let refuse = |status, code, message: &str| Err(HttpError::new(&id, status, code, message));
        if !origin::is_allowed(request.headers(), &services.config.origins) {
            let message =
                "This page may not sign people in. Its origin belongs into FRONTEND_URL or CORS_ORIGINS.";
            return refuse(StatusCode::FORBIDDEN, "FORBIDDEN", message);
        }
        if !is_json(request.headers()) {
            let message = "The body must be JSON, with `Content-Type: application/json`.";
            return refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, "INVALID", message);
        }
        let Ok(body) = request.extract::<Bytes, _>().await else {
            let message = format!("The body could not be read, or has more than {MAX_BODY} octets.");
            return refuse(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", &message);
        };
        match serde_json::from_slice(&body) {
            Ok(Value::Object(members)) => Ok(Self(members)),
            _ => refuse(StatusCode::BAD_REQUEST, "INVALID", "The body must be one JSON object."),
        }
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = value.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/json")
}

impl Form {
    pub(super) fn register(self) -> Result<Register, AppError> {
        let mut faults = Vec::new();
        let input = Register {
            email: self.text("email", &mut faults).unwrap_or_default(),
            password: self.secret("password", &mut faults),
            name: self.text("name", &mut faults).unwrap_or_default(),
            time_zone: self.text("timeZone", &mut faults),
            locale: self.text("locale", &mut faults),
            invitation: self.text("invitation", &mut faults).map(Into::into),
        };
        if faults.is_empty() { Ok(input) } else { Err(faults.into()) }
    }

    pub(super) fn sign_in(self) -> Result<SignIn, AppError> {
        let mut faults = Vec::new();
        let input = SignIn {
            email: self.text("email", &mut faults).unwrap_or_default(),
            password: self.secret("password", &mut faults),
        };
        if faults.is_empty() { Ok(input) } else { Err(faults.into()) }
    }

    /// A member's text, if it is there.
    pub(super) fn text_of(&self, name: &str) -> Result<Option<String>, AppError> {
        let mut faults = Vec::new();
        let text = self.text(name, &mut faults);
        if faults.is_empty() { Ok(text) } else { Err(faults.into()) }
    }

    /// A member that is secret, if it is there.
    pub(super) fn optional_secret(&self, name: &str) -> Result<Option<SecretString>, AppError> {
        Ok(self.text_of(name)?.map(SecretString::from))
    }

    /// A member's text. What must be there and is not is reported by the use case, with everything else.
    fn text(&self, name: &str, faults: &mut Vec<FieldError>) -> Option<String> {
        match self.0.get(name) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text.clone()),
            Some(_) => {
                faults.push(FieldError::new(UserErrorCode::Invalid, name, "This must be text."));
                None
            }
        }
    }

    fn secret(&self, name: &str, faults: &mut Vec<FieldError>) -> SecretString {
        self.text(name, faults).unwrap_or_default().into()
    }
}
