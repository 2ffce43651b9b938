package org.anlan.workorder;

import java.util.Arrays;

/** The steps of an order's life. Modules may note others; those are called 补充. */
enum StepKind {
    DISPATCHED("派发"),
    ACCEPTED("接受"),
    RECTIFIED("整改"),
    RETURNED("退回"),
    CLOSED("办结"),
    CANCELLED("撤销"),
    REFUSED("拒接"),
    REROUTED("改派"),
    HELP_ASKED("协办"),
    EXTENSION_ASKED("申请延期"),
    EXTENSION_GRANTED("准予延期"),
    EXTENSION_DENIED("不准延期"),
    URGED("催办"),
    SPLIT("拆分"),
    PART_ENDED("子任务单"),
    ANSWERED("短信回复"),
    NOTED("补充"),
    REMINDED("提醒"),
    OVERDUE("超期"),
    ESCALATED("上报");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    static String labelOf(String kind) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElse(NOTED)
                .label;
    }
}
