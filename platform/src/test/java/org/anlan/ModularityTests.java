package org.anlan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(AnlanApplication.class, resideInAPackage("org.anlan.libs.."));

    @Test
    void everyModuleUsesOnlyWhatStandsLeftOfIt() {
        MODULES.verify();
    }

    @Test
    void knowsTheModulesOfTheHouse() {
        assertThat(MODULES.getModuleByName("sensing")).isPresent();
        assertThat(MODULES.getModuleByName("workorder")).isPresent();
    }
}
