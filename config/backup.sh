#!/usr/bin/env bash
# Backs up everything stored, keys too, while the server runs and the hall votes: one file that restore.sh takes, for either database.
# Run as the server's user, with its LIPTAKO_DATA. Prints the file; copy it elsewhere, encrypted: it holds the keys and every account.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=${LIPTAKO_DATA:-$home/data}
name=${1:-liptako-$(date -u +%Y%m%dT%H%M%SZ)}
[[ $name =~ ^[A-Za-z0-9_-]{1,60}$ ]] || { echo "Nom de sauvegarde : lettres, chiffres, « - » et « _ » seulement." >&2; exit 2; }
mkdir -p -m 700 "$data/backups"
rm -f "$data/backups/$name.done" "$data/backups/$name.failed"
[ ! -e "$data/backups/$name.zip" ] || { echo "« $name.zip » existe déjà : une sauvegarde n’en écrase pas une autre." >&2; exit 2; }
echo "$name" > "$data/backups/ask.new" && mv "$data/backups/ask.new" "$data/backups/ask"
for _ in $(seq 1 1200); do
  [ ! -e "$data/backups/$name.done" ] || { cat "$data/backups/$name.done"; rm "$data/backups/$name.done"; exit 0; }
  [ ! -e "$data/backups/$name.failed" ] || { echo "La sauvegarde a échoué : $(cat "$data/backups/$name.failed")" >&2; exit 1; }
  sleep 0.5
done
rm -f "$data/backups/ask"
echo "Le serveur n’a pas répondu en dix minutes : tourne-t-il, sur ce dossier ?" >&2
exit 1
