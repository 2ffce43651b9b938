package org.anlan.libs.protocols.hj212;

import java.util.List;

/**
 * A frame whose length and check hold.
 *
 * @param content what the segment says; of one packet of a split message it is {@link Content.Other}
 * @param doubts parts that deserve no trust; mostly empty
 */
public record Hj212Frame(Segment segment, Content content, List<Hj212Fault> doubts) implements Hj212Outcome {

    public Hj212Frame {
        doubts = List.copyOf(doubts);
    }
}
