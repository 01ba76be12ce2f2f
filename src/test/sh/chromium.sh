#!/usr/bin/env bash
# The browser tests need the system's Chromium: installs it when it is missing and this user may, else says what to do.
set -euo pipefail
[ -x /usr/bin/chromium ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium for the browser tests (apt-get install chromium)…"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null
  [ -x /usr/bin/chromium ] && exit 0
fi
cat >&2 <<'SAY'
The browser tests need /usr/bin/chromium, which is missing and cannot be installed by this user. Run as root:
    apt-get update && apt-get install chromium
then `mvn verify` again (or `mvn verify -DskipITs` for the tests without a server).
SAY
exit 1
