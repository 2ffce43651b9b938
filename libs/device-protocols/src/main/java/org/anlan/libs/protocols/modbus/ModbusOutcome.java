package org.anlan.libs.protocols.modbus;

/** What decoding of a frame comes to. */
public sealed interface ModbusOutcome permits ModbusFrame, ModbusRefused {}
