package org.anlan.risk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.anlan.qr.QrSvg;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes that hang at the gate: an opaque token for each unit, and what a passer-by learns from it. */
@Component
class SafetyCodes {

    private final DSLContext sql;
    private final ColourStore store;
    private final RiskProperties properties;

    SafetyCodes(DSLContext sql, ColourStore store, RiskProperties properties) {
        this.sql = sql;
        this.store = store;
        this.properties = properties;
    }

    record Printed(String token, String url, String svg) {}

    record PublicPage(
            String unitName,
            SafetyCode colour,
            String colourText,
            List<String> reasonsPublic,
            @Nullable String post,
            String hotline,
            Instant updatedAt) {
        PublicPage {
            reasonsPublic = List.copyOf(reasonsPublic);
        }
    }

    /** @param address under which this request reached the platform, such as {@code https://anlan.example} */
    @Transactional(readOnly = true)
    public Printed get(long unitId, String address) {
        return print(store.tokenOf(unitId).orElseThrow(() -> Refusal.notFound("这个单位的安全码")), address);
    }

    /** Revokes the old token, so that copies of the old code lead nowhere. */
    Printed renew(long unitId, String address, Instant now) {
        Optional<Integer> village =
                Optional.ofNullable(sql.resultQuery("select village_id from risk.current where unit_id = ?", unitId)
                        .fetchOneInto(Integer.class));
        int villageId = village.orElseThrow(() -> Refusal.notFound("这个单位的安全码"));
        store.revokeToken(unitId, now);
        return print(store.issueToken(unitId, villageId, now), address);
    }

    private Printed print(String token, String address) {
        String base = properties.publicAddress().isEmpty() ? address : properties.publicAddress();
        String url = base + "/public/code/" + token;
        return new Printed(token, url, QrSvg.of(url, "安全码二维码"));
    }

    @Transactional(readOnly = true)
    public PublicPage page(String token, Instant now) {
        Record row = sql.resultQuery("select * from risk.public_code(?, ?)", token, ColourStore.utc(now))
                .fetchOne();
        if (row == null) {
            throw new Refusal(
                    404,
                    "code-unknown",
                    "这个安全码无效",
                    List.of(Reason.of("它可能已经换发，也可能不是本区的安全码。", "请向单位索要现行的安全码，或拨打热线核实。")));
        }
        return page(row);
    }

    private PublicPage page(Record row) {
        SafetyCode code = SafetyCode.valueOf(row.get("colour", String.class));
        boolean withheld = row.get("withheld", Boolean.class);
        return new PublicPage(
                row.get("unit_name", String.class),
                code,
                withheld ? "黄码，有情况正在核实处理" : text(code),
                Arrays.asList(row.get("reasons", String[].class)),
                row.get("post", String.class),
                properties.hotline(),
                row.get("at", java.time.OffsetDateTime.class).toInstant());
    }

    private static String text(SafetyCode code) {
        return switch (code) {
            case RED -> "红码，有严重问题，正在处置";
            case YELLOW -> "黄码，有问题正在整改，监管加密";
            case GREEN -> "绿码，没有未了结的问题";
        };
    }
}
