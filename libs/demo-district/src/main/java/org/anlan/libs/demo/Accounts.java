package org.anlan.libs.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ten accounts of the guided journey, the three administrators among them. */
final class Accounts {
    private static final String PASSWORD = "Anlan@2026";
    private static final String NOTE = "演示账号，正式使用前请删除";

    private final LocalDate today;
    private final Organisation organisation;
    private final List<Account> accounts = new ArrayList<>();

    Accounts(LocalDate today, Organisation organisation) {
        this.today = today;
        this.organisation = organisation;
    }

    List<Account> draw(DemoUnit wangshu, String administratorPhone) {
        official("zhiban", "DUTY_OFFICER", "zhihui-zhang-1", "zhihui");
        official("lingdao", "LEADER", "qu-yingji", "qu");
        official("shuju", "DATA_OFFICER", "yingji-shuju", "yingji");
        official("linghu", "TOWN_OFFICER", "zhen-330503105-banshi", "zhen-330503105");
        official("lianshi", "TOWN_OFFICER", "zhen-330503102-banshi", "zhen-330503102");
        String village = "cun-" + wangshu.village().code();
        official("wangge", "GRID_MEMBER", village + "-wangge", village);
        add(
                "wangshu",
                wangshu.safetyOfficer(),
                wangshu.phone(),
                "ENTERPRISE",
                "anquan-" + wangshu.number(),
                null,
                wangshu.creditCode());
        add("admin", "系统管理员", administratorPhone, "ADMINISTRATOR", null, "qu", null);
        add("anquan", "安全管理员", administratorPhone, "SECURITY_ADMINISTRATOR", null, "qu", null);
        add("shenji", "审计管理员", administratorPhone, "AUDIT_ADMINISTRATOR", null, "qu", null);
        return List.copyOf(accounts);
    }

    private void official(String username, String role, String postId, String orgUnitId) {
        Organisation.Person person = organisation.holder(postId, today);
        add(username, person.name(), person.phone(), role, person.id(), orgUnitId, null);
    }

    private void add(
            String username,
            String name,
            String phone,
            String role,
            @Nullable String personId,
            @Nullable String orgUnitId,
            @Nullable String creditCode) {
        accounts.add(new Account(username, PASSWORD, name, phone, role, personId, orgUnitId, creditCode, NOTE));
    }
}
