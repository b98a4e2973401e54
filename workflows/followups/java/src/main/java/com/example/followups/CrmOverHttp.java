package com.example.followups;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** {@inheritDoc} */
final class CrmOverHttp implements Crm {

    private final Http http = new Http();
    private final URI url;

    CrmOverHttp(URI url) {
        this.url = url;
    }

    @Override
    public void file(CrmEntry entry) {
        http.send(HttpRequest.newBuilder(url)
                .header("webhook-id", entry.workflowId())
                .POST(BodyPublishers.ofString(Http.json(entry))));
    }
}
