package dev.maillon.activities.transcribing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A sound that decodes and says nothing. */
final class Tone {

    private static final int RATE = 16_000;

    private Tone() {}

    static byte[] wav(int seconds) {
        int samples = RATE * seconds;
        ByteBuffer file = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + 2 * samples).put(ascii("WAVEfmt ")).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        file.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples);
        for (int sample = 0; sample < samples; sample++) {
            file.putShort((short) (8_000 * Math.sin(2 * Math.PI * 440 * sample / RATE)));
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
