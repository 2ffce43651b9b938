package org.anlan.sensing.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shall be done about an alarm.
 *
 * @param ruleCode rule it comes from; null: silence and wrong clocks
 * @param dispatch whether the work order is made by itself at once or after the duty officer was asked
 * @param askFor how long the duty officer is asked before the order is made by itself; null: for as long as it takes
 * @param response what the responsible person shall do
 */
public record Handling(
        @Nullable String ruleCode,
        Dispatch dispatch,
        @Nullable Duration askFor,
        String response) {

    public enum Dispatch {
        AUTO,
        ASK
    }

    static final Handling SILENCE = new Handling(null, Dispatch.ASK, null, "检查设备的供电、网络和安装，恢复上报；恢复之前派人到现场查看。");
    static final Handling CLOCK = new Handling(null, Dispatch.ASK, null, "校准设备时钟；校准之前读数只存不判，派人到现场查看。");

    /** When the order is made without anybody's word; null: never. */
    @Nullable
    Instant autoAt(Instant now) {
        return switch (dispatch) {
            case AUTO -> now;
            case ASK -> askFor == null ? null : now.plus(askFor);
        };
    }
}
