package org.anlan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Public;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the operator's HTTP gateway posts receipts and replies. Each request is signed: {@code X-Anlan-Signature} is the Base64 of
 * HMAC-SHA256 over {@code time \n nonce \n body}, with {@code X-Anlan-Time} in milliseconds no more than five minutes off, and a
 * nonce of {@code X-Anlan-Nonce}. A request that comes twice has no more effect than once.
 */
@RestController
@RequestMapping("/sms-gateway")
class GatewayCallbacks {

    private static final Duration OFF = Duration.ofMinutes(5);
    private static final int LONGEST_TEXT = 2_000;

    /** @param id of the message as it was handed over: {@code anlan-17} */
    record Receipt(
            @Nullable String id,
            boolean delivered,
            @Nullable String error) {}

    /** @param id the gateway's own */
    record Reply(
            @Nullable String id,
            @Nullable String phone,
            @Nullable String text) {}

    private final SmsProperties properties;
    private final MessageStore messages;
    private final Inbound inbound;
    private final Outbox outbox;
    private final Commands commands;
    private final JsonMapper json;
    private final Clock clock;

    GatewayCallbacks(
            SmsProperties properties,
            MessageStore messages,
            Inbound inbound,
            Outbox outbox,
            Commands commands,
            JsonMapper json,
            Clock clock) {
        this.properties = properties;
        this.messages = messages;
        this.inbound = inbound;
        this.outbox = outbox;
        this.commands = commands;
        this.json = json;
        this.clock = clock;
    }

    @Public
    @PostMapping("/receipt")
    void receipt(
            @RequestBody String body,
            @RequestHeader(name = "X-Anlan-Time", defaultValue = "") String time,
            @RequestHeader(name = "X-Anlan-Nonce", defaultValue = "") String nonce,
            @RequestHeader(name = "X-Anlan-Signature", defaultValue = "") String signature) {
        refuseForged("notification.receipt", body, time, nonce, signature);
        Receipt receipt = read(body, Receipt.class);
        long delivery = deliveryOf(Objects.requireNonNullElse(receipt.id(), ""));
        commands.run(
                new Command("notification.receipt"),
                () -> messages.addReceipt(
                        new MessageStore.Receipt(delivery, receipt.delivered(), receipt.error(), clock.instant())));
        outbox.wake();
    }

    @Public
    @PostMapping("/reply")
    void reply(
            @RequestBody String body,
            @RequestHeader(name = "X-Anlan-Time", defaultValue = "") String time,
            @RequestHeader(name = "X-Anlan-Nonce", defaultValue = "") String nonce,
            @RequestHeader(name = "X-Anlan-Signature", defaultValue = "") String signature) {
        refuseForged("notification.reply", body, time, nonce, signature);
        Reply reply = read(body, Reply.class);
        String id = Objects.requireNonNullElse(reply.id(), "");
        String phone = Objects.requireNonNullElse(reply.phone(), "");
        String text = Objects.requireNonNullElse(reply.text(), "");
        if (id.isBlank() || phone.isBlank() || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw Refusal.badInput("reply-incomplete", "来信不完整", Reason.of("缺少编号、号码或内容，或内容过长。", "补上 id、phone 和 text。"));
        }
        commands.run(
                new Command("notification.reply"),
                () -> inbound.keep(new Inbound.Came("http", id, phone, text, clock.instant())));
        outbox.wake();
    }

    private static long deliveryOf(String id) {
        if (!id.matches("anlan-[0-9]{1,18}")) {
            throw Refusal.badInput("receipt-unknown", "回执对不上", Reason.of("没有编号为“" + id + "”的短信。", "核对编号。"));
        }
        return CmppJournal.deliveryOf(id);
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JacksonException e) {
            throw Refusal.badInput("not-json", "内容不是 JSON", Reason.of("请求体不是有效的 JSON。", "按接口文档的格式提交。"));
        }
    }

    private void refuseForged(String action, String body, String time, String nonce, String signature) {
        String secret = properties.callbackSecret();
        boolean signed = !secret.isEmpty()
                && !nonce.isBlank()
                && time.matches("[0-9]{1,15}")
                && Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), clock.instant())
                                .abs()
                                .compareTo(OFF)
                        <= 0
                && Signatures.matches(secret, time + "\n" + nonce + "\n" + body, signature);
        if (!signed) {
            Refusal refusal = Refusal.forbidden(
                    "signature", "签名不对", Reason.of("没有签名、签名不符，或时间相差超过 5 分钟。", "核对 anlan.sms.callback-secret 和时钟。"));
            commands.refused(new Command(action), refusal);
            throw refusal;
        }
    }
}
