package org.anlan.libs.protocols.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where something lies in a message. The language is small on purpose, and what it reads is bounded by the message:
 *
 * <pre>
 * $                       the message itself
 * data.temp               a field of a field
 * ["key.with dot"]        a field of any name, in double quotes
 * list[0]                 the first element; [-1] the last
 * list[name=temp].value   the first element whose field says so, as text
 * list[*]                 all elements; only in the path of rows, and only at its end
 * </pre>
 */
public final class JsonPath {

    private static final int DEEPEST = 16;

    private final String text;
    private final List<Step> steps;
    private final boolean all;

    private JsonPath(String text, List<Step> steps, boolean all) {
        this.text = text;
        this.steps = List.copyOf(steps);
        this.all = all;
    }

    sealed interface Step {}

    record Field(String name) implements Step {}

    record Element(int index) implements Step {}

    record Matching(String field, String value) implements Step {}

    /** A path that cannot be read: where, what and how to mend, in Chinese. */
    public static final class Malformed extends IllegalArgumentException {
        Malformed(String path, int at, String what) {
            super("路径“" + path + "”第 " + (at + 1) + " 个字符：" + what);
        }
    }

    public static JsonPath parse(String text) {
        return new Parser(text).parse();
    }

    /** What lies there; null where nothing does, or JSON null. */
    public @Nullable JsonNode find(JsonNode root) {
        JsonNode node = root;
        for (Step step : steps) {
            JsonNode next = switch (step) {
                case Field(String name) -> node.get(name);
                case Element(int index) -> node.get(index < 0 ? node.size() + index : index);
                case Matching matching -> first(node, matching);
            };
            if (next == null || next.isNull()) {
                return null;
            }
            node = next;
        }
        return node;
    }

    /** Whether the path ends in {@code [*]}. */
    public boolean all() {
        return all;
    }

    private static @Nullable JsonNode first(JsonNode list, Matching matching) {
        if (!list.isArray()) {
            return null;
        }
        for (JsonNode element : list) {
            JsonNode field = element.get(matching.field());
            if (field != null && field.isValueNode() && field.asString().equals(matching.value())) {
                return element;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class Parser {
        private final String text;
        private final List<Step> steps = new ArrayList<>();
        private int at;
        private boolean all;

        Parser(String text) {
            this.text = text;
        }

        JsonPath parse() {
            if (text.isEmpty()) {
                throw wrong("路径是空的；整个报文写作 $");
            }
            boolean root = text.charAt(0) == '$';
            at = root ? 1 : 0;
            boolean needsName = !root && text.charAt(0) != '[';
            while (at < text.length() || needsName) {
                if (all) {
                    throw wrong("[*] 只能在路径末尾");
                }
                step(needsName);
                needsName = false;
                if (steps.size() > DEEPEST) {
                    throw wrong("路径超过 " + DEEPEST + " 层");
                }
            }
            return new JsonPath(text, steps, all);
        }

        private void step(boolean name) {
            if (name) {
                steps.add(new Field(name()));
            } else if (text.charAt(at) == '.') {
                at++;
                steps.add(new Field(name()));
            } else if (text.charAt(at) == '[') {
                at++;
                bracket();
            } else {
                throw wrong("这里应是“.”或“[”");
            }
        }

        private String name() {
            int from = at;
            while (at < text.length() && ".[]\"=$*".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == from) {
                throw wrong("缺少字段名；含有特殊字符的字段名写作 [\"字段名\"]");
            }
            return text.substring(from, at);
        }

        private void bracket() {
            int close = text.indexOf(']', at);
            if (at < text.length() && text.charAt(at) == '"') {
                quoted();
            } else if (close < 0) {
                throw wrong("方括号没有闭合");
            } else {
                inside(text.substring(at, close));
                at = close + 1;
            }
        }

        private void quoted() {
            int end = text.indexOf("\"]", at + 1);
            if (end < 0) {
                throw wrong("引号或方括号没有闭合");
            }
            if (end == at + 1) {
                throw wrong("字段名是空的");
            }
            steps.add(new Field(text.substring(at + 1, end)));
            at = end + 2;
        }

        private void inside(String what) {
            int equals = what.indexOf('=');
            if (what.equals("*")) {
                all = true;
            } else if (what.matches("-?\\d{1,6}")) {
                steps.add(new Element(Integer.parseInt(what)));
            } else if (equals > 0 && equals < what.length() - 1) {
                steps.add(new Matching(what.substring(0, equals), what.substring(equals + 1)));
            } else {
                throw wrong("方括号内应是序号、*、\"字段名\"或 字段=值");
            }
        }

        private Malformed wrong(String what) {
            return new Malformed(text, Math.min(at, Math.max(0, text.length() - 1)), what);
        }
    }
}
