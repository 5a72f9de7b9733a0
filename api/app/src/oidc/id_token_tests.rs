//! Which id tokens are good and which are not.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use jsonwebtoken::{EncodingKey, jwk::Jwk};
use serde_json::{Value, json};

use super::*;
use crate::oidc::keys::Published;

const NOW: i64 = 1_800_000_000;
const ISSUER: &str = "https://id.example.org";
const CLIENT: &str = "cal3-at-example";
const NONCE: &str = "n-0S6_WzA2Mj";

fn rsa(name: &str) -> EncodingKey {
    EncodingKey::from_rsa_der(match name {
        "one" => include_bytes!("fixtures/rsa-one.der"),
        "two" => include_bytes!("fixtures/rsa-two.der"),
        _ => include_bytes!("fixtures/rsa-short.der"),
    })
}

fn p256() -> EncodingKey {
    EncodingKey::from_ec_der(include_bytes!("fixtures/p256.der"))
}

/// A key as the service publishes it.
fn published(key: &EncodingKey, algorithm: Algorithm, change: Value) -> Value {
    let mut jwk = serde_json::to_value(Jwk::from_encoding_key(key, algorithm).unwrap()).unwrap();
    jwk.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    jwk
}

fn set(keys: Vec<Value>) -> Keys {
    serde_json::from_value::<Published>(json!({ "keys": keys })).unwrap().into()
}

/// The service's keys: one of each kind, and some that are not for this.
fn keys() -> Keys {
    set(vec![
        json!({ "kty": "new-kind", "kid": "future" }),
        json!("nonsense"),
        published(&rsa("one"), Algorithm::RS256, json!({ "kid": "one", "use": "sig" })),
        published(&p256(), Algorithm::ES256, json!({ "kid": "curve", "use": "sig" })),
        published(&rsa("two"), Algorithm::RS256, json!({ "kid": "enc", "use": "enc" })),
        published(&rsa("short"), Algorithm::RS256, json!({ "kid": "short", "use": "sig" })),
        json!({ "kty": "oct", "kid": "shared", "k": BASE64.encode("a shared secret of enough octets") }),
    ])
}

fn good() -> Value {
    json!({ "iss": ISSUER, "sub": "248289761001", "aud": CLIENT, "nonce": NONCE, "iat": NOW - 2, "exp": NOW + 3_600,
        "email": "ada@example.org", "email_verified": true })
}

fn sign(header: &Value, claims: &Value, key: &EncodingKey, algorithm: Algorithm) -> String {
    let part = |value: &Value| BASE64.encode(value.to_string());
    let message = format!("{}.{}", part(header), part(claims));
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), key, algorithm).unwrap();
    format!("{message}.{signature}")
}

fn signed(claims: &Value) -> String {
    sign(&json!({ "alg": "RS256", "kid": "one" }), claims, &rsa("one"), Algorithm::RS256)
}

fn expected() -> Expected<'static> {
    Expected {
        kind: &ProviderKind::Standard,
        issuer: ISSUER,
        algorithms: &[],
        client_id: CLIENT,
        nonce: NONCE,
        now: Timestamp::from_second(NOW).unwrap(),
    }
}

fn refused(token: &str) -> Fault {
    match verify(token, &keys(), &expected()) {
        Err(fault) => fault,
        Ok(claims) => panic!("taken: {claims:?}"),
    }
}

#[test]
fn what_the_service_signed_for_us_is_good() {
    let claims = verify(&signed(&good()), &keys(), &expected()).unwrap();
    assert_eq!((claims.sub.as_str(), claims.email_verified()), ("248289761001", true));
    let curve = sign(&json!({ "alg": "ES256", "kid": "curve" }), &good(), &p256(), Algorithm::ES256);
    assert!(verify(&curve, &keys(), &expected()).is_ok());
    let pss = sign(&json!({ "alg": "PS256", "kid": "one" }), &good(), &rsa("one"), Algorithm::PS256);
    let fault = verify(&pss, &keys(), &expected()).unwrap_err();
    assert_eq!(fault, Fault::UnknownKey, "the key is published for RS256 only");
}

