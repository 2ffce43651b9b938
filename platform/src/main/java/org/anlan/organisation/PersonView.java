package org.anlan.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A person with the post held now. Unmasked: for dispatch and delivery, never to be sent to a screen as it is.
 *
 * @param operatorCode credit code of the enterprise that employs the person; null for officials
 */
public record PersonView(
        long id,
        String name,
        String phone,
        @Nullable String post,
        @Nullable String org,
        @Nullable String operatorCode) {

    /** The mobile number as lists show it. */
    public String maskedPhone() {
        return phone.length() < 8 ? "***" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
