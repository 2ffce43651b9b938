package org.anlan.libs.protocols.jt808;

import java.util.List;

/**
 * A frame whose delimiters, lengths and check byte hold.
 *
 * @param doubts parts of the content that deserve no trust; mostly empty
 */
public record Jt808Frame(Header header, Message message, List<Jt808Fault> doubts) implements Jt808Outcome {

    public Jt808Frame {
        doubts = List.copyOf(doubts);
    }
}
