package dev.maillon.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.catalog.Catalog.User;
import dev.maillon.domain.field.ContactField;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private final Catalog catalog = Examples.catalog();

    @Test
    void answersForItsPartsById() {
        assertThat(catalog.user("chloe")).map(User::name).contains("Chloé Martin");
        assertThat(catalog.agent("rita")).map(Agent::name).contains("Rita");
        assertThat(catalog.field("phone")).map(ContactField::name).contains("Phone number");
        assertThat(catalog.channel("web")).map(Channel::id).contains("web");
        assertThat(catalog.triggers())
                .isNotEmpty()
                .allSatisfy(trigger ->
                        assertThat(catalog.trigger(trigger.id())).get().isEqualTo(trigger))
                .extracting(Trigger::id)
                .doesNotContain("Rita");
    }

    @Test
    void aNameIsNoIdAndNobodyIsNone() {
        assertThat(catalog.user("Chloé Martin")).isEmpty();
        assertThat(catalog.agent("Rita")).isEmpty();
        assertThat(catalog.agent(null)).isEmpty();
        assertThat(catalog.field("Phone number")).isEmpty();
    }

    @Test
    void oneAgentIsTheDefault() {
        assertThat(catalog.defaultAgent()).map(Agent::id).contains("rita");
    }

    @Test
    void postsToAChannelWithAnAddress() {
        assertThat(catalog.postsTo("web")).isTrue();
        assertThat(catalog.postsTo("fax")).isFalse();
    }
}
