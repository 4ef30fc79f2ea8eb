package io.loyaltyos.sdk.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.json.JsonValue;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** JSON as the API writes it. Its settings are its own: no mapper of the program that uses the SDK changes them. */
public final class JsonCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
        .addModule(
            new SimpleModule("loyaltyos")
                .addSerializer(new AsText<>(Instant.class))
                .addSerializer(new AsText<>(LocalDate.class))
                .addSerializer(new AsText<>(Duration.class))
                .addDeserializer(Instant.class, new FromText<>(text -> OffsetDateTime.parse(text).toInstant()))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate::parse))
                .addDeserializer(Duration.class, new FromText<>(Duration::parse))
                // Text is what is promised; a number is as exact.
                .addDeserializer(BigDecimal.class, new FromText<>(BigDecimal::new))
                .addDeserializer(JsonValue.class, new AnyJson())
        )
        // 1E+2 is a number to some, and nothing to others.
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        // A failure to read an answer must not quote it.
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();

    private JsonCodec() {}

    /**
     * Writes what is sent.
     *
     * @param value a model.
     * @return its JSON, in UTF-8.
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException failure) {
            throw new ConfigurationException("The request cannot be written as JSON.", failure);
        }
    }

    /**
     * Reads what came.
     *
     * @param json in UTF-8.
     * @param type what it must be.
     * @param <T> what it must be.
     * @return the value.
     * @throws InvalidResponseException when it is not.
     */
    public static <T> T read(byte[] json, Class<T> type) {
        T value;
        try {
            value = MAPPER.readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new InvalidResponseException("The answer is no " + type.getSimpleName() + where(failure) + ".", null);
        } catch (IOException failure) {
            throw new InvalidResponseException("The answer is no JSON.", null);
        }
        if (value == null) throw new InvalidResponseException(
            "The answer is no " + type.getSimpleName() + ", but null.",
            null
        );
        return value;
    }

    /** The place of a failure. Its text is left out: it quotes what was read. */
    private static String where(JsonProcessingException failure) {
        StringBuilder path = new StringBuilder();
        if (failure instanceof com.fasterxml.jackson.databind.JsonMappingException mapping) {
            mapping
                .getPath()
                .forEach(step ->
                    path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName())
                );
            Throwable cause = mapping.getCause();
            if (cause instanceof IllegalStateException missing) return ": " + path + ": " + missing.getMessage();
        }
        if (path.length() > 0) return ": it is wrong at " + path;
        return failure.getLocation() == null
            ? ""
            : ": it is wrong at byte " + Math.max(0, failure.getLocation().getByteOffset());
    }

    private static final class AsText<T> extends StdSerializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.toString());
        }
    }

    private static final class FromText<T> extends JsonDeserializer<T> {

        private final Function<String, T> read;

        FromText(Function<String, T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return read.apply(parser.getText());
            } catch (DateTimeException | NumberFormatException failure) {
                return context.reportInputMismatch(this, "not of the form that is promised");
            }
        }
    }

    private static final class AnyJson extends JsonDeserializer<JsonValue> {

        @Override
        public JsonValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return JsonValue.of(context.readValue(parser, Object.class));
        }

        @Override
        public JsonValue getNullValue(DeserializationContext context) {
            return JsonValue.of(null);
        }
    }
}
