package org.anlan.planted;

import org.springframework.modulith.Modulithic;

/** A house of two modules with one arrow in the wrong direction, to see the check of the order fail. */
@Modulithic
public class PlantedHouse {}
