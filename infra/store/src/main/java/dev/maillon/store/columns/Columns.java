package dev.maillon.store.columns;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.Transcript;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.Times;
import dev.maillon.store.WireName;
import dev.maillon.store.reassignments.Reassignment.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.converter.GenericConverter.ConvertiblePair;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/** How values stand in columns: keys as bytes, times as UTC, labels in lower case, documents as JSON. */
@Configuration(proxyBeanMethods = false)
class Columns {

    private static final Set<Class<?>> LABELS = Set.of(
            AssigneeType.class,
            ConversationStatus.class,
            Reply.Status.class,
            Transcript.Status.class,
            Turn.Kind.class,
            TurnResult.class);

    private static final Set<Class<?>> DOCUMENTS = Set.of(
            ActionEvent.class,
            ConversationClosed.class,
            Actor.class,
            Deed.class,
            Outcome.class,
            Plan.class,
            Request.class);

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(List.of(
                KeyToText.INSTANCE,
                ColumnToInstant.INSTANCE,
                InstantToColumn.INSTANCE,
                TextToLabel.INSTANCE,
                LabelToText.INSTANCE,
                TextToDocument.INSTANCE,
                DocumentToText.INSTANCE));
    }

    /** A column is named as its property is, but for one whose name SQL keeps for itself. */
    @Bean
    NamingStrategy namingStrategy() {
        return new DefaultNamingStrategy() {
            @Override
            public String getColumnName(RelationalPersistentProperty property) {
                return property.getName().equals("from") ? "from_actor" : super.getColumnName(property);
            }
        };
    }

    /** Keys are VARBINARY, so that ids that differ by case or by a trailing space stay two; in Java they are text. */
    @ReadingConverter
    private enum KeyToText implements Converter<byte[], String> {
        INSTANCE;

        @Override
        public String convert(byte[] key) {
            return new String(key, StandardCharsets.UTF_8);
        }
    }

    @ReadingConverter
    private enum ColumnToInstant implements Converter<LocalDateTime, Instant> {
        INSTANCE;

        @Override
        public Instant convert(LocalDateTime column) {
            return column.toInstant(ZoneOffset.UTC);
        }
    }

    @WritingConverter
    private enum InstantToColumn implements Converter<Instant, LocalDateTime> {
        INSTANCE;

        @Override
        public LocalDateTime convert(Instant at) {
            return Times.column(at);
        }
    }

    @ReadingConverter
    private enum TextToLabel implements GenericConverter {
        INSTANCE;

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return pairs(LABELS, label -> new ConvertiblePair(String.class, label));
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            return text == null ? null : WireName.read((Class) to.getType(), text.toString());
        }
    }

    @WritingConverter
    private enum LabelToText implements Converter<Enum<?>, String> {
        INSTANCE;

        @Override
        public String convert(Enum<?> label) {
            return WireName.of(label);
        }
    }

    @ReadingConverter
    private enum TextToDocument implements GenericConverter {
        INSTANCE;

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return pairs(DOCUMENTS, document -> new ConvertiblePair(String.class, document));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            return text == null ? null : Json.mapper().readValue(text.toString(), to.getType());
        }
    }

    @WritingConverter
    private enum DocumentToText implements GenericConverter {
        INSTANCE;

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return pairs(DOCUMENTS, document -> new ConvertiblePair(document, String.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object document, TypeDescriptor from, TypeDescriptor to) {
            return Json.mapper().writeValueAsString(document);
        }
    }

    private static Set<ConvertiblePair> pairs(Set<Class<?>> types, Function<Class<?>, ConvertiblePair> pair) {
        return types.stream().map(pair).collect(Collectors.toUnmodifiableSet());
    }
}
