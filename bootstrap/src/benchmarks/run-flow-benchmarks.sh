#!/bin/sh
# Compiles and runs the benchmarks of flows, and prints their ratios.
# Needs Maven and a JDK 25 in JAVA_HOME. Takes about two minutes.
set -eu
java_home="${JAVA_HOME:?must name a JDK 25}"
cd "$(dirname "$0")/../../.."
mvn -q -B -P benchmarks -pl bootstrap -am test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/class-path.txt
cd bootstrap
exec "$java_home/bin/java" --sun-misc-unsafe-memory-access=allow \
    -cp "target/test-classes:target/classes:$(cat target/class-path.txt)" \
    io.penstock.bootstrap.benchmark.flow.FlowBenchmarks "$@"
