# shellcheck shell=bash
# Through nginx only: what a browser, an integrator and an attacker get.

part_http() {
  ensure_stack || return
  check 'page, assets, headers, errors, config.js, GraphQL, feeds, limits' \
    env CAL3_URL="$url" CAL3_EMAIL="$demo_email" CAL3_PASSWORD="$demo_password" node --test "$root/script/deploy/http.test.mjs"
  hostile_values
  says 'an address that is none stops the page'\''s container' 'PUBLIC_API_URL (is no plain address|must begin)' \
    docker run --rm --env "PUBLIC_API_URL=https://x\"; alert(1)//" cal3/frontend:deploy-test
}

# hostile_values: config.js says exactly what the environment says, whatever that is.
hostile_values() {
  local value
  for value in 'https://api.example.org' $'"; alert(1); //' $'\\"\\\\</script><script>alert(1)</script>' $'line\nbreak\r\t' \
    $'\xe2\x80\xa8\xe2\x80\xa9 \xc3\xa9 \xf0\x9f\x97\x93' "it's \`\${1+1}\`"; do
    check "config.js with $(printf '%q' "$value" | cut -c 1-40)" says_exactly "$value"
  done
}
says_exactly() {
  docker run --rm --tmpfs /tmp --env "PUBLIC_API_URL=$1" --env CONFIG_DIR=/tmp/c --entrypoint sh cal3/frontend:deploy-test \
    -c 'write-config-js && cat /tmp/c/config.js' >"$work/config.js"
  WANTED=$1 node -e '
    const text = fs.readFileSync(process.argv[1], "utf8");
    if (/<|\u2028|\u2029/.test(text)) throw new Error("not safe inside HTML: " + text);
    const window = {};
    new Function("window", text)(window);
    if (window.ENV.API_URL !== process.env.WANTED) throw new Error(JSON.stringify(window.ENV));' "$work/config.js"
}
