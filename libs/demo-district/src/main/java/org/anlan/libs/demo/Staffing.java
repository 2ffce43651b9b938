package org.anlan.libs.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.libs.demo.Organisation.Absence;
import org.anlan.libs.demo.Organisation.Appointment;
import org.anlan.libs.demo.Organisation.Jurisdiction;
import org.anlan.libs.demo.Organisation.Level;
import org.anlan.libs.demo.Organisation.OrgUnit;
import org.anlan.libs.demo.Organisation.Person;
import org.anlan.libs.demo.Organisation.Post;
import org.anlan.libs.demo.Organisation.ResponsibilityRule;
import org.jspecify.annotations.Nullable;

/** Founds the offices and fills their posts. */
final class Staffing {
    private static final LocalDate FOUNDED = LocalDate.of(2021, 1, 1);
    private static final int FORMER_GRID_MEMBERS = 12;
    private static final int TOWN_QUOTA = 3;
    private static final Map<String, Integer> QUOTAS =
            Map.of("yingji", 6, "zhihui", 13, "zhujian", 3, "jiaotong", 4, "shijian", 3, "xiaofang", 3);
    private static final String VILLAGE_HEAD = "村（社区）负责人";

    private final LocalDate today;
    private final Divisions divisions;
    private final Names names;
    private final Draw draw;
    private final List<OrgUnit> orgUnits = new ArrayList<>();
    private final List<Jurisdiction> jurisdictions = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<ResponsibilityRule> rules = new ArrayList<>();
    private final Map<String, String> holders = new HashMap<>();

    Staffing(LocalDate today, Divisions divisions, Names names, Draw draw) {
        this.today = today;
        this.divisions = divisions;
        this.names = names;
        this.draw = draw;
    }

    Organisation draw() {
        foundDistrict();
        foundDepartments();
        foundCommandCentre();
        divisions.towns().forEach(this::foundTown);
        divisions.villages().forEach(this::foundVillage);
        addFormerGridMembers();
        divisions.villages().forEach(this::appointVillageHead);
        addRules();
        foundCommittees();
        leaveOneHole();
        return new Organisation(
                List.copyOf(orgUnits),
                List.copyOf(jurisdictions),
                List.copyOf(posts),
                List.copyOf(people),
                List.copyOf(appointments),
                List.copyOf(rules),
                new Roster(today, holders).draw(),
                absences());
    }

    private void foundDistrict() {
        found("qu", "南浔区人民政府", "GOVERNMENT", null);
        fill("qu-quzhang", "qu", "区长", Level.LEADER, "郑立春");
        fill("qu-yingji", "qu", "副区长（分管应急管理）", Level.LEADER, "顾大寒");
        fill("qu-jianshe", "qu", "副区长（分管建设交通）", Level.LEADER, "苏清明");
        fill("qu-shichang", "qu", "副区长（分管市场监管和消防）", Level.LEADER, "秦雨水");
        found("anwei", "区安委会办公室", "COMMITTEE", "qu");
        fill("anwei-fuzhuren", "anwei", "副主任", Level.DEPARTMENT, null);
    }

    /** 安委会, the emergency-management committee and nine sector committees, each led by the deputy head of its sector. */
    private void foundCommittees() {
        committee("weihui", "区安全生产委员会", "qu-quzhang", "yingji-juzhang", List.of());
        committee("yingguan", "区应急管理委员会", "qu-quzhang", "yingji-juzhang", List.of());
        committee("zw-weihua", "危险化学品安全专业委员会", "qu-yingji", "yingji-juzhang", List.of(UnitKind.DANGEROUS_CHEMICALS));
        committee("zw-gongmao", "工贸企业安全专业委员会", "qu-yingji", "yingji-juzhang", List.of());
        committee("zw-teshe", "特种设备安全专业委员会", "qu-shichang", "shijian-juzhang", List.of(UnitKind.SPECIAL_EQUIPMENT));
        committee("zw-daolu", "道路运输安全专业委员会", "qu-jianshe", "jiaotong-juzhang", List.of(UnitKind.HIGH_RISK_VEHICLE));
        committee("zw-xiaofang", "消防安全专业委员会", "qu-shichang", "xiaofang-juzhang", List.of(UnitKind.CROWDED_PLACE));
        committee("zw-jianshe", "建设施工安全专业委员会", "qu-jianshe", "zhujian-juzhang", List.of(UnitKind.CONSTRUCTION));
        committee("zw-fangwu", "出租房安全专业委员会", "qu-jianshe", "zhujian-juzhang", List.of(UnitKind.RENTAL_HOUSING));
        committee("zw-shuishang", "水上交通安全专业委员会", "qu-jianshe", "jiaotong-juzhang", List.of());
        committee("zw-zaihai", "自然灾害防治专业委员会", "qu-yingji", "yingji-juzhang", List.of());
    }

