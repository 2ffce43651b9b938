package org.anlan.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheets of the organisation's workbook. The first {@code keys} columns tell which record a line is about. */
enum BookSheet {
    OFFICES("机构", "orgUnits", 1, "编号 名称 类别 上级编号 区划代码 编制", "id name kind parentId divisionCode quota"),
    POSTS("岗位", "posts", 1, "编号 机构编号 岗位 层级", "id orgUnitId title level"),
    PEOPLE("人员", "people", 1, "编号 姓名 电话", "id name phone"),
    APPOINTMENTS("任职", "appointments", 3, "人员编号 岗位编号 起 止", "personId postId from until"),
    RULES(
            "责任规则",
            "responsibilityRules",
            4,
            "类别代码 层级 限定机构编号 限定对象 类别 岗位 岗位编号",
            "kind level orgUnitId objectKind sector postTitle postId"),
    ROSTER("值班表", "roster", 4, "职责 人员编号 开始 结束", "role personId from until");

    private final String title;
    private final String list;
    private final int keys;
    private final String columns;
    private final String fields;

    BookSheet(String title, String list, int keys, String columns, String fields) {
        this.title = title;
        this.list = list;
        this.keys = keys;
        this.columns = columns;
        this.fields = fields;
    }

    String title() {
        return title;
    }

    /** As the organisation file calls it. */
    String list() {
        return list;
    }

    List<String> columns() {
        return List.of(columns.split(" ", -1));
    }

    String keyOf(List<String> cells) {
        return String.join("|", cells.subList(0, keys));
    }

    /** The column of a field of the organisation file; the first where the field is none of a cell. */
    String columnOf(String field) {
        int at = List.of(fields.split(" ", -1)).indexOf(field);
        return columns().get(Math.max(0, at));
    }

    static Optional<BookSheet> titled(String title) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.title.equals(title.strip()))
                .findFirst();
    }

    static Optional<BookSheet> ofList(String list) {
        return Arrays.stream(values()).filter(sheet -> sheet.list.equals(list)).findFirst();
    }
}
