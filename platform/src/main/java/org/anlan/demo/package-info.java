/**
 * First start: the first administrator, and the demonstration district, which enters through the platform's own doors only
 * (HTTP and MQTT on loopback), as files and messages would from outside.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "problem", "access"})
package org.anlan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
