package org.anlan.libs.linkage.name;

/** The organisation form a name ends with, or in brackets says. */
public enum LegalForm {
    LIMITED("有限公司"),
    JOINT_STOCK("股份有限公司"),
    COMPANY("公司"),
    PARTNERSHIP("合伙企业"),
    SOLE_PROPRIETORSHIP("个人独资企业"),
    COOPERATIVE("合作社"),
    FACTORY("厂"),
    SHOP("店"),
    FARM("场"),
    INDIVIDUAL("个体工商户"),
    OTHER("");

    private final String canonical;

    LegalForm(String canonical) {
        this.canonical = canonical;
    }

    /** The spelling that all variants of the form are reduced to. */
    public String canonical() {
        return canonical;
    }
}
