//! Services and processes of a test's own, which may be killed: a PostgreSQL, a Redis, and `cal3` as it is run.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use cal3_testkit::required_env;
use tempfile::TempDir;
use tokio::{
    net::TcpStream,
    time::{Instant, Interval, MissedTickBehavior},
};

/// The longest that something takes to come up, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(60);
const PASSWORD: &str = "of-this-test-only";
const SECRET: &str = "q7Zk2vXw9LmN4rTy8PbC1sDf6GhJ3aQe";

/// A PostgreSQL and a Redis that nobody else uses. Both end with this value.
pub struct Services {
    folder: TempDir,
    postgres: Child,
    redis: Child,
    postgres_port: u16,
    redis_port: u16,
}

/// A running `cal3`, which is killed with this value.
pub struct Process {
    child: Child,
    /// Where it serves GraphQL (`serve`) or its health (`worker`).
    pub address: SocketAddr,
}

/// How a service goes down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It is asked to, and drops its connections.
    Asked,
    /// It is killed.
    Killed,
}

impl Services {
    /// Starts both, with an empty, migrated database.
    pub async fn start() -> Self {
        let folder = TempDir::new().unwrap();
        // The database's user walks through it.
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o711)).unwrap();
        let (postgres_port, redis_port) = (free_port(), free_port());
        let data = folder.path().join("postgres");
        make_cluster(folder.path(), &data);
        let services = Self {
            postgres: run_postgres(&data, postgres_port),
            redis: run_redis(folder.path(), redis_port),
            folder,
            postgres_port,
            redis_port,
        };
        reached(local(postgres_port)).await;
        services.migrate().await;
        services
    }

    /// Where the database is.
    pub fn database_url(&self) -> String {
        format!("postgres://cal3:{PASSWORD}@127.0.0.1:{}/postgres", self.postgres_port)
    }

    /// Where Redis is.
    pub fn redis_url(&self) -> String {
        format!("redis://:{PASSWORD}@127.0.0.1:{}/0", self.redis_port)
    }

    /// The database goes, and comes back with what it has acknowledged.
    pub async fn restart_postgres(&mut self, ending: Ending) {
        end(&mut self.postgres, ending, "INT");
        let (data, address) = (self.folder.path().join("postgres"), local(self.postgres_port));
        let until = Instant::now() + PATIENCE;
        let mut often = often();
        // It does not start as long as a session of the one that was killed has not noticed that it is alone.
        self.postgres = run_postgres(&data, self.postgres_port);
        while TcpStream::connect(address).await.is_err() {
            assert!(Instant::now() < until, "the database does not come back");
            often.tick().await;
            if self.postgres.try_wait().unwrap().is_some() {
                self.postgres = run_postgres(&data, self.postgres_port);
            }
        }
    }

    /// Redis goes, with all that is in it.
    pub fn restart_redis(&mut self, ending: Ending) {
        end(&mut self.redis, ending, "TERM");
        self.redis = run_redis(self.folder.path(), self.redis_port);
    }

    /// Everything in Redis goes.
    pub async fn flush_redis(&self) {
        let mut connection =
            redis::Client::open(self.redis_url()).unwrap().get_multiplexed_async_connection().await.unwrap();
        redis::cmd("FLUSHALL").query_async::<()>(&mut connection).await.unwrap();
    }

    /// Runs `cal3 serve` or `cal3 worker`, with these variables beside those that it needs.
    pub fn run(&self, command: &str, variables: &[(&str, &str)]) -> Process {
        let (port, metrics) = (free_port(), free_port());
        let child = self
            .cal3(command)
            .env("PORT", port.to_string())
            .env("METRICS_PORT", metrics.to_string())
            .envs(variables.iter().copied())
            .spawn()
            .unwrap();
        let chosen = variables
            .iter()
            .find(|(name, _)| *name == "PORT")
            .map_or(port, |(_, port)| port.parse().unwrap());
        Process { child, address: local(if command == "serve" { chosen } else { metrics }) }
    }

    async fn migrate(&self) {
        let until = Instant::now() + PATIENCE;
        // A server that has just opened its port may still be starting up.
        while !self.cal3("migrate").status().unwrap().success() {
            assert!(Instant::now() < until, "the database cannot be migrated");
        }
    }

    fn cal3(&self, command: &str) -> Command {
        let mut cal3 = Command::new(env!("CARGO_BIN_EXE_cal3"));
        cal3.arg(command)
            .env_clear()
            .env("APP_ENV", "test")
            .env("DATABASE_URL", self.database_url())
            .env("DB_POOL_MAX", "6")
            .env("REDIS_URL", self.redis_url())
            .env("FRONTEND_URL", "https://cal.example.org")
            .env("JWT_SECRET", SECRET)
            .env("ENCRYPTION_KEY", SECRET)
            .env("RUST_LOG", "error")
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        cal3
    }
}