#[test]
fn an_unsigned_token_is_not() {
    let claims = BASE64.encode(good().to_string());
    for alg in ["none", "None", "NONE", "nOnE", ""] {
        let header = BASE64.encode(json!({ "alg": alg, "kid": "one" }).to_string());
        for token in [format!("{header}.{claims}."), format!("{header}.{claims}")] {
            assert_eq!(refused(&token), Fault::Malformed, "{alg}");
        }
    }
    let token = signed(&good());
    let (message, _) = token.rsplit_once('.').unwrap();
    assert_eq!(refused(&format!("{message}.")), Fault::Signature);
}

/// The public key is known to everybody: a token that is "signed" with it as the secret of an HMAC is anybody's.
#[test]
fn a_public_key_is_no_secret() {
    let jwk = published(&rsa("one"), Algorithm::RS256, json!({}));
    let n = jwk["n"].as_str().unwrap();
    for secret in [n.as_bytes().to_vec(), BASE64.decode(n).unwrap(), jwk.to_string().into_bytes(), Vec::new()]
    {
        for (alg, algorithm) in
            [("HS256", Algorithm::HS256), ("HS384", Algorithm::HS384), ("HS512", Algorithm::HS512)]
        {
            let key = EncodingKey::from_secret(&secret);
            for kid in ["one", "shared"] {
                let token = sign(&json!({ "alg": alg, "kid": kid }), &good(), &key, algorithm);
                assert_eq!(refused(&token), Fault::Algorithm, "{alg}");
            }
        }
    }
    let shared = EncodingKey::from_secret(b"a shared secret of enough octets");
    let token = sign(&json!({ "alg": "HS256", "kid": "shared" }), &good(), &shared, Algorithm::HS256);
    assert_eq!(refused(&token), Fault::Algorithm, "published or not");
}

