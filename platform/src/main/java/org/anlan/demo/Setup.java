package org.anlan.demo;

import java.util.List;
import org.anlan.access.Accounts;
import org.anlan.access.Public;
import org.anlan.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the first start is. Asked by the first page, before anybody has signed in. */
@RestController
class Setup {

    enum Phase {
        LOADING,
        READY
    }

    record Progress(Phase phase, long done, long total, String step, String message) {
        static final Progress READY = new Progress(Phase.READY, 1, 1, "", "");
    }

    record DemonstrationAccount(String username, String name, Role role, String roleName, String password) {}

    record SetupView(
            Phase phase,
            long done,
            long total,
            String step,
            String message,
            boolean demo,
            List<DemonstrationAccount> accounts) {}

    private final Accounts accounts;
    private volatile Progress progress = new Progress(Phase.LOADING, 0, 1, "启动", "正在启动");

    Setup(Accounts accounts) {
        this.accounts = accounts;
    }

    void show(Progress now) {
        progress = now;
    }

    @Public
    @GetMapping("/api/setup")
    SetupView setup() {
        Progress now = progress;
        List<DemonstrationAccount> shown = accounts.listDemonstration().stream()
                .map(account -> new DemonstrationAccount(
                        account.username(),
                        account.name(),
                        account.role(),
                        account.role().label(),
                        FirstStart.DEMONSTRATION_PASSWORD))
                .toList();
        return new SetupView(now.phase(), now.done(), now.total(), now.step(), now.message(), !shown.isEmpty(), shown);
    }
}
