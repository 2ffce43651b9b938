package org.anlan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTests {

    @Test
    void spellsANameByTheInitialsOfItsPinyin() {
        assertThat(SearchText.of("南浔望舒示例化工有限公司").initials()).isEqualTo("nxwsslhgyxgs");
        assertThat(SearchText.of("练市镇圩头村").initials()).isEqualTo("lszwtc");
        assertThat(SearchText.of("和孚３号（A座）").initials()).startsWith("hf3h");
    }

    @Test
    void aNameHasEveryPairThatItsPartsAreSearchedBy() {
        SearchText name = SearchText.of("南浔望舒示例化工有限公司");
        for (String typed : new String[] {"望舒", "示例化工", "nxws", "WSSL", "有限公司"}) {
            assertThat(name.grams()).as(typed).containsAll(SearchText.wanted(SearchText.words(typed)));
        }
    }

    @Test
    void searchesACodeWithoutPairs() {
        assertThat(SearchText.wanted(SearchText.words("91330503ma"))).isEmpty();
        assertThat(SearchText.wanted(SearchText.words("望"))).isEmpty();
    }

    @Test
    void masksTelephonesOnScreens() {
        assertThat(PhoneMask.mask("19900001234")).isEqualTo("199****1234");
        assertThat(PhoneMask.mask("0572-3912345、19900001234转12")).isEqualTo("057****2345、199****1234转12");
        assertThat(PhoneMask.mask("１９９００００１２３４")).isEqualTo("１９９****１２３４");
        assertThat(PhoneMask.mask("无")).isEqualTo("无");
    }
}
