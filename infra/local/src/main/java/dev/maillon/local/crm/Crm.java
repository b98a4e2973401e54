package dev.maillon.local.crm;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import java.time.Duration;

/** The CRM, as its follow-ups reach it. */
@ActivityInterface
public interface Crm {

    ActivityOptions OPTIONS = ActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(10))
            .build();

    void file(CrmEntry entry);
}
