@NullMarked
package org.anlan.libs.alarm;

import org.jspecify.annotations.NullMarked;
