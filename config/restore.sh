#!/usr/bin/env bash
# Restores a backup into an empty store while no server runs: restore.sh FILE. Same environment as run.sh: LIPTAKO_DATA names a new folder,
# LIPTAKO_DB_URL an empty database. The journal is checked afterwards. Exit code 0 only when every row is stored and the journal is sound.
#   restore.sh FILE NAME NAME REASON   goes behind the last signed checkpoint; two persons answer for it in the journal
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[ $# = 1 ] || [ $# = 4 ] || { echo "restore.sh FICHIER [NOM NOM MOTIF]" >&2; exit 2; }
export LIPTAKO_DATA=${LIPTAKO_DATA:-$home/data}
war=${LIPTAKO_WAR:-$home/target/liptako.war}
server=${LIPTAKO_SERVER:-$home/target/payara-micro.jar}
mkdir -p -m 700 "$LIPTAKO_DATA"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && jar -xf "$war" WEB-INF/classes WEB-INF/lib && jar -tf "$server" | grep -E '(^|/)h2[-.0-9]*\.jar$' | head -1 | xargs -r jar -xf "$server")
classpath="$work/WEB-INF/classes:$work/WEB-INF/lib/*:$(find "$work" -name 'h2*.jar' | head -1)"
java -Dfile.encoding=UTF-8 -cp "$classpath" liptako.backup.RestoreBackup "$@"
java -Dfile.encoding=UTF-8 -cp "$classpath" liptako.journal.CheckJournal
