package org.anlan.access;

/** What a session owes before it may do anything else. */
enum SignInStep {
    CODE("还要输入动态验证码", "打开身份验证器，输入 6 位验证码。"),
    ENROL("还要绑定身份验证器", "管理员账号须绑定身份验证器后才能使用。"),
    PASSWORD("还要换密码", "初始密码或到期的密码须换成自己的密码。");

    private final String title;
    private final String remedy;

    SignInStep(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    String title() {
        return title;
    }

    String remedy() {
        return remedy;
    }
}
