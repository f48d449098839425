#!/bin/sh
# Compiles and runs the benchmark of a delivery's CPU time beside the bare HTTP client, and prints both with their ratio.
# Takes about a minute once it is compiled. Needs Maven and a JDK 25 in JAVA_HOME.
set -eu
java_home="${JAVA_HOME:?must name a JDK 25}"
cd "$(dirname "$0")/../../.."
mvn -q -B -P benchmarks -pl bootstrap -am test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/class-path.txt
cd bootstrap
exec "$java_home/bin/java" -cp "target/test-classes:target/classes:$(cat target/class-path.txt)" \
    io.penstock.bootstrap.benchmark.client.DeliveryBenchmark "$@"
