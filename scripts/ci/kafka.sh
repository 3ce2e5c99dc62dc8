#!/usr/bin/env bash
# Fetches Apache Kafka from Maven Central for the specs of rivulet/kafka, once, and prints where it is. RIVULET_KAFKA_HOME
# says where it goes, by default ~/.cache/rivulet; spec/support/kafkaBroker.ts looks in both.
#
#   scripts/ci/kafka.sh
#
# Wants Maven; the broker wants Java, 11 or newer.
set -euo pipefail
version=${RIVULET_KAFKA_VERSION:-3.9.1}
home=${RIVULET_KAFKA_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/rivulet/kafka-$version}

if [ ! -e "$home/libs/kafka_2.13-$version.jar" ]; then
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
    <!-- So that a broker which does not start says why. -->
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-simple</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
POM
  mvn --batch-mode --quiet --file "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/libs" >&2
  # In one step, so that a fetch which was broken off leaves nothing that looks whole.
  mkdir -p "$home"
  rm -rf "$home/libs"
  mv "$work/libs" "$home/libs"
fi
printf '%s\n' "$home"
