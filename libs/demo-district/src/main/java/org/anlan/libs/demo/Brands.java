package org.anlan.libs.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invented brands from stars, myths and solar terms; no brand and trade word come twice. */
final class Brands {
    /** Borne by one unit each: that of the guided journey and its neighbour in the review of doubtful pairs. */
    static final Set<String> NAMED = Set.of("望舒", "扶桑");

    private static final List<String> KNOWN = List.of(
            "羲和", "飞廉", "长庚", "青冥", "河图", "素商", "白藏", "昭明", "玄英", "青梧", "启明", "天枢", "天璇", "天玑", "玉衡", "开阳", "摇光", "织女",
            "牵牛", "轩辕", "文昌", "紫微", "太微", "勾陈", "腾蛇", "蓐收", "句芒", "祝融", "玄冥", "后土", "丰隆", "屏翳", "纤阿", "结璘", "穷桑", "若木",
            "建木", "昆吾", "悬圃", "瑶池", "青鸾", "毕方", "重明", "当康", "文鳐", "鹿蜀", "乘黄", "白泽", "角宿", "心宿", "参商", "娄宿", "奎宿", "柳宿",
            "招摇", "景星", "庆云", "朱明", "青阳", "东皇");
    private static final String FIRST = "星月云霜露岚虹霞霁晴霖潇溪泽松柏梧桐兰芷蘅荻菱莲鹭鹤雁渔樵澄";
    private static final String SECOND = "洲汀渚桥亭台屿野川渊泉岫舟槎帆笛影尘歌屏径窗阶石林湾浦岸峰庐";
    private static final String HOUSE_FIRST = "听望枕倚揽沐寻问拾印临吟怀憩煮闻对抱坐立浣卧观采寄悦知栖宿守待傍半小一近双清静远";
    private static final String HOUSE_SECOND = "雨月云星荷竹梅菊桂茶溪桥塘湖帆书琴石泉松烟霞雪露风荻苇鹭柳桑桃杏兰橘枫稻麦禾谷舟";
    private static final String HOUSE_LAST = "居苑楼舍院";

    private final List<String> companies;
    private final List<String> houses;
    private final Set<String> used = new HashSet<>();
    private int nextCompany;
    private int nextHouse;

    Brands(Draw draw) {
        List<String> names = new ArrayList<>(pairs(FIRST, SECOND));
        for (int i = 0; i < 4; i++) {
            names.addAll(KNOWN);
        }
        companies = draw.shuffled(names);
        houses = draw.shuffled(pairs(HOUSE_FIRST, HOUSE_SECOND));
    }

    /** The next brand that no unit with this trade word bears. */
    String next(String word) {
        while (true) {
            String brand = companies.get(nextCompany++ % companies.size());
            if (used.add(brand + word)) {
                return brand;
            }
        }
    }

    String nextHouse() {
        int index = nextHouse++;
        return houses.get(index) + HOUSE_LAST.charAt(index % HOUSE_LAST.length());
    }

    private static List<String> pairs(String first, String second) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < first.length(); i++) {
            for (int j = 0; j < second.length(); j++) {
                pairs.add(first.substring(i, i + 1) + second.charAt(j));
            }
        }
        return pairs;
    }
}
