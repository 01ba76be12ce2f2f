#!/usr/bin/env bash
# Takes the pictures of the documents again from the running system: bash src/test/sh/pictures.sh [NAME…]
# The tests that show a desk take it on their way; what no document shows stays in target/images. All of them: ten minutes on two cores.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
names=${*:-$(grep -rhoE 'images/[a-z-]+\.png' README.md docs --include=*.md | sed 's|images/||; s|\.png||' | sort -u)}
tests=
for name in $names; do
  takes=$(grep -rlE "Pictures\.take\(.*\"$name\"" src/test/java | sed 's|.*/||; s|\.java||') || { echo "no test takes the picture $name"; exit 1; }
  # A helper takes it for the tests that use it.
  [[ $takes == *IT ]] || takes=$(grep -rlw "$takes" src/test/java --include=*IT.java | sed 's|.*/||; s|\.java||')
  tests+="$takes"$'\n'
done
rm -rf target/images
mvn -o -q -B verify -DskipUnit -DskipPostgresql=true -DexcludedGroups= -Dit.test="$(sort -u <<< "$tests" | grep . | paste -sd,)"
for name in $names; do
  cp "target/images/$name.png" docs/images/
done
git status --short docs/images
