package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTextTests {

    @Test
    void namesItsVariablesInTheirOrderAndFillsThem() {
        TemplateText text = new TemplateText("请{姓名}于{时间}到{地点}，{姓名}收到请回复。");
        assertThat(text.variables()).containsExactly("姓名", "时间", "地点");
        assertThat(text.filled(Map.of("姓名", "朱秋分", "时间", "9 点", "地点", "$1\\{时间}")))
                .isEqualTo("请朱秋分于9 点到$1\\{时间}，朱秋分收到请回复。");
        assertThat(text.filled(Map.of("姓名", "朱秋分"))).contains("{时间}");
    }

    @Test
    void tellsBrokenBraces() {
        assertThat(new TemplateText("没有变量").wellFormed()).isTrue();
        assertThat(new TemplateText("请{姓名}来").wellFormed()).isTrue();
        assertThat(new TemplateText("请{姓名来").wellFormed()).isFalse();
        assertThat(new TemplateText("请{姓 名}来").wellFormed()).isFalse();
        assertThat(new TemplateText("请{}来").wellFormed()).isFalse();
    }
}
