#!/usr/bin/env bash
# Installs the programs that the specs talk to, where they are missing: a Redis server, a Java runtime with Maven for
# Kafka, curl, and Python with gRPC's own implementation in a folder of its own, whose bin/ belongs on the PATH.
#
#   scripts/ci/peers.sh FOLDER
#
# Wants Debian, and root where something is missing.
set -euo pipefail
folder=$1

missing=()
want() { command -v "$1" >/dev/null || missing+=("$2"); }
want redis-server redis-server
want curl curl
want java default-jre-headless
want mvn maven
want python3 python3
if [ ${#missing[@]} -gt 0 ] || ! python3 -c 'import ensurepip' 2>/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # Redis would start as a service: the specs start their own.
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d
  apt-get install -y -qq --no-install-recommends "${missing[@]}" python3-venv >/dev/null
fi

python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check 'grpcio==1.76.0' 'grpcio-tools==1.76.0' 'grpcio-reflection==1.76.0'

"$(dirname "$0")/kafka.sh"
