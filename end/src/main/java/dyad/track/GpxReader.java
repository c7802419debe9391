package dyad.track;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the track points of a GPX file, all segments as one. Document types are refused, so there are no entities to
 * expand or fetch; files of more than 32 MB or 200,000 points are refused too.
 */
public final class GpxReader {

    private static final long LARGEST = 32L << 20;
    private static final int MOST_POINTS = 200_000;

    private final XMLInputFactory factory;

    /** Forbids all that reaches out of the file. */
    public GpxReader() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Reads a file. */
    public Track read(Path file) throws TrackException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new TrackException(file + " is larger than 32 MB.");
            }
            try (InputStream content = Files.newInputStream(file)) {
                return read(content);
            }
        } catch (IOException e) {
            throw new TrackException(file + " cannot be read.", e);
        }
    }

    /** Reads what somebody else limits in size. */
    public Track read(InputStream content) throws TrackException {
        return Track.of(points(content));
    }

    private List<TrackPoint> points(InputStream content) throws TrackException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(content);
            try {
                return points(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // Not only XMLStreamException: the parser says it otherwise where it lacks the words for what is broken.
            throw new TrackException("This is no GPX file: its XML is broken.", e);
        }
    }

    private static List<TrackPoint> points(XMLStreamReader reader) throws XMLStreamException, TrackException {
        List<TrackPoint> points = new ArrayList<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new TrackException("This is no GPX file: it has a document type.");
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("trkpt")) {
                if (points.size() == MOST_POINTS) {
                    throw new TrackException("The track has more than 200,000 points.");
                }
                points.add(point(reader));
            }
        }
        return points;
    }

    private static TrackPoint point(XMLStreamReader reader) throws XMLStreamException, TrackException {
        Spot spot = new Spot(degrees(reader, "lat", 90), degrees(reader, "lon", 180));
        Optional<Instant> moment = Optional.empty();
        while (reader.next() != XMLStreamConstants.END_ELEMENT
                || !reader.getLocalName().equals("trkpt")) {
            if (reader.isStartElement() && reader.getLocalName().equals("time")) {
                moment = moment(reader.getElementText());
            }
        }
        return new TrackPoint(spot, moment);
    }

    private static double degrees(XMLStreamReader reader, String name, double most) throws TrackException {
        String text = reader.getAttributeValue(null, name);
        try {
            double degrees = Double.parseDouble(text == null ? "" : text);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // Told like a number that is none.
        }
        throw new TrackException("A point of the track has no proper \"" + name + "\".");
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
