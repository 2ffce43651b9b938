package org.anlan.libs.alarm;

import java.time.Instant;

/** A step in the life of an alarm that its present state does not allow. */
public final class AlarmRefused extends RuntimeException {

    /** Why, as a stable slug with its fields, and as a sentence that says what to do. */
    public sealed interface Reason {

        String slug();

        String message();
    }

    public record AlreadyAcknowledged(Acknowledgement by) implements Reason {
        @Override
        public String slug() {
            return "alarm-already-acknowledged";
        }

        @Override
        public String message() {
            return "该报警已由 %s 确认，无需重复确认，请刷新列表".formatted(by.person());
        }
    }

    public record AlreadyEnded(Instant clearedAt) implements Reason {
        @Override
        public String slug() {
            return "alarm-already-ended";
        }

        @Override
        public String message() {
            return "该报警已恢复并确认，处理结束，请在历史报警中查看";
        }
    }

    public record AlreadyCleared(Instant clearedAt) implements Reason {
        @Override
        public String slug() {
            return "alarm-already-cleared";
        }

        @Override
        public String message() {
            return "该报警已恢复，只待确认，请直接确认";
        }
    }

    public record StillActive(Instant raisedAt) implements Reason {
        @Override
        public String slug() {
            return "alarm-still-active";
        }

        @Override
        public String message() {
            return "该报警尚未恢复，不能再次报出，请先核对事件顺序";
        }
    }

    private final transient Reason reason;

    AlarmRefused(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
