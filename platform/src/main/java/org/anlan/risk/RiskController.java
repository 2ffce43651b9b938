package org.anlan.risk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.OpenToKeys;
import org.anlan.access.Permission;
import org.anlan.access.Public;
import org.anlan.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
class RiskController {

    private final Colours colours;
    private final ColouredUnits units;
    private final SafetyCodes codes;
    private final Commands commands;
    private final Clock clock;

    RiskController(Colours colours, ColouredUnits units, SafetyCodes codes, Commands commands, Clock clock) {
        this.colours = colours;
        this.units = units;
        this.codes = codes;
        this.commands = commands;
        this.clock = clock;
    }

    @OpenToKeys(Permission.RISK)
    @AllowedToAll
    @GetMapping("/api/risk/units")
    ColouredUnits.Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String colour,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort) {
        return units.list(new ColouredUnits.Filter(q, kind, town, level, colour), page, size, sort);
    }

    /** {@code at}: the colour of a past instant, judged again from what was known then. */
    @OpenToKeys(Permission.RISK)
    @AllowedToAll
    @GetMapping("/api/risk/units/{id}")
    Colours.View unit(@PathVariable long id, @RequestParam(required = false) @Nullable Instant at) {
        return at == null ? colours.get(id, clock.instant()) : colours.replay(id, at);
    }

    @AllowedToAll
    @GetMapping("/api/risk/units/{id}/code")
    SafetyCodes.Printed code(@PathVariable long id, HttpServletRequest request) {
        return codes.get(id, address(request));
    }

    @Allowed({Role.TOWN, Role.DEPARTMENT})
    @PostMapping("/api/risk/units/{id}/code/renew")
    SafetyCodes.Printed renew(@PathVariable long id, HttpServletRequest request) {
        return commands.run(
                Command.on("risk.renew-code", "unit", id), () -> codes.renew(id, address(request), clock.instant()));
    }

    @Public
    @GetMapping("/api/public/codes/{token}")
    SafetyCodes.PublicPage publicPage(@PathVariable String token) {
        return codes.page(token, clock.instant());
    }

    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