    /** Its chair is a deputy head, its vice-chair heads the department; both keep their own posts. */
    private void committee(String id, String name, String chair, String viceChair, List<UnitKind> sectors) {
        orgUnits.add(new OrgUnit(id, name, "COMMITTEE", "qu", "330503", sectors, null));
        jurisdictions.add(new Jurisdiction(id, FOUNDED, null, allVillages()));
        seat(id + "-zhuren", id, "主任", Level.LEADER, chair);
        seat(id + "-fuzhuren", id, "副主任", Level.DEPARTMENT, viceChair);
    }

    private void seat(String postId, String committeeId, String title, Level level, String heldWith) {
        posts.add(new Post(postId, committeeId, title, level));
        appointments.add(
                new Appointment(Objects.requireNonNull(holders.get(heldWith)), postId, today.minusDays(60), null));
    }

    /** The head of the last village left three weeks ago, and nobody has followed yet. */
    private void leaveOneHole() {
        String postId = "cun-" + divisions.villages().getLast().code() + "-fuzeren";
        appointments.replaceAll(a ->
                a.postId().equals(postId) ? new Appointment(a.personId(), postId, a.from(), today.minusDays(21)) : a);
    }

    /** The officer for road transport is on a course; the next desk stands in. */
    private List<Absence> absences() {
        Instant from = today.minusDays(2).atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.ofHours(8));
        return List.of(new Absence(
                Objects.requireNonNull(holders.get("jiaotong-1")),
                from,
                from.plus(Duration.ofDays(7)),
                Objects.requireNonNull(holders.get("jiaotong-2")),
                "参加省里培训"));
    }

    private List<String> allVillages() {
        return divisions.villages().stream().map(Division::code).toList();
    }

    private void foundDepartments() {
        found("yingji", "区应急管理局", "DEPARTMENT", "qu");
        fill("yingji-juzhang", "yingji", "局长", Level.DEPARTMENT, "严冬至");
        fill("yingji-weihua", "yingji", "危化科科长", Level.DEPARTMENT, "蒋立冬");
        fill("yingji-gongmao", "yingji", "工贸科科长", Level.DEPARTMENT, "钱立秋");
        fill("yingji-shuju", "yingji", "数据岗", Level.DEPARTMENT, "沈谷雨");
        department("zhujian", "区住房和城乡建设局", "工程安全科科长", "房屋安全科科长");
        department("jiaotong", "区交通运输局", "运输安全科科长", "数据岗");
        department("shijian", "区市场监督管理局", "特种设备科科长", "数据岗");
        department("xiaofang", "区消防救援大队", "防火监督科科长", "作战训练科科长");
    }

    private void department(String id, String name, String first, String second) {
        found(id, name, "DEPARTMENT", "qu");
        fill(id + "-juzhang", id, id.equals("xiaofang") ? "大队长" : "局长", Level.DEPARTMENT, null);
        fill(id + "-1", id, first, Level.DEPARTMENT, null);
        fill(id + "-2", id, second, Level.DEPARTMENT, null);
    }

    private void foundCommandCentre() {
        found("zhihui", "区应急指挥中心", "COMMAND_CENTRE", "yingji");
        fill("zhihui-zhuren", "zhihui", "主任", Level.DUTY, "陆惊蛰");
        for (int i = 1; i <= Roster.SHIFT_HEADS; i++) {
            fill("zhihui-zhang-" + i, "zhihui", "值班长", Level.DUTY, i == 1 ? "费小满" : null);
        }
        for (int i = 1; i <= Roster.OFFICERS; i++) {
            fill("zhihui-yuan-" + i, "zhihui", "值班员", Level.DUTY, i == 1 ? "俞芒种" : i == 2 ? "吴寒露" : null);
        }
    }

    private void foundTown(Division town) {
        String id = "zhen-" + town.code();
        List<String> villages =
                divisions.villagesOf(town.code()).stream().map(Division::code).toList();
        orgUnits.add(new OrgUnit(id, town.name() + "应急消防管理站", "TOWN", "yingji", town.code(), List.of(), TOWN_QUOTA));
        jurisdictions.add(new Jurisdiction(id, FOUNDED, null, villages));
        fill(id + "-zhuren", id, "主任", Level.TOWN, town.name().equals("旧馆街道") ? "潘白露" : null);
        fill(id + "-banshi", id, "办事员", Level.TOWN, null);
    }

    private void foundVillage(Division village) {
        String id = "cun-" + village.code();
        orgUnits.add(new OrgUnit(
                id, village.shortName(), "VILLAGE", "zhen-" + village.parent(), village.code(), List.of(), null));
        jurisdictions.add(new Jurisdiction(id, FOUNDED, null, List.of(village.code())));
        fill(id + "-wangge", id, "网格员", Level.VILLAGE, village.code().equals(Units.WANGSHU_VILLAGE) ? "朱夏至" : null);
    }

    private void appointVillageHead(Division village) {
        String id = "cun-" + village.code();
        fill(id + "-fuzeren", id, VILLAGE_HEAD, Level.VILLAGE, null);
    }

    /** A dozen grid members followed others, whose ended appointments remain. */
    private void addFormerGridMembers() {
        for (Division village : draw.shuffled(divisions.villages()).subList(0, FORMER_GRID_MEMBERS)) {
            String postId = "cun-" + village.code() + "-wangge";
            Appointment present = appointments.stream()
                    .filter(a -> a.postId().equals(postId))
                    .findFirst()
                    .orElseThrow();
            String former = person(names.nextOfficial());
            appointments.add(new Appointment(former, postId, FOUNDED, present.from()));
        }
    }

    private void addRules() {
        rules(UnitKind.DANGEROUS_CHEMICALS, "yingji-weihua", "qu-yingji");
        rules(UnitKind.SPECIAL_EQUIPMENT, "shijian-1", "qu-shichang");
        rules(UnitKind.HIGH_RISK_VEHICLE, "jiaotong-1", "qu-jianshe");
        rules(UnitKind.CROWDED_PLACE, "xiaofang-1", "qu-shichang");
        rules(UnitKind.RENTAL_HOUSING, "zhujian-2", "qu-jianshe");
        rules(UnitKind.CONSTRUCTION, "zhujian-1", "qu-jianshe");
    }

    private void rules(UnitKind kind, String departmentPost, String leaderPost) {
        rules.add(new ResponsibilityRule(kind.chinese(), kind, Level.VILLAGE, "网格员", null));
        rules.add(new ResponsibilityRule(kind.chinese(), kind, Level.VILLAGE, VILLAGE_HEAD, null));
        rules.add(new ResponsibilityRule(kind.chinese(), kind, Level.TOWN, "主任", null));
        rules.add(
                new ResponsibilityRule(kind.chinese(), kind, Level.DEPARTMENT, title(departmentPost), departmentPost));
        rules.add(new ResponsibilityRule(kind.chinese(), kind, Level.LEADER, title(leaderPost), leaderPost));
    }

    private String title(String postId) {
        return posts.stream()
                .filter(p -> p.id().equals(postId))
                .map(Post::title)
                .findFirst()
                .orElseThrow();
    }

    private void found(String id, String name, String kind, @Nullable String parentId) {
        orgUnits.add(new OrgUnit(id, name, kind, parentId, "330503", List.of(), QUOTAS.get(id)));
        jurisdictions.add(new Jurisdiction(id, FOUNDED, null, allVillages()));
    }

    private void fill(String postId, String orgUnitId, String title, Level level, @Nullable String name) {
        posts.add(new Post(postId, orgUnitId, title, level));
        String holder = person(name == null ? names.nextOfficial() : name);
        appointments.add(new Appointment(holder, postId, today.minusDays(draw.between(90, 1_200)), null));
        holders.put(postId, holder);
    }

    private String person(String name) {
        String id = String.format("p-%04d", people.size() + 1);
        people.add(Person.official(id, name, names.nextPhone()));
        return id;
    }
}
