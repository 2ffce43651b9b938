/**
 * HJ 212-2017: how a data logger at a pollution source talks to a platform; HJ/T 212-2005 has the same frame. Of
 * HJ 212-2025, in force from 2026-01-01, the parts that are known are read where {@code Hj212Rules} say so. Start at
 * {@link org.anlan.libs.protocols.hj212.Hj212}.
 */
@NullMarked
package org.anlan.libs.protocols.hj212;

import org.jspecify.annotations.NullMarked;
