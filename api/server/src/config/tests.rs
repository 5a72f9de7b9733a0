//! What the configuration takes and refuses.

use secrecy::ExposeSecret as _;

use super::*;

const SECRET: &str = "q7Zk2vXw9LmN4rTy8PbC1sDf6GhJ3aQe";

fn reader(variables: &[(&str, &str)]) -> Reader {
    Reader::new(variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

fn serve(changes: &[(&str, &str)]) -> Result<ServeConfig, Faults> {
    let mut variables = vec![
        ("DATABASE_URL", "postgres://cal3:pw@db:5432/cal3"),
        ("REDIS_URL", "redis://redis:6379"),
        ("FRONTEND_URL", "https://cal.example.org/"),
        ("JWT_SECRET", SECRET),
        ("ENCRYPTION_KEY", SECRET),
    ];
    variables.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    variables.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
    ServeConfig::read(reader(&variables))
}

fn message(changes: &[(&str, &str)]) -> String {
    serve(changes).expect_err("refused").to_string()
}

#[test]
fn what_is_left_out_has_its_default() {
    let config = serve(&[]).unwrap();
    assert_eq!(config.base.environment, Environment::Production);
    assert_eq!((config.port, config.metrics_port, config.base.db_pool_max), (8081, 9464, 8));
    assert_eq!(config.access_ttl, SignedDuration::from_mins(15));
    assert_eq!(config.refresh_ttl, SignedDuration::from_hours(30 * 24));
    assert_eq!(config.api_url, config.frontend_url);
    assert_eq!(config.origins, ["https://cal.example.org"]);
    assert!(config.introspection && config.secure_cookies());
}

#[test]
fn all_faults_are_told_at_once_each_with_its_meaning_and_an_example() {
    let faults = ServeConfig::read(reader(&[("PORT", "99999"), ("JWT_EXPIRATION", "soon")])).unwrap_err();
    let text = faults.to_string();
    for name in [
        "DATABASE_URL",
        "REDIS_URL",
        "PORT",
        "FRONTEND_URL",
        "JWT_SECRET",
        "JWT_EXPIRATION",
        "ENCRYPTION_KEY",
    ] {
        assert!(text.contains(&format!("\n  {name} ")), "{name} is told in: {text}");
        assert!(text.contains(&format!("Example: {name}=")), "{name} has an example in: {text}");
    }
    assert!(text.starts_with("the configuration has 7 faults:"), "{text}");
}

#[test]
fn the_database_may_be_given_in_parts_and_its_password_is_escaped() {
    let config = serve(&[
        ("DATABASE_URL", ""),
        ("DB_HOST", "postgres"),
        ("DB_USERNAME", "cal3"),
        ("DB_PASSWORD", "p@ss/w:rd"),
        ("DB_NAME", "cal3_dev"),
        ("DB_SSL_MODE", "require"),
    ])
    .unwrap();
    assert_eq!(
        config.base.database_url.expose_secret(),
        "postgres://cal3:p%40ss%2Fw%3Ard@postgres:5432/cal3_dev?sslmode=require"
    );
    assert!(message(&[("DATABASE_URL", ""), ("DB_HOST", "postgres")]).contains("DB_USERNAME is missing"));
    assert!(message(&[("DATABASE_URL", "mysql://x")]).contains("DATABASE_URL is not a URL"));
}

#[test]
fn the_password_of_redis_may_be_apart_from_its_address() {
    let url = |changes: &[(&str, &str)]| serve(changes).unwrap().redis_url.expose_secret().to_owned();
    let (name, address) = ("REDIS_URL", "redis://redis:6379/0");
    assert_eq!(url(&[(name, address), ("REDIS_PASSWORD", "p@ss/w")]), "redis://:p%40ss%2Fw@redis:6379/0");
    assert_eq!(url(&[(name, "redis://:own@redis/0"), ("REDIS_PASSWORD", "other")]), "redis://:own@redis/0");
    assert_eq!(url(&[(name, ""), ("REDIS_HOST", "redis")]), "redis://redis:6379/0");
    assert_eq!(url(&[(name, address), ("REDIS_HOST", "other")]), address);
    let unread = message(&[(name, ""), ("REDIS_URL_FILE", "/nowhere"), ("REDIS_HOST", "redis")]);
    assert!(unread.contains("1 fault:") && unread.contains("/nowhere"), "{unread}");
    for other in ["redis-sentinel://a:26379/mymaster", "redis+cluster://a:6379"] {
        assert!(message(&[(name, other)]).contains("the one address that leads to the master"), "{other}");
    }
}

#[test]
fn every_secret_may_be_in_a_file() {
    let dir = tempfile::tempdir().unwrap();
    for (name, value) in [
        ("DATABASE_URL", "postgres://cal3:pw@db/cal3"),
        ("DATABASE_REPLICA_URL", "postgres://cal3:pw@replica/cal3"),
        ("DATABASE_DIRECT_URL", "postgres://cal3:pw@db/cal3"),
        ("REDIS_URL", "redis://redis:6379"),
        ("REDIS_PASSWORD", "pw"),
        ("JWT_SECRET", SECRET),
        ("ENCRYPTION_KEY", SECRET),
        ("DEMO_PASSWORD", "pw"),
    ] {
        let (path, pointer) = (dir.path().join(name), format!("{name}_FILE"));
        std::fs::write(&path, format!("{value}\n")).unwrap();
        assert!(serve(&[(name, ""), (&pointer, path.to_str().unwrap())]).is_ok(), "{name}");
        assert!(message(&[(name, ""), (&pointer, "/nowhere")]).contains(&pointer), "{name} is not read");
    }
}

#[test]
fn a_replica_and_a_way_past_the_pooler_are_optional_and_checked() {
    let config = serve(&[("DATABASE_REPLICA_URL", "postgres://replica/cal3")]).unwrap();
    assert_eq!(config.base.replica_url.unwrap().expose_secret(), "postgres://replica/cal3");
    assert!(config.base.direct_url.is_none());
    let wrong = message(&[("DATABASE_REPLICA_URL", "http://x"), ("DATABASE_DIRECT_URL", "x")]);
    assert!(wrong.contains("2 faults") && wrong.contains("DATABASE_DIRECT_URL is not a URL"), "{wrong}");
}

#[test]
fn a_secret_may_be_in_a_file_but_not_in_both_places() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("jwt");
    std::fs::write(&path, format!("{SECRET}\n")).unwrap();
    let path = path.to_str().unwrap();
    let config = serve(&[("JWT_SECRET", ""), ("JWT_SECRET_FILE", path)]).unwrap();
    assert_eq!(config.jwt_secrets[0].expose_secret(), SECRET);
    assert!(message(&[("JWT_SECRET", SECRET), ("JWT_SECRET_FILE", path)]).contains("both set"));
    assert!(message(&[("JWT_SECRET", ""), ("JWT_SECRET_FILE", "/nowhere/jwt")]).contains("/nowhere/jwt"));
}

#[test]
fn weak_and_copied_secrets_are_refused_and_never_shown() {
    let short = message(&[("JWT_SECRET", "tooshort-x")]);
    assert!(short.contains("of 10 bytes") && !short.contains("tooshort"), "{short}");
    let copied = "change-me-0123456789-abcdefghijklmnop";
    let refused = message(&[("JWT_SECRET", copied)]);
    assert!(refused.contains("placeholder") && !refused.contains(copied), "{refused}");
    assert!(message(&[("ENCRYPTION_KEY", &"ab".repeat(20))]).contains("ENCRYPTION_KEY is a placeholder"));
    assert!(
        serve(&[("JWT_SECRET", copied), ("APP_ENV", "development")]).is_ok(),
        "convenient in development"
    );
}

#[test]
fn secrets_rotate_in_a_list_and_each_is_checked() {
    let two = format!("{SECRET}, {SECRET}2");
    assert_eq!(serve(&[("JWT_SECRET", &two)]).unwrap().jwt_secrets.len(), 2);
    assert!(message(&[("JWT_SECRET", &format!("{SECRET},short"))]).contains("of 5 bytes"));
}

#[test]
fn encryption_keys_rotate_as_well() {
    let two = format!("{SECRET},{SECRET}2");
    assert_eq!(serve(&[("ENCRYPTION_KEY", &two)]).unwrap().encryption_keys.len(), 2);
}

#[test]
fn mail_is_sent_when_there_is_a_server_and_a_sender() {
    assert!(serve(&[]).unwrap().mail.is_none());
    assert!(serve(&[("MAIL_FROM", "a@example.org")]).unwrap().mail.is_none());
    let url = "smtps://user:hush-hush@mail.example.org";
    let mail = serve(&[("SMTP_URL", url), ("MAIL_FROM", "Cal3 <a@example.org>")]).unwrap().mail.unwrap();
    assert_eq!((mail.url.expose_secret(), mail.from.as_str()), (url, "Cal3 <a@example.org>"));
    assert!(message(&[("SMTP_URL", url)]).contains("MAIL_FROM is missing"));
    let refused =
        message(&[("SMTP_URL", "smtp://user:hush-hush@mail.example.org"), ("MAIL_FROM", "a@example.org")]);
    assert!(
        refused.contains("SMTP_URL would send its password in the clear") && !refused.contains("hush"),
        "{refused}"
    );
    assert!(message(&[("SMTP_URL", url), ("MAIL_FROM", "nobody")]).contains("MAIL_FROM is `nobody`"));
}

#[test]
fn the_worker_needs_what_it_writes_mails_with() {
    let refused = WorkerConfig::read(reader(&[("DATABASE_URL", "postgres://localhost/cal3")])).unwrap_err();
    for name in ["FRONTEND_URL", "ENCRYPTION_KEY"] {
        assert!(refused.to_string().contains(&format!("{name} is missing")), "{refused}");
    }
}

#[test]
fn origins_are_exact() {
    let config =
        serve(&[("CORS_ORIGINS", "https://a.example, http://localhost:5173,https://cal.example.org")])
            .unwrap();
    assert_eq!(config.origins, ["https://cal.example.org", "https://a.example", "http://localhost:5173"]);
    for wrong in ["*", "https://a.example/", "https://a.example/path", "a.example", "null"] {
        assert!(message(&[("CORS_ORIGINS", wrong)]).contains(&format!("holds `{wrong}`")), "{wrong}");
    }
}

#[test]
fn a_tool_on_the_database_needs_nothing_else() {
    let base = Base::read(reader(&[("DATABASE_URL", "postgres://localhost/cal3")])).unwrap();
    assert_eq!(base.log_format, LogFormat::Json);
    let worker = WorkerConfig::read(reader(&[("DATABASE_URL", "postgres://localhost/cal3")])).unwrap_err();
    assert!(worker.to_string().contains("REDIS_URL is missing"));
}

#[test]
fn addresses_that_nobody_confirms_are_doubtful_where_everybody_may_register() {
    let mail = [("SMTP_URL", "smtps://mail.example.org"), ("MAIL_FROM", "cal3@example.org")];
    assert!(serve(&[]).unwrap().takes_any_address());
    assert!(!serve(&mail).unwrap().takes_any_address());
    for other in [("REGISTRATION", "invitation"), ("REGISTRATION", "closed"), ("APP_ENV", "development")] {
        assert!(!serve(&[other]).unwrap().takes_any_address(), "{other:?}");
    }
}
