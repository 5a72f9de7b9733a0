//! What is a good access token and what is not.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use cal3_domain::clock::FixedClock;
use serde_json::{Value, json};

use super::*;

const OLD: &str = "an-old-secret-of-at-least-32-octets-0001";
const NEW: &str = "a-new-secret-of-at-least-32-octets-00002";
const NOW: i64 = 1_790_000_000;

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::new(Timestamp::from_second(NOW).unwrap()))
}

fn tokens_at(clock: Arc<FixedClock>, secrets: &[&str]) -> AccessTokens {
    let secrets: Vec<SecretString> = secrets.iter().map(|s| SecretString::from(*s)).collect();
    AccessTokens::try_new(&secrets, SignedDuration::from_mins(15), clock).unwrap()
}

fn ids() -> (UserId, SessionId) {
    (UserId(uuid::Uuid::from_u128(7)), SessionId(uuid::Uuid::from_u128(8)))
}

fn good_claims() -> Value {
    let (user, session) = ids();
    json!({"iss": ISSUER, "aud": AUDIENCE, "sub": user.to_string(), "sid": session.to_string(), "iat": NOW, "exp": NOW + 900})
}

/// A token with any header, any claims, truly signed with HS256.
fn forge(header: &Value, claims: &Value, secret: &str) -> String {
    let part = |value: &Value| BASE64.encode(value.to_string());
    let message = format!("{}.{}", part(header), part(claims));
    let key = EncodingKey::from_secret(secret.as_bytes());
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256).unwrap();
    format!("{message}.{signature}")
}

fn header(kid_of: &str) -> Value {
    json!({"alg": "HS256", "typ": "JWT", "kid": key_id(&SecretString::from(kid_of))})
}

fn is_refused(tokens: &AccessTokens, token: &str) -> bool {
    matches!(tokens.verify(token), Err(AppError::Unauthenticated))
}

#[test]
fn what_is_issued_is_accepted_until_it_ends() {
    let clock = clock();
    let tokens = tokens_at(clock.clone(), &[NEW]);
    let (id, session) = ids();
    let (token, expires_at) = tokens.issue(id, session).unwrap();
    assert_eq!(expires_at.as_second(), NOW + 900);
    let verified = tokens.verify(token.expose_secret()).unwrap();
    assert_eq!(verified, Verified { viewer: Viewer::User { id, session }, expires_at });
    for scheme in ["Bearer", "bearer", "BEARER"] {
        let value = format!("{scheme} {}", token.expose_secret());
        assert_eq!(tokens.viewer_from_bearer(&value).unwrap(), Viewer::User { id, session });
    }
    clock.advance(SignedDuration::from_secs(904));
    assert!(tokens.verify(token.expose_secret()).is_ok(), "within the leeway");
    clock.advance(SignedDuration::from_secs(1));
    assert!(is_refused(&tokens, token.expose_secret()), "ended");
}

#[test]
fn the_forger_of_these_tests_can_make_a_good_token() {
    let tokens = tokens_at(clock(), &[NEW]);
    assert!(tokens.verify(&forge(&header(NEW), &good_claims(), NEW)).is_ok());
}

#[test]
fn secrets_can_be_rotated() {
    let (id, session) = ids();
    let before = tokens_at(clock(), &[OLD]).issue(id, session).unwrap().0;
    let rotated = tokens_at(clock(), &[NEW, OLD]);
    assert!(rotated.verify(before.expose_secret()).is_ok(), "the old secret still verifies");
    let after = rotated.issue(id, session).unwrap().0;
    assert!(tokens_at(clock(), &[NEW]).verify(after.expose_secret()).is_ok(), "the first secret signs");
    assert!(is_refused(&tokens_at(clock(), &[NEW]), before.expose_secret()), "the old secret is gone");
}

