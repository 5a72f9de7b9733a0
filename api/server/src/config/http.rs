//! Where people and clients reach this installation, and which origins browsers may call it from.

use url::Url;

use super::reader::{Reader, Variable};

const FRONTEND_URL: Variable<'static> = Variable {
    name: "FRONTEND_URL",
    meaning: "where people open Cal3 in the browser",
    example: "https://calendar.example.org",
};
const API_URL: Variable<'static> = Variable {
    name: "API_URL",
    meaning: "where clients reach the API; the same as FRONTEND_URL when unset",
    example: "https://calendar.example.org",
};
const CORS_ORIGINS: Variable<'static> = Variable {
    name: "CORS_ORIGINS",
    meaning: "the other origins whose pages may call the API, separated by commas, exactly as browsers send them",
    example: "https://app.example.org,https://intranet.example.org:8443",
};

pub(super) struct Addresses {
    pub(super) frontend: Url,
    pub(super) api: Url,
    pub(super) origins: Vec<String>,
}

pub(super) fn addresses(reader: &mut Reader) -> Option<Addresses> {
    let frontend = match reader.optional("FRONTEND_URL") {
        None if reader.optional("APP_ENV").is_some_and(|e| e == "development" || e == "test") => {
            Url::parse("http://localhost:8080").ok()
        }
        None => {
            reader.fault(FRONTEND_URL, "is missing");
            None
        }
        Some(text) => address(reader, FRONTEND_URL, &text),
    };
    let api = match reader.optional("API_URL") {
        None => frontend.clone(),
        Some(text) => address(reader, API_URL, &text),
    };
    let mut origins: Vec<String> = frontend.iter().map(|url| url.origin().ascii_serialization()).collect();
    let mut sound = true;
    for text in reader.optional("CORS_ORIGINS").iter().flat_map(|list| list.split(',')).map(str::trim) {
        match Url::parse(text).map(|url| url.origin().ascii_serialization()) {
            _ if text.is_empty() => {}
            Ok(origin) if origin == text && origin != "null" => {
                if !origins.contains(&origin) {
                    origins.push(origin);
                }
            }
            _ => {
                let problem =
                    format!("holds `{text}`, not an origin (scheme, host and port, without a path; no `*`)");
                reader.fault(CORS_ORIGINS, problem);
                sound = false;
            }
        }
    }
    let addresses = Addresses { frontend: frontend?, api: api?, origins };
    sound.then_some(addresses)
}

fn address(reader: &mut Reader, variable: Variable<'_>, text: &str) -> Option<Url> {
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => Some(url),
        _ => {
            reader.fault(variable, format!("is `{text}`, not an http:// or https:// URL"));
            None
        }
    }
}
