package org.anlan.libs.protocols.gb26875;

import java.util.Map;
import java.util.stream.Collectors;

/** Names of systems (table 4) and components (table 5), for people. */
public final class FireNames {

    private static final Map<Integer, String> SYSTEMS = Map.ofEntries(
            Map.entry(0, "通用"),
            Map.entry(1, "火灾报警系统"),
            Map.entry(10, "消防联动控制器"),
            Map.entry(11, "消火栓系统"),
            Map.entry(12, "自动喷水灭火系统"),
            Map.entry(13, "气体灭火系统"),
            Map.entry(14, "水喷雾灭火系统（泵启动方式）"),
            Map.entry(15, "水喷雾灭火系统（压力容器启动方式）"),
            Map.entry(16, "泡沫灭火系统"),
            Map.entry(17, "干粉灭火系统"),
            Map.entry(18, "防烟排烟系统"),
            Map.entry(19, "防火门及卷帘系统"),
            Map.entry(20, "消防电梯"),
            Map.entry(21, "消防应急广播"),
            Map.entry(22, "消防应急照明和疏散指示系统"),
            Map.entry(23, "消防电源"),
            Map.entry(24, "消防电话"));

    private static final String COMPONENT_TABLE = """
            0 通用
            1 火灾报警控制器
            10 可燃气体探测器
            11 点型可燃气体探测器
            12 独立式可燃气体探测器
            13 线型可燃气体探测器
            16 电气火灾监控报警器
            17 剩余电流式电气火灾监控探测器
            18 测温式电气火灾监控探测器
            21 探测回路
            22 火灾显示盘
            23 手动火灾报警按钮
            24 消火栓按钮
            25 火灾探测器
            30 感温火灾探测器
            31 点型感温火灾探测器
            32 点型感温火灾探测器（S 型）
            33 点型感温火灾探测器（R 型）
            34 线型感温火灾探测器
            35 线型感温火灾探测器（S 型）
            36 线型感温火灾探测器（R 型）
            37 光纤感温火灾探测器
            40 感烟火灾探测器
            41 点型离子感烟火灾探测器
            42 点型光电感烟火灾探测器
            43 线型光束感烟火灾探测器
            44 吸气式感烟火灾探测器
            50 复合式火灾探测器
            51 复合式感烟感温火灾探测器
            52 复合式感光感温火灾探测器
            53 复合式感光感烟火灾探测器
            61 紫外火焰探测器
            62 红外火焰探测器
            69 感光火灾探测器
            74 气体探测器
            78 图像摄像方式火灾探测器
            79 感声火灾探测器
            81 气体灭火控制器
            82 消防电气控制装置
            83 消防控制室图形显示装置
            84 模块
            85 输入模块
            86 输出模块
            87 输入/输出模块
            88 中继模块
            91 消防水泵
            92 消防水箱
            95 喷淋泵
            96 水流指示器
            97 信号阀
            98 报警阀
            99 压力开关
            101 阀驱动装置
            102 防火门
            103 防火阀
            104 通风空调
            105 泡沫液泵
            106 管网电磁阀
            111 防烟排烟风机
            113 排烟防火阀
            114 常闭送风口
            115 排烟口
            116 电控挡烟垂壁
            117 防火卷帘控制器
            118 防火门监控器
            121 警报装置
            """;
    private static final Map<Integer, String> COMPONENTS = COMPONENT_TABLE
            .lines()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toUnmodifiableMap(part -> Integer.valueOf(part[0]), part -> part[1]));

    private FireNames() {}

    public static String system(int type) {
        return name(SYSTEMS, type, "系统");
    }

    public static String component(int type) {
        return name(COMPONENTS, type, "部件");
    }

    private static String name(Map<Integer, String> names, int type, String noun) {
        String known = names.get(type);
        String kind = type >= 128 ? "用户自定义" : "预留";
        return known != null ? known : kind + noun + " " + type;
    }
}
