package dyad.meeting;

import java.util.List;

/**
 * Three words and a colour by which two people see that nobody is in between: 37 bits of the transcript's hash.
 *
 * @param words three of 2,048 words
 * @param colour as {@code #rrggbb}
 * @param colourName its name
 */
public record Recognition(List<String> words, String colour, String colourName) {
    private static final int WORD_BITS = 11;
    private static final List<String[]> COLOURS = List.of(
            new String[] {"#c0392b", "red"},
            new String[] {"#e67e22", "orange"},
            new String[] {"#f1c40f", "yellow"},
            new String[] {"#a4c639", "lime"},
            new String[] {"#27ae60", "green"},
            new String[] {"#16a085", "teal"},
            new String[] {"#48c9e5", "sky blue"},
            new String[] {"#2f6fde", "blue"},
            new String[] {"#3b3b98", "indigo"},
            new String[] {"#8e44ad", "purple"},
            new String[] {"#e84393", "pink"},
            new String[] {"#f5b7b1", "rose"},
            new String[] {"#8d5524", "brown"},
            new String[] {"#ecf0f1", "white"},
            new String[] {"#95a5a6", "grey"},
            new String[] {"#1c1c1c", "black"});

    /** Makes words and colour of the first 37 bits: 11 for each word, 4 for the colour. */
    static Recognition of(byte[] hash) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << 8) | (hash[i] & 0xff);
        }
        List<String> words = List.of(word(bits, 0), word(bits, 1), word(bits, 2));
        String[] colour = COLOURS.get((int) (bits >>> (Long.SIZE - 3 * WORD_BITS - 4)) & 0x0f);
        return new Recognition(words, colour[0], colour[1]);
    }

    private static String word(long bits, int position) {
        int shift = Long.SIZE - (position + 1) * WORD_BITS;
        return WordList.words().get((int) (bits >>> shift) & ((1 << WORD_BITS) - 1));
    }
}
