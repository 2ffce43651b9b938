@NullMarked
package org.anlan.libs.linkage;

import org.jspecify.annotations.NullMarked;