#[test]
fn keys_are_found_by_their_id_only_and_nothing_in_the_header_is_followed() {
    let mine = rsa("two");
    let jwk = published(&mine, Algorithm::RS256, json!({}));
    for (what, header, fault) in [
        ("an unknown id", json!({ "kid": "two" }), Fault::UnknownKey),
        ("a path", json!({ "kid": "../../../../dev/null" }), Fault::UnknownKey),
        ("SQL", json!({ "kid": "' or 1=1 --" }), Fault::UnknownKey),
        ("an empty id", json!({ "kid": "" }), Fault::UnknownKey),
        ("a key for encryption", json!({ "kid": "enc" }), Fault::UnknownKey),
        ("another's id", json!({ "kid": "one" }), Fault::Signature),
        ("a key in the header", json!({ "kid": "mine", "jwk": jwk }), Fault::UnknownKey),
        ("a key in the header under another's id", json!({ "kid": "one", "jwk": jwk }), Fault::Signature),
        (
            "an address of keys",
            json!({ "kid": "mine", "jku": "https://evil.example/keys" }),
            Fault::UnknownKey,
        ),
        (
            "a certificate's address",
            json!({ "kid": "one", "x5u": "https://evil.example/x" }),
            Fault::Signature,
        ),
        ("a key of another kind", json!({ "kid": "curve" }), Fault::UnknownKey),
    ] {
        let mut header = header;
        header["alg"] = json!("RS256");
        assert_eq!(refused(&sign(&header, &good(), &mine, Algorithm::RS256)), fault, "{what}");
    }
    let short = sign(&json!({ "alg": "RS256", "kid": "short" }), &good(), &rsa("short"), Algorithm::RS256);
    assert_eq!(refused(&short), Fault::UnknownKey, "a key that is too short");
    let number = BASE64.encode(r#"{"alg":"RS256","kid":7}"#);
    assert_eq!(refused(&format!("{number}.{}.x", BASE64.encode(good().to_string()))), Fault::Malformed);
}

#[test]
fn without_an_id_the_key_must_be_the_only_one() {
    let token = sign(&json!({ "alg": "RS256" }), &good(), &rsa("one"), Algorithm::RS256);
    let one = || published(&rsa("one"), Algorithm::RS256, json!({}));
    let two = || published(&rsa("two"), Algorithm::RS256, json!({}));
    let curve = || published(&p256(), Algorithm::ES256, json!({}));
    assert!(verify(&token, &set(vec![one(), curve()]), &expected()).is_ok());
    for keys in [vec![one(), two()], vec![], vec![curve()]] {
        assert_eq!(verify(&token, &set(keys), &expected()).unwrap_err(), Fault::UnknownKey);
    }
    assert_eq!(verify(&token, &set(vec![two()]), &expected()).unwrap_err(), Fault::Signature);
}

#[test]
fn only_algorithms_that_the_service_names() {
    let expected = Expected { algorithms: &[Algorithm::ES256], ..expected() };
    assert_eq!(verify(&signed(&good()), &keys(), &expected).unwrap_err(), Fault::Algorithm);
}

#[test]
fn claims_that_are_wrong_or_missing() {
    for (name, wrong) in [
        ("iss", json!("https://evil.example")),
        ("iss", json!("https://id.example.org/")),
        ("aud", json!("another-client")),
        ("aud", json!(["another-client"])),
        ("aud", json!([])),
        ("aud", json!("cal3-at-example2")),
        ("sub", json!("")),
        ("sub", json!("x".repeat(256))),
        ("sub", json!("a\nb")),
        ("azp", json!("another-client")),
        ("exp", json!(NOW - 60)),
        ("exp", json!(0)),
        ("exp", json!(-1e300)),
        ("iat", json!(NOW + 61)),
        ("iat", json!(NOW - 901)),
        ("iat", json!(i64::MIN)),
        ("nbf", json!(NOW + 61)),
        ("nonce", json!("another")),
        ("nonce", json!("")),
        ("nonce", json!("n-0S6_WzA2M")),
        ("nonce", Value::Null),
    ] {
        let mut claims = good();
        claims[name] = wrong.clone();
        assert_eq!(refused(&signed(&claims)), Fault::Claim(name), "{name}: {wrong}");
    }
    for (name, wrong) in [
        ("iss", json!(7)),
        ("iss", Value::Null),
        ("sub", Value::Null),
        ("aud", Value::Null),
        ("aud", json!({ "x": 1 })),
        ("exp", json!("9999999999")),
        ("exp", Value::Null),
        ("iat", Value::Null),
    ] {
        let mut claims = good();
        claims[name] = wrong.clone();
        assert_eq!(refused(&signed(&claims)), Fault::Malformed, "{name}: {wrong}");
    }
    for name in ["iss", "sub", "aud", "exp", "iat"] {
        let mut claims = good();
        claims.as_object_mut().unwrap().remove(name);
        assert_eq!(refused(&signed(&claims)), Fault::Malformed, "without {name}");
    }
}

#[test]
fn a_token_for_several_says_that_it_was_asked_for_by_us() {
    let mut claims = good();
    claims["aud"] = json!(["another", CLIENT]);
    assert_eq!(refused(&signed(&claims)), Fault::Claim("azp"));
    claims["azp"] = json!(CLIENT);
    assert!(verify(&signed(&claims), &keys(), &expected()).is_ok());
    claims["aud"] = json!([CLIENT]);
    claims.as_object_mut().unwrap().remove("azp");
    assert!(verify(&signed(&claims), &keys(), &expected()).is_ok());
}

#[test]
fn clocks_may_be_a_minute_apart() {
    for (name, value) in [
        ("exp", json!(NOW - 59)),
        ("exp", json!(1.8e9 + 0.5)),
        ("iat", json!(NOW + 60)),
        ("iat", json!(NOW - 900)),
    ] {
        let mut claims = good();
        claims[name] = value.clone();
        assert!(verify(&signed(&claims), &keys(), &expected()).is_ok(), "{name}: {value}");
    }
}

#[test]
fn broken_and_huge_tokens() {
    let token = signed(&good());
    for cut in 0..token.len() {
        refused(&token[..cut]);
    }
    let mut claims = good();
    claims["padding"] = json!("x".repeat(MAX_LENGTH));
    assert_eq!(refused(&signed(&claims)), Fault::Malformed, "signed, but huge");
    let mut swapped = good();
    swapped["sub"] = json!("somebody else");
    let parts: Vec<&str> = token.split('.').collect();
    let forged = format!("{}.{}.{}", parts[0], BASE64.encode(swapped.to_string()), parts[2]);
    assert_eq!(refused(&forged), Fault::Signature, "other claims under the same signature");
    assert_eq!(refused(&format!("{token}.x")), Fault::Malformed);
}
