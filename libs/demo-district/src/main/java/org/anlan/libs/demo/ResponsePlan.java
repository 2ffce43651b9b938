package org.anlan.libs.demo;

import java.util.List;

/** A digital plan: what triggers it, its response levels, and the cards that become directives. */
public record ResponsePlan(
        String id, String name, String trigger, List<ResponseLevel> responseLevels, List<TaskCard> taskCards) {

    /** Ⅰ is the gravest. Never derived from the level of a warning. */
    public record ResponseLevel(String level, String condition, String commander) {}

    /** {@code toPost} is a post or duty role; the deadline runs from the sending of the directive. */
    public record TaskCard(
            int order, String title, String directive, String toOrgUnitId, String toPost, int deadlineMinutes) {}

    static ResponsePlan chemicalLeak() {
        return new ResponsePlan(
                "plan-weihua-xielou",
                "危险化学品泄漏事故应急预案（演示）",
                "可燃气体浓度达到 40 %LEL 并持续 10 秒，或企业、群众报告危险化学品泄漏",
                List.of(
                        new ResponseLevel("Ⅳ", "泄漏量小，现场可控，无人员伤亡", "值班领导"),
                        new ResponseLevel("Ⅲ", "需要疏散厂区周边，或有人员受伤", "副区长（分管应急管理）"),
                        new ResponseLevel("Ⅱ", "影响跨镇，或有人员死亡", "区长"),
                        new ResponseLevel("Ⅰ", "超出本区处置能力，请求上级支援", "区长")),
                List.of(
                        new TaskCard(1, "关停进料", "立即关闭泄漏装置进料阀，切断非防爆电源，人员撤到上风向，报告介质、数量和风向。", "enterprise", "安全负责人", 5),
                        new TaskCard(2, "出动堵漏", "携带堵漏器材和防化服到场侦检，控制泄漏，稀释蒸气，每 15 分钟报告浓度。", "xiaofang", "作战训练科科长", 15),
                        new TaskCard(3, "警戒疏散", "在泄漏点周围 300 米设警戒，疏散下风向人员，核对独居老人和学校。", "town", "主任", 20),
                        new TaskCard(4, "入户叫应", "逐户通知下风向村民撤离，报告应撤、已撤、未撤人数。", "village", "网格员", 30),
                        new TaskCard(5, "专业指导", "到场研判介质危险性，提出处置意见，审核进入禁区的人员名单。", "yingji", "危化科科长", 30),
                        new TaskCard(6, "交通管制", "封控通往现场的路口，保障救援车辆通行，暂停危货车辆进入。", "jiaotong", "运输安全科科长", 20),
                        new TaskCard(7, "信息报告", "事发一小时内向市级初报，处置中每小时续报一次，伤亡变化即时补报。", "zhihui", "值班长", 60),
                        new TaskCard(8, "下游处置", "关闭厂区雨水排口和邻近闸门，防止污染进入河道，取样送检。", "town", "办事员", 40)));
    }
}
