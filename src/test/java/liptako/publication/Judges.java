package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import liptako.json.Json;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Holds our files against other people's rules: schemas and validators that know nothing of this system. */
public final class Judges {
  private static final Path SCHEMAS = Path.of("src/test/resources/schemas");

  private Judges() {}

  /** Valid by the schema of OASIS; answers the document. */
  static Document akomaNtoso(String text) throws Exception {
    var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    // The schema is larger than what the JDK takes for a bomb.
    schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
    var schema = schemas.newSchema(SCHEMAS.resolve("akomantoso30.xsd").toFile());
    schema.newValidator().validate(new StreamSource(new StringReader(text)));
    Document document = xml(text);
    assertThat(document.getDocumentElement().getLocalName()).isEqualTo("akomaNtoso");
    var ids = new TreeSet<String>();
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("eId");
      assertThat(id.isEmpty() || ids.add(id)).as("eId twice: " + id).isTrue();
    }
    for (int i = 0; i < all.getLength(); i++) {
      for (String name : List.of("by", "choice", "refersTo", "outcome", "as")) {
        String target = ((Element) all.item(i)).getAttribute(name);
        assertThat(target.isEmpty() || ids.contains(target.substring(1))).as(name + " points at nothing: " + target).isTrue();
      }
    }
    return document;
  }

  static Document xml(String text) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Holds what RFC 4287 asks of a feed and its entries: what must be there once, absolute ids no two of which are the same, dates of RFC 3339, links. */
  static Document atom(String text) throws Exception {
    Document document = xml(text);
    Element feed = document.getDocumentElement();
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    var ids = new TreeSet<String>();
    atomPart(feed, ids);
    assertThat(children(feed, "author")).as("an author of the feed stands for entries without one").isNotEmpty();
    assertThat(children(feed, "link").stream().filter(l -> l.getAttribute("rel").equals("self"))).hasSize(1);
    for (Element entry : children(feed, "entry")) {
      atomPart(entry, ids);
      assertThat(children(entry, "link").stream().filter(l -> l.getAttribute("rel").equals("alternate"))).hasSize(1);
      assertThat(children(entry, "summary")).hasSizeLessThan(2);
      children(entry, "category").forEach(c -> assertThat(c.getAttribute("term")).isNotBlank());
    }
    return document;
  }

  private static void atomPart(Element part, TreeSet<String> ids) {
    for (String once : List.of("id", "title", "updated")) {
      assertThat(children(part, once)).as(once).hasSize(1);
      assertThat(children(part, once).get(0).getTextContent()).isNotBlank();
    }
    String id = children(part, "id").get(0).getTextContent();
    assertThat(java.net.URI.create(id).isAbsolute()).as(id).isTrue();
    assertThat(ids.add(id)).as("id twice: " + id).isTrue();
    java.time.OffsetDateTime.parse(children(part, "updated").get(0).getTextContent());
    children(part, "published").forEach(p -> java.time.OffsetDateTime.parse(p.getTextContent()));
    children(part, "link").forEach(l -> assertThat(java.net.URI.create(l.getAttribute("href")).isAbsolute()).isTrue());
  }

  private static List<Element> children(Element of, String name) {
    List<Element> found = new java.util.ArrayList<>();
    for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && name.equals(element.getLocalName()) && ATOM.equals(element.getNamespaceURI())) {
        found.add(element);
      }
    }
    return found;
  }

  /** Valid by one of Popolo's own schemas. */
  @SuppressWarnings("unchecked")
  static void popolo(String kind, Object thing) {
    // Theirs are of draft 3, where « required » stands with the property; everything else in them reads the same in draft 4.
    JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4, factory -> factory.schemaLoaders(loaders -> loaders.add(iri -> {
      String name = iri.toString().replaceAll(".*/", "");
      return () -> new ByteArrayInputStream(Json.write(fourth((Map<String, Object>) Json.parse(read("popolo/" + name)))).getBytes(StandardCharsets.UTF_8));
    }))).getSchema(Json.write(fourth((Map<String, Object>) Json.parse(read("popolo/" + kind + ".json")))));
    assertThat(schema.validate(Json.write(thing), InputFormat.JSON)).as(kind + ": " + Json.write(thing)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fourth(Map<String, Object> third) {
    Map<String, Object> schema = new LinkedHashMap<>();
    third.forEach((key, value) -> schema.put(key, value instanceof Map<?, ?> map ? fourth((Map<String, Object>) map) : value));
    schema.remove("$schema");
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      List<Object> required = new java.util.ArrayList<>();
      properties.forEach((name, property) -> {
        if (((Map<?, ?>) property).remove("required") == Boolean.TRUE) {
          required.add(name);
        }
      });
      if (!required.isEmpty()) {
        schema.put("required", required);
      }
    }
    return schema;
  }

  /** Valid by a schema that we publish, formats of dates and ids included. */
  static void published(String schema, String file) {
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config).validate(file, InputFormat.JSON)).isEmpty();
  }

  /** Read and validated by ical4j. */
  static Calendar calendar(String text) throws Exception {
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    var result = calendar.validate();
    assertThat(result.hasErrors()).as(result.toString()).isFalse();
    return calendar;
  }

  /** Clean for veraPDF as PDF/A-2a and as PDF/UA-1. */
  public static void archivalAndAccessible(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour); var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        var result = validator.validate(parser);
        assertThat(result.getTotalAssertions()).as("checks made as " + flavour).isGreaterThan(100);
        assertThat(result.getFailedChecks().keySet()).as(flavour + ": " + result.getTestAssertions().stream().limit(3).map(Object::toString).toList()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
      }
    }
  }

  private static String read(String name) {
    try {
      return Files.readString(SCHEMAS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
