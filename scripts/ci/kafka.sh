#!/usr/bin/env bash
# Fetches Apache Kafka from Maven Central for the specs of rivulet/kafka, once, and prints where it is. On a bare Debian
# machine it installs Java and Maven first. RIVULET_KAFKA_HOME says where it goes; spec/support/kafkaBroker.ts looks there.
set -euo pipefail
version=3.9.1
home=${RIVULET_KAFKA_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/rivulet/kafka-$version}

need() {
  local missing=()
  command -v java >/dev/null || missing+=(default-jre-headless)
  command -v "$1" >/dev/null || missing+=(maven)
  [ ${#missing[@]} -eq 0 ] && return
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

if [ -e "$home/libs/kafka_2.13-$version.jar" ]; then
  # Maven is not needed any more; Java is.
  need true >&2
else
  need mvn >&2
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cat >"$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>rivulet</groupId>
  <artifactId>kafka-for-specs</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
  mvn --batch-mode --quiet --file "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/libs" >&2
  # At once, so that a fetch which was interrupted leaves nothing that looks whole.
  mkdir -p "$home"
  rm -rf "$home/libs"
  mv "$work/libs" "$home/libs"
fi
printf '%s\n' "$home"
