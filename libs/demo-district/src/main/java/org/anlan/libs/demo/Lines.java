package org.anlan.libs.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a resource beside this class, and their fields. */
final class Lines {
    private Lines() {}

    static List<String> of(String resource) {
        try (InputStream in = Lines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("程序包里缺少资源：" + resource + "，请重新构建。");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> fields(String line, String separator) {
        return List.of(line.split(separator, -1));
    }
}
