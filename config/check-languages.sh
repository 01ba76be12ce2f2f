#!/usr/bin/env bash
# What each language has translated: `config/check-languages.sh` for all, `config/check-languages.sh ha` with every key that is missing.
# Ends with 1 when a language has keys that French lacks, or a sentence whose places ({0}) are others than the French sentence's.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B process-classes -DskipTests 1>&2
exec java -cp target/classes liptako.language.Coverage "$@"
