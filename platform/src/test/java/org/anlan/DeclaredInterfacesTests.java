package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.access.PlaceTree;
import org.anlan.access.PostNames;
import org.anlan.access.ScopeTree;
import org.anlan.geo.MapLayer;
import org.anlan.notification.AttentionSource;
import org.anlan.notification.FigureSource;
import org.anlan.organisation.AgendaSource;
import org.anlan.organisation.ResolutionOrders;
import org.anlan.workorder.CauseStory;
import org.anlan.workorder.UnitSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a lower module declares and an upper one must implement: an interface that nobody implements is a dead feature. */
class DeclaredInterfacesTests extends TestPlatform {

    @Autowired
    ApplicationContext platform;

    @TestFactory
    List<DynamicTest> areImplementedInTheRunningPlatform() {
        return List.of(
                        ScopeTree.class,
                        PlaceTree.class,
                        PostNames.class,
                        MapLayer.class,
                        AttentionSource.class,
                        FigureSource.class,
                        CauseStory.class,
                        UnitSource.class,
                        AgendaSource.class,
                        ResolutionOrders.class)
                .stream()
                .map(declared -> DynamicTest.dynamicTest(
                        declared.getSimpleName(),
                        () -> assertThat(platform.getBeansOfType(declared)).isNotEmpty()))
                .toList();
    }
}
