package org.anlan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LauncherTests {

    @Test
    void takesTheOptionsThatPeopleRunThePlatformWith() throws IOException {
        Launcher launcher = Launcher.above(Path.of("target/bench.jar"));
        assertThat(launcher.flags()).contains("-XX:+UseSerialGC").anyMatch(flag -> flag.startsWith("-Xmx"));
        assertThat(launcher.home().resolve("pom.xml")).exists();
    }

    @Test
    void refusesToMeasureWithOptionsOfItsOwn() {
        assertThatIOException().isThrownBy(() -> Launcher.flagsIn("exec java -jar anlan-app.jar"));
        assertThatIOException().isThrownBy(() -> Launcher.above(Path.of("/anlan-app.jar")));
    }
}
