#!/usr/bin/env bash
# The tests of secret ballots let an outside program judge: installs belenios-tool when it is missing and this user may, else says what to do.
set -euo pipefail
command -v belenios-tool >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing belenios-tool for the tests of secret ballots (apt-get install belenios-tool)…"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends belenios-tool >/dev/null
  command -v belenios-tool >/dev/null && exit 0
fi
cat >&2 <<'SAY'
The tests of secret ballots need belenios-tool, which is missing and cannot be installed by this user. Run as root:
    apt-get update && apt-get install belenios-tool
then `mvn verify` again (or `mvn verify -DskipITs` for the tests without it).
SAY
exit 1
