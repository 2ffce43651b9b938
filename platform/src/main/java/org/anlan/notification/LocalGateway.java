package org.anlan.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Public;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The gateway that stands for the operator's: it sends nothing, keeps what would have been sent, and posts receipts. Takes
 * requests of this machine with the token of this run only; a stranger is refused and noted.
 */
@RestController
@RequestMapping("/local-sms")
class LocalGateway {

    private static final Logger LOG = LoggerFactory.getLogger(LocalGateway.class);
    private static final String DELIVERY = "anlan-";

    record Sms(
            @Nullable String id,
            @Nullable String phone,
            @Nullable String text) {}

    record Receipt(String id, boolean delivered, @Nullable String error, Instant at) {}

    private final LocalGatewayAddress address;
    private final LocalGatewayStore kept;
    private final LocalReceipts receipts;
    private final MessageStore messages;
    private final Outbox outbox;
    private final Commands commands;
    private final Clock clock;

    LocalGateway(
            LocalGatewayAddress address,
            LocalGatewayStore kept,
            LocalReceipts receipts,
            MessageStore messages,
            Outbox outbox,
            Commands commands,
            Clock clock) {
        this.address = address;
        this.kept = kept;
        this.receipts = receipts;
        this.messages = messages;
        this.outbox = outbox;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param gateway which of the two */
    @Public
    @PostMapping("/send")
    void send(
            @RequestBody Sms sms,
            @RequestParam(defaultValue = LocalGatewayStore.FIRST) String gateway,
            HttpServletRequest request) {
        refuseStrangers(request);
        refuseWhereItIsSwitchedOff(gateway);
        String id = Objects.requireNonNullElse(sms.id(), "");
        String phone = Objects.requireNonNullElse(sms.phone(), "");
        String text = Objects.requireNonNullElse(sms.text(), "");
        if (id.isBlank() || text.isBlank()) {
            throw Refusal.badInput("sms-incomplete", "短信不完整", Reason.of("缺少编号或内容。", "补上 id 和 text。"));
        }
        if (!phone.matches("1[0-9]{10}")) {
            throw new Refusal(422, "phone-malformed", "号码不对", List.of(Reason.of("不是 11 位手机号。", "在人员库里改正手机号。")));
        }
        commands.run(new Command("notification.local-sms"), () -> kept.keep(gateway, id, phone, text, clock.instant()));
        receipts.wake();
    }

    @Public
    @GetMapping("/health")
    void health(@RequestParam String gateway, HttpServletRequest request) {
        refuseStrangers(request);
        refuseWhereItIsSwitchedOff(gateway);
    }

    @Public
    @PostMapping("/receipt")
    void receipt(@RequestBody Receipt receipt, HttpServletRequest request) {
        refuseStrangers(request);
        if (!receipt.id().matches(DELIVERY + "[0-9]{1,18}")) {
            throw Refusal.badInput("receipt-unknown", "回执对不上", Reason.of("没有编号为“" + receipt.id() + "”的短信。", "核对编号。"));
        }
        long delivery = Long.parseLong(receipt.id().substring(DELIVERY.length()));
        commands.run(
                new Command("notification.receipt"),
                () -> messages.addReceipt(
                        new MessageStore.Receipt(delivery, receipt.delivered(), receipt.error(), receipt.at())));
        outbox.wake();
    }

    private void refuseWhereItIsSwitchedOff(String gateway) {
        if (!kept.takes(gateway)) {
            throw new Refusal(503, "gateway-off", "演示网关已停收", List.of(Reason.of("值班员让它停止收信。", "在“短信”页恢复它。")));
        }
    }

    private void refuseStrangers(HttpServletRequest request) {
        boolean fromHere = InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        if (fromHere && address.isToken(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            return;
        }
        LOG.warn("{} from {} refused: not the platform itself", request.getRequestURI(), request.getRemoteAddr());
        Refusal refusal =
                Refusal.forbidden("stranger", "短信网关只接受平台自己的请求", Reason.of("请求不是平台发出的。", "需要发短信时请登录后使用平台的功能。"));
        commands.refused(new Command("notification.local-sms"), refusal);
        throw refusal;
    }
}
