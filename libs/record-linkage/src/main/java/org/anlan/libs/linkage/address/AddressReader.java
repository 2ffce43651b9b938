package org.anlan.libs.linkage.address;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.libs.linkage.address.Division.Level;
import org.anlan.libs.linkage.cleaning.Change;
import org.anlan.libs.linkage.cleaning.Cleaned;
import org.anlan.libs.linkage.cleaning.Rule;
import org.anlan.libs.linkage.cleaning.Text;

/**
 * Takes an address apart: divisions from the front, then a village anywhere behind them, then the place itself. A
 * division that has ended is replaced by what stands there on the day asked for; where it was divided, the village
 * decides, and without a village every successor stays possible and a remark says so.
 */
public final class AddressReader {

    private static final Pattern ESTATE = Pattern.compile("(?:省级|国家级)?(?:经济|高新|工业|科技|开发区|产业园)");

    private final Gazetteer gazetteer;

    public AddressReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Divisions are given as they are on {@code day}. */
    public Cleaned<Address> read(String raw, LocalDate day) {
        Cleaned<String> text = Text.clean(raw);
        Reading reading = new Reading(text.value(), day);
        reading.regions();
        reading.village();
        return new Cleaned<>(reading.address(), text.changes()).and(reading.changes);
    }

    private final class Reading {
        private final String full;
        private final LocalDate day;
        private final List<Change> changes = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private String rest;
        private String region = "";
        private List<Division> towns = List.of();
        private String written = "";
        private String village = "";

        Reading(String full, LocalDate day) {
            this.full = full;
            this.rest = full;
            this.day = day;
        }

        void regions() {
            Optional<Gazetteer.Match> match = gazetteer.regionAt(rest, 0);
            while (match.isPresent()
                    && towns.isEmpty()
                    && !namesAnEstate(match.get().length())) {
                Optional<Division> division = choose(match.get().divisions());
                if (division.isEmpty() && !region.isEmpty()) {
                    return;
                }
                String name = rest.substring(0, match.get().length());
                rest = rest.substring(name.length());
                division.ifPresent(d -> take(d, name));
                match = gazetteer.regionAt(rest, 0);
            }
        }

        private boolean namesAnEstate(int length) {
            return ESTATE.matcher(rest).region(length, rest.length()).lookingAt();
        }

        private Optional<Division> choose(List<Division> found) {
            List<Division> fitting = found.stream()
                    .filter(d -> d.code().startsWith(region) || region.startsWith(d.code()))
                    .toList();
            List<Division> homely = fitting.stream()
                    .filter(d -> d.code().startsWith(gazetteer.home()))
                    .toList();
            List<Division> best = homely.isEmpty() ? fitting : homely;
            boolean one = best.size() == 1 || (best.size() > 1 && !homely.isEmpty());
            return one ? best.stream().max(Comparator.comparing(d -> d.inForceAt(day))) : Optional.empty();
        }

        private void take(Division division, String name) {
            if (division.code().length() > region.length()) {
                region = division.code();
            }
            if (division.level() != Level.TOWN) {
                return;
            }
            written = name;
            towns = gazetteer.inForce(division, day);
            noteTown(division, name);
        }

        private void noteTown(Division division, String name) {
            if (division.aliases().contains(name)) {
                changes.add(new Change(Rule.DIVISION_ALIAS, name, division.name()));
            }
            if (towns.size() == 1 && !towns.getFirst().equals(division)) {
                changes.add(new Change(
                        Rule.DIVISION_SUCCEEDED, name, towns.getFirst().name()));
                region = towns.getFirst().code();
            }
        }

        void village() {
            for (int from = 0; from < rest.length() - 1; from++) {
                Optional<Gazetteer.Match> match = gazetteer.villageAt(rest, from);
                if (match.isPresent() && takeVillage(match.get(), from)) {
                    return;
                }
            }
            askForVillage();
        }

        private boolean takeVillage(Gazetteer.Match match, int from) {
            List<Division> today = match.divisions().stream()
                    .flatMap(v -> gazetteer.inForce(v, day).stream())
                    .distinct()
                    .toList();
            List<Division> here = today.stream().filter(this::inTowns).toList();
            List<Division> best = here.isEmpty() ? today : here;
            if (best.size() != 1 || !Division.compatible(countyOf(best.getFirst()), county())) {
                return false;
            }
            Division found = best.getFirst();
            String name = rest.substring(from, from + match.length());
            rest = rest.substring(0, from) + rest.substring(from + name.length());
            village = Gazetteer.villageStem(found.name());
            moveTo(found, name);
            return true;
        }

        private boolean inTowns(Division v) {
            return towns.stream().anyMatch(t -> v.code().startsWith(t.code()));
        }

        private String countyOf(Division division) {
            return division.code().substring(0, 6);
        }

        private String county() {
            return region.length() > 6 ? region.substring(0, 6) : region;
        }

        private void moveTo(Division found, String name) {
            Optional<Division> town = gazetteer.find(found.code().substring(0, 9));
            town.filter(t -> !towns.equals(List.of(t)) && !towns.isEmpty()).ifPresent(t -> {
                changes.add(new Change(Rule.DIVISION_SUCCEEDED, written, t.name()));
                remarks.add("“" + name + "”现属" + t.name() + "，原写“" + written + "”。");
            });
            town.ifPresent(t -> towns = List.of(t));
            region = found.code();
        }

        private void askForVillage() {
            if (towns.size() > 1) {
                String names =
                        String.join("、", towns.stream().map(Division::name).toList());
                remarks.add("“" + written + "”已撤并，现在可能属于" + names + "，请补上所在村或社区。");
            }
        }

        Address address() {
            List<String> codes = towns.stream().map(Division::code).toList();
            return Place.in(rest).address(full, region, codes, village, remarks);
        }
    }
}
