package org.anlan.libs.protocols;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real frames with expected values, where present beside the checkout; they are read and never copied. */
public final class Vectors {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Vectors() {}

    /** The records of a file of {@code ../shared/data/protocols}; the test is skipped, and says so, where it is absent. */
    public static List<JsonNode> read(String file) throws IOException {
        Path path = Stream.of(System.getProperty("anlan.shared"), System.getenv("ANLAN_SHARED"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Stream::of)
                .orElse(Stream.of(
                        "../shared/data", "../../shared/data", "../../../shared/data", "../../../../shared/data"))
                .map(folder -> Path.of(folder, "protocols", file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        if (path == null) {
            System.out.println(
                    "SKIPPED: no vectors, ../shared/data/protocols/" + file + " is absent; set ANLAN_SHARED");
        }
        assumeTrue(path != null, "no vectors: ../shared/data/protocols/" + file + " is absent; set ANLAN_SHARED");
        return Files.readAllLines(path).stream().map(JSON::readTree).toList();
    }

    public static byte[] hex(JsonNode record) {
        return HexFormat.of().parseHex(record.get("hex").asString());
    }

    public static boolean toBeAccepted(JsonNode record) {
        return record.get("expect").asString().equals("accept");
    }

    /** Enough of a record to find it again. */
    public static String name(int index, JsonNode record) {
        String text = record.path("hex").asString(record.path("ascii").asString(""));
        return "record " + index + " " + text.substring(0, Math.min(60, text.length()));
    }
}
