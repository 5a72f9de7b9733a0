//! What is asked of other services: within a time-out, up to a size, following no redirect.

use std::time::Duration;

use oauth2::{HttpRequest, HttpResponse};
use reqwest::{Client, Response, redirect::Policy};
use serde::de::DeserializeOwned;
use url::Url;

use crate::AppError;

/// How long connecting may take.
const CONNECT: Duration = Duration::from_secs(3);
/// How long a request may take in all.
const WHOLE: Duration = Duration::from_secs(8);
/// Largest answer, in octets. Discovery documents and key sets have a few thousand.
const MAX_BODY: usize = 256 * 1024;

/// No usable answer, and why; told in the log only.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct NoAnswer(pub(super) String);

/// The one client. Cheap to clone.
#[derive(Clone)]
pub(super) struct Http(Client);

impl Http {
    /// Trusts whom this machine trusts.
    ///
    /// # Errors
    /// [`AppError::Internal`] when it trusts nobody.
    pub(super) fn try_new() -> Result<Self, AppError> {
        // Another part of the process may have chosen the same one before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(CONNECT)
            .timeout(WHOLE)
            .user_agent(concat!("cal3/", env!("CARGO_PKG_VERSION")))
            .build();
        Ok(Self(client.map_err(AppError::internal)?))
    }

    /// Reads a JSON document.
    pub(super) async fn json<T: DeserializeOwned>(&self, url: &Url) -> Result<T, NoAnswer> {
        let request = self.0.get(url.clone()).header("accept", "application/json");
        read(request.send().await.map_err(|error| told(url, &error))?, url).await
    }

    /// The same, as the holder of an access token.
    pub(super) async fn json_as<T: DeserializeOwned>(&self, url: &Url, token: &str) -> Result<T, NoAnswer> {
        let request = self.0.get(url.clone()).header("accept", "application/json").bearer_auth(token);
        read(request.send().await.map_err(|error| told(url, &error))?, url).await
    }

    /// Sends a request of the OAuth 2 library's. A server that is not well is no answer.
    pub(super) async fn call(&self, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let url = Url::parse(&request.uri().to_string()).map_err(|error| NoAnswer(error.to_string()))?;
        let request = reqwest::Request::try_from(request).map_err(|error| told(&url, &error))?;
        let response = self.0.execute(request).await.map_err(|error| told(&url, &error))?;
        let (status, headers) = (response.status(), response.headers().clone());
        if status.is_server_error() {
            return Err(NoAnswer(format!("{} answered {status}", place(&url))));
        }
        let mut answer = HttpResponse::new(body(response, &url).await?);
        *answer.status_mut() = status;
        *answer.headers_mut() = headers;
        Ok(answer)
    }
}

async fn read<T: DeserializeOwned>(response: Response, url: &Url) -> Result<T, NoAnswer> {
    let status = response.status();
    if !status.is_success() {
        return Err(NoAnswer(format!("{} answered {status}", place(url))));
    }
    let body = body(response, url).await?;
    serde_json::from_slice(&body)
        .map_err(|error| NoAnswer(format!("what {} answered cannot be read: {error}", place(url))))
}

async fn body(mut response: Response, url: &Url) -> Result<Vec<u8>, NoAnswer> {
    let mut body = Vec::new();
    while let Some(part) = response.chunk().await.map_err(|error| told(url, &error))? {
        if body.len() + part.len() > MAX_BODY {
            return Err(NoAnswer(format!("{} answered more than {MAX_BODY} octets", place(url))));
        }
        body.extend_from_slice(&part);
    }
    Ok(body)
}

/// An address without its query, which may hold secrets.
fn place(url: &Url) -> String {
    format!("{}{}", url.origin().ascii_serialization(), url.path())
}

fn told(url: &Url, error: &reqwest::Error) -> NoAnswer {
    let what = match error {
        error if error.is_timeout() => "did not answer in time",
        error if error.is_connect() => "cannot be reached",
        error if error.is_redirect() => "sends elsewhere",
        _ => "broke off",
    };
    NoAnswer(format!("{} {what}", place(url)))
}

/// What the OAuth 2 library calls.
impl<'c> oauth2::AsyncHttpClient<'c> for Http {
    type Error = NoAnswer;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<HttpResponse, NoAnswer>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(Http::call(self, request))
    }
}
