//! Calling other servers: to an address that was checked, over a connection of its own, following no redirection.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use bytes::Bytes;
use cal3_app::outgoing::{Answered, Outgoing};
use cal3_domain::webhook::{
    Answer,
    guard::{AllowList, Target, check_addresses},
    retry_after,
};
use http_body_util::{BodyExt as _, Full};
use hyper::{Request, body::Incoming, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};

/// How long a call may take, from the name to the end of the answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the answer's body may take: what has come by then is kept.
const BODY_PATIENCE: Duration = Duration::from_secs(3);
/// Bytes of the answer's body that are kept for the history.
const BODY: usize = 4_096;
/// Addresses of one name that are tried.
const ADDRESSES: usize = 4;

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Makes a request.
pub(crate) async fn send(call: &Outgoing, allowed: &AllowList) -> Answered {
    let Some(target) = &call.target else { return failed(Answer::Refused, None) };
    match timeout(PATIENCE, attempt(call, target, allowed)).await {
        Ok(Ok(answered)) => answered,
        Ok(Err(error)) => failed(Answer::Unreachable, Some(error.to_string())),
        Err(_) => failed(Answer::TimedOut, None),
    }
}

fn failed(answer: Answer, error: Option<String>) -> Answered {
    Answered { answer, body: None, error }
}

async fn attempt(call: &Outgoing, target: &Target, allowed: &AllowList) -> Result<Answered, Fault> {
    let found: Vec<SocketAddr> = lookup_host((target.host.as_str(), target.port)).await?.collect();
    let addresses: Vec<_> = found.iter().map(SocketAddr::ip).collect();
    if let Err((_, refusal)) = check_addresses(&addresses, allowed) {
        return Ok(failed(Answer::Refused, Some(refusal.to_string())));
    }
    let stream = connect(&found).await?;
    if target.url.scheme() == "https" {
        let name = ServerName::try_from(target.host.clone())?;
        let stream = TlsConnector::from(tls()?).connect(name, stream).await?;
        return exchange(call, target, stream).await;
    }
    exchange(call, target, stream).await
}

async fn connect(addresses: &[SocketAddr]) -> Result<TcpStream, Fault> {
    let mut last: Fault = "the name has no address".into();
    for address in addresses.iter().take(ADDRESSES) {
        match TcpStream::connect(address).await {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error.into(),
        }
    }
    Err(last)
}

/// Trusts the certificate authorities that browsers trust.
fn tls() -> Result<Arc<ClientConfig>, Fault> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

/// The beginning of a body. Too long a body, or too slow a one, is not read to its end: the status has said what there is to know.
async fn beginning(mut body: Incoming) -> String {
    let mut kept = Vec::new();
    let reading = async {
        while let Some(Ok(frame)) = body.frame().await {
            kept.extend(frame.into_data().unwrap_or_default().into_iter().take(BODY - kept.len()));
            if kept.len() >= BODY {
                break;
            }
        }
    };
    let _ = timeout(BODY_PATIENCE, reading).await;
    String::from_utf8_lossy(&kept).replace('\0', "")
}

async fn exchange(
    call: &Outgoing,
    target: &Target,
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
) -> Result<Answered, Fault> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let authority = match target.url.port() {
        Some(port) => format!("{}:{port}", target.url.host_str().unwrap_or_default()),
        None => target.url.host_str().unwrap_or_default().to_owned(),
    };
    let path = match target.url.query() {
        Some(query) => format!("{}?{query}", target.url.path()),
        None => target.url.path().to_owned(),
    };
    let mut request = Request::builder().method(call.method).uri(path).header(header::HOST, authority);
    for (name, value) in &call.headers {
        request = request.header(name, value);
    }
    let request = request.body(Full::new(Bytes::from(call.body.clone())))?;
    let now = call.now;
    let answering = async move {
        let response = sender.send_request(request).await?;
        let status = response.status().as_u16();
        let asked = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok());
        let asked = asked.and_then(|value| retry_after(value, now));
        let body = Some(beginning(response.into_body()).await);
        Ok::<_, Fault>(Answered { answer: Answer::Status(status, asked), body, error: None })
    };
    // The sender ends with the answer, and the connection with its sender.
    let (answered, ended) = tokio::join!(answering, connection);
    if let Err(error) = ended {
        tracing::debug!(%error, "the connection of a call ended badly");
    }
    answered
}
