package dev.maillon.activities.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Ends an answer that grows without end, before the memory does. An honest one has some tens of kilobytes. */
final class BodyLimit extends FilterInputStream {

    private static final int MOST_BYTES = 4 << 20;

    private int left = MOST_BYTES;

    private BodyLimit(InputStream body) {
        super(body);
    }

    static Interceptor ofOkHttp() {
        return chain -> {
            Response response = chain.proceed(chain.request());
            ResponseBody body = response.body();
            return body == null
                    ? response
                    : response.newBuilder()
                            .body(ResponseBody.create(
                                    Okio.buffer(Okio.source(new BodyLimit(body.byteStream()))),
                                    body.contentType(),
                                    body.contentLength()))
                            .build();
        };
    }

    static ClientHttpRequestInterceptor ofSpring() {
        return (request, body, execution) -> new LimitedResponse(execution.execute(request, body));
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        return octet < 0 ? octet : counted(1, octet);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        return count < 0 ? count : counted(count, count);
    }

    private int counted(int count, int result) throws IOException {
        left -= count;
        if (left < 0) {
            throw new IOException("an answer of more than " + MOST_BYTES + " bytes");
        }
        return result;
    }

    private record LimitedResponse(ClientHttpResponse response) implements ClientHttpResponse {

        @Override
        public InputStream getBody() throws IOException {
            return new BodyLimit(response.getBody());
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return response.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return response.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return response.getHeaders();
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