impl Drop for Services {
    fn drop(&mut self) {
        end(&mut self.redis, Ending::Killed, "");
        end(&mut self.postgres, Ending::Asked, "QUIT");
    }
}

impl Process {
    /// Waits until it can be reached.
    pub async fn ready(self) -> Self {
        self.wait().await;
        self
    }

    /// Waits until it can be reached.
    pub async fn wait(&self) {
        reached(self.address).await;
    }

    /// SIGKILL.
    pub fn kill(&mut self) {
        end(&mut self.child, Ending::Killed, "");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

fn local(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

/// A port that nobody listens on now.
fn free_port() -> u16 {
    TcpListener::bind(local(0)).unwrap().local_addr().unwrap().port()
}

/// How often is looked whether something has come up.
fn often() -> Interval {
    let mut often = tokio::time::interval(Duration::from_millis(20));
    often.set_missed_tick_behavior(MissedTickBehavior::Delay);
    often
}

/// Waits until somebody listens there.
async fn reached(address: SocketAddr) {
    let until = Instant::now() + PATIENCE;
    let mut often = often();
    while TcpStream::connect(address).await.is_err() {
        assert!(Instant::now() < until, "nobody listens on {address}");
        often.tick().await;
    }
}

fn end(child: &mut Child, ending: Ending, signal: &str) {
    match ending {
        Ending::Asked => {
            let pid = child.id().to_string();
            Command::new("kill").args(["-s", signal, &pid]).status().unwrap();
        }
        Ending::Killed => {
            // It may have ended by itself.
            let _ = child.kill();
        }
    }
    child.wait().unwrap();
}

fn run_redis(folder: &Path, port: u16) -> Child {
    Command::new("redis-server")
        .args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--requirepass", PASSWORD])
        .args(["--port", &port.to_string()])
        .arg("--dir")
        .arg(folder)
        .stdout(Stdio::null())
        .spawn()
        .expect("redis-server")
}

/// `CAL3_TEST_POSTGRES_BIN`: the folder of the server's programs. A test that cannot find them fails.
fn postgres_program(name: &str) -> PathBuf {
    Path::new(&required_env("CAL3_TEST_POSTGRES_BIN")).join(name)
}

/// A program of the database, which refuses to run as root: as `postgres` then, or as `nobody`.
fn as_database_user(program: PathBuf) -> Command {
    let Some((user, group)) = database_user() else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid", &user.to_string(), "--regid", &group.to_string(), "--clear-groups"])
        .arg(program)
        .current_dir("/");
    command
}

/// The user and group that the database has to run as, when we are root.
fn database_user() -> Option<(u32, u32)> {
    if std::fs::metadata("/proc/self").unwrap().uid() != 0 {
        return None;
    }
    let users = std::fs::read_to_string("/etc/passwd").unwrap();
    let of = |name: &str| {
        let fields = users.lines().map(|line| line.split(':').collect::<Vec<_>>());
        let mut fields = fields.filter(|fields| fields.first() == Some(&name));
        let fields = fields.next()?;
        Some((fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?))
    };
    of("postgres").or_else(|| of("nobody"))
}

fn make_cluster(folder: &Path, data: &Path) {
    let secret = folder.join("password");
    std::fs::create_dir(data).unwrap();
    std::fs::write(&secret, PASSWORD).unwrap();
    if let Some((user, group)) = database_user() {
        chown(data, Some(user), Some(group)).unwrap();
        chown(&secret, Some(user), Some(group)).unwrap();
    }
    let made = as_database_user(postgres_program("initdb"))
        .args(["--username", "cal3", "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8"])
        .arg("--pwfile")
        .arg(&secret)
        .arg("--pgdata")
        .arg(data)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(made.success(), "initdb");
}

/// What it acknowledges survives its own death, if not the machine's.
fn run_postgres(data: &Path, port: u16) -> Child {
    let log = std::fs::File::options().create(true).append(true).open(data.with_extension("log")).unwrap();
    let set = |name: &str, value: &str| ["-c".to_owned(), format!("{name}={value}")];
    as_database_user(postgres_program("postgres"))
        .arg("-D")
        .arg(data)
        .args(["-p", &port.to_string()])
        .args(set("listen_addresses", "127.0.0.1"))
        .args(set("unix_socket_directories", ""))
        .args(set("fsync", "off"))
        .args(set("max_connections", "100"))
        .args(set("timezone", "UTC"))
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap()
}
