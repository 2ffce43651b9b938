/**
 * Modbus frames as gateways push them: RTU, TCP and ASCII after the Modbus Application Protocol V1.1b3 and the serial
 * line guide V1.02. Frames only; nothing here polls or writes to a device. Start at
 * {@link org.anlan.libs.protocols.modbus.Modbus}.
 */
@NullMarked
package org.anlan.libs.protocols.modbus;

import org.jspecify.annotations.NullMarked;
