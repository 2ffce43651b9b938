package org.anlan.libs.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.cleaning.Phone;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.anlan.libs.linkage.name.CompanyName;
import org.anlan.libs.linkage.name.LegalForm;
import org.junit.jupiter.api.Test;

/**
 * The engine on foreign data with gold pairs, weights learned without labels: a restaurant's name, telephone and street,
 * and a person's name, number and street stand in for a unit's. Prints figures only.
 */
class GoldDataTests {

    private static LinkageRecord record(String id, String name, String phone, String street, String number) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        Optional<CompanyName> named = words.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompanyName(words, Set.of(), words, "", LegalForm.OTHER, ""));
        String road =
                street.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        Optional<Address> address = road.isEmpty()
                ? Optional.empty()
                : Optional.of(new Address(road, "", List.of(), "", "", road, number, "", "", "", List.of()));
        String digits = phone.replaceAll("[^0-9]", "");
        List<Phone> phones = digits.isEmpty() ? List.of() : List.of(new Phone(Phone.Kind.LANDLINE, digits, ""));
        return new LinkageRecord(id, named, new CreditCodeReading.Blank(), address, phones, "", Optional.empty());
    }

    @Test
    void linksTheRestaurants() {
        LinkageIndex index = new LinkageIndex();
        named(SharedData.csv("er/restaurants_oaei/right.csv"), "r").forEach(index::add);
        List<LinkageRecord> left = named(SharedData.csv("er/restaurants_oaei/left.csv"), "l");
        Set<String> gold = SharedData.csv("er/restaurants_oaei/gold.csv").stream()
                .map(row -> pair("l" + row.get("left_id"), "r" + row.get("right_id")))
                .collect(Collectors.toSet());
        assertThat(f1("restaurants", index, left, gold)).isGreaterThan(0.8);
    }

    private static List<LinkageRecord> named(List<Map<String, String>> rows, String prefix) {
        return rows.stream()
                .filter(row -> !RealRows.cell(row, "name").isEmpty())
                .filter(row -> !RealRows.cell(row, "phone_number").isEmpty())
                .map(row -> record(
                        prefix + RealRows.cell(row, "id"),
                        RealRows.cell(row, "name"),
                        RealRows.cell(row, "phone_number"),
                        RealRows.cell(row, "street").replaceFirst("^\\d+ ", ""),
                        RealRows.cell(row, "street").replaceFirst("^(\\d*).*$", "$1")))
                .toList();
    }

    @Test
    void linksTheFebrlPersons() {
        LinkageIndex index = new LinkageIndex();
        List<LinkageRecord> all = SharedData.csv("er/febrl3/records.csv").stream()
                .map(row -> record(
                        RealRows.cell(row, "rec_id"),
                        RealRows.cell(row, "given_name") + " " + RealRows.cell(row, "surname"),
                        RealRows.cell(row, "soc_sec_id"),
                        RealRows.cell(row, "address_1"),
                        RealRows.cell(row, "street_number")))
                .toList();
        all.forEach(index::add);
        Map<String, Set<String>> clusters = new HashMap<>();
        SharedData.csv("er/febrl3/gold_clusters.csv")
                .forEach(row -> clusters.computeIfAbsent(RealRows.cell(row, "entity"), _ -> new HashSet<>())
                        .add(RealRows.cell(row, "rec_id")));
        Set<String> gold = clusters.values().stream()
                .flatMap(c -> c.stream()
                        .flatMap(a -> c.stream().filter(b -> a.compareTo(b) < 0).map(b -> pair(a, b))))
                .collect(Collectors.toSet());
        assertThat(f1("febrl3", index, all, gold)).isGreaterThan(0.8);
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + "|" + b : b + "|" + a;
    }

    private static double f1(String set, LinkageIndex index, List<LinkageRecord> rows, Set<String> gold) {
        LinkageModel start = LinkageModel.reference();
        LinkageModel model = switch (new WeightLearning(start, index, rows).learn(1)) {
            case WeightLearning.Outcome.Learned learned -> learned.model();
            case WeightLearning.Outcome.TooLittle _ -> start;
        };
        Linker linker = new Linker(model, Thresholds.standard());
        Set<String> found = new TreeSet<>();
        Set<String> proposed = new HashSet<>();
        for (LinkageRecord row : rows) {
            for (LinkageRecord other : index.candidates(row)) {
                proposed.add(pair(row.id(), other.id()));
                if (linker.explain(row, other, index).total() >= 0) {
                    found.add(pair(row.id(), other.id()));
                }
            }
        }
        Predicate<String> right = gold::contains;
        double hits = found.stream().filter(right).count();
        double precision = hits / Math.max(1, found.size());
        double recall = hits / gold.size();
        double blocking = (double) proposed.stream().filter(right).count() / gold.size();
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                Locale.ROOT,
                "%s: learned %s, precision %.4f recall %.4f F1 %.4f, blocking finds %.4f of %d gold pairs in %d%n",
                set,
                model.learned(),
                precision,
                recall,
                f1,
                blocking,
                gold.size(),
                proposed.size());
        return f1;
    }
}
