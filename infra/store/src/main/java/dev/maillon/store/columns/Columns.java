package dev.maillon.store.columns;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.Transcript;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventType;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.json.WireNamed;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.Times;
import dev.maillon.store.reassignments.ReassignedConversations;
import dev.maillon.store.reassignments.Reassignment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/** How values stand in columns: keys as bytes, times as UTC, labels in lower case, documents as JSON. */
@Configuration(proxyBeanMethods = false)
class Columns {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(Stream.of(
                        key(),
                        time(),
                        label(Actor.Type.class),
                        label(AssigneeType.class),
                        label(ConversationStatus.class),
                        label(EventType.class),
                        label(ReassignedConversations.State.class),
                        label(Reply.Status.class),
                        label(ReplyFailure.class),
                        label(Transcript.Status.class),
                        label(Turn.Kind.class),
                        label(TurnResult.class),
                        document(ActionEvent.class),
                        document(Actor.class),
                        document(ConversationClosed.class),
                        document(Deed.class),
                        document(Outcome.class),
                        document(Plan.class),
                        document(Reassignment.Request.class))
                .flatMap(converter -> converter.getConverters().stream())
                .toList());
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
    private static ConverterBuilder key() {
        return ConverterBuilder.reading(byte[].class, String.class, key -> new String(key, UTF_8));
    }

    private static ConverterBuilder time() {
        return ConverterBuilder.writing(Instant.class, LocalDateTime.class, Times::column)
                .andReading(column -> column.toInstant(ZoneOffset.UTC));
    }

    private static <E extends Enum<E> & WireNamed> ConverterBuilder label(Class<E> type) {
        return ConverterBuilder.writing(type, String.class, WireNamed::wireName)
                .andReading(name -> WireNamed.read(type, name));
    }

    private static <T> ConverterBuilder document(Class<T> type) {
        return ConverterBuilder.writing(type, String.class, Json.mapper()::writeValueAsString)
                .andReading(json -> Json.mapper().readValue(json, type));
    }
}
