package io.penstock.db.cap;

import io.penstock.db.storage.StoredNames;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;

/** The names by which the database keeps periods and types of caps. */
public final class CapNames {

    public static final StoredNames<CapPeriod> PERIODS =
            new StoredNames<>(
                    CapPeriod.class,
                    period ->
                            switch (period) {
                                case DAY -> "day";
                                case LAST_24_HOURS -> "24h";
                                case WEEK -> "week";
                                case MONTH -> "month";
                                case YEAR -> "year";
                                case ANY -> "any";
                            });

    public static final StoredNames<CapType> TYPES =
            new StoredNames<>(
                    CapType.class,
                    type ->
                            switch (type) {
                                case ANY -> "any";
                                case VALID -> "valid";
                                case WAIT -> "wait";
                                case ACCEPT -> "accept";
                                case OK -> "ok";
                            });

    private CapNames() {}
}
