package org.anlan.sensing.mqtt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The line to the devices.
 *
 * @param port 0: any free one
 * @param signInWithin a line that has not signed in by then is closed
 */
@ConfigurationProperties("anlan.mqtt")
record MqttSettings(
        @DefaultValue("1883") int port, @DefaultValue("10s") Duration signInWithin) {}
