package dyad.picture;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.history.Attachment;
import dyad.history.Picture;
import dyad.picture.PictureException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Has pictures made, one at a time, each in a process of its own: with 256 MiB of heap, at most a minute, no environment
 * and no files. What a hostile file can do there ends with that process; it runs as the same user, so this bounds memory,
 * time and crashes, and is no sandbox (SECURITY.md says so). Any thread.
 */
public final class Workshop {
    /** The most bytes that a result has: a picture of 2,048 by 2,048 pixels that hardly compresses. */
    private static final int MOST_RESULT = 8 * 1024 * 1024;

    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore bench = new Semaphore(1, true);

    /** Makes a picture to send of a file; reads it as far as it may be. */
    public Picture prepare(InputStream file) throws PictureException {
        byte[] result = work(List.of(Workbench.SEND), file);
        try {
            ByteReader in = new ByteReader(result);
            in.u8();
            byte[] head = in.raw(in.u16());
            return Attachment.Pictured.readPicture(head, in.rest());
        } catch (MalformedException e) {
            throw trouble();
        }
    }

    /**
     * Makes a JPEG to show of what came from the other; nothing of theirs is in it but what is seen.
     *
     * @param beginning whether it is only the beginning of the body
     */
    public byte[] show(Attachment.Pictured announced, byte[] body, boolean beginning) throws PictureException {
        List<String> how = List.of(
                Workbench.SHOW,
                String.valueOf(announced.width()),
                String.valueOf(announced.height()),
                String.valueOf(beginning));
        byte[] result = work(how, new ByteArrayInputStream(body));
        return Arrays.copyOfRange(result, 1, result.length);
    }

    private byte[] work(List<String> how, InputStream file) throws PictureException {
        try {
            bench.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble();
        }
        try {
            return checked(run(how, file));
        } catch (IOException e) {
            throw trouble();
        } finally {
            bench.release();
        }
    }

    private static byte[] run(List<String> how, InputStream file) throws IOException {
        Process process = start(how);
        Thread watch = Thread.ofVirtual().start(() -> endInTime(process));
        Thread feeding = Thread.ofVirtual().start(() -> feed(process, file));
        try (InputStream result = process.getInputStream()) {
            return result.readNBytes(MOST_RESULT);
        } finally {
            process.destroyForcibly();
            watch.interrupt();
            end(feeding);
        }
    }

    /** Its stream goes back to the caller, so it must not be read here any more. */
    private static void end(Thread feeding) {
        feeding.interrupt();
        try {
            feeding.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process start(List<String> how) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                // A file that breaks the decoder must not be answered with its memory on the disk.
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path", ""),
                Workbench.class.getName());
        builder.command().addAll(how);
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private static void endInTime(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException done) {
            process.destroyForcibly();
        }
    }

    /** One byte more than may be, so that the other side can tell that there is more. */
    private static void feed(Process process, InputStream file) {
        try (OutputStream out = process.getOutputStream()) {
            byte[] some = new byte[16 * 1024];
            int left = Limits.MOST_BYTES + 1;
            int got = file.read(some);
            while (got >= 0 && left > 0) {
                out.write(some, 0, Math.min(got, left));
                left -= got;
                got = file.read(some);
            }
        } catch (IOException gone) {
            // The answer, or its lack, tells what happened.
        }
    }

    private static byte[] checked(byte[] result) throws PictureException {
        if (result.length == 0 || result.length == MOST_RESULT) {
            throw Limits.damaged();
        }
        if (result[0] == Workbench.DONE) {
            return result;
        }
        throw refusal(result);
    }

    private static PictureException refusal(byte[] result) {
        try {
            ByteReader in = new ByteReader(result);
            in.u8();
            return new PictureException(Kind.valueOf(in.text()), in.text());
        } catch (MalformedException | IllegalArgumentException e) {
            return trouble();
        }
    }

    private static PictureException trouble() {
        return new PictureException(Kind.TROUBLE, "The picture could not be worked on here. Try again in a while.");
    }
}
