package dev.maillon.starter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP as a client writes it that keeps no rules: no library would send such a request. */
public final class RawHttp {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}).*", Pattern.DOTALL);

    private RawHttp() {}

    /** @param target of the request line, as it stands there */
    public record Request(String method, String target, List<String> headers, byte[] body) {

        byte[] bytes() throws IOException {
            StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (headers.stream().noneMatch(header -> header.startsWith("Content-Length"))
                    && (body.length > 0 || !method.equals("GET"))) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            head.append("Connection: close\r\n\r\n");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            all.write(body);
            return all.toByteArray();
        }

        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return method + " " + shortened(target) + " " + shortened(headers.toString()) + " " + shortened(text);
        }

        private static String shortened(String text) {
            return text.length() > 300 ? text.substring(0, 300) + "…(" + text.length() + ")" : text;
        }
    }

    /** @param text head and body; of what succeeds, its first bytes */
    public record Answer(int status, String text) {

        public boolean isProblem() {
            return text.contains("application/problem+json") && text.contains("\"detail\"");
        }
    }

    public static Answer send(int port, Request request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.bytes());
                socket.getOutputStream().flush();
            } catch (IOException refusedEarly) {
                // What was answered before all had been sent is still to be read.
                return answer(socket.getInputStream());
            }
            return answer(socket.getInputStream());
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] bytes = new byte[4_096];
        try {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                all.write(bytes, 0, read);
                if (status(all) < 400 && status(all) > 0) {
                    break;
                }
            }
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException closed) {
            if (all.size() == 0) {
                throw closed;
            }
        }
        return new Answer(status(all), all.toString(StandardCharsets.UTF_8));
    }

    private static int status(ByteArrayOutputStream all) {
        Matcher line = STATUS.matcher(all.toString(StandardCharsets.ISO_8859_1));
        return line.matches() ? Integer.parseInt(line.group(1)) : 0;
    }
}
