package org.anlan.libs.protocols.jt808;

/** The edition a frame is written in, told by bit 14 of its attributes; 2011 and 2013 share one header. */
public enum Edition {
    Y2013(6, 12, 16),
    Y2019(10, 17, 21);

    final int terminalBytes;
    final int headerLength;
    final int splitHeaderLength;

    Edition(int terminalBytes, int headerLength, int splitHeaderLength) {
        this.terminalBytes = terminalBytes;
        this.headerLength = headerLength;
        this.splitHeaderLength = splitHeaderLength;
    }
}
