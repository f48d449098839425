#!/bin/sh
# Compiles and runs the benchmark of caps on a MariaDB of its own, and prints the table of ratios.
# Takes the number of assignments that the database has already, or none for 10 million, which need about 3 GB of disk.
# Needs Maven and a JDK 25 in JAVA_HOME.
set -eu
java_home="${JAVA_HOME:?must name a JDK 25}"
cd "$(dirname "$0")/../../.."
mvn -q -B -P benchmarks -pl bootstrap -am test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/class-path.txt
cd bootstrap
exec "$java_home/bin/java" -cp "target/test-classes:target/classes:$(cat target/class-path.txt)" \
    io.penstock.bootstrap.benchmark.cap.CapHistoryBenchmark "$@"
