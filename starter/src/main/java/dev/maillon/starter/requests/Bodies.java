package dev.maillon.starter.requests;

import dev.maillon.starter.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** Reads bodies without trusting their announced length: never more than the limit and one byte. */
public final class Bodies {

    private Bodies() {}

    public static byte[] read(HttpServletRequest request, DataSize limit) throws IOException {
        long most = limit.toBytes();
        if (request.getContentLengthLong() > most) {
            throw tooLarge(limit);
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(most) + 1);
        if (body.length > most) {
            throw tooLarge(limit);
        }
        return body;
    }

    private static Problem tooLarge(DataSize limit) {
        return Problem.tooLarge("body", "The body is over " + limit.toKilobytes() + " KiB. Send less.");
    }
}
