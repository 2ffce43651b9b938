package org.anlan.libs.demo;

/** An invented name in its parts: region, brand (星名、神话、节气), 示例 or nothing, trade word, form, suffix. */
public record UnitName(String region, String brand, String sample, String word, String form, String suffix) {
    public String text() {
        return region + brand + sample + word + form + suffix;
    }

    String withoutRegion() {
        return brand + sample + word + form + suffix;
    }

    boolean limitedCompany() {
        return form.equals("有限公司") || form.equals("有限责任公司");
    }

    String withOtherForm() {
        return region + brand + sample + word + (form.equals("有限公司") ? "有限责任公司" : "有限公司") + suffix;
    }

    UnitName at(String branch) {
        return new UnitName(region, brand, sample, word, form, branch);
    }
}
