/** Takes addresses apart against a gazetteer of divisions that is passed in, and compares them. */
@NullMarked
package org.anlan.libs.linkage.address;

import org.jspecify.annotations.NullMarked;
