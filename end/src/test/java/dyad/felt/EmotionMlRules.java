package dyad.felt;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * What the Recommendation EmotionML 1.0 (https://www.w3.org/TR/2014/REC-emotionml-20140522/) and its schemas
 * (emotionml.xsd, emotionml-fragments.xsd) demand of a document of emotions, written from them; numbers are those of the
 * assertions in the W3C's implementation report. Its vocabulary and reference elements are not covered: Dyad writes none.
 */
final class EmotionMlRules {
    private static final String NAMESPACE = "http://www.w3.org/2009/10/emotionml";
    private static final Set<String> DESCRIPTIONS = Set.of("category", "dimension", "appraisal", "action-tendency");
    private static final Set<String> SETS =
            Set.of("category-set", "dimension-set", "appraisal-set", "action-tendency-set");
    private static final Set<String> TIMES = Set.of("start", "end", "duration");
    private static final Set<String> OF_AN_EMOTION =
            Set.of("version", "id", "time-ref-uri", "time-ref-anchor-point", "offset-to-start", "expressed-through");

    /** Of the vocabularies that the W3C publishes, those of our documents and of the examples. */
    private static final Map<String, Set<String>> VOCABULARIES = Map.of(
            "http://www.w3.org/TR/emotion-voc/xml#big6",
            Set.of("anger", "disgust", "fear", "happiness", "sadness", "surprise"),
            "http://www.w3.org/TR/emotion-voc/xml#everyday-categories",
            Set.of(
                    "affectionate",
                    "afraid",
                    "amused",
                    "angry",
                    "bored",
                    "confident",
                    "content",
                    "disappointed",
                    "excited",
                    "happy",
                    "interested",
                    "loving",
                    "pleased",
                    "relaxed",
                    "sad",
                    "satisfied",
                    "worried"),
            "http://www.w3.org/TR/emotion-voc/xml#pad-dimensions",
            Set.of("pleasure", "arousal", "dominance"),
            "http://www.w3.org/TR/emotion-voc/xml#intensity-dimension",
            Set.of("intensity"));

    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private EmotionMlRules() {}

    /** Which rules this document breaks. */
    static List<String> brokenBy(String document) throws Exception {
        EmotionMlRules rules = new EmotionMlRules();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        try {
            rules.root(
                    builder.parse(new InputSource(new StringReader(document))).getDocumentElement());
        } catch (SAXParseException e) {
            rules.broken.add("not well-formed");
        }
        return rules.broken;
    }

    private void root(Element root) {
        require(is(root, "emotionml"), "101/102: the root is emotionml in its namespace");
        require(root.getAttribute("version").equals("1.0"), "110/111: version is 1.0");
        attributes(root, List.of(SETS, Set.of("version")));
        List<Element> children = children(root);
        for (Element child : children) {
            boolean first = child.isSameNode(children.getFirst());
            require(
                    is(child, "emotion") || (is(child, "info") && first),
                    "103/105: emotions, and one info before them");
            if (is(child, "emotion")) {
                emotion(child, root);
            }
        }
    }

    private void emotion(Element emotion, Element root) {
        attributes(emotion, List.of(SETS, OF_AN_EMOTION, TIMES));
        require(Set.of("", "1.0").contains(emotion.getAttribute("version")), "172: version is 1.0");
        id(emotion);
        for (String time : TIMES) {
            require(emotion.getAttribute(time).matches("\\d*"), "xsd: " + time + " is a whole number of milliseconds");
        }
        Set<String> named = new HashSet<>();
        int descriptions = 0;
        for (Element child : children(emotion)) {
            String name = child.getLocalName();
            if (is(child, "info")) {
                require(descriptions == 0, "xsd: info comes first");
                info(child);
            } else if (NAMESPACE.equals(child.getNamespaceURI()) && DESCRIPTIONS.contains(name)) {
                descriptions++;
                require(
                        named.add(name + " " + child.getAttribute("name")),
                        "213/223/233/243: no " + name + " is there twice");
                description(child, declared(name + "-set", emotion, root));
            } else {
                require(false, "155: no element " + name + " in an emotion");
            }
        }
        require(descriptions > 0, "156: at least one description");
    }

    private static String declared(String set, Element emotion, Element root) {
        return emotion.hasAttribute(set) ? emotion.getAttribute(set) : root.getAttribute(set);
    }

    private void description(Element description, String vocabulary) {
        attributes(description, List.of(Set.of("name", "value", "confidence")));
        require(!vocabulary.isEmpty(), "210/220/230/240: the vocabulary is declared");
        String name = description.getAttribute("name");
        require(!name.isEmpty(), "211/221/231/241: it has a name");
        Set<String> known = VOCABULARIES.getOrDefault(vocabulary, Set.of(name));
        require(known.contains(name), "212/222/232/242: " + name + " is of its vocabulary");
        scale(description, "value");
        scale(description, "confidence");
        List<Element> inside = children(description);
        require(inside.size() <= 1, "xsd: one trace at most");
        for (Element trace : inside) {
            require(is(trace, "trace"), "xsd: nothing but a trace");
            require(!description.hasAttribute("value"), "216/224/236/246: not both value and trace");
            trace(trace);
        }
        boolean dimension = description.getLocalName().equals("dimension");
        require(
                !dimension || description.hasAttribute("value") || !inside.isEmpty(),
                "224: a dimension has a value or a trace");
    }

    private void trace(Element trace) {
        attributes(trace, List.of(Set.of("freq", "samples")));
        require(trace.getAttribute("freq").matches("\\d+(\\.\\d*)?\\s*Hz"), "freq is a number and Hz");
        String samples = trace.getAttribute("samples").strip();
        require(!samples.isEmpty(), "there is a sample");
        for (String sample : Pattern.compile("\\s+").splitAsStream(samples).toList()) {
            require(isShare(sample), "samples lie from 0 to 1: " + sample);
        }
    }

    private void info(Element info) {
        attributes(info, List.of(Set.of("id")));
        id(info);
        children(info)
                .forEach(child -> require(
                        !NAMESPACE.equals(child.getNamespaceURI()), "302: elements in info are of another namespace"));
    }

    private void id(Element element) {
        if (element.hasAttribute("id")) {
            String id = element.getAttribute("id");
            require(id.matches("[A-Za-z_][\\w.-]*") && ids.add(id), "174: an id is an xsd:ID, and there once");
        }
    }

    private void scale(Element element, String name) {
        require(!element.hasAttribute(name) || isShare(element.getAttribute(name)), name + " lies from 0 to 1");
    }

    private static boolean isShare(String text) {
        return text.matches("\\d+(\\.\\d+)?") && Double.parseDouble(text) <= 1;
    }

    private void attributes(Element element, List<Set<String>> allowed) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            boolean known = name.startsWith("xmlns") || allowed.stream().anyMatch(set -> set.contains(name));
            require(known, "xsd: no attribute " + name + " of " + element.getLocalName());
        }
    }

    private static boolean is(Element element, String name) {
        return NAMESPACE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList all = element.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            Node node = all.item(i);
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private void require(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
