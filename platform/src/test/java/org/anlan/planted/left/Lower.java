package org.anlan.planted.left;

import org.anlan.planted.right.Upper;

/** Uses what stands right of it. */
public record Lower(Upper upper) {}
