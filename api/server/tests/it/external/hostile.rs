//! What must not get anybody in: tokens that are not good, answers that are another's, services that are away.

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_that_are_not_good() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider, &["one"], &[]).await;
    let good = json!({ "sub": "ada-1", "email": "ada@example.org", "email_verified": true });
    let now = SystemClock.now().as_second();
    let claims = |change: Value| {
        let mut claims = good.clone();
        claims.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        json!({ "claims": claims, "header": {}, "forge": null })
    };
    for order in [
        claims(json!({ "iss": "https://evil.example" })),
        claims(json!({ "iss": format!("{}/", provider.issuer) })),
        claims(json!({ "aud": "another-client" })),
        claims(json!({ "aud": ["cal3-client", "another-client"] })),
        claims(json!({ "azp": "another-client" })),
        claims(json!({ "nonce": "another-sign-in" })),
        claims(json!({ "nonce": null })),
        claims(json!({ "exp": now - 120 })),
        claims(json!({ "exp": null })),
        claims(json!({ "iat": now - 3_600 })),
        claims(json!({ "iat": now + 3_600 })),
        claims(json!({ "nbf": now + 3_600 })),
        claims(json!({ "sub": "" })),
        json!({ "claims": good, "header": { "kid": "../../dev/null" } }),
        json!({ "claims": good, "header": { "kid": "' or true --" } }),
        json!({ "claims": good, "header": {}, "forge": "none" }),
        json!({ "claims": good, "header": {}, "forge": "HS256" }),
        json!({ "claims": good, "header": {}, "forge": "jwk" }),
    ] {
        provider.order(&order);
        let mut browser = Browser::new(&server);
        assert_eq!(browser.sign_in("one").await, problem("REFUSED"), "{order}");
        assert!(!browser.is_signed_in() && !browser.cookies.contains_key(STATE), "{order}");
    }
    provider.order(&claims(json!({})));
    let mut browser = Browser::new(&server);
    assert_eq!(browser.sign_in("one").await, format!("{PAGE}/"), "the same without the fault");
    assert_eq!(browser.viewer().await["email"], "ada@example.org");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_that_are_anothers_or_came_before() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider, &["one", "two"], &[]).await;
    provider.vouch_for("ada-1", "ada@example.org");
    let expired = problem("EXPIRED");

    // Another browser's: somebody is lured to a callback that signs them in as another.
    let mut attacker = Browser::new(&server);
    let back = attacker.go("/api/auth/one").await;
    let mut victim = Browser::new(&server);
    assert_eq!(victim.follow(&back).await, expired);
    let mut begun = Browser::new(&server);
    begun.go("/api/auth/one").await;
    assert_eq!(begun.follow(&back).await, expired, "of another sign-in than the browser's own");
    assert!(!victim.is_signed_in() && !begun.is_signed_in());

    // Another service's.
    let mut mixed = Browser::new(&server);
    let back = mixed.go("/api/auth/one").await.replace("/one/", "/two/");
    assert_eq!(mixed.follow(&back).await, expired.replace("=one", "=two"));
    provider.order(&json!({ "redirect": { "iss": "https://evil.example" } }));
    assert_eq!(Browser::new(&server).sign_in("one").await, problem("REFUSED"), "RFC 9207");
    provider.order(&json!({ "redirect": {} }));

    // Once more.
    let mut browser = Browser::new(&server);
    let back = browser.go("/api/auth/one").await;
    let cookies = browser.cookies.clone();
    assert_eq!(browser.follow(&back).await, format!("{PAGE}/"));
    let mut replay = Browser::new(&server);
    replay.cookies = cookies;
    assert_eq!(replay.follow(&back).await, expired);
    assert!(!replay.is_signed_in());

    // Without what it takes, or with an end that the person chose.
    for (redirect, code) in [
        (json!({ "state": null }), "EXPIRED"),
        (json!({ "code": null }), "EXPIRED"),
        (json!({ "code": "x".repeat(5_000) }), "EXPIRED"),
        (json!({ "error": "access_denied" }), "CANCELLED"),
        (json!({ "error": "temporarily_unavailable" }), "PROVIDER_UNAVAILABLE"),
        (json!({ "error": "<script>alert(1)</script>" }), "CANCELLED"),
    ] {
        provider.order(&json!({ "redirect": redirect }));
        assert_eq!(Browser::new(&server).sign_in("one").await, problem(code), "{redirect}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_sent_to_another_site() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider, &["one"], &[]).await;
    provider.vouch_for("ada-1", "ada@example.org");
    for from in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/%09/evil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "@evil.example",
        "javascript:alert(1)",
        "/api/auth/logout",
    ] {
        let mut browser = Browser::new(&server);
        let back = browser.go(&format!("/api/auth/one?from={from}")).await;
        assert_eq!(browser.follow(&back).await, format!("{PAGE}/"), "{from}");
    }
    let unknown = Browser::new(&server).follow("/api/auth/%3Cscript%3E").await;
    assert_eq!(unknown, format!("{PAGE}/sign-in?problem=UNKNOWN_PROVIDER"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_that_is_away_and_accounts_that_are_not_for_everybody() {
    let Some(provider) = Provider::start() else { return };
    let closed = [("REGISTRATION", "invitation")];
    let (open, closed) = (server(&provider, &["one"], &[]).await, server(&provider, &["one"], &closed).await);
    provider.vouch_for("ada-1", "ada@example.org");
    assert_eq!(Browser::new(&closed).sign_in("one").await, problem("REGISTRATION_CLOSED"));
    provider.order(&json!({ "status": 503 }));
    assert_eq!(Browser::new(&open).sign_in("one").await, problem("PROVIDER_UNAVAILABLE"));
    provider.order(&json!({ "status": 200 }));
    assert_eq!(Browser::new(&open).sign_in("one").await, format!("{PAGE}/"));
    let mut ada = Browser::new(&open);
    let back = ada.go("/api/auth/one").await;
    let late = server(&provider, &["one"], &[]).await;
    drop(provider);
    assert_eq!(ada.follow(&back).await, problem("PROVIDER_UNAVAILABLE"), "gone meanwhile");
    assert_eq!(Browser::new(&late).follow("/api/auth/one").await, problem("PROVIDER_UNAVAILABLE"));
}
