@NullMarked
package org.anlan;

import org.jspecify.annotations.NullMarked;
