package dyad.picture;

import dyad.picture.PictureException.Kind;

/** What a file may be. All of it is checked before a pixel is decoded. */
final class Limits {
    /** 16 MiB. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    /** 8 MP, counted as 8 · 2²⁰. */
    static final int MOST_PIXELS = 8 * 1024 * 1024;

    static final int MOST_SIDE = 16_384;

    /** Each scan of a progressive JPEG may cost as much as the whole picture; encoders make about ten. */
    static final int MOST_SCANS = 64;

    private Limits() {}

    static void checkPixels(long width, long height) throws PictureException {
        if (width < 1 || height < 1) {
            throw damaged();
        }
        if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) {
            throw new PictureException(
                    Kind.PIXELS,
                    "This picture has %d by %d pixels; Dyad takes at most 8 million (and %d along a side). Make it smaller first."
                            .formatted(width, height, MOST_SIDE));
        }
    }

    static PictureException tooManyBytes() {
        return new PictureException(Kind.BYTES, "A picture file may have at most 16 MB. Make it smaller first.");
    }

    static PictureException damaged() {
        return new PictureException(Kind.DAMAGED, "This picture is damaged or cut off. Take another copy of it.");
    }

    static PictureException form(String what) {
        return new PictureException(Kind.FORM, what);
    }
}
