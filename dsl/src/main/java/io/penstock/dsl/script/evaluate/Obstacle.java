package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;

/** Why a line whose conditions match does not hold. */
sealed interface Obstacle {

    record OutsideTime() implements Obstacle {}

    record OutsideDay() implements Obstacle {}

    record TimeAlone() implements Obstacle {}

    record Inactive(CompanyId company) implements Obstacle {}

    record Full(CompanyId company, Cap cap, long used) implements Obstacle {}

    record UnknownRotator(RotatorId rotator) implements Obstacle {}

    record TooDeep() implements Obstacle {}
}
