package dev.maillon.activities.recording;

import dev.maillon.media.Container;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sound track of a file as {@link Pcm}, made by FFmpeg. Interrupting it ends the process. */
@Component
record Decoder(RecordingSettings settings) {

    /** Address space, processor time, and not a byte of any file: what it makes leaves by its standard output. */
    private static final String BOUNDED =
            "ulimit -v \"$1\" && ulimit -t \"$2\" && ulimit -f 0 && ulimit -c 0 && shift 2 && exec \"$@\"";

    /** What customers' sound is made with. Decoders of pictures have no part in it, and are never loaded. */
    private static final String DECODERS = String.join(
            ",",
            "aac,aac_latm,mp1,mp1float,mp2,mp2float,mp3,mp3float,flac,alac,opus,libopus,vorbis,libvorbis,libspeex,speex",
            "amrnb,libopencore_amrnb,amrwb,libopencore_amrwb,ac3,eac3,dca,wmav1,wmav2,wmapro,wmavoice,gsm,gsm_ms,qdm2,qcelp",
            "pcm_s8,pcm_u8,pcm_s16le,pcm_s16be,pcm_u16le,pcm_u16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be",
            "pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,pcm_bluray,pcm_dvd",
            "adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,adpcm_yamaha,adpcm_g726");

    /** What a customer's file is called, whatever its name was. */
    static final String INPUT = "input";

    /**
     * @param folder of its own, where the process runs; {@link #INPUT} is in it
     * @return the sound, beside it
     */
    Path decode(Path folder, Container container) throws UnusableMedia, IOException, InterruptedException {
        Path sound = folder.resolve("sound");
        long most = Pcm.bytes(settings.longest());
        try (FfmpegRun run = new FfmpegRun(start(folder, container), settings.timeout())) {
            long size = run.writeTo(sound, most);
            if (size > most) {
                throw new UnusableMedia(Reason.TOO_LONG);
            }
            run.check(size);
        }
        return sound;
    }

    private Process start(Path folder, Container container) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(container))
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")));
        Map<String, String> environment = builder.environment();
        // The secrets of the worker are in its environment; a decoder that a file has taken over finds none.
        environment.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LD_LIBRARY_PATH"));
        return builder.start();
    }

    /**
     * How FFmpeg is called. What it reads is one local file, as the one format that the file was recognised as: it opens no network and no
     * second file, guesses nothing, and follows no playlist. The shell bounds what it may use and gives way to it, so that one process is left.
     */
    private List<String> command(Container container) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", BOUNDED, "sh"));
        command.add(String.valueOf(settings.memory().toKilobytes()));
        command.add(String.valueOf(settings.timeout().toSeconds()));
        command.addAll(List.of(settings.ffmpeg(), "-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1"));
        String demuxer = demuxer(container);
        command.addAll(List.of("-protocol_whitelist", "file,pipe", "-format_whitelist", demuxer));
        command.addAll(List.of("-codec_whitelist", DECODERS, "-f", demuxer, "-i", "file:" + INPUT));
        command.addAll(List.of("-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1"));
        // A second more than may be: what fills it is too long.
        String seconds = String.valueOf(settings.longest().toSeconds() + 1);
        command.addAll(List.of("-ac", "1", "-ar", String.valueOf(Pcm.RATE), "-t", seconds));
        command.addAll(List.of("-f", "s16le", "pipe:1"));
        return command;
    }

    private static String demuxer(Container container) {
        return switch (container) {
            case MP3 -> "mp3";
            case WAV -> "wav";
            case FLAC -> "flac";
            case MP4 -> "mov";
            case OGG -> "ogg";
            case AAC -> "aac";
            case AIFF -> "aiff";
            case AVI -> "avi";
            case MATROSKA -> "matroska";
            case ASF -> "asf";
            case MPEG -> "mpeg";
            case AMR -> "amr";
        };
    }
}
