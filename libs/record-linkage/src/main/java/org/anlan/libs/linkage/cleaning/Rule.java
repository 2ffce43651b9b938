package org.anlan.libs.linkage.cleaning;

/** Why a cell's text was changed; {@link #label()} is shown to the clerk. */
public enum Rule {
    INVISIBLE("去除不可见字符"),
    VARIANT("统一异体字形"),
    WIDTH("全角字母数字改半角"),
    PUNCTUATION("统一标点"),
    SPACE("去除多余空格"),
    LETTER_CASE("字母改大写"),
    SEPARATOR("去除分隔符"),
    LEGAL_FORM("统一组织形式"),
    REGION_PREFIX("分出地区前缀"),
    NOTE("括号说明不参与比较"),
    DATE_FORM("日期统一为年-月-日"),
    EXCEL_SERIAL("表格日期序号改为日期"),
    CHINESE_NUMERAL("中文数字改为阿拉伯数字"),
    NUMBER_FORM("统一数字写法"),
    APPROXIMATE("去掉约数词"),
    UNIT("分出单位"),
    PHONE_FORM("统一电话写法"),
    AREA_CODE("补上区号"),
    DIVISION_ALIAS("区划名称改为现行写法"),
    DIVISION_SUCCEEDED("撤并的区划改为现行区划");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
