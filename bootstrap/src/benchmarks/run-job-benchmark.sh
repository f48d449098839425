#!/bin/sh
# Compiles and runs the benchmark of jobs on a MariaDB of its own, and prints the rates and their ratio.
# Takes the number of jobs a turn, or none for 80,000.
# Needs Maven and a JDK 25 in JAVA_HOME.
set -eu
java_home="${JAVA_HOME:?must name a JDK 25}"
cd "$(dirname "$0")/../../.."
mvn -q -B -P benchmarks -pl bootstrap -am test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/class-path.txt
cd bootstrap
exec "$java_home/bin/java" -XX:+UseParallelGC -cp "target/test-classes:target/classes:$(cat target/class-path.txt)" \
    io.penstock.bootstrap.benchmark.delivery.JobBenchmark "$@"
