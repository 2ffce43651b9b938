package org.anlan.libs.demo;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records, maps, collections, numbers and text as JSON (RFC 8259) in their own order; absent fields are left out. */
final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        Json json = new Json();
        json.write(value, 0);
        return json.text.append('\n').toString();
    }

    /** Names and values in turn. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private void write(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map -> writeObject(map, depth);
            case Collection<?> list -> writeArray(list, depth);
            case Record record -> writeObject(fields(record), depth);
            case Number number -> text.append(number(number));
            case Boolean truth -> text.append(truth);
            default -> writeText(value.toString());
        }
    }

    private static String number(Number number) {
        double value = number.doubleValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString(number.longValue()) : number.toString();
    }

    private void writeObject(Map<?, ?> map, int depth) {
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            newLine(depth + 1);
            writeText(String.valueOf(entry.getKey()));
            text.append(": ");
            write(entry.getValue(), depth + 1);
            separator = ",";
        }
        text.append('}');
    }

    private void writeArray(Collection<?> list, int depth) {
        text.append('[');
        String separator = "";
        for (Object element : list) {
            text.append(separator);
            newLine(depth + 1);
            write(element, depth + 1);
            separator = ",";
        }
        text.append(']');
    }

    /** Below three levels everything stays on its line: one list element, one line. */
    private void newLine(int depth) {
        if (depth <= 2) {
            text.append('\n').append(" ".repeat(depth));
        }
    }

    private void writeText(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value != null) {
                fields.put(component.getName(), value);
            }
        }
        return fields;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("读不到 " + component, e);
        }
    }
}
