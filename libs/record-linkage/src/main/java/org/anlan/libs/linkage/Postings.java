package org.anlan.libs.linkage;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which rows carry a key: an open-addressing table of 64-bit keys, each with a chain of row numbers. Two keys that hash
 * alike only cause a needless comparison. About 24 bytes a key and 8 a row and key.
 */
final class Postings {

    private static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] heads = filled(1 << 10);
    private int[] counts = new int[1 << 10];
    private int used;
    private int[] rows = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int nodes;
    private int free = NONE;

    void add(long key, int row) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = mark(key);
            used++;
        }
        int node = node();
        rows[node] = row;
        next[node] = heads[slot];
        heads[slot] = node;
        counts[slot]++;
    }

    void remove(long key, int row) {
        int slot = slot(key);
        int before = NONE;
        for (int node = heads[slot]; node != NONE; node = next[node]) {
            if (rows[node] == row) {
                unlink(slot, before, node);
                return;
            }
            before = node;
        }
    }

    private void unlink(int slot, int before, int node) {
        if (before == NONE) {
            heads[slot] = next[node];
        } else {
            next[before] = next[node];
        }
        next[node] = free;
        free = node;
        counts[slot]--;
    }

    int count(long key) {
        return counts[slot(key)];
    }

    void forEach(long key, IntConsumer action) {
        for (int node = heads[slot(key)]; node != NONE; node = next[node]) {
            action.accept(rows[node]);
        }
    }

    private int slot(long key) {
        long wanted = mark(key);
        int mask = keys.length - 1;
        int slot = (int) (wanted ^ (wanted >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != wanted) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Zero marks an empty slot, so the key zero is kept as one. */
    private static long mark(long key) {
        return key == 0 ? 1 : key;
    }

    private int node() {
        if (free != NONE) {
            int node = free;
            free = next[node];
            return node;
        }
        if (nodes == rows.length) {
            rows = Arrays.copyOf(rows, nodes * 2);
            next = Arrays.copyOf(next, nodes * 2);
        }
        return nodes++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        heads = filled(keys.length);
        counts = new int[keys.length];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                counts[slot] = oldCounts[i];
                used++;
            }
        }
    }

    private static int[] filled(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
