package org.anlan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.anlan.TestPlatform;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoredFilesTests extends TestPlatform {

    private static final Instant NOW = Instant.parse("2026-11-23T06:32:08Z");
    private static final long FACTORY = 7_001;
    private static final int ITS_VILLAGE = 701;

    private static final Actor.Person FACTORY_OWNER =
            new Actor.Person(7101, "钱厂长", "ENTERPRISE", 0, Scope.ofUnits(Set.of(FACTORY)));
    private static final Actor.Person OTHER_OWNER =
            new Actor.Person(7102, "孙厂长", "ENTERPRISE", 0, Scope.ofUnits(Set.of(7_002L)));
    private static final Actor.Person TOWN_OFFICER =
            new Actor.Person(7103, "李镇长", "TOWN", 0, Scope.ofVillages(Set.of(ITS_VILLAGE)));
    private static final Actor.Person SIBLING_OFFICER =
            new Actor.Person(7104, "周镇长", "TOWN", 0, Scope.ofVillages(Set.of(702)));

    @Autowired
    StoredFiles files;

    @Autowired
    Commands commands;

    @Autowired
    DSLContext sql;

    @Test
    void showsAPhotographToItsUploaderAndAfterItWasTakenInToWhoeverSeesThePlace() {
        StoredFile photograph = as(FACTORY_OWNER, () -> files.keep("a.jpg", Photographs.jpegOf(1), FACTORY, NOW));
        assertThat(as(FACTORY_OWNER, () -> files.content(photograph.id()).bytes()))
                .isEqualTo(Photographs.jpegOf(1));
        assertUnseen(TOWN_OFFICER, photograph.id());

        as(FACTORY_OWNER, () -> {
            files.takeIn(List.of(photograph.id()), FACTORY, ITS_VILLAGE);
            return true;
        });
        assertThat(as(TOWN_OFFICER, () -> files.thumbnail(photograph.id()).mediaType()))
                .isEqualTo("image/jpeg");
        assertUnseen(SIBLING_OFFICER, photograph.id());
        assertUnseen(OTHER_OWNER, photograph.id());
    }

    @Test
    void refusesAPhotographForAnotherEnterprisesUnit() {
        assertThatThrownBy(() -> as(OTHER_OWNER, () -> files.keep("a.jpg", Photographs.jpegOf(2), FACTORY, NOW)))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::status)
                .isEqualTo(404);
    }

    @Test
    void lendsAnOfficialsPhotographToNoUnitUntilItIsTakenIn() {
        StoredFile photograph = as(TOWN_OFFICER, () -> files.keep("a.jpg", Photographs.jpegOf(3), FACTORY, NOW));
        assertThat(photograph.unitId()).isNull();
        assertThat(as(TOWN_OFFICER, () -> files.usableFor(FACTORY, List.of(photograph.id()))))
                .hasSize(1);
        assertUnseen(FACTORY_OWNER, photograph.id());
    }

    @Test
    void notesThatTheSameBytesCameInBeforeFromSomebodyElse() {
        byte[] bytes = Photographs.jpegOf(4);
        StoredFile first = as(OTHER_OWNER, () -> files.keep("a.jpg", bytes, 7_002L, NOW));
        StoredFile again = as(FACTORY_OWNER, () -> files.keep("b.jpg", bytes, FACTORY, NOW.plusSeconds(60)));
        assertThat(first.seenBefore()).isNull();
        assertThat(again.seenBefore()).isEqualTo(NOW);
        assertThat(again.sha256()).isEqualTo(first.sha256()).hasSize(64);
    }

    @Test
    void auditsARefusedUpload() {
        byte[] page = "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> as(
                        FACTORY_OWNER,
                        () -> commands.run(
                                new Command("file.upload-test"), () -> files.keep("a.jpg", page, FACTORY, NOW))))
                .isInstanceOf(Refusal.class);
        List<String> audited = SystemWork.call(
                "test",
                () -> sql.resultQuery("select detail from audit.entry where action = 'file.upload-test'")
                        .fetchInto(String.class));
        assertThat(audited).containsExactly("file-type");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThatThrownBy(() -> StoredFiles.checkSize(0)).hasMessage("文件是空的");
        assertThatThrownBy(() -> StoredFiles.checkSize(10 * 1024 * 1024 + 1)).hasMessage("照片太大");
    }

    private void assertUnseen(Actor.Person person, long id) {
        assertThat(as(person, () -> files.find(id))).isEmpty();
        assertThatThrownBy(() -> as(person, () -> files.content(id)))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("not-found");
    }

    private static <T> T as(Actor.Person person, Supplier<T> work) {
        return Actors.as(person, work);
    }
}