#[test]
fn other_algorithms_are_refused() {
    let tokens = tokens_at(clock(), &[NEW]);
    let kid = key_id(&SecretString::from(NEW));
    for alg in ["none", "None", "NONE", "HS384", "HS512", "RS256", "ES256", "PS256", "EdDSA", ""] {
        let header = json!({"alg": alg, "typ": "JWT", "kid": kid});
        let signed = forge(&header, &good_claims(), NEW);
        assert!(is_refused(&tokens, &signed), "{alg} with a signature of HS256");
        let unsigned = format!("{}.", signed.rsplit_once('.').unwrap().0);
        assert!(is_refused(&tokens, &unsigned), "{alg} without a signature");
    }
}

#[test]
fn keys_are_found_by_their_id_only() {
    let tokens = tokens_at(clock(), &[NEW, OLD]);
    for (what, header, secret) in [
        ("no kid", json!({"alg": "HS256"}), NEW),
        ("an unknown kid", json!({"alg": "HS256", "kid": "00000000"}), NEW),
        ("a kid that is a path", json!({"alg": "HS256", "kid": "../../dev/null"}), ""),
        ("the kid of another secret", header(OLD), NEW),
        ("a secret of one's own", header(NEW), "another-secret-of-at-least-32-octets-3"),
        (
            "a key in the header",
            json!({"alg": "HS256", "kid": "x", "jwk": {"kty": "oct", "k": "AAAA"}}),
            "\0\0\0",
        ),
    ] {
        assert!(is_refused(&tokens, &forge(&header, &good_claims(), secret)), "{what}");
    }
}

#[test]
fn claims_that_are_wrong_or_missing_are_refused() {
    let tokens = tokens_at(clock(), &[NEW]);
    for (name, wrong) in [
        ("iss", json!("someone-else")),
        ("iss", Value::Null),
        ("aud", json!("another-api")),
        ("aud", json!(["another-api", "a-third"])),
        ("aud", Value::Null),
        ("sub", json!("evt_0000000000000000000000000s")),
        ("sub", json!("")),
        ("sub", Value::Null),
        ("sid", json!("usr_00000000000000000000000007")),
        ("sid", Value::Null),
        ("exp", json!(NOW - 6)),
        ("exp", json!(i64::MAX)),
        ("exp", json!("9999999999")),
        ("exp", json!(1e300)),
        ("exp", Value::Null),
        ("iat", json!(NOW + 3_600)),
        ("iat", json!(i64::MIN)),
        ("iat", Value::Null),
    ] {
        let mut claims = good_claims();
        if wrong.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        } else {
            claims[name] = wrong.clone();
        }
        assert!(is_refused(&tokens, &forge(&header(NEW), &claims, NEW)), "{name}: {wrong}");
    }
}

#[test]
fn broken_and_huge_tokens_are_refused() {
    let tokens = tokens_at(clock(), &[NEW]);
    let (id, session) = ids();
    let good = tokens.issue(id, session).unwrap().0.expose_secret().to_owned();
    for cut in 0..good.len() {
        assert!(is_refused(&tokens, &good[..cut]), "the first {cut} octets");
    }
    let mut claims = good_claims();
    claims["padding"] = json!("x".repeat(MAX_TOKEN_LENGTH));
    assert!(is_refused(&tokens, &forge(&header(NEW), &claims, NEW)), "signed, but huge");
    let (head, rest) = good.split_once('.').unwrap();
    let (_, signature) = rest.split_once('.').unwrap();
    let swapped =
        BASE64.encode(json!({"iss": ISSUER, "aud": AUDIENCE, "sub": "usr_0", "exp": NOW + 900}).to_string());
    assert!(
        is_refused(&tokens, &format!("{head}.{swapped}.{signature}")),
        "other claims under the same signature"
    );
    for value in [
        "",
        "Bearer",
        "Bearer ",
        good.as_str(),
        "Basic dXNlcjpwYXNz",
        "Bearer null",
        "Bearer a b c",
        "Bearer ..",
        "Bearer é",
    ] {
        assert!(matches!(tokens.viewer_from_bearer(value), Err(AppError::Unauthenticated)), "{value:?}");
    }
}

#[test]
fn no_secret_is_printed() {
    let printed = format!("{:?}", tokens_at(clock(), &[NEW]));
    assert!(!printed.contains(NEW) && printed.contains(&key_id(&SecretString::from(NEW))), "{printed}");
}
