package org.anlan.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Responsibilities;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Roster;
import org.anlan.organisation.Roster.OnDuty;
import org.anlan.plan.PlanView.Card;
import org.anlan.registry.UnitView;
import org.anlan.registry.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Suggests who gets a task card now: enterprise, town and village mean those of the incident's place; any other post is looked
 * for among those on duty first, then among its holders.
 */
@Component
class CardAddressees {

    private static final String EVERY_SECTOR = "*";

    private final People people;
    private final Roster roster;
    private final Responsibilities responsibilities;
    private final Units units;

    CardAddressees(People people, Roster roster, Responsibilities responsibilities, Units units) {
        this.people = people;
        this.roster = roster;
        this.responsibilities = responsibilities;
        this.units = units;
    }

    /** What is the same for all cards of one incident at one moment. */
    record Situation(@Nullable UnitView unit, List<Responsibilities.Link> chain, List<OnDuty> onDuty, Instant now) {}

    Situation situationOf(Incident.Dossier dossier, Instant now) {
        UnitView unit =
                dossier.unitId() == null ? null : units.find(dossier.unitId()).orElse(null);
        return new Situation(
                unit,
                responsibilities.chainOf(unit == null ? EVERY_SECTOR : unit.kind(), dossier.villageId(), now),
                roster.onDuty(now),
                now);
    }

    Optional<PersonView> suggest(Card card, Situation situation) {
        String org = Objects.requireNonNullElse(card.toOrg(), "").toLowerCase(Locale.ROOT);
        return switch (org) {
            case "enterprise" -> ofEnterprise(situation);
            case "town" -> ofChain(Level.TOWN, situation).or(() -> ofPost(card, situation));
            case "village" ->
                ofChain(card.toPost().equals(Level.GRID.label()) ? Level.GRID : Level.VILLAGE, situation)
                        .or(() -> ofPost(card, situation));
            default -> ofPost(card, situation);
        };
    }

    private Optional<PersonView> ofEnterprise(Situation situation) {
        UnitView unit = situation.unit();
        return unit == null || unit.creditCode() == null
                ? Optional.empty()
                : people.ofOperator(unit.creditCode()).stream().findFirst();
    }

    private static Optional<PersonView> ofChain(Level level, Situation situation) {
        return situation.chain().stream()
                .filter(link -> link.level() == level && link.person() != null)
                .map(Responsibilities.Link::person)
                .findFirst();
    }

    private Optional<PersonView> ofPost(Card card, Situation situation) {
        return situation.onDuty().stream()
                .filter(shift -> shift.duty().equals(card.toPost())
                        || card.toPost().equals(shift.person().post()))
                .map(OnDuty::person)
                .findFirst()
                .or(() -> people.holdersOf(card.toPost(), situation.now()).stream()
                        .findFirst());
    }
}
