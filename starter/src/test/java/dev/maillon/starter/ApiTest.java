package dev.maillon.starter;

import dev.maillon.store.StoreTest.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole API from outside: HTTP on a real port, a real database, and a fake where Temporal would be. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StarterApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "maillon.temporal.target=127.0.0.1:1",
            "spring.config.name=maillon-starter",
            "maillon.installation-secret=an installation secret of tests",
            "maillon.media.folder=target/media",
            "maillon.media.max-size=64KB",
            "maillon.stream.poll=20ms",
            "maillon.stream.heartbeat=100ms",
            "maillon.keys[0].workspace=demo",
            "maillon.keys[0].key=all-roles-key",
            "maillon.keys[0].name=local-demo",
            "maillon.keys[0].roles=gateway,staff,operator,admin",
            "maillon.keys[1].workspace=demo",
            "maillon.keys[1].key=gateway-only-key",
            "maillon.keys[1].name=web",
            "maillon.keys[1].roles=gateway",
            "maillon.keys[2].workspace=demo",
            "maillon.keys[2].key=amels-staff-key",
            "maillon.keys[2].name=amel",
            "maillon.keys[2].roles=staff",
            "maillon.keys[2].user=amel",
            "maillon.keys[3].workspace=bare",
            "maillon.keys[3].key=bare-workspace-key",
            "maillon.keys[3].name=bare",
            "maillon.keys[3].roles=gateway,admin"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({FakeRuns.Configuration.class, FakeFollowUpRuns.Configuration.class, Stored.class, Api.class})
public @interface ApiTest {}
