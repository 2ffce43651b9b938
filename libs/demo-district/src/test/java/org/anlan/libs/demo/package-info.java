/** Tests of the make-believe district. */
@NullMarked
package org.anlan.libs.demo;

import org.jspecify.annotations.NullMarked;
