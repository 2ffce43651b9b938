/** The MQTT endpoint for devices: 3.1.1 and 5, QoS 0 and 1 inwards, acknowledged after the commit. */
@NullMarked
package org.anlan.sensing.mqtt;

import org.jspecify.annotations.NullMarked;
