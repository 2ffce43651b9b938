package org.anlan.libs.linkage.address;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an address below village and town: estate, road, number, building, room, and what is left. */
record Place(String zone, String road, String number, String building, String room, String tail) {

    private static final Pattern NOTE = Pattern.compile("（[^）]*(?:）|$)");
    private static final Pattern ZONE =
            Pattern.compile("^[\\p{IsHan}0-9A-Za-z]{0,10}?(?:开发区|工业园区|科技园区|工业园|产业园|科技园|工业区|园区|集中区)");
    private static final Pattern ROAD =
            Pattern.compile("(\\d{2,4}(?:国道|省道)|[\\p{IsHan}A-Za-z0-9]{1,9}?(?:大道|公路|大街|路|街|巷|弄))");
    private static final Pattern NUMBER = Pattern.compile(
            "^((?:[东南西北]侧|[东南西北])?)([A-Za-z]?\\d+(?:[-、，]\\d+)*[A-Za-z]?|[一二三四五六七八九十百零]+)(?:号(?![楼])|(?=$|，|\\p{IsHan}))");
    private static final Pattern LOOSE_NUMBER = Pattern.compile("(\\d+(?:-\\d+)*[A-Za-z]?)号(?!楼)");
    private static final Pattern BUILDING = Pattern.compile("([A-Za-z]?\\d+|[A-Za-z]|[一二三四五六七八九十]+)(?:#|号楼|幢|栋|座)");
    private static final Pattern ROOM =
            Pattern.compile("((?:[一二三四五六七八九十]+|\\d+)(?:楼|层))?([A-Za-z]?\\d{1,5}(?:-\\d+)*)(?:室|房)");
    private static final String DIGITS = "零一二三四五六七八九";

    static Place in(String text) {
        String rest = NOTE.matcher(text).replaceAll("");
        Taken zone = take(ZONE, rest, 0);
        Matcher road = ROAD.matcher(zone.rest);
        String before = "";
        String roadName = "";
        rest = zone.rest;
        if (road.find()) {
            roadName = road.group(1);
            before = rest.substring(0, road.start());
            rest = rest.substring(road.end());
        }
        Taken number = roadName.isEmpty() ? take(LOOSE_NUMBER, rest, 1) : numberBehindRoad(rest);
        Taken building = take(BUILDING, number.rest, 1);
        Taken room = take(ROOM, building.rest, 2);
        return new Place(
                zone.found, roadName, arabic(number.found), arabic(building.found), room.found, before + room.rest);
    }

    private static Taken numberBehindRoad(String rest) {
        Matcher m = NUMBER.matcher(rest);
        return m.find() ? new Taken(m.group(2), m.group(1) + rest.substring(m.end())) : take(LOOSE_NUMBER, rest, 1);
    }

    private record Taken(String found, String rest) {}

    private static Taken take(Pattern pattern, String text, int group) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return new Taken("", text);
        }
        return new Taken(m.group(group), text.substring(0, m.start()) + text.substring(m.end()));
    }

    private static String arabic(String number) {
        if (number.isEmpty() || (DIGITS.indexOf(number.charAt(0)) < 0 && number.charAt(0) != '十')) {
            return number;
        }
        int tens = number.indexOf('十');
        if (tens < 0) {
            return number.chars()
                    .mapToObj(c -> String.valueOf(DIGITS.indexOf(c)))
                    .reduce("", String::concat);
        }
        int high = tens == 0 ? 1 : Math.max(1, DIGITS.indexOf(number.charAt(tens - 1)));
        int low = tens == number.length() - 1 ? 0 : Math.max(0, DIGITS.indexOf(number.charAt(number.length() - 1)));
        return String.valueOf(high * 10 + low);
    }

    Address address(String full, String region, List<String> towns, String village, List<String> remarks) {
        return new Address(full, region, towns, village, zone, road, number, building, room, tail, remarks);
    }
}
