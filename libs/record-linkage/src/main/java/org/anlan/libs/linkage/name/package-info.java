/** Takes company names apart into region, brand, trade, legal form and branch, and compares them. */
@NullMarked
package org.anlan.libs.linkage.name;

import org.jspecify.annotations.NullMarked;
