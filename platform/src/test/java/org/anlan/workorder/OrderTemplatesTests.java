package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anlan.TestBrowser;
import org.anlan.access.Role;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderTemplatesTests extends OrderHouse {

    @Autowired
    OrderTemplates templates;

    @Test
    void areKeptForAllOfficersAndReplacedUnderTheSameTitle() {
        Actors.as(town, () -> templates.save("查配电箱", "拍内部。", 3, "CONSTRUCTION", MAY_DAY));
        Actors.as(duty, () -> templates.save("查配电箱", "拍内部和标识。", 5, "CONSTRUCTION", MAY_DAY));
        assertThat(Actors.as(department, () -> templates.list("CONSTRUCTION")))
                .filteredOn(each -> each.title().equals("查配电箱"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.workingDays()).isEqualTo(5);
                    assertThat(each.savedBy()).isEqualTo("费小雪");
                    assertThat(Actors.as(town, () -> templates.remove(each.id())))
                            .extracting(OrderTemplates.Template::title)
                            .doesNotContain("查配电箱");
                });
        assertThat(Actors.as(town, () -> templates.list("RENTAL_HOUSING")))
                .allSatisfy(each -> assertThat(each.sector()).isIn(null, "RENTAL_HOUSING"))
                .isNotEmpty();
    }

    @Test
    void sayAllThatIsMissingAndAreTheOfficersBusiness() {
        assertThatThrownBy(() -> Actors.as(town, () -> templates.save(" ", "x", 0, null, MAY_DAY)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Refusal.Reason::field)
                                .containsExactly("title", "workingDays"));
        TestBrowser enterprise = TestBrowser.signedIn(port, accounts, Role.ENTERPRISE, owner.personId());
        assertThat(enterprise.get("/api/workorder/templates").status()).isEqualTo(403);
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.TOWN, town.personId());
        assertThat(officer.get("/api/workorder/templates").status()).isEqualTo(200);
    }
}
