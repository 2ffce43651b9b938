package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command {@code ./anlan} that people start the platform with. A bench takes the Java options from it, so that what is
 * measured runs as it is shipped.
 *
 * @param home the directory the launcher stands in
 * @param flags Java options
 */
record Launcher(Path home, List<String> flags) {

    private static final Pattern FLAGS =
            Pattern.compile("jvm_flags\\(\\)\\s*\\{\\s*printf\\s+'%s'\\s+\"([^\"]+)\"", Pattern.MULTILINE);

    Launcher {
        flags = List.copyOf(flags);
    }

    /** @throws IOException when no launcher stands above the jar */
    static Launcher above(Path jar) throws IOException {
        for (Path place = jar.toAbsolutePath().normalize().getParent(); place != null; place = place.getParent()) {
            Path script = place.resolve("anlan");
            if (Files.isRegularFile(script)) {
                return new Launcher(place, flagsIn(Files.readString(script)));
            }
        }
        throw new IOException("No launcher ./anlan stands above " + jar + "; its Java options are needed.");
    }

    static List<String> flagsIn(String script) throws IOException {
        Matcher found = FLAGS.matcher(script);
        if (!found.find()) {
            throw new IOException("The launcher no longer names its Java options in jvm_flags().");
        }
        return List.of(found.group(1).strip().split("\\s+", -1));
    }
}
