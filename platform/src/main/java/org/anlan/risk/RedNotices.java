package org.anlan.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.audit.ObjectRef;
import org.anlan.notification.Messages;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Responsibilities;
import org.anlan.registry.UnitView;
import org.anlan.risk.ColourStore.Publicity;
import org.anlan.risk.ColourStore.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Settles what the public may see of a colour. A red code becomes public only after the enterprise was given notice and the
 * time to appeal is over; where nobody can be given notice it stays withheld.
 */
@Component
class RedNotices {

    private static final Duration POST_KNOWN_FOR = Duration.ofMinutes(10);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private record KnownPost(@Nullable String post, Instant at) {}

    private record Place(String sector, int villageId) {}

    private final People people;
    private final Responsibilities responsibilities;
    private final Messages messages;
    private final RiskProperties properties;
    private final Map<Place, KnownPost> posts = new ConcurrentHashMap<>();

    RedNotices(People people, Responsibilities responsibilities, Messages messages, RiskProperties properties) {
        this.people = people;
        this.responsibilities = responsibilities;
        this.messages = messages;
        this.properties = properties;
    }

    Publicity publicityOf(UnitView unit, Colour colour, RuleSet rules, @Nullable Shown before, Instant now) {
        return new Publicity(postOf(unit, now), rules.publicTexts(colour), redPublicAt(unit, colour, before, now));
    }

    private @Nullable Instant redPublicAt(UnitView unit, Colour colour, @Nullable Shown before, Instant now) {
        if (colour.code() != SafetyCode.RED) {
            return null;
        }
        if (before != null && before.redPublicAt() != null) {
            return before.redPublicAt();
        }
        List<PersonView> told = unit.creditCode() == null ? List.of() : people.ofOperator(unit.creditCode());
        Instant publicAt = now.plus(properties.appealWindow());
        told.forEach(person -> messages.send(notice(unit, colour, person, publicAt, now), now));
        return told.isEmpty() ? null : publicAt;
    }

    private static Messages.NewMessage notice(
            UnitView unit, Colour colour, PersonView person, Instant publicAt, Instant now) {
        String text = "【安全码】%s 的安全码转为红码（%d 分），原因：%s。如有异议，请在 %s 前向属地应急消防办提出；到期后红码对外公开。"
                .formatted(
                        unit.name(),
                        colour.score(),
                        colour.reasons().getFirst().text().replaceFirst("。$", ""),
                        MINUTE.format(publicAt));
        return new Messages.NewMessage(
                "red-code:%d:%d:%d".formatted(unit.id(), now.toEpochMilli(), person.id()),
                person.id(),
                text,
                ObjectRef.of("unit", unit.id()),
                unit.villageId(),
                unit.id());
    }

    private @Nullable String postOf(UnitView unit, Instant now) {
        KnownPost known = posts.compute(
                new Place(unit.kind(), unit.villageId()),
                (place, before) -> before != null && now.isBefore(before.at().plus(POST_KNOWN_FOR))
                        ? before
                        : new KnownPost(lookUp(place, now), now));
        return known.post();
    }

    /** The town's post; never a person's name. */
    private @Nullable String lookUp(Place place, Instant now) {
        return responsibilities.chainOf(place.sector(), place.villageId(), now).stream()
                .filter(link -> link.level() == Responsibilities.Level.TOWN && link.person() != null)
                .findFirst()
                .map(link -> link.person() == null || link.person().org() == null
                        ? link.post()
                        : link.person().org() + " · " + link.post())
                .orElse(null);
    }
}
