#!/bin/sh
# Writes config.js, what the page may know of its deployment, into the directory CONFIG_DIR.
# Values come from the environment and are escaped as JavaScript strings that are safe inside HTML too.
set -eu

quoted() {
  printf '%s' "$1" | LC_ALL=C awk '
    BEGIN { RS = "\001"; for (code = 1; code < 32; code++) control[sprintf("%c", code)] = sprintf("\\u%04x", code) }
    {
      out = ""
      for (at = 1; at <= length($0); at++) {
        byte = substr($0, at, 1)
        if (byte == "\\" || byte == "\"") out = out "\\" byte
        else if (byte == "<" || byte == ">" || byte == "&") out = out sprintf("\\u00%s", byte == "<" ? "3c" : byte == ">" ? "3e" : "26")
        else if (byte in control) out = out control[byte]
        else out = out byte
      }
      gsub(/\342\200\250/, "\\u2028", out)
      gsub(/\342\200\251/, "\\u2029", out)
      printf "\"%s\"", out
    }
    END { if (NR == 0) printf "\"\"" }'
}

dir=${CONFIG_DIR:?the directory that config.js is written to}
mkdir -p "$dir"
{
  printf 'window.ENV = {\n'
  # Empty: the page talks to the address that it came from.
  printf '  API_URL: %s,\n' "$(quoted "${PUBLIC_API_URL:-}")"
  printf '};\n'
} >"$dir/config.js.new"
mv "$dir/config.js.new" "$dir/config.js"
