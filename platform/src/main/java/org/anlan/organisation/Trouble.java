package org.anlan.organisation;

/** What is wrong with one link of a chain, with the remedy as a person reads it. */
public enum Trouble {
    NO_RULE("没有规则", "补一条责任规则"),
    NO_POST("没有岗位", "在管辖此地的机构设岗，或改规则"),
    VACANT("空岗", "补任命"),
    NO_DEPUTY("无人代理", "给请假的人指定代理人"),
    TWO_HOLDERS("一岗多人", "结束多余的任职"),
    TWO_POSTS("两岗重叠", "用限定辖区的规则说明由谁负责，或改管辖范围");

    private final String label;
    private final String remedy;

    Trouble(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    public String label() {
        return label;
    }

    public String remedy() {
        return remedy;
    }

    /** Whether nobody answers: the chain has a hole. An overlap has somebody, but it is not plain who. */
    public boolean isHole() {
        return switch (this) {
            case NO_RULE, NO_POST, VACANT, NO_DEPUTY -> true;
            case TWO_HOLDERS, TWO_POSTS -> false;
        };
    }
}
