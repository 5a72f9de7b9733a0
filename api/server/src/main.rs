//! `cal3`: the one binary, with a subcommand for each way to run it.

use std::process::ExitCode;

fn main() -> ExitCode {
    cal3_server::run()
}
