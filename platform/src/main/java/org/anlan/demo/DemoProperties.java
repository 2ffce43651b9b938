package org.anlan.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the first start loads.
 *
 * @param load whether the demonstration district is loaded into an empty database
 * @param seed of the generator; the same seed and day make the same district
 * @param ledgers {@code import}: the loader hands in the two ledgers; {@code by-hand}: it waits until somebody has
 * @param feed whether the demonstration sensors publish while the platform runs
 */
@ConfigurationProperties("anlan.demo")
record DemoProperties(
        @DefaultValue("true") boolean load,
        @DefaultValue("330503") long seed,
        @DefaultValue("import") String ledgers,
        @DefaultValue("true") boolean feed) {

    boolean ledgersByHand() {
        return ledgers.equals("by-hand");
    }
}
