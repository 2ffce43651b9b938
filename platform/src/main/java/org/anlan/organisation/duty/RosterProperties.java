package org.anlan.organisation.duty;

import java.util.List;
import org.anlan.organisation.duty.DutyDay.Want;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param swapApproval whether a swap that both agreed on waits for a third person's approval
 * @param checks what a day of duty must have, in the words of the district; the four of 值班“四有” where none are given
 */
@ConfigurationProperties("anlan.roster")
record RosterProperties(
        @DefaultValue("false") boolean swapApproval,
        @Nullable List<Check> checks) {

    record Check(Want want, String words) {}

    List<Check> wanted() {
        return checks == null || checks.isEmpty()
                ? List.of(
                        new Check(Want.LEADER, "有领导带班"),
                        new Check(Want.STAFF, "有专人值守"),
                        new Check(Want.HANDOVER, "有交接记录"),
                        new Check(Want.CONTACT, "有应急联络"))
                : checks;
    }
}
