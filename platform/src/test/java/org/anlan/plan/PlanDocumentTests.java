package org.anlan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anlan.plan.PlanDocument.ResponseLevel;
import org.anlan.plan.PlanDocument.TaskCard;
import org.anlan.problem.Refusal;
import org.junit.jupiter.api.Test;

class PlanDocumentTests {

    static PlanDocument leak(String version, String directive) {
        return new PlanDocument(
                "leak",
                "危险化学品泄漏事故应急预案",
                "危险化学品泄漏",
                version,
                "可燃气体浓度达到 40 %LEL",
                List.of(new ResponseLevel("Ⅳ", "现场可控", "值班领导")),
                List.of(
                        new TaskCard(1, "关停进料", directive, "enterprise", "安全负责人", 5, null),
                        new TaskCard(2, "信息报告", "一小时内初报。", "zhihui", "值班长", 60, null)));
    }

    @Test
    void namesEveryFaultWithItsPlaceInTheFile() {
        PlanDocument faulty = new PlanDocument(
                "leak",
                " ",
                null,
                null,
                "达到限值",
                List.of(new ResponseLevel("IV", "现场可控", null)),
                List.of(
                        new TaskCard(1, "关停", "关阀", null, null, 0, null),
                        new TaskCard(1, "报告", "", null, "值班长", 5, null)));
        assertThatThrownBy(faulty::check)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Refusal.Reason::field)
                                .containsExactly(
                                        "name",
                                        "responseLevels[0].level",
                                        "taskCards[0].toPost",
                                        "taskCards[0].deadlineMinutes",
                                        "taskCards[1].directive",
                                        "taskCards[1].order"));
    }

    @Test
    void takesAPlanThatIsComplete() {
        leak("1", "关闭进料阀。").check();
    }
}
