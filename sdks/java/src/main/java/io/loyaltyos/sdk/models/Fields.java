package io.loyaltyos.sdk.models;

import io.loyaltyos.sdk.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What models do with what their builders are given. */
final class Fields {

    private Fields() {}

    /** A member that must be there. */
    static <T> T required(String name, @Nullable T value) {
        if (value == null) throw new IllegalStateException(name + " is missing.");
        return value;
    }

    /** A list that nobody changes; it may hold nothing where JSON has null. */
    static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** A map that nobody changes, in the order in which it was filled. */
    static <T> @Nullable Map<String, T> copy(@Nullable Map<String, T> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Members that nobody knows and nobody changes, in the order in which they came. */
    static Map<String, JsonValue> kept(Map<String, JsonValue> members) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** JSON values made of plain ones. */
    static @Nullable Map<String, JsonValue> json(@Nullable Map<String, ?> map) {
        if (map == null) return null;
        Map<String, JsonValue> result = new LinkedHashMap<>();
        map.forEach((name, value) -> result.put(name, JsonValue.of(value)));
        return Collections.unmodifiableMap(result);
    }
}
