package org.anlan.notification.cmpp;

import org.jspecify.annotations.Nullable;

/** What the gateway tells. The gateway is answered once a method returns; where one throws, it will tell again. */
public interface CmppNews {

    /** The gateway took a part of ours. Called before the outcome is known to the sender. */
    void taken(String carrierId, String ourId, int part, int parts);

    /** @param stat DELIVRD where it arrived */
    void report(String carrierId, String stat);

    /** @param part null for a message of one part */
    void reply(String carrierId, String phone, int format, Bytes content, LongText.@Nullable Part part);
}
