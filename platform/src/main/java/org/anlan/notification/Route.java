package org.anlan.notification;

/**
 * One gateway that can be given short messages.
 *
 * @param name as it stands in the database and in configuration: cmpp, http, webhook, voice, local, local-2
 * @param label as people read it
 * @param confirms whether it sends receipts
 */
record Route(String name, String label, boolean confirms, SmsProvider provider) {}
