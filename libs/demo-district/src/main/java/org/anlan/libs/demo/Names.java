package org.anlan.libs.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Clearly invented people: officials bear solar terms, people of enterprises bear stars and moon names. No name and no
 * telephone comes twice; telephones are 1990000 and four digits.
 */
final class Names {
    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费薛雷贺倪汤罗毕郝安常乐于时傅卞齐康";
    private static final List<String> TERMS = List.of(
            "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降",
            "立冬", "小雪", "大雪", "冬至", "小寒", "大寒");
    private static final List<String> STARS = List.of(
            "天枢", "天璇", "天玑", "天权", "玉衡", "开阳", "摇光", "启明", "长庚", "太白", "织女", "牵牛", "河鼓", "文昌", "紫微", "太微", "北辰", "景星",
            "参宿", "心宿", "角宿", "房宿", "尾宿", "斗宿", "室宿", "娄宿", "昴宿", "毕宿", "望舒", "玉盘", "冰轮", "桂魄", "新月", "弦月", "望月", "晓星",
            "晨星", "暮星", "流星", "繁星", "星汉", "星桥", "云汉", "银汉", "岁星", "辰星", "镇星", "南斗", "北斗", "天河", "天市", "天船", "轩辕", "箕宿",
            "壁宿", "奎宿", "胃宿", "井宿", "柳宿", "张宿", "轸宿", "翼宿", "牛宿", "河汉", "星津", "月华", "素娥");
    private static final List<String> RESERVED = List.of(
            "郑立春", "顾大寒", "苏清明", "秦雨水", "严冬至", "沈谷雨", "钱立秋", "蒋立冬", "陆惊蛰", "费小满", "俞芒种", "吴寒露", "潘白露", "朱夏至", "周霜降");

    private final Deque<String> officials;
    private final Deque<String> business;
    private int lastPhone;

    Names(Draw draw) {
        officials = new ArrayDeque<>(draw.shuffled(combined(TERMS)));
        officials.removeAll(RESERVED);
        business = new ArrayDeque<>(draw.shuffled(combined(STARS)));
    }

    String nextOfficial() {
        return officials.remove();
    }

    String nextBusinessPerson() {
        return business.remove();
    }

    String nextPhone() {
        return String.format("1990000%04d", ++lastPhone);
    }

    private static List<String> combined(List<String> given) {
        List<String> names = new ArrayList<>();
        for (String name : given.stream().distinct().toList()) {
            SURNAMES.chars().mapToObj(Character::toString).distinct().forEach(s -> names.add(s + name));
        }
        return names;
    }
}
