#!/usr/bin/env bash
# Checks the whole stored journal while the server is down: every entry, the chain, and every checkpoint against the tree.
# Same environment as run.sh (LIPTAKO_DATA or LIPTAKO_DB_URL/_USER/_PASSWORD). Exit code 0 only when something was read and all of it is sound.
#   check-journal.sh rotate   replaces the signing key instead; the next start announces the new one in the journal
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export LIPTAKO_DATA=${LIPTAKO_DATA:-$home/data}
war=${LIPTAKO_WAR:-$home/target/liptako.war}
server=${LIPTAKO_SERVER:-$home/target/payara-micro.jar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && jar -xf "$war" WEB-INF/classes WEB-INF/lib && jar -tf "$server" | grep -E '(^|/)h2[-.0-9]*\.jar$' | head -1 | xargs -r jar -xf "$server")
h2=$(find "$work" -name 'h2*.jar' | head -1)
class=liptako.journal.CheckJournal
[ "${1:-}" = rotate ] && class=liptako.journal.RotateKey
java -Dfile.encoding=UTF-8 -cp "$work/WEB-INF/classes:$work/WEB-INF/lib/*:$h2" "$class"
