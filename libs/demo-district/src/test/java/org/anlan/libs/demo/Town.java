package org.anlan.libs.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The district most tests look at, and where shared reference data lies when it does. */
final class Town {
    static final long SEED = 330_503L;
    static final LocalDate TODAY = LocalDate.of(2026, 6, 16);
    static final DemoDistrict DISTRICT = new DemoDistrict(SEED, TODAY);

    private Town() {}

    static Optional<Path> shared(String file) {
        String named = System.getProperty("anlan.shared");
        List<String> roots = named == null
                ? List.of("../shared/data", "../../shared/data", "../../../shared/data", "../../../../shared/data")
                : List.of(named);
        Optional<Path> found =
                roots.stream().map(r -> Path.of(r, file)).filter(Files::exists).findFirst();
        if (found.isEmpty()) {
            System.out.println("没有找到共享参考数据 " + file + "，本项不查。");
        }
        return found;
    }
}
