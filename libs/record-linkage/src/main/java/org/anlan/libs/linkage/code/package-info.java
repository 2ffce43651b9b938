/** Reads, checks, mends and builds unified social credit codes (GB 32100). */
@NullMarked
package org.anlan.libs.linkage.code;

import org.jspecify.annotations.NullMarked;
