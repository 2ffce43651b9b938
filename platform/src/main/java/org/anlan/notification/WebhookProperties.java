package org.anlan.notification;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A message platform of the government (浙政钉) that takes messages over HTTPS.
 *
 * @param url empty: not used
 * @param key names us
 * @param secret signs each request; never logged
 * @param hosts host names that may be called
 * @param privateAddresses addresses or networks (10.20.0.0/16) inside the district's own network that may be called
 */
@ConfigurationProperties("anlan.webhook")
record WebhookProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @DefaultValue({}) List<String> hosts,
        @DefaultValue({}) List<String> privateAddresses) {

    WebhookProperties {
        hosts = List.copyOf(hosts);
        privateAddresses = List.copyOf(privateAddresses);
    }

    @Override
    public String toString() {
        return "webhook " + url;
    }
}
