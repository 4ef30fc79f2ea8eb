package io.loyaltyos.sdk.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, immutable and exact: numbers are {@link BigDecimal}. It stands where the API takes or gives what it does not
 * know beforehand, such as the attributes of an order.
 *
 * <pre>{@code
 * JsonValue gift = JsonValue.of(Map.of("wrapped", true, "cards", List.of("birthday")));
 * gift.member("cards").element(0).text(); // "birthday"
 * }</pre>
 */
public sealed interface JsonValue {
    /**
     * The JSON value that a plain Java value stands for.
     *
     * @param value {@code null}, a text, a truth value, a number, a {@link JsonValue}, or lists and maps of these.
     * @return the value.
     * @throws IllegalArgumentException when JSON has no such value, such as {@link Double#NaN}.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JsonValue of(@Nullable Object value) {
        if (value == null) return Null.INSTANCE;
        if (value instanceof JsonValue json) return json;
        if (value instanceof String text) return new Text(text);
        if (value instanceof Boolean bool) return new Bool(bool);
        if (value instanceof Number number) return new Num(exact(number));
        if (value instanceof List<?> list) return new Array(list.stream().map(JsonValue::of).toList());
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
            return new Members(members);
        }
        throw new IllegalArgumentException("JSON has no value for a " + value.getClass().getName());
    }

    /**
     * The plain Java value: {@code null}, {@link String}, {@link Boolean}, {@link BigDecimal}, {@link List} or {@link Map}.
     *
     * @return the value.
     */
    @com.fasterxml.jackson.annotation.JsonValue
    @Nullable
    Object toObject();

    /**
     * A member of an object.
     *
     * @param name its name.
     * @return the member, or {@code null} where this is no object or has no such member.
     */
    default @Nullable JsonValue member(String name) {
        return this instanceof Members object ? object.members().get(name) : null;
    }

    /**
     * An element of an array.
     *
     * @param index its place, from 0.
     * @return the element, or {@code null} where this is no array or ends before it.
     */
    default @Nullable JsonValue element(int index) {
        return this instanceof Array array && index >= 0 && index < array.elements().size()
            ? array.elements().get(index)
            : null;
    }

    /**
     * The text, where this is one.
     *
     * @return the text, or {@code null} where this is something else.
     */
    default @Nullable String text() {
        return this instanceof Text text ? text.value() : null;
    }

    /**
     * The number, where this is one.
     *
     * @return the number, or {@code null} where this is something else.
     */
    default @Nullable BigDecimal number() {
        return this instanceof Num number ? number.value() : null;
    }

    /**
     * The truth value, where this is one.
     *
     * @return the truth value, or {@code null} where this is something else.
     */
    default @Nullable Boolean bool() {
        return this instanceof Bool bool ? (Boolean) bool.value() : null;
    }

    /** The value {@code null}. */
    enum Null implements JsonValue {
        /** The only one. */
        INSTANCE;

        @Override
        public @Nullable Object toObject() {
            return null;
        }

        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * A truth value.
     *
     * @param value the value.
     */
    record Bool(boolean value) implements JsonValue {
        @Override
        public Object toObject() {
            return value;
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /**
     * A number. Two are equal when they are of the same amount: 1.50 is 1.5.
     *
     * @param value the number.
     */
    record Num(BigDecimal value) implements JsonValue {
        /**
         * A number.
         *
         * @param value the number.
         */
        public Num {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Object toObject() {
            return value;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Num number && value.compareTo(number.value) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * A text.
     *
     * @param value the text.
     */
    record Text(String value) implements JsonValue {
        /**
         * A text.
         *
         * @param value the text.
         */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Object toObject() {
            return value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * An array.
     *
     * @param elements what it holds.
     */
    record Array(List<JsonValue> elements) implements JsonValue {
        /**
         * An array.
         *
         * @param elements what it holds.
         */
        public Array {
            elements = List.copyOf(elements);
        }

        @Override
        public Object toObject() {
            // List.of and toList take no null, which JSON has.
            List<@Nullable Object> plain = new ArrayList<>(elements.size());
            for (JsonValue element : elements) plain.add(element.toObject());
            return Collections.unmodifiableList(plain);
        }

        @Override
        public String toString() {
            return elements.toString();
        }
    }

    /**
     * An object. Its members keep their order.
     *
     * @param members what it holds, by name.
     */
    record Members(Map<String, JsonValue> members) implements JsonValue {
        /**
         * An object.
         *
         * @param members what it holds, by name.
         */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Object toObject() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            members.forEach((name, member) -> plain.put(name, member.toObject()));
            return Collections.unmodifiableMap(plain);
        }

        @Override
        public String toString() {
            return members.toString();
        }
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) return decimal;
        if (number instanceof BigInteger integer) return new BigDecimal(integer);
        if (number instanceof Double || number instanceof Float) return new BigDecimal(number.toString());
        return BigDecimal.valueOf(number.longValue());
    }
}
