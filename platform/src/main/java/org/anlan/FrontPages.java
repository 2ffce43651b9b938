package org.anlan;

import org.anlan.access.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Pages of the web front are addresses of their own: each is answered with the one document that draws them all, a mistyped
 * one too, which then says that there is no such page.
 */
@Controller
class FrontPages {

    @Public
    @GetMapping({
        "/",
        "/login",
        "/map",
        "/units",
        "/units/{id}",
        "/ledgers",
        "/ledgers/{id}",
        "/reviews",
        "/alarms",
        "/points",
        "/points/{id}",
        "/orders",
        "/orders/{id}",
        "/incidents",
        "/incidents/{id}",
        "/plans",
        "/plans/{id}",
        "/organisation",
        "/organisation/{page}",
        "/organisation/meetings/{id}",
        "/roster",
        "/messages",
        "/accounts",
        "/audit",
        "/audit/handover",
        "/m",
        "/m/{page}",
        "/m/{page}/{id}",
        "/public/code/{token}",
        "/{mistyped:[a-z-]+}"
    })
    String page() {
        return "forward:/index.html";
    }
}
