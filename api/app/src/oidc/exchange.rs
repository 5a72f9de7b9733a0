//! The two requests of the code flow: the address that a person is sent to, and the exchange of the code that they bring.

use oauth2::{
    AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet,
    ExtraTokenFields, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope,
    StandardRevocableToken, StandardTokenResponse, TokenResponse as _, TokenUrl,
    basic::{
        BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
    },
};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{OidcError, ProviderConfig, http::Http, metadata::Metadata};

/// What we ask to be told of a person.
const SCOPES: [&str; 3] = ["openid", "email", "profile"];

/// The library's client, with an id token in what the token endpoint answers.
type OidcClient = Client<
    BasicErrorResponse,
    StandardTokenResponse<IdToken, BasicTokenType>,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// What OpenID Connect adds to the answer. Not printable: it says who somebody is.
#[derive(Serialize, Deserialize)]
pub(super) struct IdToken {
    id_token: Option<String>,
}

impl std::fmt::Debug for IdToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IdToken").finish_non_exhaustive()
    }
}

impl ExtraTokenFields for IdToken {}

/// A sign-in that has begun.
#[derive(Debug)]
pub struct Started {
    /// Where the person is sent.
    pub url: Url,
    /// What comes back with them, and shows that it is this sign-in.
    pub state: SecretString,
    /// What comes back in the id token.
    pub nonce: SecretString,
    /// What the code is exchanged with (PKCE), and never leaves us before.
    pub verifier: SecretString,
}

/// What the token endpoint answered.
pub(super) struct Exchanged {
    pub(super) id_token: SecretString,
    pub(super) access_token: SecretString,
}

fn client(config: &ProviderConfig, metadata: &Metadata) -> OidcClient {
    Client::new(ClientId::new(config.client_id.clone()))
        .set_client_secret(ClientSecret::new(config.client_secret.expose_secret().to_owned()))
        .set_auth_type(metadata.auth_type.clone())
        .set_auth_uri(AuthUrl::from_url(metadata.authorization_endpoint.clone()))
        .set_token_uri(TokenUrl::from_url(metadata.token_endpoint.clone()))
        .set_redirect_uri(RedirectUrl::from_url(config.callback_url.clone()))
}

/// Makes the address; each of `secrets` is 256 bits of randomness in base 64.
pub(super) fn start(config: &ProviderConfig, metadata: &Metadata, secrets: [String; 3]) -> Started {
    let [state, nonce, verifier] = secrets;
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
    let client = client(config, metadata);
    let (url, _) = client
        .authorize_url(|| CsrfToken::new(state.clone()))
        .add_scopes(SCOPES.map(|scope| Scope::new(scope.to_owned())))
        .set_pkce_challenge(challenge)
        .add_extra_param("nonce", nonce.clone())
        .url();
    Started { url, state: state.into(), nonce: nonce.into(), verifier: verifier.into() }
}

/// Exchanges a code, once.
pub(super) async fn exchange(
    http: &Http,
    config: &ProviderConfig,
    metadata: &Metadata,
    code: &str,
    verifier: &SecretString,
) -> Result<Exchanged, OidcError> {
    let answered = client(config, metadata)
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .set_pkce_verifier(PkceCodeVerifier::new(verifier.expose_secret().to_owned()))
        .request_async(http)
        .await;
    match answered {
        Ok(answer) => match &answer.extra_fields().id_token {
            Some(id_token) => Ok(Exchanged {
                id_token: id_token.clone().into(),
                access_token: answer.access_token().secret().clone().into(),
            }),
            None => Err(OidcError::Refused("there is no id token".to_owned())),
        },
        Err(RequestTokenError::Request(error)) => Err(OidcError::Unavailable(error.to_string())),
        // Its description may repeat what was sent; the code of the error may not.
        Err(RequestTokenError::ServerResponse(error)) => {
            Err(OidcError::Refused(format!("the code was refused: {}", error.error())))
        }
        Err(RequestTokenError::Parse(..) | RequestTokenError::Other(_)) => {
            Err(OidcError::Refused("the answer to the code cannot be read".to_owned()))
        }
    }
}
