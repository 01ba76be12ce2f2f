#!/usr/bin/env bash
# Runs a benchmark of src/test/java/liptako/bench over the built server: bash src/test/sh/bench.sh NAME [--option=value …]
# docs/benchmarks.md names them. Build first: mvn -DskipUnit package
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
[ $# -ge 1 ] || { echo "usage: bash src/test/sh/bench.sh NAME [--option=value …]" >&2; ls src/test/java/liptako/bench >&2; exit 2; }
for needed in target/liptako.war target/payara-micro.jar target/test-classes/liptako/bench; do
  [ -e "$needed" ] || { echo "Build first: mvn -DskipUnit package" >&2; exit 2; }
done
if [ ! -f target/bench-classpath.txt ] || [ pom.xml -nt target/bench-classpath.txt ]; then
  mvn -q -B dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench-classpath.txt
fi
# A thousand terminals and their server hold some thousand sockets.
ulimit -n 65536 2>/dev/null || true
exec java -Xmx768m -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat target/bench-classpath.txt)" "liptako.bench.$1" "${@:2}"
