#!/usr/bin/env bash
# Starts Liptako: Payara Micro with the built WAR. The same script serves `mvn`, the tests and a service unit.
#   LIPTAKO_DATA          folder of everything stored (default: ./data)
#   LIPTAKO_DB_URL/_USER/_PASSWORD   jdbc:postgresql://… instead of the embedded H2
#   LIPTAKO_HTTP_PORT     default 8080     LIPTAKO_HTTP_ADDRESS  default 127.0.0.1 (a reverse proxy faces the network)
#   LIPTAKO_SAMPLE=off    an empty start: the first administrator is set up in the browser
#   LIPTAKO_PUBLIC_URL    where the public reads the site     LIPTAKO_WEBHOOKS  addresses told of publications
#   LIPTAKO_WAR, LIPTAKO_SERVER   other places of the WAR and the server jar
#   LIPTAKO_JVM           further options of the JVM
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export LIPTAKO_DATA=${LIPTAKO_DATA:-$home/data}
port=${LIPTAKO_HTTP_PORT:-8080}
address=${LIPTAKO_HTTP_ADDRESS:-127.0.0.1}
war=${LIPTAKO_WAR:-$home/target/liptako.war}
server=${LIPTAKO_SERVER:-$home/target/payara-micro.jar}
for needed in "$war" "$server"; do
  [ -f "$needed" ] || { echo "Il manque $needed : lancez « mvn » à la racine du projet, qui le construit." >&2; exit 1; }
done
# The server's own folder holds nothing to keep, and what it remembers of the last start would be deployed twice.
rm -rf "$LIPTAKO_DATA/server"
mkdir -p "$LIPTAKO_DATA/server"
chmod 700 "$LIPTAKO_DATA"
listener=configs.config.server-config.network-config
cat > "$LIPTAKO_DATA/server/preboot.txt" <<BOOT
set $listener.network-listeners.network-listener.http-listener.address=$address
set $listener.protocols.protocol.http-listener.http.xpowered-by=false
set $listener.protocols.protocol.http-listener.http.server-header=false
set $listener.protocols.protocol.http-listener.http.max-connections=-1
set $listener.protocols.protocol.http-listener.http.compression=on
set $listener.protocols.protocol.http-listener.http.compressable-mime-type=text/html,text/css,text/javascript,application/javascript,image/svg+xml
set configs.config.server-config.microprofile-metrics-configuration.enabled=false
set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
BOOT
echo "set-microprofile-healthcheck-configuration --enabled=false" > "$LIPTAKO_DATA/server/postboot.txt"
# Memory on purpose: the heap is for the hall of 150, the serial collector keeps the resident size low on two cores.
# The young generation holds two passwords being checked (19 MiB each) in a survivor space: promoted, a hall that signs in fills the old one and stands still.
# Both compilers: the proofs of a sealed ballot are checked ten times quicker by the second. -XX:TieredStopAtLevel=1 by LIPTAKO_JVM starts sooner and smaller.
# shellcheck disable=SC2086 # LIPTAKO_JVM is a list of options
exec java -Xms192m -Xmx384m -Xmn160m -XX:SurvivorRatio=2 -XX:TargetSurvivorRatio=100 -XX:+UseSerialGC -XX:MaxMetaspaceSize=256m -XX:ReservedCodeCacheSize=96m -Xss512k \
  -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dliptako.port="$port" ${LIPTAKO_JVM:-} \
  -jar "$server" --nocluster --nohazelcast --nohostaware --disablephonehome --port "$port" --rootdir "$LIPTAKO_DATA/server/payara" \
  --prebootcommandfile "$LIPTAKO_DATA/server/preboot.txt" --postbootcommandfile "$LIPTAKO_DATA/server/postboot.txt" --logproperties "$home/config/logging.properties" --contextroot / --deploy "$war"
