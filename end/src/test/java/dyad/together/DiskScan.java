package dyad.together;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks in files for what must not be there, in every form in which it might lie there: words as text, secrets as bytes, hex and
 * base64, places as text, numbers and cells ({@link Needles}). What is found is named, never shown.
 */
final class DiskScan {
    /** Any 31 bytes in a row of a secret hold one of these pieces whole. */
    private static final int PIECE = 16;

    private final Map<String, List<byte[]>> forms = new LinkedHashMap<>();
    private final List<Needles> places = new ArrayList<>();

    DiskScan word(String word) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            form("word " + word + " in " + charset, word.getBytes(charset));
        }
        encoded("word " + word, word.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Every part of this that looks like chance; counters and zeros are everywhere. */
    DiskScan secret(String name, byte[] secret) {
        for (int from = 0; from + PIECE <= secret.length; from += PIECE) {
            byte[] piece = Arrays.copyOfRange(secret, from, from + PIECE);
            if (looksLikeChance(piece)) {
                String at = name + " from byte " + from;
                form(at, piece);
                form(at + " in hex", HexFormat.of().formatHex(piece).getBytes(StandardCharsets.US_ASCII));
                form(
                        at + " in HEX",
                        HexFormat.of().withUpperCase().formatHex(piece).getBytes(StandardCharsets.US_ASCII));
                encoded(at, piece);
            }
        }
        return this;
    }

    /** These very bytes. */
    DiskScan bytes(String name, byte[] bytes) {
        form(name, bytes);
        return this;
    }

    DiskScan place(double latitude, double longitude) throws IOException {
        places.add(Needles.of(latitude, longitude));
        return this;
    }

    private static boolean looksLikeChance(byte[] piece) {
        long different = HexFormat.of().formatHex(piece).chars().distinct().count();
        return different > 6;
    }

    /** Base64 in both alphabets; it depends on what stands before, by three. */
    private void encoded(String name, byte[] bytes) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int whole = shifted.length / 3 * 4;
            int from = before == 0 ? 0 : 4;
            form(
                    name + " in base64/" + before,
                    Arrays.copyOfRange(Base64.getEncoder().encode(shifted), from, whole));
            form(
                    name + " in base64url/" + before,
                    Arrays.copyOfRange(Base64.getUrlEncoder().encode(shifted), from, whole));
        }
    }

    private void form(String name, byte[] bytes) {
        forms.put(name, List.of(bytes));
    }

    /** All forms; each is what has to be found together. */
    List<List<byte[]>> all() {
        List<List<byte[]>> all = new ArrayList<>(forms.values());
        places.forEach(place -> all.addAll(place.all()));
        return all;
    }

    /** Which forms are found in this. */
    List<String> in(byte[] content) {
        String haystack = new String(content, StandardCharsets.ISO_8859_1);
        List<String> found = new ArrayList<>();
        forms.forEach((name, parts) -> {
            if (parts.stream().allMatch(part -> haystack.contains(new String(part, StandardCharsets.ISO_8859_1)))) {
                found.add(name);
            }
        });
        places.forEach(place -> found.addAll(place.in(content)));
        return found;
    }

    /** What is found in these files and in all files below these folders, each with its file. */
    List<String> below(Path... places) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path place : places) {
            for (Path file : files(place)) {
                try {
                    in(Files.readAllBytes(file)).forEach(name -> found.add(name + " in " + file));
                } catch (NoSuchFileException gone) {
                    // A running end may have removed it meanwhile.
                }
            }
        }
        return found;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }
}
