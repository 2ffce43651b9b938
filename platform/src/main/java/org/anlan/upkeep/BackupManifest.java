package org.anlan.upkeep;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last part of a backup: what it holds and how each part must look.
 *
 * @param schemaVersions the migrations that the database had had, in order
 */
record BackupManifest(
        String format,
        Instant takenAt,
        String server,
        List<String> schemaVersions,
        List<Table> tables,
        List<Partition> partitions,
        List<Sequence> sequences) {

    static final String FORMAT = "anlan-backup-1";
    static final String PART = "manifest.json";
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    BackupManifest {
        schemaVersions = List.copyOf(schemaVersions);
        tables = List.copyOf(tables);
        partitions = List.copyOf(partitions);
        sequences = List.copyOf(sequences);
    }

    /** @param rowSum sum of the rows' digests: the same for the same rows in any order */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256, String rowSum) {
        Table {
            columns = List.copyOf(columns);
        }

        String part() {
            return "tables/" + name + ".copy";
        }
    }

    record Partition(String parent, String name, String bound) {}

    record Sequence(String name, long lastValue, boolean called) {}

    long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
