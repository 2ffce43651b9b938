package org.anlan.libs.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Test data that stand beside the repository and are never part of it; a test without them is skipped. */
public final class SharedData {

    private SharedData() {}

    public static Path file(String name) {
        Optional<Path> found = roots().map(root -> root.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "shared data absent, skipped: " + name);
        return found.orElseThrow();
    }

    private static Stream<Path> roots() {
        String told = System.getProperty("anlan.shared");
        Stream<Path> own = told == null ? Stream.empty() : Stream.of(Path.of(told));
        Path here = Path.of("").toAbsolutePath();
        Stream<Path> above =
                Stream.<Path>iterate(here, p -> p != null, Path::getParent).map(p -> p.resolve("shared/data"));
        return Stream.concat(own, above);
    }

    /** Rows of a CSV with a header line, gzipped or not; quotes as in RFC 4180. */
    public static List<Map<String, String>> csv(String name) {
        try (BufferedReader reader = open(file(name))) {
            List<String> header = cells(reader, String.valueOf(reader.readLine()));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = cells(reader, line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static BufferedReader open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static List<String> cells(BufferedReader reader, String first) throws IOException {
        String line = first;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; ; i++) {
            if (i == line.length()) {
                if (!quoted) {
                    cells.add(cell.toString());
                    return cells;
                }
                cell.append('\n');
                line = String.valueOf(reader.readLine());
                i = -1;
            } else if (line.charAt(i) == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                quoted = doubled == quoted;
                if (doubled) {
                    cell.append('"');
                }
            } else if (line.charAt(i) == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(line.charAt(i));
            }
        }
    }
}
