package dev.maillon.media;

import java.util.Locale;

/** A file that will not be heard, however often it is tried (R32): the message goes on without it, and the operator is told why. */
public final class UnusableMedia extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnusableMedia(Reason reason) {
        super(reason.explanation());
        this.reason = reason;
    }

    /** @param cause for the debugger; its message may hold a name or a URL and is never logged */
    public UnusableMedia(Reason reason, Throwable cause) {
        super(reason.explanation(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; a published list, stored with the attachment by its {@link #code()}. */
    public enum Reason {
        UNKNOWN_MEDIA("The workspace has no file of this mediaId."),
        EMPTY("There is nothing in the file."),
        NOT_MEDIA("By its content the file is no sound or video of a format that is known."),
        NO_AUDIO("The file has no sound track."),
        DAMAGED("The file is damaged or breaks off; its sound can't be decoded."),
        SILENT("There is nothing to be heard in the recording."),
        NO_SPEECH("As far as the model hears, nobody speaks in it."),
        TOO_LARGE("The file is larger than maillon.media.max-size."),
        TOO_LONG("The recording is longer than maillon.recordings.longest."),
        TOO_COSTLY("Decoding the file takes more time or memory than it may."),
        NO_DECODER(
                "FFmpeg is not there: install it on the worker's machine (infra/local/install does), or name the program by"
                        + " maillon.recordings.ffmpeg."),
        HOST_NOT_ALLOWED("The URL is none that the channel's mediaHosts allow."),
        FORBIDDEN_ADDRESS(
                "The URL leads to an address inside of a network, and maillon.outbound.allowed of the worker does not name it."),
        NO_CREDENTIAL("The credential of the URL's host is not set for this workspace: on the worker, set"
                + " MAILLON_SECRETS_<WORKSPACE>_<NAME> or a file of maillon.secrets.folder."),
        REFUSED_BY_HOST("The URL's host does not give the file out."),
        UNREACHABLE("The URL's host gave no whole file in time.");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }

        /** Such as {@code not_media}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For the operator: what is wrong, and the way out if there is one. */
        public String explanation() {
            return explanation;
        }
    }
}
