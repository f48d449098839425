package io.penstock.domain.flow;

import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.expression.Template;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.domain.schedule.BusinessHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a flow, which has an outcome of its own. Immutable. */
public sealed interface Stage {

    /** Where it stands, and when it is entered. */
    StagePlace place();

    /** The stages within it, in the order of their numbers. */
    List<Stage> children();

    /** One stage after the other; a success if one of them is. */
    record Sequence(StagePlace place, List<Stage> stages) implements Stage {
        public Sequence {
            stages = List.copyOf(stages);
        }

        @Override
        public List<Stage> children() {
            return stages;
        }
    }

    /** One recipient. */
    record Offering(StagePlace place, FlowRecipient recipient) implements Stage {
        @Override
        public List<Stage> children() {
            return List.of();
        }
    }

    /**
     * The recipient that the offer's script chooses.
     *
     * @param next whether those further down are asked when one says no
     * @param even whether the shares of the script's companies are kept exactly rather than drawn
     */
    record Script(StagePlace place, boolean next, boolean even) implements Stage {
        @Override
        public List<Stage> children() {
            return List.of();
        }
    }

    /** One stage after the other until a success that ends it. */
    record Cascade(StagePlace place, List<Link> links) implements Stage {

        /**
         * @param ends whether a success ends the cascade
         */
        public record Link(Stage stage, boolean ends) {}

        public Cascade {
            links = List.copyOf(links);
        }

        @Override
        public List<Stage> children() {
            return links.stream().map(Link::stage).toList();
        }
    }

    /**
     * Exactly one of several by their shares.
     *
     * @param variants the stages with their shares, which sum to 100 where all have one; a stage
     *     with criteria is chosen by these alone
     * @param even whether shares are kept exactly rather than drawn
     * @param experiment what is found out by it, if anything
     */
    record Variants(
            StagePlace place, List<Variant> variants, boolean even, Optional<Experiment> experiment)
            implements Stage {

        /**
         * @param share in per cent, above 0; absent: by criteria alone
         */
        public record Variant(String name, Optional<BigDecimal> share, Stage stage) {}

        public Variants {
            variants = List.copyOf(variants);
        }

        @Override
        public List<Stage> children() {
            return variants.stream().map(Variant::stage).toList();
        }
    }

    /** The first of several rules that holds. */
    record Rules(StagePlace place, List<Rule> rules) implements Stage {

        /**
         * @param hours when it holds; absent: always
         * @param stage what follows; one that holds the lead does so until another rule opens
         */
        public record Rule(Optional<BusinessHours> hours, Stage stage) {}

        public Rules {
            rules = List.copyOf(rules);
        }

        @Override
        public List<Stage> children() {
            return rules.stream().map(Rule::stage).toList();
        }
    }

    /** One recipient by weights that follow from what became of earlier leads. */
    record Performance(StagePlace place, PerformancePlan plan, List<Offering> recipients)
            implements Stage {
        public Performance {
            recipients = List.copyOf(recipients);
        }

        @Override
        public List<Stage> children() {
            return List.copyOf(recipients);
        }
    }

    /**
     * The first recipient of a chain that has room.
     *
     * @param holds whether the lead waits for room where none has any
     */
    record Capacity(StagePlace place, List<Offering> chain, boolean holds) implements Stage {
        public Capacity {
            chain = List.copyOf(chain);
        }

        @Override
        public List<Stage> children() {
            return List.copyOf(chain);
        }
    }

    /**
     * Several recipients at once.
     *
     * @param recipients in the order in which they are asked
     * @param maxConcurrent how many at once, 1 or more
     * @param timeout how long each may take; absent: as its delivery does
     * @param acceptFirst whether the first that takes the lead keeps it, and the others lose it
     */
    record Parallel(
            StagePlace place,
            List<Offering> recipients,
            int maxConcurrent,
            Optional<Duration> timeout,
            boolean acceptFirst)
            implements Stage {
        public Parallel {
            recipients = List.copyOf(recipients);
            if (maxConcurrent < 1) {
                throw new IllegalArgumentException("At least one recipient is asked at once.");
            }
        }

        @Override
        public List<Stage> children() {
            return List.copyOf(recipients);
        }
    }

    /** Ends the flow for leads that its criteria hold for. */
    record Filter(StagePlace place, String reason) implements Stage {
        @Override
        public List<Stage> children() {
            return List.of();
        }
    }

    /** Keeps the lead in the hold queue. */
    record Hold(StagePlace place, HoldUntil until, String reason) implements Stage {
        @Override
        public List<Stage> children() {
            return List.of();
        }
    }

    /** Fires pixels. */
    record Pixels(StagePlace place, PixelPlan plan) implements Stage {
        @Override
        public List<Stage> children() {
            return List.of();
        }
    }

    /**
     * The recipient that an expression names.
     *
     * @param expression renders its name
     * @param recipients those that it may name
     */
    record Route(StagePlace place, Template expression, List<Offering> recipients)
            implements Stage {
        public Route {
            recipients = List.copyOf(recipients);
        }

        @Override
        public List<Stage> children() {
            return List.copyOf(recipients);
        }
    }

    /** The delays of the stage. */
    default List<DelayRule> delays() {
        return place().delays();
    }

    /** The recipients that it names, in order. */
    default Stream<Offering> offerings() {
        return this instanceof Offering offering
                ? Stream.of(offering)
                : children().stream().flatMap(Stage::offerings);
    }
}
