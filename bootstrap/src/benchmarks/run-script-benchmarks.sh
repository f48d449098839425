#!/bin/sh
# Compiles and runs the benchmarks of distribution scripts, and prints the tables of ratios.
# Takes the names of the engines to run (PENSTOCK JAVA JAVA_ON_LEADS PLAIN DROOLS JEXL CEL CEL_PLANNER), or none for all,
# and of the kinds of scripts (SELECTIVE MIXED), or none for both.
# Needs Maven and a JDK 25 in JAVA_HOME. Takes about a quarter of an hour.
set -eu
java_home="${JAVA_HOME:?must name a JDK 25}"
cd "$(dirname "$0")/../../.."
mvn -q -B -P benchmarks -pl bootstrap -am test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/class-path.txt
cd bootstrap
exec "$java_home/bin/java" --sun-misc-unsafe-memory-access=allow \
    -cp "target/test-classes:target/classes:$(cat target/class-path.txt)" \
    io.penstock.bootstrap.benchmark.script.ScriptBenchmarks "$@"
