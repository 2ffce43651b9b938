package org.anlan.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param areaCode telephone area code of the district, for landlines that ledgers write without one */
@ConfigurationProperties("anlan.registry")
record RegistryProperties(@DefaultValue("0572") String areaCode) {}
