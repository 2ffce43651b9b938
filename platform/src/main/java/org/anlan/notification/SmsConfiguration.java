package org.anlan.notification;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.calendar.Calendars;
import org.anlan.notification.cmpp.CmppClient;
import org.anlan.notification.cmpp.CmppSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    @Bean
    Holding holding(Calendars calendars, NotificationProperties properties) {
        return new Holding(calendars.quietHours(), properties.perPersonAndHour(), properties.perRouteAndDay());
    }

    /** The routes that are set up; where none is, the two built-in gateways. */
    @Bean(destroyMethod = "close")
    Routes routes(
            NotificationProperties properties,
            SmsProperties sms,
            CmppSettings cmpp,
            WebhookProperties webhook,
            CmppJournal journal,
            LocalGatewayAddress local,
            RouteChanges changes,
            JsonMapper json,
            Clock clock) {
        List<Route> found = new ArrayList<>();
        if (cmpp.used()) {
            CmppClient client = new CmppClient(cmpp, journal, clock);
            client.start();
            found.add(new Route(CmppJournal.ROUTE, "CMPP 短信网关", true, new CmppSmsProvider(client, journal)));
        }
        if (!sms.url().isEmpty()) {
            URI url = URI.create(sms.url());
            URI health = sms.healthUrl().isEmpty() ? null : URI.create(sms.healthUrl());
            found.add(new Route(
                    "http", "HTTP 短信网关", !sms.callbackSecret().isEmpty(), http(url, health, sms.token(), sms, json)));
        }
        if (!webhook.url().isEmpty()) {
            found.add(new Route(
                    "webhook", "政务消息平台", false, new WebhookProvider(webhook, InetAddress::getAllByName, json, clock)));
        }
        if (!sms.voiceUrl().isEmpty()) {
            found.add(new Route(
                    "voice", "语音外呼", false, http(URI.create(sms.voiceUrl()), null, sms.voiceToken(), sms, json)));
        }
        if (found.isEmpty()) {
            found.add(builtIn(LocalGatewayStore.FIRST, "演示短信网关", local, sms, json));
            found.add(builtIn(LocalGatewayStore.SECOND, "备用演示网关", local, sms, json));
        }
        found.sort(Comparator.comparingInt(route -> place(properties, route)));
        return new Routes(found, changes, clock);
    }

    private static int place(NotificationProperties properties, Route route) {
        int place = properties.order().indexOf(route.name());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static HttpSmsProvider http(
            URI url, @Nullable URI health, String token, SmsProperties sms, JsonMapper json) {
        return new HttpSmsProvider(() -> url, () -> health, token, sms.answerWithin(), json);
    }

    private static Route builtIn(
            String name, String label, LocalGatewayAddress local, SmsProperties sms, JsonMapper json) {
        return new Route(
                name,
                label,
                true,
                new HttpSmsProvider(
                        () -> local.resolve("/local-sms/send?gateway=" + name),
                        () -> local.resolve("/local-sms/health?gateway=" + name),
                        local.token(),
                        sms.answerWithin(),
                        json));
    }
}
