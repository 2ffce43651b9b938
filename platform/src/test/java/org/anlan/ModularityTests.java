package org.anlan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anlan.planted.PlantedHouse;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(AnlanApplication.class, resideInAPackage("org.anlan.libs.."));

    @Test
    void everyModuleUsesOnlyWhatStandsLeftOfIt() {
        MODULES.verify();
    }

    @Test
    void noticesAnArrowInTheWrongDirection() {
        ApplicationModules planted = ApplicationModules.of(PlantedHouse.class, location -> true);
        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'left' depends on module 'right'");
    }

    @Test
    void knowsTheModulesOfTheHouse() {
        assertThat(MODULES.getModuleByName("sensing")).isPresent();
        assertThat(MODULES.getModuleByName("workorder")).isPresent();
    }
}
