package org.anlan.notification;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    @Bean(destroyMethod = "close")
    HttpSmsProvider smsProvider(SmsProperties properties, LocalGatewayAddress local, JsonMapper json) {
        return properties.url().isEmpty()
                ? new HttpSmsProvider(() -> local.resolve("/local-sms/send"), local.token(), json)
                : new HttpSmsProvider(() -> URI.create(properties.url()), properties.token(), json);
    }
}
