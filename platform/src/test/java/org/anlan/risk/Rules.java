package org.anlan.risk;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rules that the platform brings along, read from the file that it ships. */
final class Rules {

    private Rules() {}

    static RuleSet shipped() {
        return JsonMapper.shared()
                .readerFor(RuleSet.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(RuleSets.broughtAlong());
    }
}
