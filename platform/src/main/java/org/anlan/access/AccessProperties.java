package org.anlan.access;

import java.time.Duration;
import java.util.Set;
import org.anlan.access.password.PasswordProfile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are guarded.
 *
 * @param demonstration whether demonstration accounts, whose password everybody knows, may sign in; they are spared second factor
 *     and password rules
 */
@ConfigurationProperties("anlan.access")
record AccessProperties(
        @DefaultValue("false") boolean demonstration,
        @DefaultValue Lockout lockout,
        @DefaultValue Password password,
        @DefaultValue Session session,
        @DefaultValue SecondFactor secondFactor) {

    /**
     * @param failures of one name within {@code window} lock it for {@code duration}
     * @param addressFailures from one address within {@code window}; beyond them each try from there waits, twice as long each
     *     time, up to {@code longestWait}
     */
    record Lockout(
            @DefaultValue("5") int failures,
            @DefaultValue("10m") Duration window,
            @DefaultValue("15m") Duration duration,
            @DefaultValue("20") int addressFailures,
            @DefaultValue("60s") Duration longestWait) {}

    record Password(@DefaultValue("asvs") PasswordProfile profile) {}

    /**
     * @param idle without a request a session ends after this; live push does not count as one
     * @param absolute a session ends after this in any case
     * @param unfinished time to bring the second factor or a new password
     */
    record Session(
            @DefaultValue("4h") Duration idle,
            @DefaultValue("12h") Duration absolute,
            @DefaultValue("10m") Duration unfinished) {}

    /** @param roles who must have one; everybody may */
    record SecondFactor(
            @DefaultValue({"SYSTEM", "SECURITY", "AUDIT"}) Set<Role> roles,
            @DefaultValue("安澜") String issuer) {
        SecondFactor {
            roles = Set.copyOf(roles);
        }
    }
}
