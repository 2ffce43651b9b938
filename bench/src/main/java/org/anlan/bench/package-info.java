/**
 * Whole-system benchmarks and kill tests. The platform is a process seen from outside: its jar, its ports, its tables; no class
 * of it is used here.
 */
@NullMarked
package org.anlan.bench;

import org.jspecify.annotations.NullMarked;
