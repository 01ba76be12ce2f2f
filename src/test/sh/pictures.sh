#!/usr/bin/env bash
# Takes every picture of the documents again from the running system: bash src/test/sh/pictures.sh
# The tests that show a desk take it on their way; what no document shows stays in target/images. Ten minutes on two cores.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
shown=$(grep -rhoE 'images/[a-z-]+\.png' README.md docs --include=*.md | sort -u)
names=$(sed 's|images/||; s|\.png||' <<< "$shown")
tests=$(for name in $names; do grep -rlE "Pictures\.take\(.*\"$name\"" src/test/java; done | sed 's|.*/||; s|\.java||' | sort -u | paste -sd,)
rm -rf target/images
mvn -o -q -B verify -DskipUnit -DskipPostgresql=true -Dit.test="$tests" -Dfailsafe.failIfNoSpecifiedTests=false
for picture in $shown; do
  cp "target/$picture" "docs/$picture"
done
git status --short docs/images
