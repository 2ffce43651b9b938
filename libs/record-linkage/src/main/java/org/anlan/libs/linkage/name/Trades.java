package org.anlan.libs.linkage.name;

import java.util.List;
import java.util.Set;

/** Divides what is left of a name into brand and trade: the trade starts at the first word of trade behind the brand. */
final class Trades {

    record Split(String brand, String trade) {}

    private static final int LONGEST = 4;
    private static final int BRAND_AT_MOST = 6;
    private static final Set<String> WORDS = Set.copyOf(List.of((
            // manufacture
            "木业 纺织 针织 织造 丝绸 绢纺 印染 服饰 服装 制衣 时装 家纺 毛纺 羊毛 皮革 皮毛 皮鞋 鞋业 鞋材 袜业 箱包 帽业 纸业 纸品 包装 印刷 彩印 印务 印业 "
                    + "印花 化工 化纤 化学 塑料 塑胶 塑业 塑化 橡胶 橡塑 涂料 油漆 树脂 日化 化妆 医药 药业 制药 药材 生物 医疗 器械 机械 机电 电机 电梯 "
                    + "电气 电器 电子 电缆 线缆 电线 电磁 电源 电池 电工 光电 照明 灯具 灯饰 仪器 仪表 阀门 泵业 管业 管道 轴承 齿轮 模具 五金 工具 刀具 "
                    + "金属 钢铁 钢管 钢构 钢结 不锈 铝业 铝材 铜业 铸造 锻造 铸件 热处 电镀 喷涂 配件 部件 零部 元件 紧固 标准件 汽车 汽配 车业 摩托 电动 "
                    + "家具 家居 家私 地板 门窗 门业 楼梯 木制 木器 竹业 竹木 竹制 玻璃 陶瓷 耐火 石材 石业 水泥 混凝 砖瓦 建材 新材 材料 复合 新能 能源 石油 "
                    + "石化 燃气 天然气 液化 煤气 煤炭 加油 热电 电力 供电 发电 水电 光伏 太阳 玩具 文具 工艺 礼品 饰品 珠宝 眼镜 乐器 体育 健身 食品 粮油 "
                    + "粮食 米业 面粉 饲料 茶业 茶叶 酒业 酿造 饮料 饮品 乳业 水产 渔业 畜牧 牧业 养殖 种植 果蔬 蔬菜 水果 花木 苗木 园艺 园林 绿化 农业 农产 "
                    + "农资 农机 生态 环保 环境 净化 水务 自来水 供水 再生 回收 资源 物资 制造 加工 制品 用品 织品 设备 装备 器材 成套 自动 智能 数控 机床 "
                    // building, trade and service
                    + "建设 建筑 工程 安装 装饰 装潢 装修 市政 路桥 水利 设计 监理 测绘 检测 房地 地产 置业 物业 保洁 家政 劳务 人力 保安 贸易 商贸 工贸 "
                    + "经贸 科贸 进出口 外贸 实业 工业 产业 商业 发展 开发 投资 控股 集团 资产 资本 担保 典当 小额 贷款 保险 证券 银行 信用 金融 融资 租赁 "
                    + "物流 货运 运输 快递 速递 配送 仓储 客运 公交 出租 航运 港口 码头 船舶 造船 科技 技术 信息 网络 软件 数码 通信 通讯 电信 计算机 电脑 "
                    + "互联 传媒 广告 文化 传播 影视 策划 营销 咨询 管理 服务 商务 企业 教育 培训 学校 幼儿 中介 经纪 代理 会计 律师 评估 旅游 旅行 酒店 "
                    + "宾馆 饭店 旅馆 民宿 餐饮 餐厅 饮食 小吃 快餐 面馆 菜馆 火锅 烧烤 烘焙 蛋糕 咖啡 茶馆 茶楼 超市 便利 百货 日用 商城 商场 商行 副食 "
                    + "杂货 烟酒 零售 批发 销售 经营 药店 药房 大药 诊所 医院 门诊 口腔 养老 美容 美发 理发 养生 足浴 洗浴 娱乐 网吧 歌厅 影院 洗涤 洗车 "
                    + "维修 修理 摄影 婚庆 花店 宠物 废品 供销 合作 生产 联合 总厂")
            .split(" ")));

    private Trades() {}

    static Split split(String text) {
        for (int i = 2; i < text.length() && i <= BRAND_AT_MOST; i++) {
            if (startsTrade(text, i)) {
                return new Split(text.substring(0, i), text.substring(i));
            }
        }
        return new Split(text, "");
    }

    private static boolean startsTrade(String text, int from) {
        for (int length = 2; length <= LONGEST && from + length <= text.length(); length++) {
            if (WORDS.contains(text.substring(from, from + length))) {
                return true;
            }
        }
        return false;
    }
}
