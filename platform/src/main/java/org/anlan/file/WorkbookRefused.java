package org.anlan.file;

/** The file as a whole cannot be taken: what is wrong and how to mend it, in Chinese; {@code code} is a stable slug. */
public final class WorkbookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reason;
    private final String remedy;

    WorkbookRefused(String code, String reason, String remedy) {
        super(code + ": " + reason);
        this.code = code;
        this.reason = reason;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }
}
