package com.example.followups;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import java.time.Duration;

/** The CRM, as its follow-ups reach it. */
@ActivityInterface
public interface Crm {

    ActivityOptions OPTIONS = ActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(10))
            .build();

    /** Filed again under the same Workflow Id, it is the same line. */
    void file(CrmEntry entry);
}
