package org.anlan.libs.protocols.jt808;

import java.util.List;
import org.anlan.libs.protocols.Bytes;

/** The body of a message, clause 8. What is not known here, and every part of a split message, is {@link Opaque}. */
public sealed interface Message {

    int id();

    /** 0x0001: the terminal acknowledges; {@code result} 0 success, 1 failure, 2 message wrong, 3 not supported. */
    record TerminalReply(int repliedSerial, int repliedId, int result) implements Message {
        @Override
        public int id() {
            return 0x0001;
        }
    }

    /** 0x8001: the platform acknowledges; {@code result} as above, and 4 for an alarm that is handled. */
    record PlatformReply(int repliedSerial, int repliedId, int result) implements Message {
        @Override
        public int id() {
            return 0x8001;
        }
    }

    /** 0x0002 heartbeat of the terminal. */
    record Heartbeat() implements Message {
        @Override
        public int id() {
            return 0x0002;
        }
    }

    /** 0x0003 unregistration. */
    record Unregister() implements Message {
        @Override
        public int id() {
            return 0x0003;
        }
    }

    /**
     * 0x0100 registration.
     *
     * @param plateColour after JT/T 415; 0 means no plate, and {@code plate} is then the vehicle identification number
     */
    record Register(int province, int city, String maker, String model, String device, int plateColour, String plate)
            implements Message {
        @Override
        public int id() {
            return 0x0100;
        }
    }

    /**
     * 0x8100 answer to a registration: {@code result} 0 success, 1 vehicle registered, 2 no such vehicle, 3 terminal
     * registered, 4 no such terminal.
     *
     * @param token the authentication code, empty unless successful
     */
    record RegisterReply(int repliedSerial, int result, String token) implements Message {
        @Override
        public int id() {
            return 0x8100;
        }
    }

    /** 0x0102 authentication; IMEI and software version only in the 2019 edition, else empty. */
    record Authenticate(String token, String imei, String software) implements Message {
        @Override
        public int id() {
            return 0x0102;
        }
    }

    /** 0x0200 location report. */
    record LocationReport(Location location) implements Message {
        @Override
        public int id() {
            return 0x0200;
        }
    }

    /** 0x8201 location query. */
    record LocationQuery() implements Message {
        @Override
        public int id() {
            return 0x8201;
        }
    }

    /** 0x0201 answer to a location query. */
    record LocationAnswer(int repliedSerial, Location location) implements Message {
        @Override
        public int id() {
            return 0x0201;
        }
    }

    /** 0x0704 bulk upload. Late ones come after a blind spot and are history rather than alarms of this moment. */
    record LocationBatch(boolean late, List<Location> locations) implements Message {
        public LocationBatch {
            locations = List.copyOf(locations);
        }

        @Override
        public int id() {
            return 0x0704;
        }
    }

    /**
     * 0x8300 text to the driver.
     *
     * @param flags of the edition: {@link #DISPLAY}, {@link #SPEAK}, {@link #ADVERTISEMENT_SCREEN}; urgency is
     *     {@link #URGENT_2013} or {@link #URGENT_2019}
     * @param kind only in 2019: 1 notice, 2 service; else 0
     */
    record Text(int flags, int kind, String text) implements Message {
        public static final int URGENT_2013 = 0x01;
        public static final int URGENT_2019 = 0x02;
        public static final int DISPLAY = 0x04;
        public static final int SPEAK = 0x08;
        public static final int ADVERTISEMENT_SCREEN = 0x10;

        @Override
        public int id() {
            return 0x8300;
        }
    }

    /** 0x8003 from the platform, 0x0005 from the terminal (2019): which packets of a split message to send again. */
    record ResendRequest(boolean fromPlatform, int firstSerial, List<Integer> indexes) implements Message {
        public ResendRequest {
            indexes = List.copyOf(indexes);
        }

        @Override
        public int id() {
            return fromPlatform ? 0x8003 : 0x0005;
        }
    }

    /** A message this library does not read, or one packet of a split message. */
    record Opaque(int id, Bytes body) implements Message {}
}
