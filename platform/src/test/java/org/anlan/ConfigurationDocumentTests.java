package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** docs/configuration.md lists every key there is, with its default. */
class ConfigurationDocumentTests {

    private record Key(String name, String ending, List<String> defaults) {}

    @Test
    void tellsEveryKeyAndItsDefault() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/configuration.md"));
        List<Key> keys = keys();
        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(keys).allSatisfy(key -> {
            Optional<String> line = lines.stream()
                    .filter(each -> each.startsWith("| `"))
                    .filter(each -> each.contains("`" + key.name() + "`")
                            || each.contains("`" + key.name() + "[")
                            || each.contains("`…" + key.ending() + "`")
                            || each.contains("`." + key.ending() + "`"))
                    .filter(each -> each.contains(parent(key.name())))
                    .findFirst();
            assertThat(line).as(key.name()).isPresent();
            assertThat(key.defaults()).as(key.name()).allMatch(line.orElseThrow()::contains);
        });
    }

    private static String parent(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Key> keys() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("org.anlan").stream()
                .map(found -> load(String.valueOf(found.getBeanClassName())))
                .flatMap(type ->
                        keysOf(type.getAnnotation(ConfigurationProperties.class).value(), type))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Key> keysOf(String prefix, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return IntStream.range(0, components.length).boxed().flatMap(index -> {
            RecordComponent component = components[index];
            String ending = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            String name = prefix + "." + ending;
            return component.getType().isRecord()
                    ? keysOf(name, component.getType())
                    : Stream.of(new Key(name, ending, defaultsOf(type, component, index)));
        });
    }

    private static List<String> defaultsOf(Class<?> type, RecordComponent component, int index) {
        DefaultValue value = type.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
        boolean switched = component.getType() == boolean.class;
        return value == null || switched
                ? List.of()
                : Arrays.stream(value.value()).filter(each -> !each.isEmpty()).toList();
    }
}
