package io.penstock.dsl.script.evaluate;

/** Why a line whose conditions match does not hold. */
enum Obstacle {
    PASSED_OVER,
    OUTSIDE_TIME,
    OUTSIDE_DAY,
    TIME_ALONE,
    INACTIVE,
    FULL,
    UNKNOWN_ROTATOR,
    TOO_DEEP
}
