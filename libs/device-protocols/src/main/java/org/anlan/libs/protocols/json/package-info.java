/**
 * JSON messages of any device type, over MQTT or HTTP, read by a declarative mapping: where a value lies, its unit and
 * scale, how time is written. No scripts. Start at {@link org.anlan.libs.protocols.json.DeviceMapping}.
 */
@NullMarked
package org.anlan.libs.protocols.json;

import org.jspecify.annotations.NullMarked;
