package org.anlan.organisation;

import java.time.Instant;

/**
 * A link of some chain has nobody, or more than one. Published once for each; again when it returns after it was mended.
 *
 * @param key names the trouble, stable while it lasts
 * @param places how many pairs of sector and village it concerns
 */
public record HoleFound(String key, Trouble trouble, String title, int places, Instant at) {}
