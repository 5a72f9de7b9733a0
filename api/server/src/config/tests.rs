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
